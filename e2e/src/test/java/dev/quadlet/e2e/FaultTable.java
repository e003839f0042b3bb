package dev.quadlet.e2e;

import dev.quadlet.e2e.FaultCase.Passed;
import dev.quadlet.e2e.FaultRun.Judged;
import dev.quadlet.e2e.FaultRun.Kept;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of a matrix, as a table of Markdown: a row for each step of each way, a column for each fault. */
final class FaultTable {

    private FaultTable() {}

    /**
     * {@return the table}
     *
     * @param steps the steps
     * @param results what came of cases
     * @param failures how many cases failed
     * @param about when and with what
     */
    static String of(List<Passed> steps, List<Judged> results, int failures, String about) {
        List<String> lines = new ArrayList<>();
        lines.add("| Way | Step | "
                + Arrays.stream(Fault.values()).map(Fault::toString).collect(Collectors.joining(" | ")) + " |");
        lines.add("| --- |" + " --- |".repeat(Fault.values().length + 1));
        for (Passed step : steps) {
            List<String> cells = new ArrayList<>();
            cells.add(FaultCase.word(step.way()));
            cells.add("`" + step.step() + "`");
            for (Fault fault : Fault.values()) {
                cells.add(cell(results.stream()
                        .filter(each -> each.what().way() == step.way())
                        .filter(each -> each.what().step().equals(step.step()))
                        .filter(each -> each.what().fault() == fault)
                        .toList()));
            }
            lines.add("| " + String.join(" | ", cells) + " |");
        }
        long took =
                results.stream().map(Judged::took).mapToLong(Duration::toMillis).sum();
        lines.add("");
        lines.add("%d faults: the old ran afterwards %d times, the new %d times, neither %d times (%s). %.1f s a case."
                .formatted(
                        results.size() + failures,
                        count(results, Kept.OLD),
                        count(results, Kept.NEW),
                        failures,
                        about,
                        results.isEmpty() ? 0 : took / 1000.0 / results.size()));
        return String.join("\n", lines) + "\n";
    }

    private static String cell(List<Judged> results) {
        if (results.isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Kept kept : Kept.values()) {
            long count = count(results, kept);
            if (count > 0) {
                words.add(count + " " + kept.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", words);
    }

    private static long count(List<Judged> results, Kept kept) {
        return results.stream().filter(each -> each.kept() == kept).count();
    }
}
