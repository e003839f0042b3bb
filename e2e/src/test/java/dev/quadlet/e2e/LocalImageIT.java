package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.LocalImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images that are built where one deploys travel over ssh, once. Another test host stands in for that machine. */
class LocalImageIT {

    @TempDir
    private Path directory;

    private Fleet fleet(TestHost host, String text) throws IOException {
        Path context = directory.resolve("context");
        Files.createDirectories(context);
        Files.writeString(context.resolve("Containerfile"), "FROM localhost/busybox:1\nCOPY text /text\n");
        Files.writeString(context.resolve("text"), text);
        Container reader = Container.named("reader", LocalImage.build("reader", context))
                .exec("sleep", "infinity")
                .runInit(true)
                .startOnBoot()
                .build();
        return Fleet.named("local")
                .host(Host.named(host.name())
                        .ssh("root@" + host.name())
                        .podman("5.4")
                        .stack(Stack.named("reader").add(reader).build())
                        .user(
                                "al",
                                al -> al.home("/var/home/al")
                                        .stack(Stack.named("reader-of-al")
                                                .add(reader)
                                                .build()))
                        .build())
                .build();
    }

    private static Result apply(TestHost host, TestHost builder, Fleet fleet) {
        Path hosts = builder.sshConfig().resolve("../..").normalize();
        String podman =
                "env QUADLET_TESTHOST_RUN=" + hosts + " " + Hosts.script() + " exec " + builder.name() + " -- podman";
        return Cli.run(host, fleet, "apply", "--podman", podman, "--settle", "0");
    }

    private static String read(TestHost host, String user) {
        return host.login(user, "podman exec systemd-reader cat /text").ok().out();
    }

    @Test
    void anImageIsBuiltHereAndSentToThoseWhoLackIt() throws IOException {
        try (TestHost builder = TestHost.start("smithy", "5.8");
                TestHost host = TestHost.start("customer", "5.4")) {
            Result first = apply(host, builder, fleet(host, "one"));
            assertThat(first.status()).as(first.toString()).isZero();
            assertThat(first.out() + first.err()).contains("localhost/quadlet-local/reader:");
            assertThat(read(host, "root")).isEqualTo("one");
            assertThat(read(host, "al")).isEqualTo("one");

            // Whoever has it needs no builder.
            Result again = Cli.run(host, fleet(host, "one"), "plan", "--detailed-exitcode");
            assertThat(again.status()).as(again.toString()).isZero();

            Result second = apply(host, builder, fleet(host, "two"));
            assertThat(second.status()).as(second.toString()).isZero();
            assertThat(read(host, "root")).isEqualTo("two");

            Result back = Cli.run(host, fleet(host, "two"), "rollback", "reader", "--settle", "0");
            assertThat(back.status()).as(back.toString()).isZero();
            assertThat(read(host, "root")).as("kept by the host").isEqualTo("one");
        }
    }
}
