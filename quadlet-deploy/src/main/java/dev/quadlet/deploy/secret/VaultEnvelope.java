package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One text that ansible-vault has encrypted: a whole file, or a value in one.
 *
 * <p>The first line is {@code $ANSIBLE_VAULT;1.1;AES256}, or {@code $ANSIBLE_VAULT;1.2;AES256;label}. The other lines
 * are the hexadecimal digits of three lines, which are the hexadecimal digits of salt, digest and ciphertext. The keys
 * come from password and salt; the digest is that of the ciphertext.
 */
final class VaultEnvelope {

    /** What Ansible takes for the label of a text that has none, and of a password that has none. */
    static final String DEFAULT_ID = "default";

    private static final String MAGIC = "$ANSIBLE_VAULT";
    private static final Set<String> VERSIONS = Set.of("1.1", "1.2");
    private static final String CIPHER = "AES256";
    private static final String DAMAGED =
            "it has been changed or cut since ansible-vault wrote it; take it from a copy that is whole";

    private static final int ITERATIONS = 10_000;
    private static final int KEY = 32;
    private static final int BLOCK = 16;

    private final String subject;
    private final String vaultId;
    private final byte[] salt;
    private final byte[] digest;
    private final byte[] ciphertext;

    private VaultEnvelope(String subject, String vaultId, byte[] salt, byte[] digest, byte[] ciphertext) {
        this.subject = subject;
        this.vaultId = vaultId;
        this.salt = salt;
        this.digest = digest;
        this.ciphertext = ciphertext;
    }

    /** {@return whether a text claims to be encrypted} */
    static boolean begins(String text) {
        return text.startsWith(MAGIC);
    }

    /**
     * {@return the parts of an encrypted text}
     *
     * @param subject where it stands, for messages
     * @throws SecretException if it is not one, or of an unknown version or cipher
     */
    static VaultEnvelope parse(String text, String subject) {
        if (!begins(text)) {
            throw refusal(subject, "it does not begin with " + MAGIC + "; is it encrypted?");
        }
        List<String> lines = text.lines().map(String::strip).toList();
        String[] header = lines.get(0).split(";", -1);
        if (header.length < 3) {
            throw refusal(subject, DAMAGED);
        }
        String version = header[1].strip();
        if (!VERSIONS.contains(version)) {
            throw refusal(
                    subject,
                    "it has version " + Printable.of(version) + " of the format, known are 1.1 and 1.2;"
                            + " ansible-vault rekey writes it anew");
        }
        String cipher = header[2].strip();
        if (!cipher.equals(CIPHER)) {
            throw refusal(subject, "it has the cipher " + Printable.of(cipher) + ", known is " + CIPHER);
        }
        String vaultId = header.length > 3 ? header[3].strip() : DEFAULT_ID;
        try {
            String body = lines.stream().skip(1).collect(Collectors.joining());
            String[] parts = new String(HexFormat.of().parseHex(body), StandardCharsets.US_ASCII).split("\n", -1);
            if (parts.length == 3) {
                byte[] salt = HexFormat.of().parseHex(parts[0]);
                byte[] digest = HexFormat.of().parseHex(parts[1]);
                byte[] ciphertext = HexFormat.of().parseHex(parts[2]);
                if (salt.length > 0 && ciphertext.length > 0 && ciphertext.length % BLOCK == 0) {
                    return new VaultEnvelope(subject, vaultId, salt, digest, ciphertext);
                }
            }
        } catch (IllegalArgumentException notHexadecimal) {
            // said below; the exception quotes what it has read
        }
        throw refusal(subject, DAMAGED);
    }

    /** {@return the label of the password, {@code default} if it has none} */
    String vaultId() {
        return vaultId;
    }

    /**
     * {@return the plain bytes; empty if the digest says that password or ciphertext are others}
     *
     * @throws SecretException if the bytes are damaged although their digest is right
     */
    Optional<byte[]> open(char[] password) {
        try {
            byte[] keys = keys(password);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys, KEY, KEY, "HmacSHA256"));
            if (!MessageDigest.isEqual(mac.doFinal(ciphertext), digest)) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(keys, 0, KEY, "AES"),
                    new IvParameterSpec(keys, 2 * KEY, BLOCK));
            return Optional.of(withoutPadding(cipher.doFinal(ciphertext)));
        } catch (GeneralSecurityException e) {
            throw refusal(subject, "this Java lacks PBKDF2WithHmacSHA256, HmacSHA256 or AES/CTR");
        }
    }

    private byte[] keys(char[] password) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, ITERATIONS, (2 * KEY + BLOCK) * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    /** As PKCS #7 pads: each of the last n bytes is n. */
    private byte[] withoutPadding(byte[] padded) {
        int padding = padded[padded.length - 1];
        int length = padded.length - padding;
        boolean valid = padding > 0 && padding <= BLOCK;
        for (int i = length; valid && i < padded.length; i++) {
            valid = padded[i] == padding;
        }
        if (!valid) {
            throw refusal(subject, DAMAGED);
        }
        return Arrays.copyOf(padded, length);
    }

    private static SecretException refusal(String subject, String reason) {
        return new SecretException("cannot decrypt " + subject + ": " + reason);
    }
}
