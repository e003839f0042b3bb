package dev.quadlet.benchmarks;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.deploy.secret.AnsibleVault;
import dev.quadlet.deploy.secret.VaultPassword;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Restart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What {@code deploy/run} deploys: five teams with a secret and four applications each, on one host.
 *
 * <p>What differs between runs comes from the environment: the host, the vault, and the application that has a new
 * image. The units say what {@code deploy/app.container.j2} says, except that they come after the services of their
 * secrets.
 */
public final class Applications {

    private static final int TEAMS = 5;
    private static final int MEMBERS = 4;
    private static final ImageRef IMAGE = ImageRef.parse("localhost/busybox:1");
    private static final ImageRef NEW_IMAGE = ImageRef.parse("localhost/busybox:2");

    private Applications() {}

    /**
     * Runs a command of the library on the fleet.
     *
     * @param args such as {@code apply}
     */
    public static void main(String... args) {
        Quadlet.main(Applications::fleet, args);
    }

    private static Fleet fleet() {
        String host = environment("QUADLET_BENCH_HOST");
        String changed = environment("QUADLET_BENCH_CHANGED");
        AnsibleVault vault = AnsibleVault.file(Path.of(environment("QUADLET_BENCH_VAULT")))
                .password(VaultPassword.file(Path.of(environment("QUADLET_BENCH_VAULT_PASSWORD"))));
        HostBuilder result = Host.named(host).ssh("root@" + host).podman("5.8");
        for (int team = 1; team <= TEAMS; team++) {
            String name = "bench-" + team;
            Secret password =
                    Secret.named(name).from(vault.value("bench_secrets", name)).build();
            StackBuilder stack = Stack.named("team-" + team).add(password);
            for (int member = 1; member <= MEMBERS; member++) {
                int number = (team - 1) * MEMBERS + member;
                stack.add(application(String.format(Locale.ROOT, "app-%02d", number), password, changed));
            }
            result.stack(stack.build());
        }
        return Fleet.named("bench").host(result.build()).build();
    }

    private static Container application(String name, Secret password, String changed) {
        return Container.named(name, name.equals(changed) ? NEW_IMAGE : IMAGE)
                .unit(u -> u.description("Application " + name))
                .containerName(name)
                .environment("NAME", name)
                .exec("sleep", "infinity")
                .runInit(true)
                .secretFile(password, "password")
                .stopTimeout(Duration.ofSeconds(2))
                .service(s -> s.restart(Restart.ALWAYS))
                .startOnBoot()
                .build();
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
