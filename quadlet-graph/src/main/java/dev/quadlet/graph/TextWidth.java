package dev.quadlet.graph;

/**
 * How wide a text is, without a display to ask. The widths are those of DejaVu Sans, which is wider than most: with
 * another font there is a little room left over.
 */
final class TextWidth {

    /** Of the characters from the blank to the tilde, in hundredths of the font's size. */
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99,
        69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52,
        39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
    };

    /** Latin letters with accents, Greek, Cyrillic. */
    private static final int NARROW = 75;

    /** What may be as wide as it is high. */
    private static final int WIDE = 105;

    private static final int FIRST_WIDE = 0x1100;
    private static final double BOLD = 1.12;
    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().map(TextWidth::hundredths).sum() * size / 100;
    }

    static double ofBold(String text, double size) {
        return of(text, size) * BOLD;
    }

    private static int hundredths(int c) {
        if (c >= ' ' && c <= '~') {
            return ASCII[c - ' '];
        }
        boolean punctuation = c >= 0x2000 && c < 0x2E80;
        return c < FIRST_WIDE ? NARROW : punctuation ? 100 : WIDE;
    }

    /** The text, shortened in its middle if it is too wide: ends of paths and images tell more than their begin. */
    static String fit(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        double room = width - of(ELLIPSIS, size);
        int tail = points.length;
        double used = 0;
        while (tail > 0 && used + hundredths(points[tail - 1]) * size / 100 <= room * 0.65) {
            used += hundredths(points[--tail]) * size / 100;
        }
        int head = 0;
        while (head < tail && used + hundredths(points[head]) * size / 100 <= room) {
            used += hundredths(points[head++]) * size / 100;
        }
        return new String(points, 0, head) + ELLIPSIS + new String(points, tail, points.length - tail);
    }
}
