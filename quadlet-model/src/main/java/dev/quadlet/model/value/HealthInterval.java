package dev.quadlet.model.value;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a health check runs.
 *
 * @param every the time between two checks; empty if no timer runs them
 */
public record HealthInterval(Optional<Duration> every) implements Value {

    /** No timer runs the check. */
    public static final HealthInterval DISABLED = new HealthInterval(Optional.empty());

    /**
     * Checks the time.
     *
     * @param every the time between two checks; empty if no timer runs them
     * @throws IllegalArgumentException if it is negative
     */
    public HealthInterval {
        every.ifPresent(Durations::inGo);
    }

    /**
     * {@return a check each time that this time has passed}
     *
     * @param time the time, not negative
     * @throws IllegalArgumentException if it is negative
     */
    public static HealthInterval of(Duration time) {
        return new HealthInterval(Optional.of(time));
    }

    /**
     * {@return the interval that this text stands for}
     *
     * @param text a Go duration such as {@code 30s}, or {@code disable}
     * @throws IllegalArgumentException if it is neither
     */
    public static HealthInterval parse(String text) {
        return text.equals("disable") ? DISABLED : of(Durations.fromGo(text));
    }

    @Override
    public String systemd() {
        return every.map(Durations::inGo).orElse("disable");
    }

    @Override
    public String toString() {
        return systemd();
    }
}
