package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AnsibleVaultProperties {

    private static final char[] PASSWORD = Vaults.PASSWORD.toCharArray();

    @Property(tries = 30)
    void whatIsEncryptedIsReadBack(@ForAll byte[] plain, @ForAll @Size(min = 1, max = 32) byte[] salt) {
        VaultEnvelope envelope = VaultEnvelope.parse(Vaults.encrypt(plain, salt), "x");
        assertThat(envelope.open(PASSWORD))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(plain));
    }

    /** The case of hexadecimal letters, the label and blanks at the end of a line mean nothing. */
    @Property(tries = 80)
    void aFlippedBitIsRefusedOrMeansNothing(@ForAll @IntRange(min = 0, max = 8 * 355 - 1) int position)
            throws Exception {
        byte[] bytes = Files.readAllBytes(Vaults.real("15-bytes.vault"));
        assertThat(bytes).hasSize(355);
        bytes[position / 8] ^= (byte) (1 << position % 8);
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Optional<byte[]> plain = VaultEnvelope.parse(text, "x").open(PASSWORD);
            if (plain.isPresent()) {
                assertThat(plain)
                        .hasValueSatisfying(read -> assertThat(read).asString().isEqualTo("0123456789abcde"));
            }
        } catch (SecretException refused) {
            assertThat(refused).hasMessageStartingWith("cannot decrypt x: it ").hasNoCause();
        }
    }

    @Property(tries = 40)
    void aFileThatIsCutIsRefused(@ForAll @IntRange(min = 0, max = 353) int length) throws Exception {
        String whole = Files.readString(Vaults.real("15-bytes.vault"));
        try {
            assertThat(VaultEnvelope.parse(whole.substring(0, length), "x").open(PASSWORD))
                    .isEmpty();
        } catch (SecretException refused) {
            assertThat(refused).hasMessageStartingWith("cannot decrypt x: it ").hasNoCause();
        }
    }
}
