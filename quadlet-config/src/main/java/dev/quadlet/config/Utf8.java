package dev.quadlet.config;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text to bytes without loss: {@link String#getBytes} would put a question mark in place of half a surrogate pair. */
final class Utf8 {

    private Utf8() {}

    static boolean fits(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException halfOfASurrogatePair) {
            return false;
        }
    }
}
