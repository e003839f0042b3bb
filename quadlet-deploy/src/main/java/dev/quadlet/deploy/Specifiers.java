package dev.quadlet.deploy;

import dev.quadlet.model.value.UnitName;

/** The specifiers of systemd that can be told without asking the host. */
final class Specifiers {

    private Specifiers() {}

    /** {@return the text with the specifiers replaced that the name of a unit determines; others stay as they are} */
    static String expand(String text, UnitName service) {
        return expand(text, service, "%h");
    }

    /**
     * {@return the same, and the home directory replaced}
     *
     * @param home the home directory of the user whose manager runs the unit
     */
    static String expand(String text, UnitName service, String home) {
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
                case 'h' -> out.append(home);
                case 'i' -> out.append(service.instance().orElse(""));
                default -> out.append('%').append(specifier);
            }
        }
        return out.toString();
    }
}
