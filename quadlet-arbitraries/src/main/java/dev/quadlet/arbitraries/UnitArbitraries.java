package dev.quadlet.arbitraries;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.FleetBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.Image;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.Volume;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary units of each type, made through the table of keys: any keys with any values that their builders accept,
 * texts with percent signs, dollars, quotes, backslashes, blanks and letters of all the world among them.
 *
 * <p>A unit has what its type cannot be without, such as the image of a container; its name is always a plain one. What
 * it refers to need not be there, and keys need not go together: rules may find something in it. {@link #fleets()}, in
 * contrast, have no finding that is an error.
 *
 * <p>jqwik finds these by the type of a parameter, such as {@code @ForAll Container container}.
 */
public final class UnitArbitraries {

    private static final int MOST_LINES = 20;

    /** What a unit of a type cannot be without: key and value, in systemd's form. */
    private static final Map<String, Map<String, String>> MANDATORY = Map.of(
            "container", Map.of("Image", "docker.io/library/nginx:1.29"),
            "kube", Map.of("Yaml", "/srv/app.yaml"),
            "image", Map.of("Image", "docker.io/library/nginx:1.29"),
            "build", Map.of("ImageTag", "localhost/app:1", "SetWorkingDirectory", "/srv/app"),
            "artifact", Map.of("Artifact", "quay.io/example/model:1"),
            "timer", Map.of("OnCalendar", "daily"));

    /** An alternative to what a type cannot be without. */
    private static final String ALTERNATIVE = "Rootfs";

    private static final UnitType<Timer, ?> TIMER = Timer.named("x").build().unitType();

    private UnitArbitraries() {}

    /** All types of units, those of systemd included. */
    static List<UnitType<? extends Unit, ?>> types() {
        List<UnitType<? extends Unit, ?>> types = new ArrayList<>(UnitTypes.quadlet());
        types.add(TIMER);
        for (String type : List.of("service", "socket")) {
            types.add(SystemdUnit.named(new UnitName("x", type)).build().unitType());
        }
        return types;
    }

    /** {@return containers} */
    public static Arbitrary<Container> containers() {
        return quadlet("container", Container.class);
    }

    /** {@return pods} */
    public static Arbitrary<Pod> pods() {
        return quadlet("pod", Pod.class);
    }

    /** {@return networks} */
    public static Arbitrary<Network> networks() {
        return quadlet("network", Network.class);
    }

    /** {@return volumes} */
    public static Arbitrary<Volume> volumes() {
        return quadlet("volume", Volume.class);
    }

    /** {@return kube units} */
    public static Arbitrary<Kube> kubes() {
        return quadlet("kube", Kube.class);
    }

    /** {@return images} */
    public static Arbitrary<Image> images() {
        return quadlet("image", Image.class);
    }

    /** {@return builds} */
    public static Arbitrary<Build> builds() {
        return quadlet("build", Build.class);
    }

    /** {@return artifacts} */
    public static Arbitrary<Artifact> artifacts() {
        return quadlet("artifact", Artifact.class);
    }

    /** {@return timers} */
    public static Arbitrary<Timer> timers() {
        return units(TIMER);
    }

    /** {@return units of any type, those of systemd included} */
    public static Arbitrary<Unit> units() {
        return Arbitraries.of(types()).flatMap(UnitArbitraries::any);
    }

    /**
     * {@return texts that any value can hold, as nasty as they may be: what stands here is what the program in the
     * container shall get}
     */
    public static Arbitrary<String> texts() {
        return CodecTexts.text().filter(UnitArbitraries::isPossible);
    }

    private static boolean isPossible(String text) {
        String systemd = Text.literal(text).systemd();
        return Lookup.PAIRS.problem(systemd).isEmpty()
                && Lookup.COMMAND.problem(systemd).isEmpty();
    }

    /**
     * {@return stacks of one to three containers on a network of their own, some with a volume, one with a port; their
     * environment, labels and arguments are {@link #texts()}}
     */
    public static Arbitrary<Stack> stacks() {
        return CodecTexts.plainNames().flatMap(name -> stack(name, 8080));
    }

    /**
     * {@return fleets of one or two hosts with one to three such stacks each}
     *
     * <p>The rules of this library find no error in them.
     */
    public static Arbitrary<Fleet> fleets() {
        Arbitrary<List<Stack>> stacks = Arbitraries.integers().between(1, 3).flatMap(count -> {
            List<Arbitrary<Stack>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(stack("stack" + i, 8080 + i));
            }
            return Combinators.combine(all).as(each -> each);
        });
        return stacks.list().ofMinSize(1).ofMaxSize(2).map(UnitArbitraries::fleet);
    }

    private static Fleet fleet(List<List<Stack>> ofHosts) {
        FleetBuilder fleet = Fleet.named("lab");
        for (int i = 0; i < ofHosts.size(); i++) {
            fleet.host(Host.named("host" + i)
                    .stack(ofHosts.get(i).toArray(Stack[]::new))
                    .build());
        }
        return fleet.build();
    }

    /** What differs between containers of a stack. */
    private record Content(String variable, String label, List<String> arguments, boolean volume) {}

    private static Arbitrary<Stack> stack(String name, int port) {
        Arbitrary<Content> contents = Combinators.combine(
                        texts(), texts(), texts().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as(Content::new);
        return contents.list().ofMinSize(1).ofMaxSize(3).map(all -> stack(name, port, all));
    }

    private static Stack stack(String name, int port, List<Content> contents) {
        Network network = Network.named(name).build();
        Volume data = Volume.named(name).build();
        StackBuilder stack = Stack.named(name).add(network, data);
        for (int i = 0; i < contents.size(); i++) {
            Content content = contents.get(i);
            boolean first = i == 0;
            stack.add(Container.named(name + "-app" + i, ImageRef.parse("docker.io/library/nginx:1.29.3"))
                    .network(network)
                    .environment("GREETING", content.variable())
                    .label("org.example.note", content.label())
                    .exec(content.arguments().toArray(String[]::new))
                    .applyIf(content.volume(), c -> c.volume(data, "/data"))
                    .applyIf(first, c -> c.publishPort(port, 80))
                    .startOnBoot()
                    .build());
        }
        return stack.build();
    }

    private static <U extends Unit> Arbitrary<U> quadlet(String type, Class<U> of) {
        return any(UnitTypes.quadlet(type).orElseThrow()).map(of::cast);
    }

    private static Arbitrary<Unit> any(UnitType<? extends Unit, ?> type) {
        return units(type).map(unit -> unit);
    }

    private static <U extends Unit, B> Arbitrary<U> units(UnitType<U, B> type) {
        Map<String, String> mandatory = MANDATORY.getOrDefault(type.name(), Map.of());
        List<Arbitrary<Entry>> entries = new ArrayList<>();
        for (Part<U, B, ?, ?> part : type.parts()) {
            boolean own = part.section().name().equals(type.section());
            for (Row<?, ?> row : part.section().rows()) {
                if (!(own && (mandatory.containsKey(row.key()) || row.key().equals(ALTERNATIVE)))) {
                    entries.add(CodecTexts.words(row)
                            .map(words -> new Entry(part.section().name(), row.key(), words)));
                }
            }
        }
        Arbitrary<List<Entry>> lines =
                Arbitraries.of(entries).flatMap(each -> each).list().ofMaxSize(MOST_LINES);
        return Combinators.combine(CodecTexts.plainNames(), lines).as((name, all) -> unit(type, name, mandatory, all));
    }

    /** A line of a unit. */
    private record Entry(String section, String key, List<String> words) {}

    private static <U extends Unit, B> U unit(
            UnitType<U, B> type, String name, Map<String, String> mandatory, List<Entry> entries) {
        B builder = type.builder().apply(new UnitName(name, type.name()), SourceLine.UNKNOWN);
        List<Entry> all = new ArrayList<>();
        mandatory.forEach((key, value) -> all.add(new Entry(type.section(), key, List.of(value))));
        all.addAll(entries);
        for (Entry entry : all) {
            type.part(entry.section()).orElseThrow().set(builder, entry.key(), entry.words());
        }
        return type.build().apply(builder);
    }
}
