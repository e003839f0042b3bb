package org.example.house;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.ImageRef;

/** One host with one program, and a rule of the house. */
public final class House {

    private House() {}

    public static void main(String... args) {
        Quadlet.of(House::fleet).rules(HouseRules.MEMORY_LIMIT, HouseRules.OUR_REGISTRY).start(args);
    }

    public static Fleet fleet() {
        Volume data = Volume.named("notes").build();
        Container notes = Container.named("notes", ImageRef.parse("registry.example.org/notes:2.4.1"))
                .volume(data, "/data")
                .publishPort(8080, 80)
                .memory(ByteSize.mebibytes(256))
                .startOnBoot()
                .build();
        Stack stack = Stack.named("notes").add(data, notes).build();
        return Fleet.named("house").host(Host.named("attic").stack(stack).build()).build();
    }
}
