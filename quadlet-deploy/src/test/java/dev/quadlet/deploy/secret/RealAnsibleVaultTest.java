package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways against the ansible-vault of this machine, where there is one. */
class RealAnsibleVaultTest {

    @TempDir
    Path directory;

    @BeforeAll
    static void isInstalled() {
        try {
            Program.output(List.of("ansible-vault", "--version"), Duration.ofSeconds(60));
        } catch (SecretException e) {
            assumeTrue(false, "ansible-vault is not installed");
        }
    }

    @Test
    void itReadsWhatTheTestsEncrypt() {
        Path file = Vaults.write(
                directory.resolve("v"), Vaults.encrypt("grün".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2}));
        assertThat(ansible("decrypt", "--output", "-", "--vault-password-file", password(), file.toString()))
                .isEqualTo("grün".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatItEncryptsIsReadToTheByte() throws IOException {
        byte[] plain = new byte[100_003];
        new Random(1).nextBytes(plain);
        Path file = Vaults.write(directory.resolve("v"), plain);
        ansible("encrypt", "--vault-id", "prod@" + password(), file.toString());
        assertThat(Files.readString(file)).startsWith("$ANSIBLE_VAULT;1.2;AES256;prod\n");
        AnsibleVault vault = AnsibleVault.file(file).password(VaultPassword.file(Path.of(password())));
        assertThat(Vaults.bytes(vault.wholeFile())).isEqualTo(plain);
    }

    @Test
    void whatItPrintsForAValueIsRead() {
        byte[] yaml = ansible("encrypt_string", "--vault-password-file", password(), "--name", "a", "it's 2\n\n");
        AnsibleVault vault = Vaults.open(Vaults.write(directory.resolve("v"), yaml));
        assertThat(Vaults.text(vault.value("a"))).isEqualTo("it's 2\n\n");
    }

    private String password() {
        return Vaults.write(directory.resolve("password"), Vaults.PASSWORD + "\n")
                .toString();
    }

    private static byte[] ansible(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", "LC_ALL=C.UTF-8", "ansible-vault"));
        command.addAll(List.of(arguments));
        return Program.output(command, Duration.ofSeconds(60));
    }
}
