package dev.quadlet.conformance;

import dev.quadlet.arbitraries.CodecTexts;
import dev.quadlet.model.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Arbitrary lines of each key, and nastier paths than are likely. Lives inside of a {@link JqwikSession}. */
final class Texts {

    private static final int TRIES = 1000;

    private final Map<String, RandomGenerator<List<String>>> generators = new HashMap<>();
    private final Random random;

    /** Texts that chance picks. */
    Texts(Random random) {
        this.random = random;
    }

    /**
     * {@return words for one line of a row; not all of them are values of it}
     *
     * @param section the section
     * @param row the row
     */
    List<String> words(String section, Row<?, ?> row) {
        return generators
                .computeIfAbsent(section + "." + row.key(), name -> lines(row).generator(TRIES, true))
                .next(random)
                .value();
    }

    private static Arbitrary<List<String>> lines(Row<?, ?> row) {
        Arbitrary<List<String>> lines = CodecTexts.words(row);
        Arbitrary<String> path = CodecTexts.text().map(text -> "/" + text);
        return switch (row.key()) {
            case "Volume" -> mixed(lines, path.map(text -> text.replace(":", "") + ":/target:ro"));
            case "Mount" ->
                mixed(lines, path.map(text -> "type=glob,ro,\"source=" + text.replace("\"", "\"\"") + "\",target=/x"));
            case "AddDevice" -> mixed(lines, path.map(text -> "-" + text.replace(":", "")));
            default -> lines;
        };
    }

    private static Arbitrary<List<String>> mixed(Arbitrary<List<String>> lines, Arbitrary<String> texts) {
        return Arbitraries.oneOf(lines, texts.map(List::of));
    }
}
