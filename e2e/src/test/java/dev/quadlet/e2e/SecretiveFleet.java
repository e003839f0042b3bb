package dev.quadlet.e2e;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.deploy.secret.AnsibleVault;
import dev.quadlet.deploy.secret.DeliveredSecret;
import dev.quadlet.deploy.secret.EnvironmentSecret;
import dev.quadlet.deploy.secret.FileSecret;
import dev.quadlet.deploy.secret.VaultPassword;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.value.ImageRef;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A container of root and one of al that get secrets from everywhere, as files and as variables. */
final class SecretiveFleet {

    static final String VARIABLE = "SECRETIVE_TOKEN";

    static final String VAULT_PASSWORD = "SECRETIVE_VAULT_PASSWORD";

    private SecretiveFleet() {}

    /**
     * A client of its own, whose environment has secrets.
     *
     * @param args the name of the host, the directory with the files, what the container does, and the command line
     */
    public static void main(String... args) {
        Path files = Path.of(args[1]);
        Quadlet.main(() -> fleet(args[0], files, args[2]), Arrays.copyOfRange(args, 3, args.length));
    }

    static Fleet fleet(String host, Path files, String command) {
        return Fleet.named("secretive")
                .host(Host.named(host)
                        .ssh("root@" + host)
                        .podman("5.8")
                        .stack(stack("root", files, command))
                        .user("al", al -> al.home("/var/home/al").stack(stack("al", files, command)))
                        .build())
                .build();
    }

    /** The secrets of one of both, by their names. */
    static Map<String, DeliveredSecret> sources(String user, Path files) {
        AnsibleVault vault =
                AnsibleVault.file(files.resolve("vault.yml")).password(VaultPassword.environment(VAULT_PASSWORD));
        Map<String, DeliveredSecret> sources = new LinkedHashMap<>();
        sources.put("file", FileSecret.of(files.resolve("file")));
        sources.put("variable", EnvironmentSecret.named(VARIABLE));
        sources.put("vault", vault.value("password"));
        Map<String, DeliveredSecret> named = new LinkedHashMap<>();
        sources.forEach((name, source) -> {
            named.put(user + "-" + name, source);
            named.put(user + "-" + name + "-sealed", source.encryptedOnHost());
        });
        return named;
    }

    static String variable(String secret) {
        return secret.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Stack stack(String user, Path files, String command) {
        ContainerBuilder container = Container.named(user + "-keeper", ImageRef.parse("localhost/busybox:1"))
                .exec(command, "infinity")
                .runInit(true)
                .startOnBoot();
        StackBuilder stack = Stack.named("keeper");
        sources(user, files).forEach((name, source) -> {
            Secret secret = Secret.named(name).from(source).build();
            container.secretFile(secret, name).secretEnv(secret, variable(name));
            stack.add(secret);
        });
        return stack.add(container.build()).build();
    }
}
