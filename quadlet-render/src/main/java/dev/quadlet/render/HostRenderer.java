package dev.quadlet.render;

import dev.quadlet.model.Build;
import dev.quadlet.model.Config;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigMount;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.InstallSection;
import dev.quadlet.model.Instance;
import dev.quadlet.model.Kube;
import dev.quadlet.model.KubeBuilder;
import dev.quadlet.model.Manager;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeMount;
import dev.quadlet.model.value.VolumeOption;
import dev.quadlet.model.value.VolumeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Renders hosts: every unit, link and configuration file at its path.
 *
 * <p>The units of a stack lie in a directory of their own, since Podman's generator drops a whole directory if it
 * cannot parse one file in it.
 */
public final class HostRenderer {

    private static final Pattern PLAIN = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._+-]+");

    private final Host host;
    private final String fleet;
    private final SortedMap<String, RenderedEntry> entries = new TreeMap<>();

    /** The stack of each entry; what belongs to none, or may belong to several, is not in it. */
    private final SortedMap<String, String> stacks = new TreeMap<>();

    /** The service of each file that it reads again. */
    private final SortedMap<String, String> live = new TreeMap<>();

    private final List<SecretFile> secretFiles = new ArrayList<>();

    private HostRenderer(String fleet, Host host) {
        this.fleet = fleet;
        this.host = host;
    }

    /**
     * {@return all hosts of a fleet, in its order}
     *
     * @param fleet the fleet
     * @throws IllegalArgumentException if two things of a host have one path, or its Podman could not read a value as
     *     it is meant
     */
    public static List<RenderedHost> render(Fleet fleet) {
        List<RenderedHost> hosts = new ArrayList<>();
        for (Host host : fleet.hosts()) {
            hosts.add(render(fleet.name(), host));
        }
        return hosts;
    }

    /**
     * {@return one host}
     *
     * @param fleet the name of the fleet, which is part of the paths
     * @param host the host
     * @throws IllegalArgumentException if two things of the host have one path, or its Podman could not read a value as
     *     it is meant
     */
    public static RenderedHost render(String fleet, Host host) {
        HostRenderer renderer = new HostRenderer(fleet, host);
        for (Manager manager : host.managers()) {
            renderer.render(new Placement(fleet, manager));
        }
        return new RenderedHost(host.name(), renderer.entries, renderer.sortedSecretFiles());
    }

    /**
     * {@return what one manager of a host gets, each entry with its stack}
     *
     * @param fleet the name of the fleet, which is part of the paths
     * @param host the host
     * @param manager the manager, which is one of the host
     * @throws IllegalArgumentException if two things of the manager have one path, or the host's Podman could not read
     *     a value as it is meant
     */
    public static RenderedManager render(String fleet, Host host, Manager manager) {
        HostRenderer renderer = new HostRenderer(fleet, host);
        Placement place = new Placement(fleet, manager);
        renderer.render(place);
        return new RenderedManager(
                place, renderer.entries, renderer.stacks, renderer.live, renderer.sortedSecretFiles());
    }

    /**
     * {@return the entries that a unit's file or drop-in has on its host, without a place in a file}
     *
     * @param fleet the name of the fleet
     * @param host the host
     * @param manager the manager of the host that runs the unit
     * @param stack the name of the unit's stack
     * @param unit the unit, or the content of a drop-in
     */
    public static List<UnitLine.Entry> entries(String fleet, Host host, Manager manager, String stack, Unit unit) {
        HostRenderer renderer = new HostRenderer(fleet, host);
        return List.copyOf(UnitText.entries(renderer.placed(new Placement(fleet, manager), stack, unit)));
    }

    private List<SecretFile> sortedSecretFiles() {
        secretFiles.sort(Comparator.comparing(SecretFile::path).thenComparing(SecretFile::secret));
        return secretFiles;
    }

    private void render(Placement place) {
        for (Stack stack : place.manager().stacks()) {
            for (Unit unit : stack.units()) {
                renderUnit(place, stack, unit);
            }
            for (Instance instance : stack.instances()) {
                renderInstance(place, stack, instance);
            }
            if (!stack.directories().isEmpty()) {
                put(
                        stack.name(),
                        place.tmpfiles() + "/quadlet-" + fleet + "-" + stack.name() + ".conf",
                        RenderedFile.ofText(Tmpfiles.of(stack.directories())));
            }
        }
        for (DropIn dropIn : place.manager().dropIns()) {
            boolean quadlet = dropIn.content().unitType().quadlet();
            putDropIn("", quadlet ? place.units() : place.systemdUnits(), place, dropIn);
        }
    }

    private void renderUnit(Placement place, Stack stack, Unit unit) {
        if (unit instanceof Secret secret) {
            secretFiles.add(new SecretFile(
                    place.secret(stack.name(), secret),
                    secret.secretName(),
                    secret.source().encrypted()));
        }
        Unit placed = placed(place, stack.name(), unit);
        boolean quadlet = unit.unitType().quadlet();
        String directory = quadlet ? place.units() + "/" + stack.name() : place.systemdUnits();
        put(
                stack.name(),
                directory + "/" + placed.name(),
                RenderedFile.ofText(UnitText.write(placed, host.podman(), true)));
        for (DropIn dropIn : unit.dropIns()) {
            putDropIn(stack.name(), directory, place, dropIn);
        }
        if (!quadlet && !unit.name().isTemplate()) {
            link(place, stack, unit.install(), placed.name(), placed.name());
        }
    }

    /** What {@code systemctl enable} would do; Podman's generator does it for its own units. */
    private void link(Placement place, Stack stack, InstallSection install, UnitName file, UnitName unit) {
        RenderedLink link = new RenderedLink("../" + file);
        String directory = place.systemdUnits() + "/";
        install.wantedBy().forEach(target -> link(stack, directory + target + ".wants/" + unit, link));
        install.requiredBy().forEach(target -> link(stack, directory + target + ".requires/" + unit, link));
        install.upheldBy().forEach(target -> link(stack, directory + target + ".upholds/" + unit, link));
        for (UnitName alias : install.alias()) {
            link(stack, directory + alias, new RenderedLink(file.fileName()));
        }
    }

    private void link(Stack stack, String path, RenderedLink link) {
        putShared(path, link);
        stacks.put(path, stack.name());
    }

    private void renderInstance(Placement place, Stack stack, Instance instance) {
        Unit template = stack.units().stream()
                .filter(unit -> unit.name().equals(instance.template()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("host " + host.name() + ": stack " + stack.name()
                        + " has an instance of " + instance.template() + ", but not the template itself"));
        if (template.unitType().quadlet()) {
            put(
                    stack.name(),
                    place.units() + "/" + stack.name() + "/" + instance.name(),
                    new RenderedLink(instance.template().fileName()));
        } else {
            link(place, stack, template.install(), instance.template(), instance.name());
        }
    }

    private void putDropIn(String stack, String directory, Placement place, DropIn dropIn) {
        Unit content = placed(place, "", dropIn.content());
        put(stack, directory + "/" + dropIn.path(), RenderedFile.ofText(UnitText.write(content, host.podman(), false)));
    }

    /** The same unit with paths of this manager for all files that are delivered with it. */
    private Unit placed(Placement place, String stack, Unit unit) {
        if (unit instanceof Container container) {
            return placed(place, stack, container);
        }
        if (unit instanceof Kube kube) {
            KubeBuilder builder = kube.toBuilder();
            int count = 0;
            for (ConfigFile yaml : kube.configYamls()) {
                builder.yaml(deliver(place, yaml, kube.name().stem() + (count++ == 0 ? "" : "-" + count) + ".yaml"));
            }
            count = 0;
            for (ConfigFile map : kube.configMapFiles()) {
                builder.configMap(deliver(
                        place, map, kube.name().stem() + "-configmap" + (count++ == 0 ? "" : "-" + count) + ".yaml"));
            }
            return builder.build();
        }
        if (unit instanceof Build build && build.contextTree().isPresent()) {
            Text context =
                    deliver(place, build.contextTree().get(), build.name().stem());
            return build.toBuilder()
                    .setWorkingDirectory(BuildContext.parse(context.systemd()))
                    .build();
        }
        return unit instanceof Secret secret ? SecretService.of(secret, place.secretText(stack, secret)) : unit;
    }

    private Container placed(Placement place, String stack, Container container) {
        if (container.configMounts().isEmpty()
                && container.configEnvironmentFiles().isEmpty()) {
            return container;
        }
        ContainerBuilder builder = container.toBuilder();
        // A drop-in is of no stack here, and a tree of its own is part of its definition.
        boolean reloads = container.onChange() == OnChange.RELOAD && !stack.isEmpty();
        LiveNames names = new LiveNames(stack, container.name());
        for (ConfigMount mount : container.configMounts()) {
            Text path = reloads && mount.config() instanceof ConfigTree tree
                    ? deliverLive(place, stack, container, tree, names.next(mount.target()))
                    : deliver(place, mount.config(), nameOnHost(mount));
            builder.volume(new VolumeMount(
                    VolumeSource.parse(path.systemd()),
                    mount.target(),
                    List.of(VolumeOption.READ_ONLY, VolumeOption.SHARED_LABEL)));
        }
        for (ConfigFile file : container.configEnvironmentFiles()) {
            builder.environmentFile(deliver(place, file, container.name().prefix() + ".env"));
        }
        return builder.build();
    }

    /**
     * As it is called in the container where that needs no quotes: Podman's generator puts the path into
     * RequiresMountsFor= as it stands.
     */
    private static String nameOnHost(ConfigMount mount) {
        String name = mount.fileName();
        return PLAIN.matcher(name).matches() ? name : "config";
    }

    private Text deliver(Placement place, Config config, String name) {
        String path = place.config(config, name);
        if (config instanceof ConfigFile file) {
            putShared(path, new RenderedFile(file.bytes(), file.mode()));
        } else if (config instanceof ConfigTree tree) {
            tree.files()
                    .forEach((relative, file) ->
                            putShared(path + "/" + relative, new RenderedFile(file.bytes(), file.mode())));
        }
        return place.configText(config, Text.literal(name));
    }

    private Text deliverLive(Placement place, String stack, Container container, ConfigTree tree, String directory) {
        tree.files().forEach((relative, file) -> {
            String path = place.live(directory) + "/" + relative;
            put(stack, path, new RenderedFile(file.bytes(), file.mode()));
            live.put(path, container.serviceName());
        });
        return place.liveText(directory);
    }

    /** Several units may use one file, and say the same link twice. */
    private void putShared(String path, RenderedEntry entry) {
        RenderedEntry present = entries.put(path, entry);
        if (present != null && !present.equals(entry)) {
            throw twice(path);
        }
    }

    private void put(String stack, String path, RenderedEntry entry) {
        if (entries.put(path, entry) != null) {
            throw twice(path);
        }
        if (!stack.isEmpty()) {
            stacks.put(path, stack);
        }
    }

    private IllegalArgumentException twice(String path) {
        return new IllegalArgumentException(
                "host " + host.name() + ": two things have the path " + path + " (run check for their names)");
    }
}
