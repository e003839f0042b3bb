package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import example.Homelab;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadletTest {

    @Test
    void checkOfAFleetWithoutProblemsSaysSo() {
        assertRuns(Homelab::good, Quadlet.OK, """
                2 hosts, 2 units: nothing found
                """, "", "check");
    }

    @Test
    void checkPrintsAllFindingsAndFails() {
        assertRuns(Homelab::conflict, Quadlet.FAILED, """
                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by two units
                  web.container  PublishPort=8080:80  Homelab.java:N
                  api.container  PublishPort=8080:80  Homelab.java:N
                  help: give all but one of them another host port, or addresses of their own

                warning[floating-tag] host atlas: quay.io/al/web can mean another image at each pull
                  web.container  Image=quay.io/al/web  Homelab.java:N
                  help: name a full version, or a digest: quay.io/al/web:1.2.3

                1 host, 2 units: 1 error, 1 warning
                """, "", "check");
    }

    @Test
    void checkPassesWithWarnings() {
        assertRuns(Homelab::floating, Quadlet.OK, """
                warning[floating-tag] host atlas: quay.io/al/web can mean another image at each pull
                  web.container  Image=quay.io/al/web  Homelab.java:N
                  help: name a full version, or a digest: quay.io/al/web:1.2.3

                1 host, 1 unit: 0 errors, 1 warning
                """, "", "check");
    }

    @Test
    void renderWritesTheFilesOfEachHostAndSaysWhatIsToDo(@TempDir Path out) {
        assertRuns(Homelab::good, Quadlet.OK, """
                OUT/atlas: 2 files, 2 written, 0 removed
                  put secret key into /etc/quadlet/lab/secrets/key on the host, mode 0600
                OUT/zeus: 0 files, 0 written, 0 removed
                """, "", "render", "--out", out.toString());
        assertThat(out.resolve("atlas/etc/containers/systemd/lab/blog/web.container"))
                .hasContent("""
                        [Unit]
                        After=key-secret.service
                        Requires=key-secret.service

                        [Container]
                        Image=quay.io/al/web:1.0
                        PublishPort=8080:80
                        Secret=key,type=env,target=KEY
                        """);
    }

    @Test
    void secondRenderWritesNothing(@TempDir Path out) {
        run(Homelab::good, "render", "--out", out.toString());
        assertRuns(Homelab::good, Quadlet.OK, """
                OUT/atlas: 2 files, 0 written, 0 removed
                  put secret key into /etc/quadlet/lab/secrets/key on the host, mode 0600
                OUT/zeus: 0 files, 0 written, 0 removed
                """, "", "render", "--out", out.toString());
    }

    @Test
    void hostThatIsGoneIsRemovedAndToldOf(@TempDir Path out) {
        run(Homelab::good, "render", "--out", out.toString());
        Fleet zeus = Fleet.named("lab").host(Host.named("zeus").build()).build();
        assertRuns(() -> zeus, Quadlet.OK, """
                OUT/zeus: 0 files, 0 written, 0 removed
                OUT/atlas: no such host any more, 2 removed
                """, "", "render", "--out", out.toString());
        assertThat(out.resolve("atlas")).doesNotExist();
    }

    @Test
    void renderShowsTheFilesOfAName(@TempDir Path out) {
        assertRuns(
                Homelab::floating, Quadlet.OK, """
                OUT/atlas: 1 file, 1 written, 0 removed

                # atlas:/etc/containers/systemd/lab/blog/web.container
                [Container]
                Image=quay.io/al/web
                """, """
                warning[floating-tag] host atlas: quay.io/al/web can mean another image at each pull
                  web.container  Image=quay.io/al/web  Homelab.java:N
                  help: name a full version, or a digest: quay.io/al/web:1.2.3

                """, "render", "--out", out.toString(), "--show", "web.container");
    }

    @Test
    void fileToShowThatIsNotThereFails(@TempDir Path out) {
        assertRuns(Homelab::good, Quadlet.FAILED, """
                OUT/atlas: 2 files, 2 written, 0 removed
                  put secret key into /etc/quadlet/lab/secrets/key on the host, mode 0600
                OUT/zeus: 0 files, 0 written, 0 removed
                """, """
                no host has a file of the name eb.container
                """, "render", "--out=" + out, "--show=eb.container");
    }

    @Test
    void errorsPreventThatAnythingIsWritten(@TempDir Path out) {
        assertRuns(Homelab::conflict, Quadlet.FAILED, "", """
                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by two units
                  web.container  PublishPort=8080:80  Homelab.java:N
                  api.container  PublishPort=8080:80  Homelab.java:N
                  help: give all but one of them another host port, or addresses of their own

                warning[floating-tag] host atlas: quay.io/al/web can mean another image at each pull
                  web.container  Image=quay.io/al/web  Homelab.java:N
                  help: name a full version, or a digest: quay.io/al/web:1.2.3

                1 host, 2 units: 1 error, 1 warning; nothing was written
                """, "render", "--out", out.toString());
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void fileInTheWayIsToldWithoutAStackTrace(@TempDir Path out) throws IOException {
        Path units = Files.createDirectories(out.resolve("atlas/etc/containers/systemd/lab/blog"));
        Files.writeString(units.resolve("web.container"), "mine\n");
        Files.createDirectories(out.resolve("atlas/etc/systemd"));
        Files.writeString(out.resolve("atlas/etc/systemd/system"), "mine\n");
        assertRuns(Homelab::good, Quadlet.FAILED, "", """
                error: OUT/atlas/etc/containers/systemd/lab/blog/web.container is in the way: it was not written by render; move it, or choose another directory
                error: OUT/atlas/etc/systemd/system is in the way: a directory is needed there; move it, or choose another directory
                """, "render", "--out", out.toString());
    }

    @Test
    void wrongValueIsToldWithTheLineThatHasIt() {
        assertRuns(Homelab::wrongValue, Quadlet.FAILED, "", """
                error: PublishPort: 808080 is not a port (1–65535)
                  at Homelab.java:N
                """, "check");
    }

    @Test
    void missingValueIsToldWithTheLineThatMissesIt() {
        assertRuns(Homelab::missingValue, Quadlet.FAILED, "", """
                error: secret key has no source: say .from(SecretSource.hostFile(...))
                  at Homelab.java:N
                """, "render");
    }

    @Test
    void valueThatThePlatformRefusesIsToldWithTheUsersLine() {
        assertRuns(Homelab::wrongNumber, Quadlet.FAILED, "", """
                error: For input string: "http"
                  at Homelab.java:N
                """, "check");
    }

    @Test
    void lineOfAWrongValueIsTheRightOne() throws IOException {
        List<String> source = Files.readAllLines(Path.of("src/test/java/example/Homelab.java"));
        int line = 1;
        while (!source.get(line - 1).contains("808_080")) {
            line++;
        }
        assertThat(run(Homelab::wrongValue, "check").rawErr()).endsWith("  at Homelab.java:" + line + "\n");
    }

    @Test
    void bugOfTheConfigurationFailsWithItsStackTrace() {
        Result result = run(Homelab::bug, "check");
        assertThat(result.status()).isEqualTo(Quadlet.FAILED);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("java.lang.UnsupportedOperationException: a bug\n\tat example.Homelab.");
    }

    @Test
    void commandIsMandatory() {
        assertRuns(Homelab::good, Quadlet.USAGE, "", """
                Say a command: check, render, graph, plan, apply, rollback, history, status, diff or gc.
                Try 'quadlet --help'.
                """);
    }

    @Test
    void unknownCommandIsAnsweredWithASuggestion() {
        assertRuns(Homelab::good, Quadlet.USAGE, "", """
                Unmatched argument at index 0: 'rendr'
                Did you mean: quadlet render?
                Try 'quadlet --help'.
                """, "rendr");
    }

    @Test
    void unknownOptionIsAnsweredWithASuggestion() {
        assertRuns(Homelab::good, Quadlet.USAGE, "", """
                Unknown option: '--shwo'
                Possible solutions: --show
                Try 'quadlet render --help'.
                """, "render", "--shwo");
    }

    @Test
    void optionWithoutItsValueIsRefused() {
        assertRuns(Homelab::good, Quadlet.USAGE, "", """
                Missing required parameter for option '--out' (OUT)
                Try 'quadlet render --help'.
                """, "render", "--out");
    }

    @Test
    void fleetIsNotMadeForAWrongCommandLineOrForHelp() {
        Supplier<Fleet> none = () -> {
            throw new AssertionError("made");
        };
        assertThat(run(none, "render", "--nothing").status()).isEqualTo(Quadlet.USAGE);
        assertThat(run(none, "render", "--help").status()).isEqualTo(Quadlet.OK);
    }

    @Test
    void helpNamesTheCommands() {
        assertRuns(Homelab::good, Quadlet.OK, """
                Usage: quadlet [-hV] COMMAND
                Typed Podman Quadlet deployments.
                  -h, --help      Show this help message and exit.
                  -V, --version   Print version information and exit.
                Commands:
                  check     Look for all that is wrong, and write nothing.
                  render    Check, then write the files of each host to OUT/HOST.
                  graph     Draw the units of the hosts, and all that belongs to them.
                  plan      Ask the hosts what they have, and tell what an apply would do and
                              why. Nothing is changed.
                  apply     Bring the hosts to what the fleet says. A stack that does not come
                              up goes back by itself.
                  rollback  Take one stack back to what it was: units, files and secrets, and
                              its data if that is wanted. Other stacks stay as they are.
                  history   Tell the generations that hosts still know: when, who, what, and
                              what became of it.
                  status    Tell what runs on the hosts, and what is not as it should be.
                  diff      Tell how two generations of a host differ. Of secrets it tells that
                              they differ, and no more.
                  gc        Forget old generations, and the files and copies of data that they
                              alone had. Data that is in use is never deleted.
                """, "", "--help");
    }

    @Test
    void helpOfRenderNamesItsOptions() {
        assertRuns(Homelab::good, Quadlet.OK, """
                Usage: quadlet render [-hV] [--generation] [--out=OUT] [--show=FILE]
                Check, then write the files of each host to OUT/HOST.
                      --generation   Lay the files out as the first generation of a deployment,
                                       for the image of an operating system.
                  -h, --help         Show this help message and exit.
                      --out=OUT      The directory to write to; target/quadlet unless given.
                      --show=FILE    Also print the files of this name, such as web.container.
                  -V, --version      Print version information and exit.
                """, "", "render", "--help");
    }

    /** What a run printed; {@code out} and {@code err} without line numbers. */
    private record Result(int status, String out, String err, String rawErr) {}

    private static void assertRuns(Supplier<Fleet> fleet, int status, String out, String err, String... args) {
        Result result = run(fleet, args);
        assertThat(result.out()).isEqualTo(out);
        assertThat(result.err()).isEqualTo(err);
        assertThat(result.status()).isEqualTo(status);
    }

    private static Result run(Supplier<Fleet> fleet, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Quadlet.run(fleet, new PrintWriter(out), new PrintWriter(err), args);
        return new Result(status, scrubbed(out.toString(), args), scrubbed(err.toString(), args), err.toString());
    }

    /** Without line numbers, and with OUT for the directory that was given. */
    private static String scrubbed(String text, String... args) {
        String directory = Arrays.stream(args)
                .map(arg -> arg.replaceFirst("^--out=", ""))
                .filter(arg -> arg.startsWith("/"))
                .findFirst()
                .orElse("\0");
        return text.replaceAll("(\\.java):\\d+", "$1:N").replace(directory, "OUT");
    }
}
