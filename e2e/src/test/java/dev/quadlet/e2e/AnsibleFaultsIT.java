package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the faults of {@link FaultsIT} do to the same change by a plain playbook; nothing is demanded of it. */
@EnabledIfSystemProperty(named = "faults", matches = "all", disabledReason = "takes minutes, and needs Ansible")
class AnsibleFaultsIT {

    private static final List<Fault> FAULTS = List.of(Fault.CLIENT_KILLED, Fault.CONNECTION_CUT, Fault.POWER_CUT);

    @TempDir
    private Path directory;

    @Test
    void aPlaybookIsTriedAtEachOfItsTasks() throws IOException, InterruptedException {
        Path secrets = Files.createDirectories(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("1"), "first of a playbook");
        Files.writeString(secrets.resolve("2"), "second of a playbook");
        List<String> lines = new ArrayList<>(List.of(
                "| Before the task | "
                        + String.join(
                                " | ", FAULTS.stream().map(Fault::toString).toList()) + " |",
                "| --- |" + " --- |".repeat(FAULTS.size())));
        try (AnsibleHost host = new AnsibleHost(directory, secrets)) {
            assertThat(host.end(host.begin())).as(host.log()).isTrue();
            host.host().await(FaultHost.PATIENCE, () -> host.problems("2").isEmpty());
            for (String step : AnsibleHost.STEPS) {
                List<String> cells = new ArrayList<>(List.of(step));
                for (Fault fault : FAULTS) {
                    cells.add(tried(host, step, fault));
                }
                lines.add("| " + String.join(" | ", cells) + " |");
                System.out.println(lines.get(lines.size() - 1));
            }
        }
        Files.writeString(
                Path.of("target/faults-ansible.md"),
                String.join("\n", lines) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String tried(AnsibleHost host, String step, Fault fault) throws IOException, InterruptedException {
        host.bringFirst();
        host.host().await(FaultHost.PATIENCE, () -> host.problems("1").isEmpty());
        Files.createFile(host.halt(step));
        Process playbook = host.begin();
        host.host().await(FaultHost.PATIENCE, () -> Files.exists(host.reached(step)) || !playbook.isAlive());
        assertThat(Files.exists(host.reached(step))).as(host.log()).isTrue();
        strike(host, playbook, fault, step);
        String kept = kept(host);
        // Once more, as one does who sees that it failed.
        boolean again = host.end(host.begin());
        boolean converged = again && isThere(host, "2");
        return kept + (converged ? "" : "; the next run does not mend it");
    }

    private static void strike(AnsibleHost host, Process playbook, Fault fault, String step)
            throws IOException, InterruptedException {
        switch (fault) {
            case CLIENT_KILLED -> {
                playbook.descendants().forEach(ProcessHandle::destroyForcibly);
                playbook.destroyForcibly();
                host.connections().forEach(ProcessHandle::destroyForcibly);
            }
            case CONNECTION_CUT -> host.connections().forEach(ProcessHandle::destroyForcibly);
            case POWER_CUT -> host.host().crash();
            default -> throw new IllegalArgumentException(fault.toString());
        }
        Files.deleteIfExists(host.reached(step));
        host.end(playbook);
        if (fault == Fault.POWER_CUT) {
            host.host().bootEarly();
        }
    }

    private static String kept(AnsibleHost host) {
        if (isThere(host, "1")) {
            return "old";
        }
        if (isThere(host, "2")) {
            return "new";
        }
        System.out.println("Torn: " + host.problems("1") + ", " + host.problems("2"));
        return "torn";
    }

    /** Units may be on their way for a while. */
    private static boolean isThere(AnsibleHost host, String version) {
        try {
            host.host()
                    .await(Duration.ofSeconds(6), () -> host.problems(version).isEmpty());
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
