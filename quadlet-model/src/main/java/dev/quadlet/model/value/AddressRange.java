package dev.quadlet.model.value;

/** What {@code IPRange=} can hold: a subnet, or a first and a last address. */
public sealed interface AddressRange extends Value permits Subnet, AddressRange.Between {

    /**
     * {@return the range from one address to another}
     *
     * @param first the first address
     * @param last the last address, of the same family
     * @throws IllegalArgumentException if the families differ
     */
    static AddressRange between(IpAddress first, IpAddress last) {
        return new Between(first, last);
    }

    /**
     * {@return the range that this text stands for}
     *
     * @param text {@code address/prefix} or {@code first-last}
     * @throws IllegalArgumentException if it is neither
     */
    static AddressRange parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? Subnet.parse(text)
                : new Between(IpAddress.parse(text.substring(0, dash)), IpAddress.parse(text.substring(dash + 1)));
    }

    /**
     * From one address to another, both included.
     *
     * @param first the first address
     * @param last the last address
     */
    record Between(IpAddress first, IpAddress last) implements AddressRange {

        /**
         * Checks the families.
         *
         * @param first the first address
         * @param last the last address
         * @throws IllegalArgumentException if the families differ
         */
        public Between {
            if (first.isV6() != last.isV6()) {
                throw Refusal.of(first + "-" + last, "a range of addresses", "both IPv4 or both IPv6");
            }
        }

        @Override
        public String systemd() {
            return first + "-" + last;
        }

        @Override
        public String toString() {
            return systemd();
        }
    }
}
