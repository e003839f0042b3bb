package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Examples of {@link PublishedPort} and its relatives. */
class PublishedPortTest {

    @Test
    void partsAreReadFromTheRight() {
        assertThat(PublishedPort.parse("8080:80")).isEqualTo(PublishedPort.of(8080, 80));
        assertThat(PublishedPort.parse("80")).isEqualTo(PublishedPort.onAnyPort(80));
        assertThat(PublishedPort.parse(":80")).isEqualTo(PublishedPort.onAnyPort(80));
        assertThat(PublishedPort.parse("127.0.0.1:8080:80/udp"))
                .isEqualTo(PublishedPort.of(8080, 80).onLoopback().udp());
        assertThat(PublishedPort.parse("127.0.0.1::80"))
                .isEqualTo(PublishedPort.onAnyPort(80).onLoopback());
        assertThat(PublishedPort.parse("[::1]:8000-8002:90-92/sctp"))
                .isEqualTo(PublishedPort.of(PortRange.of(8000, 8002), PortRange.of(90, 92))
                        .on(IpAddress.parse("::1"))
                        .sctp());
    }

    @Test
    void textIsTheShortestOne() {
        assertThat(PublishedPort.parse("8080:80/tcp").systemd()).isEqualTo("8080:80");
        assertThat(PublishedPort.parse("[::1]::80").systemd()).isEqualTo("[::1]::80");
        assertThat(PublishedPort.onAnyPort(80).udp().systemd()).isEqualTo("80/udp");
    }

    @Test
    void portsAreOneTo65535() {
        assertRefused(() -> PublishedPort.of(99999, 80), "PublishPort: 99999 is not a port (1–65535)");
        assertRefused(() -> PublishedPort.of(80, 0), "PublishPort: 0 is not a port (1–65535)");
        assertRefused(() -> PublishedPort.parse("http:80"), "PublishPort: http is not a port (1–65535)");
        assertRefused(() -> PublishedPort.parse(""), "PublishPort: \"\" is not a port (1–65535)");
        assertRefused(
                () -> PublishedPort.parse("80:80/icmp"), "PublishPort: icmp is not a protocol (tcp, udp or sctp)");
    }

    @Test
    void rangesAreOfOneSize() {
        assertRefused(
                () -> PublishedPort.parse("8000-8001:80"),
                "PublishPort: PublishPort: 8000-8001 and 80 are not equally many ports (one host port for each"
                        + " container port)");
        assertRefused(
                () -> PublishedPort.of(PortRange.of(1, 2), PortRange.of(1)),
                "PublishPort: 1-2 and 1 are not equally many ports (one host port for each container port)");
        assertRefused(
                () -> PortRange.of(10, 9), "10-9 is not a range of ports (the first port must not be above the last)");
    }

    @Test
    void addressOfVersion6IsInBrackets() {
        assertRefused(
                () -> PublishedPort.parse("[::1:80:80"),
                "PublishPort: [::1:80:80 is not a published port ([[ip:][hostPort]:]containerPort[/protocol], IPv6 in"
                        + " brackets)");
    }

    @Test
    void rangesOverlapWhereTheyShareAPort() {
        assertThat(PortRange.of(80, 90).overlaps(PortRange.of(90))).isTrue();
        assertThat(PortRange.of(80, 90).overlaps(PortRange.of(91, 95))).isFalse();
        assertThat(PortRange.of(80, 90).size()).isEqualTo(11);
    }

    @Test
    void textWithVariablesIsKept() {
        assertThat(PortMapping.parse("${PORT}:80")).isEqualTo(Raw.expanded("${PORT}:80"));
        assertThat(PortMapping.parse("8080:80")).isEqualTo(PublishedPort.of(8080, 80));
    }

    @Test
    void exposedPortsAreTcpOrUdp() {
        assertThat(ExposedPort.parse("8000-8010/udp").systemd()).isEqualTo("8000-8010/udp");
        assertThat(ExposedPort.parse("80/tcp")).isEqualTo(ExposedPort.of(80));
        assertRefused(() -> ExposedPort.parse("80/sctp"), "sctp is not a protocol of ExposeHostPort (tcp or udp)");
    }
}
