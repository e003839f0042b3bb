package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.apply;
import static dev.quadlet.e2e.BadInput.as;
import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.fleet;
import static dev.quadlet.e2e.BadInput.refusal;
import static dev.quadlet.e2e.BadInput.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ImageRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Units that a host does not take: it says why before anything was stopped, and stays as it was. */
class BadInputUnitsIT {

    private static final String QUADLETS = "/etc/containers/systemd/";
    private static final String UNITS = "/etc/systemd/system/";

    private static TestHost host;

    private String mend = "true";

    @BeforeAll
    static void boot() {
        host = TestHost.start("picky", "5.4");
        apply(host.sshConfig(), with(container("app").build())).ok();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @AfterEach
    void mend() {
        host.sh(mend).ok();
    }

    @Test
    void anImageThatCannotBePulledIsNamedSoon() {
        Container unknown = container("app")
                .image(ImageRef.parse("quay.io/nobody/no-such-image:1.2"))
                .build();
        Instant begin = Instant.now();

        assertThat(refused(with(unknown)))
                .contains("pulling quay.io/nobody/no-such-image:1.2")
                .contains("cannot pull quay.io/nobody/no-such-image:1.2");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aLocalImageThatIsNotThereIsNotAskedForInARegistry() {
        assertThat(refused(with(container("app")
                        .image(ImageRef.parse("localhost/no-such-image:1"))
                        .build())))
                .contains("the image localhost/no-such-image:1 is not there, and no registry has it: build it");
    }

    @Test
    void aQuadletOfSomebodyElseStays() {
        mend = "rm " + QUADLETS + "theirs.container; systemctl daemon-reload";
        host.write(QUADLETS + "theirs.container", "[Container]\nImage=localhost/busybox:1\nExec=sleep infinity\n");
        host.exec("systemctl", "daemon-reload").ok();

        assertThat(refused(with(container("theirs").build())))
                .contains("theirs.service is there already, from " + QUADLETS + "theirs.container")
                .contains("give the unit another name, or take it over by --adopt");
    }

    @Test
    void aQuadletOfSomebodyElseStaysAlsoIfSystemdHasNotReadIt() {
        mend = "rm " + QUADLETS + "unread.container";
        host.write(QUADLETS + "unread.container", "[Container]\nImage=localhost/busybox:1\nExec=sleep infinity\n");

        assertThat(refused(with(container("unread").build())))
                .contains("unread.service")
                .contains(QUADLETS + "unread.container")
                .contains("systemctl daemon-reload, then apply with --adopt");
    }

    @Test
    void aUnitOfSomebodyElseStays() {
        mend = "rm " + UNITS + "chore.service; systemctl daemon-reload";
        host.write(UNITS + "chore.service", "[Service]\nExecStart=/bin/true\n");
        host.exec("systemctl", "daemon-reload").ok();

        assertThat(refused(with(service("chore", "/bin/sleep", "1"))))
                .contains("chore.service is there already, from " + UNITS + "chore.service")
                .contains("--adopt");
        assertThat(new String(host.read(UNITS + "chore.service"), StandardCharsets.UTF_8))
                .contains("/bin/true");
    }

    @Test
    void aLinkOfSomebodyElseStaysAlsoIfItLeadsNowhere() {
        mend = "rm " + UNITS + "chore.service";
        host.exec("ln", "-s", "/srv/elsewhere/chore.service", UNITS + "chore.service")
                .ok();

        assertThat(refused(with(service("chore", "/bin/sleep", "1"))))
                .contains(UNITS + "chore.service is there already and not of ours: move it away");
        assertThat(host.exec("readlink", UNITS + "chore.service").out()).isEqualTo("/srv/elsewhere/chore.service\n");
    }

    @Test
    void aDirectoryOfSomebodyElseIsNotTakenForTheFleets() {
        mend = "rm -r " + QUADLETS + "other /etc/quadlet/other; rm -f " + UNITS + "*other*";
        host.write(QUADLETS + "other/theirs.container", "[Container]\nImage=localhost/busybox:1\n");
        Supplier<Fleet> other = () -> Fleet.named("other")
                .host(as(host).stack(stack("other", container("other").build())).build())
                .build();

        assertThat(refusal(apply(host.sshConfig(), other)))
                .contains(QUADLETS + "other is there already and not of ours: move it away");
        assertThat(host.sh("ls " + QUADLETS + "other").out()).isEqualTo("theirs.container\n");
    }

    @Test
    void aNameThatAnotherFleetHasIsRefused() {
        Supplier<Fleet> other = () -> Fleet.named("second")
                .host(as(host).stack(stack("app", container("app").build())).build())
                .build();

        assertThat(refused(other))
                .contains("app.service is there already")
                .contains("which is another fleet's: give one of them another name");
    }

    @Test
    void aContainerThatSomebodyStartedByHandStays() {
        mend = "podman rm -f -t 0 systemd-manual";
        host.sh("podman run -d --name systemd-manual localhost/busybox:1 sleep infinity")
                .ok();

        assertThat(refused(with(container("manual").build())))
                .contains("a container systemd-manual runs already, and manual.service would replace it")
                .contains("remove it, or have it replaced by --adopt");
    }

    @Test
    void whatTheGeneratorOfTheHostRefusesIsTold() {
        Container odd = container("odd")
                .raw("Container", "NoSuchKey", "1")
                .suppress("unknown-key", "to be refused by the host")
                .build();

        assertThat(refused(with(odd)))
                .contains("Podman's generator does not make odd.service of units/app/odd.container")
                .contains("NoSuchKey");
    }

    @Test
    void whatSystemdSaysOfAUnitIsTold() {
        assertThat(refused(with(service("chore", "/usr/bin/no-such-program"))))
                .contains("systemd-analyze verify: chore.service: ")
                .contains("/usr/bin/no-such-program is not executable");
    }

    @Test
    void whatSystemdSaysOfAGeneratedServiceIsTold() {
        Container odd = container("odd").raw("Service", "NoSuchSetting", "1").build();

        assertThat(refused(with(odd)))
                .contains("systemd-analyze verify: odd.service")
                .contains("NoSuchSetting");
    }

    private static SystemdUnit service(String name, String... command) {
        return SystemdUnit.service(name)
                .service(service -> service.execStart(command))
                .build();
    }

    private static Supplier<Fleet> with(Unit... units) {
        return fleet(as(host).stack(stack("app", units)));
    }

    private static String refused(Supplier<Fleet> fleet) {
        HostState before = HostState.of(host);
        String told = refusal(apply(host.sshConfig(), fleet));
        assertThat(told).contains("picky  refused, nothing was touched");
        before.assertIsStill(host);
        return told;
    }
}
