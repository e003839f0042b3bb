package dev.quadlet.testkit;

import dev.quadlet.render.LineDiff;
import dev.quadlet.validate.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Texts as failures may show them: without values of secrets. */
final class Masked {

    private Masked() {}

    /** A line of a unit: an entry is masked by its key, so that names of secrets are seen. */
    static String ofUnit(String line) {
        int equals = line.indexOf('=');
        return equals < 0 ? Masking.line(line) : Masking.entry(line.substring(0, equals), line.substring(equals + 1));
    }

    /** A line of a configuration file, whose form nobody knows here. */
    static String ofConfig(String line) {
        return Masking.line(line);
    }

    private static String text(String text, UnaryOperator<String> mask) {
        return text.lines().map(mask).collect(Collectors.joining("\n")) + (text.endsWith("\n") ? "\n" : "");
    }

    /** The difference of two texts; where it is in what may not be shown, it says no more than that. */
    static String diff(String nameBefore, String nameAfter, String before, String after, UnaryOperator<String> mask) {
        String shown = LineDiff.of(nameBefore, nameAfter, text(before, mask), text(after, mask));
        if (!shown.isEmpty() || before.equals(after)) {
            return shown;
        }
        List<String> old = before.lines().toList();
        List<String> changed = after.lines().toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            if (i >= old.size() || !old.get(i).equals(changed.get(i))) {
                lines.add("line " + (i + 1) + ": " + mask.apply(changed.get(i)));
            }
        }
        return "--- " + nameBefore + "\n+++ " + nameAfter + "\n"
                + (lines.isEmpty()
                        ? "They differ in line ends alone.\n"
                        : "They differ in what is not shown, since its name is that of a secret:\n  "
                                + String.join("\n  ", lines) + "\n");
    }
}
