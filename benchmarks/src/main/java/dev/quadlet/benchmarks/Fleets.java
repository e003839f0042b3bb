package dev.quadlet.benchmarks;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.FleetBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.Capability;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Restart;
import java.time.Duration;

/** Fleets of any size, made of services like those that people run. */
public final class Fleets {

    private static final ImageRef IMAGE = ImageRef.parse("docker.io/library/nginx:1.27.3");

    private Fleets() {}

    /**
     * {@return a fleet in which each service is a container and a volume}
     *
     * @param hosts the number of hosts
     * @param services the number of services on each host
     */
    public static Fleet of(int hosts, int services) {
        FleetBuilder fleet = Fleet.named("fleet");
        for (int h = 0; h < hosts; h++) {
            StackBuilder stack = Stack.named("apps");
            for (int s = 0; s < services; s++) {
                Volume data = Volume.named("data-" + s).build();
                stack.add(data, service("app-" + s, data));
            }
            fleet.host(
                    Host.named("host-" + h).podman("5.8").stack(stack.build()).build());
        }
        return fleet.build();
    }

    /**
     * {@return a container with 15 keys}
     *
     * @param name its name
     * @param data its data
     */
    public static Container service(String name, Volume data) {
        return Container.named(name, IMAGE)
                .containerName(name)
                .volume(data, "/var/lib/app")
                .volume("/etc/app/" + name, "/etc/app")
                .publishPort(8080, 80)
                .hostName(name + ".example.org")
                .environment("TZ", "Europe/Berlin")
                .environment("GREETING", "hello, \"world\"")
                .label("org.example.team", "web team")
                .label("org.example.rate", "50%")
                .healthCmd("curl -fsS http://localhost/ || exit 1")
                .healthInterval(Duration.ofSeconds(30))
                .addCapability(Capability.NET_BIND_SERVICE)
                .readOnly(true)
                .noNewPrivileges(true)
                .exec("nginx", "-g", "daemon off;")
                .unit(u -> u.description("The service " + name))
                .service(s -> s.restart(Restart.ALWAYS))
                .startOnBoot()
                .build();
    }
}
