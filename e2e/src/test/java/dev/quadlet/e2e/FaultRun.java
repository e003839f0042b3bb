package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs one case on a host, and judges what the host has afterwards. */
final class FaultRun {

    private final FaultHost host;
    private final FaultCase what;
    private final List<String> notes = new ArrayList<>();

    private FaultRun(FaultHost host, FaultCase what) {
        this.host = host;
        this.what = what;
    }

    /** What became of a host. */
    enum Kept {
        /** It runs what it ran before. */
        OLD,
        /** It runs what it was to run. */
        NEW
    }

    /**
     * What came of a case.
     *
     * @param what the case
     * @param kept what the host had afterwards
     * @param took how long all of it took
     */
    record Judged(FaultCase what, Kept kept, Duration took) {}

    /**
     * Runs a case.
     *
     * @param host a host of its account
     * @param what the case
     * @return what the host had afterwards
     * @throws AssertionError if that was neither the old nor the new, or the next apply did not mend it
     */
    static Judged run(FaultHost host, FaultCase what) throws InterruptedException {
        long began = System.nanoTime();
        FaultRun run = new FaultRun(host, what);
        try {
            Kept kept = run.run();
            return new Judged(what, kept, Duration.ofNanos(System.nanoTime() - began));
        } catch (AssertionError e) {
            throw new AssertionError(
                    what + ": " + e.getMessage() + "\n" + String.join("\n", run.notes) + "\n" + host.story() + "\n"
                            + host.host().journal() + "\nAlone: -Dfaults.case=" + what,
                    e);
        }
    }

    private Kept run() throws InterruptedException {
        prepare();
        FaultState before = awaitWell();
        assertWell(before, what.way().from());
        host.arm(Stream.of(what.step()));
        FaultChange change = FaultChange.begin(host, what.way());
        host.host().await(FaultHost.PATIENCE, () -> {
            boolean there = host.isAt(what.step());
            if (!there && change.isOver()) {
                throw new IllegalStateException("the change never came to " + what.step() + ": " + change.told());
            }
            return there;
        });
        boolean confirmed = host.isConfirmed();
        FaultState there = confirmed ? host.look() : before;
        what.fault().strike(host, change);
        host.disarm();
        settle(change);
        FaultState after = awaitWell();
        Kept kept = after.version().equals(what.way().from()) ? Kept.OLD : Kept.NEW;
        notes.add("afterwards: " + kept + ", " + after.facts() + ", "
                + after.rows().size() + " rows");
        if (confirmed) {
            assertThat(kept).as("what was confirmed").isEqualTo(Kept.NEW);
        }
        assertRows(there, after, kept);
        assertThat(after.fact("generation").equals(before.fact("generation")))
                .as("the generation is the old one")
                .isEqualTo(kept == Kept.OLD);
        assertThat(host.containers())
                .containsExactly(
                        "systemd-keeper localhost/busybox:" + after.version() + " running",
                        "systemd-other localhost/busybox:1 running");
        if (!what.fault().restartsAll()) {
            assertThat(after.other()).as("the start of the other stack").isEqualTo(before.other());
        }
        assertThat(host.leaks(host.fleet().secret("1"), host.fleet().secret("2")))
                .as("places where a secret is found")
                .isEmpty();
        assertThat(change.told().toString())
                .doesNotContain(host.fleet().secret("1"))
                .doesNotContain(host.fleet().secret("2"));
        converge(after);
        return kept;
    }

    /** What a rollback goes back to is there, with a copy of its data. */
    private void prepare() {
        host.disarm();
        host.bring(what.way().from());
    }

    /** Waits until nothing goes on any more that was begun; what was cut off ends as it ends without us. */
    private void settle(FaultChange change) throws InterruptedException {
        if (what.fault().leavesClient()) {
            notes.add("the client: " + change.end());
        }
        host.host().await(FaultHost.PATIENCE, () -> !host.isChanging());
        notes.addAll(change.told());
        if (what.fault() == Fault.DISK_FULL) {
            host.free();
        }
        if (what.fault().restartsAll()) {
            // The unit at boot.
            host.host().await(FaultHost.PATIENCE, () -> !host.isMarked());
        } else if (host.isMarked()) {
            host.letTimerAct();
        }
    }

    private void assertWell(FaultState state, String version) {
        assertThat(state.problems(version, host.fleet().secret(version)))
                .as("version " + version + " runs: " + state.facts())
                .isEmpty();
    }

    /** Units may be on their way yet, but which version it is does not change any more. */
    private FaultState awaitWell() {
        List<FaultState> last = new ArrayList<>(List.of(host.look()));
        try {
            host.host().await(FaultHost.PATIENCE, () -> {
                FaultState now = host.look();
                last.set(0, now);
                return List.of("1", "2").contains(now.version())
                        && now.problems(now.version(), host.fleet().secret(now.version()))
                                .isEmpty();
            });
        } catch (AssertionError e) {
            FaultState now = last.get(0);
            throw new AssertionError(
                    "neither version runs entirely.\nAs version 1: "
                            + now.problems("1", host.fleet().secret("1")) + "\nAs version 2: "
                            + now.problems("2", host.fleet().secret("2")) + "\n" + now.facts(),
                    e);
        }
        return last.get(0);
    }

    /** Nothing is lost of what was written before the fault, but what a rollback takes back. */
    private void assertRows(FaultState then, FaultState now, Kept kept) {
        boolean back = what.way() == FaultChange.Way.ROLLBACK && kept == Kept.NEW;
        int least = back ? host.rowsOfFirst() : then.rows().size();
        assertThat(now.rows().size()).as("rows that are left of " + least).isGreaterThanOrEqualTo(least);
    }

    /** The next apply brings the host to what is wanted, without any help. */
    private void converge(FaultState state) {
        if (state.version().equals("1")) {
            host.apply("2");
            FaultState after = awaitWell();
            assertWell(after, "2");
            assertThat(after.rows().size()).isGreaterThanOrEqualTo(state.rows().size());
        }
        Plan plan = host.deploying().plan(host.fleet().version("2"));
        assertThat(plan.isEmpty())
                .as("nothing is left to be done: " + plan.units())
                .isTrue();
    }
}
