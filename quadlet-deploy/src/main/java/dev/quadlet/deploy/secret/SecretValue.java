package dev.quadlet.deploy.secret;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The value of a secret. It has no text: it can be written to a stream and compared, and nothing else. */
@JsonSerialize(using = SecretJson.class)
public final class SecretValue {

    private final byte[] bytes;

    /**
     * A value.
     *
     * @param bytes its bytes, which are copied
     */
    public SecretValue(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** {@return its length in bytes} */
    public int length() {
        return bytes.length;
    }

    /**
     * Writes the value.
     *
     * @param out where to, such as the input of ssh
     * @throws IOException if that fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /**
     * {@return a digest that tells two values apart, and says nothing of them to who does not have the salt}
     *
     * @param salt the salt, which the host keeps
     */
    public String digest(byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    /** The bytes themselves, for the sources in this package. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretValue value && MessageDigest.isEqual(bytes, value.bytes);
    }

    /** Nothing of the value: a hash would tell a short one. */
    @Override
    public int hashCode() {
        return SecretValue.class.hashCode();
    }

    /** {@return that it is a secret, and nothing of it} */
    @Override
    public String toString() {
        return "SecretValue[hidden]";
    }
}
