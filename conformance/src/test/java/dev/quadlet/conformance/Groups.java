package dev.quadlet.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Groups of files, written down one behind the other. */
final class Groups {

    private Groups() {}

    /** {@return units that refer to each other} */
    static List<Case> all() {
        return of("/groups.txt");
    }

    /** {@return the groups of a resource} */
    static List<Case> of(String resource) {
        List<Case> groups = new ArrayList<>();
        String name = "";
        String path = "";
        Map<String, String> files = new LinkedHashMap<>();
        for (String line : text(resource).replace('~', Case.MARK).split("\n", -1)) {
            if (line.startsWith("=== ")) {
                if (!files.isEmpty()) {
                    groups.add(new Case(name, files, false));
                }
                files = new LinkedHashMap<>();
                name = line.substring("=== ".length());
            } else if (line.startsWith("--- ")) {
                path = line.substring("--- ".length());
                files.put(path, "");
            } else if (!name.isEmpty()) {
                files.merge(path, line + "\n", String::concat);
            }
        }
        groups.add(new Case(name, files, false));
        return groups;
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Groups.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
