package dev.quadlet.deploy.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes to text and back without loss, and without a String, which would stay in memory. */
final class Utf8 {

    private Utf8() {}

    /**
     * {@return the characters}
     *
     * @param subject what the bytes are, for the message
     * @throws SecretException if they are not UTF-8
     */
    static char[] decode(byte[] bytes, String subject) {
        try {
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Arrays.copyOfRange(chars.array(), chars.arrayOffset(), chars.arrayOffset() + chars.length());
        } catch (CharacterCodingException e) {
            throw new SecretException(subject + " is not UTF-8 text");
        }
    }

    /**
     * {@return the bytes}
     *
     * @param subject what the characters are, for the message
     * @throws SecretException if they have half of a surrogate pair
     */
    static byte[] encode(CharSequence text, String subject) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit());
        } catch (CharacterCodingException e) {
            throw new SecretException(subject + " is not valid Unicode (half of a surrogate pair)");
        }
    }
}
