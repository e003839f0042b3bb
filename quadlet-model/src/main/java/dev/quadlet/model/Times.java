package dev.quadlet.model;

import java.time.Duration;

/** Checks of times that a key takes. */
final class Times {

    private Times() {}

    static Duration notNegative(String key, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(key + ": " + time + " is negative (0 or more)");
        }
        if (time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(key + ": " + time + " is too long (less than 292 years)");
        }
        return time;
    }

    static Duration wholeSeconds(String key, Duration time) {
        if (time.toNanosPart() != 0 || time.toSeconds() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(key + ": " + time + " is not a time in whole seconds");
        }
        return notNegative(key, time);
    }
}
