package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class VaultPasswordTest {

    @TempDir
    Path directory;

    @Test
    void blanksAroundThePasswordInAFileDoNotCount() {
        Path file = Vaults.write(directory.resolve("p"), " \tpäss word \r\n\n");
        assertThat(VaultPassword.file(file).read("default")).containsExactly("päss word".toCharArray());
    }

    @Test
    void anExecutableFileIsRun() throws IOException {
        Path file = script("p", "printf '\\n secret %s\\r\\n\\n' \"$#\"");
        assertThat(VaultPassword.file(file).read("dev")).containsExactly(" secret 0".toCharArray());
        assertThat(VaultPassword.script(file).read("dev")).containsExactly(" secret 0".toCharArray());
    }

    @Test
    void aClientIsToldTheLabel() throws IOException {
        for (String name : new String[] {"keys-client", "keys-client.sh"}) {
            assertThat(VaultPassword.script(script(name, "echo \"$@\"")).read("dev"))
                    .containsExactly("--vault-id dev".toCharArray());
        }
    }

    @Test
    void aScriptIsRunOnceForEachLabel() throws IOException {
        VaultPassword password =
                VaultPassword.script(script("p", "echo x >>\"$0.runs\"; wc -l <\"$0.runs\" | tr -d ' '"));
        assertThat(password.read("dev")).containsExactly('1');
        assertThat(password.read("dev")).containsExactly('1');
        assertThat(password.read("prod")).containsExactly('2');
    }

    @Test
    void aFailureIsNotKept() throws IOException {
        Path file = directory.resolve("p");
        VaultPassword password = VaultPassword.file(file);
        assertThat(refusal(password)).isEqualTo("cannot read \"" + file + "\": it does not exist");
        Vaults.write(file, "\n");
        assertThat(refusal(password)).isEqualTo("the vault password is empty (file " + file + ")");
        Vaults.write(file, "x");
        assertThat(password.read("default")).containsExactly('x');
    }

    @Test
    void aScriptThatFailsTellsItsExitStatusAndNothingElse() throws IOException {
        Path file = script("p", "echo marker; echo marker >&2; exit 3");
        assertThat(refusal(VaultPassword.script(file)))
                .isEqualTo("program \"" + file + "\" has ended with exit status 3; run it yourself to see why");
    }

    @Test
    void aScriptMustBeExecutable() {
        Path file = Vaults.write(directory.resolve("p"), "marker");
        assertThat(refusal(VaultPassword.script(file)))
                .isEqualTo("the vault password script \"" + file + "\" is not executable; chmod +x, or use"
                        + " VaultPassword.file for a file with the password itself");
        assertThat(refusal(VaultPassword.script(directory)))
                .isEqualTo("cannot read \"" + directory + "\": it is a directory; name a file in it");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Path file = Vaults.write(directory.resolve("p"), new byte[] {(byte) 0xff, 'm', 'a', 'r', 'k', 'e', 'r'});
        assertThat(refusal(VaultPassword.file(file)))
                .isEqualTo("the vault password of \"" + file + "\" is not UTF-8 text");
    }

    @Test
    void aVariableThatIsNotSetIsNamed() {
        assertThat(refusal(VaultPassword.environment("QUADLET_TEST_NEVER_SET")))
                .isEqualTo("environment variable QUADLET_TEST_NEVER_SET is not set; export it before you deploy");
    }

    @Test
    void withoutATerminalNobodyIsAsked() {
        assumeTrue(VaultPassword.terminal() == null, "there is a terminal");
        assertThat(refusal(VaultPassword.prompt()))
                .isEqualTo("cannot ask for the vault password: this program has no terminal; use"
                        + " VaultPassword.file, .script or .environment");
    }

    @Test
    void ansiblesVariablesNameThePasswords() {
        VaultPasswords passwords = VaultPasswords.ofEnvironment(Map.of(
                "ANSIBLE_VAULT_IDENTITY_LIST", "dev@~/dev, prod@prompt ,plain,",
                "ANSIBLE_VAULT_PASSWORD_FILE", "/etc/pass",
                "HOME", "/home/al")::get);
        assertThat(passwords.identities())
                .extracting(Object::toString)
                .containsExactly(
                        "dev: file /home/al/dev", "prod: prompt", "default: file plain", "default: file /etc/pass");
        assertThat(VaultPasswords.ofEnvironment(name -> null).identities()).isEmpty();
    }

    private Path script(String name, String body) throws IOException {
        Path file = Vaults.write(directory.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String refusal(VaultPassword password) {
        return Vaults.refusal(() -> password.read("default"));
    }
}
