package dev.quadlet.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A host to which a playbook brings what {@link FaultFleet} has, by the same steps as most people do. */
final class AnsibleHost implements AutoCloseable {

    /** Its tasks and handlers, before which it can be halted. */
    static final List<String> STEPS = List.of("configuration", "secret", "units", "reload", "restart", "up");

    private static final Path PLAYBOOK = Path.of("src/test/ansible").toAbsolutePath();

    /** Old and new differ in what lies there and what runs. */
    private static final String FIRST = """
            printf 'version=1\\nbroken=no\\n' >/etc/keeper.conf
            sed -i 's,^Image=localhost/busybox:2,Image=localhost/busybox:1,' /etc/containers/systemd/keeper.container
            systemctl daemon-reload
            systemctl stop keeper
            touch /var/lib/containers/storage/volumes/systemd-rows/_data/back
            podman secret create --replace keeper-key - >/dev/null
            systemctl start keeper
            """;

    private static final String LIES_THERE = """
            sed -n 's/^version=//p' /etc/keeper.conf
            sed -n 's,^Image=localhost/busybox:,,p' /etc/containers/systemd/keeper.container
            podman secret inspect --showsecret --format '{{.SecretData}}' keeper-key
            """;

    private final TestHost host;
    private final FaultHost seen;
    private final Path work;

    /**
     * Boots one, with Python.
     *
     * @param work a directory for files here
     * @param secrets as {@link FaultFleet} wants them
     */
    AnsibleHost(Path work, Path secrets) throws IOException {
        this.work = work;
        host = TestHost.start("playbook", "5.8");
        seen = new FaultHost(host, "root", secrets);
        installPython();
        host.write("/etc/keeper.sh", FaultFleet.KEEPER);
        Files.createDirectories(work.resolve("halt"));
        Files.writeString(
                work.resolve("hosts"),
                host.name() + " ansible_user=root ansible_ssh_common_args='-F " + host.sshConfig() + "'"
                        + " ansible_python_interpreter=/usr/bin/python3\n");
    }

    /** The files by which the hosts of the benchmarks are more than others. */
    private void installPython() {
        String cache = Programs.run(
                        List.of("../benchmarks/deploy/prepare"), Map.of(), new byte[0], Duration.ofMinutes(10))
                .ok()
                .out()
                .lines()
                .findFirst()
                .orElseThrow();
        String pack = "cd " + cache
                + "/podman-5.8-* && find usr -not -type d | grep -e python -e 'lib\\(expat\\|ffi\\|mpdec\\|z\\|"
                + "sqlite3\\|readline\\|ncursesw\\|tinfo\\|bz2\\|lzma\\|uuid\\|db\\)[-.0-9]' | tar -c -T -";
        byte[] python = Programs.run(List.of("sh", "-c", pack), Map.of(), new byte[0], Duration.ofMinutes(2))
                .ok()
                .outBytes();
        host.exec(python, "tar", "-x", "--keep-old-files", "-C", "/", "-f", "-");
        host.exec("python3", "-c", "import json, tempfile, zipfile, ssl").ok();
    }

    FaultHost seen() {
        return seen;
    }

    TestHost host() {
        return host;
    }

    /** Brings version 1 there, without the playbook. */
    void bringFirst() {
        byte[] secret = seen.fleet().secret("1").getBytes(StandardCharsets.UTF_8);
        host.exec(secret, "sh", "-c", FIRST).ok();
    }

    /** {@return a running playbook that brings version 2} */
    Process begin() {
        List<String> command = List.of(
                "ansible-playbook",
                "-i",
                work.resolve("hosts").toString(),
                "-e",
                "version=2 secrets=" + seen.fleet().secrets(),
                "playbook.yml");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(PLAYBOOK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "HALT", work.resolve("halt").toString(),
                        "LC_ALL", "C.UTF-8",
                        "ANSIBLE_SSH_CONTROL_PATH_DIR", work.resolve("cp").toString()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether it ended well} */
    boolean end(Process playbook) throws InterruptedException {
        if (!playbook.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("the playbook does not end: " + log());
        }
        return playbook.exitValue() == 0;
    }

    /** {@return the processes here that have a connection to it} */
    Stream<ProcessHandle> connections() {
        return FaultChange.masters(List.of(work.resolve("cp").toString()));
    }

    String log() {
        try {
            return Files.readString(work.resolve("log"));
        } catch (IOException e) {
            return "";
        }
    }

    Path halt(String step) {
        return work.resolve("halt").resolve(step);
    }

    Path reached(String step) {
        return work.resolve("halt").resolve(step + ".reached");
    }

    /** {@return what keeps a version from being there entirely: what runs, and what would run after the next start} */
    List<String> problems(String version) {
        List<String> problems =
                new ArrayList<>(seen.look().problems(version, seen.fleet().secret(version)));
        String lies = host.sh(LIES_THERE).out().strip();
        if (!lies.equals(version + "\n" + version + "\n" + seen.fleet().secret(version))) {
            problems.add("there lies " + lies.replace("\n", ", "));
        }
        return problems;
    }

    @Override
    public void close() {
        host.close();
    }
}
