package dev.quadlet.examples;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;

/** The smallest fleet: one host with one container, reached at port 8080. */
public final class HelloWeb {

    private HelloWeb() {}

    public static void main(String... args) {
        Quadlet.main(HelloWeb::fleet, args);
    }

    public static Fleet fleet() {
        Container web = Container.named("hello-web", ImageRef.parse("docker.io/traefik/whoami:v1.11.0"))
                .publishPort(8080, 80)
                .startOnBoot()
                .build();
        Stack hello = Stack.named("hello").add(web).build();
        Host atlas = Host.named("atlas").stack(hello).build();
        return Fleet.named("hello").host(atlas).build();
    }
}
