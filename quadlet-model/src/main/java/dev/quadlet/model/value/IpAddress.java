package dev.quadlet.model.value;

import java.util.Objects;

/**
 * An IPv4 or IPv6 address, without asking any name server.
 *
 * <p>{@code IpAddress.parse("10.89.0.5")} and {@code parse("fd00::5")} are addresses; {@code parse("10.89.0.256")} and
 * {@code parse("localhost")} fail.
 *
 * @param text the address as it was written
 */
public record IpAddress(String text) implements Value {

    /**
     * Checks the address.
     *
     * @param text the address as it was written
     * @throws IllegalArgumentException if the text is not an address
     */
    public IpAddress {
        Objects.requireNonNull(text, "text");
        bytes(text);
    }

    /**
     * {@return the address that this text stands for}
     *
     * @param text a dotted IPv4 or an IPv6 address without brackets or zone
     * @throws IllegalArgumentException if the text is not an address
     */
    public static IpAddress parse(String text) {
        return new IpAddress(text);
    }

    /** {@return whether this is an IPv6 address} */
    public boolean isV6() {
        return text.indexOf(':') >= 0;
    }

    /** {@return the address itself: 4 or 16 bytes in network order} */
    public byte[] bytes() {
        return bytes(text);
    }

    @Override
    public String systemd() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.indexOf(':') >= 0 ? 16 : 4];
        boolean valid = bytes.length == 16 ? parseV6(text, bytes) : parseV4(text, bytes, 0);
        if (!valid) {
            throw Refusal.of(text, "an IP address", "such as 10.89.0.5 or fd00::5");
        }
        return bytes;
    }

    private static boolean parseV4(String text, byte[] into, int at) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            boolean number =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!number || Integer.parseInt(part) > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
                return false;
            }
            into[at + i] = (byte) Integer.parseInt(part);
        }
        return true;
    }

    private static boolean parseV6(String text, byte[] into) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return parseGroups(text, into, 0) == 16;
        }
        boolean dotsBefore = text.substring(0, gap).indexOf('.') >= 0;
        if (dotsBefore || text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int head = parseGroups(text.substring(0, gap), into, 0);
        byte[] tail = new byte[16];
        int length = parseGroups(text.substring(gap + 2), tail, 0);
        if (head < 0 || length < 0 || head + length > 14) {
            return false;
        }
        System.arraycopy(tail, 0, into, 16 - length, length);
        return true;
    }

    /** Parses colon-separated groups and returns how many bytes they are, or -1 if they are wrong. */
    private static int parseGroups(String text, byte[] into, int from) {
        if (text.isEmpty()) {
            return from;
        }
        int at = from;
        String[] groups = text.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            String group = groups[i];
            if (i == groups.length - 1 && group.indexOf('.') >= 0) {
                return at + 4 <= 16 && parseV4(group, into, at) ? at + 4 : -1;
            }
            boolean hex = !group.isEmpty()
                    && group.length() <= 4
                    && group.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
            if (!hex || at + 2 > 16) {
                return -1;
            }
            int value = Integer.parseInt(group, 16);
            into[at++] = (byte) (value >> 8);
            into[at++] = (byte) value;
        }
        return at;
    }
}
