package dev.quadlet.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text that is written as XML or HTML: every text and attribute goes through {@link #text}. */
final class Markup {

    private Markup() {}

    /** A text as it stands in an element or in a quoted attribute; what XML cannot hold is replaced. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        }
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || (c >= ' ' && c != 127 && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /** A place or size, in whole or half units: what nobody sees does not make files longer. */
    static String number(double value) {
        long halves = Math.round(value * 2);
        return halves % 2 == 0 ? Long.toString(halves / 2) : (halves < 0 ? "-" : "") + Math.abs(halves) / 2 + ".5";
    }

    /** A file beside this class. */
    static String resource(String name) {
        try (InputStream in = Markup.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the jar of quadlet-graph");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
