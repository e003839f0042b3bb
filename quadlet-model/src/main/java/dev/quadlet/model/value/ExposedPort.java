package dev.quadlet.model.value;

import java.util.Objects;

/**
 * Ports that a container offers without publishing them, for {@code ExposeHostPort=}.
 *
 * <p>{@code ExposedPort.parse("8000-8010/udp")} is a range; {@code parse("80/sctp")} fails, since Quadlet takes TCP and
 * UDP alone.
 *
 * @param ports the ports
 * @param protocol TCP or UDP
 */
public record ExposedPort(PortRange ports, Protocol protocol) implements Value {

    /**
     * Checks the protocol.
     *
     * @param ports the ports
     * @param protocol TCP or UDP
     * @throws IllegalArgumentException if it is SCTP
     */
    public ExposedPort {
        Objects.requireNonNull(ports, "ports");
        if (protocol == Protocol.SCTP) {
            throw Refusal.of("sctp", "a protocol of ExposeHostPort", "tcp or udp");
        }
    }

    /**
     * {@return one TCP port}
     *
     * @param port 1 to 65535
     * @throws IllegalArgumentException if it is not a port
     */
    public static ExposedPort of(int port) {
        return new ExposedPort(PortRange.of(port), Protocol.TCP);
    }

    /**
     * {@return the ports that this text stands for}
     *
     * @param text {@code port[-port][/protocol]}
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static ExposedPort parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ExposedPort(PortRange.parse(text), Protocol.TCP)
                : new ExposedPort(PortRange.parse(text.substring(0, slash)), Protocol.parse(text.substring(slash + 1)));
    }

    @Override
    public String systemd() {
        return protocol == Protocol.TCP ? ports.toString() : ports + "/" + protocol.systemd();
    }

    @Override
    public String toString() {
        return systemd();
    }
}
