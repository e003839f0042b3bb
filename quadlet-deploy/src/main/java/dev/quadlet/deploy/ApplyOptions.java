package dev.quadlet.deploy;

import java.time.Duration;

/**
 * How long a change may take.
 *
 * @param deadline how long units may need until they are up; 5 minutes unless said
 * @param settle how long they have to stay up; 5 seconds unless said
 * @param confirm how long the host waits for a confirmation before all goes back; 60 seconds unless said, and none at
 *     all if 0
 * @param maxCopy how many bytes of data may be copied where a copy takes room and time; 10 GiB unless said
 */
public record ApplyOptions(Duration deadline, Duration settle, Duration confirm, long maxCopy) {

    /**
     * Checks the limits.
     *
     * @param deadline how long units may need until they are up
     * @param settle how long they have to stay up
     * @param confirm how long the host waits for a confirmation before all goes back; 0 for none
     * @param maxCopy how many bytes of data may be copied where a copy takes room and time
     * @throws IllegalArgumentException if one is negative or no whole number of seconds, or the deadline is 0
     */
    public ApplyOptions {
        if (maxCopy < 0) {
            throw new IllegalArgumentException("no size: " + maxCopy);
        }
        if (deadline.isZero()) {
            throw new IllegalArgumentException("the deadline is 0 seconds: nothing could ever be up by then");
        }
        for (Duration limit : new Duration[] {deadline, settle, confirm}) {
            if (limit.isNegative() || !limit.equals(Duration.ofSeconds(limit.toSeconds()))) {
                throw new IllegalArgumentException(limit + " is no whole number of seconds from 0");
            }
        }
    }

    /**
     * The same limits, and 10 GiB.
     *
     * @param deadline how long units may need until they are up
     * @param settle how long they have to stay up
     * @param confirm how long the host waits for a confirmation before all goes back; 0 for none
     * @throws IllegalArgumentException if one is negative or no whole number of seconds, or the deadline is 0
     */
    public ApplyOptions(Duration deadline, Duration settle, Duration confirm) {
        this(deadline, settle, confirm, PlanOptions.DEFAULT_MAX_COPY);
    }

    /** {@return 5 minutes, 5 seconds, 60 seconds and 10 GiB} */
    public static ApplyOptions defaults() {
        return new ApplyOptions(Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofSeconds(60));
    }
}
