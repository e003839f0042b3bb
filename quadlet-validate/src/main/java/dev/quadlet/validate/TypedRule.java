package dev.quadlet.validate;

import dev.quadlet.model.Unit;

/** A rule about units of one type, each by itself. */
record TypedRule<T extends Unit>(RuleInfo info, Class<T> type, UnitCheck<? super T> check) implements Rule {

    @Override
    public void check(HostView host, Findings findings) {
        for (PlacedUnit placed : host.units()) {
            if (!placed.isInstance() && type.isInstance(placed.unit())) {
                check.check(type.cast(placed.unit()), placed, findings);
            }
        }
    }
}
