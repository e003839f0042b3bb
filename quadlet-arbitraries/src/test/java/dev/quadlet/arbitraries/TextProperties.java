package dev.quadlet.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.Printable;
import dev.quadlet.model.value.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text. */
class TextProperties {

    @Property(tries = 3000)
    void literalTextArrivesAsItIs(@ForAll("unicode") String any) {
        Text text = Text.literal(any);
        assertThat(text.literal()).contains(any);
        assertThat(text).hasToString(any);
        assertThat(text.hasVariables()).isFalse();
        assertThat(text.isEmpty()).isEqualTo(any.isEmpty());
    }

    @Property(tries = 2000)
    void literalTextCanBeJoinedAnywhere(@ForAll("unicode") String one, @ForAll("unicode") String other) {
        assertThat(Text.literal(one).plus(other)).isEqualTo(Text.literal(one + other));
        assertThat(Text.literal(one).plus(Text.literal(other))).isEqualTo(Text.literal(one + other));
    }

    @Property(tries = 2000)
    void expandedTextKeepsItsForm(@ForAll("systemdForm") String systemd) {
        Text text = Text.expanded(systemd);
        assertThat(text.systemd()).isEqualTo(systemd);
        assertThat(text).isEqualTo(new Text(systemd)).hasSameHashCodeAs(new Text(systemd));
    }

    @Property(tries = 2000)
    void whatIsNotExpandedIsLiteral(@ForAll("systemdForm") String systemd) {
        Text text = Text.expanded(systemd);
        Assume.that(text.literal().isPresent());
        String literal = text.literal().orElseThrow();
        assertThat(Text.literal(literal).literal()).contains(literal);
        assertThat(text.hasVariables()).isFalse();
    }

    @Property(tries = 2000)
    void variablesAreNeverLiteral(@ForAll("systemdForm") String systemd) {
        Text text = Text.expanded(systemd);
        if (text.hasVariables()) {
            assertThat(text.literal()).isEmpty();
            assertThat(text).hasToString(systemd);
        }
    }

    @Property(tries = 3000)
    void anyStringIsTextOrRefused(@ForAll String any) {
        boolean isUnicode = isUnicode(any);
        try {
            assertThat(Text.literal(any).literal()).contains(any);
            assertThat(isUnicode).isTrue();
        } catch (IllegalArgumentException refused) {
            assertThat(isUnicode).isFalse();
        }
    }

    @Property(tries = 2000)
    void messagesAreOfOneShortLine(@ForAll("unicodeAndMore") String any) {
        String printable = Printable.of(any);
        assertThat(printable.chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(isUnicode(printable)).as(printable).isTrue();
        assertThat(printable.length()).isLessThan(6 * 80 + 40);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().excludeChars('\0').ofMaxLength(20).filter(TextProperties::isUnicode),
                Arbitraries.strings().withChars("%$hiX{}_ aé漢").ofMaxLength(12),
                CodecTexts.text());
    }

    @Provide
    Arbitrary<String> unicodeAndMore() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.of("a", "", "😀", "\uD83D", "\uDE00", "\n")
                        .list()
                        .ofMaxSize(200)
                        .map(pieces -> String.join("", pieces)),
                Arbitraries.integers().between(70, 90).map(length -> "a".repeat(length) + "😀😀"));
    }

    @Provide
    Arbitrary<String> systemdForm() {
        return CodecTexts.text();
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
