package dev.quadlet.render;

/** Backslash escapes in words. */
final class Escape {

    private static final int HIGHEST_BYTE = 255;

    private Escape() {}

    /**
     * Appends the character that an escape stands for.
     *
     * @param line the line
     * @param at the character behind the backslash
     * @param out where it goes
     * @return the character behind the escape, or -1 if it is none
     */
    static int append(String line, int at, StringBuilder out) {
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
            case 'x' -> {
                return number(line, at + 1, 2, 16, out);
            }
            case 'u' -> {
                return number(line, at + 1, 4, 16, out);
            }
            case 'U' -> {
                return number(line, at + 1, 8, 16, out);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return number(line, at, 3, 8, out);
            }
            default -> {
                return -1;
            }
        }
        return at + 1;
    }

    private static int number(String line, int from, int digits, int base, StringBuilder out) {
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
        if (value == 0 || value > Character.MAX_CODE_POINT || (base == 8 && value > HIGHEST_BYTE)) {
            return -1;
        }
        boolean halfPair = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        out.appendCodePoint(halfPair ? 0xFFFD : (int) value);
        return from + digits;
    }
}
