package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;

/** The keys of {@code [Timer]}, in the order in which they are written. */
final class TimerKeys {

    static final Section<TimerSection, TimerSectionBuilder> SECTION = Section.<TimerSection, TimerSectionBuilder>of(
                    "Timer")
            .settings("OnCalendar", TimerSection::onCalendar, TimerSectionBuilder::onCalendar, Codec.CALENDAR)
            .settings("OnActiveSec", TimerSection::onActiveSec, TimerSectionBuilder::onActiveSec, Codec.TIME_SPAN)
            .settings("OnBootSec", TimerSection::onBootSec, TimerSectionBuilder::onBootSec, Codec.TIME_SPAN)
            .settings("OnStartupSec", TimerSection::onStartupSec, TimerSectionBuilder::onStartupSec, Codec.TIME_SPAN)
            .settings(
                    "OnUnitActiveSec",
                    TimerSection::onUnitActiveSec,
                    TimerSectionBuilder::onUnitActiveSec,
                    Codec.TIME_SPAN)
            .settings(
                    "OnUnitInactiveSec",
                    TimerSection::onUnitInactiveSec,
                    TimerSectionBuilder::onUnitInactiveSec,
                    Codec.TIME_SPAN)
            .setting("AccuracySec", TimerSection::accuracySec, TimerSectionBuilder::accuracySec, Codec.TIME_SPAN)
            .setting(
                    "RandomizedDelaySec",
                    TimerSection::randomizedDelaySec,
                    TimerSectionBuilder::randomizedDelaySec,
                    Codec.TIME_SPAN)
            .setting(
                    "FixedRandomDelay",
                    TimerSection::fixedRandomDelay,
                    TimerSectionBuilder::fixedRandomDelay,
                    Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "OnClockChange",
                    TimerSection::onClockChange,
                    TimerSectionBuilder::onClockChange,
                    Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "OnTimezoneChange",
                    TimerSection::onTimezoneChange,
                    TimerSectionBuilder::onTimezoneChange,
                    Codec.SYSTEMD_BOOLEAN)
            .setting("Persistent", TimerSection::persistent, TimerSectionBuilder::persistent, Codec.SYSTEMD_BOOLEAN)
            .setting("WakeSystem", TimerSection::wakeSystem, TimerSectionBuilder::wakeSystem, Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "RemainAfterElapse",
                    TimerSection::remainAfterElapse,
                    TimerSectionBuilder::remainAfterElapse,
                    Codec.SYSTEMD_BOOLEAN)
            .setting("Unit", TimerSection::unit, TimerSectionBuilder::unit, Codec.UNIT)
            .end();

    private TimerKeys() {}
}
