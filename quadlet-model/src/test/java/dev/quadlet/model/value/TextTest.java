package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Examples of {@link Text}. */
class TextTest {

    @Test
    void literalTextDoublesWhatSystemdExpands() {
        assertThat(Text.literal("50% of $HOME").systemd()).isEqualTo("50%% of $$HOME");
        assertThat(Text.literal("50% of $HOME").literal()).contains("50% of $HOME");
        assertThat(Text.literal("plain").systemd()).isEqualTo("plain");
    }

    @Test
    void expandedTextIsNotLiteral() {
        assertThat(Text.expanded("%h/data").literal()).isEmpty();
        assertThat(Text.expanded("${X}").literal()).isEmpty();
        assertThat(Text.expanded("$X").literal()).isEmpty();
        assertThat(Text.expanded("%h/data")).hasToString("%h/data");
    }

    @Test
    void doubledCharactersOfExpandedTextAreLiteral() {
        assertThat(Text.expanded("100%% $$x").literal()).contains("100% $x");
        assertThat(Text.expanded("$$${X}").literal()).isEmpty();
        assertThat(Text.expanded("$$${X}").hasVariables()).isTrue();
        assertThat(Text.expanded("$${X}").literal()).contains("${X}");
        assertThat(Text.expanded("$${X}").hasVariables()).isFalse();
    }

    @Test
    void dollarThatStartsNoVariableIsLiteral() {
        assertThat(Text.expanded("5$").literal()).contains("5$");
        assertThat(Text.expanded(" $5 $ ").literal()).contains(" $5 $ ");
        assertThat(Text.expanded(" $5 $ ").hasVariables()).isFalse();
    }

    @Test
    void wordThatBeginsWithADollarSignIsAVariable() {
        assertThat(Text.expanded("$5").literal()).isEmpty();
        assertThat(Text.expanded("$").hasVariables()).isTrue();
        assertThat(Text.expanded("$$5").literal()).contains("$5");
    }

    @Test
    void percentMustStartASpecifier() {
        assertRefused(
                () -> Text.expanded("50%"),
                "\"50%\" has a % at position 3 that starts no systemd specifier (write %% for a percent sign, or use"
                        + " Text.literal)");
        assertRefused(
                () -> Text.expanded("5%5"),
                "\"5%5\" has a % at position 2 that starts no systemd specifier (write %% for a percent sign, or use"
                        + " Text.literal)");
    }

    @Test
    void nulIsRefused() {
        assertRefused(() -> Text.literal("a\0b"), "\"a\\u0000b\" has a NUL character, which no process can receive");
    }

    @Test
    void halfOfASurrogatePairIsRefused() {
        assertRefused(
                () -> Text.literal("a\uD83D"), "\"a\\ud83d\" has half of a surrogate pair, which is no Unicode text");
        assertRefused(
                () -> Text.literal("\uDE00a"), "\"\\ude00a\" has half of a surrogate pair, which is no Unicode text");
        assertThat(Text.literal("a\uD83D\uDE00").literal()).contains("a😀");
    }

    @Test
    void variablesHaveNamesOfLettersAndDigits() {
        assertThat(Text.variable("HOME_1").systemd()).isEqualTo("${HOME_1}");
        assertRefused(
                () -> Text.variable("1X"),
                "\"1X\" is not the name of a variable (letters, digits and _, no digit first)");
        assertRefused(
                () -> Text.variable(""), "\"\" is not the name of a variable (letters, digits and _, no digit first)");
    }

    @Test
    void pathsInTheHomeDirectoryKeepTheirPercentSigns() {
        assertThat(Text.inHome("a%b").systemd()).isEqualTo("%h/a%%b");
    }

    @Test
    void longTextIsShortenedInMessages() {
        assertRefused(
                () -> Text.literal("x".repeat(100) + "\0"),
                "\"" + "x".repeat(80) + "… (101 characters)\" has a NUL character, which no process can receive");
    }
}
