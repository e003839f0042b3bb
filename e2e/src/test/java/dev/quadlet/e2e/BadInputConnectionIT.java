package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.apply;
import static dev.quadlet.e2e.BadInput.as;
import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.fleet;
import static dev.quadlet.e2e.BadInput.plan;
import static dev.quadlet.e2e.BadInput.refusal;
import static dev.quadlet.e2e.BadInput.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that cannot be reached, or do not let this login in: the others are left alone, and each message says why. */
class BadInputConnectionIT {

    private static TestHost host;

    /** Another address of it stands for a second host. */
    private static final String OTHER = "linked.lan";

    @TempDir
    private Path directory;

    @BeforeAll
    static void boot() {
        host = TestHost.start("linked", "5.4");
        apply(host.sshConfig(), fleet(good())).ok();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void aHostWithAnotherKeyIsNotTalkedTo() throws IOException {
        Path key = directory.resolve("key");
        List<String> keygen = List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Programs.run(keygen, Map.of(), new byte[0], Duration.ofSeconds(30)).ok();
        String line = Files.readString(directory.resolve("key.pub"));
        Path known = Files.writeString(directory.resolve("known"), "linked " + line);

        assertThat(refusedAlone("UserKnownHostsFile " + known))
                .contains("ssh root@linked: the host has another key than the known one")
                .contains("ssh-keygen -R")
                .contains("somebody may sit in between");
    }

    @Test
    void aHostWhoseKeyIsNotKnownIsNotTalkedTo() throws IOException {
        assertThat(refusedAlone("UserKnownHostsFile " + directory.resolve("none")))
                .contains("ssh root@linked: the key of the host is not known")
                .contains("Connect once by hand (`ssh root@linked`)");
    }

    @Test
    void aLoginThatTheHostDoesNotKnowIsTold() {
        assertThat(refused(host.sshConfig(), fleet(as("nobody-here", host).stack(changed()))))
                .contains("ssh nobody-here@linked: the host accepts none of the keys")
                .contains("Is it the right user")
                .contains("ssh-copy-id");
    }

    @Test
    void aNameWithoutAnAddressIsTold() {
        Supplier<Fleet> fleet =
                fleet(Host.named("linked").ssh("root@no-such-host.invalid").stack(changed()));

        assertThat(refused(host.sshConfig(), fleet))
                .contains("ssh root@no-such-host.invalid")
                .contains("no address is known for this name");
    }

    @Test
    void aHostWhereNothingListensIsTold() throws IOException {
        assertThat(refusedAlone("ProxyCommand none\n  HostName 127.0.0.1\n  Port 1"))
                .contains("ssh root@linked: nothing listens there: does sshd run, and at this port?");
    }

    @Test
    void whatHangsUpAtOnceIsTold() throws IOException {
        assertThat(refusedAlone("ProxyCommand true"))
                .contains("ssh root@linked: ")
                .contains("hangs up at once");
    }

    @Test
    void aWrongSshConfigurationIsTold() throws IOException {
        assertThat(refusedAlone("NoSuchOption yes"))
                .contains("the ssh configuration is wrong")
                .contains("nosuchoption");
    }

    @Test
    void anSshConfigurationThatIsNotThereIsTold() {
        assertThat(refused(directory.resolve("none"), fleet(good().stack(changed()))))
                .contains(directory.resolve("none").toString());
    }

    @Test
    void aHostWithoutADestinationTellsHowToSayOne() {
        assertThat(refused(host.sshConfig(), fleet(Host.named("linked").stack(changed()))))
                .contains("host linked does not say how it is reached")
                .contains(".ssh(\"root@linked\")")
                .contains("--local linked");
    }

    @Test
    void theOthersAreLeftAloneIfOneCannotBeReached() throws IOException {
        Path config = config("Host " + OTHER + "\n  ProxyCommand none\n  HostName 127.0.0.1\n  Port 1\n");
        HostBuilder gone = Host.named("gone").ssh("root@" + OTHER).stack(changed());
        HostState before = HostState.of(host);

        assertThat(refusal(apply(config, fleet(good().stack(changed()), gone))))
                .contains("linked  not begun, since something else failed")
                .contains("gone    failed, nothing was touched")
                .contains("nothing listens there");
        assertThat(refusal(apply(config, fleet(good().stack(changed()), gone), "--format", "json"))
                        .lines())
                .hasSize(1)
                .allMatch(line -> line.startsWith("{\"fleet\":\"bad\",\"success\":false,"))
                .allMatch(line -> line.contains("\"outcome\":\"unreachable\""));
        before.assertIsStill(host);
    }

    @Test
    void theOthersAreChangedIfThatIsWanted() throws IOException {
        Path config = config("Host " + OTHER + "\n  ProxyCommand none\n  HostName 127.0.0.1\n  Port 1\n");
        HostBuilder gone = Host.named("gone").ssh("root@" + OTHER).stack(changed());

        assertThat(refusal(apply(config, fleet(good().stack(changed()), gone), "--keep-going")))
                .containsPattern("linked  done, generation \\d+")
                .contains("gone    failed, nothing was touched");
        assertThat(host.sh("podman ps --format '{{.Names}}'").out()).contains("other");
        apply(host.sshConfig(), fleet(good())).ok();
    }

    @Test
    void hostsAndTagsThatTheFleetDoesNotHaveAreTold() {
        HostBuilder web = good().tag("web");

        assertThat(refused(host.sshConfig(), fleet(web), "--limit", "linkd"))
                .contains("there is no host linkd (there are: linked)");
        assertThat(refused(host.sshConfig(), fleet(web), "--on", "@wb"))
                .contains("there is no tag wb (there are: web)");
        assertThat(refused(host.sshConfig(), fleet(good()), "--on", "@web"))
                .contains("there is no tag web (no host has a tag)");
        assertThat(refused(host.sshConfig(), fleet(web), "--local", "linkd"))
                .contains("there is no host linkd (there are: linked)");
    }

    private static HostBuilder good() {
        return as(host).stack(stack("app", container("app").build()));
    }

    private static Stack changed() {
        return stack("other", container("other").build());
    }

    /** {@return a configuration of ssh that begins with this} */
    private Path config(String text) throws IOException {
        return Files.writeString(
                directory.resolve("config"), text + "Match all\nInclude \"" + host.sshConfig() + "\"\n");
    }

    private String refusedAlone(String option) throws IOException {
        return refused(config("Host linked\n  " + option + "\n"), fleet(good().stack(changed())));
    }

    private static String refused(Path config, Supplier<Fleet> fleet, String... more) {
        HostState before = HostState.of(host);
        String told = refusal(apply(config, fleet, more));
        assertThat(refusal(plan(config, fleet, more))).contains("error");
        before.assertIsStill(host);
        return told;
    }
}
