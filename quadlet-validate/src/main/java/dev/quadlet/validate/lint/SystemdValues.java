package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Row;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What systemd accepts as a value. Where that is not sure, everything is accepted. */
final class SystemdValues {

    private static final Pattern TIME = Pattern.compile(
            "infinity|(\\d+(\\.\\d+)?\\s*(us|usec|µs|μs|ms|msec|s|sec|second|seconds|m|min|minute|minutes|h|hr|hour|hours"
                    + "|d|day|days|w|week|weeks|M|month|months|y|year|years)?\\s*)+");

    private static final Pattern LIMIT =
            Pattern.compile("infinity|\\d+(\\.\\d+)?%|(\\d+(\\.\\d+)?\\s*[KMGTPEB]?\\s*)+", Pattern.UNICODE_CASE);

    private static final Pattern PERCENT = Pattern.compile("\\d+(\\.\\d+)?%");

    private static final Pattern INTEGER = Pattern.compile("[+-]?(0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|[0-9]+)");

    private static final Pattern UNIT_NAME = Pattern.compile(
            "[A-Za-z0-9:_.\\\\@-]+\\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)");

    private static final Pattern QUADLET_NAME =
            Pattern.compile(".+\\.(container|volume|network|pod|kube|image|build|artifact)");

    private static final Pattern TRUTH =
            Pattern.compile("1|yes|y|true|t|on|0|no|n|false|f|off", Pattern.CASE_INSENSITIVE);

    /** Keys that take a truth value beside the words that the key table has. */
    private static final Set<String> ALSO_TRUTH = Set.of("ProtectSystem", "ProtectHome", "RuntimeDirectoryPreserve");

    /** Keys of which the key table has only the words that are of use. */
    private static final Set<String> OPEN = Set.of(
            "OnFailureJobMode",
            "OnSuccessJobMode",
            "FailureAction",
            "SuccessAction",
            "StartLimitAction",
            "SyslogLevel",
            "LogLevelMax",
            "IOWeight",
            "Slice");

    private SystemdValues() {}

    static Optional<ValueProblem> check(Row<?, ?> row, String text) {
        Codec<?> codec = PodmanValues.codec(row);
        if (codec == null || codec.equals(Codec.TEXT) || OPEN.contains(row.key())) {
            return Optional.empty();
        }
        if (row.key().equals("Restart") && text.equals("unless-stopped")) {
            return Optional.of(new ValueProblem(
                    "\"unless-stopped\" is a word of Docker's: the service is not restarted at all",
                    "write always; a service that was stopped stays so until the next boot"));
        }
        if (codec.equals(Codec.TIME_SPAN)) {
            return PodmanValues.when(
                    !TIME.matcher(text).matches(), text, "a time span", "a number with s, min, h or d, or infinity");
        }
        if (row.key().equals("CPUQuota")) {
            return PodmanValues.when(
                    !PERCENT.matcher(text).matches(), text, "a share of CPU time", "a percentage: 100% is one CPU");
        }
        if (codec.equals(Codec.LIMIT)) {
            return PodmanValues.when(
                    !LIMIT.matcher(text).matches(),
                    text,
                    "a limit",
                    "a number with K, M or G, such as 512M, or infinity");
        }
        if (codec.equals(Codec.UNIT)) {
            return unit(text);
        }
        if (codec.equals(Codec.INTEGER) || codec.equals(Codec.FILE_MODE)) {
            return PodmanValues.when(!INTEGER.matcher(text).matches(), text, "a whole number", "a whole number");
        }
        if (codec.equals(Codec.SYSTEMD_BOOLEAN) || ALSO_TRUTH.contains(row.key())) {
            boolean truth = TRUTH.matcher(text).matches()
                    || (!codec.equals(Codec.SYSTEMD_BOOLEAN) && PodmanValues.reads(codec, text));
            return PodmanValues.when(!truth, text, "a truth value", "true or false");
        }
        boolean debug = row.key().equals("RestartMode") && text.equals("debug");
        return debug || PodmanValues.reads(codec, text)
                ? Optional.empty()
                : PodmanValues.when(true, text, PodmanValues.isChoice(codec) ? "" : codec.accepts(), codec.accepts());
    }

    private static Optional<ValueProblem> unit(String text) {
        // Alias= may have a directory before the name.
        String last = text.substring(text.lastIndexOf('/') + 1);
        if (UNIT_NAME.matcher(last).matches() || QUADLET_NAME.matcher(last).matches()) {
            return Optional.empty();
        }
        return PodmanValues.when(true, text, "the name of a unit", "its type too, such as " + typed(text));
    }

    private static String typed(String text) {
        return switch (text) {
            case "network", "network-online", "multi-user", "default", "graphical", "basic", "local-fs", "remote-fs" ->
                text + ".target";
            default -> text.matches("[A-Za-z0-9:_.@-]+") ? text + ".service" : "db.service";
        };
    }
}
