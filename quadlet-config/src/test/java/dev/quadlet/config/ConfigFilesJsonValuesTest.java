package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigFilesJsonValuesTest {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Circle.class, name = "circle"))
    sealed interface Shape permits Circle {}

    record Circle(int radius) implements Shape {}

    record Shapes(
            Optional<Shape> maybe,
            Optional<List<LocalDate>> days,
            Set<Shape> all,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Shape> none) {}

    @Test
    @SuppressWarnings("JavaUtilDate") // old classes are written as text, too
    void writesTimesAsIsoText() {
        List<Object> times = List.of(
                Duration.ofSeconds(30),
                Instant.EPOCH,
                LocalDate.of(2026, 1, 31),
                Year.of(2026),
                ZoneId.of("Europe/Berlin"),
                ZoneOffset.UTC,
                new Date(0));
        assertThat(json(times)).isEqualTo("""
                [
                  "PT30S",
                  "1970-01-01T00:00:00Z",
                  "2026-01-31",
                  "2026",
                  "Europe/Berlin",
                  "Z",
                  "1970-01-01T00:00:00.000+00:00"
                ]
                """);
    }

    @Test
    void writesPathsAsTheyAreGiven() {
        assertThat(json(List.of(Path.of("conf", "a.txt"), Path.of("/etc/x"), new File("b/c"))))
                .isEqualTo("""
                [
                  "conf/a.txt",
                  "/etc/x",
                  "b/c"
                ]
                """);
    }

    @Test
    void writesNumbersWithTheSameDigitsOnEveryJdk() {
        assertThat(json(List.of(
                        2.0E-3,
                        Double.parseDouble("2.0E23"),
                        2.0E-3f,
                        100L,
                        OptionalInt.of(7).getAsInt())))
                .isEqualTo("""
                [
                  0.002,
                  2.0E23,
                  0.002,
                  100,
                  7
                ]
                """);
    }

    @Test
    void keepsCharactersOutsideOfTheBasicPlane() {
        assertThat(json("😀 ü")).isEqualTo("\"😀 ü\"\n");
    }

    @Test
    void optionalsAndSetsKeepTheTypesOfTheirElements() {
        Shapes shapes = new Shapes(
                Optional.of(new Circle(1)), Optional.of(List.of(LocalDate.EPOCH)), Set.of(new Circle(2)), Set.of());
        assertThat(json(shapes)).isEqualTo("""
                {
                  "maybe": {
                    "kind": "circle",
                    "radius": 1
                  },
                  "days": [
                    "1970-01-01"
                  ],
                  "all": [
                    {
                      "kind": "circle",
                      "radius": 2
                    }
                  ]
                }
                """);
        assertThat(json(Optional.of(1))).isEqualTo("1\n");
    }

    private static String json(Object value) {
        return new String(ConfigFiles.json(value).bytes(), StandardCharsets.UTF_8);
    }
}
