package dev.quadlet.model.value;

/**
 * One port or a range of ports.
 *
 * <p>{@code PortRange.of(8000, 8010)} has eleven ports; {@code of(0)} and {@code of(10, 9)} fail.
 *
 * @param first the first port, 1 to 65535
 * @param last the last port, not below the first
 */
public record PortRange(int first, int last) {

    /**
     * Checks the ports.
     *
     * @param first the first port, 1 to 65535
     * @param last the last port, not below the first
     * @throws IllegalArgumentException if a port is not 1 to 65535, or the last is below the first
     */
    public PortRange {
        checkPort(first);
        checkPort(last);
        if (last < first) {
            throw Refusal.of(first + "-" + last, "a range of ports", "the first port must not be above the last");
        }
    }

    /**
     * {@return one port}
     *
     * @param port 1 to 65535
     * @throws IllegalArgumentException if it is not a port
     */
    public static PortRange of(int port) {
        return new PortRange(port, port);
    }

    /**
     * {@return a range of ports}
     *
     * @param first the first port, 1 to 65535
     * @param last the last port
     * @throws IllegalArgumentException if it is not a range of ports
     */
    public static PortRange of(int first, int last) {
        return new PortRange(first, last);
    }

    /**
     * {@return the ports that this text stands for}
     *
     * @param text a port or {@code first-last}
     * @throws IllegalArgumentException if it is neither
     */
    public static PortRange parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0 ? of(port(text)) : new PortRange(port(text.substring(0, dash)), port(text.substring(dash + 1)));
    }

    /** {@return how many ports this is} */
    public int size() {
        return last - first + 1;
    }

    /**
     * {@return whether both have a port in common}
     *
     * @param other other ports
     */
    public boolean overlaps(PortRange other) {
        return first <= other.last && other.first <= last;
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    private static int port(String text) {
        boolean number = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            throw Refusal.of(text, "a port", "1–65535");
        }
        return Integer.parseInt(text);
    }

    private static void checkPort(int port) {
        if (port < 1 || port > 65535) {
            throw Refusal.of(String.valueOf(port), "a port", "1–65535");
        }
    }
}
