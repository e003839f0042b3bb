package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Text;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuotingProperties {

    @Property(tries = 5000, maxDiscardRatio = 20)
    void readingWhatWasQuotedGivesTheTextBack(@ForAll("lookups") Lookup lookup, @ForAll("texts") String literal) {
        String systemd = Text.literal(literal).systemd();
        Assume.that(lookup.problem(systemd).isEmpty());
        assertThat(Reading.words(lookup, quoted(lookup, systemd))).containsExactly(meant(lookup, literal));
    }

    @Property(tries = 5000, maxDiscardRatio = 20)
    void quotedTextStaysOnItsLine(@ForAll("lookups") Lookup lookup, @ForAll("texts") String literal) {
        String systemd = Text.literal(literal).systemd();
        Assume.that(lookup.problem(systemd).isEmpty());
        assertThat(quoted(lookup, systemd))
                .doesNotContain("\n", "\r", "\0")
                .doesNotEndWith("\\")
                .isEqualTo(Reading.trimmed(quoted(lookup, systemd)));
    }

    @Property(tries = 2000, maxDiscardRatio = 20)
    void wordsOfALineStayApart(@ForAll("splitting") Lookup lookup, @ForAll("lists") List<String> literals) {
        StringBuilder line = new StringBuilder();
        for (String literal : literals) {
            String systemd = Text.literal(literal).systemd();
            Assume.that(lookup.problem(systemd).isEmpty());
            line.append(' ').append(quoted(lookup, systemd));
        }
        List<String> meant =
                literals.stream().map(literal -> meant(lookup, literal)).toList();
        assertThat(Reading.words(lookup, line.toString())).isEqualTo(meant);
    }

    @Property(tries = 2000, maxDiscardRatio = 20)
    void podmanThatTakesOffAllOuterQuotesReadsItToo(@ForAll("texts") String literal) {
        String systemd = Text.literal(literal).systemd();
        Assume.that(Lookup.LAST.problem(systemd, PodmanVersion.of(5, 0)).isEmpty());
        assertThat(Reading.withoutOuterQuotes(quoted(Lookup.LAST, systemd))).isEqualTo(systemd);
    }

    @Property(tries = 2000, maxDiscardRatio = 20)
    void podmanThatTakesOffNoQuotesReadsItToo(@ForAll("texts") String literal) {
        String systemd = Text.literal(literal).systemd();
        Assume.that(Lookup.LAST.problem(systemd, PodmanVersion.of(4, 4)).isEmpty());
        assertThat(Reading.trimmed(quoted(Lookup.LAST, systemd))).isEqualTo(systemd);
    }

    @Provide
    Arbitrary<Lookup> lookups() {
        return Arbitraries.of(Lookup.class).filter(lookup -> lookup != Lookup.FLAG && lookup != Lookup.NUMBER);
    }

    @Provide
    Arbitrary<Lookup> splitting() {
        return Arbitraries.of(
                Lookup.WORDS,
                Lookup.SETTING_WORDS,
                Lookup.ARGS,
                Lookup.COMMAND,
                Lookup.PAIRS,
                Lookup.ASSIGNMENTS,
                Lookup.PROGRAMS);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> special = Arbitraries.of(
                "\"", "'", "\\", "$", "%", ";", "#", "=", " ", "\t", "\n", "\r", "\u0001", "\u000B", "\f", "\u007F",
                "\u0085", "\u00A0", "\u2003", "\u2028", "\u3000", "é", "😀", "\uFEFF", "x", "n", "0", "ab");
        Arbitrary<String> any =
                Arbitraries.strings().withCharRange('\u0001', '\uD7FF').ofMaxLength(12);
        return Arbitraries.oneOf(special.list().ofMaxSize(6).map(parts -> String.join("", parts)), any);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMinSize(1).ofMaxSize(4);
    }

    private static String quoted(Lookup lookup, String systemd) {
        StringBuilder out = new StringBuilder();
        Quoting.append(out, lookup, systemd);
        return out.toString();
    }

    /** Percent signs are doubled everywhere, dollar signs in command lines. */
    private static String meant(Lookup lookup, String literal) {
        String specifiers = literal.replace("%", "%%");
        return switch (lookup) {
            case SETTING, SETTINGS, SETTING_WORDS, ASSIGNMENTS -> specifiers;
            default -> specifiers.replace("$", "$$");
        };
    }
}
