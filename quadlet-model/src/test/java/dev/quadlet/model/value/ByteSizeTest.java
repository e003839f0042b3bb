package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Examples of {@link ByteSize} and {@link Limit}. */
class ByteSizeTest {

    @Test
    void sizeIsWrittenInItsLargestWholeUnit() {
        assertThat(ByteSize.mebibytes(512).podman()).isEqualTo("512m");
        assertThat(ByteSize.mebibytes(1024).podman()).isEqualTo("1g");
        assertThat(ByteSize.bytes(1000).podman()).isEqualTo("1000b");
        assertThat(ByteSize.bytes(0).podman()).isEqualTo("0b");
        assertThat(ByteSize.parse("2t").podman()).isEqualTo("2048g");
        assertThat(ByteSize.mebibytes(512).inSystemd()).isEqualTo("512M");
        assertThat(ByteSize.bytes(1000).inSystemd()).isEqualTo("1000");
    }

    @Test
    void sizeIsAWholeNumberWithAUnit() {
        assertThat(ByteSize.parse("512M")).isEqualTo(ByteSize.mebibytes(512));
        assertThat(ByteSize.parse("7")).isEqualTo(ByteSize.bytes(7));
        assertRefused(
                () -> ByteSize.parse("1.5g"), "1.5g is not a size (a whole number with b, k, m, g or t, such as 512m)");
        assertRefused(() -> ByteSize.parse("m"), "m is not a size (a whole number with b, k, m, g or t, such as 512m)");
        assertRefused(
                () -> ByteSize.parse(""), "\"\" is not a size (a whole number with b, k, m, g or t, such as 512m)");
        assertRefused(() -> ByteSize.parse("9999999999g"), "9999999999g is not a size (less than 8 exbibytes)");
        assertRefused(() -> ByteSize.bytes(-1), "-1 is not a size (0 or more bytes)");
    }

    @Test
    void limitIsAnAmountAShareOrNone() {
        assertThat(Limit.of(ByteSize.gibibytes(2)).systemd()).isEqualTo("2G");
        assertThat(Limit.percent(50).systemd()).isEqualTo("50%");
        assertThat(Limit.of(512).systemd()).isEqualTo("512");
        assertThat(Limit.parse("infinity")).isEqualTo(Limit.INFINITY);
        assertRefused(
                () -> Limit.percent(-1),
                "-1% is not a limit (a number, a size such as 2G, a percentage such as 50%, or infinity)");
        assertRefused(
                () -> Limit.parse("x%"),
                "x% is not a limit (a number, a size such as 2G, a percentage such as 50%, or infinity)");
    }
}
