package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.UnitName;
import org.immutables.value.Value;

/**
 * A timer of systemd, which starts another unit.
 *
 * @see "systemd.timer(5)"
 */
@Value.Immutable
public sealed interface Timer extends Unit permits ImmutableTimer {

    /**
     * Begins a timer that starts the unit of the same name, unless {@code Unit=} names another.
     *
     * @param name its name without {@code .timer}
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static TimerBuilder named(String name) {
        return new TimerBuilder(new UnitName(name, "timer"), SourceLine.ofCaller());
    }

    /**
     * Begins a timer that starts the service of a unit.
     *
     * @param name its name without {@code .timer}
     * @param starts what it starts
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static TimerBuilder named(String name, Unit starts) {
        return new TimerBuilder(new UnitName(name, "timer"), SourceLine.ofCaller())
                .timer(t -> t.unit(starts))
                .unit(u -> u.mentions(starts));
    }

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default TimerBuilder toBuilder() {
        return new TimerBuilder(this);
    }

    /** {@return its {@code [Timer]} section} */
    TimerSection timer();

    @Override
    default UnitType<Timer, TimerBuilder> unitType() {
        return TimerBuilder.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    @Override
    default String serviceName() {
        return name().fileName();
    }

    /** {@return the unit that it starts} */
    default UnitName starts() {
        return timer().unit().orElseGet(() -> new UnitName(name().stem(), "service"));
    }
}
