package dev.quadlet.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps data from being copied as a plan says. */
final class SnapshotProblems {

    /** A copy takes more blocks than it has bytes. */
    private static final double MARGIN = 1.05;

    private final long maxCopy;
    private final List<PlanProblem> problems = new ArrayList<>();

    /** What all copies so far take of the same room. */
    private long taken;

    private SnapshotProblems(long maxCopy) {
        this.maxCopy = maxCopy;
    }

    /**
     * {@return the problems; none before the host was asked}
     *
     * @param snapshots the copies
     * @param users running containers that have their data mounted
     * @param stopped the units that stop before the switch
     * @param maxCopy how many bytes may be copied in all
     */
    static List<PlanProblem> find(
            List<Snapshot> snapshots, List<Measurements.User> users, Set<String> stopped, long maxCopy) {
        SnapshotProblems found = new SnapshotProblems(maxCopy);
        snapshots.forEach(snapshot -> snapshot.measure().ifPresent(measure -> found.size(snapshot.data(), measure)));
        for (Measurements.User user : users) {
            boolean copied =
                    snapshots.stream().anyMatch(snapshot -> snapshot.data().equals(user.data()));
            if (copied && !user.unit().map(stopped::contains).orElse(false)) {
                found.used(user);
            }
        }
        return found.problems;
    }

    private void size(DataName data, Measure measure) {
        if (measure.reflink()) {
            return;
        }
        taken += measure.bytes();
        String size = data.describe() + " has " + shown(measure.bytes())
                + (taken > measure.bytes() ? ", with what is copied besides " + shown(taken) : "");
        if (taken > maxCopy) {
            problems.add(PlanProblem.error(
                    "copy-too-large",
                    size + ", and is copied byte for byte, which takes about "
                            + measure.estimate().toSeconds() + " s, but at most " + shown(maxCopy)
                            + " are: allow it by --max-copy, or move it to a file system that shares blocks (btrfs,"
                            + " xfs)"));
        }
        if (taken * MARGIN > measure.free()) {
            problems.add(PlanProblem.error(
                    "no-room",
                    "no room for a copy: " + size + ", and " + shown(measure.free())
                            + " are free: gc forgets old generations with their copies"));
        }
    }

    private static String shown(long bytes) {
        return Sizes.shown(bytes);
    }

    private void used(Measurements.User user) {
        Optional<String> unit = user.unit();
        problems.add(PlanProblem.error(
                "data-in-use",
                user.data().describe() + " cannot be copied: container " + user.container() + " "
                        + unit.map(name -> "of " + name).orElse("of no unit")
                        + " has it mounted and does not stop: stop it before"
                        + unit.map(name -> " (systemctl stop " + name + ")")
                                .orElse(" (podman stop " + user.container() + ")")));
    }
}
