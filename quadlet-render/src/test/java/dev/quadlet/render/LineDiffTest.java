package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void differenceHasHunksWithContext() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n";
        String after = before.replace("2\n3\n", "3\n").replace("15\n", "15\n16\n");
        assertThat(LineDiff.of("a", "b", before, after)).isEqualTo("""
                --- a
                +++ b
                @@ -1,5 +1,4 @@
                 1
                -2
                 3
                 4
                 5
                @@ -13,3 +12,4 @@
                 13
                 14
                 15
                +16
                """);
        assertThat(LineDiff.of("a", "b", "\n", "")).isEqualTo("--- a\n+++ b\n@@ -1 +0,0 @@\n-\n");
        assertThat(LineDiff.of("a", "b", "x", "x")).isEmpty();
        String many = "x\n".repeat(3000);
        assertThat(LineDiff.of("a", "b", "y\n" + many + "z\n", many.replace('x', 'w')))
                .startsWith("--- a\n+++ b\n@@ -1,3002 +1,3000 @@\n-y\n-x\n");
    }
}
