package dev.quadlet.deploy;

import dev.quadlet.model.value.UnitName;

/** The specifiers of systemd that the name of a unit alone determines. */
final class Specifiers {

    private Specifiers() {}

    /** {@return the text with these specifiers replaced; others stay as they are} */
    static String expand(String text, UnitName service) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char specifier = text.charAt(++i);
            switch (specifier) {
                case '%' -> out.append('%');
                case 'n' -> out.append(service.fileName());
                case 'N' -> out.append(service.stem());
                case 'p' -> out.append(service.prefix());
                case 'i' -> out.append(service.instance().orElse(""));
                default -> out.append('%').append(specifier);
            }
        }
        return out.toString();
    }
}
