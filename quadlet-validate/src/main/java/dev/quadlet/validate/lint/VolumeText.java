package dev.quadlet.validate.lint;

import java.util.Map;
import java.util.Optional;

/** A volume as podman reads it. */
final class VolumeText {

    /** What people write for options that are spelt otherwise. */
    private static final Map<String, String> OTHER_OPTIONS =
            Map.of("readonly", "ro", "read-only", "ro", "RO", "ro", "RW", "rw", "Ro", "ro", "relabel=shared", "z");

    private VolumeText() {}

    static Optional<ValueProblem> problem(String text) {
        String[] parts = text.split(":", 3);
        String target = parts.length == 1 ? parts[0] : parts[1];
        String source = parts.length == 1 ? "" : parts[0];
        if (source.startsWith("~")) {
            return Optional.of(new ValueProblem(
                    "nobody expands ~ here: podman takes it for a volume's name", "write %h" + source.substring(1)));
        }
        boolean path = source.startsWith("/") || source.startsWith(".");
        if (!path && source.indexOf('/') >= 0) {
            return Optional.of(new ValueProblem(
                    "the source has a slash and is no path, so podman takes it for a volume's name and refuses it",
                    "write an absolute path, or ./" + source + " for one beside the unit's file"));
        }
        if (!target.startsWith("/")) {
            return PodmanValues.when(true, target, "a path in the container", "an absolute path");
        }
        if (parts.length == 3) {
            for (String option : parts[2].split(",", -1)) {
                String meant = OTHER_OPTIONS.get(option);
                if (meant != null) {
                    return PodmanValues.when(true, option, "an option of a volume", meant);
                }
            }
        }
        return Optional.empty();
    }
}
