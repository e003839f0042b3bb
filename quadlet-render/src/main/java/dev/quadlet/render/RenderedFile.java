package dev.quadlet.render;

import dev.quadlet.model.value.FileMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file with its permissions. */
public final class RenderedFile implements RenderedEntry {

    private static final FileMode READABLE = FileMode.of(0644);

    private final byte[] bytes;
    private final FileMode mode;

    /**
     * A file.
     *
     * @param bytes its content
     * @param mode its permissions
     */
    public RenderedFile(byte[] bytes, FileMode mode) {
        this.bytes = bytes.clone();
        this.mode = mode;
    }

    static RenderedFile ofText(String text) {
        return new RenderedFile(text.getBytes(StandardCharsets.UTF_8), READABLE);
    }

    /** {@return its content} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return its content as UTF-8 text} */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** {@return its permissions} */
    public FileMode mode() {
        return mode;
    }

    /** The bytes themselves, for reading alone. */
    byte[] shared() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenderedFile file && mode.equals(file.mode) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + mode.hashCode();
    }

    @Override
    public String toString() {
        return "RenderedFile[" + bytes.length + " bytes, " + mode + "]";
    }
}
