package dev.quadlet.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final String UNITS = """
            for unit in keeper other; do
              $CTL show -p ActiveState -p SubState -p InvocationID $unit | sed "s/^/$unit./"
            done
            """;

    /** Reads as much as can be read from here: that costs the host nothing. */
    static FaultState of(FaultHost host) {
        Map<String, String> facts = new TreeMap<>();
        host.sh(UNITS).out().lines().forEach(line -> fact(facts, line));
        facts.put("mark", host.isMarked() ? "there" : "");
        facts.put("generation", host.generation());
        Path data = host.volume("systemd-rows");
        facts.put("format", text(data.resolve("format")).strip());
        host.process("keeper.service").ifPresent(process -> {
            text(process.resolve("environ"))
                    .replace('\0', '\n')
                    .lines()
                    .filter(line -> line.startsWith("VERSION="))
                    .forEach(line -> facts.put("image", line.substring("VERSION=".length())));
            text(process.resolve("root/etc/keeper.conf")).lines().forEach(line -> fact(facts, line));
            facts.put("secret", text(process.resolve("root/run/secrets/key")));
        });
        return new FaultState(
                facts, text(data.resolve("rows")).lines().map(String::strip).toList());
    }

    private static void fact(Map<String, String> facts, String line) {
        int equals = line.indexOf('=');
        facts.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
    }

    /** What cannot be read is empty. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
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
        expect(problems, "image", version);
        expect(problems, "version", version);
        expect(problems, "broken", "no");
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
