package dev.quadlet.model;

import dev.quadlet.model.value.FileMode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The content of a configuration file that is delivered with a unit.
 *
 * <p>Its content is no secret: everyone who can read the unit may read it. It lies on the host under a path with the
 * hash of its content, so a unit that uses it changes when, and only when, the content does.
 */
public final class ConfigFile implements Config {

    private static final FileMode READABLE = FileMode.of(0644);

    private final byte[] bytes;
    private final FileMode mode;

    private ConfigFile(byte[] bytes, FileMode mode) {
        this.bytes = bytes;
        this.mode = mode;
    }

    /**
     * {@return a file of these bytes, readable by all (0644)}
     *
     * @param bytes the content
     */
    public static ConfigFile of(byte[] bytes) {
        return new ConfigFile(bytes.clone(), READABLE);
    }

    /**
     * {@return a file of this text in UTF-8, readable by all (0644)}
     *
     * @param text the content
     * @throws IllegalArgumentException if the text has half of a surrogate pair, which is no Unicode text
     */
    public static ConfigFile of(String text) {
        ByteBuffer encoded;
        try {
            encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the text of a configuration file has half of a surrogate pair", e);
        }
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return new ConfigFile(bytes, READABLE);
    }

    /**
     * {@return the same content with other permissions}
     *
     * @param newMode such as {@code FileMode.of(0755)} for a script
     * @throws IllegalArgumentException if there are other bits than those for reading, writing and executing
     */
    public ConfigFile mode(FileMode newMode) {
        if (newMode.bits() > 0777) {
            throw new IllegalArgumentException(newMode + " is not a mode for a configuration file (0000–0777)");
        }
        return new ConfigFile(bytes, newMode);
    }

    /** {@return the content} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the permissions} */
    public FileMode mode() {
        return mode;
    }

    @Override
    public String digest() {
        return new Digest().add(mode.toString()).add(bytes).hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigFile file && mode.equals(file.mode) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + mode.hashCode();
    }

    /** {@return the size and hash, not the content} */
    @Override
    public String toString() {
        return "ConfigFile[" + bytes.length + " bytes, " + digest().substring(0, 12) + "]";
    }
}
