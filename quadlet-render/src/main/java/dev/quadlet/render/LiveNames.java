package dev.quadlet.render;

import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.HashSet;
import java.util.Set;

/**
 * The directories of the configuration that a unit reads again: {@code STACK/UNIT/TARGET}. They depend on the unit
 * alone, not on the content.
 */
final class LiveNames {

    /** A name of a file has 255 bytes at most. */
    private static final int LONGEST = 200;

    private final String unit;
    private final Set<String> taken = new HashSet<>();

    LiveNames(String stack, UnitName unit) {
        this.unit = stack + "/" + plain(unit.fileName());
    }

    /** {@return the directory for what is mounted at a path of the container; another one at each call} */
    String next(Text target) {
        String name = plain(target.systemd().substring(1).replace('/', '-'));
        if (name.length() > LONGEST) {
            name = name.substring(0, LONGEST);
        }
        if (name.matches("\\.{0,2}")) {
            name = "root" + name;
        }
        // /a/b-c and /a-b/c
        String free = name;
        for (int count = 2; !taken.add(free); count++) {
            free = name + "-" + count;
        }
        return unit + "/" + free;
    }

    /** With {@code +3a} for a colon and the like, since the generator puts paths into units without quotes. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '-'
                    || c == '@';
            if (stays) {
                plain.append(c);
            } else {
                plain.append('+').append(Integer.toHexString(c));
            }
        }
        return plain.toString();
    }
}
