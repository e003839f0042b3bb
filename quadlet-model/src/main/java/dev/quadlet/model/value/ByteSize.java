package dev.quadlet.model.value;

/**
 * An amount of memory in bytes.
 *
 * <p>{@code ByteSize.mebibytes(512)} is written as {@code 512m} for Podman and {@code 512M} for systemd;
 * {@code ByteSize.bytes(-1)} fails.
 *
 * @param bytes the number of bytes, at least 0
 */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private static final String UNITS = "bkmgtBKMGT";

    /**
     * Checks the size.
     *
     * @param bytes the number of bytes, at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public ByteSize {
        if (bytes < 0) {
            throw Refusal.of(String.valueOf(bytes), "a size", "0 or more bytes");
        }
    }

    /**
     * {@return a size in bytes}
     *
     * @param bytes at least 0
     */
    public static ByteSize bytes(long bytes) {
        return new ByteSize(bytes);
    }

    /**
     * {@return a size in kibibytes of 1024 bytes}
     *
     * @param kibibytes at least 0
     */
    public static ByteSize kibibytes(long kibibytes) {
        return new ByteSize(Math.multiplyExact(kibibytes, 1L << 10));
    }

    /**
     * {@return a size in mebibytes of 1024 kibibytes}
     *
     * @param mebibytes at least 0
     */
    public static ByteSize mebibytes(long mebibytes) {
        return new ByteSize(Math.multiplyExact(mebibytes, 1L << 20));
    }

    /**
     * {@return a size in gibibytes of 1024 mebibytes}
     *
     * @param gibibytes at least 0
     */
    public static ByteSize gibibytes(long gibibytes) {
        return new ByteSize(Math.multiplyExact(gibibytes, 1L << 30));
    }

    /**
     * {@return the size that this text stands for}
     *
     * @param text a whole number and, if it is not bytes, one of the units b, k, m, g, t (of 1024, in either case)
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static ByteSize parse(String text) {
        int unit = text.isEmpty() ? -1 : UNITS.indexOf(text.charAt(text.length() - 1)) % 5;
        String number = unit < 0 ? text : text.substring(0, text.length() - 1);
        boolean digits =
                !number.isEmpty() && number.length() <= 19 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw Refusal.of(text, "a size", "a whole number with b, k, m, g or t, such as 512m");
        }
        try {
            return new ByteSize(Math.multiplyExact(Long.parseLong(number), 1L << (10 * Math.max(unit, 0))));
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refusal.of(text, "a size", "less than 8 exbibytes");
        }
    }

    /** {@return the size as Podman writes it, such as {@code 512m}; plain bytes carry {@code b}} */
    public String podman() {
        return scaled("bkmg");
    }

    /** {@return the size as systemd writes it, such as {@code 512M}; plain bytes carry no unit} */
    public String inSystemd() {
        String text = scaled("BKMG");
        return text.endsWith("B") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return podman();
    }

    private String scaled(String units) {
        int unit = 0;
        long number = bytes;
        while (number != 0 && number % 1024 == 0 && unit + 1 < units.length()) {
            number /= 1024;
            unit++;
        }
        return number + String.valueOf(units.charAt(unit));
    }
}
