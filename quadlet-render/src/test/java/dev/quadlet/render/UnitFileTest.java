package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.render.UnitFile.Problem;
import dev.quadlet.render.UnitLine.Comment;
import dev.quadlet.render.UnitLine.Entry;
import dev.quadlet.render.UnitLine.Header;
import dev.quadlet.render.UnitLine.Unfinished;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitFileTest {

    @Test
    void linesKnowWhereTheyStand() {
        UnitFile file = UnitFile.parse("""
                # A web server.

                [Container]
                  Image  =  docker.io/library/nginx
                Exec=a=b

                [Install]
                WantedBy=default.target
                """);
        assertThat(file.problems()).isEmpty();
        assertThat(file.lines())
                .containsExactly(
                        new Comment("# A web server.", 1),
                        new Comment("", 2),
                        new Header("Container", 3, 1),
                        new Entry("Container", "Image", "docker.io/library/nginx", 4, 3, 13),
                        new Entry("Container", "Exec", "a=b", 5, 1, 6),
                        new Comment("", 6),
                        new Header("Install", 7, 1),
                        new Entry("Install", "WantedBy", "default.target", 8, 1, 10));
    }

    @Test
    void entriesAreShownAsOneLine() {
        UnitFile file = UnitFile.parse("[Container]\nExec = a \\\n b\nImage=\n");
        assertThat(file.entries()).extracting(Entry::text).containsExactly("Exec=a b", "Image=");
    }

    @Test
    void lastLineNeedsNoLineBreak() {
        assertThat(UnitFile.parse("[A]\nB=c")).isEqualTo(UnitFile.parse("[A]\nB=c\n"));
    }

    @Test
    void emptyFileHasOneBlankLine() {
        assertThat(UnitFile.parse("").lines()).containsExactly(new Comment("", 1));
        assertThat(UnitFile.parse("\n").lines()).containsExactly(new Comment("", 1));
        assertThat(UnitFile.parse("\n\n").lines()).containsExactly(new Comment("", 1), new Comment("", 2));
    }

    @Test
    void carriageReturnsAtTheEndOfLinesAreBlanks() {
        UnitFile file = UnitFile.parse("[A]\r\nB=c \\\r\n d\r\n\r\n");
        assertThat(file.lines())
                .containsExactly(new Header("A", 1, 1), new Entry("A", "B", "c d", 2, 1, 3), new Comment("", 4));
    }

    @Test
    void whiteSpaceOfUnicodeIsABlankAtTheEndsOfALine() {
        UnitFile file = UnitFile.parse("\u2003[A]\u00a0\n\u3000B=c\u2028\n");
        assertThat(file.lines()).containsExactly(new Header("A", 1, 2), new Entry("A", "B", "c", 2, 2, 4));
    }

    @Test
    void whiteSpaceOfUnicodeBelongsToKeyAndValueAroundTheEqualsSign() {
        UnitFile file = UnitFile.parse("[A]\nB\u00a0 = \u2003c\n");
        assertThat(file.entries()).containsExactly(new Entry("A", "B\u00a0", "\u2003c", 2, 1, 6));
    }

    @Test
    void byteOrderMarkIsNoBlank() {
        UnitFile file = UnitFile.parse(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '[', 'A', ']'});
        assertThat(file.lines()).isEmpty();
        assertThat(file.problems())
                .containsExactly(new Problem("\"\uFEFF[A]\" is no section, no key=value and no comment", 1, 1));
    }

    @Test
    void commentsBeginWithAHashOrASemicolon() {
        UnitFile file = UnitFile.parse("[A]\n  # x \\\n;y\nB=c # d\n");
        assertThat(file.lines())
                .containsExactly(
                        new Header("A", 1, 1),
                        new Comment("# x \\", 2),
                        new Comment(";y", 3),
                        new Entry("A", "B", "c # d", 4, 1, 3));
    }

    @Test
    void lineThatGoesOnIsJoinedWithoutABlank() {
        UnitFile file = UnitFile.parse("[A]\nB=c\\\n  d\\\ne\nF=g\n");
        assertThat(file.entries())
                .containsExactly(new Entry("A", "B", "cde", 2, 1, 3), new Entry("A", "F", "g", 5, 1, 3));
    }

    @Test
    void commentsAndBlankLinesInsideOfALineThatGoesOnAreSkipped() {
        UnitFile file = UnitFile.parse("[A]\n  B=c \\\n# x\n\n;y\nd\nE=f\n");
        assertThat(file.lines())
                .containsExactly(
                        new Header("A", 1, 1), new Entry("A", "B", "c d", 2, 3, 5), new Entry("A", "E", "f", 7, 1, 3));
    }

    @Test
    void blankLineDoesNotEndALineThatGoesOn() {
        UnitFile file = UnitFile.parse("[A]\nB=c \\\n\nD=e\n");
        assertThat(file.entries()).containsExactly(new Entry("A", "B", "c D=e", 2, 1, 3));
    }

    @Test
    void headersAndKeysCanGoOnAsWell() {
        UnitFile file = UnitFile.parse("[A\\\nB]\nC\\\nD=e\n");
        assertThat(file.lines()).containsExactly(new Header("AB", 1, 1), new Entry("AB", "CD", "e", 3, 1, 4));
    }

    @Test
    void lineThatIsABackslashAloneJoinsNothing() {
        UnitFile file = UnitFile.parse("[A]\n\\\n# x\n\\\nB=c\n");
        assertThat(file.lines())
                .containsExactly(new Header("A", 1, 1), new Comment("# x", 3), new Entry("A", "B", "c", 5, 1, 3));
    }

    @Test
    void oneBackslashOfSeveralJoinsTheNextLine() {
        UnitFile file = UnitFile.parse("[A]\nB=c\\\\\nd\n");
        assertThat(file.entries()).containsExactly(new Entry("A", "B", "c\\d", 2, 1, 3));
    }

    @Test
    void backslashAtTheEndOfTheFileIsTakenOff() {
        assertThat(UnitFile.parse("[A]\nB=c \\\n").entries()).containsExactly(new Entry("A", "B", "c ", 2, 1, 3));
        assertThat(UnitFile.parse("[A]\nB=c\\\nd\\").entries()).containsExactly(new Entry("A", "B", "cd", 2, 1, 3));
        assertThat(UnitFile.parse("[A]\n\\").lines()).containsExactly(new Header("A", 1, 1), new Comment("", 2));
    }

    @Test
    void lineThatGoesOnIntoCommentsAloneIsLost() {
        UnitFile file = UnitFile.parse("[A]\n  B=c \\\n# x\n\n");
        assertThat(file.lines()).containsExactly(new Header("A", 1, 1), new Unfinished("B=c ", 2, 3));
        assertThat(file.entries()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void sectionsMayComeAgain() {
        UnitFile file = UnitFile.parse("[A]\nB=1\n[C]\nB=2\n[A]\nB=3\n");
        assertThat(file.entries()).extracting(Entry::section).containsExactly("A", "C", "A");
        assertThat(file.header("A")).contains(new Header("A", 1, 1));
        assertThat(file.header("C")).contains(new Header("C", 3, 1));
        assertThat(file.header("D")).isEmpty();
    }

    @Test
    void blanksMayStandBehindAHeader() {
        assertThat(UnitFile.parse("[A] \t\\").lines()).containsExactly(new Header("A", 1, 1));
    }

    @Test
    void textBehindABracketMakesItNoHeader() {
        UnitFile file = UnitFile.parse("[A]\n[B] # x\n[C]D=e\n");
        assertThat(file.lines()).containsExactly(new Header("A", 1, 1), new Entry("A", "[C]D", "e", 3, 1, 6));
        assertThat(file.problems())
                .containsExactly(new Problem("\"[B] # x\" is no section, no key=value and no comment", 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[A[B]", "[A\tB]", "[A\u0085B]"})
    void nameOfASectionIsTextWithoutBracketsAndControlCharacters(String header) {
        UnitFile file = UnitFile.parse("[Container]\n  " + header + "\nImage=x\n");
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message())
                    .endsWith("] is not the name of a section (no brackets, no control characters)");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(3);
        });
        assertThat(file.entries()).containsExactly(new Entry("Container", "Image", "x", 3, 1, 7));
    }

    @Test
    void entryBeforeTheFirstSectionIsAProblem() {
        UnitFile file = UnitFile.parse("# x\nImage=x\n[Container]\n");
        assertThat(file.problems()).containsExactly(new Problem("\"Image=x\" stands before the first section", 2, 1));
        assertThat(file.entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Image", "=x", "[Container", "]", ":x", "Image\\"})
    void anyOtherTextIsAProblem(String line) {
        UnitFile file = UnitFile.parse("[A]\n " + line);
        String shown = line.replace("\\", "");
        assertThat(file.problems())
                .containsExactly(new Problem("\"" + shown + "\" is no section, no key=value and no comment", 2, 2));
        assertThat(file.lines()).containsExactly(new Header("A", 1, 1));
    }

    @Test
    void problemOfALineThatGoesOnStandsWhereTheLineBegins() {
        UnitFile file = UnitFile.parse("[A]\n x \\\n y\nB=c\n");
        assertThat(file.problems())
                .containsExactly(new Problem("\"x y\" is no section, no key=value and no comment", 2, 2));
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        byte[] bytes = "[A]\nB=\u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(UnitFile.isText(bytes)).isFalse();
        assertThat(UnitFile.parse(bytes).entries()).containsExactly(new Entry("A", "B", "\uFFFD", 2, 1, 3));
        assertThat(UnitFile.isText("[A]\nB=\u00e4\n".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    /** Seconds at most if the time grows with the size, days if it grows with its square. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n",
                "[]\n",
                "[a]\n",
                "x\n",
                "\n",
                "\\\n",
                "a\\\n",
                "a\\\n\n#\n",
                "a=b\n",
                "a=b\\\n",
                "#",
                "[",
                "]",
                "=",
                " ",
                "\\",
                "a"
            })
    @Timeout(120)
    void anySizeIsRead(String piece) {
        UnitFile file = UnitFile.parse("[A]\n" + piece.repeat(4_000_000 / piece.length()));
        assertThat(file.lines().size() + file.problems().size()).isPositive();
    }
}
