package dev.quadlet.validate.generator;

import dev.quadlet.model.value.PodmanVersion;
import java.util.List;
import java.util.Optional;

/**
 * What the generator makes of a {@code Mount=}.
 *
 * @param source the source that it looks up; empty if there is none or the type takes none
 * @param problem why it refuses the mount, if so
 */
record MountSource(String source, Optional<String> problem) {

    private static final MountSource NONE = new MountSource("", Optional.empty());

    /**
     * {@return what this version makes of a mount}
     *
     * @param mount the mount as one word
     * @param podman the version
     */
    static MountSource of(String mount, PodmanVersion podman) {
        List<String> fields;
        try {
            fields = GoCsv.record(mount);
        } catch (GoCsv.Malformed e) {
            return refused(e.getMessage() == null ? "it is malformed" : e.getMessage());
        }
        Optional<String> named = type(fields);
        if (named.isEmpty() && !podman.isAtLeast(Versions.V5_6)) {
            return refused("it has no type=");
        }
        String type = named.orElse("volume");
        boolean artifact = type.equals("artifact") && podman.isAtLeast(Versions.V5_7);
        if (!artifact && !List.of("volume", "bind", "glob", "image").contains(type)) {
            return NONE;
        }
        String source = "";
        boolean typeSeen = false;
        for (String field : fields) {
            if (!typeSeen && isType(field)) {
                typeSeen = true;
                continue;
            }
            int equals = field.indexOf('=');
            String key = equals < 0 ? field : field.substring(0, equals);
            if (key.equals("source") || key.equals("src")) {
                if (equals < 0) {
                    return refused("its " + key + " has no value");
                }
                source = field.substring(equals + 1);
            }
        }
        if (source.isEmpty() && (!type.equals("volume") || !podman.isAtLeast(Versions.V6_0))) {
            return refused(
                    podman.isAtLeast(Versions.V5_7)
                            ? "its type " + type + " needs a source="
                            : "its type " + type + " needs a source=; without one the generator of Podman before "
                                    + Versions.V5_7 + " crashes and makes no unit at all");
        }
        return new MountSource(source, Optional.empty());
    }

    private static MountSource refused(String problem) {
        return new MountSource("", Optional.of(problem));
    }

    private static Optional<String> type(List<String> fields) {
        return fields.stream()
                .filter(MountSource::isType)
                .map(field -> field.substring("type=".length()))
                .findFirst();
    }

    private static boolean isType(String field) {
        return field.startsWith("type=") && field.indexOf('=', "type=".length()) < 0;
    }
}
