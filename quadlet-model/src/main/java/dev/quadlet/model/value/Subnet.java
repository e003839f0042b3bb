package dev.quadlet.model.value;

import java.util.Objects;

/**
 * A network in CIDR form, such as {@code 10.89.0.0/24}.
 *
 * <p>{@code Subnet.parse("fd00:1::/64")} is a subnet; {@code parse("10.89.0.0/33")} fails.
 *
 * @param address an address of the network
 * @param prefix the length of the prefix in bits, at most 32 for IPv4 and 128 for IPv6
 */
public record Subnet(IpAddress address, int prefix) implements AddressRange {

    /**
     * Checks the prefix.
     *
     * @param address an address of the network
     * @param prefix the length of the prefix in bits, at most 32 for IPv4 and 128 for IPv6
     * @throws IllegalArgumentException if the prefix is longer than an address
     */
    public Subnet {
        Objects.requireNonNull(address, "address");
        if (prefix < 0 || prefix > (address.isV6() ? 128 : 32)) {
            throw Refusal.of(
                    address + "/" + prefix, "a subnet", address.isV6() ? "a prefix of 0–128" : "a prefix of 0–32");
        }
    }

    /**
     * {@return the subnet that this text stands for}
     *
     * @param text {@code address/prefix}
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Subnet parse(String text) {
        int slash = text.indexOf('/');
        String prefix = text.substring(slash + 1);
        if (slash < 0
                || prefix.isEmpty()
                || prefix.length() > 3
                || !prefix.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusal.of(text, "a subnet", "address/prefix, such as 10.89.0.0/24");
        }
        return new Subnet(IpAddress.parse(text.substring(0, slash)), Integer.parseInt(prefix));
    }

    /**
     * {@return whether the address lies in this subnet}
     *
     * @param other an address of either family
     */
    public boolean contains(IpAddress other) {
        return other.isV6() == address.isV6() && sameBits(address.bytes(), other.bytes(), prefix);
    }

    /**
     * {@return whether both subnets have an address in common}
     *
     * @param other another subnet
     */
    public boolean overlaps(Subnet other) {
        return other.address.isV6() == address.isV6()
                && sameBits(address.bytes(), other.address.bytes(), Math.min(prefix, other.prefix));
    }

    @Override
    public String systemd() {
        return address + "/" + prefix;
    }

    @Override
    public String toString() {
        return systemd();
    }

    private static boolean sameBits(byte[] a, byte[] b, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((a[bit >> 3] & mask) != (b[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
