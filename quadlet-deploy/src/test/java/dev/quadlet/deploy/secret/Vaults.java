package dev.quadlet.deploy.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Vaults to test with: those of the real ansible-vault, made by the script {@code make-vaults}, and our own. */
final class Vaults {

    static final String PASSWORD = "pässwörd \uD83D\uDD11";
    static final String PROD_PASSWORD = "the other one";

    private static final HexFormat HEX = HexFormat.of();

    private Vaults() {}

    /** {@return a file that the real ansible-vault has made} */
    static Path real(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Vaults.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static AnsibleVault open(Path file) {
        return AnsibleVault.file(file).password(password(PASSWORD));
    }

    static VaultPassword password(String text) {
        return VaultPassword.from(new Fixed(text));
    }

    static String text(DeliveredSecret secret) {
        return new String(bytes(secret), StandardCharsets.UTF_8);
    }

    static byte[] bytes(DeliveredSecret secret) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            secret.read().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Path write(Path file, String content) {
        return write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the message of a refusal, after a search for secrets in all that its stack trace shows} */
    static String refusal(ThrowingCallable code) {
        SecretException refusal = catchThrowableOfType(SecretException.class, code);
        assertThat(refusal).hasNoCause().hasNoSuppressedExceptions();
        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContain("marker", PASSWORD, PROD_PASSWORD);
        return String.valueOf(refusal.getMessage());
    }

    /** A secret with this text. */
    record Fixed(String text) implements DeliveredSecret {

        @Override
        public SecretValue read() {
            return new SecretValue(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String describe() {
            return "fixed";
        }

        @Override
        public String toString() {
            return describe();
        }
    }

    /** {@return what Ansible would write} */
    static String encrypt(byte[] plain, byte[] salt) {
        byte[] padded = Arrays.copyOf(plain, plain.length + 16 - plain.length % 16);
        Arrays.fill(padded, plain.length, padded.length, (byte) (padded.length - plain.length));
        return encryptPadded(padded, salt);
    }

    /** {@return what Ansible would write after it has padded the plain bytes} */
    static String encryptPadded(byte[] padded, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(PASSWORD.toCharArray(), salt, 10_000, 640);
            byte[] keys = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, 32, "AES"), new IvParameterSpec(keys, 64, 16));
            byte[] ciphertext = cipher.doFinal(padded);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys, 32, 32, "HmacSHA256"));
            String inner = HEX.formatHex(salt) + "\n" + HEX.formatHex(mac.doFinal(ciphertext)) + "\n"
                    + HEX.formatHex(ciphertext);
            String body =
                    HEX.formatHex(inner.getBytes(StandardCharsets.US_ASCII)).replaceAll("(.{80})", "$1\n");
            return "$ANSIBLE_VAULT;1.1;AES256\n" + body + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
