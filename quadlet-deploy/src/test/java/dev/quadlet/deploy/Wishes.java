package dev.quadlet.deploy;

import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.VolumeBuilder;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ServiceType;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Two stacks of containers with all that they may have; what they refer to is there or not, and is left out then.
 *
 * @param containers some of eight containers
 * @param networks the version of each of two networks; 0 if it is not there
 * @param volume whether the volume is there
 * @param copied whether its data is copied before changes, and a directory of the host: 0 for never, 1 before another
 *     image, 2 before any change
 * @param pod the version of the pod; 0 if it is not there
 * @param secret the version of the value of the secret; 0 if it is not there
 */
record Wishes(List<Wish> containers, List<Integer> networks, boolean volume, int copied, int pod, int secret) {

    /** A path of the host that is copied. */
    static final String DIRECTORY = "/srv/data";

    /**
     * A container.
     *
     * @param number its number, which is its name
     * @param stack the number of its stack
     * @param version the version of its image
     * @param description something that makes no difference
     * @param config the version of its configuration file; 0 if it has none
     * @param boot whether it starts at boot
     * @param job whether it is a job with a timer
     * @param uses what it refers to: containers by number, {@code n0}, {@code n1}, {@code volume}, {@code byname} (the
     *     same volume by its name), {@code path} (what is below a path that is copied), {@code pod}, {@code secret}
     */
    record Wish(
            int number,
            int stack,
            int version,
            int description,
            int config,
            boolean boot,
            boolean job,
            Set<String> uses) {

        String name() {
            return "c" + number;
        }
    }

    static Arbitrary<Wishes> any() {
        Arbitrary<List<Wish>> containers = wish().list().ofMaxSize(8).uniqueElements(Wish::number);
        return Combinators.combine(
                        containers,
                        Arbitraries.integers().between(0, 2).list().ofSize(2),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(Wishes::new);
    }

    private static Arbitrary<Wish> wish() {
        Arbitrary<Set<String>> uses = Arbitraries.of(
                        "0", "1", "2", "3", "4", "5", "6", "n0", "n1", "volume", "byname", "path", "pod", "secret")
                .set()
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(4, false), net.jqwik.api.Tuple.of(1, true)),
                        uses)
                .as(Wish::new);
    }

    List<Stack> stacks() {
        List<StackBuilder> stacks = List.of(Stack.named("s0"), Stack.named("s1"));
        List<Network> made = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            Network network = Network.named("n" + i)
                    .label("version", String.valueOf(networks.get(i)))
                    .build();
            made.add(network);
            if (networks.get(i) > 0) {
                stacks.get(i).add(network);
            }
        }
        VolumeBuilder kept = Volume.named("data");
        HostDirectory directory = HostDirectory.of(DIRECTORY);
        if (copied > 0) {
            SnapshotBefore when = copied == 1 ? SnapshotBefore.IMAGE_CHANGE : SnapshotBefore.ANY_CHANGE;
            kept.snapshotBefore(when);
            directory = directory.snapshotBefore(when);
        }
        Volume data = kept.build();
        if (volume) {
            stacks.get(0).add(data);
        }
        stacks.get(1).directory(directory);
        Pod members = Pod.named("pod")
                .label("version", String.valueOf(pod))
                .startOnBoot()
                .build();
        if (pod > 0) {
            stacks.get(1).add(members);
        }
        Secret key = Planning.secret("key", Planning.MARKER + secret);
        if (secret > 0) {
            stacks.get(1).add(key);
        }
        for (Wish wish : containers) {
            ContainerBuilder container = container(wish);
            boolean member = pod > 0 && wish.uses().contains("pod") && !wish.job();
            if (member) {
                container.pod(members);
            }
            for (int i = 0; i < networks.size(); i++) {
                if (networks.get(i) > 0 && wish.uses().contains("n" + i) && !member) {
                    container.network(made.get(i));
                }
            }
            if (volume && wish.uses().contains("volume")) {
                container.volume(data, "/data");
            }
            if (wish.uses().contains("byname")) {
                container.volume(VolumeSource.named("systemd-data"), "/byname");
            }
            if (wish.uses().contains("path")) {
                container.volume(DIRECTORY + "/" + wish.name(), "/path");
            }
            if (secret > 0 && wish.uses().contains("secret")) {
                container.secretFile(key, "key");
            }
            Container built = container.build();
            stacks.get(wish.stack()).add(built);
            if (wish.job()) {
                stacks.get(wish.stack())
                        .add(Timer.named(wish.name(), built)
                                .onCalendar(Calendar.dailyAt(wish.description(), 0))
                                .startOnBoot()
                                .build());
            }
        }
        return stacks.stream().map(StackBuilder::build).toList();
    }

    private ContainerBuilder container(Wish wish) {
        ContainerBuilder container = Container.named(
                        wish.name(), ImageRef.parse("docker.io/library/web:" + wish.version()))
                .unit(u -> u.description("version " + wish.description()));
        // Only of smaller ones: no circles. Jobs are required by nothing, since they end.
        List<Wish> sorted = new ArrayList<>(containers);
        sorted.sort(Comparator.comparingInt(Wish::number));
        for (Wish other : sorted) {
            boolean used = wish.uses().contains(String.valueOf(other.number())) && other.number() < wish.number();
            if (used && !other.job()) {
                container.unit(u -> u.requires(UnitName.parse(other.name() + ".service")));
            }
        }
        if (wish.config() > 0) {
            container.configFile("/etc/web.conf", ConfigFile.of("version " + wish.config()));
        }
        if (wish.job()) {
            container.service(s -> s.type(ServiceType.ONESHOT));
        } else if (wish.boot()) {
            container.startOnBoot();
        }
        return container;
    }

    Desired desired() {
        return Desired.of(Planning.target(stacks().toArray(Stack[]::new)));
    }

    /** Something happens to a host between two applies. */
    record Event(int what, int which) {

        static Arbitrary<Event> any() {
            return Combinators.combine(
                            Arbitraries.integers().between(0, 5),
                            Arbitraries.integers().between(0, 20))
                    .as(Event::new);
        }

        void happen(FakeMachine host) {
            List<String> running = new ArrayList<>(host.systemd().running());
            List<String> objects = new ArrayList<>(host.objects());
            List<String> files = host.tree().keySet().stream()
                    .filter(path -> path.startsWith("units/"))
                    .toList();
            switch (what) {
                case 0 -> pick(running).ifPresent(host.systemd()::stop);
                case 1 -> pick(running).ifPresent(host.systemd()::fail);
                case 2 -> pick(objects).ifPresent(host.objects()::remove);
                case 3 -> pick(files).ifPresent(host.tree()::remove);
                case 4 ->
                    host.report().manifest().outside().stream()
                            .findFirst()
                            .ifPresent(link -> host.missing().add(link.path()));
                default -> {}
            }
        }

        private Optional<String> pick(List<String> from) {
            return from.isEmpty() ? Optional.empty() : Optional.of(from.get(which % from.size()));
        }
    }

    /** What depends on a unit, directly or not. */
    static Set<String> reachable(String from, SortedMap<String, Set<String>> edges) {
        Set<String> found = new TreeSet<>();
        collect(from, edges, found);
        return found;
    }

    private static void collect(String from, SortedMap<String, Set<String>> edges, Set<String> found) {
        for (String next : edges.getOrDefault(from, Set.of())) {
            if (found.add(next)) {
                collect(next, edges, found);
            }
        }
    }

    static SortedMap<String, Set<String>> edges(Desired desired, boolean starts) {
        SortedMap<String, Set<String>> edges = new TreeMap<>();
        desired.units()
                .values()
                .forEach(unit -> edges.put(unit.service(), new TreeSet<>(starts ? unit.starts() : unit.requires())));
        return edges;
    }
}
