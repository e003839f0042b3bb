package dev.quadlet.e2e;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import java.util.function.UnaryOperator;

/** Two stacks of one container each, of which a version may be broken. Started by name, it is a client of its own. */
final class BreakableFleet {

    static final String NAME = "fragile";

    private BreakableFleet() {}

    /**
     * Applies a version, with {@code sleep} as what both containers do before they are up.
     *
     * @param args the name of the host, the version, and the command line
     */
    public static void main(String... args) {
        String[] command = java.util.Arrays.copyOfRange(args, 2, args.length);
        Quadlet.main(fleet(args[0], args[1], c -> c.service(s -> s.execStartPre("/bin/sleep", "2")), c -> c), command);
    }

    static Fleet fleet(
            String host, String version, UnaryOperator<ContainerBuilder> one, UnaryOperator<ContainerBuilder> two) {
        return of(host, stack("one", version, one), stack("two", version, two));
    }

    static Fleet of(String host, Stack... stacks) {
        return Fleet.named(NAME)
                .host(Host.named(host)
                        .ssh("root@" + host)
                        .podman("5.4")
                        .stack(stacks)
                        .build())
                .build();
    }

    static Stack stack(String name, String version, UnaryOperator<ContainerBuilder> change) {
        ContainerBuilder container = Container.named(name, ImageRef.parse("localhost/busybox:" + version))
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot();
        return Stack.named(name).add(change.apply(container).build()).build();
    }
}
