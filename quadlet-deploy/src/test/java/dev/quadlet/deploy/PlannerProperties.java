package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Action.Phase;
import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.deploy.secret.DeliveredSecret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A host gets one configuration, something happens to it, and it gets another one. */
class PlannerProperties {

    @Provide
    Arbitrary<Wishes> wishes() {
        return Wishes.any();
    }

    @Provide
    Arbitrary<List<Wishes.Event>> events() {
        return Wishes.Event.any().list().ofMaxSize(3);
    }

    /** A change from one to the other, on a host that was left alone or not. */
    private record Case(FakeMachine host, Desired desired, Map<String, String> digests, Plan plan) {

        static Case of(Wishes before, List<Wishes.Event> events, Wishes after) {
            FakeMachine host = new FakeMachine("atlas", "5.8.6");
            Desired first = before.desired();
            assertThat(host.apply(plan(first, host.report(), digests(first)), first))
                    .isEmpty();
            events.forEach(event -> event.happen(host));
            host.systemd().forgetLog();
            Desired desired = after.desired();
            Map<String, String> digests = digests(desired);
            return new Case(host, desired, digests, plan(desired, host.report(), digests));
        }

        @Override
        public String toString() {
            return Planning.describe(plan) + Planning.actions(plan);
        }

        static Plan plan(Desired desired, HostReport report, Map<String, String> digests) {
            return Planner.plan(desired, report, digests, PlanOptions.none());
        }

        static Map<String, String> digests(Desired desired) {
            Map<String, String> digests = new TreeMap<>();
            desired.secrets().forEach(secret -> {
                if (secret.source() instanceof DeliveredSecret delivered) {
                    digests.put(secret.name(), delivered.read().digest(Planning.SALT));
                }
            });
            return digests;
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void onceAppliedThereIsNothingToDo(
            @ForAll("wishes") Wishes before,
            @ForAll("events") List<Wishes.Event> events,
            @ForAll("wishes") Wishes after) {
        Case change = Case.of(before, events, after);
        assertThat(change.host().apply(change.plan(), change.desired())).isEmpty();
        Plan again = Case.plan(change.desired(), change.host().report(), change.digests());
        assertThat(again.isEmpty())
                .as(() -> change + "and again\n" + Planning.describe(again) + again.drift())
                .isTrue();
        assertThat(again.actions()).isEmpty();
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void whatHappensIsWhatWasSaid(
            @ForAll("wishes") Wishes before,
            @ForAll("events") List<Wishes.Event> events,
            @ForAll("wishes") Wishes after) {
        Case change = Case.of(before, events, after);
        Set<String> ranBefore = change.host().systemd().running();
        assertThat(change.host().apply(change.plan(), change.desired())).isEmpty();
        assertThat(change.host().systemd().log())
                .as(() -> "once, and not twice\n" + change)
                .doesNotHaveDuplicates();
        Set<String> stopped = new TreeSet<>();
        Set<String> started = new TreeSet<>();
        for (String each : change.host().systemd().log()) {
            (each.startsWith("stop ") ? stopped : started).add(each.substring(each.indexOf(' ') + 1));
        }
        for (UnitChange unit : change.plan().units()) {
            boolean ran = ranBefore.contains(unit.service());
            boolean stops = ran && (unit.step() == Step.RESTART || unit.step() == Step.STOP);
            boolean starts = unit.step() == Step.RESTART || unit.step() == Step.START;
            assertThat(stopped.remove(unit.service()))
                    .as("%s stops: %s", unit, change.plan())
                    .isEqualTo(stops);
            assertThat(started.remove(unit.service()))
                    .as("%s starts: %s", unit, change.plan())
                    .isEqualTo(starts);
        }
        // An old name of a unit is none of its units any more.
        assertThat(started).isEmpty();
        assertThat(stopped).isEmpty();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void unchangedWorldThatRunsIsLeftAlone(@ForAll("wishes") Wishes wishes) {
        Case change = Case.of(wishes, List.of(), wishes);
        assertThat(change.plan().isEmpty()).isTrue();
        assertThat(change.plan().actions()).isEmpty();
        assertThat(change.plan().steps()).isEmpty();
        assertThat(change.plan().newConfigs()).isEmpty();
        assertThat(change.plan().snapshots()).isEmpty();
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void whoeverUsesDataThatIsCopiedStopsAndRunsAgainIfItIsWanted(
            @ForAll("wishes") Wishes before,
            @ForAll("events") List<Wishes.Event> events,
            @ForAll("wishes") Wishes after) {
        Case change = Case.of(before, events, after);
        Set<String> running = change.host().systemd().running();
        Set<String> users = new TreeSet<>();
        for (Snapshot copy : change.plan().snapshots()) {
            users.addAll(users(before, copy.data()));
            users.addAll(users(after, copy.data()));
        }
        users.retainAll(running);
        assertThat(named(change.plan(), Phase.STOP)).as(change::toString).containsAll(users);
        users.retainAll(change.desired().units().keySet());
        // What is a job from now on is run by its timer alone.
        after.containers().stream().filter(Wishes.Wish::job).forEach(job -> users.remove(job.name() + ".service"));
        assertThat(named(change.plan(), Phase.START)).as(change::toString).containsAll(users);
        assertThat(change.plan().snapshots())
                .allSatisfy(copy -> assertThat(before.copied() + after.copied()).isPositive());
    }

    /** By the wish, and not by what the planner makes of it. */
    private static Set<String> users(Wishes wishes, DataName data) {
        Set<String> users = new TreeSet<>();
        for (Wishes.Wish wish : wishes.containers()) {
            boolean volume = (wishes.volume() && wish.uses().contains("volume"))
                    || wish.uses().contains("byname");
            boolean path = wish.uses().contains("path");
            if (data.kind() == DataName.Kind.VOLUME ? volume : path) {
                users.add(wish.name() + ".service");
            }
        }
        return users;
    }

    private static List<String> named(Plan plan, Phase phase) {
        return plan.actions().stream()
                .filter(action -> action.phase() == phase)
                .map(Action::name)
                .toList();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatRestartsAlongDependsOnWhatIsNamed(
            @ForAll("wishes") Wishes before,
            @ForAll("events") List<Wishes.Event> events,
            @ForAll("wishes") Wishes after) {
        Case change = Case.of(before, events, after);
        Set<String> named = new TreeSet<>();
        change.plan().actions().stream()
                .filter(action ->
                        action.phase() != Phase.WATCH && action.object().isEmpty())
                .forEach(action -> named.add(action.name()));
        Set<String> moving = new TreeSet<>(named);
        change.plan().steps().stream()
                .filter(unit -> unit.step() == Step.RESTART)
                .forEach(unit -> moving.add(unit.service()));
        for (UnitChange unit : change.plan().steps()) {
            if (!named.contains(unit.service())) {
                boolean restarts = unit.step() == Step.RESTART;
                Set<String> reached = restarts
                        ? Wishes.reachable(unit.service(), Wishes.edges(change.desired(), false))
                        : startersOf(unit.service(), change.desired());
                assertThat(Collections.disjoint(reached, restarts ? named : moving))
                        .as("%s has nothing to do with %s", unit, named)
                        .isFalse();
            }
        }
    }

    private static Set<String> startersOf(String service, Desired desired) {
        Set<String> starters = new TreeSet<>();
        for (String each : desired.units().keySet()) {
            if (Wishes.reachable(each, Wishes.edges(desired, true)).contains(service)) {
                starters.add(each);
            }
        }
        return starters;
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void nothingElseIsTouchedAndWhatIsGoneIsStopped(
            @ForAll("wishes") Wishes before,
            @ForAll("events") List<Wishes.Event> events,
            @ForAll("wishes") Wishes after) {
        Case change = Case.of(before, events, after);
        Set<String> old = new TreeSet<>();
        change.host().report().manifest().units().forEach(unit -> old.add(unit.service()));
        Set<String> known = new TreeSet<>(old);
        known.addAll(change.desired().units().keySet());
        Set<String> stops = new TreeSet<>();
        for (Action action : change.plan().actions()) {
            if (action.object().isEmpty()) {
                assertThat(known).contains(action.name());
            } else {
                assertThat(action.object().get()).isIn("network", "pod", "volume", "path");
            }
            if (action.phase() == Phase.STOP) {
                stops.add(action.name());
            }
        }
        old.removeAll(change.desired().units().keySet());
        assertThat(stops).containsAll(old);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void planDoesNotDependOnTheOrderOfMaps(
            @ForAll("wishes") Wishes before, @ForAll("wishes") Wishes after, @ForAll("orders") List<Integer> order) {
        Case change = Case.of(before, List.of(), after);
        List<Wishes.Wish> shuffled = new ArrayList<>(after.containers());
        Collections.shuffle(shuffled, new java.util.Random(order.get(0)));
        Wishes same =
                new Wishes(shuffled, after.networks(), after.volume(), after.copied(), after.pod(), after.secret());
        Plan other = Case.plan(same.desired(), change.host().report(), new HashMap<>(change.digests()));
        assertThat(PlanJson.of(other)).isEqualTo(PlanJson.of(change.plan()));
        assertThat(other.manifest().text()).isEqualTo(change.plan().manifest().text());
        assertThat(other.fingerprint()).isEqualTo(change.plan().fingerprint());
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers().list().ofSize(1);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void valueOfASecretIsInNoText(@ForAll("wishes") Wishes before, @ForAll("wishes") Wishes after) {
        Plan plan = Case.of(before, List.of(), after).plan();
        assertThat(PlanJson.of(plan)
                        + PlanText.of(plan, PlanText.Style.plain())
                        + plan.manifest().text()
                        + plan.actionsText()
                        + plan.expectedText()
                        + plan.pullText()
                        + plan.keptSecretsText()
                        + plan)
                .doesNotContain(Planning.MARKER);
    }
}
