package dev.quadlet.cli;

import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.Rollout;
import dev.quadlet.deploy.Selection;
import dev.quadlet.deploy.Target;
import dev.quadlet.deploy.transport.LocalTransport;
import dev.quadlet.deploy.transport.SshOptions;
import dev.quadlet.deploy.transport.SshTransport;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hosts are meant, and how they are reached. */
final class HostOptions {

    @Option(
            names = "--limit",
            paramLabel = "HOST",
            split = ",",
            description = "Only these hosts, with commas between them.")
    private Set<String> limit = new LinkedHashSet<>();

    @Option(
            names = "--on",
            paramLabel = "@TAG",
            split = ",",
            description = "Only hosts with one of these tags, with commas between them.")
    private Set<String> on = new LinkedHashSet<>();

    @Option(
            names = "--ssh-config",
            paramLabel = "FILE",
            description = "The configuration of ssh; that of the user unless given.")
    private @Nullable Path sshConfig;

    @Option(names = "--ask", description = "Let ssh ask on the terminal, such as for a password.")
    private boolean ask;

    @Option(names = "--local", paramLabel = "HOST", description = "This host is the machine itself: no ssh.")
    private Set<String> local = new LinkedHashSet<>();

    Deployment deployment(Fleet fleet, Rollout rollout) {
        return deployment(fleet, rollout, List.of("podman"));
    }

    /**
     * {@return a deployment to the hosts that are meant}
     *
     * @param fleet all hosts
     * @param rollout in which order they are changed
     * @param podman the words of the command that builds images on this machine
     */
    Deployment deployment(Fleet fleet, Rollout rollout, List<String> podman) {
        // A name that is written wrong must not have ssh change another machine.
        new Selection(local, Set.of()).of(fleet);
        return new Deployment(fleet, selection(), rollout, this::way, podman);
    }

    /**
     * {@return the managers that are meant}
     *
     * @param deployment to which hosts
     * @param user the user whose managers alone are meant, if one is named
     * @throws IllegalArgumentException if there is none
     */
    static List<Target> targets(Deployment deployment, @Nullable String user) {
        List<Target> all = deployment.targets();
        if (user == null) {
            return all;
        }
        List<Target> own = all.stream()
                .filter(target -> target.user().filter(user::equals).isPresent())
                .toList();
        if (own.isEmpty()) {
            String known = all.stream()
                    .flatMap(target -> target.user().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("no host that is meant has stacks of a user " + user
                    + (known.isEmpty() ? ", or of any user" : " (there are: " + known + ")"));
        }
        return own;
    }

    private Selection selection() {
        Set<String> tags = new LinkedHashSet<>();
        on.forEach(tag -> tags.add(tag.startsWith("@") ? tag.substring(1) : tag));
        return new Selection(limit, tags);
    }

    private Transport way(Host host) {
        if (local.contains(host.name())) {
            return new LocalTransport();
        }
        String destination = host.ssh()
                .orElseThrow(() -> new IllegalArgumentException("host " + host.name()
                        + " does not say how it is reached: .ssh(\"root@" + host.name() + "\"), or --local "
                        + host.name() + " if it is this machine"));
        SshOptions options = SshOptions.defaults().interactive(ask);
        return new SshTransport(destination, sshConfig == null ? options : options.config(sshConfig));
    }
}
