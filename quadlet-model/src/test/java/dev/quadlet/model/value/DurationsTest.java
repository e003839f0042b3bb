package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Examples of {@link Durations} and what is made of them. */
class DurationsTest {

    @Test
    void goReadsHoursMinutesAndSeconds() {
        assertThat(Durations.fromGo("1h2m3s")).isEqualTo(Duration.ofSeconds(3723));
        assertThat(Durations.fromGo("1.5h")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Durations.fromGo(".5s")).isEqualTo(Duration.ofMillis(500));
        assertThat(Durations.fromGo("10µs")).isEqualTo(Duration.ofNanos(10_000));
        assertThat(Durations.fromGo("0")).isEqualTo(Duration.ZERO);
    }

    @Test
    void goReadsNoBareNumber() {
        assertRefused(
                () -> Durations.fromGo("30"),
                "30 is not a duration as Podman reads it (a number with h, m, s or ms, such as 1m30s)");
        assertRefused(
                () -> Durations.fromGo("1m 30s"),
                "\"1m 30s\" is not a duration as Podman reads it (a number with h, m, s or ms, such as 1m30s)");
        assertRefused(
                () -> Durations.fromGo(""),
                "\"\" is not a duration as Podman reads it (a number with h, m, s or ms, such as 1m30s)");
        assertRefused(
                () -> Durations.fromGo("1d"),
                "1d is not a duration as Podman reads it (a number with h, m, s or ms, such as 1m30s)");
        assertRefused(() -> Durations.fromGo("99999999h"), "99999999h is not a time (less than 292 years)");
    }

    @Test
    void systemdReadsWordsAndBareNumbers() {
        assertThat(Durations.fromSystemd("1min 30s")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Durations.fromSystemd("90")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Durations.fromSystemd("2 weeks 1 day")).isEqualTo(Duration.ofDays(15));
        assertThat(Durations.fromSystemd("1.5min")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Durations.fromSystemd("50ms 5us")).isEqualTo(Duration.ofNanos(50_005_000));
        assertRefused(
                () -> Durations.fromSystemd("soon"),
                "soon is not a time span as systemd reads it (a number with s, min, h, d or w, such as 1min 30s)");
        assertRefused(
                () -> Durations.fromSystemd("-5s"),
                "-5s is not a time span as systemd reads it (a number with s, min, h, d or w, such as 1min 30s)");
    }

    @Test
    void sumIsAsLongAsATimeCanBe() {
        assertRefused(
                () -> Durations.fromGo("2000000h2000000h"), "2000000h2000000h is not a time (less than 292 years)");
        assertRefused(
                () -> Durations.fromSystemd("9000w 9000w"), "\"9000w 9000w\" is not a time (less than 292 years)");
    }

    @Test
    @Timeout(60)
    void numberWithVeryManyDigitsIsNoTime() {
        String digits = "0".repeat(100_000) + "1";
        assertThatThrownBy(() -> Durations.fromGo(digits)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Durations.fromGo(digits + "s")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Durations.fromSystemd(digits)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Durations.fromSystemd("1." + digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesAreWrittenInTheCoarsestUnitOfTheirForm() {
        assertThat(Durations.inGo(Duration.ofMinutes(2))).isEqualTo("120s");
        assertThat(Durations.inGo(Duration.ofMillis(1500))).isEqualTo("1500ms");
        assertThat(Durations.inGo(Duration.ofNanos(1_500))).isEqualTo("1500ns");
        assertThat(Durations.inGo(Duration.ofNanos(15_000))).isEqualTo("15us");
        assertRefused(() -> Durations.inGo(Duration.ofSeconds(-1)), "PT-1S is not a time that can pass (0 or more)");
        assertRefused(
                () -> Durations.inSystemd(Duration.ofNanos(1)),
                "PT0.000000001S is not a time span of systemd (whole microseconds)");
    }

    @Test
    void timeSpanMayBeInfinite() {
        assertThat(TimeSpan.parse("infinity")).isEqualTo(TimeSpan.INFINITY);
        assertThat(TimeSpan.parse("2min")).isEqualTo(TimeSpan.of(Duration.ofMinutes(2)));
        assertThat(TimeSpan.INFINITY.systemd()).isEqualTo("infinity");
        assertRefused(() -> TimeSpan.of(Duration.ofSeconds(-1)), "PT-1S is not a time that can pass (0 or more)");
    }

    @Test
    void healthIntervalMayBeDisabled() {
        assertThat(HealthInterval.parse("disable")).isEqualTo(HealthInterval.DISABLED);
        assertThat(HealthInterval.parse("1m")).isEqualTo(HealthInterval.of(Duration.ofMinutes(1)));
        assertThat(HealthInterval.DISABLED.systemd()).isEqualTo("disable");
        assertRefused(
                () -> HealthInterval.parse("never"),
                "never is not a duration as Podman reads it (a number with h, m, s or ms, such as 1m30s)");
    }

    @Test
    void calendarHasOnlyTheCharactersOfOne() {
        assertThat(Calendar.dailyAt(3, 5).systemd()).isEqualTo("*-*-* 03:05:00");
        assertThat(Calendar.parse("Mon..Fri 03:30").systemd()).isEqualTo("Mon..Fri 03:30");
        assertRefused(
                () -> Calendar.parse("tomorrow!"),
                "tomorrow! is not a calendar expression (such as daily or Mon..Fri 03:30)");
        assertRefused(
                () -> Calendar.parse(" daily"),
                "\" daily\" is not a calendar expression (such as daily or Mon..Fri 03:30)");
        assertRefused(() -> Calendar.dailyAt(24, 0), "24:0 is not a time of the day (0:00–23:59)");
    }
}
