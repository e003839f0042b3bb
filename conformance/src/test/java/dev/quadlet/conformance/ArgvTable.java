package dev.quadlet.conformance;

import dev.quadlet.model.value.PodmanVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each key becomes on a command line, as {@code argv.tsv} has it. */
final class ArgvTable {

    /**
     * What a key becomes from some version on.
     *
     * @param since the version
     * @param line the key of the line, such as ExecStart
     * @param form words with placeholders, alternatives by value, {@code -} or {@code ref}
     */
    record Form(PodmanVersion since, String line, String form) {

        /**
         * {@return the words for one value}
         *
         * @param words the value, or the words of it
         */
        List<String> words(List<String> words) {
            if (form.indexOf('|') >= 0) {
                return alternative(words.get(0));
            }
            List<String> result = new ArrayList<>();
            for (String word : form.split(" ", -1)) {
                if (word.equals("{words}")) {
                    result.addAll(words);
                } else {
                    String value = words.get(0);
                    result.add(word.replace("{lower}", value.toLowerCase(Locale.ROOT))
                            .replace("{}", value));
                }
            }
            return result;
        }

        private List<String> alternative(String value) {
            for (String choice : form.split("\\|", -1)) {
                int equals = choice.indexOf('=');
                if (choice.substring(0, equals).equals(value)) {
                    String text = choice.substring(equals + 1);
                    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
                }
            }
            throw new IllegalArgumentException("no alternative for " + value + " in " + form);
        }

        /** {@return whether the key has no words of its own} */
        boolean isElsewhere() {
            return form.equals("-") || form.equals("ref");
        }
    }

    private final Map<String, List<Form>> forms = new LinkedHashMap<>();

    /** Reads the table. */
    ArgvTable() {
        String text;
        try (InputStream stream = ArgvTable.class.getResourceAsStream("/argv.tsv")) {
            text = new String(Objects.requireNonNull(stream, "argv.tsv").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.lines().skip(1).forEach(this::add);
    }

    private void add(String row) {
        String[] cells = row.split("\t", -1);
        String line = "ExecStart";
        String form = cells[2];
        int colon = form.indexOf(": ");
        if (form.startsWith("Exec") && colon > 0) {
            line = form.substring(0, colon);
            form = form.substring(colon + 2);
        }
        forms.computeIfAbsent(cells[0] + "." + cells[1], key -> new ArrayList<>())
                .add(new Form(PodmanVersion.parse(cells[3]), line, form));
    }

    /**
     * {@return what a key becomes, if this version knows it}
     *
     * @param section the section's name
     * @param key the key
     * @param version the version
     */
    Optional<Form> form(String section, String key, PodmanVersion version) {
        return forms.getOrDefault(section + "." + key, List.of()).stream()
                .filter(form -> version.isAtLeast(form.since()))
                .reduce((older, newer) -> newer);
    }
}
