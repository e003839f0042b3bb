package dev.quadlet.render;

import static dev.quadlet.render.Rendering.web;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.render.UnitFormatter.Formatted;
import dev.quadlet.render.UnitLine.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class UnitFormatterProperties {

    private static final Map<String, Lookup> LOOKUPS = Map.of(
            "Container.Image", Lookup.LAST,
            "Container.AddCapability", Lookup.WORDS,
            "Container.Exec", Lookup.COMMAND,
            "Container.Environment", Lookup.PAIRS);

    @Property(tries = 2000)
    void formattingAgainChangesNothing(@ForAll("texts") String text) {
        if (UnitFormatter.format("container", text) instanceof Formatted formatted) {
            assertThat(UnitFormatter.format("container", formatted.text())).isEqualTo(formatted);
        }
    }

    @Property(tries = 2000)
    void everyValueArrivesAsBefore(@ForAll("texts") String text) {
        if (UnitFormatter.format("container", text) instanceof Formatted formatted) {
            assertThat(values(formatted.text())).isEqualTo(values(text));
        }
    }

    @Property(tries = 2000)
    void everyCommentStays(@ForAll("texts") String text) {
        if (UnitFormatter.format("container", text) instanceof Formatted formatted) {
            assertThat(comments(formatted.text())).isEqualTo(comments(text));
        }
    }

    @Property(tries = 2000)
    void formOfATextIsAlwaysTheSame(@ForAll("texts") String text) {
        if (UnitFormatter.format("container", text) instanceof Formatted formatted) {
            assertThat(formatted.text())
                    .doesNotStartWith("\n")
                    .doesNotContain("\n\n\n", "\r")
                    .matches("(?s)|.*[^\n]\n");
        }
    }

    @Property(tries = 1000)
    void whatTheWriterWritesIsFormatted(@ForAll("values") List<String> exec, @ForAll("values") List<String> values) {
        Map<String, String> environment = new TreeMap<>();
        values.forEach(value -> environment.put("K" + environment.size(), value));
        String text = UnitText.of(web().exec(exec.toArray(String[]::new))
                .environment(environment)
                .label(environment)
                .build());
        assertThat(UnitFormatter.format("container", text)).isEqualTo(new Formatted(text));
    }

    @Property
    void anyTextHasAResult(@ForAll String text, @ForAll byte[] bytes) {
        assertThat(UnitFormatter.format("pod", text)).isNotNull();
        assertThat(UnitFormatter.format("pod", bytes)).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> headers = Arbitraries.of("Container", "Unit", "Service", "Install", "X-Y", "Container")
                .map(name -> "[" + name + "]");
        Arbitrary<String> keys = Arbitraries.of(
                "Image",
                "Image",
                "AddCapability",
                "Exec",
                "Environment",
                "Volume",
                "ReadOnly",
                "After",
                "ConditionUser",
                "ConditionX",
                "TimeoutSec",
                "TimeoutStartSec",
                "Restart",
                "Zzz");
        Arbitrary<String> fragments = Arbitraries.of(
                "a", "b c", "\"", "'", "\\", " ", "=", "\\\n", "\\\n# c\n", "\\x41", "\\\\", "#", ";", "%", "ä");
        Arbitrary<String> values = fragments.list().ofMaxSize(6).map(parts -> String.join("", parts));
        Arbitrary<String> entries = Combinators.combine(keys, Arbitraries.of("=", " = "), values)
                .as((key, equals, value) -> key + equals + value);
        Arbitrary<String> comments = Arbitraries.of("# a", "; b", "#c \\", "  # d");
        Arbitrary<String> lines = Arbitraries.frequencyOf(
                Tuple.of(2, headers),
                Tuple.of(6, entries),
                Tuple.of(3, comments),
                Tuple.of(3, Arbitraries.of("", " ", "\r")));
        Arbitrary<String> begins =
                Arbitraries.of("[Container]\n", "# top\n[Unit]\n", "\n# top\n\n# x\n[Service]\n", "");
        return Combinators.combine(begins, lines.list().ofMaxSize(14), Arbitraries.of("", "\n"))
                .as((begin, list, end) -> begin + String.join("\n", list) + end);
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings()
                .withChars("ab \"'\\$%;#\n\t{ä=")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.equals(";"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** What arrives, by key; values that some reader would refuse are taken as they stand there. */
    private static Map<String, List<List<String>>> values(String text) {
        Map<String, List<List<String>>> values = new TreeMap<>();
        for (Entry entry : UnitFile.parse(text).entries()) {
            String name = entry.section() + "." + entry.key();
            Lookup lookup = LOOKUPS.getOrDefault(name, Lookup.SETTING);
            List<String> decoded;
            try {
                decoded = Reading.words(lookup, entry.value());
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                decoded = List.of(entry.value());
            }
            values.computeIfAbsent(name, missing -> new ArrayList<>()).add(decoded);
        }
        return values;
    }

    private static List<String> comments(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> line.startsWith("#") || line.startsWith(";"))
                .sorted()
                .toList();
    }
}
