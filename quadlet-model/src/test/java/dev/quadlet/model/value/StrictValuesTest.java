package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Codec;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What looks like a value, and would be lost or refused on the host. */
class StrictValuesTest {

    @Test
    void systemdReadsUnitsOfSizesInUpperCaseAlone() {
        assertRefused(
                () -> Limit.parse("512m"),
                "512m is not a limit (a number, a size such as 2G, a percentage such as 50%, or infinity)");
        assertThat(Limit.parse("512M").systemd()).isEqualTo("512M");
    }

    @Test
    void systemdReadsSignalsInUpperCaseAlone() {
        assertThat(Signal.of("sigterm").systemd()).isEqualTo("SIGTERM");
        assertThat(Signal.of("sigterm")).isEqualTo(Signal.SIGTERM);
    }

    @Test
    void templateHasNothingBehindItsFirstAt() {
        assertThat(UnitName.parse("a@b@.container").isTemplate()).isFalse();
        assertThat(UnitName.parse("a@b@.container").instance()).contains("b@");
    }

    @Test
    void literalPercentSignIsNoAbsolutePath() {
        assertRefused(
                () -> VolumeMount.of(VolumeSource.hostPath("/a"), "%x"),
                "Volume: \"%%x\" is not a path in the container (an absolute path without a colon)");
        assertRefused(
                () -> VolumeMount.of(VolumeSource.hostPath("/a"), "$x"),
                "Volume: \"$$x\" is not a path in the container (an absolute path without a colon)");
    }

    @Test
    void literalPercentSignIsNoMountPoint() {
        assertRefused(() -> TmpfsMount.of("%x"), "%%x is not a mount point (an absolute path without a colon)");
    }

    @Test
    void colonInTheNameOfAUnitWouldCutIt() {
        assertRefused(
                () -> NetworkMode.unit(UnitName.parse("a:b.network")),
                "a:b.network is not a network (a unit without a colon in its name)");
        assertRefused(
                () -> VolumeMount.of(UnitName.parse("a:b.volume"), "/x"),
                "a:b.volume is not the source of a volume (a .volume unit without a colon in its name)");
        assertRefused(
                () -> VolumeMount.of(UnitName.parse("a.service"), "/x"),
                "a.service is not the source of a volume (a .volume unit without a colon in its name)");
    }

    @Test
    void hostsLimitsHaveNoNumbersAndOthersOneName() {
        assertRefused(
                () -> new Ulimit("host", OptionalLong.empty(), OptionalLong.of(5)),
                "host:5 is not a resource limit (name=soft[:hard] with one of core cpu data fsize locks memlock"
                        + " msgqueue nice nofile nproc rss rtprio rttime sigpending stack or host)");
        assertRefused(
                () -> Ulimit.of("core cpu", 1),
                "\"core cpu=1\" is not a resource limit (name=soft[:hard] with one of core cpu data fsize locks"
                        + " memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack or host)");
    }

    @Test
    void numbersAreNotNegative() {
        assertRefused(() -> UserNamespace.keepId(-1, 0), "-1 is not an ID (a whole number)");
        assertRefused(() -> UserNamespace.auto(-5), "-5 is not a number of IDs (a whole number)");
        assertRefused(() -> SecretUse.file("a").mode(-1), "-1 is not a file mode (octal 0–7777, such as 0644)");
    }

    @Test
    void longTextIsRefusedWithAShortMessage() {
        assertRefused(
                () -> IpAddress.parse("1".repeat(5000)),
                "\"" + "1".repeat(80) + "… (5000 characters)\" is not an IP address (such as 10.89.0.5 or fd00::5)");
        assertRefused(
                () -> ImageRef.parse("a" + "/a".repeat(20_000)),
                "\"a" + "/a".repeat(39)
                        + "/… (40001 characters)\" is not an image reference ([registry/]repository[:tag][@digest],"
                        + " such as docker.io/library/postgres:17.2)");
        assertThat(ImageSource.parse("a" + "/a".repeat(20_000))).isInstanceOf(Raw.class);
    }

    @Test
    void messageNamesTheTextThatWasGiven() {
        assertRefused(() -> FileMode.parse("17777"), "17777 is not a file mode (octal 0–7777, such as 0644)");
        assertRefused(
                () -> Codec.choice(Restart.values()).read().apply("a\nb"),
                "a\\nb is not one of no, on-success, on-failure, on-abnormal, on-watchdog, on-abort, always");
    }
}
