package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of {@link IpAddress}, {@link Subnet} and {@link AddressRange}. */
class AddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.89.0.256",
                "10.89.0",
                "10.89.0.1.2",
                "010.0.0.1",
                "1.2.3.-4",
                "::1::",
                ":::",
                "1:2:3",
                "12345::",
                "fe80::1%eth0",
                "[::1]",
                ":1::2",
                "1::2:",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                " 10.0.0.1",
                "1.2.3.4::5",
                "\u0661.1.1.1"
            })
    void otherTextIsNoAddress(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127);
        assertRefused(
                () -> IpAddress.parse(text),
                (plain ? text : '"' + text + '"') + " is not an IP address (such as 10.89.0.5 or fd00::5)");
    }

    @Test
    void addressKeepsItsForm() {
        assertThat(IpAddress.parse("FD00:0::5")).hasToString("FD00:0::5");
        assertThat(IpAddress.parse("::ffff:1.2.3.4").bytes())
                .containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 1, 2, 3, 4);
        assertThat(IpAddress.parse("10.0.0.1").isV6()).isFalse();
        assertThat(IpAddress.parse("::").isV6()).isTrue();
    }

    @Test
    void subnetContainsItsAddresses() {
        Subnet subnet = Subnet.parse("10.89.0.0/24");
        assertThat(subnet.contains(IpAddress.parse("10.89.0.255"))).isTrue();
        assertThat(subnet.contains(IpAddress.parse("10.89.1.0"))).isFalse();
        assertThat(subnet.contains(IpAddress.parse("::"))).isFalse();
        assertThat(Subnet.parse("0.0.0.0/0").contains(IpAddress.parse("255.1.2.3")))
                .isTrue();
    }

    @Test
    void subnetsOverlapIfOneLiesInTheOther() {
        assertThat(Subnet.parse("10.0.0.0/8").overlaps(Subnet.parse("10.89.0.0/24")))
                .isTrue();
        assertThat(Subnet.parse("10.89.0.0/24").overlaps(Subnet.parse("10.89.1.0/24")))
                .isFalse();
        assertThat(Subnet.parse("fd00::/64").overlaps(Subnet.parse("fd00::1:0:0:0/80")))
                .isTrue();
        assertThat(Subnet.parse("0.0.0.0/0").overlaps(Subnet.parse("::/0"))).isFalse();
    }

    @Test
    void prefixIsNotLongerThanAnAddress() {
        assertRefused(() -> Subnet.parse("10.0.0.0/33"), "10.0.0.0/33 is not a subnet (a prefix of 0–32)");
        assertRefused(() -> Subnet.parse("fd00::/129"), "fd00::/129 is not a subnet (a prefix of 0–128)");
        assertRefused(
                () -> Subnet.parse("10.0.0.0"), "10.0.0.0 is not a subnet (address/prefix, such as 10.89.0.0/24)");
        assertRefused(
                () -> Subnet.parse("10.0.0.0/"), "10.0.0.0/ is not a subnet (address/prefix, such as 10.89.0.0/24)");
    }

    @Test
    void rangeIsOfOneFamily() {
        assertThat(AddressRange.parse("10.0.0.1-10.0.0.9"))
                .isEqualTo(AddressRange.between(IpAddress.parse("10.0.0.1"), IpAddress.parse("10.0.0.9")));
        assertThat(AddressRange.parse("10.0.0.0/8")).isEqualTo(Subnet.parse("10.0.0.0/8"));
        assertRefused(
                () -> AddressRange.parse("10.0.0.1-::1"),
                "10.0.0.1-::1 is not a range of addresses (both IPv4 or both IPv6)");
    }
}
