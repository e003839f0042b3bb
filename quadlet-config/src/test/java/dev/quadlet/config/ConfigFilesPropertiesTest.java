package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFilesPropertiesTest {

    @Test
    void writesSortedLinesWithoutADate() {
        Map<String, String> entries = Map.of(
                "jdbc.url", "jdbc:postgresql://db/app?a=b#c",
                "a key:with=signs", " leading and trailing ",
                "#no comment", "line 1\nline 2\ttab\\",
                "empty", "",
                "größe", "😀 ü");
        assertThat(text(entries)).isEqualTo("""
                \\#no\\ comment=line 1\\nline 2\\ttab\\\\
                a\\ key\\:with\\=signs=\\ leading and trailing\s
                empty=
                gr\\u00F6\\u00DFe=\\uD83D\\uDE00 \\u00FC
                jdbc.url=jdbc:postgresql://db/app?a=b#c
                """);
    }

    @Test
    void noEntriesAreAnEmptyFile() {
        assertThat(text(Map.of())).isEmpty();
    }

    private static String text(Map<String, String> entries) {
        return new String(ConfigFiles.properties(entries).bytes(), StandardCharsets.US_ASCII);
    }
}
