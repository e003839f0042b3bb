package dev.quadlet.model.value;

import java.util.List;
import java.util.Optional;

/**
 * A line of the container's {@code /etc/hosts}, for {@code AddHost=}.
 *
 * <p>{@code HostEntry.of("db.lan", IpAddress.parse("10.0.0.7"))} names another machine;
 * {@code HostEntry.parse("db.lan")} fails for want of an address.
 *
 * @param names the host names
 * @param address their address; the host's own, as the container sees it, if empty
 */
public record HostEntry(List<String> names, Optional<IpAddress> address) implements Value {

    private static final String GATEWAY = "host-gateway";

    /**
     * Checks the names.
     *
     * @param names the host names
     * @param address their address; the host's own, as the container sees it, if empty
     * @throws IllegalArgumentException if there is none, or one has a blank, semicolon or colon
     */
    public HostEntry {
        names = List.copyOf(names);
        boolean valid = !names.isEmpty()
                && names.stream()
                        .allMatch(name -> !name.isEmpty()
                                && name.chars()
                                        .allMatch(c ->
                                                c > ' ' && c < 127 && c != ';' && c != ':' && c != '%' && c != '$'));
        if (!valid) {
            throw refused(format(names, address));
        }
    }

    /**
     * {@return a host name with its address}
     *
     * @param name the host name
     * @param address the address
     * @throws IllegalArgumentException if the name is none
     */
    public static HostEntry of(String name, IpAddress address) {
        return new HostEntry(List.of(name), Optional.of(address));
    }

    /**
     * {@return a name for the host that runs the container}
     *
     * @param name the host name
     * @throws IllegalArgumentException if the name is none
     */
    public static HostEntry hostGateway(String name) {
        return new HostEntry(List.of(name), Optional.empty());
    }

    /**
     * {@return the entry that this text stands for}
     *
     * @param text {@code name[;name]:address}, where the address may be {@code host-gateway}
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static HostEntry parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw refused(text);
        }
        String address = text.substring(colon + 1);
        return new HostEntry(
                List.of(text.substring(0, colon).split(";", -1)),
                address.equals(GATEWAY) ? Optional.empty() : Optional.of(IpAddress.parse(unbracketed(address))));
    }

    @Override
    public String systemd() {
        return format(names, address);
    }

    @Override
    public String toString() {
        return systemd();
    }

    private static String unbracketed(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    private static String format(List<String> names, Optional<IpAddress> address) {
        return String.join(";", names) + ":" + address.map(IpAddress::text).orElse(GATEWAY);
    }

    private static IllegalArgumentException refused(String text) {
        return Refusal.of(
                text, "a host entry", "name[;name]:address, such as db.lan:10.0.0.7 or host.lan:host-gateway");
    }
}
