package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A path of the host that a unit mounts into its container.
 *
 * @param unit the unit
 * @param entry the entry that says so
 * @param source the path on the host, as it stands there
 * @param options its options
 */
record BindMount(UnitSource unit, SourceEntry entry, String source, Set<String> options) {

    BindMount {
        options = Set.copyOf(options);
    }

    /** All of a container or pod, in the order in which they stand. */
    static List<BindMount> of(UnitSource unit) {
        List<BindMount> mounts = new ArrayList<>();
        if (!unit.is("container", "pod")) {
            return mounts;
        }
        for (SourceEntry entry : unit.list("Volume")) {
            String[] parts = entry.value().split(":", 3);
            if (parts.length > 1 && isPath(parts[0])) {
                String options = parts.length == 3 ? parts[2] : "";
                mounts.add(new BindMount(
                        unit,
                        entry,
                        normal(parts[0]),
                        Set.copyOf(List.of(options.split(",", -1)).stream()
                                .distinct()
                                .toList())));
            }
        }
        if (unit.is("container")) {
            for (UnitSource.SourceWord word : unit.words("Mount", Lookup.ARGS)) {
                addMount(unit, word, mounts);
            }
        }
        return mounts;
    }

    /** Only what has no quotes; the others are rare. */
    private static void addMount(UnitSource unit, UnitSource.SourceWord word, List<BindMount> mounts) {
        List<String> fields = List.of(word.text().split(",", -1));
        String source = "";
        List<String> options = new ArrayList<>();
        for (String field : fields) {
            if (field.startsWith("source=") || field.startsWith("src=")) {
                source = field.substring(field.indexOf('=') + 1);
            } else {
                options.add(option(field));
            }
        }
        if (fields.contains("type=bind") && isPath(source) && word.text().indexOf('"') < 0) {
            mounts.add(new BindMount(
                    unit,
                    word.entry(),
                    normal(source),
                    Set.copyOf(options.stream().distinct().toList())));
        }
    }

    private static String option(String field) {
        return switch (field) {
            case "ro=true", "readonly", "readonly=true" -> "ro";
            case "relabel=shared" -> "z";
            case "relabel=private" -> "Z";
            default -> field;
        };
    }

    private static boolean isPath(String source) {
        return source.startsWith("/") || source.startsWith("%h") || source.startsWith("%t") || source.startsWith("%S");
    }

    private static String normal(String path) {
        String plain = path;
        while (plain.length() > 1 && plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    /** Whether the container can write there. */
    boolean isWritten() {
        return !options.contains("ro") && !options.contains("O");
    }

    boolean has(String option) {
        return options.contains(option);
    }

    /** Whether the path is that directory or lies below it. */
    boolean isBelow(String directory) {
        return source.equals(directory) || source.startsWith(directory.equals("/") ? "/" : directory + "/");
    }
}
