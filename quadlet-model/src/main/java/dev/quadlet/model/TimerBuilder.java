package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.function.Consumer;

/** Builds {@link Timer}s. */
public final class TimerBuilder extends UnitBuilder<Timer, TimerBuilder> {

    static final UnitType<Timer, TimerBuilder> TYPE = new UnitType<>(
            "timer",
            "Timer",
            false,
            PodmanVersion.of(4, 4),
            "",
            List.of(
                    new Part<>(UnitKeys.SECTION, Unit::unit, b -> b.unit),
                    new Part<>(TimerKeys.SECTION, Timer::timer, b -> b.timer),
                    new Part<>(InstallKeys.SECTION, Unit::install, b -> b.install)),
            TimerBuilder::new,
            UnitBuilder::keep,
            TimerBuilder::build);

    final TimerSectionBuilder timer;

    TimerBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
        this.timer = new TimerSectionBuilder();
    }

    TimerBuilder(Timer from) {
        super(from);
        this.timer = new TimerSectionBuilder(from.timer());
    }

    /**
     * Fills the {@code [Timer]} section; further calls add to it.
     *
     * @param content what it holds
     * @return this builder
     */
    public TimerBuilder timer(Consumer<? super TimerSectionBuilder> content) {
        content.accept(timer);
        return this;
    }

    /**
     * Adds points in time: {@code OnCalendar=*-*-* 03:30:00}.
     *
     * @param times the points in time
     * @return this builder
     */
    public TimerBuilder onCalendar(Calendar times) {
        return timer(t -> t.onCalendar(times));
    }

    /**
     * Starts the timer at boot: {@code [Install] WantedBy=timers.target}.
     *
     * @return this builder
     */
    @Override
    public TimerBuilder startOnBoot() {
        return install(i -> i.wantedBy(Targets.TIMERS));
    }

    @Override
    public Timer build() {
        return ImmutableTimer.builder()
                .name(name)
                .declaredAt(declaredAt)
                .unit(unit.build())
                .timer(timer.build())
                .install(install.build())
                .rawEntries(rawEntries)
                .dropIns(dropIns)
                .suppressions(suppressions)
                .onChange(onChange)
                .build();
    }

    @Override
    TimerBuilder self() {
        return this;
    }

    @Override
    TimerBuilder partial() {
        return new TimerBuilder(name, declaredAt);
    }

    @Override
    UnitType<Timer, TimerBuilder> unitType() {
        return TYPE;
    }
}
