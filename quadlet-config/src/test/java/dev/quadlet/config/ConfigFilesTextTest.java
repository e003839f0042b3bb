package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quadlet.model.SecretSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFilesTextTest {

    @Test
    void replacesVariables() {
        String template = """
                server {
                  listen ${host}:${port};
                  set $name $uri; # ${host}
                }
                """;
        assertThat(text(template, Map.of("host", "::1", "port", 8080))).isEqualTo("""
                server {
                  listen ::1:8080;
                  set $name $uri; # ::1
                }
                """);
    }

    @Test
    void leavesLineEndsAsTheyAre() {
        assertThat(text("a\r\n${b}\rc", Map.of("b", "x\r\ny"))).isEqualTo("a\r\nx\r\ny\rc");
        assertThat(text("", Map.of())).isEmpty();
    }

    @Test
    void aFurtherDollarSignMakesAVariableText() {
        assertThat(text("$${a} ${a} $$${a} $$ $1 $", Map.of("a", "x"))).isEqualTo("${a} x $${a} $$ $1 $");
        assertThat(text("$${a:-${a}}", Map.of("a", "x"))).isEqualTo("${a:-x}");
        assertThat(text("$${", Map.of())).isEqualTo("${");
    }

    @Test
    void insertsValuesAsTheyAre() {
        Map<String, String> values = Map.of("a", "${b} $${b} ${env:HOME} \\ \" $", "b", "x}");
        assertThat(text("${a}${b}", values)).isEqualTo("${b} $${b} ${env:HOME} \\ \" $x}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:HOME", "script:javascript:1", "dns:localhost", "sys:user.home", "date:yyyy", "a:-b"})
    void hasNoLookupsAndNoDefaults(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("${" + name + "}", Map.of()))
                .withMessage("no value for the variable ${" + name + "}; (there are no values; $${" + name
                        + "} for the text itself)");
    }

    @Test
    void reportsAllUnknownAndUnusedNamesAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text(
                        "${hosst} ${x} ${port} ${x}", Map.of("host", "secret", "port", 1, "path", "secret")))
                .withMessage("""
                        no value for the variable ${hosst}; did you mean ${host}? (known: host, path, port; $${hosst} for the text itself)
                        no value for the variable ${x}; (known: host, path, port; $${x} for the text itself)
                        the template has no variable ${host}
                        the template has no variable ${path}""");
    }

    @Test
    void theClosestNameIsSuggested() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("${dbHots} ${dbHost}", Map.of("dbHost", 1, "dbPort", 2)))
                .withMessageContaining("did you mean ${dbHost}?");
    }

    @Test
    void refusesVariablesThatAreNotClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("${a} ${b\n", Map.of("a", 1)))
                .withMessage("the template has a variable without its closing brace: \"${b\\n\""
                        + " ($${ for the text itself)");
    }

    @Test
    void doesNotNestVariables() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("${a${b}}", Map.of("b", 1)))
                .withMessageContaining("no value for the variable ${a${b};");
    }

    @Test
    void writesSimpleValuesAsTheirText() {
        Map<String, Object> values = Map.of(
                "a", true, "b", TimeUnit.DAYS, "c", 'c', "d", Path.of("x", "y"), "e", 2.0E-3, "f", 1.5f, "g", 7L);
        assertThat(text("${a} ${b} ${c} ${d} ${e} ${f} ${g}", values)).isEqualTo("true DAYS c x/y 0.002 1.5 7");
    }

    @Test
    void refusesValuesWithoutATextOfTheirOwn() {
        for (Object value : List.of(
                new Object(), new int[] {1}, List.of("a"), Map.of(), Optional.of("a"), SecretSource.hostFile("a"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfigFiles.text("${a}", Map.of("a", value)))
                    .withMessage("the value of ${a} is a " + value.getClass().getTypeName()
                            + ", which has no text of its own; give a string");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a null checker do
    void refusesNullValues() {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("a", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("${a}", values))
                .withMessage("the value of ${a} is null");
    }

    @Test
    void refusesHalfOfASurrogatePair() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("${a}", Map.of("a", "\uD800")))
                .withMessage("the value of ${a} is not valid Unicode (half of a surrogate pair)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("\uD800${a}", Map.of("a", "b")))
                .withMessage("the template is not valid Unicode (half of a surrogate pair)");
    }

    private static String text(String template, Map<String, ?> values) {
        return new String(ConfigFiles.text(template, values).bytes(), StandardCharsets.UTF_8);
    }
}
