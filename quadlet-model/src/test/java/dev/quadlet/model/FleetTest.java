package dev.quadlet.model;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Text;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Examples of {@link Stack}, {@link Host} and {@link Fleet}. */
class FleetTest {

    private static final Container WEB =
            Container.named("web", ImageRef.parse("x")).build();

    @Test
    void changesApplyFromTheStackOutwardsFleetLast() {
        Stack stack = Stack.named("s").add(WEB).mapContainers(adds("stack")).build();
        Host host = Host.named("h")
                .stack(stack)
                .user("al", u -> u.stack(stack).mapContainers(adds("user")))
                .mapContainers(adds("host"))
                .build();
        Fleet fleet = Fleet.named("f")
                .host(host)
                .mapContainers(adds("fleet"))
                .mapContainers(adds("fleet again"))
                .build();
        Host changed = fleet.hosts().get(0);
        assertThat(dns(changed.system())).isEqualTo("stack, host, fleet, fleet again");
        assertThat(dns(changed.users().get(0))).isEqualTo("stack, user, host, fleet, fleet again");
        assertThat(dns(host.system())).isEqualTo("stack, host");
        assertThat(dns(fleet.mapContainers(adds("after")).hosts().get(0).system()))
                .isEqualTo("stack, host, fleet, fleet again, after");
    }

    @Test
    void changesKeepAllElse() {
        Pod pod = Pod.named("p").build();
        Stack stack = Stack.named("s")
                .add(pod, WEB)
                .directory(HostDirectory.of("/srv/x").owner("al", "al").mode(FileMode.of(0700)))
                .build();
        Stack changed = stack.mapContainers(c -> c);
        assertThat(changed).isEqualTo(stack);
        assertThat(stack.toBuilder().build()).isEqualTo(stack);
        assertThat(changed.units()).containsExactly(pod, WEB);
        Host host = Host.named("h")
                .ssh("root@h")
                .sudo()
                .tag("web", "lan")
                .podman("5.4")
                .stack(stack)
                .user("al", u -> u.home("/var/al"))
                .build();
        assertThat(host.mapContainers(c -> c)).isEqualTo(host);
        assertThat(Fleet.named("f").host(host).build().mapContainers(c -> c).hosts())
                .containsExactly(host);
    }

    @Test
    void managersAreThatOfTheSystemThenThoseOfUsers() {
        Host host = Host.named("h")
                .user("al", u -> u.stack(Stack.named("s").build()))
                .user("bo", u -> {})
                .build();
        assertThat(host.managers().stream().map(Manager::describe)).containsExactly("the system", "user al", "user bo");
        assertThat(host.managers().stream().map(Manager::isRootless)).containsExactly(false, true, true);
        assertThat(host.users().get(0).home()).isEqualTo("/home/al");
    }

    @Test
    void aHostSaysHowItIsReachedAndChosen() {
        Host host = Host.named("h").sudo().tag("web").tag("lan", "web").build();
        assertThat(host.sudo()).isTrue();
        assertThat(host.tags()).containsExactly("web", "lan");
        Host plain = Host.named("h").build();
        assertThat(plain.sudo()).isFalse();
        assertThat(plain.tags()).isEmpty();
    }

    @Test
    void wrongNamesAreRefused() {
        assertRefused(
                () -> Host.named("h").tag("@web"),
                "@web is not the tag of a host (a letter or digit, then letters, digits and _ . -, not ending in .d)");
        assertRefused(
                () -> Stack.named("a/b"),
                "a/b is not the name of a stack (a letter or digit, then letters, digits and _ . -, not ending in .d)");
        assertRefused(
                () -> Host.named(""),
                "\"\" is not the name of a host (a letter or digit, then letters, digits and _ . -, not ending in .d)");
        assertRefused(
                () -> Fleet.named(".."),
                ".. is not the name of a fleet (a letter or digit, then letters, digits and _ . -, not ending in .d)");
        assertRefused(
                () -> Host.named("h").ssh("-oProxyCommand=x"),
                "\"-oProxyCommand=x\" is not a destination of ssh (such as root@atlas.lan)");
        assertRefused(() -> Host.named("h").podman("new"), "new is not a version of Podman (such as 5.4 or 5.8.2)");
        assertRefused(
                () -> Host.named("h").user("al", u -> u.home("home/al")),
                "home/al is not an absolute path (a path from / without ..)");
        assertRefused(() -> HostDirectory.of("srv"), "srv is not an absolute path (a path from / without ..)");
        assertRefused(
                () -> HostDirectory.of("/srv").owner("a b", "c"),
                "\"a b\" is not the name or number of a user or group");
    }

    private static UnaryOperator<Container> adds(String dns) {
        return container -> container.toBuilder().dns(dns).build();
    }

    private static String dns(Manager manager) {
        Container container = (Container) manager.stacks().get(0).units().get(0);
        return String.join(", ", container.dns().stream().map(Text::toString).toList());
    }
}
