package dev.quadlet.config;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The format of {@link java.util.Properties}; its own {@code store} writes a date and the platform's line ends. */
final class PropertiesText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PropertiesText() {}

    static String of(Map<String, String> entries) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(entries).forEach((key, value) -> {
            escape(key, true, out);
            out.append('=');
            escape(value, false, out);
            out.append('\n');
        });
        return out.toString();
    }

    private static void escape(String text, boolean key, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\f' -> out.append("\\f");
                case '\\' -> out.append("\\\\");
                // In a value, only the first blank would be skipped, and the other signs mean nothing.
                case ' ' -> out.append(key || i == 0 ? "\\ " : " ");
                case '=', ':', '#', '!' -> out.append(key ? "\\" : "").append(c);
                default -> {
                    if (c < 0x20 || c > 0x7e) {
                        out.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
