package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What podman accepts as the value of an option. Where that is not sure, everything is accepted. */
final class PodmanValues {

    private static final Pattern INTEGER = Pattern.compile("[+-]?(0[xX][0-9a-fA-F_]+|[0-9_]+)");

    private static final Pattern SIZE = Pattern.compile("-?\\d+(\\.\\d+)?\\s?([kKmMgGtTpP]([iI]?[bB])?|[bB])?");

    /** A duration that is one of systemd, or of nobody. */
    private static final Pattern OTHER_DURATION = Pattern.compile("(\\d+)\\s*([a-z]*)");

    private static final Pattern ULIMIT = Pattern.compile("host|[A-Za-z_]+=-?\\d+(:-?\\d+)?");

    private static final Pattern IMAGE_OF_TRANSPORT = Pattern.compile("[a-z-]+:(//|/|\\.).*");

    private static final Set<String> USER_NAMESPACES =
            Set.of("", "auto", "container", "host", "keep-id", "nomap", "ns", "pod", "private");

    private static final Set<String> SECRET_OPTIONS = Set.of("gid", "mode", "source", "target", "type", "uid");

    /** Words that podman takes beside those that the key table has. */
    private static final Map<String, Set<String>> MORE_WORDS = Map.of(
            "AutoUpdate", Set.of("disabled", "image"),
            "Pull", Set.of("true", "false", "ifmissing", "ifnotpresent", "ifnewer", "always"),
            "ExitCodePropagation", Set.of(""));

    /** Rules of the generator's family look at these. */
    private static final Set<String> JUDGED_ELSEWHERE = Set.of("Notify", "RemapUsers", "SetWorkingDirectory");

    /** Codecs that are stricter than podman, or whose values are looked at by other rules. */
    private static final Set<Codec<?>> LOOSE = Set.of(
            Codec.TEXT,
            Codec.BOOLEAN,
            Codec.UNIT,
            Codec.EXPOSED_PORT,
            Codec.MOUNT,
            Codec.DEVICE,
            Codec.ID_MAPPING,
            Codec.BUILD_SECRET,
            Codec.SETTING,
            Codec.BUILD_CONTEXT,
            Codec.KUBE_AUTO_UPDATE,
            Codec.SERVICE_NAME);

    /** Where podman takes more than the codec does. */
    private static final Map<Codec<?>, Function<String, Optional<ValueProblem>>> CHECKS = Map.ofEntries(
            Map.entry(Codec.GO_DURATION, text -> duration(Codec.GO_DURATION, text)),
            Map.entry(Codec.HEALTH_INTERVAL, text -> duration(Codec.HEALTH_INTERVAL, text)),
            Map.entry(
                    Codec.OBJECT_NAME,
                    text -> when(
                            !Names.isObject(text),
                            text,
                            "a name in Podman",
                            "a letter or digit, then letters, digits and _ . -")),
            Map.entry(Codec.INTEGER, text -> integer(text, "a number such as 3")),
            Map.entry(Codec.SECONDS, text -> integer(text, "a bare number of seconds, such as 30")),
            Map.entry(
                    Codec.BYTE_SIZE,
                    text -> when(
                            !SIZE.matcher(text).matches(), text, "a size", "a number with k, m or g, such as 512m")),
            Map.entry(Codec.PORT, PortText::problem),
            Map.entry(Codec.VOLUME, VolumeText::problem),
            Map.entry(
                    Codec.IMAGE,
                    text -> IMAGE_OF_TRANSPORT.matcher(text).matches() ? Optional.empty() : asRead(Codec.IMAGE, text)),
            Map.entry(
                    Codec.ULIMIT,
                    text -> when(
                            !ULIMIT.matcher(text).matches(),
                            text,
                            "a limit",
                            "name=soft:hard, such as nofile=1024:4096")),
            Map.entry(Codec.USER_NAMESPACE, PodmanValues::userNamespace),
            Map.entry(Codec.SECRET, PodmanValues::secret),
            Map.entry(Codec.CAPABILITY, PodmanValues::capabilities),
            Map.entry(
                    Codec.NETWORK,
                    text -> when(
                            text.chars().anyMatch(Character::isWhitespace),
                            text,
                            "a network",
                            "one network a line, and its options behind a colon")),
            Map.entry(
                    Codec.HOST_ENTRY,
                    text -> when(
                            text.indexOf(':') < 0 && text.indexOf('=') < 0, text, "a host's entry", "name:address")),
            Map.entry(
                    Codec.TMPFS,
                    text -> when(!text.startsWith("/"), text, "a path in the container", "an absolute path")));

    private PodmanValues() {}

    static Optional<ValueProblem> check(Row<?, ?> row, String text) {
        Codec<?> codec = codec(row);
        // The generator reads numbers and truth values itself, which is for another family of rules.
        boolean generators = row.lookup() == Lookup.NUMBER || row.lookup() == Lookup.FLAG;
        if (generators || codec == null || JUDGED_ELSEWHERE.contains(row.key()) || LOOSE.contains(codec)) {
            return Optional.empty();
        }
        Function<String, Optional<ValueProblem>> check = CHECKS.get(codec);
        return check == null ? words(row, codec, text) : check.apply(text);
    }

    static @Nullable Codec<?> codec(Row<?, ?> row) {
        if (row instanceof Row.One<?, ?, ?> one) {
            return one.codec();
        }
        return row instanceof Row.Many<?, ?, ?> many ? many.codec() : null;
    }

    private static Optional<ValueProblem> words(Row<?, ?> row, Codec<?> codec, String text) {
        boolean more = MORE_WORDS.getOrDefault(row.key(), Set.of()).contains(text.toLowerCase(Locale.ROOT));
        return more ? Optional.empty() : asRead(codec, text);
    }

    private static Optional<ValueProblem> asRead(Codec<?> codec, String text) {
        return reads(codec, text)
                ? Optional.empty()
                : when(true, text, isChoice(codec) ? "" : codec.accepts(), codec.accepts());
    }

    /** Whether a codec lists the words that it accepts. */
    static boolean isChoice(Codec<?> codec) {
        return codec.accepts().contains(", ") && !codec.accepts().startsWith("a ");
    }

    static boolean reads(Codec<?> codec, String text) {
        try {
            return codec.read().apply(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Optional<ValueProblem> when(boolean wrong, String text, String what, String accepted) {
        if (!wrong) {
            return Optional.empty();
        }
        String shown = "\"" + Printable.of(text) + "\"";
        return Optional.of(new ValueProblem(
                what.isEmpty() ? shown + " is not one of " + accepted : shown + " is not " + what,
                "write " + (what.isEmpty() ? "one of " : "") + accepted));
    }

    private static Optional<ValueProblem> duration(Codec<?> codec, String text) {
        if (reads(codec, text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text)) {
            return Optional.empty();
        }
        Matcher other = OTHER_DURATION.matcher(text);
        String help = "a number with h, m, s or ms, such as 1m30s";
        if (other.matches()) {
            String meant = inGo(
                    Long.parseLong(other.group(1)
                            .substring(0, Math.min(9, other.group(1).length()))),
                    other.group(2));
            help = meant.isEmpty() ? help : meant + "; systemd's words for time are not Podman's";
        }
        return when(true, text, "a duration as Podman reads it", help);
    }

    private static String inGo(long number, String unit) {
        return switch (unit) {
            case "", "sec", "second", "seconds", "s" -> number + "s";
            case "min", "mins", "minute", "minutes", "m" -> number + "m";
            case "hr", "hour", "hours", "h" -> number + "h";
            case "msec", "ms" -> number + "ms";
            case "d", "day", "days" -> number * 24 + "h";
            default -> "";
        };
    }

    private static Optional<ValueProblem> secret(String text) {
        String[] parts = text.split(",", -1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
            if (!SECRET_OPTIONS.contains(name) || equals < 0) {
                return Optional.of(new ValueProblem(
                        "\"" + Printable.of(name) + "\" is no option of a secret",
                        "write name,type=env,target=VARIABLE or name,type=mount,target=/path"));
            }
            String value = parts[i].substring(equals + 1);
            if (name.equals("type") && !value.equals("env") && !value.equals("mount")) {
                return when(true, "type=" + value, "a way to pass a secret", "type=env or type=mount");
            }
        }
        return Optional.empty();
    }

    private static Optional<ValueProblem> capabilities(String text) {
        for (String each : List.of(text.split(",", -1))) {
            Optional<ValueProblem> problem = asRead(Codec.CAPABILITY, each);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<ValueProblem> integer(String text, String accepted) {
        return when(!INTEGER.matcher(text).matches(), text, "a whole number", accepted);
    }

    private static Optional<ValueProblem> userNamespace(String text) {
        String mode = text.indexOf(':') < 0 ? text : text.substring(0, text.indexOf(':'));
        return when(
                !USER_NAMESPACES.contains(mode),
                text,
                "a user namespace",
                "keep-id, auto, host, nomap, private, ns:path or container:name");
    }
}
