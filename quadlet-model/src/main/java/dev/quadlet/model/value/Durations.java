package dev.quadlet.model.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as text: Podman reads Go's form ({@code 1m30s}), systemd its own ({@code 1min 30s}). Both read what is written
 * here, seconds or fractions of them.
 */
public final class Durations {

    /** More digits than any time has, and few enough to be a number quickly. */
    private static final String DIGITS = "\\d{1,100}";

    private static final Pattern GO_PART =
            Pattern.compile("(" + DIGITS + "(?:\\.(?:" + DIGITS + ")?)?|\\." + DIGITS + ")(ns|us|µs|μs|ms|s|m|h)");
    private static final Pattern SYSTEMD_PART =
            Pattern.compile("(" + DIGITS + "(?:\\." + DIGITS + ")?)(?!\\d)\\s*([a-zµμ]*)\\s*");

    /** What Go can hold. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Durations() {}

    /**
     * {@return the time in Go's form, such as {@code 90s} or {@code 250ms}}
     *
     * @param time the time, not negative
     * @throws IllegalArgumentException if it is negative
     */
    public static String inGo(Duration time) {
        if (time.isNegative()) {
            throw Refusal.of(time.toString(), "a time that can pass", "0 or more");
        }
        if (time.compareTo(LONGEST) > 0) {
            throw Refusal.of(time.toString(), "a time that Podman can read", "less than 292 years");
        }
        int nanos = time.toNanosPart();
        if (nanos == 0) {
            return time.toSeconds() + "s";
        }
        if (nanos % 1_000_000 == 0) {
            return time.toMillis() + "ms";
        }
        return nanos % 1_000 == 0 ? time.toNanos() / 1_000 + "us" : time.toNanos() + "ns";
    }

    /**
     * {@return the time that this text stands for}
     *
     * @param text a Go duration such as {@code 1m30s}
     * @throws IllegalArgumentException if it is none
     */
    public static Duration fromGo(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Matcher part = GO_PART.matcher(text);
        Duration sum = Duration.ZERO;
        int at = 0;
        while (at < text.length() && part.region(at, text.length()).lookingAt()) {
            sum = sum.plusNanos(nanos(text, part.group(1), goUnit(part.group(2))));
            at = part.end();
        }
        if (text.isEmpty() || at < text.length()) {
            throw Refusal.of(text, "a duration as Podman reads it", "a number with h, m, s or ms, such as 1m30s");
        }
        return inRange(text, sum);
    }

    /**
     * {@return the time in systemd's form, such as {@code 90s} or {@code 250ms}}
     *
     * @param time the time, not negative, in whole microseconds
     * @throws IllegalArgumentException if it is negative or finer than a microsecond
     */
    public static String inSystemd(Duration time) {
        String text = inGo(time);
        if (text.endsWith("ns")) {
            throw Refusal.of(time.toString(), "a time span of systemd", "whole microseconds");
        }
        return text;
    }

    /**
     * {@return the time that this text stands for}
     *
     * @param text a systemd time span such as {@code 1min 30s}; a bare number is seconds
     * @throws IllegalArgumentException if it is none
     */
    public static Duration fromSystemd(String text) {
        Matcher part = SYSTEMD_PART.matcher(text);
        Duration sum = Duration.ZERO;
        int at = 0;
        while (at < text.length() && part.region(at, text.length()).lookingAt()) {
            sum = sum.plusNanos(nanos(text, part.group(1), systemdUnit(text, part.group(2))));
            at = part.end();
        }
        if (text.isEmpty() || at < text.length()) {
            throw systemdRefusal(text);
        }
        return inRange(text, sum);
    }

    private static Duration inRange(String text, Duration sum) {
        if (sum.compareTo(LONGEST) > 0) {
            throw tooLong(text);
        }
        return sum;
    }

    private static long nanos(String text, String number, long unit) {
        try {
            return new BigDecimal(number)
                    .multiply(BigDecimal.valueOf(unit))
                    .setScale(0, RoundingMode.DOWN)
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw tooLong(text);
        }
    }

    private static IllegalArgumentException tooLong(String text) {
        return Refusal.of(text, "a time", "less than 292 years");
    }

    private static long goUnit(String unit) {
        return switch (unit) {
            case "h" -> 3_600_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "s" -> 1_000_000_000L;
            case "ms" -> 1_000_000L;
            case "ns" -> 1L;
            default -> 1_000L;
        };
    }

    private static long systemdUnit(String text, String unit) {
        return switch (unit) {
            case "", "s", "sec", "second", "seconds" -> 1_000_000_000L;
            case "us", "usec", "µs", "μs" -> 1_000L;
            case "ms", "msec" -> 1_000_000L;
            case "m", "min", "minute", "minutes" -> 60_000_000_000L;
            case "h", "hr", "hour", "hours" -> 3_600_000_000_000L;
            case "d", "day", "days" -> 86_400_000_000_000L;
            case "w", "week", "weeks" -> 7 * 86_400_000_000_000L;
            default -> throw systemdRefusal(text);
        };
    }

    private static IllegalArgumentException systemdRefusal(String text) {
        return Refusal.of(text, "a time span as systemd reads it", "a number with s, min, h, d or w, such as 1min 30s");
    }
}
