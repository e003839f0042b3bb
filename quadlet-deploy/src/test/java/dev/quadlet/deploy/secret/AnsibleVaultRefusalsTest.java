package dev.quadlet.deploy.secret;

import static dev.quadlet.deploy.secret.Vaults.open;
import static dev.quadlet.deploy.secret.Vaults.real;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsibleVaultRefusalsTest {

    private static final String DAMAGED =
            "it has been changed or cut since ansible-vault wrote it; take it from a copy that is whole";

    @TempDir
    Path directory;

    @Test
    void aWrongPasswordNamesAllThatWereTried() {
        Path file = real("whole-1.2.yml");
        assertThat(refusal(open(file).password("dev", Vaults.password("wrong")).wholeFile()))
                .isEqualTo("cannot decrypt \"" + file + "\": its password is another one (default: fixed, dev: fixed;"
                        + " it has the label prod), or it has been changed or cut since it was encrypted;"
                        + " compare with ansible-vault view");
    }

    @Test
    void aMissingPasswordSaysHowToGiveOne() {
        String text = Vaults.encrypt(new byte[0], new byte[] {1});
        assertThat(Vaults.refusal(() -> new VaultPasswords(List.of()).open(text, "x")))
                .isEqualTo("no password for x: say .password(VaultPassword.file(...)), or set"
                        + " ANSIBLE_VAULT_PASSWORD_FILE");
    }

    @Test
    void plainValuesNeedNoPassword() {
        assertThat(Vaults.text(AnsibleVault.file(real("inline.yml")).value("plain")))
                .isEqualTo("in the open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $ANSIBLE_VAULT;1.0;AES          | it has version 1.0 of the format, known are 1.1 and 1.2; ansible-vault rekey writes it anew
                    $ANSIBLE_VAULT;1.3;AES256;x     | it has version 1.3 of the format, known are 1.1 and 1.2; ansible-vault rekey writes it anew
                    $ANSIBLE_VAULT;1.1;AES          | it has the cipher AES, known is AES256
                    $ANSIBLE_VAULT;1.2;ROT13;marker | it has the cipher ROT13, known is AES256
                    """)
    void versionsAndCiphersThatAreUnknownAreNamed(String header, String reason) {
        assertThat(refusal(vault(header + "\n" + "61\n"))).endsWith("\": " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zz",
                "6",
                "61",
                "marker-not-hex",
                // salt, digest and ciphertext that are no hexadecimal digits, missing, or empty
                "7a7a0a7a7a0a7a7a",
                "36310a3631",
                "0a36310a3631363136313631363136313631363136313631363136313631363136313631",
                "36310a36310a",
                "36310a36310a3631"
            })
    void aBodyThatAnsibleDoesNotWriteIsDamaged(String body) {
        assertThat(refusal(vault("$ANSIBLE_VAULT;1.1;AES256\n" + body + "\n"))).endsWith("\": " + DAMAGED);
    }

    @Test
    void aHeaderThatIsCutIsDamaged() {
        assertThat(refusal(vault("$ANSIBLE_VAULT"))).endsWith("\": " + DAMAGED);
    }

    @Test
    void paddingThatIsNoneIsDamaged() {
        // Right in every other way, which only somebody with the password can make.
        byte[] padded = "0123456789abcde\u0002".getBytes(StandardCharsets.US_ASCII);
        String text = Vaults.encryptPadded(padded, new byte[] {1});
        assertThat(refusal(vault(text))).endsWith("\": " + DAMAGED);
    }

    @Test
    void aFileThatIsNotThereIsNamedAsItWasUnderstood() {
        assertThat(refusal(AnsibleVault.file(Path.of("no/vault.yml")).value("x")))
                .isEqualTo("cannot read \"no/vault.yml\" ("
                        + Path.of("no/vault.yml").toAbsolutePath() + "): it does not exist");
    }

    @Test
    void aDirectoryIsRefused() {
        assertThat(refusal(open(directory).wholeFile()))
                .isEqualTo("cannot read \"" + directory + "\": it is a directory; name a file in it");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        Path file = directory.resolve("large");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((16 << 20) + 1);
        }
        assertThat(refusal(open(file).wholeFile()))
                .isEqualTo("cannot read \"" + file + "\": it is larger than 16384 KiB; is it the right file?");
    }

    @Test
    void aDeviceIsRefused() {
        assertThat(refusal(open(Path.of("/dev/zero")).wholeFile()))
                .isEqualTo("cannot read \"/dev/zero\": it is not a regular file");
    }

    @Test
    void aPlainFileIsNotTakenForAnEncryptedOne() {
        assertThat(refusal(open(real("inline.yml")).wholeFile()))
                .isEqualTo("\"" + real("inline.yml") + "\" is not encrypted as a whole; ansible-vault encrypt does it,"
                        + " and FileSecret.of takes a file as it is");
    }

    @Test
    void anEncryptedValueThatIsPlainIsNotTold() {
        assertThat(refusal(yaml("a: !vault marker")))
                .endsWith(": it does not begin with $ANSIBLE_VAULT; is it encrypted?");
    }

    @Test
    void aMissingKeySaysWhichThereAre() {
        String file = "\"" + real("whole-1.1.yml") + "\"";
        assertThat(refusal(open(real("whole-1.1.yml")).value("blogdb")))
                .isEqualTo(file + " has no key \"blogdb\"; did you mean \"blog_db\"? (it has blog_db, db)");
        assertThat(refusal(open(real("whole-1.1.yml")).value("db", "token")))
                .isEqualTo("\"db\" in " + file + " has no key \"token\" (it has password, pin, octal, block)");
        assertThat(refusal(open(real("whole-1.1.yml")).value("blog_db", "token")))
                .isEqualTo("\"blog_db\" in " + file + " is no map, so there is no \"token\" in it");
    }

    @Test
    void mapsAndListsAreNoValues() {
        assertThat(refusal(yaml("a: {marker}")))
                .endsWith(
                        " is a map; go on to a value in it: .value(\"map\", \"key\") (a text that begins with a bracket"
                                + " must stand in quotes)");
        assertThat(refusal(yaml("a: [marker]")))
                .endsWith(" is a list; a secret is one text (a text that begins with a bracket must stand in quotes)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "null",
                "yes",
                "No",
                "true",
                "OFF",
                "0123",
                "0x1F",
                "0b11",
                "1_000",
                "+1",
                "-0",
                "1.50",
                "1.0e+3",
                ".5",
                "12:30",
                "1:2:3.5",
                ".inf",
                ".NaN",
                "2026-01-31",
                "2026-1-3 4:05:06.7 +01:00"
            })
    void whatIsNoTextToAnsibleIsRefused(String value) {
        assertThat(refusal(yaml("a: " + value)))
                .endsWith(" is no text to Ansible, but nothing, a truth value, a number or a date, which it would write"
                        + " in another way; put it in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12", "08", "1e3", "1.2.3", "12:61", "y", "nope", "=", "0o17", "2026-1-3", "a: b"})
    void whatIsTheSameTextToAnsibleIsTaken(String value) {
        String written = value.contains(": ") ? "\"" + value + "\"" : value;
        assertThat(Vaults.text(yaml("a: " + written))).isEqualTo(value);
    }

    @Test
    void quotesAndTagsMakeAText() {
        assertThat(Vaults.text(yaml("a: '0123'"))).isEqualTo("0123");
        assertThat(Vaults.text(yaml("a: !!str 0123"))).isEqualTo("0123");
        assertThat(Vaults.text(yaml("a: !unsafe yes"))).isEqualTo("yes");
        assertThat(Vaults.text(yaml("a: \"\""))).isEmpty();
        assertThat(Vaults.text(yaml("b: !who knows\na: x"))).isEqualTo("x");
        assertThat(refusal(yaml("a: !marker")))
                .endsWith(" has a tag that is not known; a text that begins with ! must" + " stand in quotes");
    }

    @Test
    void aRepeatedKeyIsRefused() {
        assertThat(refusal(yaml("a: x\nb: y\na: z"))).endsWith(" has the key \"a\" more than once");
    }

    @ParameterizedTest
    @CsvSource({
        "'a: *marker', 1, 4",
        "'b: x\na: @marker', 2, 4",
        "'a: \"marker', 1, 11",
        "'a: marker: x', 1, 10",
        "'a: b\n---\nc: d', 2, 1"
    })
    void whatIsNotYamlIsNotQuoted(String text, int line, int column) {
        assertThat(refusal(yaml(text)))
                .endsWith(
                        "v.yml\" is not YAML at line " + line + ", column " + column + "; ansible-vault view shows it");
    }

    @Test
    void whatIsNoMapOfValuesIsRefused() {
        assertThat(refusal(yaml(""))).endsWith("\" holds no values");
        assertThat(refusal(yaml("# nothing"))).endsWith("\" holds no values");
        assertThat(refusal(yaml("marker"))).endsWith("\" is no map, so there is no \"a\" in it");
        assertThat(refusal(yaml("[".repeat(100_000)))).endsWith("\" is not YAML; ansible-vault view shows it");
        assertThat(refusal(open(Vaults.write(directory.resolve("v.yml"), new byte[] {'a', ':', (byte) 0xff}))
                        .value("a")))
                .endsWith("\" is not UTF-8 text");
    }

    @Test
    void noFailureTellsTheWrongPartOfAnotherVault() {
        String label = HexFormat.of().formatHex("marker".getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(vault("$ANSIBLE_VAULT;1.1;AES256\n" + label))).doesNotContain(label);
        assertThat(Map.of("vault", open(real("whole-1.1.yml"))).toString()).doesNotContain(Vaults.PASSWORD);
    }

    private DeliveredSecret vault(String text) {
        return open(Vaults.write(directory.resolve("v"), text)).wholeFile();
    }

    private DeliveredSecret yaml(String text) {
        return open(Vaults.write(directory.resolve("v.yml"), text)).value("a");
    }

    private static String refusal(DeliveredSecret secret) {
        return Vaults.refusal(secret::read);
    }
}
