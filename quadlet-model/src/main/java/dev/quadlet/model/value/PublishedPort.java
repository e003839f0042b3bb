package dev.quadlet.model.value;

import java.util.Objects;
import java.util.Optional;

/**
 * Ports of a container that the host publishes.
 *
 * <p>{@code PublishedPort.parse("127.0.0.1:8080:80/tcp")} is reached on the host alone; {@code PublishedPort.of(99999,
 * 80)} fails.
 *
 * @param hostIp the address of the host on which it listens; without one, on all
 * @param hostPorts the ports of the host; without them, Podman picks free ones
 * @param containerPorts the ports of the container, as many as there are host ports
 * @param protocol the protocol
 */
public record PublishedPort(
        Optional<IpAddress> hostIp, Optional<PortRange> hostPorts, PortRange containerPorts, Protocol protocol)
        implements PortMapping {

    /**
     * Checks that both ranges have one size.
     *
     * @param hostIp the address of the host on which it listens; without one, on all
     * @param hostPorts the ports of the host; without them, Podman picks free ones
     * @param containerPorts the ports of the container, as many as there are host ports
     * @param protocol the protocol
     * @throws IllegalArgumentException if they have not
     */
    public PublishedPort {
        Objects.requireNonNull(hostIp, "hostIp");
        Objects.requireNonNull(protocol, "protocol");
        if (hostPorts.isPresent() && hostPorts.get().size() != containerPorts.size()) {
            throw new IllegalArgumentException("PublishPort: " + hostPorts.get() + " and " + containerPorts
                    + " are not equally many ports (one host port for each container port)");
        }
    }

    /**
     * {@return a TCP port published on all addresses of the host}
     *
     * @param hostPort the port of the host, 1 to 65535
     * @param containerPort the port of the container, 1 to 65535
     * @throws IllegalArgumentException if one is not a port
     */
    public static PublishedPort of(int hostPort, int containerPort) {
        return of(port(hostPort), port(containerPort));
    }

    /**
     * {@return TCP ports published on all addresses of the host}
     *
     * @param hostPorts the ports of the host
     * @param containerPorts the ports of the container, equally many
     * @throws IllegalArgumentException if the ranges differ in size
     */
    public static PublishedPort of(PortRange hostPorts, PortRange containerPorts) {
        return new PublishedPort(Optional.empty(), Optional.of(hostPorts), containerPorts, Protocol.TCP);
    }

    /**
     * {@return a TCP port for which Podman picks a free port of the host}
     *
     * @param containerPort the port of the container, 1 to 65535
     * @throws IllegalArgumentException if it is not a port
     */
    public static PublishedPort onAnyPort(int containerPort) {
        return new PublishedPort(Optional.empty(), Optional.empty(), port(containerPort), Protocol.TCP);
    }

    /**
     * {@return the same ports, listening on this address of the host alone}
     *
     * @param address an address of the host
     */
    public PublishedPort on(IpAddress address) {
        return new PublishedPort(Optional.of(address), hostPorts, containerPorts, protocol);
    }

    /** {@return the same ports, reachable from the host itself alone (127.0.0.1)} */
    public PublishedPort onLoopback() {
        return on(IpAddress.parse("127.0.0.1"));
    }

    /** {@return the same ports for UDP} */
    public PublishedPort udp() {
        return new PublishedPort(hostIp, hostPorts, containerPorts, Protocol.UDP);
    }

    /** {@return the same ports for SCTP} */
    public PublishedPort sctp() {
        return new PublishedPort(hostIp, hostPorts, containerPorts, Protocol.SCTP);
    }

    /**
     * {@return the ports that this text stands for}
     *
     * @param text {@code [[ip:][hostPort]:]containerPort[/protocol]}, an IPv6 address in brackets
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static PublishedPort parse(String text) {
        try {
            return parseUnprefixed(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("PublishPort: " + e.getMessage(), e);
        }
    }

    private static PublishedPort parseUnprefixed(String text) {
        int slash = text.lastIndexOf('/');
        Protocol protocol = slash < 0 ? Protocol.TCP : Protocol.parse(text.substring(slash + 1));
        String ports = slash < 0 ? text : text.substring(0, slash);
        int last = ports.lastIndexOf(':');
        PortRange container = PortRange.parse(ports.substring(last + 1));
        if (last < 0) {
            return new PublishedPort(Optional.empty(), Optional.empty(), container, protocol);
        }
        String host = ports.substring(0, last);
        int colon = host.startsWith("[") ? host.indexOf("]:") + 1 : host.lastIndexOf(':');
        boolean bracketUnclosed = host.startsWith("[") && colon == 0;
        boolean emptyAddress = colon == 0 && !host.equals(":");
        if (bracketUnclosed || emptyAddress) {
            throw Refusal.of(text, "a published port", "[[ip:][hostPort]:]containerPort[/protocol], IPv6 in brackets");
        }
        Optional<IpAddress> ip = Optional.empty();
        if (colon > 0) {
            String address = host.substring(0, colon);
            ip = Optional.of(
                    IpAddress.parse(address.startsWith("[") ? address.substring(1, address.length() - 1) : address));
        }
        String hostPort = host.substring(colon > 0 ? colon + 1 : 0);
        Optional<PortRange> range = hostPort.isEmpty() ? Optional.empty() : Optional.of(PortRange.parse(hostPort));
        return new PublishedPort(ip, range, container, protocol);
    }

    @Override
    public String systemd() {
        StringBuilder out = new StringBuilder();
        if (hostIp.isPresent()) {
            IpAddress ip = hostIp.get();
            out.append(ip.isV6() ? "[" + ip + "]" : ip.toString()).append(':');
        }
        hostPorts.ifPresent(out::append);
        if (hostIp.isPresent() || hostPorts.isPresent()) {
            out.append(':');
        }
        out.append(containerPorts);
        return protocol == Protocol.TCP
                ? out.toString()
                : out.append('/').append(protocol.systemd()).toString();
    }

    @Override
    public String toString() {
        return systemd();
    }

    private static PortRange port(int port) {
        try {
            return PortRange.of(port);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("PublishPort: " + e.getMessage(), e);
        }
    }
}
