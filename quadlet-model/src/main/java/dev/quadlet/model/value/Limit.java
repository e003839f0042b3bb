package dev.quadlet.model.value;

import java.util.Objects;

/**
 * A limit of systemd's resource control: an amount, a share of what the host has, or none.
 *
 * <p>{@code Limit.of(ByteSize.gibibytes(2))}, {@code Limit.percent(50)} and {@link #INFINITY} are limits;
 * {@code Limit.percent(-1)} fails.
 *
 * @param text the limit as systemd reads it
 */
public record Limit(String text) implements Value {

    /** No limit. */
    public static final Limit INFINITY = new Limit("infinity");

    /**
     * Checks the limit.
     *
     * @param text the limit as systemd reads it
     * @throws IllegalArgumentException if the text is no limit
     */
    public Limit {
        Objects.requireNonNull(text, "text");
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        boolean decimal =
                !number.isEmpty() && number.length() < 19 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!text.equals("infinity") && !decimal) {
            if (text.endsWith("%")) {
                throw refused(text);
            }
            if (!text.isEmpty() && "bkmgt".indexOf(text.charAt(text.length() - 1)) >= 0) {
                throw refused(text);
            }
            ByteSize.parse(text);
        }
    }

    /**
     * {@return a limit in bytes}
     *
     * @param size the amount of memory
     */
    public static Limit of(ByteSize size) {
        return new Limit(size.inSystemd());
    }

    /**
     * {@return a limit in units of whatever the key counts, such as tasks or open files}
     *
     * @param count the number, at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public static Limit of(long count) {
        return new Limit(String.valueOf(count));
    }

    /**
     * {@return a share}
     *
     * @param percent of the host's memory, or of one CPU; at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public static Limit percent(int percent) {
        if (percent < 0) {
            throw refused(percent + "%");
        }
        return new Limit(percent + "%");
    }

    /**
     * {@return the limit that this text stands for}
     *
     * @param text a number, size or percentage, or {@code infinity}
     * @throws IllegalArgumentException if it is none
     */
    public static Limit parse(String text) {
        return new Limit(text);
    }

    @Override
    public String systemd() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    private static IllegalArgumentException refused(String text) {
        return Refusal.of(text, "a limit", "a number, a size such as 2G, a percentage such as 50%, or infinity");
    }
}
