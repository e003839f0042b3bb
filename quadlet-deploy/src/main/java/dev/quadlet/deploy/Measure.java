package dev.quadlet.deploy;

import java.time.Duration;

/**
 * What a host says of data that shall be copied.
 *
 * @param path where it lies
 * @param bytes how much it is, in bytes
 * @param free how much room there is for a copy, in bytes
 * @param reflink whether a copy shares its blocks with the data: it takes no room and no time
 */
public record Measure(String path, long bytes, long free, boolean reflink) {

    /** What a plain disk copies in a second, roughly. */
    private static final long BYTES_PER_SECOND = 150_000_000;

    /** {@return how long a copy takes, roughly; nothing if it shares its blocks} */
    public Duration estimate() {
        return reflink ? Duration.ZERO : Duration.ofSeconds((bytes + BYTES_PER_SECOND - 1) / BYTES_PER_SECOND);
    }
}
