package dev.quadlet.deploy;

import java.util.List;

/** A digest of all that a plan depends on, so that it is not carried out on a host that has moved on. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(
            World world, List<UnitChange> units, List<Action> actions, List<Drift> drift, List<ForeignUnit> foreign) {
        Sha256 digest = new Sha256();
        digest.add(manifest(world));
        digest.add(String.valueOf(world.report().current()));
        digest.add(world.options().toString());
        for (UnitChange unit : units) {
            UnitState state = world.state(unit.service());
            digest.add(unit.service())
                    .add(unit.change().name())
                    .add(unit.step().name())
                    .add(String.valueOf(state.isRunning()))
                    .add(String.valueOf(state.isFailed()));
        }
        actions.forEach(action -> digest.add(action.toString()));
        drift.forEach(each -> digest.add(each.toString()));
        foreign.forEach(each -> digest.add(each.toString()));
        return digest.hex();
    }

    /** Before its first apply a host has no salt: each plan brings another, and digests of secrets say nothing. */
    private static String manifest(World world) {
        String text = world.next().text();
        if (world.report().salt().isPresent()) {
            return text;
        }
        StringBuilder rest = new StringBuilder();
        text.lines()
                .filter(line -> !line.startsWith("secret\t"))
                .forEach(line -> rest.append(line).append('\n'));
        world.next().secrets().forEach(secret -> Fields.append(rest, "secret", secret.stack(), secret.path()));
        return rest.toString();
    }
}
