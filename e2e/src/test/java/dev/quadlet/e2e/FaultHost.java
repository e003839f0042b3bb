package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.ApplyOptions;
import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.e2e.Deploying.Applied;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A host on which changes of one account's fleet are halted, hit and looked at. */
final class FaultHost {

    /** How long anything may take that takes seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final ApplyOptions PREPARING =
            new ApplyOptions(Duration.ofSeconds(30), Duration.ZERO, Duration.ofSeconds(30));

    private static final String APPLY_UNIT = "quadlet-apply-" + FaultFleet.NAME + ".service";

    private static final String LATER = "quadlet-recover-" + FaultFleet.NAME + "-later";

    /** Says another time than the clock, by as many seconds as a file says. No guest has a clock of its own. */
    private static final String DATE = """
            #!/bin/sh
            read -r offset 2>/dev/null </run/clock-step || offset=0
            exec /usr/bin/date -d "@$(($(/usr/bin/date +%s) + offset))" "$@"
            """;

    /** Again and again, since the journal gives room back. */
    private static final String FILL = """
            for round in 1 2 3 4 5 6 7 8; do
              avail=$(df --output=avail -B1 /var | tail -n 1)
              [ "$avail" -gt 0 ] || exit 0
              fallocate -l "$avail" /var/fill-$round 2>/dev/null || cat /dev/zero >/var/fill-$round 2>/dev/null
            done
            [ "$avail" -lt 65536 ]
            """;

    private final TestHost host;
    private final FaultFleet fleet;
    private final Deploying deploying;
    private final String account;

    private int clockSteps;

    private int brought;

    private int rowsOfFirst;

    /** Whether version 2 runs, and was applied after version 1. */
    private boolean fromFirst;

    /**
     * A host, as one account sees it.
     *
     * @param host the host
     * @param account whose fleet is changed: {@code root} or {@code al}
     * @param secrets as {@link FaultFleet} wants them
     */
    FaultHost(TestHost host, String account, Path secrets) {
        this.host = host;
        this.account = account;
        this.fleet = new FaultFleet(host.name(), account, secrets);
        this.deploying = Deploying.to(host);
    }

    /**
     * Boots a host.
     *
     * @param name its name
     */
    static TestHost boot(String name) {
        TestHost host = TestHost.start(name, "5.4", TestHost.Option.SMALL_DISK);
        host.write("/usr/local/bin/date", DATE);
        host.exec("chmod", "755", "/usr/local/bin/date").ok();
        return host;
    }

    TestHost host() {
        return host;
    }

    FaultFleet fleet() {
        return fleet;
    }

    Deploying deploying() {
        return deploying;
    }

    boolean isRoot() {
        return account.equals("root");
    }

    /**
     * Runs a script as the account, which knows BASE and STATE of the fleet, HALT, and CTL for its manager.
     *
     * @param script its text
     */
    Result sh(String script) {
        String where = isRoot()
                ? "BASE=/etc/quadlet/NAME STATE=/var/lib/quadlet/NAME HALT=/run/quadlet-halt CTL='systemctl'\n"
                : "BASE=$HOME/.local/share/quadlet/NAME STATE=$HOME/.local/state/quadlet/NAME "
                        + "HALT=$XDG_RUNTIME_DIR/quadlet-halt CTL='systemctl --user'\n";
        List<String> command = new ArrayList<>();
        if (!isRoot()) {
            command.addAll(List.of("runuser", "-u", account, "--", "env", "-C", "/var/home/" + account));
            command.addAll(List.of("HOME=/var/home/" + account, "XDG_RUNTIME_DIR=/run/user/1000"));
        }
        command.addAll(List.of("sh", "-c", where.replace("NAME", FaultFleet.NAME) + script));
        return host.exec(command.toArray(String[]::new));
    }

    /** Has changes halt when they come to these steps. */
    void arm(Stream<String> steps) {
        sh("mkdir -p $HALT && cd $HALT && touch -- " + String.join(" ", steps.toList()))
                .ok();
    }

    /** {@return whether a change waits at a step} */
    boolean isAt(String step) {
        return Files.exists(inside(halts()).resolve(step + ".reached"));
    }

    private String halts() {
        return isRoot() ? "run/quadlet-halt" : "run/user/1000/quadlet-halt";
    }

    /** A file of the host, seen from here: to look there again and again costs nothing. */
    private Path inside(String path) {
        try {
            String pid =
                    Files.readString(host.sshConfig().resolveSibling("pid")).split(" ", -1)[0];
            return Path.of("/proc", pid, "root", path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a change go on, from one step. */
    void release(String step) {
        sh("rm $HALT/" + step + ".reached").ok();
    }

    /** Lets changes go on, and halts no more. */
    void disarm() {
        sh("rm -rf $HALT").ok();
    }

    /** {@return whether the unit runs that makes changes} */
    boolean isChanging() {
        return Files.exists(cgroup(APPLY_UNIT));
    }

    private Path cgroup(String unit) {
        String slice = isRoot() ? "system.slice" : "user.slice/user-1000.slice/user@1000.service/app.slice";
        return inside("sys/fs/cgroup/" + slice + "/" + unit);
    }

    private Path base() {
        return inside(isRoot() ? "etc/quadlet" : "var/home/" + account + "/.local/share/quadlet")
                .resolve(FaultFleet.NAME);
    }

    /** {@return whether a change has come to no end: the mark is there} */
    boolean isMarked() {
        return Files.exists(base().resolve("applying"));
    }

    /** {@return what the link to the current generation says} */
    String generation() {
        try {
            return Files.readSymbolicLink(base().resolve("current")).toString();
        } catch (IOException e) {
            return "";
        }
    }

    /** {@return where the data of a volume is} */
    Path volume(String name) {
        String storage = isRoot() ? "var/lib/containers" : "var/home/" + account + "/.local/share/containers";
        return inside(storage).resolve("storage/volumes/" + name + "/_data");
    }

    /** {@return the directory in {@code /proc} of a process in the container of a unit, if there is one} */
    Optional<Path> process(String unit) {
        try (DirectoryStream<Path> payload = Files.newDirectoryStream(cgroup(unit), "libpod-payload-*")) {
            for (Path each : payload) {
                for (String pid : Files.readAllLines(each.resolve("cgroup.procs"))) {
                    return Optional.of(Path.of("/proc", pid));
                }
            }
        } catch (IOException e) {
            // It does not run.
        }
        return Optional.empty();
    }

    /** {@return the containers and images of what runs, as Podman itself knows them} */
    List<String> containers() {
        return sh("podman ps -a --format '{{.Names}} {{.Image}} {{.State}}' | sort")
                .ok()
                .out()
                .lines()
                .toList();
    }

    /** {@return whether the change that waits was confirmed} */
    boolean isConfirmed() {
        return sh("[ -e $BASE/applying ] && [ \"$(cat $STATE/confirmed)\" = \"$(cut -f2 $BASE/applying)\" ]")
                        .status()
                == 0;
    }

    /** Kills the unit that makes changes, with all that it has started. */
    void killChange() {
        sh("$CTL kill --signal=KILL " + APPLY_UNIT).ok();
        host.await(PATIENCE, () -> !isChanging());
    }

    /** Has the timer act that ends a change whose unit was killed, without waiting for its time. */
    void letTimerAct() {
        Result timer = sh("$CTL is-active " + LATER + ".timer");
        assertThat(timer.out().strip())
                .as("a change was interrupted, and the timer that ends it")
                .isEqualTo("active");
        Result acted = sh("$CTL start " + LATER + ".service");
        assertThat(acted.status()).as("%s%n%s", acted, host.journal()).isZero();
    }

    /** Leaves no room on the disk. */
    void fill() {
        // The copy of its data may be gone afterwards.
        fromFirst = false;
        host.sh(FILL).ok();
    }

    void free() {
        host.sh("rm -f /var/fill-*").ok();
    }

    /**
     * {@return how many rows there were at least when version 2 was applied last: so many a rollback has to bring back}
     */
    int rowsOfFirst() {
        return rowsOfFirst;
    }

    /** {@return how often the clock was stepped} */
    int clockSteps() {
        return clockSteps;
    }

    /** Has what runs on the host see another time than it is. */
    void stepClock(int seconds) {
        clockSteps++;
        host.write("/run/clock-step", seconds + "\n");
    }

    /** {@return what the last change and what ended it have told} */
    String story() {
        String units = "quadlet-recover-" + FaultFleet.NAME;
        return sh("cat $STATE/events; sh $BASE/current/bin/quadlet-host history " + FaultFleet.NAME
                                + " | head -n 3; ls -lR $STATE/snapshots $STATE/aside | tail -n 30")
                        .out()
                + host.sh("journalctl -q --no-pager -o cat -t sh -n 40; journalctl -q --no-pager -o cat -n 60 -u "
                                + units + " -u " + units + "-later")
                        .out();
    }

    /** {@return what the host has and runs} */
    FaultState look() {
        return FaultState.of(this);
    }

    /**
     * Brings a version there that shall run before a change; version 2 with a copy of the data of version 1.
     *
     * @param version 1 or 2
     */
    void bring(String version) {
        if (version.equals("2") && fromFirst) {
            return;
        }
        fromFirst = false;
        if (brought++ % 10 == 9) {
            // All those generations of tests before.
            sh("sh $BASE/current/bin/quadlet-host gc --fleet " + FaultFleet.NAME + " --keep 2")
                    .ok();
        }
        letDataGoBack();
        apply("1");
        if (version.equals("2")) {
            apply("2");
        }
    }

    /** Version 1 takes the data, whatever its version is. */
    private void letDataGoBack() {
        Path data = volume("systemd-rows");
        if (Files.isDirectory(data)) {
            host.exec("touch", "/" + inside("/").relativize(data) + "/back").ok();
        }
    }

    /**
     * Applies a version, and waits until it runs.
     *
     * @param version 1 or 2
     */
    void apply(String version) {
        if (version.equals("2")) {
            rowsOfFirst = look().rows().size();
        }
        Applied applied = deploying.apply(fleet.version(version), PlanOptions.none(), PREPARING);
        if (!applied.plan().isEmpty()) {
            applied.ok();
            fromFirst = version.equals("2");
        }
    }

    /**
     * Where somebody who must not have them finds secrets.
     *
     * @param values the values
     * @return places, one a line
     */
    String leaks(String... values) {
        byte[] patterns = (String.join("\n", values) + "\n").getBytes(StandardCharsets.UTF_8);
        String files = "grep -rFlf - /etc /var /run /tmp /dev/shm /srv /root /home 2>/dev/null";
        String found = host.exec(patterns, "runuser", "-u", "op", "--", "sh", "-c", files)
                .out();
        String everywhere = """
                umask 077; cat >/run/patterns
                cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n' | grep -aFf /run/patterns
                journalctl -q --no-pager --since=-10min -o export | grep -aFf /run/patterns
                rm /run/patterns
                """;
        return found + host.exec(patterns, "sh", "-c", everywhere).out();
    }
}
