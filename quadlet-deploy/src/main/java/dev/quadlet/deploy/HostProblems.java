package dev.quadlet.deploy;

import dev.quadlet.model.UserManager;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a host says that is to be known before an apply, or that forbids it. */
final class HostProblems {

    /** The first whose generator has all that is written here. */
    private static final PodmanVersion OLDEST = PodmanVersion.of(5, 0);

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}(\\.\\d{1,4})?");

    private final World world;
    private final HostReport report;
    private final List<PlanProblem> problems = new ArrayList<>();

    private HostProblems(World world) {
        this.world = world;
        this.report = world.report();
    }

    static List<PlanProblem> find(World world) {
        HostProblems found = new HostProblems(world);
        found.said();
        found.generations();
        found.podman();
        found.home();
        return found.problems;
    }

    private void said() {
        report.problems().forEach(said -> problems.add(PlanProblem.error(said.code(), Printable.of(said.text()))));
        report.warnings().forEach(said -> problems.add(PlanProblem.warning(said.code(), Printable.of(said.text()))));
    }

    private void generations() {
        report.busy()
                .ifPresent(since -> problems.add(PlanProblem.error(
                        "busy", "an apply is running (" + Printable.of(since) + "): wait for its end")));
        if (report.busy().isEmpty()) {
            report.applying().ifPresent(applying -> {
                String what = applying.newNumber() + " over " + applying.oldNumber() + " (" + applying.phase() + ")";
                problems.add(PlanProblem.error(
                        "applying",
                        "the apply of generation " + what + " was interrupted, or waits to be confirmed: confirm it,"
                                + " or let the host go back by quadlet-host recover "
                                + world.target().fleet()));
            });
        }
        if (report.applied() != report.current()) {
            problems.add(PlanProblem.warning(
                    "older-generation",
                    "generation " + report.current() + " is there, but " + report.applied()
                            + " was applied last: the operating system went back to an older /etc, and data may be"
                            + " newer than the units"));
        }
    }

    private void podman() {
        Optional<String> said = report.podman();
        if (said.isEmpty()) {
            problems.add(PlanProblem.error("no-podman", "the host has no Podman: install it"));
            return;
        }
        Matcher version = VERSION.matcher(said.get());
        if (!version.lookingAt()) {
            problems.add(PlanProblem.warning(
                    "podman-version",
                    "the host's Podman has the version \"" + Printable.of(said.get())
                            + "\", of which nothing is known"));
            return;
        }
        PodmanVersion real = PodmanVersion.parse(version.group());
        if (!real.isAtLeast(OLDEST)) {
            problems.add(PlanProblem.error(
                    "podman-too-old", "the host has Podman " + real + ": " + OLDEST + " or newer is needed"));
            return;
        }
        world.desired()
                .podman()
                .filter(written -> !real.isAtLeast(written))
                .ifPresent(written -> problems.add(PlanProblem.warning(
                        "podman-version", "the units are written for Podman " + written + ", the host has " + real)));
    }

    /** Links and units have the path of the home directory in them. */
    private void home() {
        if (world.target().manager() instanceof UserManager user) {
            HostReport.User real = report.user();
            if (!real.name().equals(user.user()) || !real.home().equals(user.home())) {
                problems.add(PlanProblem.error(
                        "home",
                        "the host works as " + real.name() + " in " + real.home() + ", but the units are for "
                                + user.user() + " in " + user.home()));
            }
        }
    }
}
