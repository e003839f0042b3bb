package dev.quadlet.graph;

import java.util.HashSet;
import java.util.Set;

/** Ids made of names: letters, digits and underscores, which no format has to quote. */
final class Ids {

    /** Enough to tell most names apart; the others are numbered. */
    private static final int LONGEST = 120;

    private final Set<String> taken = new HashSet<>();

    /** A new id; the prefix keeps it from being a word of some format, such as {@code end}. */
    String of(String prefix, String... names) {
        StringBuilder id = new StringBuilder(prefix);
        for (String name : names) {
            id.append('_');
            for (int i = 0; i < name.length() && id.length() < LONGEST; i++) {
                char c = name.charAt(i);
                boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                id.append(plain ? c : '_');
            }
        }
        String candidate = id.toString();
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = id + "__" + i;
        }
        return candidate;
    }
}
