package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quadlet.model.value.FileMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfigFilesJsonTest {

    record Mail(
            String transport,
            Optional<String> from,
            @Nullable Integer retries) {}

    record Ghost(String url, Mail mail, List<Integer> ports, Map<String, String> labels) {}

    static class Plain {
        public String getZebra() {
            return "z";
        }

        public boolean isApple() {
            return true;
        }

        public @Nullable String getNothing() {
            return null;
        }
    }

    @JsonPropertyOrder({"second", "first"})
    record Ordered(int first, int second) {}

    @JsonPropertyOrder(alphabetic = true)
    record Alphabetic(int zulu, int alpha) {}

    record Renamed(
            @JsonProperty("z-name") int zulu,
            @JsonProperty("a-name") int alpha) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Explicit(@Nullable String name, Optional<String> other) {}

    @Test
    void writesRecordsInTheOrderOfTheirDeclarationAndLeavesOutWhatIsAbsent() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("b", "2");
        labels.put("a", "größer\n");
        Ghost ghost = new Ghost(
                "https://blog.example.org", new Mail("SMTP", Optional.empty(), null), List.of(8080, 443), labels);

        assertThat(json(ghost)).isEqualTo("""
                {
                  "url": "https://blog.example.org",
                  "mail": {
                    "transport": "SMTP"
                  },
                  "ports": [
                    8080,
                    443
                  ],
                  "labels": {
                    "a": "größer\\n",
                    "b": "2"
                  }
                }
                """);
    }

    @Test
    void writesPresentOptionalsAsTheirValue() {
        assertThat(json(new Mail("SMTP", Optional.of("me@example.org"), 3))).isEqualTo("""
                {
                  "transport": "SMTP",
                  "from": "me@example.org",
                  "retries": 3
                }
                """);
    }

    @Test
    void sortsThePropertiesOfOtherClasses() {
        assertThat(json(new Plain())).isEqualTo("""
                {
                  "apple": true,
                  "zebra": "z"
                }
                """);
    }

    @Test
    void annotationsDecideOnTheOrder() {
        assertThat(json(new Ordered(1, 2))).isEqualTo("""
                {
                  "second": 2,
                  "first": 1
                }
                """);
    }

    @Test
    void recordsCanBeSortedByName() {
        assertThat(json(new Alphabetic(1, 2))).isEqualTo("""
                {
                  "alpha": 2,
                  "zulu": 1
                }
                """);
    }

    @Test
    void renamedComponentsKeepTheirPlace() {
        assertThat(json(new Renamed(1, 2))).isEqualTo("""
                {
                  "z-name": 1,
                  "a-name": 2
                }
                """);
    }

    @Test
    void annotationsKeepNulls() {
        assertThat(json(new Explicit(null, Optional.empty()))).isEqualTo("""
                {
                  "name": null,
                  "other": null
                }
                """);
    }

    @Test
    void nullsInsideOfMapsAndListsAreWritten() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        List<@Nullable String> list = new ArrayList<>();
        list.add(null);
        map.put("list", list);
        map.put("absent", null);
        assertThat(json(map)).isEqualTo("""
                {
                  "absent": null,
                  "list": [
                    null
                  ]
                }
                """);
    }

    @Test
    void emptyObjectsAndListsTakeOneLine() {
        assertThat(json(Map.of())).isEqualTo("{}\n");
        assertThat(json(List.of())).isEqualTo("[]\n");
        assertThat(json(Map.of("a", Map.of()))).isEqualTo("""
                {
                  "a": {}
                }
                """);
    }

    @Test
    void sortsSetsBecauseTheirOrderDiffersBetweenMachines() {
        String sorted = """
                {
                  "value": [
                    "a",
                    "b",
                    "c"
                  ]
                }
                """;
        assertThat(json(Map.of("value", Set.of("c", "a", "b")))).isEqualTo(sorted);
        assertThat(json(Map.of("value", new LinkedHashSet<>(List.of("b", "c", "a")))))
                .isEqualTo(sorted);
    }

    @Test
    void comparatorsOfSortedSetsAndMapsDecide() {
        TreeSet<String> set = new TreeSet<>(Comparator.<String>naturalOrder().reversed());
        Collections.addAll(set, "a", "b");
        TreeMap<String, Integer> map =
                new TreeMap<>(Comparator.<String>naturalOrder().reversed());
        map.put("a", 1);
        map.put("b", 2);
        assertThat(json(set)).isEqualTo("""
                [
                  "b",
                  "a"
                ]
                """);
        assertThat(json(map)).isEqualTo("""
                {
                  "b": 2,
                  "a": 1
                }
                """);
    }

    @Test
    void isReadableByAll() {
        assertThat(ConfigFiles.json(1).mode()).isEqualTo(FileMode.of(0644));
    }

    @Test
    void enumsSortByDeclaration() {
        assertThat(json(Set.of(TimeUnit.SECONDS, TimeUnit.NANOSECONDS))).isEqualTo("""
                [
                  "NANOSECONDS",
                  "SECONDS"
                ]
                """);
    }

    private static String json(Object value) {
        return new String(ConfigFiles.json(value).bytes(), StandardCharsets.UTF_8);
    }
}
