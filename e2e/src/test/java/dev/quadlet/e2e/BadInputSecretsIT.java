package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.apply;
import static dev.quadlet.e2e.BadInput.as;
import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.fleet;
import static dev.quadlet.e2e.BadInput.plan;
import static dev.quadlet.e2e.BadInput.refusal;
import static dev.quadlet.e2e.BadInput.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.secret.AnsibleVault;
import dev.quadlet.deploy.secret.CommandSecret;
import dev.quadlet.deploy.secret.EnvironmentSecret;
import dev.quadlet.deploy.secret.FileSecret;
import dev.quadlet.deploy.secret.VaultPassword;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that cannot be read here: no host is changed, and nothing of a secret is told. */
class BadInputSecretsIT {

    private static final String PASSWORD = "open sesame";
    private static final String VALUE = "tiger-lily";

    /** What ansible-vault makes of {@code app_password: tiger-lily} with the password above. */
    private static final String VAULT = """
            $ANSIBLE_VAULT;1.1;AES256
            33393234323030623466313236626336343031643536623932346266303531316365353263653939
            3333396230623330306535323866356139343734316136310a613266623435393136373230626663
            36616433616663663236663232333236363034326331363365323362303237643134623265626639
            3065396533393332610a646361313936363134393965626365353166346639616439623939353335
            62663063313464336336663230626432653264303638336632383738323639363932
            """;

    private static TestHost host;

    @TempDir
    private Path directory;

    @BeforeAll
    static void boot() {
        host = TestHost.start("secrets", "5.4");
        apply(
                        host.sshConfig(),
                        fleet(as(host).stack(stack("app", container("app").build()))))
                .ok();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void anotherVaultPasswordIsRefusedBeforeAnythingIsSent() throws IOException {
        AnsibleVault vault = AnsibleVault.file(write("vault.yml", VAULT))
                .password(VaultPassword.file(write("password", "open barley")));

        assertThat(refused(vault.value("app_password")))
                .contains("secrets")
                .contains("cannot decrypt \"" + directory.resolve("vault.yml"))
                .contains("its password is another one (default: file " + directory.resolve("password"))
                .contains("compare with ansible-vault view")
                .doesNotContain("open barley");
    }

    @Test
    void aVaultThatWasDamagedIsRefusedWhereverThatIs() throws IOException {
        for (int at = 0; at < VAULT.length() - 1; at += 29) {
            byte[] bytes = VAULT.getBytes(StandardCharsets.UTF_8);
            bytes[at] ^= 1;
            if (bytes[at] == '\n' || VAULT.charAt(at) == '\n') {
                continue;
            }
            AnsibleVault vault = AnsibleVault.file(Files.write(directory.resolve("vault.yml"), bytes))
                    .password(VaultPassword.file(write("password", PASSWORD)));

            assertThat(refusedOnce(vault.value("app_password")))
                    .as("a bit of byte %d", at)
                    .contains("vault.yml")
                    .containsAnyOf("it has been changed or cut", "of the format", "known is AES256", "is not YAML");
        }
    }

    @Test
    void aVaultWithoutAPasswordTellsHowToSayOne() throws IOException {
        assertThat(refused(AnsibleVault.file(write("vault.yml", VAULT)).value("app_password")))
                .contains("no password for \"" + directory.resolve("vault.yml"))
                .contains(".password(VaultPassword.file(...))")
                .contains("ANSIBLE_VAULT_PASSWORD_FILE");
    }

    @Test
    void aVaultPasswordCannotBeAskedForWithoutATerminal() throws IOException {
        AnsibleVault vault = AnsibleVault.file(write("vault.yml", VAULT)).password(VaultPassword.prompt());

        assertThat(refused(vault.value("app_password"))).contains("no terminal", "VaultPassword.file");
    }

    @Test
    void aKeyThatTheVaultDoesNotHaveIsNamed() throws IOException {
        AnsibleVault vault =
                AnsibleVault.file(write("vault.yml", VAULT)).password(VaultPassword.file(write("password", PASSWORD)));

        assertThat(refused(vault.value("app_pasword"))).contains("app_pasword", "vault.yml");
    }

    @Test
    void sourcesThatAreNotThereAreNamed() {
        assertThat(refused(EnvironmentSecret.named("QUADLET_NO_SUCH_VARIABLE"))).contains("QUADLET_NO_SUCH_VARIABLE");
        assertThat(refused(FileSecret.of(directory.resolve("no-such-file"))))
                .contains("cannot read \"" + directory.resolve("no-such-file") + "\": it does not exist");
        assertThat(refused(CommandSecret.of("no-such-program"))).contains("no-such-program");
    }

    @Test
    void whatAFailedCommandPrintedIsNotTold() {
        assertThat(refused(CommandSecret.of("sh", "-c", "echo " + VALUE + "; echo " + VALUE + " >&2; exit 3")))
                .contains("sh", "status 3");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    /** {@return what is told of a secret that cannot be read, and leaves the host alone} */
    private static String refused(SecretSource source) {
        HostState before = HostState.of(host);
        String told = refusedOnce(source);
        assertThat(told).contains("secrets  failed, nothing was touched");
        assertThat(refusal(plan(host.sshConfig(), withSecret(source)))).doesNotContain(VALUE, PASSWORD);
        before.assertIsStill(host);
        return told;
    }

    private static String refusedOnce(SecretSource source) {
        String told = refusal(apply(host.sshConfig(), withSecret(source)));
        assertThat(told).doesNotContain(VALUE, PASSWORD);
        return told;
    }

    private static Supplier<Fleet> withSecret(SecretSource source) {
        Secret secret = Secret.named("app-password").from(source).build();
        return fleet(as(host).stack(stack(
                "app", secret, container("app").secretEnv(secret, "PASSWORD").build())));
    }
}
