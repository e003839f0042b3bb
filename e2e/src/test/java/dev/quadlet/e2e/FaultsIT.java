package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.transport.HostScript;
import dev.quadlet.e2e.FaultCase.Passed;
import dev.quadlet.e2e.FaultMatrix.Results;
import dev.quadlet.e2e.FaultRun.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens at whatever step of a change, the host has the old or the new afterwards, entirely, and the next
 * apply does what is left.
 *
 * <p>All faults at all steps take most of an hour: {@code -Dfaults=all}. Otherwise a few are tried, other ones each
 * time; {@code -Dfaults.seed} tries the same again, {@code -Dfaults.count} says how many, and {@code -Dfaults.case}
 * which one. {@code -Dfaults.results=FILE} goes on where the run before with the same file has ended.
 */
class FaultsIT {

    private static final Pattern STEP = Pattern.compile("(?m)^ *step ([a-z-]+)$");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @TempDir
    private static Path secrets;

    private static FaultMatrix matrix;

    private static List<Passed> steps;

    @BeforeAll
    static void findSteps() throws IOException, InterruptedException {
        Random random = new Random();
        for (String version : List.of("1", "2")) {
            byte[] value = new byte[18];
            random.nextBytes(value);
            Files.writeString(secrets.resolve(version), HexFormat.of().formatHex(value));
        }
        matrix = new FaultMatrix(
                Integer.getInteger("faults.hosts", 3),
                Duration.ofMinutes(Integer.getInteger("faults.minutes", 75)),
                secrets);
        steps = matrix.walk(steps());
    }

    @AfterAll
    static void stop() {
        if (matrix != null) {
            matrix.close();
        }
    }

    /** The names of all steps, from the script itself. */
    private static SortedSet<String> steps() {
        return STEP.matcher(HostScript.bundled().text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void changesComeByAllSteps() {
        assertThat(steps.stream().map(each -> each.step().replaceFirst("^back-", "")))
                .containsAll(steps());
    }

    @Test
    void allStepsAreDescribed() throws IOException {
        String text = Files.readString(Path.of("../docs/faults.md"));
        assertThat(ROW.matcher(text).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(steps());
    }

    @Test
    void afterAFaultTheHostHasTheOldOrTheNew() throws IOException, InterruptedException {
        List<FaultCase> cases = chosen(FaultCase.matrix(steps));
        List<Judged> judged = new ArrayList<>();
        Consumer<Judged> judge = each -> {};
        String file = System.getProperty("faults.results");
        if (file != null) {
            FaultResults before = new FaultResults(Path.of(file));
            judged.addAll(before.read(cases));
            cases.removeAll(judged.stream().map(Judged::what).toList());
            System.out.printf("%d of them were judged before%n", judged.size());
            judge = before::add;
        }
        Results results = matrix.run(cases, judge);
        judged.addAll(results.judged());
        String table = FaultTable.of(
                steps,
                judged,
                results.failures().size(),
                "%s, %s".formatted(LocalDate.now(ZoneOffset.UTC), matrix.podman()));
        Files.writeString(Path.of("target/faults.md"), table);
        System.out.println(table);
        assertThat(results.failures()).isEmpty();
    }

    private static List<FaultCase> chosen(List<FaultCase> all) {
        String only = System.getProperty("faults.case");
        if (only != null) {
            // The beginning of the name is enough, and an asterisk stands for any word.
            Pattern name = Pattern.compile(only.replace("*", "[a-z-]+"));
            List<FaultCase> found = all.stream()
                    .filter(each -> name.matcher(each.toString()).lookingAt())
                    .toList();
            assertThat(found).as(only).isNotEmpty();
            return new ArrayList<>(found);
        }
        boolean every = "all".equals(System.getProperty("faults"));
        int count = every ? all.size() : Math.min(all.size(), Integer.getInteger("faults.count", 9));
        long seed = Long.getLong("faults.seed", new Random().nextInt(1_000_000));
        List<FaultCase> some = new ArrayList<>(all);
        Collections.shuffle(some, new Random(seed));
        some.subList(count, some.size()).clear();
        System.out.printf("%d of %d cases, -Dfaults.seed=%d%n", some.size(), all.size(), seed);
        // A host that was taken back is as it was before, and can be taken back again at once.
        some.sort(Comparator.comparing(FaultCase::way));
        return some;
    }
}
