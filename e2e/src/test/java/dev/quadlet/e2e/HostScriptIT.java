package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that does the work on a host runs with more than one shell, whatever is called sh there. */
class HostScriptIT {

    private static final String OLD = "localhost/busybox:1";

    private static final String NEW = "localhost/busybox:2";

    private static final String ON_CONSOLE = "/etc/quadlet/shells/current/bin/quadlet-host ";

    private static final byte[] END_OF_LINES = {'\n', 'e', 'n', 'd', '\n'};

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"5.4, dash", "5.8, busybox"})
    void runsWith(String podman, String shell) throws IOException {
        try (TestHost host = TestHost.start("shells", podman)) {
            if (shell.equals("busybox")) {
                host.exec(resource("busybox-as-sh"), "dash", "-s").ok();
            }
            assertThat(host.sh("command -v date; readlink /proc/$$/exe").ok().out())
                    .isEqualTo(shell.equals("busybox") ? "date\n/usr/bin/busybox\n" : "/usr/bin/date\n/usr/bin/dash\n");

            apply(host, fleet(OLD, OLD, "sleep")).ok();
            assertThat(console(host, "status").ok().out())
                    .containsPattern("(?m)^ +blog +blog-network\\.service +active$")
                    .containsPattern("(?m)^ +blog +db\\.service +active$")
                    .containsPattern("(?m)^ +web +web\\.service +active$");
            assertReport(host, 1, OLD);

            apply(host, fleet(OLD, NEW, "sleep")).ok();
            assertReport(host, 2, NEW);

            // What a person does on the console.
            assertThat(console(host, "rollback web --settle 1").ok().out()).endsWith("done\tapplied\t3\n");
            assertReport(host, 3, OLD);
            assertThat(history(host)).containsExactly("3 applied", "2 applied", "1 applied");

            // A stack that does not come up goes back alone.
            Result partly = apply(host, fleet(NEW, NEW, "false"));
            assertThat(partly.status()).as("%s", partly).isEqualTo(1);
            assertThat(history(host)).startsWith("5 partly", "4 failed:", "3 applied");
            assertReport(host, 5, OLD);

            assertThat(console(host, "gc --keep 1").ok().out()).contains("generation 1 is gone\n");
            assertThat(history(host)).containsExactly("5 partly");
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = HostScriptIT.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Result apply(TestHost host, Fleet fleet) {
        return Cli.run(
                () -> fleet,
                "apply",
                "--settle",
                "1",
                "--ssh-config",
                host.sshConfig().toString());
    }

    /** The script as it lies in the current generation, run as a person runs it. */
    private static Result console(TestHost host, String arguments) {
        return host.sh("sh " + ON_CONSOLE + arguments);
    }

    private static List<String> history(TestHost host) {
        return console(host, "history")
                .ok()
                .out()
                .lines()
                .map(line -> line.replaceFirst("^[ *]+(\\d+) +\\S+ +(\\S+).*$", "$1 $2"))
                .toList();
    }

    /** The report as the client asks for it, and the files behind it. */
    private void assertReport(TestHost host, int generation, String image) throws IOException {
        byte[] bytes = host.sh("printf 'unit\\tdb.service\\nkind\\tvolume\\n' | sh " + ON_CONSOLE + "report shells")
                .ok()
                .outBytes();
        int end = indexOf(bytes, END_OF_LINES) + END_OF_LINES.length;
        String lines = new Result(List.of(), 0, Arrays.copyOf(bytes, end), new byte[0]).out();
        assertThat(lines.lines())
                .startsWith("quadlet-report 1", "host\tshells")
                .contains(
                        "current\t" + generation,
                        "applied\t" + generation,
                        "busy\t-",
                        "Id=db.service",
                        "object\tnetwork\tsystemd-blog")
                .anyMatch(line -> line.startsWith("object\tcontainer\tsystemd-web\t" + image + "\t")
                        && line.endsWith("\trunning"))
                .noneMatch(line -> line.startsWith("problem\t"));

        Path tar = Files.write(directory.resolve("report.tar"), Arrays.copyOfRange(bytes, end, bytes.length));
        Result list = Programs.run(List.of("tar", "-tf", tar.toString()), Map.of(), new byte[0], Duration.ofMinutes(1));
        assertThat(list.ok().out().lines())
                .contains("manifest", "units/blog/blog.network", "units/blog/db.container", "units/web/web.container");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("the report has no end");
    }

    private static Fleet fleet(String db, String web, String command) {
        Network network = Network.named("blog").build();
        Container database = container("db", db, "sleep").network(network).build();
        Container site = container("web", web, command).build();
        return Fleet.named("shells")
                .host(Host.named("shells")
                        .ssh("root@shells")
                        .podman("5.4")
                        .stack(
                                Stack.named("blog").add(network, database).build(),
                                Stack.named("web").add(site).build())
                        .build())
                .build();
    }

    private static ContainerBuilder container(String name, String image, String command) {
        return Container.named(name, ImageRef.parse(image))
                .exec(command, "infinity")
                .runInit(true)
                .startOnBoot();
    }
}
