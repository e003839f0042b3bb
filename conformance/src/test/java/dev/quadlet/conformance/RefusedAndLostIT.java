package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.conformance.Judge.Lost;
import dev.quadlet.conformance.Mutations.Mutation;
import dev.quadlet.conformance.Opinion.Spot;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Units with one to three mistakes each: what is said to be refused is refused, what is said to be lost is lost, and
 * nothing else is. What is lost is found by leaving it out, upon which the generator makes the same.
 *
 * <p>{@code -Dconformance.mistakes=20000} says how many cases each version is given, {@code -Dconformance.seed=42}
 * which.
 */
@NeedsGenerators
class RefusedAndLostIT {

    private static final int CASES = Integer.getInteger("conformance.mistakes", 5_000);

    private static final long SEED = Long.getLong("conformance.seed", 42);

    private static final int CHUNK = 250;

    private static final int SHOWN = 20;

    private final List<String> disagreements = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private int cases;
    private int units;
    private int probed;
    private int refused;
    private int lost;

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void areWhatTheGeneratorRefusesAndLoses(Generator generator) {
        JqwikSession.run(() -> {
            Random random = new Random(SEED);
            RandomUnits source = new RandomUnits(generator.version(), random);
            List<Case> groups = Groups.all();
            compare(generator, groups);
            while (cases < CASES && disagreements.size() < SHOWN) {
                List<Case> chunk = new ArrayList<>();
                while (chunk.size() < CHUNK) {
                    chunk.add(
                            chunk.size() % 6 == 0
                                    ? mutatedGroup(groups.get(random.nextInt(groups.size())), generator, random)
                                    : mutatedUnit(source, generator, random));
                }
                compare(generator, chunk);
            }
        });
        System.out.printf(
                "conformance: %s: %d cases of %d units with mistakes, %d times something left out; by both: %d refused,"
                        + " %d lost; %d disagreements, seed %d%n  %s%n",
                generator, cases, units, probed, refused, lost, disagreements.size(), SEED, kinds);
        assertThat(disagreements.stream().limit(SHOWN))
                .as("%d disagreements with seed %d", disagreements.size(), SEED)
                .isEmpty();
    }

    private Case mutatedUnit(RandomUnits source, Generator generator, Random random) {
        QuadletUnit unit = source.next("web");
        String fileName = "web" + Case.MARK + "." + unit.unitType().name();
        return mutated(
                new Draft(fileName, UnitText.of(unit, generator.version()), generator.version(), random), "unit");
    }

    private Case mutatedGroup(Case group, Generator generator, Random random) {
        List<String> paths = group.files().keySet().stream()
                .filter(path -> !path.contains("/") || !path.contains(".d/"))
                .toList();
        String path = paths.get(random.nextInt(paths.size()));
        int slash = path.lastIndexOf('/') + 1;
        String text = group.files().getOrDefault(path, "");
        Draft draft = new Draft(path.substring(slash), text, generator.version(), random);
        Case one = mutated(draft, group.kinds());
        Case all = group.without(path);
        for (Map.Entry<String, String> file : one.files().entrySet()) {
            all = all.with(path.substring(0, slash) + file.getKey(), file.getValue());
        }
        return new Case(one.kinds(), all.files(), one.alone());
    }

    private Case mutated(Draft draft, String what) {
        List<Map.Entry<String, Mutation>> all = List.copyOf(Mutations.all().entrySet());
        Set<String> done = new LinkedHashSet<>();
        int wanted = draft.random.nextInt(5) == 0 ? 2 + draft.random.nextInt(2) : 1;
        while (done.size() < wanted) {
            Map.Entry<String, Mutation> mutation = draft.any(all);
            if (!done.contains(mutation.getKey()) && mutation.getValue().apply(draft)) {
                done.add(mutation.getKey());
            }
        }
        done.forEach(name -> kinds.merge(name, 1, Integer::sum));
        return draft.finished(what + ": " + String.join(", ", done));
    }

    private static boolean needsOwnDirectory(Case each) {
        return each.files().entrySet().stream()
                .anyMatch(file -> (file.getKey().contains("/") && !file.getKey().matches("[^/]*\\.d/.*"))
                        || !UnitFile.parse(file.getValue()).problems().isEmpty());
    }

    private void compare(Generator generator, List<Case> chunk) {
        Batch batch = new Batch(generator, RefusedAndLostIT::needsOwnDirectory);
        Judge judge = new Judge(generator.version());
        List<Opinion> opinions = new ArrayList<>();
        List<Case> wholes = new ArrayList<>();
        for (Case each : chunk) {
            Opinion opinion = Opinion.of(each.named(""), generator.version());
            opinions.add(opinion);
            wholes.add(new Case(each.kinds(), each.files(), each.alone() || !opinion.crashing.isEmpty()));
        }
        List<CaseOutcome> outcomes = batch.run(wholes);
        List<List<Probe>> probes = new ArrayList<>();
        List<Case> changed = new ArrayList<>();
        for (int i = 0; i < wholes.size(); i++) {
            Case whole = wholes.get(i);
            CaseOutcome outcome = outcomes.get(i);
            List<Probe> own = outcome.crashed()
                    ? List.of()
                    : Probe.of(whole).stream()
                            .filter(probe -> judge.counts(whole, outcome, probe))
                            .toList();
            probes.add(own);
            own.forEach(probe -> changed.add(probe.changed()));
        }
        List<CaseOutcome> changedOutcomes = batch.run(changed);
        int from = 0;
        for (int i = 0; i < wholes.size(); i++) {
            List<CaseOutcome> own =
                    changedOutcomes.subList(from, from + probes.get(i).size());
            from += probes.get(i).size();
            compare(batch, judge, wholes.get(i), opinions.get(i), outcomes.get(i), probes.get(i), own);
        }
        probed += changed.size();
        cases += wholes.size();
    }

    private void compare(
            Batch batch,
            Judge judge,
            Case each,
            Opinion opinion,
            CaseOutcome outcome,
            List<Probe> probes,
            List<CaseOutcome> changed) {
        units += (int) each.files().keySet().stream()
                .filter(path -> !path.contains(".d/"))
                .count();
        List<String> problems = judge.refused(outcome, opinion);
        problems.addAll(judge.made(each, outcome, opinion));
        refused += outcome.refused().size() + outcome.unreadable().size() + (outcome.crashed() ? 1 : 0);
        Set<Spot> made = new TreeSet<>();
        probes.forEach(probe -> made.add(probe.spot()));
        Lost byGenerator = judge.lost(each, outcome, probes, changed);
        SortedSet<Spot> ours = new TreeSet<>(opinion.lost.keySet());
        ours.retainAll(made);
        ours.removeAll(byGenerator.ignored());
        SortedSet<Spot> unsaid = new TreeSet<>(byGenerator.spots());
        unsaid.removeAll(byGenerator.ignored());
        unsaid.removeAll(ours);
        unsaid.removeIf(
                spot -> isRedundant(batch, each, spot, byGenerator.idle()) || isRedundant(batch, each, spot, ours));
        SortedSet<Spot> unfounded = new TreeSet<>(ours);
        unfounded.removeAll(byGenerator.spots());
        unfounded.removeIf(spot -> isLostIfAlone(batch, each, spot, probes));
        unsaid.forEach(spot -> problems.add("lost, and nothing is said: " + spot.in(each)));
        unfounded.forEach(spot -> problems.add("said to be lost: " + spot.in(each) + " " + opinion.lost.get(spot)));
        lost += byGenerator.spots().size();
        if (!problems.isEmpty()) {
            disagreements.add("%s%n%s%n--- here%n%s%n--- generator%n%s%n"
                    .formatted(String.join("\n", problems), each, opinion, outcome.messages()));
        }
    }

    /** Of two entries that say the same, each can be left out, but not both. */
    private static boolean isRedundant(Batch batch, Case each, Spot spot, Set<Spot> idle) {
        Set<Spot> others = new TreeSet<>(idle);
        others.remove(spot);
        Set<Spot> all = new TreeSet<>(others);
        all.add(spot);
        List<CaseOutcome> outcomes = batch.run(List.of(Probe.without(each, all), Probe.without(each, others)));
        return !outcomes.get(0).isSame(outcomes.get(1));
    }

    /** Where a key stands twice, the upper line would come into force without the lower one. */
    private static boolean isLostIfAlone(Batch batch, Case each, Spot spot, List<Probe> probes) {
        Set<Spot> others = new TreeSet<>();
        probes.stream().filter(probe -> probe.spot().equals(spot)).forEach(probe -> others.addAll(probe.others(each)));
        if (others.isEmpty()) {
            return false;
        }
        Set<Spot> all = new TreeSet<>(others);
        all.add(spot);
        List<CaseOutcome> outcomes = batch.run(List.of(Probe.without(each, others), Probe.without(each, all)));
        return outcomes.get(0).isSame(outcomes.get(1));
    }
}
