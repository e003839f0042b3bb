package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.Words.Flaw;
import dev.quadlet.render.Words.Kind;
import dev.quadlet.render.Words.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class UnquotingTest {

    private static final PodmanVersion V5_8_1 = new PodmanVersion(5, 8, 1);
    private static final PodmanVersion V5_8_2 = new PodmanVersion(5, 8, 2);

    @ParameterizedTest
    @EnumSource(names = {"LAST", "LAST_OR_EMPTY", "FLAG", "NUMBER"})
    void onePairOfDoubleQuotesIsTakenOffASingleValue(Lookup lookup) {
        assertThat(Unquoting.value(lookup, "\"a b\"")).isEqualTo("a b");
        assertThat(Unquoting.value(lookup, "\"\"a\"\"")).isEqualTo("\"a\"");
        assertThat(Unquoting.value(lookup, "\"a\" \"b\"")).isEqualTo("a\" \"b");
        assertThat(Unquoting.value(lookup, "\"a")).isEqualTo("\"a");
        assertThat(Unquoting.value(lookup, "\"")).isEqualTo("\"");
        assertThat(Unquoting.value(lookup, "\"\"")).isEmpty();
        assertThat(Unquoting.value(lookup, "'a\\n'")).isEqualTo("'a\\n'");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINES", "SETTING", "SETTINGS"})
    void linesAreTakenAsTheyAre(Lookup lookup) {
        assertThat(Unquoting.value(lookup, "\"a b\"")).isEqualTo("\"a b\"");
        assertThat(Unquoting.value(lookup, "\"a\"", V5_8_1)).isEqualTo("\"a\"");
        assertThat(Unquoting.words(lookup, "a \"b\\n\"").texts()).containsExactly("a \"b\\n\"");
        assertThat(Unquoting.words(lookup, "").texts()).containsExactly("");
    }

    @Test
    void podmanBefore582TakesOffAllDoubleQuotesAtBothEnds() {
        assertThat(Unquoting.value(Lookup.LAST, "\"\"a\"", V5_8_1)).isEqualTo("a");
        assertThat(Unquoting.value(Lookup.LAST, "test \"x\"", V5_8_1)).isEqualTo("test \"x");
        assertThat(Unquoting.value(Lookup.LAST, "\"\"", V5_8_1)).isEmpty();
        assertThat(Unquoting.value(Lookup.LAST, "\"\"a\"", V5_8_2)).isEqualTo("\"a");
    }

    @Test
    void blanksThatALineLeavesWhenItGoesOnAtTheEndOfItsFileAreTakenOff() {
        assertThat(Unquoting.value(Lookup.LAST, "\"a \" ")).isEqualTo("a ");
        assertThat(Unquoting.value(Lookup.LAST, "\"a\" ", V5_8_1)).isEqualTo("a");
        assertThat(Unquoting.value(Lookup.SETTING, "a ")).isEqualTo("a");
        assertThat(Unquoting.value(Lookup.LINES, "a ")).isEqualTo("a ");
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "ARGS", "COMMAND", "PAIRS", "SETTING_WORDS", "ASSIGNMENTS", "PROGRAMS"})
    void quotesMayBeginAnywhereInAWord(Lookup lookup) {
        Words words = Unquoting.words(lookup, " a  \"b c\"\t'd \"'e\"f'\"  g");
        assertThat(words.texts()).containsExactly("a", "b c", "d \"ef'", "g");
        assertThat(words.flaw()).isEmpty();
    }

    @Test
    void wordsKnowWhereTheyStand() {
        assertThat(Unquoting.words(Lookup.ARGS, "a \"b c\" \\x64 ").words())
                .containsExactly(new Word("a", 0, 1), new Word("b c", 2, 7), new Word("d", 8, 12));
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "ARGS", "COMMAND", "PAIRS", "SETTING_WORDS", "ASSIGNMENTS", "PROGRAMS"})
    void lineOfBlanksHasNoWords(Lookup lookup) {
        assertThat(Unquoting.words(lookup, "")).isEqualTo(Words.NONE);
        assertThat(Unquoting.words(lookup, " \t ")).isEqualTo(Words.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "SETTING_WORDS"})
    void backslashesOfPlainWordsStay(Lookup lookup) {
        assertThat(Unquoting.words(lookup, "a\\n \"\\x41\" \\d").texts()).containsExactly("a\\n", "\\x41", "\\d");
    }

    @ParameterizedTest
    @EnumSource(names = {"ARGS", "COMMAND", "PAIRS", "ASSIGNMENTS", "PROGRAMS"})
    void escapesAreUndoneInQuotesToo(Lookup lookup) {
        assertThat(Unquoting.words(lookup, "\\a\\b\\f\\n\\r\\t\\v\\s\\\\\\\"\\'")
                        .texts())
                .containsExactly("\u0007\b\f\n\r\t\u000B \\\"'");
        assertThat(Unquoting.words(lookup, "\"\\x41\\u00e4\" '\\101\\U0001F600'")
                        .texts())
                .containsExactly("A\u00e4", "A\uD83D\uDE00");
    }

    @ParameterizedTest
    @EnumSource(names = {"ARGS", "COMMAND", "PAIRS"})
    void highByteIsACharacterToPodman(Lookup lookup) {
        assertThat(Unquoting.words(lookup, "\\xe4\\344\\xc3\\xa4").texts()).containsExactly("\u00e4\u00e4\u00c3\u00a4");
        assertThat(Unquoting.words(lookup, "\\ud800").texts()).containsExactly("\uFFFD");
    }

    @ParameterizedTest
    @EnumSource(names = {"ASSIGNMENTS", "PROGRAMS"})
    void highByteIsPartOfACharacterToSystemd(Lookup lookup) {
        assertThat(Unquoting.words(lookup, "a\\xc3\\xa4b\\303\\244\\\\ \\xe2\\x82\\xac")
                        .texts())
                .containsExactly("a\u00e4b\u00e4\\", "\u20ac");
        assertThat(Unquoting.words(lookup, "a \\xe4").flaw()).contains(new Flaw(Kind.UNKNOWN_ESCAPE, 2, "\\x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d",
                "\\;",
                "\\.",
                "\\ ",
                "\\x4",
                "\\x00",
                "\\xg0",
                "\\u123",
                "\\u0000",
                "\\U00110000",
                "\\400",
                "\\08",
                "\\000",
                "\\18x",
                "\\\u0664",
                "\\x\u0664\u0661"
            })
    void unknownEscapeDropsTheWholeLine(String escape) {
        for (Lookup lookup : List.of(Lookup.ARGS, Lookup.COMMAND, Lookup.PAIRS, Lookup.ASSIGNMENTS, Lookup.PROGRAMS)) {
            Words words = Unquoting.words(lookup, "a \"b " + escape);
            assertThat(words.words()).isEmpty();
            assertThat(words.flaw()).contains(new Flaw(Kind.UNKNOWN_ESCAPE, 5, escape.substring(0, 2)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ARGS", "COMMAND", "PAIRS"})
    void quoteOfACommandLineMayStayOpen(Lookup lookup) {
        Words words = Unquoting.words(lookup, "a \"b c");
        assertThat(words.texts()).containsExactly("a", "b c");
        assertThat(words.flaw()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "SETTING_WORDS", "ASSIGNMENTS", "PROGRAMS"})
    void openQuoteDropsTheWholeLine(Lookup lookup) {
        Words words = Unquoting.words(lookup, "a 'b c");
        assertThat(words.words()).isEmpty();
        assertThat(words.flaw()).contains(new Flaw(Kind.UNBALANCED_QUOTE, 2, "'"));
    }

    @Test
    void backslashAtTheEndVanishesFromACommandLine() {
        assertThat(Unquoting.words(Lookup.COMMAND, "a\\").texts()).containsExactly("a");
        assertThat(Unquoting.words(Lookup.COMMAND, "a \\").flaw()).contains(new Flaw(Kind.EMPTY_WORD, 2, "\\"));
        assertThat(Unquoting.words(Lookup.WORDS, "a\\").texts()).containsExactly("a\\");
        assertThat(Unquoting.words(Lookup.PROGRAMS, "a\\").words()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "ARGS", "COMMAND", "PAIRS"})
    void emptyWordIsTheEndToPodman(Lookup lookup) {
        Words words = Unquoting.words(lookup, "a \"\"'' b");
        assertThat(words.texts()).containsExactly("a");
        assertThat(words.flaw()).contains(new Flaw(Kind.EMPTY_WORD, 2, "\"\"''"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SETTING_WORDS", "ASSIGNMENTS", "PROGRAMS"})
    void emptyWordIsAWordToSystemd(Lookup lookup) {
        Words words = Unquoting.words(lookup, "a \"\" b");
        assertThat(words.texts()).containsExactly("a", "", "b");
        assertThat(words.flaw()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WORDS", "ARGS", "COMMAND", "PAIRS"})
    void nulIsTheEnd(Lookup lookup) {
        Words words = Unquoting.words(lookup, "a b\0c d");
        assertThat(words.texts()).containsExactly("a", "b");
        assertThat(words.flaw()).contains(new Flaw(Kind.NUL, 3, "\0"));
        assertThat(Unquoting.words(lookup, "a \0").texts()).containsExactly("a");
    }

    @Test
    void nulInsideOfAQuoteLeavesItOpen() {
        assertThat(Unquoting.words(Lookup.ARGS, "a 'b\0c'").texts()).containsExactly("a", "b");
        assertThat(Unquoting.words(Lookup.ARGS, "a\\\0c").texts()).containsExactly("a");
        assertThat(Unquoting.words(Lookup.WORDS, "a 'b\0c'").flaw()).contains(new Flaw(Kind.UNBALANCED_QUOTE, 2, "'"));
    }

    @ParameterizedTest
    @CsvSource({"a\u00a0b", "a\u2003b", "a\u0085b", "a\u000Bb", "a\fb"})
    void onlyFourCharactersSeparateWords(String word) {
        assertThat(Unquoting.words(Lookup.ARGS, word).texts()).containsExactly(word);
        assertThat(Unquoting.words(Lookup.ARGS, "a\rb\nc").texts()).containsExactly("a", "b", "c");
    }

    /** Seconds at most if the time grows with the size, days if it grows with its square. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NUMBER")
    @Timeout(120)
    void anySizeIsRead(Lookup lookup) {
        for (String piece : List.of("a ", "\"a\" ", "\"", "'", "\\", "\\x41", "\\xc3\\xa4", " ", "a", "\"a ' ")) {
            Words words = Unquoting.words(lookup, piece.repeat(2_000_000 / piece.length()));
            assertThat(words.words().size() + (words.flaw().isPresent() ? 1 : 0))
                    .isNotNegative();
        }
    }
}
