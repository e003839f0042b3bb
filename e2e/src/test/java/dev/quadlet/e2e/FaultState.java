package dev.quadlet.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a host has and runs of a {@link FaultFleet}, at some time.
 *
 * @param facts single facts, by their names
 * @param rows the data, a row each: {@code VERSION:NUMBER}
 */
record FaultState(Map<String, String> facts, List<String> rows) {

    private static final String LOOK = """
            exec 2>/dev/null
            echo "generation $(readlink "$BASE/current")"
            echo "mark $(cat "$BASE/applying")"
            for unit in keeper other; do
              $CTL show -p ActiveState -p SubState -p InvocationID $unit | sed "s/^/$unit./; s/=/ /"
            done
            podman ps -a --no-trunc --format '{{.Names}}.image {{.Image}}'
            data=$(podman volume inspect --format '{{.Mountpoint}}' systemd-rows)
            echo "format $(cat "$data/format")"
            podman exec systemd-keeper sh -c '
              sed "s/=/ /; s/^/configured./" /etc/keeper.conf
              echo "image $VERSION"
              echo "secret $(cat /run/secrets/key)"'
            echo "rows"
            cat "$data/rows"
            """;

    static FaultState of(FaultHost host) {
        Map<String, String> facts = new TreeMap<>();
        List<String> rows = new ArrayList<>();
        boolean all = false;
        for (String line : host.sh(LOOK).out().split("\n", -1)) {
            int blank = line.indexOf(' ');
            if (line.equals("rows")) {
                all = true;
            } else if (all) {
                rows.add(line);
            } else if (blank > 0) {
                facts.put(line.substring(0, blank), line.substring(blank + 1).strip());
            }
        }
        rows.removeIf(String::isEmpty);
        return new FaultState(facts, rows);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** {@return the version of the container that runs, or nothing} */
    String version() {
        return fact("image");
    }

    /** {@return by which start the other stack runs} */
    String other() {
        return fact("other.InvocationID");
    }

    /**
     * {@return what is not as it is when a version runs entirely, and nothing else}
     *
     * @param version 1 or 2
     * @param secret the value of the secret in it
     */
    List<String> problems(String version, String secret) {
        List<String> problems = new ArrayList<>();
        expect(problems, "mark", "");
        expect(problems, "keeper.ActiveState", "active");
        expect(problems, "keeper.SubState", "running");
        expect(problems, "other.ActiveState", "active");
        expect(problems, "systemd-keeper.image", "localhost/busybox:" + version);
        expect(problems, "systemd-other.image", "localhost/busybox:1");
        expect(problems, "image", version);
        expect(problems, "configured.version", version);
        expect(problems, "configured.broken", "no");
        expect(problems, "secret", secret);
        expect(problems, "format", version);
        for (int number = 0; number < rows.size(); number++) {
            if (!rows.get(number).equals(version + ":" + number)) {
                problems.add("row " + number + " is \"" + rows.get(number) + "\"");
                break;
            }
        }
        return problems;
    }

    private void expect(List<String> problems, String name, String value) {
        if (!fact(name).equals(value)) {
            problems.add(name + " is \"" + fact(name) + "\", not \"" + value + "\"");
        }
    }
}
