package dev.quadlet.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A generated service in one form: sections that systemd ignores and comments left out, keys sorted, the words of
 * commands sorted, since the generator puts them in another order each time.
 *
 * @param text the service
 * @param source the unit that it was made from
 */
record CanonicalService(String text, String source) {

    /** A private character, which no word has. */
    private static final String BETWEEN_WORDS = "\uF8FF";

    private record Line(String section, String key, String value) {}

    static CanonicalService of(String service) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        String source = "";
        for (String line : service.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line;
            } else if (equals > 0 && line.charAt(0) != '#' && line.charAt(0) != ';' && !section.startsWith("[X-")) {
                String key = line.substring(0, equals);
                String value = line.substring(equals + 1);
                lines.add(new Line(section, key, key.startsWith("Exec") ? words(value) : value));
                source = section.equals("[Unit]") && key.equals("SourcePath") ? value : source;
            }
        }
        // Dependencies have no order, and the generator visits units in another one each time.
        lines.sort(Comparator.comparing(Line::section)
                .thenComparing(Line::key)
                .thenComparing(line -> line.section().equals("[Unit]") ? line.value() : ""));
        StringBuilder text = new StringBuilder();
        String last = "";
        for (Line line : lines) {
            if (!line.section().equals(last)) {
                last = line.section();
                text.append(last).append('\n');
            }
            text.append(line.key()).append('=').append(line.value()).append('\n');
        }
        return new CanonicalService(text.toString(), source);
    }

    private static String words(String command) {
        List<String> words;
        try {
            words = new ArrayList<>(ExecLine.words(command));
        } catch (IllegalArgumentException e) {
            words = new ArrayList<>(
                    Arrays.asList(command.split(" ", -1))); // systemd would refuse it, the generator not
        }
        words.sort(null);
        return String.join(BETWEEN_WORDS, words);
    }
}
