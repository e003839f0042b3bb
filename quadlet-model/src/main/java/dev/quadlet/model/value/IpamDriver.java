package dev.quadlet.model.value;

/** How addresses of a network are handed out. */
public enum IpamDriver implements Value {
    /** From the subnets of the network. */
    HOST_LOCAL("host-local"),
    /** By a DHCP server. */
    DHCP("dhcp"),
    /** Not at all. */
    NONE("none");

    private final String text;

    IpamDriver(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
