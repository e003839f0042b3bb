package dev.quadlet.validate.generator;

import dev.quadlet.validate.UnitSource;
import java.util.Locale;

/**
 * What the generator makes of a build's {@code SetWorkingDirectory=}.
 *
 * @param context the context of the build; empty if the key names none
 * @param setsDirectory whether the key sets the directory of the service
 */
record BuildDirectory(String context, boolean setsDirectory) {

    private static final BuildDirectory NONE = new BuildDirectory("", false);

    static BuildDirectory of(UnitSource build) {
        String value = build.value("SetWorkingDirectory");
        if (value.isEmpty()) {
            return NONE;
        }
        boolean relative = switch (value.toLowerCase(Locale.ROOT)) {
            case "yaml" -> false;
            case "file" -> build.has("File");
            case "unit" -> true;
            default -> !value.startsWith("/");
        };
        boolean word = switch (value.toLowerCase(Locale.ROOT)) {
            case "yaml", "file", "unit" -> true;
            default -> false;
        };
        String context = word ? "" : value;
        if (!relative || ValueRules.isUrl(context)) {
            return new BuildDirectory(context, false);
        }
        // A directory that the unit sets itself wins, and the context is dropped with it.
        return build.value("Service", "WorkingDirectory").isEmpty() ? new BuildDirectory(context, true) : NONE;
    }
}
