package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.arbitraries.CodecTexts;
import dev.quadlet.model.RawEntry;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.testing.Line;
import dev.quadlet.model.testing.Lines;
import dev.quadlet.model.value.UnitName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ReaderProperties {

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void readingWhatIsWrittenGivesTheUnit(@ForAll("units") Unit unit) {
        ReadUnit read = UnitReader.read(unit.name(), UnitFile.parse(UnitText.of(unit)));
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.problems()).isEmpty();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void readingWhatWasReadAndWrittenGivesTheSameUnit(
            @ForAll("types") UnitType<? extends Unit, ?> type, @ForAll("texts") String text) {
        UnitName name = new UnitName("test", type.name());
        Unit once = UnitReader.read(name, UnitFile.parse(text)).unit();
        String written = UnitText.of(once);
        ReadUnit twice = UnitReader.read(name, UnitFile.parse(written));
        assertThat(twice.unit()).isEqualTo(once);
        assertThat(UnitText.of(twice.unit())).isEqualTo(written);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void anyBytesAreLines(@ForAll byte[] bytes) {
        assertThat(UnitFile.parse(bytes)).isEqualTo(UnitFile.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void everyLineIsSomethingOnce(@ForAll("texts") String text) {
        UnitFile file = UnitFile.parse(text);
        List<Integer> numbers = new ArrayList<>();
        file.lines().forEach(line -> numbers.add(line.line()));
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        file.problems().forEach(problem -> numbers.add(problem.line()));
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number)
                        .isBetween(
                                1, 1 + (int) text.chars().filter(c -> c == '\n').count()));
    }

    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void anyValueHasWords(@ForAll Lookup lookup, @ForAll("values") String value) {
        Words words = Unquoting.words(lookup, value);
        int end = 0;
        for (Words.Word word : words.words()) {
            assertThat(word.from()).isGreaterThanOrEqualTo(end);
            assertThat(word.to()).isBetween(word.from(), value.length());
            end = word.to();
        }
        words.flaw().ifPresent(flaw -> assertThat(flaw.at()).isBetween(0, value.length()));
    }

    @Provide
    Arbitrary<UnitType<? extends Unit, ?>> types() {
        return Arbitraries.of(UnitTypes.quadlet()).map(type -> type);
    }

    @Provide
    Arbitrary<Unit> units() {
        return types().flatMap(type -> Combinators.combine(
                        lines(type).list().ofMaxSize(20),
                        rawEntries(type).list().ofMaxSize(4))
                .as((lines, raw) -> unit(type, lines, raw)));
    }

    /** Mostly lines of a unit, with the values that they may have, whole or broken, and without any. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> keys = types().flatMap(type -> lines(type).map(line -> line.key() + "="));
        Arbitrary<String> sections = types().flatMap(type ->
                Arbitraries.of(type.parts()).map(part -> "\n[" + part.section().name() + "]\n"));
        Arbitrary<String> written = units().map(UnitText::of);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, keys),
                        Tuple.of(3, sections),
                        Tuple.of(4, values()),
                        Tuple.of(2, written),
                        Tuple.of(
                                3, Arbitraries.of("\n", "\\\n", "\\", "\r\n", "=", "[", "]", "#", "; ", " ", "\uFEFF")),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(10)))
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, CodecTexts.text()),
                        Tuple.of(2, types().flatMap(type -> lines(type).map(line -> String.join(" ", line.words())))),
                        Tuple.of(
                                4,
                                Arbitraries.of(
                                        "\"",
                                        "'",
                                        "\\",
                                        " ",
                                        "\t",
                                        "a",
                                        "=",
                                        ";",
                                        "\\x41",
                                        "\\xc3\\xa4",
                                        "\\xff",
                                        "\\u00e4",
                                        "\\U00110000",
                                        "\\ud83d",
                                        "\\000",
                                        "\\303\\244",
                                        "\0",
                                        "$",
                                        "$$",
                                        "${A}",
                                        "%",
                                        "%%")))
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
    }

    private static Arbitrary<Line> lines(UnitType<? extends Unit, ?> type) {
        List<Arbitrary<Line>> lines = new ArrayList<>();
        for (Part<?, ?, ?, ?> part : type.parts()) {
            for (Row<?, ?> row : part.section().rows()) {
                lines.add(CodecTexts.words(row)
                        .map(words -> new Line(part.section().name(), row.key(), words)));
            }
        }
        return Arbitraries.of(lines).flatMap(each -> each);
    }

    private static Arbitrary<RawEntry> rawEntries(UnitType<? extends Unit, ?> type) {
        return Combinators.combine(
                        Arbitraries.of(type.section(), "Unit", "Service", "Install", "X-Mine", "Socket", "\u00e4 b"),
                        Arbitraries.of("NewKey", "Other", "x", "]", "\u00c4 \"", "X-Y"),
                        CodecTexts.text().map(text -> text.replace("\n", "").strip()))
                .as((section, key, value) -> new RawEntry(section, key, fit(value)));
    }

    /** A raw value is one line that does not go on. */
    private static String fit(String text) {
        return text.endsWith("\\") || Lookup.hasOuterBlank(text) ? "\"" + text + "\"" : text;
    }

    /** The writer puts raw entries below those of their section, so that is their order when they are read. */
    private static <U extends Unit, B> Unit unit(UnitType<U, B> type, List<Line> lines, List<RawEntry> raw) {
        B builder = type.builder().apply(new UnitName("test", type.name()), SourceLine.UNKNOWN);
        Lines.set(type, builder, lines);
        List<String> sections = new ArrayList<>();
        type.parts().forEach(part -> sections.add(part.section().name()));
        raw.forEach(entry -> sections.add(entry.section()));
        raw.stream()
                .sorted(Comparator.comparingInt(entry -> sections.indexOf(entry.section())))
                .forEach(entry -> type.keep().accept(builder, entry));
        return type.build().apply(builder);
    }
}
