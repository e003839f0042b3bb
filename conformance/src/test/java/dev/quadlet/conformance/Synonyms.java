package dev.quadlet.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One form for words that Podman and systemd take for the same, told from their man pages alone. */
final class Synonyms {

    private static final Pattern DURATION = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");
    private static final Pattern MOUNT_TARGET = Pattern.compile("(^|,|\")(?:dst|destination)=");
    private static final Pattern MOUNT_SOURCE = Pattern.compile("(^|,|\")src=");
    private static final Pattern TRANSPORT = Pattern.compile("(\\d)/tcp");

    private Synonyms() {}

    /**
     * {@return a word of a command line}
     *
     * @param word the word, unquoted
     */
    static String word(String word) {
        Matcher duration = DURATION.matcher(word);
        if (!word.isEmpty() && duration.matches()) {
            return 3600 * number(duration.group(1)) + 60 * number(duration.group(2)) + number(duration.group(3)) + "s";
        }
        if (word.startsWith("type=") || word.contains(",type=")) {
            String fields = MOUNT_TARGET.matcher(word).replaceAll("$1target=");
            return sorted(MOUNT_SOURCE.matcher(fields).replaceAll("$1source="));
        }
        return TRANSPORT.matcher(word.replaceFirst("^cap_", "")).replaceAll("$1");
    }

    /**
     * {@return a value of a setting of systemd}
     *
     * @param value the value
     */
    static String setting(String value) {
        return switch (value) {
            case "yes", "on" -> "true";
            case "no", "off" -> "false";
            default -> value;
        };
    }

    /**
     * {@return a message; of several keys that are unknown the generator names the first alone, of its temporary files
     * any name}
     *
     * @param message the message
     */
    static String message(String message) {
        return message.replaceFirst("unsupported key '\\w+'", "unsupported key")
                .replaceFirst("\\.tmp-(.*?)\\d+:", ".tmp-$1:");
    }

    /**
     * {@return the last value of each name; an empty word clears all before it}
     *
     * @param words words of the form {@code name=value}
     */
    static List<String> lastOfEach(List<String> words) {
        Map<String, String> byName = new TreeMap<>();
        for (String word : words) {
            if (word.isEmpty()) {
                byName.clear();
            } else {
                byName.put(word.split("=", 2)[0], word);
            }
        }
        return List.copyOf(byName.values());
    }

    private static String sorted(String fields) {
        return String.join(",", Arrays.stream(fields.split(",", -1)).sorted().toList());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
