package dev.quadlet.model.value;

/**
 * The permissions of a file: {@code FileMode.of(0644)}.
 *
 * @param bits the permission bits, 0 to 07777
 */
public record FileMode(int bits) implements Value {

    /**
     * Checks the bits.
     *
     * @param bits the permission bits, 0 to 07777
     * @throws IllegalArgumentException if there are bits that are no permissions
     */
    public FileMode {
        if (bits < 0 || bits > 07777) {
            throw Refusal.of(String.valueOf(bits), "a file mode", "octal 0–7777, such as 0644");
        }
    }

    /**
     * {@return these permissions}
     *
     * @param bits the bits, in Java's octal form such as {@code 0644}
     * @throws IllegalArgumentException if there are bits that are no permissions
     */
    public static FileMode of(int bits) {
        return new FileMode(bits);
    }

    /**
     * {@return the permissions that this text stands for}
     *
     * @param text octal digits
     * @throws IllegalArgumentException if there are other characters
     */
    public static FileMode parse(String text) {
        boolean octal = !text.isEmpty()
                && text.length() <= 5
                && !text.matches("[1-7]....")
                && text.chars().allMatch(c -> c >= '0' && c <= '7');
        if (!octal) {
            throw Refusal.of(text, "a file mode", "octal 0–7777, such as 0644");
        }
        return new FileMode(Integer.parseInt(text, 8));
    }

    @Override
    public String systemd() {
        return toString();
    }

    @Override
    public String toString() {
        String octal = Integer.toOctalString(bits);
        return "0".repeat(4 - Math.min(4, octal.length())) + octal;
    }
}
