package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.Action.Phase;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A host in memory: it carries out plans, and reports what came of it. Tests may change everything in it. */
final class FakeHost {

    final FakeSystemd systemd = new FakeSystemd();

    /** Files and links of the current generation. */
    final NavigableMap<String, RenderedEntry> tree = new TreeMap<>();

    /** Objects of Podman, such as {@code network blog}. */
    final NavigableSet<String> objects = new TreeSet<>();

    final NavigableSet<String> missing = new TreeSet<>();
    final NavigableSet<String> configs = new TreeSet<>();

    /** Files of others by their absolute path. */
    final NavigableMap<String, RenderedEntry> foreign = new TreeMap<>();

    /** The service that each file of others yields. */
    final SortedMap<String, String> foreignServices = new TreeMap<>();

    /** Lines that the report has beside all others. */
    final List<String> extraLines = new ArrayList<>();

    /** Data that was copied, in order. */
    final List<String> copies = new ArrayList<>();

    String podman = "5.8.6";
    int current;
    int applied;
    private final SortedMap<String, DesiredUnit> units = new TreeMap<>();

    HostReport report() {
        StringBuilder out = new StringBuilder("quadlet-report 1\n");
        for (String[] line : new String[][] {
            {"host", "atlas"},
            {"os", "Fedora CoreOS 42"},
            {"podman", podman},
            {"systemd", "257"},
            {"user", "root", "0", "/root"},
            {"selinux", "enforcing"},
            {"salt", current == 0 ? "-" : "ab".repeat(32)},
            {"current", String.valueOf(current)},
            {"applied", String.valueOf(applied)}
        }) {
            out.append(String.join("\t", line)).append('\n');
        }
        if (extraLines.stream().noneMatch(line -> line.startsWith("busy"))) {
            out.append("busy\t-\n");
        }
        extraLines.forEach(line -> out.append(line).append('\n'));
        configs.forEach(digest -> out.append("config\t").append(digest).append('\n'));
        out.append("object\tnetwork\tpodman\n");
        objects.forEach(object ->
                out.append("object\t").append(object.replace(' ', '\t')).append('\n'));
        missing.forEach(path -> out.append("missing\t").append(path).append('\n'));
        out.append("show\n");
        SortedSet<String> names = new TreeSet<>(systemd.loaded().keySet());
        names.addAll(units.keySet());
        for (String unit : names) {
            out.append(systemd.show(unit, source(unit))).append('\n');
        }
        out.append("shown\n");
        foreignServices.forEach((path, service) -> out.append("foreign\t")
                .append(path)
                .append('\t')
                .append(service)
                .append('\n'));
        Map<String, RenderedEntry> all = new TreeMap<>(tree);
        foreign.forEach((path, entry) -> all.put("foreign" + path, entry));
        return HostReport.parse(out.append("end\n").toString(), all);
    }

    private String source(String unit) {
        for (Map.Entry<String, String> each : foreignServices.entrySet()) {
            if (each.getValue().equals(unit)) {
                return each.getKey();
            }
        }
        return "/etc/quadlet/lab/generations/" + current + "/units/" + unit;
    }

    /** Does what the lists of a plan say, and nothing else. */
    void apply(Plan plan, Desired desired) {
        assertThat(plan.isRefused()).as("refused: %s", plan.problems()).isFalse();
        if (plan.isEmpty()) {
            return;
        }
        each(plan, Phase.STOP, action -> {
            systemd.stop(action.name());
            // Stopping removes it; Podman keeps networks, volumes and secrets.
            DesiredUnit unit = units.get(action.name());
            if (unit != null && Set.of("container", "pod").contains(unit.type())) {
                unit.object()
                        .ifPresent(name -> objects.removeIf(object -> object.startsWith(unit.type() + " " + name)));
            }
        });
        each(plan, Phase.SNAPSHOT, this::copy);
        each(plan, Phase.REMOVE, action -> remove(action, true));
        plan.foreign().stream()
                .filter(each -> each.fate() == ForeignUnit.Fate.ADOPTED)
                .forEach(each -> {
                    foreign.remove(each.path());
                    foreignServices.remove(each.path());
                });
        switchTo(plan, desired);
        systemd.restart(plan.actions().stream()
                .filter(action -> action.phase() == Phase.RESTART)
                .map(Action::name)
                .toList());
        makeObjects();
        each(plan, Phase.START, action -> start(action.name()));
        each(plan, Phase.RELOAD, action -> systemd.reload(action.name()));
        each(
                plan,
                Phase.WATCH,
                action -> assertThat(systemd.isWell(action.name()))
                        .as("%s is well", action.name())
                        .isTrue());
        each(plan, Phase.CLEANUP, action -> remove(action, false));
    }

    private void copy(Action action) {
        DataName data = new DataName(
                DataName.Kind.valueOf(action.object().orElseThrow().toUpperCase(Locale.ROOT)), action.name());
        users(data)
                .forEach(user -> assertThat(systemd.isRunning(user))
                        .as("%s writes to %s", user, data)
                        .isFalse());
        copies.add(data.describe());
    }

    /** Who has data mounted, as the manifest of the current generation says. */
    private List<String> users(DataName data) {
        return report().manifest().uses().stream()
                .filter(use -> use.data().equals(data) && use.isMount())
                .map(Manifest.UsesEntry::service)
                .toList();
    }

    private void start(String unit) {
        systemd.start(unit);
        makeObjects();
    }

    private static void each(Plan plan, Phase phase, Consumer<Action> what) {
        plan.actions().stream().filter(action -> action.phase() == phase).forEach(what);
    }

    private void remove(Action action, boolean mustBeIdle) {
        if (mustBeIdle) {
            units.values().stream()
                    .filter(unit -> unit.object().equals(Optional.of(action.name())))
                    .forEach(network -> units.values().stream()
                            .filter(unit -> unit.requires().contains(network.service()))
                            .forEach(user -> assertThat(systemd.isRunning(user.service()))
                                    .as("%s uses %s", user.service(), action.name())
                                    .isFalse()));
        }
        objects.remove(action.object().orElseThrow() + " " + action.name());
    }

    private void switchTo(Plan plan, Desired desired) {
        tree.clear();
        tree.putAll(desired.tree());
        tree.put(
                "manifest",
                new RenderedFile(plan.manifest().text().getBytes(StandardCharsets.UTF_8), FileMode.of(0644)));
        plan.manifest().configs().forEach(config -> configs.add(config.digest()));
        missing.clear();
        current++;
        applied = current;
        units.clear();
        units.putAll(desired.units());
        SortedMap<String, FakeSystemd.Definition> definitions = new TreeMap<>();
        units.forEach((service, unit) -> definitions.put(
                service, new FakeSystemd.Definition(unit.requires(), unit.starts(), isJob(desired, unit))));
        systemd.load(definitions);
    }

    private static boolean isJob(Desired desired, DesiredUnit unit) {
        // Podman's service of a build does not remain after its exit.
        if (unit.type().equals("build")) {
            return true;
        }
        return unit.type().equals("container")
                && desired.tree().get(unit.path()) instanceof RenderedFile file
                && file.text().contains("Type=oneshot");
    }

    /** What services that run have made. */
    private void makeObjects() {
        for (DesiredUnit unit : units.values()) {
            if (systemd.isRunning(unit.service()) && unit.object().isPresent()) {
                String type = unit.type().equals("service") ? "secret" : unit.type();
                objects.add(
                        type + " " + unit.object().get() + (type.equals("container") ? " image imageid running" : ""));
            }
        }
    }
}
