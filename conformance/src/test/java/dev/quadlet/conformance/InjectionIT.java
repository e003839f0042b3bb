package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.UnitText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No value of any key can begin a line, key or section of its own.
 *
 * <p>Each text is put into all keys of a type that take it, next to a twin that has harmless values in the same keys.
 */
@NeedsGenerators
class InjectionIT {

    private static final List<String> ATTACKS = List.of(
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\u0085",
            "\u2028",
            "\u2029",
            "\f",
            "\u000B",
            "\u0001",
            "\u001B",
            "\u007F",
            "\u0080",
            "\u009F",
            "\t",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "]",
            "[X]",
            "\n[X]",
            "#",
            ";",
            " ; ",
            "\\",
            "\\\\",
            "\\\n",
            "\\\r\n",
            " \\",
            "\"",
            "'",
            "\" \"",
            "' '",
            "\"\\",
            "\\x0a",
            "\\n",
            "%",
            "%%",
            "$",
            "${X}",
            "=",
            "\nExec=x",
            "\n[Service]\nExecStartPre=x\n",
            "\r[Service]\rExecStartPre=x",
            "\u2028[Service]\u2028ExecStartPre=x");

    /** Types with keys that exclude each other. */
    private static final Set<String> HAVE_OTHER_KEYS = Set.of("container", "pod", "kube");

    private static final UnitName SCRATCH = UnitName.parse("scratch.container");

    private static final int BATCH = 128;

    /** How a text is put into a harmless value. */
    private enum Place {
        ALONE,
        BEGIN,
        MIDDLE,
        END;

        String put(String attack, String harmless) {
            int middle = (harmless.length() + 1) / 2;
            return switch (this) {
                case ALONE -> attack;
                case BEGIN -> attack + harmless;
                case MIDDLE -> harmless.substring(0, middle) + attack + harmless.substring(middle);
                case END -> harmless + attack;
            };
        }
    }

    /** A unit under attack, and the same one with harmless values. */
    private record Pair(String attacked, String harmless, UnitName name) {}

    private int accepted;
    private int refused;
    private final Texts texts = new Texts(new Random(0));
    private final Map<String, List<String>> harmlessWords = new HashMap<>();

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void addsNothing(Generator generator) {
        List<Pair> pairs = new ArrayList<>();
        JqwikSession.run(() -> pairs.addAll(pairs(generator)));
        for (int from = 0; from < pairs.size(); from += BATCH) {
            compare(generator, pairs.subList(from, Math.min(from + BATCH, pairs.size())));
        }
        System.out.printf(
                "conformance: %s: %d texts stay on their line, %d are not taken%n", generator, accepted, refused);
    }

    private List<Pair> pairs(Generator generator) {
        List<Pair> pairs = new ArrayList<>();
        for (UnitType<? extends QuadletUnit, ?> type : UnitTypes.quadlet()) {
            if (generator.version().isAtLeast(type.since())) {
                for (String attack : ATTACKS) {
                    for (Place place : Place.values()) {
                        pairs.add(pair(generator, type, attack, place, false, "u" + pairs.size()));
                        if (HAVE_OTHER_KEYS.contains(type.name())) {
                            pairs.add(pair(generator, type, attack, place, true, "u" + pairs.size()));
                        }
                    }
                }
            }
        }
        return pairs;
    }

    private <U extends QuadletUnit, B> Pair pair(
            Generator generator, UnitType<U, B> type, String attack, Place place, boolean other, String stem) {
        UnitName name = new UnitName(stem, type.name());
        B attacked = type.builder().apply(name, SourceLine.UNKNOWN);
        B harmless = type.builder().apply(name, SourceLine.UNKNOWN);
        Together together = new Together(generator.version());
        for (Part<U, B, ?, ?> part : type.parts()) {
            // The sections that all types have are tried in one of them.
            if (type.name().equals("container") || part.section().name().equals(type.section())) {
                fill(part, type, together, attacked, harmless, text -> place.put(attack, text), other);
            }
        }
        String text = UnitText.of(type.build().apply(attacked), generator.version());
        String twin = UnitText.of(type.build().apply(harmless), generator.version());
        assertThat(shape(text)).as(text).isEqualTo(shape(twin));
        return new Pair(text, twin, name);
    }

    private <U, B, S, T> void fill(
            Part<U, B, S, T> part,
            UnitType<U, B> type,
            Together together,
            B attacked,
            B harmless,
            UnaryOperator<String> attack,
            boolean other) {
        String section = part.section().name();
        Set<String> keys = new LinkedHashSet<>();
        for (Row<S, T> row : part.section().rows()) {
            if (together.knows(type.name(), section, row)) {
                keys.add(row.key());
            }
        }
        if (section.equals(type.section())) {
            together.settle(section, keys, other);
        }
        for (Row<S, T> row : part.section().rows()) {
            if (keys.contains(row.key())) {
                List<String> plain = harmlessWords.computeIfAbsent(
                        section + "." + row.key(), name -> harmless(part, type, together, row));
                List<String> words = new ArrayList<>(plain);
                words.set(words.size() - 1, attack.apply(words.get(words.size() - 1)));
                boolean possible = set(part, type.builder().apply(SCRATCH, SourceLine.UNKNOWN), row.key(), words)
                        && together.isPossible(section + "." + row.key(), row, words)
                        && set(part, attacked, row.key(), words);
                if (possible) {
                    accepted++;
                } else {
                    refused++;
                    assertThat(set(part, attacked, row.key(), plain)).isTrue();
                }
                assertThat(set(part, harmless, row.key(), plain)).isTrue();
            }
        }
    }

    private static <B> boolean set(Part<?, B, ?, ?> part, B builder, String key, List<String> words) {
        try {
            part.set(builder, key, words);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A value of visible characters that the row accepts. */
    private <U, B, S, T> List<String> harmless(
            Part<U, B, S, T> part, UnitType<U, B> type, Together together, Row<S, T> row) {
        String name = part.section().name() + "." + row.key();
        B scratch = type.builder().apply(SCRATCH, SourceLine.UNKNOWN);
        Stream<List<String>> words = Stream.concat(
                Stream.of(
                                "harmless",
                                "/harmless",
                                "type=bind,target=/a,source=/harmless",
                                "name=harmless",
                                "/harmless:/a")
                        .map(List::of),
                Stream.generate(() -> texts.words(part.section().name(), row)));
        Optional<List<String>> found = words.limit(1000)
                .filter(each -> each.stream().allMatch(word -> word.matches("[A-Za-z0-9/:.,=_@%*-]+")))
                .filter(each -> set(part, scratch, row.key(), each) && together.isPossible(name, row, each))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("no harmless value found for " + name));
    }

    /** The section or key of each line. */
    private static List<String> shape(String text) {
        List<String> shape = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            shape.add(line.startsWith("[") || equals < 0 ? line : line.substring(0, equals));
        }
        return shape;
    }

    private static void compare(Generator generator, List<Pair> pairs) {
        Generator.Result attacked = run(generator, pairs, true);
        Generator.Result harmless = run(generator, pairs, false);
        for (Pair pair : pairs) {
            String service = pair.name().stem()
                    + UnitTypes.quadlet(pair.name().type()).orElseThrow().serviceSuffix() + ".service";
            ServiceFile generated = attacked.service(service);
            assertThat(generated.strays()).as(pair.attacked()).isEmpty();
            assertThat(generated.counts().keySet())
                    .as(pair.attacked())
                    .isEqualTo(harmless.service(service).counts().keySet());
            assertThat(Settings.compare(
                            List.of(), ServiceFile.parse(pair.attacked()), generated, harmless.service(service)))
                    .as(pair.attacked())
                    .isEmpty();
        }
    }

    private static Generator.Result run(Generator generator, List<Pair> pairs, boolean attacked) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            files.put(pair.name().stem() + "/" + pair.name(), attacked ? pair.attacked() : pair.harmless());
        }
        Generator.Result result = generator.run(files, false);
        assertThat(result.complaints()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result;
    }
}
