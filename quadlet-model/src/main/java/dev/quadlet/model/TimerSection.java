package dev.quadlet.model;

import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.TimeSpan;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The {@code [Timer]} section of a unit.
 *
 * @see "systemd.timer(5)"
 */
@Value.Immutable
public sealed interface TimerSection permits ImmutableTimerSection {

    /** {@return the values of {@code OnCalendar=}, in their order} */
    List<Calendar> onCalendar();

    /** {@return the values of {@code OnActiveSec=}, in their order} */
    List<TimeSpan> onActiveSec();

    /** {@return the values of {@code OnBootSec=}, in their order} */
    List<TimeSpan> onBootSec();

    /** {@return the values of {@code OnStartupSec=}, in their order} */
    List<TimeSpan> onStartupSec();

    /** {@return the values of {@code OnUnitActiveSec=}, in their order} */
    List<TimeSpan> onUnitActiveSec();

    /** {@return the values of {@code OnUnitInactiveSec=}, in their order} */
    List<TimeSpan> onUnitInactiveSec();

    /** {@return the value of {@code AccuracySec=}, if it is set} */
    Optional<TimeSpan> accuracySec();

    /** {@return the value of {@code RandomizedDelaySec=}, if it is set} */
    Optional<TimeSpan> randomizedDelaySec();

    /** {@return the value of {@code FixedRandomDelay=}, if it is set} */
    Optional<Boolean> fixedRandomDelay();

    /** {@return the value of {@code OnClockChange=}, if it is set} */
    Optional<Boolean> onClockChange();

    /** {@return the value of {@code OnTimezoneChange=}, if it is set} */
    Optional<Boolean> onTimezoneChange();

    /** {@return the value of {@code Persistent=}, if it is set} */
    Optional<Boolean> persistent();

    /** {@return the value of {@code WakeSystem=}, if it is set} */
    Optional<Boolean> wakeSystem();

    /** {@return the value of {@code RemainAfterElapse=}, if it is set} */
    Optional<Boolean> remainAfterElapse();

    /** {@return the value of {@code Unit=}, if it is set} */
    Optional<UnitName> unit();
}
