package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Secret;
import dev.quadlet.model.value.ImageRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java in docs/secrets.md stands here, too, where it is compiled and run. */
class SecretsDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    record Smtp(String host, int port, DeliveredSecret password) {}

    @Test
    void allOfItsCodeIsCompiled() throws IOException {
        String source =
                squeezed(Files.readString(Path.of("src/test/java/dev/quadlet/deploy/secret/SecretsDocumentTest.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/secrets.md")))
                .results()
                .map(block -> squeezed(block.group(1)))
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(source).contains(block));
    }

    @Test
    void sources() {
        Secret.named("tls-key").from(FileSecret.of(Path.of("secrets/tls.key")));
        Secret.named("api-token").from(EnvironmentSecret.named("API_TOKEN"));
        Secret.named("blog-db").from(CommandSecret.of("pass", "show", "blog/db"));
    }

    @Test
    void vaults() {
        AnsibleVault vault =
                AnsibleVault.file(Path.of("vault.yml")).password(VaultPassword.file(Path.of(".vault-pass")));

        Secret.named("blog-db").from(vault.value("blog_db_password"));
        Secret.named("mail").from(vault.value("mail", "password"));
        Secret.named("tls-key").from(AnsibleVault.file(Path.of("tls.key.vault")).wholeFile());
    }

    @Test
    void labels() {
        AnsibleVault.file(Path.of("vault.yml"))
                .password("prod", VaultPassword.script(Path.of("bin/vault-client")))
                .password("dev", VaultPassword.prompt());
    }

    @Test
    void templates() {
        AnsibleVault vault = AnsibleVault.file(Path.of("vault.yml"));
        ImageRef image = ImageRef.parse("docker.io/library/nginx:1.27");
        DeliveredSecret json = SecretTemplate.json(new Smtp("mail.example.org", 587, vault.value("mail", "password")));
        DeliveredSecret text = SecretTemplate.text(
                "machine ${host} password ${password}\n",
                Map.of("host", "db.example.org", "password", vault.value("blog_db_password")));

        Secret settings = Secret.named("blog-settings").from(json).build();
        Container.named("blog", image)
                .secretFile(settings, "/etc/blog/settings.json")
                .build();
        assertThat(List.of(json, text))
                .extracting(DeliveredSecret::describe)
                .containsExactly("JSON of Smtp with vault.yml: mail.password", "text with vault.yml: blog_db_password");
    }

    /** Without white space, which the formatter decides on here and the page there. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
