package dev.quadlet.validate.lint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** All keys that systemd knows in the sections of a service; the key table has those that are of use here. */
final class SystemdKeys {

    private static final Map<String, Set<String>> BY_SECTION = load();

    private SystemdKeys() {}

    /** The sections that systemd reads in a service. */
    static Set<String> sections() {
        return BY_SECTION.keySet();
    }

    /** The keys of a section; none if systemd does not read it. */
    static Set<String> of(String section) {
        return BY_SECTION.getOrDefault(section, Set.of());
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        try (InputStream in = SystemdKeys.class.getResourceAsStream("systemd-keys.txt")) {
            if (in == null) {
                throw new IllegalStateException("systemd-keys.txt is missing beside its class");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Set<String> section = new LinkedHashSet<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = new LinkedHashSet<>();
                    keys.put(line.substring(1, line.length() - 1), section);
                } else if (!line.startsWith("#")) {
                    section.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
