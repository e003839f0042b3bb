package dev.quadlet.model;

import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.TimeSpan;
import dev.quadlet.model.value.UnitName;
import java.time.Duration;
import java.util.List;

/** Builds the {@code [Timer]} section of a unit; its methods are the section's keys. */
public final class TimerSectionBuilder {

    private final ImmutableTimerSection.Builder values = ImmutableTimerSection.builder();

    TimerSectionBuilder() {}

    TimerSectionBuilder(TimerSection from) {
        values.from(from);
    }

    TimerSection build() {
        return values.build();
    }

    /**
     * Triggers at fixed dates and times: {@code OnCalendar=daily}.
     *
     * <p>Unset: no calendar time is set. A calendar expression such as hourly, daily or Mon..Fri 08:00. Each call is
     * one more line.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.timer(5), OnCalendar="
     */
    public TimerSectionBuilder onCalendar(Calendar value) {
        values.addOnCalendar(value);
        return this;
    }

    /**
     * Replaces all that {@code OnCalendar=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public TimerSectionBuilder onCalendar(List<Calendar> all) {
        values.onCalendar(List.of());
        for (Calendar each : all) {
            onCalendar(each);
        }
        return this;
    }

    /**
     * Triggers a while after the timer itself was started: {@code OnActiveSec=60s}.
     *
     * <p>Unset: this starting point is not used. A time span; a bare number means seconds. Each call is one more line.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.timer(5), OnActiveSec="
     */
    public TimerSectionBuilder onActiveSec(Duration time) {
        return onActiveSec(TimeSpan.of(time));
    }

    /**
     * As {@link #onActiveSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.timer(5), OnActiveSec="
     */
    public TimerSectionBuilder onActiveSec(TimeSpan time) {
        values.addOnActiveSec(time);
        return this;
    }

    /**
     * Replaces all that {@code OnActiveSec=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public TimerSectionBuilder onActiveSec(List<TimeSpan> all) {
        values.onActiveSec(List.of());
        for (TimeSpan each : all) {
            onActiveSec(each);
        }
        return this;
    }

    /**
     * Triggers a while after the machine was booted: {@code OnBootSec=120s}.
     *
     * <p>Unset: this starting point is not used. A time span; a bare number means seconds. Each call is one more line.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.timer(5), OnBootSec="
     */
    public TimerSectionBuilder onBootSec(Duration time) {
        return onBootSec(TimeSpan.of(time));
    }

    /**
     * As {@link #onBootSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.timer(5), OnBootSec="
     */
    public TimerSectionBuilder onBootSec(TimeSpan time) {
        values.addOnBootSec(time);
        return this;
    }

    /**
     * Replaces all that {@code OnBootSec=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public TimerSectionBuilder onBootSec(List<TimeSpan> all) {
        values.onBootSec(List.of());
        for (TimeSpan each : all) {
            onBootSec(each);
        }
        return this;
    }

    /**
     * Triggers a while after the service manager was started: {@code OnStartupSec=120s}.
     *
     * <p>Unset: this starting point is not used. A time span; a bare number means seconds. Each call is one more line.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.timer(5), OnStartupSec="
     */
    public TimerSectionBuilder onStartupSec(Duration time) {
        return onStartupSec(TimeSpan.of(time));
    }

    /**
     * As {@link #onStartupSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.timer(5), OnStartupSec="
     */
    public TimerSectionBuilder onStartupSec(TimeSpan time) {
        values.addOnStartupSec(time);
        return this;
    }

    /**
     * Replaces all that {@code OnStartupSec=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public TimerSectionBuilder onStartupSec(List<TimeSpan> all) {
        values.onStartupSec(List.of());
        for (TimeSpan each : all) {
            onStartupSec(each);
        }
        return this;
    }

    /**
     * Triggers a while after the triggered unit was last started: {@code OnUnitActiveSec=3600s}.
     *
     * <p>Unset: this starting point is not used. A time span; a bare number means seconds. Each call is one more line.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.timer(5), OnUnitActiveSec="
     */
    public TimerSectionBuilder onUnitActiveSec(Duration time) {
        return onUnitActiveSec(TimeSpan.of(time));
    }

    /**
     * As {@link #onUnitActiveSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.timer(5), OnUnitActiveSec="
     */
    public TimerSectionBuilder onUnitActiveSec(TimeSpan time) {
        values.addOnUnitActiveSec(time);
        return this;
    }

    /**
     * Replaces all that {@code OnUnitActiveSec=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public TimerSectionBuilder onUnitActiveSec(List<TimeSpan> all) {
        values.onUnitActiveSec(List.of());
        for (TimeSpan each : all) {
            onUnitActiveSec(each);
        }
        return this;
    }

    /**
     * Triggers a while after the triggered unit last ended: {@code OnUnitInactiveSec=3600s}.
     *
     * <p>Unset: this starting point is not used. A time span; a bare number means seconds. Each call is one more line.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.timer(5), OnUnitInactiveSec="
     */
    public TimerSectionBuilder onUnitInactiveSec(Duration time) {
        return onUnitInactiveSec(TimeSpan.of(time));
    }

    /**
     * As {@link #onUnitInactiveSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.timer(5), OnUnitInactiveSec="
     */
    public TimerSectionBuilder onUnitInactiveSec(TimeSpan time) {
        values.addOnUnitInactiveSec(time);
        return this;
    }

    /**
     * Replaces all that {@code OnUnitInactiveSec=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public TimerSectionBuilder onUnitInactiveSec(List<TimeSpan> all) {
        values.onUnitInactiveSec(List.of());
        for (TimeSpan each : all) {
            onUnitInactiveSec(each);
        }
        return this;
    }

    /**
     * Sets how exactly the timer keeps its time: {@code AccuracySec=1s}.
     *
     * <p>Unset: it may fire up to one minute late. A time span, at least 1us.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.timer(5), AccuracySec="
     */
    public TimerSectionBuilder accuracySec(Duration time) {
        return accuracySec(TimeSpan.of(time));
    }

    /**
     * As {@link #accuracySec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.timer(5), AccuracySec="
     */
    public TimerSectionBuilder accuracySec(TimeSpan time) {
        values.accuracySec(time);
        return this;
    }

    /**
     * Delays each trigger by a random time up to this length: {@code RandomizedDelaySec=300s}.
     *
     * <p>Unset: no random delay is added. A time span, at least 0.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.timer(5), RandomizedDelaySec="
     */
    public TimerSectionBuilder randomizedDelaySec(Duration time) {
        return randomizedDelaySec(TimeSpan.of(time));
    }

    /**
     * As {@link #randomizedDelaySec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.timer(5), RandomizedDelaySec="
     */
    public TimerSectionBuilder randomizedDelaySec(TimeSpan time) {
        values.randomizedDelaySec(time);
        return this;
    }

    /**
     * Keeps the random delay of this timer the same every time: {@code FixedRandomDelay=true}.
     *
     * <p>Unset: a new delay is drawn every time.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.timer(5), FixedRandomDelay="
     */
    public TimerSectionBuilder fixedRandomDelay(boolean value) {
        values.fixedRandomDelay(value);
        return this;
    }

    /**
     * Triggers when the system clock jumps: {@code OnClockChange=true}.
     *
     * <p>Unset: clock jumps are ignored.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.timer(5), OnClockChange="
     */
    public TimerSectionBuilder onClockChange(boolean value) {
        values.onClockChange(value);
        return this;
    }

    /**
     * Triggers when the time zone of the system changes: {@code OnTimezoneChange=true}.
     *
     * <p>Unset: time zone changes are ignored.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.timer(5), OnTimezoneChange="
     */
    public TimerSectionBuilder onTimezoneChange(boolean value) {
        values.onTimezoneChange(value);
        return this;
    }

    /**
     * Catches up on a trigger that was missed while the timer was not active: {@code Persistent=true}.
     *
     * <p>Unset: missed triggers are lost. Has an effect with OnCalendar only.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.timer(5), Persistent="
     */
    public TimerSectionBuilder persistent(boolean value) {
        values.persistent(value);
        return this;
    }

    /**
     * Wakes the machine from suspend when the timer is due: {@code WakeSystem=true}.
     *
     * <p>Unset: the timer waits until the machine is awake.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.timer(5), WakeSystem="
     */
    public TimerSectionBuilder wakeSystem(boolean value) {
        values.wakeSystem(value);
        return this;
    }

    /**
     * Decides whether the timer stays loaded after it has fired for the last time: {@code RemainAfterElapse=false}.
     *
     * <p>Unset: it stays loaded.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.timer(5), RemainAfterElapse="
     */
    public TimerSectionBuilder remainAfterElapse(boolean value) {
        values.remainAfterElapse(value);
        return this;
    }

    /**
     * Names the unit that is triggered: {@code Unit=backup.service}.
     *
     * <p>Unset: the service with the name of the timer is triggered. Any unit name that does not end in .timer.
     *
     * @param name the unit, such as {@code UnitName.parse("backup.slice")}
     * @return this builder
     * @see "systemd.timer(5), Unit="
     */
    public TimerSectionBuilder unit(UnitName name) {
        values.unit(name);
        return this;
    }

    /**
     * As {@link #unit(UnitName)}, for a unit of this configuration.
     *
     * @param unit the unit
     * @return this builder
     * @see "systemd.timer(5), Unit="
     */
    public TimerSectionBuilder unit(Unit unit) {
        return unit(UnitName.parse(unit.serviceName()));
    }
}
