package dev.quadlet.model.value;

/** Text made fit for a message: control characters escaped, long text shortened. */
public final class Printable {

    private static final int LONGEST = 80;

    private Printable() {}

    /**
     * {@return the text on one line, with control characters as {@code \}{@code uXXXX} and at most 80 characters}
     *
     * @param text any text
     */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * {@return the text on one line, with control characters as {@code \}{@code uXXXX}, however long it is; for
     * commands and paths, which are of no use without their end}
     *
     * @param text any text
     */
    public static String whole(String text) {
        return of(text, text.length());
    }

    private static String of(String text, int longest) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), longest) + 8);
        // Not between the halves of a surrogate pair.
        boolean cuts =
                text.length() > longest && Character.isSurrogatePair(text.charAt(longest - 1), text.charAt(longest));
        int end = cuts ? longest - 1 : longest;
        for (int i = 0; i < text.length(); i++) {
            if (i == end) {
                return out.append("… (")
                        .append(text.length())
                        .append(" characters)")
                        .toString();
            }
            char c = text.charAt(i);
            if (c == '\n') {
                out.append("\\n");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (isUnprintable(text, i)) {
                out.append("\\u")
                        .append(Character.forDigit(c >> 12, 16))
                        .append(Character.forDigit(c >> 8 & 15, 16))
                        .append(Character.forDigit(c >> 4 & 15, 16))
                        .append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isUnprintable(String text, int i) {
        char c = text.charAt(i);
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (Character.isSurrogate(c) && !pairAt(text, i));
    }

    private static boolean pairAt(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
