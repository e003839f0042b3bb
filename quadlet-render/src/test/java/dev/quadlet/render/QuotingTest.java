package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Lookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotingTest {

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void plainTextStandsAsItIs(Lookup lookup) {
        assertQuotes(lookup, "/srv/data:rw,z=1-2@[::1]", "/srv/data:rw,z=1-2@[::1]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"LAST", "LAST_OR_EMPTY"})
    void singleValueIsWrappedOnlyWhereItWouldLoseSomething(Lookup lookup) {
        assertQuotes(lookup, "a b", "a b");
        assertQuotes(lookup, "it's \"b\"", "it's \"b\"");
        assertQuotes(lookup, "a\\b", "a\\b");
        assertQuotes(lookup, " a", "\" a\"");
        assertQuotes(lookup, "a\u3000", "\"a\u3000\"");
        assertQuotes(lookup, "a\\", "\"a\\\"");
        assertQuotes(lookup, "\"a\"", "\"\"a\"\"");
        assertQuotes(lookup, "\"", "\"\"\"");
    }

    @Test
    void emptyValueIsNothing() {
        assertQuotes(Lookup.LAST_OR_EMPTY, "", "");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"LINES", "SETTING", "SETTINGS"})
    void verbatimValueIsNeverQuoted(Lookup lookup) {
        assertQuotes(lookup, "a \"b\" 'c' \\d", "a \"b\" 'c' \\d");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"WORDS", "SETTING_WORDS"})
    void wordIsQuotedWithoutEscapes(Lookup lookup) {
        assertQuotes(lookup, "a b", "\"a b\"");
        assertQuotes(lookup, "a\\b", "\"a\\b\"");
        assertQuotes(lookup, "it's", "\"it's\"");
        assertQuotes(lookup, "say \"b\"", "'say \"b\"'");
        assertQuotes(lookup, "it's \"b\"", "\"it's \"'\"b\"'");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"ARGS", "COMMAND", "PAIRS", "ASSIGNMENTS", "PROGRAMS"})
    void escapedWordKeepsEveryCharacterOnOneLine(Lookup lookup) {
        assertQuotes(lookup, "a b", "\"a b\"");
        assertQuotes(lookup, "a\nb\r\tc", "\"a\\nb\\r\\tc\"");
        assertQuotes(lookup, "it's \"b\" \\", "\"it's \\\"b\\\" \\\\\"");
        assertQuotes(lookup, "\u0001\u001F\u007F", "\"\\x01\\x1f\\x7f\"");
        assertQuotes(lookup, "é😀", "é😀");
        assertQuotes(lookup, ";", "\";\"");
        assertQuotes(lookup, "a;b", "a;b");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"SETTING", "SETTINGS", "SETTING_WORDS", "ASSIGNMENTS"})
    void dollarSignStandsForItselfWhereVariablesAreNotExpanded(Lookup lookup) {
        assertQuotes(lookup, "a$$b", "a$b");
        assertQuotes(lookup, "$$$$", "$$");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"LAST", "LINES", "WORDS", "ARGS", "COMMAND", "PAIRS", "PROGRAMS"})
    void dollarSignStaysDoubledInCommandLines(Lookup lookup) {
        assertQuotes(lookup, "a$$b", "a$$b");
    }

    private static void assertQuotes(Lookup lookup, String systemd, String quoted) {
        StringBuilder out = new StringBuilder();
        Quoting.append(out, lookup, systemd);
        assertThat(out).hasToString(quoted);
    }
}
