package dev.quadlet.model.value;

import java.time.Duration;
import java.util.Optional;

/**
 * A time limit of systemd, which may be infinite.
 *
 * @param time the time; empty if there is no limit
 */
public record TimeSpan(Optional<Duration> time) implements Value {

    /** No limit. */
    public static final TimeSpan INFINITY = new TimeSpan(Optional.empty());

    /**
     * Checks the time.
     *
     * @param time the time; empty if there is no limit
     * @throws IllegalArgumentException if it is negative or finer than a microsecond
     */
    public TimeSpan {
        time.ifPresent(Durations::inSystemd);
    }

    /**
     * {@return a limit}
     *
     * @param time the time, not negative, in whole microseconds
     * @throws IllegalArgumentException if it is negative or finer than a microsecond
     */
    public static TimeSpan of(Duration time) {
        return new TimeSpan(Optional.of(time));
    }

    /**
     * {@return the limit that this text stands for}
     *
     * @param text a systemd time span such as {@code 1min 30s}, or {@code infinity}
     * @throws IllegalArgumentException if it is neither
     */
    public static TimeSpan parse(String text) {
        return text.equals("infinity") ? INFINITY : of(Durations.fromSystemd(text));
    }

    @Override
    public String systemd() {
        return time.map(Durations::inSystemd).orElse("infinity");
    }

    @Override
    public String toString() {
        return systemd();
    }
}
