package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.config.ConfigFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SecretTemplateProperties {

    @Property
    void textIsWhatAPlainTemplateGives(@ForAll("templates") String template, @ForAll("templates") String value) {
        String plain = orRefusal(() -> new String(
                ConfigFiles.text(template, Map.of("a", value, "b", value + "b")).bytes(), StandardCharsets.UTF_8));
        String secret = orRefusal(() -> Vaults.text(SecretTemplate.text(
                template, Map.of("a", new Vaults.Fixed(value), "b", new Vaults.Fixed(value + "b")))));
        assertThat(secret).isEqualTo(plain);
    }

    @Property
    void jsonIsWhatAPlainFileHas(@ForAll("texts") String value, @ForAll("texts") String key) throws IOException {
        byte[] secret = Vaults.bytes(SecretTemplate.json(Map.of(key, new Vaults.Fixed(value))));
        assertThat(secret).isEqualTo(ConfigFiles.json(Map.of(key, value)).bytes());
        assertThat(new JsonMapper().readTree(secret).get(key).textValue()).isEqualTo(value);
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of("${a}", "${b}", "$${", "$", "{", "}", "x", "ü\uD83D\uDD11", "\n", "${", "${c}")
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces) + "${a}${b}");
    }

    @Provide
    Arbitrary<String> texts() {
        // With characters outside of the Basic Multilingual Plane, which are two chars in Java.
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(8)
                .map(characters -> String.join("", characters));
    }

    private interface Text {
        String get();
    }

    private static String orRefusal(Text text) {
        try {
            return text.get();
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }
}
