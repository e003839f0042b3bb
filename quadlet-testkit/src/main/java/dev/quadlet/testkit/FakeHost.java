package dev.quadlet.testkit;

import dev.quadlet.deploy.Action;
import dev.quadlet.deploy.Desired;
import dev.quadlet.deploy.DesiredUnit;
import dev.quadlet.deploy.HostReport;
import dev.quadlet.deploy.Manifest;
import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.deploy.PlanProblem;
import dev.quadlet.deploy.Target;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.UserManager;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.testkit.History.State;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One manager of a host in memory: plans are made for it by the real planner, and carried out by a small model of
 * systemd and Podman. Nothing is started, and nothing leaves the test.
 *
 * <pre>{@code
 * FakeHost atlas = FakeHost.named("atlas").podman("5.8").build();
 * atlas.apply(before);
 * assertThat(atlas.plan(after)).restarts("web").doesNotTouch("db");
 * }</pre>
 *
 * <p><b>What it does not know.</b> Every service starts at once and runs until something stops it, unless the test says
 * otherwise ({@link #failsToStart}); health checks, conditions, deadlines and timers that elapse are not played. Images
 * are always there, and ports always free. What systemd does along with a unit follows from {@code Requires=},
 * {@code BindsTo=}, {@code PartOf=}, {@code Wants=} and the like alone. Values of secrets are never read: see
 * {@link #rotateSecret}. Data is not kept: a rollback brings units back, and no content of volumes. The way back is
 * planned here, while a real host has a script for it, which this library tests on booted hosts.
 *
 * <p>An object is for one thread.
 */
public final class FakeHost {

    private static final int USERS_UID = 1000;

    private final String name;
    private final Optional<String> user;
    private final Optional<PodmanVersion> podman;
    private final FakeMachine machine;
    private final SortedMap<String, Integer> rotations = new TreeMap<>();
    private final SortedSet<String> failing = new TreeSet<>();
    private final History history = new History();

    /** Builds a {@link FakeHost}. */
    public static final class Builder {

        private final String name;
        private Optional<String> user = Optional.empty();
        private Optional<PodmanVersion> podman = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Makes it the manager of a user. Unset: the system's.
         *
         * @param user the user's name
         * @return this builder
         */
        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        /**
         * Says which Podman it has. Unset: the one that the fleet says which is planned, and the newest known one if it
         * says none.
         *
         * @param version such as {@code 5.8}
         * @return this builder
         * @throws IllegalArgumentException if the text is not a version
         */
        public Builder podman(String version) {
            this.podman = Optional.of(PodmanVersion.parse(version));
            return this;
        }

        /** {@return the host, with nothing on it} */
        public FakeHost build() {
            return new FakeHost(this);
        }
    }

    private FakeHost(Builder from) {
        this.name = from.name;
        this.user = from.user;
        this.podman = from.podman;
        this.machine = new FakeMachine(
                from.name, from.podman.orElse(Validator.NEWEST_PODMAN).toString());
    }

    /**
     * Begins a host.
     *
     * @param name its name in the fleets that are planned for it
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * {@return what an apply of a fleet would do here; nothing is changed}
     *
     * @param fleet the fleet
     * @throws IllegalArgumentException if the fleet has no such host or user
     */
    public Plan plan(Fleet fleet) {
        return plan(fleet, PlanOptions.none());
    }

    /**
     * {@return what an apply of a fleet would do here; nothing is changed}
     *
     * @param fleet the fleet
     * @param options what may be done beyond what is safe
     * @throws IllegalArgumentException if the fleet has no such host or user
     */
    public Plan plan(Fleet fleet, PlanOptions options) {
        Desired desired = Desired.of(target(fleet));
        return Planning.plan(machine, desired, digests(desired), options);
    }

    /**
     * Brings the host to what a fleet says. Stacks with a service that does not start go back alone, which makes one
     * more generation; if those are all that change, all goes back to the generation that was there.
     *
     * @param fleet the fleet
     * @return what became of it; {@link Outcome#REFUSED} if a rule finds an error, or a problem of the plan forbids it
     * @throws IllegalArgumentException if the fleet has no such host or user
     */
    public TargetResult apply(Fleet fleet) {
        return apply(fleet, PlanOptions.none());
    }

    /**
     * Brings the host to what a fleet says, as {@link #apply(Fleet)} does.
     *
     * @param fleet the fleet
     * @param options what may be done beyond what is safe
     * @return what became of it
     * @throws IllegalArgumentException if the fleet has no such host or user
     */
    public TargetResult apply(Fleet fleet, PlanOptions options) {
        Target target = target(fleet);
        List<String> errors = errors(fleet, target);
        if (!errors.isEmpty()) {
            return result(target, Outcome.REFUSED, errors);
        }
        history.begin(target);
        Desired desired = Desired.of(target);
        Map<String, String> digests = digests(desired);
        Plan plan = Planning.plan(machine, desired, digests, options);
        if (plan.isRefused()) {
            return result(target, Outcome.REFUSED, problems(plan));
        }
        if (plan.isEmpty()) {
            return result(target, Outcome.UNCHANGED, List.of());
        }
        failing.forEach(unit -> machine.systemd().failsToStart(unit, true));
        SortedSet<String> bad = machine.apply(plan, desired);
        failing.forEach(unit -> machine.systemd().failsToStart(unit, false));
        if (bad.isEmpty()) {
            history.add(new State(machine.current(), target, digests));
            return result(target, Outcome.APPLIED, List.of());
        }
        return goBack(plan, desired, new State(machine.current(), target, digests), bad);
    }

    private static List<String> errors(Fleet fleet, Target target) {
        Fleet real = target.host()
                .podman()
                .map(version -> fleet.withPodman(Map.of(target.host().name(), version)))
                .orElse(fleet);
        return Validator.standard().check(real).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Diagnostic::toString)
                .toList();
    }

    private TargetResult goBack(Plan plan, Desired desired, State next, SortedSet<String> bad) {
        State before = history.last();
        SortedSet<String> failed = new TreeSet<>();
        List<String> messages = new ArrayList<>();
        for (String unit : bad) {
            DesiredUnit found = desired.units().get(unit);
            String stack = found == null ? Manifest.NO_STACK : found.stack();
            failed.add(stack);
            messages.add(unit + " does not start, so stack " + stack + " went back");
        }
        if (failed.containsAll(plan.changedStacks()) || makesVolumesAgain(plan)) {
            Desired old = Desired.of(before.target());
            machine.back(Planning.plan(machine, old, before.digests(), PlanOptions.none()), old, before.generation());
            return result(before.target(), Outcome.REVERTED, messages);
        }
        State mixed = next;
        for (String stack : failed) {
            mixed = mixed.with(stack, before);
        }
        change(mixed);
        return result(mixed.target(), Outcome.PARTLY, messages);
    }

    /** Others may have filled such a volume, so nothing of the change stays. */
    private static boolean makesVolumesAgain(Plan plan) {
        return plan.actions().stream()
                .anyMatch(action ->
                        action.phase() == Action.Phase.REMOVE && action.object().equals(Optional.of("volume")));
    }

    /** Makes a new generation of what was planned before. */
    private void change(State state) {
        Desired desired = Desired.of(state.target());
        machine.apply(Planning.plan(machine, desired, state.digests(), PlanOptions.none()), desired);
        history.add(state.at(machine.current()));
    }

    /**
     * Takes one stack back to what it was before it became what it is, without its data; the others stay as they are.
     *
     * @param stack the name of the stack
     * @return what became of it; {@link Outcome#REFUSED} if the stack was never another, or units of other stacks would
     *     lose what they require
     * @throws IllegalStateException if nothing was applied yet
     */
    public TargetResult rollback(String stack) {
        if (history.isEmpty()) {
            throw new IllegalStateException("nothing was applied to " + name + " yet");
        }
        State now = history.last();
        Optional<State> then = history.before(stack);
        if (then.isEmpty()) {
            return result(now.target(), Outcome.REFUSED, List.of("stack " + stack + " was never another on " + name));
        }
        State mixed = now.with(stack, then.get());
        List<String> lost = now.losesBy(mixed, stack);
        if (!lost.isEmpty()) {
            return result(now.target(), Outcome.REFUSED, lost);
        }
        change(mixed);
        return result(mixed.target(), Outcome.APPLIED, List.of());
    }

    /** {@return the number of the current generation; 0 before the first apply} */
    public int generation() {
        return machine.current();
    }

    /**
     * {@return whether a unit runs}
     *
     * @param unit its name in systemd, such as {@code web.service}; {@code web} stands for it, too
     */
    public boolean isRunning(String unit) {
        return machine.systemd().isRunning(full(unit));
    }

    /** {@return the names of all units that run, sorted} */
    public Set<String> running() {
        return machine.systemd().running();
    }

    /**
     * {@return what systemd did since this was asked for the last time, such as {@code stop web.service} and
     * {@code start web.service}; a start that failed is {@code fail web.service}}
     *
     * <p>What one step of a plan does stands behind what an earlier step does; the order of units that start or stop
     * together is always the same here, and need not be that of a real host.
     */
    public List<String> events() {
        List<String> events = machine.systemd().log();
        machine.systemd().forgetLog();
        return events;
    }

    /** {@return the data that was copied before changes, in order: {@code volume NAME}, or a path} */
    public List<String> copies() {
        return List.copyOf(machine.copies());
    }

    /**
     * Stops a unit, as somebody on the host would, with what requires it.
     *
     * @param unit its name in systemd, such as {@code web.service}; {@code web} stands for it, too
     */
    public void stop(String unit) {
        machine.systemd().stop(full(unit));
    }

    /**
     * Starts a unit, as somebody on the host or a timer would, with what it requires.
     *
     * @param unit its name in systemd, such as {@code web.service}; {@code web} stands for it, too
     */
    public void start(String unit) {
        machine.systemd().start(full(unit));
    }

    /**
     * Has a unit fail while it runs.
     *
     * @param unit its name in systemd, such as {@code web.service}; {@code web} stands for it, too
     */
    public void fail(String unit) {
        machine.systemd().fail(full(unit));
    }

    /**
     * Says that starts of a unit fail in each apply from now on, and with them those of what requires it. What it was
     * before still starts, when a stack goes back.
     *
     * @param unit its name in systemd, such as {@code web.service}; {@code web} stands for it, too
     */
    public void failsToStart(String unit) {
        failing.add(full(unit));
    }

    /**
     * Takes back {@link #failsToStart}.
     *
     * @param unit its name in systemd, such as {@code web.service}; {@code web} stands for it, too
     */
    public void startsAgain(String unit) {
        failing.remove(full(unit));
    }

    private static String full(String unit) {
        return unit.indexOf('.') < 0 ? unit + ".service" : unit;
    }

    /**
     * Says that the value of a delivered secret is another from now on, wherever it comes from.
     *
     * @param secret its name in Podman
     */
    public void rotateSecret(String secret) {
        rotations.merge(secret, 1, Integer::sum);
    }

    private Map<String, String> digests(Desired desired) {
        Map<String, String> digests = new TreeMap<>();
        desired.secrets()
                .forEach(secret -> digests.put(
                        secret.name(),
                        Planning.digest(secret.source(), secret.name(), rotations.getOrDefault(secret.name(), 0))));
        return digests;
    }

    private Target target(Fleet fleet) {
        Target found = Target.of(fleet).stream()
                .filter(target ->
                        target.host().name().equals(name) && target.user().equals(user))
                .findFirst()
                .or(() -> Targets.empty(fleet, name, user))
                .orElseThrow(() -> new IllegalArgumentException("fleet " + fleet.name() + " has no host " + name
                        + user.map(of -> " with user " + of).orElse("") + "; it has: "
                        + String.join(
                                ", ",
                                fleet.hosts().stream().map(host -> host.name()).toList())));
        PodmanVersion version = podman.or(() -> found.host().podman()).orElse(Validator.NEWEST_PODMAN);
        machine.podman(version.toString());
        if (found.manager() instanceof UserManager manager) {
            machine.user(new HostReport.User(manager.user(), USERS_UID, manager.home()));
        }
        return found.withPodman(version);
    }

    private TargetResult result(Target target, Outcome outcome, List<String> messages) {
        return new TargetResult(target, outcome, machine.current(), messages, Duration.ZERO);
    }

    private static List<String> problems(Plan plan) {
        return plan.problems().stream()
                .filter(PlanProblem::isError)
                .map(PlanProblem::text)
                .toList();
    }
}
