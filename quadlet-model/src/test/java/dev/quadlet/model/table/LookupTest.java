package dev.quadlet.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.PodmanVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each lookup cannot express, for some versions of Podman. */
class LookupTest {

    private static final PodmanVersion OLD = PodmanVersion.of(4, 9);
    private static final PodmanVersion WRAPS = PodmanVersion.of(5, 4);
    private static final PodmanVersion KEEPS = PodmanVersion.parse("5.8.2");

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void plainTextIsNoProblem(Lookup lookup) {
        for (String text : new String[] {"a", "a b", "a=b", "ä", "%h", "%%", "#", "\"", "'", "a\\b", "$$"}) {
            assertThat(lookup.problem(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void emptyTextIsForOneLookupAlone(Lookup lookup) {
        if (lookup == Lookup.LAST_OR_EMPTY) {
            assertThat(lookup.problem("")).isEmpty();
            assertThat(lookup.problem("", WRAPS)).contains("an empty value has no effect before Podman 5.8.2");
            assertThat(lookup.problem("", KEEPS)).isEmpty();
        } else {
            assertThat(lookup.problem("")).contains("it is empty, which this key cannot express");
        }
    }

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void lineBreaksNeedEscapes(Lookup lookup) {
        boolean escapes = switch (lookup) {
            case ARGS, COMMAND, PAIRS, ASSIGNMENTS, PROGRAMS -> true;
            default -> false;
        };
        for (String text : new String[] {"a\nb", "a\rb", "\n"}) {
            if (escapes) {
                assertThat(lookup.problem(text)).isEmpty();
            } else {
                assertThat(lookup.problem(text)).contains("it has a line break, which this key cannot express");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void outerBlanksAndBackslashesNeedQuotes(Lookup lookup) {
        boolean verbatim = lookup == Lookup.LINES || lookup == Lookup.SETTING || lookup == Lookup.SETTINGS;
        for (String text : new String[] {" a", "a ", "\ta", "a\u00a0", "\u2003a"}) {
            if (verbatim) {
                assertThat(lookup.problem(text)).contains("it begins or ends with a blank, which this key loses");
            } else {
                assertThat(lookup.problem(text)).isEmpty();
            }
        }
        if (verbatim) {
            assertThat(lookup.problem("a\\")).contains("it ends with a backslash, which would join the next line");
        } else {
            assertThat(lookup.problem("a\\")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void variablesAreForCommandLines(Lookup lookup) {
        if (lookup.expandsVariables()) {
            assertThat(lookup.problem("${X}")).isEmpty();
        } else {
            assertThat(lookup.problem("${X}")).contains("variables are replaced in command lines alone, not here");
        }
        assertThat(lookup.problem("$${X}")).isEmpty();
        assertThat(lookup.expandsVariables()).isEqualTo(lookup.letter() != 'S' || lookup == Lookup.PROGRAMS);
    }

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void loneSemicolonWouldSeparateCommands(Lookup lookup) {
        if (lookup.letter() == 'S') {
            assertThat(lookup.problem(";")).isEmpty();
        } else {
            assertThat(lookup.problem(";"))
                    .contains("a lone ; separates commands in systemd and cannot be quoted (use sh -c)");
        }
        assertThat(lookup.problem("a;b")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lookup.class)
    void longTextIsLongerThanAnArgument(Lookup lookup) {
        assertThat(lookup.problem("a".repeat(128 * 1024 - 1))).isEmpty();
        assertThat(lookup.problem("a".repeat(128 * 1024)))
                .contains("it is longer than 128 KiB, the kernel's limit for one argument");
        assertThat(lookup.problem("ä".repeat(64 * 1024)))
                .contains("it is longer than 128 KiB, the kernel's limit for one argument");
        assertThat(lookup.problem("a\0")).contains("it has a NUL character, which no process can receive");
    }

    @Test
    void versionsReadQuotesAroundAValueInDifferentWays() {
        assertThat(Lookup.LAST.problem("\"a\"", KEEPS)).isEmpty();
        assertThat(Lookup.LAST.problem("\"a", WRAPS))
                .contains("Podman before 5.8.2 removes a double quote at its begin or end");
        assertThat(Lookup.LAST.problem("a\"", OLD))
                .contains("Podman before 5.8.2 removes a double quote at its begin or end");
        assertThat(Lookup.LAST.problem("a\"b", OLD)).isEmpty();
        assertThat(Lookup.LAST.problem(" a", WRAPS)).isEmpty();
        assertThat(Lookup.LAST.problem(" a", OLD))
                .contains("Podman before 5.0 removes blanks and backslashes at its end");
        assertThat(Lookup.LAST.problem("a\\", OLD))
                .contains("Podman before 5.0 removes blanks and backslashes at its end");
        assertThat(Lookup.LINES.problem("\"a\"", OLD)).isEmpty();
        assertThat(Lookup.LAST.problem("a\nb", KEEPS)).contains("it has a line break, which this key cannot express");
    }

    @Test
    void blanksAreThoseOfUnicode() {
        for (char c : " \t\n\u000b\f\r\u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000".toCharArray()) {
            assertThat(Lookup.isBlank(c)).as("%04x", (int) c).isTrue();
        }
        for (char c : "a\u001f\u200b\ufeff\u180e".toCharArray()) {
            assertThat(Lookup.isBlank(c)).as("%04x", (int) c).isFalse();
        }
    }
}
