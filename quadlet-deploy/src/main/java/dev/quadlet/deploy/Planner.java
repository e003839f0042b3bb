package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.SecretEntry;
import dev.quadlet.model.value.LocalImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes plans of what shall be and what is, and of nothing else: equal wishes and reports make equal plans. */
public final class Planner {

    private final World world;
    private final List<PlanProblem> problems;
    private final List<Drift> drift;
    private final Foreigners foreigners;
    private final UnitRules rules;
    private final Measurements measured;
    private final FileChanges files;
    private final List<SecretChange> secrets = new ArrayList<>();
    private final List<SecretEntry> kept = new ArrayList<>();

    private Planner(World world, Measurements measured) {
        this.world = world;
        this.measured = measured;
        this.problems = HostProblems.find(world);
        this.drift = DriftFinder.find(world.report());
        drift.forEach(each -> world.drifted(each.path()));
        this.foreigners = Foreigners.find(world);
        this.rules = UnitRules.decide(world, foreigners);
        this.files = FileChanges.find(world);
    }

    /**
     * {@return what an apply would do}
     *
     * @param desired what the target shall have
     * @param report what the host said
     * @param secretDigests the salted digests of the values of secrets, by the name of the secret; the salt is that of
     *     the report, or one that the first apply brings along
     * @param options what may be done beyond what is safe
     * @throws IllegalArgumentException if the digest of a secret is missing
     */
    public static Plan plan(
            Desired desired, HostReport report, Map<String, String> secretDigests, PlanOptions options) {
        return plan(desired, report, secretDigests, options, Measurements.NONE);
    }

    /**
     * {@return the same, with what the host said of the data that such a plan copies}
     *
     * @param measured what it said
     */
    static Plan plan(
            Desired desired,
            HostReport report,
            Map<String, String> secretDigests,
            PlanOptions options,
            Measurements measured) {
        return new Planner(new World(desired, report, secretDigests, options), measured).plan();
    }

    private Plan plan() {
        SnapshotRules copies = SnapshotRules.decide(world, rules, measured);
        Propagation.follow(
                world, rules.decisions(), rules.remade(), rules.gone().keySet());
        secrets();
        problems.addAll(foreigners.problems());
        problems.addAll(rules.problems());
        failed();
        List<Action> actions = Actions.of(world, rules, copies);
        List<Snapshot> snapshots = copies.results(actions);
        problems.addAll(SnapshotProblems.find(
                snapshots,
                measured.users(),
                SnapshotRules.stopped(actions),
                world.options().maxCopy()));
        problems.sort(Comparator.comparing(PlanProblem::severity));
        List<UnitChange> units = rules.decisions().values().stream()
                .map(Decision::result)
                .sorted(Comparator.comparing(UnitChange::stack).thenComparing(UnitChange::service))
                .toList();
        return new Plan(
                world.target(),
                world.report().current(),
                world.next(),
                units,
                files.changes(),
                secrets,
                drift,
                foreigners.found(),
                problems,
                List.copyOf(changedStacks(actions)),
                actions,
                snapshots,
                MovedImage.find(world.report()),
                world.desired().expected(),
                pull(),
                sends(),
                newImages(),
                kept,
                newConfigs(),
                Fingerprint.of(world, units, actions, drift, foreigners.found()));
    }

    private void secrets() {
        SortedMap<String, SecretEntry> removed = new TreeMap<>();
        world.report().manifest().secrets().forEach(secret -> removed.put(secret.name(), secret));
        for (SecretEntry secret : world.next().secrets()) {
            SecretEntry old = removed.remove(secret.name());
            if (old == null) {
                secrets.add(new SecretChange(secret.stack(), secret.name(), Change.ADD));
            } else if (!old.digest().equals(secret.digest())) {
                secrets.add(new SecretChange(secret.stack(), secret.name(), Change.CHANGE));
            } else if (old.path().equals(secret.path()) && !world.isDrifted(old.path())) {
                kept.add(old);
            }
        }
        removed.forEach((name, old) -> secrets.add(new SecretChange(old.stack(), name, Change.REMOVE)));
    }

    /** Nothing is planned for what has failed and did not change, but somebody should know. */
    private void failed() {
        rules.decisions().values().forEach(decision -> {
            if (decision.step() == Step.NONE && world.state(decision.service()).isFailed()) {
                problems.add(PlanProblem.warning(
                        "failed", decision.service() + " has failed on the host: see systemctl status there"));
            }
        });
    }

    private SortedSet<String> changedStacks(List<Action> actions) {
        SortedSet<String> stacks = new TreeSet<>(files.stacks());
        secrets.forEach(secret -> stacks.add(secret.stack()));
        drift.forEach(each -> stacks.add(each.stack()));
        actions.stream()
                .filter(action -> action.phase() != Action.Phase.WATCH)
                .forEach(action -> stacks.add(action.stack()));
        foreigners.found().stream()
                .filter(foreign -> foreign.fate() == ForeignUnit.Fate.ADOPTED)
                .forEach(foreign -> stacks.add(stack(foreign.service())));
        return stacks;
    }

    private String stack(String service) {
        DesiredUnit unit = world.desired().units().get(service);
        return unit == null ? Manifest.NO_STACK : unit.stack();
    }

    private List<WantedImage> pull() {
        return world.desired().images().stream()
                .filter(image -> !world.report().has("image", image.name()))
                .toList();
    }

    private List<LocalImage> sends() {
        return world.desired().localImages().stream()
                .filter(image -> !world.report().has("image", image.systemd()))
                .toList();
    }

    private List<String> newImages() {
        Set<String> old = new TreeSet<>();
        for (Manifest.UnitEntry unit : world.old().values()) {
            for (String section : List.of("Container", "Image", "Volume")) {
                world.content(unit)
                        .ifPresent(content -> content.values(section, "Image").forEach(line -> old.add(line.text())));
            }
        }
        return world.desired().images().stream()
                .map(WantedImage::name)
                .filter(name -> !old.contains(name))
                .toList();
    }

    private List<String> newConfigs() {
        return world.next().configs().stream()
                .filter(config -> !world.report().configs().contains(config.digest()))
                .map(Manifest.ConfigEntry::path)
                .toList();
    }
}
