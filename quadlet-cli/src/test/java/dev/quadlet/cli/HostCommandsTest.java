package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk to hosts, as far as no host is needed. */
class HostCommandsTest {

    private static final Container WEB = Container.named("web", ImageRef.parse("docker.io/library/caddy:2.10.2"))
            .build();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aHostThatDoesNotSayHowItIsReachedIsToldWithWhatToWrite() {
        assertThat(run(fleet(Host.named("atlas")), "plan")).isEqualTo(1);

        assertThat(err.toString())
                .startsWith(
                        "error: host atlas does not say how it is reached: .ssh(\"root@atlas\"), or --local atlas if"
                                + " it is this machine");
    }

    @Test
    void anUnknownHostIsToldWithTheKnownOnes() {
        assertThat(run(fleet(Host.named("atlas").ssh("root@atlas.lan")), "apply", "--limit", "hera"))
                .isEqualTo(1);

        assertThat(err.toString()).startsWith("error: there is no host hera (there are: atlas)");
    }

    @Test
    void aHostThatIsNotReachedEndsAnApplyWithOneLine(@TempDir Path directory) throws IOException {
        Path config = directory.resolve("ssh_config");
        Files.writeString(config, "Host *\n  ProxyCommand false\n  BatchMode yes\n");
        Fleet fleet = fleet(Host.named("atlas").ssh("root@atlas.lan"));

        assertThat(run(fleet, "apply", "--ssh-config", config.toString())).isEqualTo(1);

        assertThat(out.toString()).startsWith("atlas  failed, nothing was touched\n  ssh root@atlas.lan: ");
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aStackThatIsInSeveralPlacesHasToBeChosen() {
        Stack stack = Stack.named("web").add(WEB).build();
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas").ssh("root@atlas").stack(stack).build())
                .host(Host.named("hera").ssh("root@hera").stack(stack).build())
                .build();

        assertThat(run(fleet, "rollback", "web")).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("error: several have a stack web; say which is meant by --limit or --user: atlas; hera");
    }

    @Test
    void numbersThatMakeNoSenseAreAWrongCommandLine() {
        Fleet fleet = fleet(Host.named("atlas").ssh("root@atlas"));

        assertThat(run(fleet, "apply", "--serial", "0")).isEqualTo(64);
        assertThat(run(fleet, "apply", "--deadline", "soon")).isEqualTo(64);
        assertThat(run(fleet, "apply", "--deadline", "0")).isEqualTo(64);
        assertThat(run(fleet, "rollback", "web", "--settle", "-1")).isEqualTo(64);
        assertThat(run(fleet, "plan", "--format", "yaml")).isEqualTo(64);
        assertThat(run(fleet, "apply", "--max-copy", "much")).isEqualTo(64);
        assertThat(run(fleet, "rollback", "web", "--max-copy", "-1G")).isEqualTo(64);
    }

    @Test
    void anUnknownUserIsToldWithTheKnownOnes() {
        Fleet fleet = fleet(Host.named("atlas")
                .ssh("root@atlas")
                .user("al", al -> al.stack(Stack.named("web").add(WEB).build())));

        assertThat(run(fleet, "status", "--user", "la")).isEqualTo(1);
        assertThat(run(fleet(Host.named("atlas").ssh("root@atlas")), "rollback", "web", "--user", "al"))
                .isEqualTo(1);

        assertThat(err.toString()).isEqualTo("""
                error: no host that is meant has stacks of a user la (there are: al)
                error: no host that is meant has stacks of a user al, or of any user
                """);
    }

    @Test
    void helpOfRollbackAndGcNamesWhatBecomesOfData() {
        assertThat(run(fleet(Host.named("atlas")), "rollback", "--help")).isZero();
        assertThat(run(fleet(Host.named("atlas")), "gc", "--help")).isZero();

        assertThat(out.toString())
                .contains("      --with-data           Take its data back, too, as far as it was copied\n")
                .contains("      --max-copy=SIZE       How much data may be copied byte for byte, such as\n")
                .contains("      --dry-run             Only tell what would be forgotten.\n");
    }

    @Test
    void helpNamesAllCommands() {
        assertThat(run(fleet(Host.named("atlas")), "--help")).isZero();

        assertThat(out.toString())
                .contains("check", "render", "plan", "apply", "rollback", "history", "status", "diff", "gc");
    }

    private static Fleet fleet(HostBuilder host) {
        return Fleet.named("lab")
                .host(host.stack(Stack.named("web").add(WEB).build()).build())
                .build();
    }

    private int run(Fleet fleet, String... args) {
        return Quadlet.run(() -> fleet, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
