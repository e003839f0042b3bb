package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.stack;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Container;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Host;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.ImageRef;
import org.junit.jupiter.api.Test;

class KeyNeedsNewerPodmanTest {

    private final Rule rule = Rules.named("key-needs-newer-podman").orElseThrow();

    @Test
    void everythingIsFineWithoutAVersion() {
        assertFindsNothing(rule, container("web").memory(ByteSize.parse("1g")).build());
    }

    @Test
    void keysThatThePodmanKnowsAreFine() {
        assertFindsNothing(
                rule, host("5.5", container("web").memory(ByteSize.parse("1g")).build()));
    }

    @Test
    void newerKeysAreFound() {
        Unit web = container("web")
                .memory(ByteSize.parse("1g"))
                .appArmor("unconfined")
                .hostName("web")
                .build();
        assertFinds(rule, host("5.2", web), """
                error[key-needs-newer-podman] host atlas: AppArmor needs Podman 5.8, the host has 5.2
                  web.container  AppArmor=unconfined  Checking.java:N
                  help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
                error[key-needs-newer-podman] host atlas: Memory needs Podman 5.5, the host has 5.2
                  web.container  Memory=1g  Checking.java:N
                  help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
                """);
    }

    @Test
    void unitOfANewerTypeIsFoundAsAWhole() {
        Unit model = Artifact.named("model", ImageRef.parse("quay.io/al/model:1"))
                .quiet(true)
                .build();
        assertFinds(
                Rules.named("type-needs-newer-podman").orElseThrow(),
                host("5.6.2", model, Pod.named("blog").build()),
                """
                error[type-needs-newer-podman] host atlas: .artifact units need Podman 5.7, the host has 5.6.2
                  model.artifact    KeyNeedsNewerPodmanTest.java:N
                  help: update Podman on the host, or do without the unit
                """);
    }

    @Test
    void newerKeyInADropInIsFound() {
        Unit web = container("web")
                .dropIn("10-memory", d -> d.memory(ByteSize.parse("1g")))
                .build();
        assertFinds(rule, host("5.4", web), """
                error[key-needs-newer-podman] host atlas: Memory needs Podman 5.5, the host has 5.4
                  web.container.d/10-memory.conf  Memory=1g  Checking.java:N
                  help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
                """);
    }

    @Test
    void entryThatStandsTwiceIsFoundOnce() {
        Unit web = container("web")
                .memory(ByteSize.parse("1g"))
                .dropIn("10-memory", d -> d.memory(ByteSize.parse("1g")))
                .build();
        assertFinds(rule, host("5.4", web), """
                error[key-needs-newer-podman] host atlas: Memory needs Podman 5.5, the host has 5.4
                  web.container  Memory=1g  Checking.java:N
                  help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
                """);
    }

    @Test
    void newerKeyInADropInOfTheHostIsFound() {
        Host host = Host.named("atlas")
                .podman("5.4")
                .stack(stack("blog", container("web").build()))
                .dropIn(DropIn.ofType(
                        "10-memory",
                        Container.dropIn().memory(ByteSize.parse("1g")).build()))
                .user(
                        "al",
                        u -> u.stack(stack("notes", container("notes").build()))
                                .dropIn(DropIn.ofType(
                                        "10-memory",
                                        Container.dropIn()
                                                .memory(ByteSize.parse("2g"))
                                                .build())))
                .build();
        assertFinds(rule, host, """
                error[key-needs-newer-podman] host atlas: Memory needs Podman 5.5, the host has 5.4
                  container.d/10-memory.conf  Memory=1g  KeyNeedsNewerPodmanTest.java:N
                  help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
                error[key-needs-newer-podman] host atlas: Memory needs Podman 5.5, the host has 5.4
                  container.d/10-memory.conf  Memory=2g  KeyNeedsNewerPodmanTest.java:N
                  help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
                """);
    }

    @Test
    void dropInOfTheHostWithoutAUnitOfItsTypeHasNoEffect() {
        Host host = Host.named("atlas")
                .podman("5.4")
                .dropIn(DropIn.ofType(
                        "10-memory",
                        Container.dropIn().memory(ByteSize.parse("1g")).build()))
                .build();
        assertFindsNothing(rule, host);
    }

    @Test
    void instanceSaysNotAgainWhatItsTemplateSays() {
        Container template = container("web@").memory(ByteSize.parse("1g")).build();
        Stack stack =
                Stack.named("blog").add(template).instances(template, "blue").build();
        assertFinds(rule, Host.named("atlas").podman("5.4").stack(stack).build(), """
                error[key-needs-newer-podman] host atlas: Memory needs Podman 5.5, the host has 5.4
                  web@.container  Memory=1g  Checking.java:N
                  help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
                """);
    }

    private static Host host(String podman, Unit... units) {
        return Host.named("atlas").podman(podman).stack(stack("blog", units)).build();
    }
}
