package dev.quadlet.deploy.fake;

import dev.quadlet.deploy.Action;
import dev.quadlet.deploy.Action.Phase;
import dev.quadlet.deploy.DataName;
import dev.quadlet.deploy.Desired;
import dev.quadlet.deploy.DesiredUnit;
import dev.quadlet.deploy.ForeignUnit;
import dev.quadlet.deploy.HostReport;
import dev.quadlet.deploy.Manifest;
import dev.quadlet.deploy.Plan;
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

/**
 * One manager of a machine in memory: it carries out plans, and reports what came of it. Tests may change everything in
 * it, so its collections are handed out as they are.
 */
public final class FakeMachine {

    private final String name;
    private final FakeSystemd systemd = new FakeSystemd();
    private final NavigableMap<String, RenderedEntry> tree = new TreeMap<>();
    private final NavigableSet<String> objects = new TreeSet<>();
    private final NavigableSet<String> missing = new TreeSet<>();
    private final NavigableSet<String> configs = new TreeSet<>();
    private final NavigableMap<String, RenderedEntry> foreign = new TreeMap<>();
    private final SortedMap<String, String> foreignServices = new TreeMap<>();
    private final List<String> extraLines = new ArrayList<>();
    private final List<String> copies = new ArrayList<>();
    private final SortedMap<String, DesiredUnit> units = new TreeMap<>();
    private HostReport.User user = new HostReport.User("root", 0, "/root");
    private String base = "";
    private String podman;
    private int current;
    private int applied;

    /** Numbers of generations that failed are not given again. */
    private int highest;

    /**
     * A machine with nothing on it.
     *
     * @param name its name
     * @param podman the version of its Podman, as it says it itself; {@code -} if it has none
     */
    public FakeMachine(String name, String podman) {
        this.name = name;
        this.podman = podman;
    }

    /** {@return its systemd} */
    public FakeSystemd systemd() {
        return systemd;
    }

    /** {@return the files and links of the current generation} */
    public NavigableMap<String, RenderedEntry> tree() {
        return tree;
    }

    /** {@return the objects of Podman, such as {@code network blog}} */
    public NavigableSet<String> objects() {
        return objects;
    }

    /** {@return what the report says is missing} */
    public NavigableSet<String> missing() {
        return missing;
    }

    /** {@return the directories with configuration files} */
    public NavigableSet<String> configs() {
        return configs;
    }

    /** {@return files of others by their absolute path} */
    public NavigableMap<String, RenderedEntry> foreign() {
        return foreign;
    }

    /** {@return the service that each file of others yields} */
    public SortedMap<String, String> foreignServices() {
        return foreignServices;
    }

    /** {@return lines that the report has beside all others} */
    public List<String> extraLines() {
        return extraLines;
    }

    /** {@return the data that was copied, in order} */
    public List<String> copies() {
        return copies;
    }

    /**
     * Says whose manager it is, if not root's.
     *
     * @param other the user
     */
    public void user(HostReport.User other) {
        user = other;
    }

    /**
     * Gives it another Podman.
     *
     * @param version the version; {@code -} if it has none
     */
    public void podman(String version) {
        podman = version;
    }

    /** {@return the number of the current generation; 0 before the first} */
    public int current() {
        return current;
    }

    /**
     * Makes another generation the current one by its number alone.
     *
     * @param number the number
     */
    public void current(int number) {
        current = number;
    }

    /**
     * Says which generation was applied last.
     *
     * @param number the number
     */
    public void applied(int number) {
        applied = number;
    }

    /** {@return what it says of itself} */
    public HostReport report() {
        StringBuilder out = new StringBuilder("quadlet-report 1\n");
        for (String[] line : new String[][] {
            {"host", name},
            {"os", "Fedora CoreOS 42"},
            {"podman", podman},
            {"systemd", "257"},
            {"user", user.name(), String.valueOf(user.uid()), user.home()},
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
        return base + "/generations/" + current + "/units/" + unit;
    }

    /**
     * Does what the lists of a plan say, and nothing else.
     *
     * @param plan the plan
     * @param desired what the plan was made for
     * @return the units that are not well afterwards, although the plan wants them to be
     * @throws IllegalStateException if the plan is refused, or does what no host could do
     */
    public SortedSet<String> apply(Plan plan, Desired desired) {
        check(!plan.isRefused(), "refused: " + plan.problems());
        SortedSet<String> bad = new TreeSet<>();
        if (plan.isEmpty()) {
            return bad;
        }
        each(plan, Phase.STOP, action -> {
            systemd.stop(action.name());
            // Stopping removes it; Podman keeps networks, volumes and secrets.
            DesiredUnit unit = units.get(action.name());
            if (unit != null && Set.of("container", "pod").contains(unit.type())) {
                unit.object()
                        .ifPresent(each -> objects.removeIf(object -> object.startsWith(unit.type() + " " + each)));
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
        for (Phase phase : List.of(Phase.RESTART, Phase.START, Phase.RELOAD, Phase.WATCH)) {
            each(plan, phase, action -> {
                if (!systemd.isWell(action.name())) {
                    bad.add(action.name());
                }
            });
        }
        each(plan, Phase.CLEANUP, action -> remove(action, false));
        return bad;
    }

    /**
     * Goes back to an older generation, which makes no new one and no copies of data.
     *
     * @param plan the plan
     * @param desired what the older generation had
     * @param generation its number
     */
    public void back(Plan plan, Desired desired, int generation) {
        int before = highest;
        int copied = copies.size();
        apply(plan, desired);
        copies.subList(copied, copies.size()).clear();
        highest = before;
        current = generation;
        applied = generation;
    }

    private void copy(Action action) {
        DataName data = new DataName(
                DataName.Kind.valueOf(action.object().orElseThrow().toUpperCase(Locale.ROOT)), action.name());
        users(data).forEach(user -> check(!systemd.isRunning(user), user + " writes to " + data));
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
                            .forEach(user -> check(
                                    !systemd.isRunning(user.service()), user.service() + " uses " + action.name())));
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
        base = plan.target().base();
        highest = Math.max(highest, current) + 1;
        current = highest;
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

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalStateException(problem);
        }
    }
}
