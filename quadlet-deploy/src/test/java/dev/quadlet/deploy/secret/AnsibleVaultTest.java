package dev.quadlet.deploy.secret;

import static dev.quadlet.deploy.secret.Vaults.bytes;
import static dev.quadlet.deploy.secret.Vaults.open;
import static dev.quadlet.deploy.secret.Vaults.real;
import static dev.quadlet.deploy.secret.Vaults.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsibleVaultTest {

    @TempDir
    Path directory;

    @Test
    void readsValuesOfAWholeFileOfVersion11() {
        AnsibleVault vault = open(real("whole-1.1.yml"));
        assertThat(text(vault.value("blog_db"))).isEqualTo("marker-blog");
        assertThat(text(vault.value("db", "password"))).isEqualTo("märker: \uD83D\uDD11 \"quoted\" #no comment");
        assertThat(text(vault.value("db", "block"))).isEqualTo("two\nlines\n");
        assertThat(text(vault.value("db", "pin"))).isEqualTo("1234");
    }

    @Test
    void readsValuesOfAWholeFileOfVersion12WithALabel() {
        AnsibleVault vault =
                AnsibleVault.file(real("whole-1.2.yml")).password("prod", Vaults.password(Vaults.PROD_PASSWORD));
        assertThat(text(vault.value("api", "token"))).isEqualTo("marker-api");
        assertThat(text(vault.wholeFile())).isEqualTo("{\"api\": {\"token\": \"marker-api\"}}\n");
    }

    @Test
    void readsEncryptedValuesBesidePlainOnes() {
        AnsibleVault vault = open(real("inline.yml")).password("prod", Vaults.password(Vaults.PROD_PASSWORD));
        assertThat(text(vault.value("inline"))).isEqualTo("marker-inline");
        assertThat(text(vault.value("db", "password"))).isEqualTo("grün \uD83C\uDF31\nand more\n");
        assertThat(text(vault.value("labelled"))).isEqualTo("marker-labelled");
        assertThat(text(vault.value("plain"))).isEqualTo("in the open");
        assertThat(text(vault.value("db", "user"))).isEqualTo("blog");
        assertThat(text(vault.value("untouched"))).isEqualTo("{{ no }}");
    }

    @ParameterizedTest
    @CsvSource({"empty, ''", "newline, 0a", "15-bytes, 303132333435363738396162636465"})
    void readsTheShortestFilesByteByByte(String name, String hex) {
        assertThat(bytes(open(real(name + ".vault")).wholeFile())).asHexString().isEqualToIgnoringCase(hex);
    }

    @Test
    void readsBinaryFilesByteByByte() {
        assertThat(bytes(open(real("binary.vault")).wholeFile())).containsExactly(0, 1, 0xff, 0xfe, '\r', '\n');
        assertThat(text(open(real("16-bytes.vault")).wholeFile())).isEqualTo("0123456789abcdef");
    }

    @Test
    void readsAMebibyte() {
        byte[] plain = new byte[1 << 20];
        Arrays.fill(plain, (byte) 'x');
        Path file = Vaults.write(directory.resolve("large"), Vaults.encrypt(plain, new byte[] {1}));
        assertThat(bytes(open(file).wholeFile())).isEqualTo(plain);
    }

    @Test
    void lineEndsOfWindowsDoNotMatter() throws Exception {
        String text = Files.readString(real("16-bytes.vault")).replace("\n", "\r\n");
        assertThat(text(open(Vaults.write(directory.resolve("v"), text)).wholeFile()))
                .isEqualTo("0123456789abcdef");
    }

    @Test
    void readsEncryptedValuesInsideOfAFileThatIsEncryptedItself() throws Exception {
        byte[] inner = Files.readAllBytes(real("inline.yml"));
        Path file = Vaults.write(directory.resolve("v"), Vaults.encrypt(inner, new byte[] {1}));
        assertThat(text(open(file).value("inline"))).isEqualTo("marker-inline");
    }

    @Test
    void readsAndDecryptsAFileOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Path file = Files.copy(real("inline.yml"), directory.resolve("v"));
        AnsibleVault vault = AnsibleVault.file(file).password(counted(asked));
        assertThat(asked).as("before a value is read").hasValue(0);
        assertThat(text(vault.value("inline"))).isEqualTo("marker-inline");
        Files.delete(file);
        assertThat(text(vault.value("inline"))).isEqualTo("marker-inline");
        assertThat(text(vault.value("db", "password"))).startsWith("grün");
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksForThePasswordOfTheLabelFirst() {
        AtomicInteger asked = new AtomicInteger();
        AnsibleVault vault = AnsibleVault.file(real("whole-1.2.yml"))
                .password(counted(asked))
                .password("prod", Vaults.password(Vaults.PROD_PASSWORD));
        assertThat(text(vault.value("api", "token"))).isEqualTo("marker-api");
        assertThat(asked).hasValue(0);
    }

    @Test
    void triesAllOtherPasswordsWhateverTheirLabels() {
        AnsibleVault vault = AnsibleVault.file(real("whole-1.2.yml"))
                .password("prod", Vaults.password("wrong"))
                .password("dev", Vaults.password("wrong, too"))
                .password("test", Vaults.password(Vaults.PROD_PASSWORD));
        assertThat(text(vault.value("api", "token"))).isEqualTo("marker-api");
    }

    @Test
    void aVaultIsNotChangedByFurtherPasswords() {
        AnsibleVault first = open(real("16-bytes.vault"));
        AnsibleVault more = first.password("prod", Vaults.password("wrong"));
        assertThat(text(first.wholeFile())).isEqualTo(text(more.wholeFile()));
    }

    @Test
    void valuesAreEqualIfTheyComeFromTheSamePlace() {
        Path file = Path.of("vault.yml");
        DeliveredSecret one = AnsibleVault.file(file).value("db", "password");
        assertThat(one)
                .isEqualTo(AnsibleVault.file(file).value("db", "password"))
                .hasSameHashCodeAs(AnsibleVault.file(file).value("db", "password"))
                .hasToString("vault.yml: db.password")
                .isNotEqualTo(AnsibleVault.file(file).value("db.password"))
                .isNotEqualTo(AnsibleVault.file(file).wholeFile())
                .isNotEqualTo(AnsibleVault.file(Path.of("other.yml")).value("db", "password"));
        assertThat(AnsibleVault.file(file).wholeFile().describe()).isEqualTo("vault.yml: whole file");
        assertThat(one.hostPath()).isEmpty();
    }

    @Test
    void theHostEncryptsWhatIsToldTo() {
        DeliveredSecret plain = open(real("whole-1.1.yml")).value("blog_db");
        DeliveredSecret encrypted = plain.encryptedOnHost();
        assertThat(plain.encrypted()).isFalse();
        assertThat(encrypted.encrypted()).isTrue();
        assertThat(text(encrypted)).isEqualTo("marker-blog");
        assertThat(encrypted).hasToString(plain.describe()).isNotEqualTo(plain).isEqualTo(plain.encryptedOnHost());
        assertThat(encrypted.encryptedOnHost()).isSameAs(encrypted);
        assertThat(Secret.named("blog-db").from(encrypted).build().toString()).doesNotContain("marker");
    }

    private static VaultPassword counted(AtomicInteger asked) {
        return VaultPassword.from(new DeliveredSecret() {
            @Override
            public SecretValue read() {
                asked.incrementAndGet();
                return new SecretValue(Vaults.PASSWORD.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public String describe() {
                return "counted";
            }
        });
    }
}
