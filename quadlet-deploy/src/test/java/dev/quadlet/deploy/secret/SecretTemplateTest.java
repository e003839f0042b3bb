package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.config.ConfigFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTemplateTest {

    private static final DeliveredSecret SECRET = new Vaults.Fixed("marker");

    record Login(String user, DeliveredSecret thePassword) {}

    record Settings(List<Login> logins, Map<String, Object> more, Optional<DeliveredSecret> none, int port) {}

    record Holder(@Nullable Object value) {}

    /** Whose getter fails, and says what it should not. */
    static final class Failing {

        private int calls;

        public DeliveredSecret getPassword() {
            calls++;
            if (calls > 1) {
                throw new IllegalStateException("marker");
            }
            return SECRET;
        }
    }

    @Test
    void textHasTheValuesAsTheyAre() {
        DeliveredSecret text = SecretTemplate.text(
                "${db}:${port} $${db} $ {x} ${tls} ${db}\n",
                Map.of("db", new Vaults.Fixed("${port}ü\n"), "port", 5432, "tls", true));
        assertThat(Vaults.text(text)).isEqualTo("${port}ü\n:5432 ${db} $ {x} true ${port}ü\n\n");
        assertThat(text).hasToString("text with fixed");
    }

    @Test
    void textReadsItsSecretsAtEachDelivery() throws Exception {
        Path file = Files.createTempFile("secret", "");
        DeliveredSecret text = SecretTemplate.text("<${a}>", Map.of("a", FileSecret.of(file)));
        assertThat(Vaults.text(text)).isEqualTo("<>");
        Vaults.write(file, "new");
        assertThat(Vaults.text(text)).isEqualTo("<new>");
        Files.delete(file);
        assertThatExceptionOfType(SecretException.class).isThrownBy(text::read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ${a} ${bb}      | no value for the variable ${bb}; did you mean ${b}? (known: a, b; $${bb} for the text itself)\\nthe template has no variable ${b}
                    ${a} ${b} ${}   | no value for the variable ${}; (known: a, b; $${} for the text itself)
                    ${a} ${b:-x}    | no value for the variable ${b:-x}; did you mean ${b}? (known: a, b; $${b:-x} for the text itself)\\nthe template has no variable ${b}
                    ${a} ${b} ${c   | the template has a variable without its closing brace ($${ for the text itself)
                    """)
    void textRefusesWhatItCannotFill(String template, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretTemplate.text(template, Map.of("a", SECRET, "b", "marker")))
                .withMessage(message.replace("\\n", "\n"));
    }

    @Test
    void textRefusesValuesThatHaveNoTextOfTheirOwn() {
        for (Object value : new Object[] {SECRET.read(), new char[] {'m'}, 1.5, List.of(), Optional.of(SECRET)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SecretTemplate.text("${a}", Map.of("a", value)))
                    .withMessage("the value of ${a} is a " + value.getClass().getTypeName()
                            + "; give a DeliveredSecret, a string, a whole number or a boolean");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretTemplate.text("\uD800", Map.of()))
                .withMessage("the template, or one of its values, is not valid Unicode (half of a surrogate pair)");
    }

    @Test
    void secretsInATemplateAreText() {
        DeliveredSecret binary = Vaults.open(Vaults.real("binary.vault")).wholeFile();
        for (DeliveredSecret template :
                List.of(SecretTemplate.text("${a}", Map.of("a", binary)), SecretTemplate.json(List.of(binary)))) {
            assertThatExceptionOfType(SecretException.class)
                    .isThrownBy(template::read)
                    .withMessage(binary.describe() + " is not UTF-8 text")
                    .withNoCause();
        }
    }

    @Test
    void jsonHasTheSecretsAsStrings() {
        Settings settings = new Settings(
                List.of(new Login("al", new Vaults.Fixed("\"ü\uD83D\uDD11\n\\"))),
                new TreeMap<>(Map.of("b", new Holder(SECRET.encryptedOnHost()), "a", Optional.of(SECRET))),
                Optional.empty(),
                8080);
        DeliveredSecret json = SecretTemplate.json(settings);
        assertThat(Vaults.text(json)).isEqualTo("""
                        {
                          "logins": [
                            {
                              "user": "al",
                              "thePassword": "\\"ü\uD83D\uDD11\\n\\\\"
                            }
                          ],
                          "more": {
                            "a": "marker",
                            "b": {
                              "value": "marker"
                            }
                          },
                          "port": 8080
                        }
                        """);
        assertThat(json).hasToString("JSON of Settings with fixed, fixed, fixed");
    }

    @Test
    void jsonCanBeWrittenByAnotherMapper() {
        JsonMapper mapper = ConfigFiles.jsonMapper()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        assertThat(Vaults.text(SecretTemplate.json(new Login("al", SECRET), mapper)))
                .isEqualTo("{\n  \"user\": \"al\",\n  \"the_password\": \"marker\"\n}\n");
        assertThat(Vaults.text(SecretTemplate.json(new Login("al", SECRET), new JsonMapper())))
                .isEqualTo("{\"user\":\"al\",\"thePassword\":\"marker\"}\n");
    }

    @Test
    void jsonThatCannotBeWrittenIsRefusedWhereItIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretTemplate.json(new Holder(new Object())))
                .withMessageStartingWith("cannot write " + Holder.class.getName() + " as JSON, at value: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretTemplate.json(new Holder(SECRET.read())))
                .withMessageContaining(", at value: a secret cannot stand in a file that all can read");
    }

    @Test
    void jsonThatFailsLaterTellsNothing() {
        DeliveredSecret json = SecretTemplate.json(new Failing());
        assertThatExceptionOfType(SecretException.class)
                .isThrownBy(json::read)
                .withMessage(
                        "cannot write " + Failing.class.getName() + " as JSON: it fails now with"
                                + " com.fasterxml.jackson.databind.JsonMappingException, and did not when the template was made")
                .withNoCause();
    }

    @Test
    void aSecretThatCannotBeReadFailsAsItDoesAlone() {
        DeliveredSecret missing = EnvironmentSecret.named("QUADLET_TEST_NEVER_SET");
        for (DeliveredSecret template : List.of(
                SecretTemplate.text("${a}", Map.of("a", missing)),
                SecretTemplate.json(Map.of("logins", List.of(new Login("al", missing)))))) {
            assertThatExceptionOfType(SecretException.class)
                    .isThrownBy(template::read)
                    .withMessage("environment variable QUADLET_TEST_NEVER_SET is not set; export it before you deploy")
                    .withNoCause();
        }
    }

    @Test
    void noConfigurationFileTakesASecret() {
        for (Object secret : List.of(
                SECRET,
                SECRET.read(),
                SECRET.encryptedOnHost(),
                EnvironmentSecret.named("PATH"),
                FileSecret.of(Path.of("x")),
                CommandSecret.of("x"),
                AnsibleVault.file(Path.of("x")).value("x"),
                SecretTemplate.text("${a}", Map.of("a", SECRET)),
                SecretTemplate.json(Map.of("a", SECRET)))) {
            for (Object tree : List.of(secret, new Holder(secret), Map.of("a", List.of(secret)))) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> ConfigFiles.json(tree))
                        .withMessageContaining(": a secret cannot stand in a file that all can read; make the whole"
                                + " file a secret: SecretTemplate.json(...)");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> ConfigFiles.json(
                                tree,
                                ConfigFiles.jsonMapper()
                                        .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                                        .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.ANY)
                                        .build()))
                        .withMessageContaining(": a secret cannot stand in a file that all can read");
            }
        }
    }

    @Test
    void noConfigurationTextTakesASecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.text("${a}", Map.of("a", EnvironmentSecret.named("PATH"))))
                .withMessageStartingWith("the value of ${a} is a ");
    }

    @Test
    void templatesAreEqualIfTheySayTheSame() {
        assertThat(SecretTemplate.text("${a}", Map.of("a", SECRET)))
                .isEqualTo(SecretTemplate.text("${a}", Map.of("a", SECRET)))
                .isNotEqualTo(SecretTemplate.text("${a}\n", Map.of("a", SECRET)));
        assertThat(SecretTemplate.json(new Login("al", SECRET)))
                .isEqualTo(SecretTemplate.json(new Login("al", SECRET)))
                .isNotEqualTo(SecretTemplate.json(new Login("bo", SECRET)));
    }
}
