package dev.quadlet.model.value;

/** Whole numbers in text. */
public final class Numbers {

    private Numbers() {}

    /**
     * {@return the number that this text stands for}
     *
     * @param text decimal digits
     * @param what what the number is, for the message
     * @throws IllegalArgumentException if the text is not made of at most 18 digits
     */
    static long unsigned(String text, String what) {
        boolean digits = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw Refusal.of(text, what, "a whole number");
        }
        return Long.parseLong(text);
    }

    /**
     * {@return the number that this text stands for}
     *
     * @param text decimal digits without leading zeros, which would make the number octal; after a {@code -} if
     *     negative
     * @throws IllegalArgumentException if the text is not such a number, or it does not fit an {@code int}
     */
    public static int integer(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        if (text.length() > first + 1 && text.charAt(first) == '0') {
            throw Refusal.of(text, "a number", "a whole number without leading zeros");
        }
        long value = text.startsWith("-") ? -unsigned(text.substring(1), "a number") : unsigned(text, "a number");
        if (value != (int) value) {
            throw Refusal.of(text, "a number", "at most " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    /**
     * {@return the number, if it is not too small}
     *
     * @param key the key for which it is meant, for the message
     * @param value the number
     * @param least the smallest number that the key takes
     * @throws IllegalArgumentException if the number is smaller
     */
    public static int atLeast(String key, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(key + ": " + value + " is too small (at least " + least + ")");
        }
        return value;
    }
}
