package dev.quadlet.deploy;

import java.util.Locale;

/** Sizes as people read them. */
final class Sizes {

    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    private static final double STEP = 1024;

    private Sizes() {}

    /** {@return a size in the largest unit of which there is at least one, with one digit behind the point} */
    static String shown(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return (unit == 0 ? Long.toString(bytes) : String.format(Locale.ROOT, "%.1f", size)) + " " + UNITS[unit];
    }
}
