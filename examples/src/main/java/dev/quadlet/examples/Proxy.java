package dev.quadlet.examples;

import dev.quadlet.config.ConfigFiles;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.Network;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.PortMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Caddy in front of the other stacks. For public names it gets certificates by itself. */
final class Proxy {

    private static final String CADDYFILE = """
            {
            	email ${email}
            	admin off
            }

            ${routes}""";

    private final Network front;
    private final List<PortMapping> ports = new ArrayList<>();
    private final List<String> routes = new ArrayList<>();

    private Proxy(Network front) {
        this.front = front;
    }

    /** The network is part of this stack; what shall be reachable joins it, too. */
    static Proxy on(Network front) {
        return new Proxy(front);
    }

    Proxy publish(PortMapping port) {
        ports.add(port);
        return this;
    }

    /** Sends requests for an address, such as {@code blog.example.org}, to a container's {@code name:port}. */
    Proxy route(String address, String upstream) {
        routes.add("""
                %s {
                	reverse_proxy %s
                }
                """.formatted(address, upstream));
        return this;
    }

    Stack stack() {
        ConfigFile caddyfile =
                ConfigFiles.text(CADDYFILE, Map.of("email", "admin@example.org", "routes", String.join("\n", routes)));

        Volume data = Volume.named("proxy-data").build();

        Container caddy = Container.named("proxy-caddy", Images.CADDY)
                .unit(u -> u.description("Reverse proxy"))
                .network(front)
                .publishPorts(ports)
                .volume(data, "/data")
                .configFile("/etc/caddy/Caddyfile", caddyfile)
                .apply(Homelab::alwaysOn)
                .build();

        return Stack.named("proxy").add(front, data, caddy).build();
    }
}
