package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.problems;
import static dev.quadlet.deploy.Planning.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.Image;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.PullPolicy;
import dev.quadlet.model.value.Text;
import org.junit.jupiter.api.Test;

class HostProblemsTest {

    private static final Stack STACK = blog(service("web").build());
    private final Planning planning = Planning.deployed(STACK);

    private String problemsWith(String line) {
        planning.host().extraLines().add(line);
        return problems(planning.plan(STACK));
    }

    @Test
    void whatTheHostSaysForbidsAnApplyOrIsTold() {
        assertThat(problemsWith("problem\tlinger\tuser al is logged out: loginctl enable-linger al"))
                .isEqualTo("ERROR linger: user al is logged out: loginctl enable-linger al\n");
        assertThat(problemsWith("warning\tsnapshot\tan update waits for a reboot"))
                .isEqualTo("""
                ERROR linger: user al is logged out: loginctl enable-linger al
                WARNING snapshot: an update waits for a reboot
                """);
        assertThat(planning.plan(STACK).isRefused()).isTrue();
    }

    @Test
    void twoAppliesAreOneTooMany() {
        assertThat(problemsWith("busy\t2026-11-26T10:00:00Z apply by al"))
                .isEqualTo("ERROR busy: an apply is running (2026-11-26T10:00:00Z apply by al): wait for its end\n");
    }

    @Test
    void interruptedApplyIsEndedFirst() {
        assertThat(problemsWith("applying\t2\t1\tstart"))
                .isEqualTo(
                        "ERROR applying: the apply of generation 2 over 1 (start) was interrupted: the next apply lets"
                                + " the host go back first, and so does"
                                + " `sh /etc/quadlet/lab/current/bin/quadlet-host recover lab` there\n");
    }

    @Test
    void operatingSystemThatWentBackIsTold() {
        planning.host().applied(3);
        Plan plan = planning.plan(STACK);
        assertThat(plan.isRefused()).isFalse();
        assertThat(problems(plan))
                .isEqualTo("WARNING older-generation: generation 1 is there, but 3 was applied last:"
                        + " the operating system went back to an older /etc, and data may be newer than the units\n");
    }

    @Test
    void podmanMustBeNewEnough() {
        planning.host().podman("4.9.3");
        assertThat(problems(planning.plan(STACK)))
                .isEqualTo("ERROR podman-too-old: the host has Podman 4.9.3: 5.0 or newer is needed\n");
        planning.host().podman("-");
        assertThat(problems(planning.plan(STACK))).isEqualTo("ERROR no-podman: the host has no Podman: install it\n");
        planning.host().podman("5.4.2-dev");
        assertThat(problems(planning.plan(STACK)))
                .isEqualTo("WARNING podman-version: the units are written for Podman 5.8, the host has 5.4.2\n");
        planning.host().podman("main");
        assertThat(problems(planning.plan(STACK)))
                .isEqualTo(
                        "WARNING podman-version: the host's Podman has the version \"main\", of which nothing is known\n");
    }

    @Test
    void userAndHomeAreThoseOfTheUnits() {
        Host atlas = Host.named("atlas").user("al", al -> al.home("/home/al")).build();
        Plan plan =
                planning.plan(Desired.of(new Target("lab", atlas, atlas.users().get(0))));
        assertThat(problems(plan))
                .isEqualTo("ERROR home: the host works as root in /root, but the units are for al in /home/al\n");
    }

    @Test
    void imagesThatTheHostDidNotNameArePulled() {
        FakeMachine host = planning.host();
        host.objects().add("image docker.io/library/there:1");
        host.objects().add("image localhost/made:1");
        Plan plan = planning.plan(blog(
                image("a", "docker.io/library/there:1"),
                image("b", "docker.io/library/there:2"),
                image("d", "short:1"),
                image("e", "localhost/made:1"),
                image("f", "localhost/missing:1"),
                Container.named("g", ImageRef.parse("quay.io/x/never:1"))
                        .pull(PullPolicy.NEVER)
                        .build(),
                Image.named("h", ImageRef.parse("quay.io/x/private:1"))
                        .authFile(Text.literal("/etc/auth.json"))
                        .build(),
                image("i", "quay.io/x/private:1")));
        assertThat(plan.pullText()).isEqualTo("""
                image	docker.io/library/there:2	-
                image	localhost/missing:1	-
                image	quay.io/x/private:1	/etc/auth.json
                image	short:1	-
                """);
    }

    private static Container image(String name, String image) {
        return Container.named(name, ImageRef.parse(image)).build();
    }
}
