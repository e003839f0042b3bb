package dev.quadlet.examples;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.model.value.Restart;
import java.time.Duration;

/** A homelab of two machines: what runs where. The stacks are in classes of their own. */
public final class Homelab {

    private Homelab() {}

    public static void main(String... args) {
        Quadlet.main(Homelab::fleet, args);
    }

    public static Fleet fleet() {
        return Fleet.named("homelab")
                .host(atlas())
                .host(hera())
                .mapContainers(Homelab::withDefaults)
                .build();
    }

    /** A server on which root's systemd runs everything. */
    private static Host atlas() {
        Network front = Network.named("front").build();
        Blog blog = new Blog("blog.example.org", front);
        Stack proxy = Proxy.on(front)
                .publish(PublishedPort.of(80, 80))
                .publish(PublishedPort.of(443, 443))
                .publish(PublishedPort.of(443, 443).udp())
                .route("blog.example.org", blog.upstream())
                .route("cloud.example.org", Cloud.UPSTREAM)
                .route("grafana.example.org", Metrics.GRAFANA_UPSTREAM)
                .stack();
        Stack cloud = Cloud.stack("cloud.example.org", front);
        Stack metrics = Metrics.stack("atlas", Duration.ofDays(90), "https://grafana.example.org", front);
        return Host.named("atlas")
                .ssh("root@atlas.lan")
                .podman("5.4")
                .stack(proxy, blog.stack(), Backup.stack(blog), cloud, metrics)
                .build();
    }

    /** A desktop whose user al runs a few things without root: no ports below 1024, all data in the home directory. */
    private static Host hera() {
        Network front = Network.named("front").build();
        Stack proxy = Proxy.on(front)
                .publish(PublishedPort.of(8080, 80))
                .route("http://recipes.hera.lan", Sites.upstream("recipes"))
                .route("http://travel.hera.lan", Sites.upstream("travel"))
                .route("http://grafana.hera.lan", Metrics.GRAFANA_UPSTREAM)
                .stack();
        Stack sites = Sites.stack(front, "recipes", "travel");
        Stack metrics = Metrics.stack("hera", Duration.ofDays(7), "http://grafana.hera.lan:8080", front);
        return Host.named("hera")
                .ssh("al@hera.lan")
                .podman("5.8")
                .user("al", al -> al.home("/var/home/al").stack(proxy, sites, metrics))
                .build();
    }

    /** What containers that shall always run have in common; used as {@code .apply(Homelab::alwaysOn)}. */
    static void alwaysOn(ContainerBuilder container) {
        container
                // The image may have to be downloaded first.
                .service(s -> s.restart(Restart.ALWAYS).timeoutStartSec(Duration.ofMinutes(15)))
                .startOnBoot();
    }

    /** What every container gets, wherever it was written. */
    private static Container withDefaults(Container container) {
        return container.toBuilder()
                .label("org.example.fleet", "homelab")
                .applyIf(
                        container.service().memoryMax().isEmpty(),
                        c -> c.service(s -> s.memoryMax(ByteSize.mebibytes(512))))
                .build();
    }
}
