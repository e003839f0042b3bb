package dev.quadlet.validate;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Unit files in one text. A comment that is a file's name begins the next file; {@code # podman 5.4} and {@code #
 * rootless} say who reads them. Without a name the first section tells the type.
 */
record Bundle(Map<String, String> files, PodmanVersion podman, boolean rootless) {

    private static final Pattern FILE = Pattern.compile(
            "# ([^=:]*\\.(container|volume|network|pod|kube|image|build|artifact)|\\S+\\.d/\\S+\\.conf)");

    private static final Pattern PODMAN = Pattern.compile("# podman (\\S+)");

    static final PodmanVersion NEWEST = PodmanVersion.of(6, 1);

    static Bundle parse(String text) {
        Map<String, StringBuilder> files = new TreeMap<>();
        PodmanVersion podman = NEWEST;
        boolean rootless = false;
        String name = "";
        for (String line : text.lines().toList()) {
            Matcher file = FILE.matcher(line);
            Matcher version = PODMAN.matcher(line);
            if (file.matches()) {
                name = file.group(1);
                files.put(name, new StringBuilder());
            } else if (version.matches()) {
                podman = PodmanVersion.parse(version.group(1));
            } else if (line.equals("# rootless")) {
                rootless = true;
            } else {
                files.computeIfAbsent(name, first -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        Map<String, String> named = new TreeMap<>();
        files.forEach((file, content) -> {
            if (!content.toString().isBlank() || !file.isEmpty()) {
                named.put(file.isEmpty() ? "example." + type(content.toString()) : file, content.toString());
            }
        });
        return new Bundle(named, podman, rootless);
    }

    private static String type(String unit) {
        for (UnitType<?, ?> type : UnitTypes.quadlet()) {
            if (unit.contains("[" + type.section() + "]\n")) {
                return type.name();
            }
        }
        return "container";
    }

    Bundle read(PodmanVersion by, boolean withoutRoot) {
        return new Bundle(files, by, withoutRoot);
    }

    List<Diagnostic> check(Rule rule) {
        return Validator.of(List.of(rule)).check(UnitTree.of(files), "", podman, rootless);
    }
}
