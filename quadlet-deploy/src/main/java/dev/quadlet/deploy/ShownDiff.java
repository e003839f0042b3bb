package dev.quadlet.deploy;

import dev.quadlet.model.value.Printable;
import dev.quadlet.render.LineDiff;
import dev.quadlet.validate.Masking;

/** The difference of two unit files, fit to be shown: without what a name tells to be secret, and on clean lines. */
final class ShownDiff {

    private ShownDiff() {}

    /** {@return the difference; nothing if the texts are equal} */
    static String of(String path, String before, String after) {
        String diff = LineDiff.of(path, path, before, after);
        StringBuilder out = new StringBuilder(diff.length());
        int number = 0;
        for (String line : diff.split("\n", -1)) {
            boolean head = number++ < 2 || line.startsWith("@@") || line.startsWith("\\");
            if (!line.isEmpty()) {
                out.append(head ? line : line.charAt(0) + shown(line.substring(1)))
                        .append('\n');
            }
        }
        return out.toString();
    }

    static String shown(String line) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        if (key.isEmpty() || key.equals("Secret")) {
            return clean(line);
        }
        if (Masking.isSecret(key)) {
            return clean(key) + "=…";
        }
        String value = line.substring(equals + 1);
        String masked = Masking.entry(key, value.strip());
        return masked.equals(key + "=" + value.strip()) ? clean(line) : clean(masked);
    }

    /** Without control characters, which a terminal would obey. */
    private static String clean(String line) {
        if (line.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t')) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        line.chars().forEach(c -> out.append(c == '\t' ? "\t" : Printable.of(String.valueOf((char) c))));
        return out.toString();
    }
}
