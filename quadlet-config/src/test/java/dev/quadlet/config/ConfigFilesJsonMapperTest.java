package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.model.ConfigFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFilesJsonMapperTest {

    @Test
    void buildersOfMappersKeepTheOrderAndTheLayout() {
        JsonMapper mapper = ConfigFiles.jsonMapper()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .build();
        record Settings(int maxSize, int firstPort) {}

        assertThat(text(ConfigFiles.json(new Settings(1, 2), mapper))).isEqualTo("""
                {
                  "max-size": 1,
                  "first-port": 2
                }
                """);
    }

    @Test
    void mappersDecideOnTheLayoutButNotOnTheLineEnds() {
        JsonMapper windows = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("    ", "\r\n")))
                .build();
        assertThat(text(ConfigFiles.json(Map.of("a", "x\r\ny"), windows))).isEqualTo("""
                {
                    "a" : "x\\r\\ny"
                }
                """);
        assertThat(text(ConfigFiles.json(Map.of("a", 1), new JsonMapper()))).isEqualTo("{\"a\":1}\n");
    }

    private static String text(ConfigFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
