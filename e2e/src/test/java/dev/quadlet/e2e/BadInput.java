package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.FleetBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ImageRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Small fleets, and commands of the command line that must not succeed with them. */
final class BadInput {

    /** The name of all fleets here. */
    static final String FLEET = "bad";

    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(|Exception");

    private BadInput() {}

    /** {@return a host that is reached as root} */
    static HostBuilder as(TestHost host) {
        return as("root", host);
    }

    /** {@return a host that is reached as one of its users} */
    static HostBuilder as(String login, TestHost host) {
        return Host.named(host.name()).ssh(login + "@" + host.name()).podman("5.4");
    }

    /** {@return a container that runs until it is stopped} */
    static ContainerBuilder container(String name) {
        return Container.named(name, ImageRef.parse("localhost/busybox:1"))
                .exec("sleep", "infinity")
                .runInit(true)
                .stopTimeout(Duration.ofSeconds(2))
                .startOnBoot();
    }

    static Stack stack(String name, Unit... units) {
        return Stack.named(name).add(units).build();
    }

    static Supplier<Fleet> fleet(HostBuilder... hosts) {
        FleetBuilder fleet = Fleet.named(FLEET);
        Arrays.stream(hosts).forEach(host -> fleet.host(host.build()));
        return fleet::build;
    }

    /** Applies, waiting for as little as possible. */
    static Result apply(Path sshConfig, Supplier<Fleet> fleet, String... more) {
        return Cli.run(fleet, words("apply", sshConfig, more));
    }

    static Cli startApply(Path sshConfig, Supplier<Fleet> fleet, String... more) {
        return Cli.start(fleet, words("apply", sshConfig, more));
    }

    static Result plan(Path sshConfig, Supplier<Fleet> fleet, String... more) {
        return Cli.run(fleet, words("plan", sshConfig, more));
    }

    static String[] words(String command, Path sshConfig, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "--ssh-config", sshConfig.toString()));
        if (List.of("apply", "rollback").contains(command)
                && !Arrays.asList(more).contains("--settle")) {
            words.addAll(List.of("--settle", "0"));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** {@return all that a command has written that failed as it should: with status 1 and in words} */
    static String refusal(Result result) {
        assertThat(result.status()).as(result.toString()).isEqualTo(1);
        return told(result);
    }

    /** {@return all that a command has written, for people and not for its authors} */
    static String told(Result result) {
        String all = result.out() + result.err();
        assertThat(all).doesNotContainPattern(STACK_TRACE);
        return all;
    }
}
