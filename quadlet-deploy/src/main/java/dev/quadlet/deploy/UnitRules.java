package dev.quadlet.deploy;

import dev.quadlet.deploy.ForeignUnit.Fate;
import dev.quadlet.deploy.Manifest.SecretEntry;
import dev.quadlet.deploy.Manifest.UnitEntry;
import dev.quadlet.model.OnChange;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides for each unit alone what happens to it for a reason of its own.
 *
 * <p>Jobs are no services: what does not run is started if it starts at boot and nobody has stopped it, and by nothing
 * else here.
 */
final class UnitRules {

    private static final String NETWORK = "network";
    private static final String VOLUME = "volume";
    private static final String CONTAINER = "container";

    /** The end of the note of what runs on as it is. */
    static final String LATER = "changes count at its next start";

    private final World world;
    private final Foreigners foreigners;
    private final SortedMap<String, Decision> decisions = new TreeMap<>();

    /** Old units that are not wanted any more, and old names of those that are: they are stopped. */
    private final SortedMap<String, UnitEntry> gone = new TreeMap<>();

    /** Networks and volumes that are made again with another definition, by service. */
    private final SortedMap<String, UnitEntry> remade = new TreeMap<>();

    /** The volumes among them. */
    private final SortedMap<DataName, UnitEntry> recreated = new TreeMap<>();

    private final List<PlanProblem> problems = new ArrayList<>();

    private UnitRules(World world, Foreigners foreigners) {
        this.world = world;
        this.foreigners = foreigners;
    }

    static UnitRules decide(World world, Foreigners foreigners) {
        UnitRules rules = new UnitRules(world, foreigners);
        world.desired().units().values().forEach(rules::wanted);
        world.old().values().forEach(rules::unwanted);
        rules.secrets();
        Rebuilds.decide(world, rules.decisions);
        return rules;
    }

    private void wanted(DesiredUnit unit) {
        Optional<UnitEntry> before = world.before(unit);
        Optional<ForeignUnit> foreign = foreigners.of(unit.service());
        if (world.state(unit.service()).isMasked()) {
            problems.add(PlanProblem.error(
                    "masked", unit.service() + " is masked on the host: systemctl unmask " + unit.service()));
        }
        if (before.isPresent()) {
            known(unit, before.get());
        } else if (foreign.isPresent()) {
            foreign(unit, foreign.get());
        } else {
            added(unit);
        }
    }

    private Decision decision(DesiredUnit unit, Change change) {
        Decision decision = new Decision(unit.stack(), unit.service(), unit.path(), unit.type(), change);
        decisions.put(unit.service(), decision);
        return decision;
    }

    private void added(DesiredUnit unit) {
        Decision decision = decision(unit, Change.ADD);
        if (world.isRunning(unit.service())) {
            decision.decide(Step.RESTART, List.of(new Cause(Cause.Kind.NEW, "an older unit of this name still runs")));
        } else if (unit.boot()) {
            decision.decide(Step.START, List.of(new Cause(Cause.Kind.NEW, "new")));
        } else {
            decision.idle(idle(unit, "not started at boot"));
        }
    }

    /** Why a unit that does not run does not start. */
    private String idle(DesiredUnit unit, String otherwise) {
        String starter = world.desired().startedBy().get(unit.service());
        return starter == null ? otherwise : "runs next time by " + starter;
    }

    private void foreign(DesiredUnit unit, ForeignUnit foreign) {
        Decision decision = decision(unit, Change.ADD);
        if (foreign.fate() == Fate.REFUSED) {
            decision.idle("somebody else's unit has its name");
            return;
        }
        UnitContent wanted = foreigners.canonical(world.content(unit));
        Optional<UnitContent> real = foreigners
                .content(foreign)
                .filter(content -> Foreigners.type(foreign).equals(unit.type()));
        if (real.isPresent() && real.get().equals(wanted)) {
            if (world.isRunning(unit.service())) {
                decision.idle("adopted, nothing restarts");
            } else {
                idleOrStart(unit, decision, List.of(new Cause(Cause.Kind.ADOPTED, "adopted")));
            }
            return;
        }
        List<Cause> causes = new ArrayList<>(List.of(new Cause(Cause.Kind.ADOPTED, "adopted")));
        real.ifPresent(content -> causes.addAll(KeyChanges.of(content, wanted)));
        if (world.isRunning(unit.service())) {
            // With its own definition, which is not there any more behind the switch.
            decision.stop(Step.RESTART, causes);
        } else {
            idleOrStart(unit, decision, causes);
        }
    }

    private void known(DesiredUnit unit, UnitEntry before) {
        Optional<UnitContent> real = world.content(before);
        UnitContent wanted = world.content(unit);
        // What runs is what was deployed, even if somebody has removed its file since.
        boolean equal = real.map(wanted::equals).orElse(before.digest().equals(unit.digest()));
        String diff = UnitFiles.diff(world, before, unit);
        List<Cause> names = names(unit, before);
        List<Cause> live = LiveChanges.of(world, before, unit);
        boolean same = equal
                && diff.isEmpty()
                && names.isEmpty()
                && live.isEmpty()
                && before.path().equals(unit.path());
        Decision decision = decision(unit, same ? Change.SAME : Change.CHANGE);
        decision.diff(diff);
        if (!before.stack().equals(unit.stack())) {
            decision.note("moved here from stack " + before.stack());
        }
        if (!names.isEmpty()) {
            renamed(unit, before, decision, names);
        } else if (equal) {
            unchanged(unit, before, decision);
            reread(unit, decision, live);
        } else {
            List<Cause> causes = new ArrayList<>(live);
            causes.addAll(causes(before, real, wanted));
            changed(unit, before, decision, causes);
        }
        if (isObjectMissing(before) && !decision.isStopped()) {
            decision.decide(
                    Step.RESTART,
                    List.of(new Cause(
                            Cause.Kind.OBJECT_MISSING,
                            objectType(before) + " " + before.object().orElse("") + " is gone")));
        }
    }

    private List<Cause> causes(UnitEntry before, Optional<UnitContent> real, UnitContent wanted) {
        if (real.isEmpty()) {
            return List.of(new Cause(Cause.Kind.DRIFT, "its file is missing on the host"));
        }
        List<Cause> causes = new ArrayList<>();
        if (world.isDrifted(before)) {
            causes.add(new Cause(Cause.Kind.DRIFT, "its file was changed on the host"));
        }
        causes.addAll(KeyChanges.of(real.get(), wanted));
        return causes;
    }

    private static List<Cause> names(DesiredUnit unit, UnitEntry before) {
        List<Cause> causes = new ArrayList<>();
        if (!before.service().equals(unit.service())) {
            causes.add(name("service", before.service(), unit.service()));
        }
        if (!before.type().equals(unit.type())) {
            causes.add(name("type", before.type(), unit.type()));
        } else if (before.object().isPresent()
                && unit.object().isPresent()
                && !before.object().equals(unit.object())) {
            causes.add(name(
                    unit.type() + " name", before.object().get(), unit.object().get()));
        }
        return causes;
    }

    private static Cause name(String what, String before, String after) {
        return new Cause(Cause.Kind.NAME, what + " " + before + " → " + after);
    }

    /** Stopped while its old definition is there, which alone knows its names. */
    private void renamed(DesiredUnit unit, UnitEntry before, Decision decision, List<Cause> causes) {
        if (!before.service().equals(unit.service())) {
            gone.put(before.service(), before);
        }
        if (before.type().equals(VOLUME)
                && unit.type().equals(VOLUME)
                && !before.object().equals(unit.object())) {
            problems.add(PlanProblem.warning(
                    "volume-renamed",
                    unit.fileName() + ": volume " + unit.object().orElse("?") + " begins empty, volume "
                            + before.object().orElse("?") + " stays with its data and is not used any more"));
        }
        if (world.isRunning(before.service())) {
            decision.stop(Step.RESTART, causes);
        } else {
            idleOrStart(unit, decision, causes);
        }
    }

    /** Nothing that runs is concerned; but it may be that it starts at boot from now on, or should have. */
    private void unchanged(DesiredUnit unit, UnitEntry before, Decision decision) {
        UnitState state = world.state(unit.service());
        boolean never = !state.isRunning() && !state.isFailed() && !state.hasEnded();
        if (!unit.boot() || !never) {
            return;
        }
        boolean unlinked = world.content(before).isEmpty()
                || world.report().manifest().outside().stream()
                        .anyMatch(link -> link.target().endsWith("/" + before.path())
                                && world.report().missing().contains(link.path()));
        if (!before.boot()) {
            decision.decide(Step.START, List.of(new Cause(Cause.Kind.ENABLED, "starts at boot from now on")));
        } else if (unlinked) {
            decision.decide(Step.START, List.of(new Cause(Cause.Kind.DRIFT, "it was missing on the host")));
        }
    }

    /** Files that it reads again without a restart, if it may. */
    private void reread(DesiredUnit unit, Decision decision, List<Cause> live) {
        boolean running = world.isRunning(unit.service());
        if (live.isEmpty() || decision.step() != Step.NONE) {
            return;
        }
        if (running && unit.onChange() != OnChange.NONE) {
            decision.decide(unit.onChange() == OnChange.RELOAD ? Step.RELOAD : Step.RESTART, live);
        } else {
            decision.postpone(running ? LATER : "does not run, reads it at its next start", live);
        }
    }

    private void changed(DesiredUnit unit, UnitEntry before, Decision decision, List<Cause> causes) {
        boolean object = before.object().isPresent()
                && world.report().has(before.type(), before.object().get());
        if (unit.type().equals(VOLUME) && object && definitionDiffers(unit, before, "Volume")) {
            volume(unit, before, decision, causes);
            return;
        }
        boolean running = world.isRunning(unit.service());
        if (running && unit.onChange() == OnChange.NONE) {
            decision.postpone(LATER, causes);
            return;
        }
        if (unit.type().equals(NETWORK) && (object || running) && definitionDiffers(unit, before, "Network")) {
            remade.put(unit.service(), before);
            decision.stop(running ? Step.RESTART : Step.NONE, causes);
        } else if (running && !unit.boot() && isJob(world.content(unit)) && !isJob(before)) {
            decision.stop(Step.STOP, causes);
            decision.idle(idle(unit, "is a job from now on"));
        } else if (running) {
            decision.decide(Step.RESTART, causes);
        } else {
            idleOrStart(unit, decision, causes);
        }
    }

    private boolean isJob(UnitEntry before) {
        return world.content(before).map(UnitRules::isJob).orElse(false);
    }

    /** It ends by itself, and to restart it is to run it. */
    private static boolean isJob(UnitContent content) {
        return content.last("Service", "Type").equals("oneshot")
                && !UnitSource.isTrue(content.last("Service", "RemainAfterExit"));
    }

    private boolean definitionDiffers(DesiredUnit unit, UnitEntry before, String section) {
        return world.content(before)
                .map(real -> KeyChanges.differ(real, world.content(unit), section))
                .orElseGet(() -> !before.digest().equals(unit.digest()));
    }

    /** Its data would go with it, so that somebody has to say so. */
    private void volume(DesiredUnit unit, UnitEntry before, Decision decision, List<Cause> causes) {
        String name = before.object().orElseThrow();
        if (isToBeMadeAgain(unit, name)) {
            remade.put(unit.service(), before);
            recreated.put(DataName.volume(name), before);
            decision.stop(world.isRunning(unit.service()) ? Step.RESTART : Step.NONE, causes);
            decision.note("volume " + name + " begins empty; its data is copied before to "
                    + world.target().state() + "/snapshots/N, N being the new generation");
            return;
        }
        decision.note("volume " + name + " keeps its old definition");
        String what = unit.fileName() + " changed ("
                + (causes.isEmpty() ? "" : causes.get(0).text()) + "), but volume " + name
                + " exists and keeps its definition with its data";
        problems.add(PlanProblem.error(
                "volume-changed",
                what + ": undo the change, give the volume another name, or have it made again, without its data, by"
                        + " --recreate-volume " + name));
    }

    private boolean isToBeMadeAgain(DesiredUnit unit, String name) {
        return world.options().recreateVolumes().contains(name)
                || world.options().recreateVolumes().contains(unit.fileName());
    }

    /** A changed or adopted unit that does not run. */
    private void idleOrStart(DesiredUnit unit, Decision decision, List<Cause> causes) {
        UnitState state = world.state(unit.service());
        if (!unit.boot()) {
            String why = state.isFailed() ? "has failed, is not started" : "does not run, is not started";
            decision.postpone(idle(unit, why), causes);
        } else if (state.hasEnded()) {
            String why = isJob(world.content(unit)) ? "has done its work, is not run again" : "was stopped, stays so";
            decision.postpone(idle(unit, why), causes);
        } else {
            List<Cause> all = new ArrayList<>(causes);
            if (state.isFailed()) {
                all.add(new Cause(Cause.Kind.FAILED, "has failed"));
            }
            decision.decide(Step.START, all);
        }
    }

    /** A service that has run proves nothing: somebody may have removed what it made. */
    private boolean isObjectMissing(UnitEntry before) {
        String type = objectType(before);
        return !type.equals(CONTAINER)
                && !type.equals("pod")
                && before.object().isPresent()
                && world.isRunning(before.service())
                && world.report().isGone(type, before.object().get());
    }

    /** A plain service with an object is one that makes a secret. */
    private static String objectType(UnitEntry unit) {
        return unit.type().equals("service") ? "secret" : unit.type();
    }

    private void unwanted(UnitEntry unit) {
        if (world.desired().units().containsKey(unit.service()) || world.isRenamed(unit)) {
            return;
        }
        Decision decision = new Decision(unit.stack(), unit.service(), unit.path(), unit.type(), Change.REMOVE);
        decision.stop(Step.STOP, List.of(new Cause(Cause.Kind.REMOVED, "removed")));
        decisions.put(unit.service(), decision);
        gone.put(unit.service(), unit);
    }

    private void secrets() {
        for (SecretEntry secret : world.next().secrets()) {
            Decision decision = decisions.get(secret.service());
            boolean rotated = world.oldSecret(secret.name())
                    .filter(old -> !old.digest().equals(secret.digest()))
                    .isPresent();
            if (rotated && decision != null && world.isRunning(secret.service()) && !decision.isStopped()) {
                decision.decide(
                        Step.RESTART, List.of(new Cause(Cause.Kind.SECRET, "secret " + secret.name() + " rotated")));
            }
        }
    }

    SortedMap<String, Decision> decisions() {
        return decisions;
    }

    SortedMap<String, UnitEntry> gone() {
        return Collections.unmodifiableSortedMap(gone);
    }

    SortedMap<String, UnitEntry> remade() {
        return Collections.unmodifiableSortedMap(remade);
    }

    SortedMap<DataName, UnitEntry> recreated() {
        return Collections.unmodifiableSortedMap(recreated);
    }

    List<PlanProblem> problems() {
        return Collections.unmodifiableList(problems);
    }
}
