package dev.quadlet.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Backslash escapes in words. */
final class Escape {

    private static final int HIGHEST_BYTE = 255;

    private Escape() {}

    /**
     * Appends the character that an escape stands for.
     *
     * @param line the line
     * @param at the character behind the backslash
     * @param bytes whether {@code \xHH} and {@code \ooo} are bytes of UTF-8, as they are to systemd; to Podman's
     *     generator they are characters
     * @param out where it goes
     * @return the character behind the escape, or of the escapes that are one character, or -1 if it is none
     */
    static int append(String line, int at, boolean bytes, StringBuilder out) {
        char c = line.charAt(at);
        switch (c) {
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'v' -> out.append('\u000B');
            case 's' -> out.append(' ');
            case '\\', '"', '\'' -> out.append(c);
            case 'u' -> {
                return character(number(line, at + 1, 4, 16), at + 5, out);
            }
            case 'U' -> {
                return character(number(line, at + 1, 8, 16), at + 9, out);
            }
            default -> {
                int value = oneByte(line, at);
                return bytes && value >= 0x80 ? bytes(line, at, out) : character(value, at + 3, out);
            }
        }
        return at + 1;
    }

    private static int character(int value, int next, StringBuilder out) {
        if (value < 0) {
            return -1;
        }
        boolean halfPair = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        out.appendCodePoint(halfPair ? 0xFFFD : value);
        return next;
    }

    /** What follows {@code \x} or is three octal digits; -1 if neither. Both are three characters long. */
    private static int oneByte(String line, int at) {
        int value = line.charAt(at) == 'x' ? number(line, at + 1, 2, 16) : number(line, at, 3, 8);
        return value > HIGHEST_BYTE ? -1 : value;
    }

    /** As many escapes as there are, since only all bytes of a character make one. */
    private static int bytes(String line, int from, StringBuilder out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = from;
        int value = oneByte(line, at);
        while (value >= 0x80) {
            bytes.write(value);
            at += 4;
            value = at < line.length() && line.charAt(at - 1) == '\\' ? oneByte(line, at) : -1;
        }
        try {
            out.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())));
            return at - 1;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }

    /** A number other than 0 with so many digits, up to the highest code point; -1 if there is none. */
    private static int number(String line, int from, int digits, int base) {
        if (from + digits > line.length()) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < from + digits; i++) {
            char c = line.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, base) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * base + digit;
        }
        return value == 0 || value > Character.MAX_CODE_POINT ? -1 : (int) value;
    }
}
