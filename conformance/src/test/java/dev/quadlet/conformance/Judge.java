package dev.quadlet.conformance;

import dev.quadlet.conformance.Opinion.Spot;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitLine;
import dev.quadlet.render.Unquoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what this library says about a case with what the generator does with it. */
final class Judge {

    private static final Set<String> FALSE = Set.of("0", "no", "n", "false", "f", "off");
    private static final String ZERO = "\\+?(0+|0[xX]\\+?0+)";
    private static final Set<String> TRUE = Set.of("1", "yes", "true", "on");

    /** Where the generator writes nothing for what it would do anyway. */
    private static final Set<String> SILENT_IF_FALSE = Set.of(
            "Container.Notify",
            "Container.NoNewPrivileges",
            "Container.SecurityLabelDisable",
            "Container.SecurityLabelNested",
            "Container.VolatileTmp",
            "Network.NetworkDeleteOnStop");

    private static final Set<String> SILENT_IF_TRUE = Set.of("Container.StartWithPod", "Quadlet.DefaultDependencies");

    /** What the generator sets where the unit does not, as key and value. */
    private static final Set<String> SAME_AS_UNSET = Set.of(
            "container Service.Type=notify",
            "kube Service.Type=notify",
            "pod Service.Type=forking",
            "container Service.KillMode=mixed",
            "kube Service.KillMode=mixed",
            "container Service.NotifyAccess=all",
            "kube Service.NotifyAccess=all",
            "pod Service.PIDFile=%t/%N.pid",
            "pod Service.Restart=on-failure",
            "pod Pod.ExitPolicy=stop",
            "pod Pod.StopTimeout=10");

    private static final Set<String> SET_FOR_ALL = Set.of("Service.SyslogIdentifier=%N");

    private static final Set<String> SET_FOR_ONESHOTS = Set.of("Service.Type=oneshot", "Service.RemainAfterExit=yes");

    private static final Pattern REFERENCE = Pattern.compile("\\AVolume=(?<volume>[^:]+\\.(?:volume|artifact)):.*"
            + "|Image=\"?(?<image>.*\\.(?:image|build))\"?"
            + "|Mount=.*(?:source|src)=(?<source>[^,\"]+\\.(?:volume|image|artifact))\\b.*");

    private static final Set<String> DEPENDENCIES = Set.of(
            "After",
            "Before",
            "BindsTo",
            "Conflicts",
            "OnFailure",
            "OnSuccess",
            "PartOf",
            "PropagatesReloadTo",
            "PropagatesStopTo",
            "ReloadPropagatedFrom",
            "Requires",
            "Requisite",
            "StopPropagatedFrom",
            "Upholds",
            "Wants");

    private final PodmanVersion podman;

    Judge(PodmanVersion podman) {
        this.podman = podman;
    }

    /** {@return what is different about what is refused} */
    List<String> refused(CaseOutcome outcome, Opinion opinion) {
        List<String> problems = new ArrayList<>();
        if (outcome.crashed()) {
            if (opinion.crashing.isEmpty()) {
                problems.add("the generator crashes");
            }
            return problems;
        }
        compare("refused", outcome.refused().keySet(), opinion.refused, problems);
        compare("unreadable", outcome.unreadable().keySet(), opinion.unreadable, problems);
        return problems;
    }

    /** {@return what is different about the units that have a service, which is one of their own} */
    List<String> made(Case each, CaseOutcome outcome, Opinion opinion) {
        SortedSet<String> made = new TreeSet<>();
        for (String path : each.named("").keySet()) {
            boolean unit =
                    !path.contains(".d/") && UnitTypes.quadlet(Probe.type(path)).isPresent();
            if (unit
                    && !opinion.refused.contains(Opinion.name(path))
                    && !opinion.unreadable.contains(path)
                    && !opinion.lostFiles.contains(path)) {
                made.add(path);
            }
        }
        List<String> problems = new ArrayList<>();
        if (!outcome.crashed()) {
            compare("made into services", outcome.made(), made, problems);
        }
        return problems;
    }

    private static void compare(String what, Set<String> generator, Set<String> ours, List<String> problems) {
        if (!generator.equals(ours)) {
            problems.add(what + ": by the generator " + generator + ", here " + ours);
        }
    }

    /**
     * Where something is lost.
     *
     * @param spots where that is so
     * @param idle where leaving out the whole entry changes nothing, for whatever reason
     * @param ignored where nobody can tell: a drop-in says something else, or another unit is refused
     */
    record Lost(SortedSet<Spot> spots, SortedSet<Spot> idle, SortedSet<Spot> ignored) {}

    /** {@return the spots where something is lost} */
    Lost lost(Case each, CaseOutcome outcome, List<Probe> probes, List<CaseOutcome> changed) {
        Lost lost = new Lost(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int i = 0; i < probes.size(); i++) {
            Probe probe = probes.get(i);
            boolean idle = outcome.isSame(changed.get(i));
            if (idle && probe.kind() == Probe.Kind.WITHOUT) {
                lost.idle().add(probe.spot());
            }
            if (isOverridden(each, probe) || isOfOthers(probe, outcome)) {
                lost.ignored().add(probe.spot());
            } else if ((idle && isLost(probe)) || isLostByDefinition(each, probe, outcome)) {
                lost.spots().add(probe.spot());
            }
        }
        return lost;
    }

    /** Whether it depends on devices of this machine, or on a unit that may be refused. */
    private static boolean isOfOthers(Probe probe, CaseOutcome outcome) {
        return switch (probe.key()) {
            case "AddDevice" -> probe.value().contains("-");
            case "StartWithPod", "ImageTag" -> !outcome.refused().isEmpty();
            default -> false;
        };
    }

    /** {@return whether the spot is of a unit that is made} */
    boolean counts(Case each, CaseOutcome outcome, Probe probe) {
        String path = probe.spot().path();
        if (!path.contains(".d/")) {
            return outcome.made().contains(path);
        }
        List<String> units = Opinion.units(path, each.named("").keySet());
        return outcome.made().stream().map(Opinion::name).anyMatch(units::contains);
    }

    private boolean isLost(Probe probe) {
        return switch (probe.kind()) {
            case WITHOUT -> !probe.value().isEmpty() && !isDefault(probe);
            case WITHOUT_WORD -> true;
            case FALSE -> probe.last() && !isTruth(probe.value());
            case ZERO ->
                probe.last()
                        && !Unquoting.value(Lookup.NUMBER, probe.value(), podman)
                                .matches(ZERO);
        };
    }

    private boolean isTruth(String text) {
        String value = Unquoting.value(Lookup.FLAG, text, podman).toLowerCase(Locale.ROOT);
        return FALSE.contains(value) || TRUE.contains(value) || value.equals("healthy");
    }

    private boolean isDefault(Probe probe) {
        String name = probe.section() + "." + probe.key();
        String value = Unquoting.value(Lookup.LAST, probe.value(), podman);
        String type = Probe.type(probe.spot().path());
        String lower = value.toLowerCase(Locale.ROOT);
        boolean zero = probe.key().equals("RemapUidSize") && value.matches(ZERO);
        boolean truth = (SILENT_IF_FALSE.contains(name) && FALSE.contains(lower))
                || (SILENT_IF_TRUE.contains(name) && TRUE.contains(lower));
        boolean oneshot = !Set.of("container", "kube", "pod").contains(type);
        if (value.isEmpty() && !probe.words()) {
            return true;
        }
        return probe.last()
                && (truth
                        || zero
                        || SAME_AS_UNSET.contains(type + " " + name + "=" + value)
                        || SET_FOR_ALL.contains(name + "=" + value)
                        || (oneshot && SET_FOR_ONESHOTS.contains(name + "=" + value)));
    }

    /** What a drop-in sets anew is meant so. */
    private static boolean isOverridden(Case each, Probe probe) {
        String path = probe.spot().path();
        String name = path.contains(".d/") ? Opinion.name(path) : "";
        return each.named("").entrySet().stream()
                .anyMatch(file -> file.getKey().contains(".d/")
                        && Opinion.name(file.getKey()).compareTo(name) > 0
                        && file.getKey().endsWith(".conf")
                        && file.getValue().contains(probe.key() + "="));
    }

    /** The name of a build's image, which the generator takes for a unit if it looks like one; else the name. */
    private static String tag(Case each, String name) {
        return name.endsWith(".build")
                ? UnitFile.parse(each.named("").getOrDefault(name, "")).entries().stream()
                        .filter(entry -> entry.key().equals("ImageTag"))
                        .map(UnitLine.Entry::value)
                        .findFirst()
                        .orElse("")
                : name;
    }

    private static boolean isCleared(Case each, Probe probe) {
        return UnitFile.parse(each.named("").getOrDefault(probe.spot().path(), "")).entries().stream()
                .anyMatch(entry -> entry.line() > probe.spot().line()
                        && entry.section().equals(probe.section())
                        && entry.key().equals(probe.key())
                        && entry.value().isEmpty());
    }

    private boolean isLostByDefinition(Case each, Probe probe, CaseOutcome outcome) {
        if (probe.kind() != Probe.Kind.WITHOUT) {
            return false;
        }
        if (probe.section().equals("Unit")
                && !isCleared(each, probe)
                && DEPENDENCIES.contains(probe.key())
                && !podman.isAtLeast(PodmanVersion.of(5, 5))) {
            return Unquoting.words(Lookup.WORDS, probe.value()).words().stream()
                    .map(word -> word.text().substring(word.text().lastIndexOf('.') + 1))
                    .anyMatch(type -> UnitTypes.quadlet(type)
                            .filter(known -> podman.isAtLeast(known.since()))
                            .isPresent());
        }
        boolean own = UnitTypes.quadlet(Probe.type(probe.spot().path()))
                .filter(type -> type.section().equals(probe.section()))
                .isPresent();
        // Quotes may stand within a word.
        String value = probe.key().equals("Mount") ? probe.value().replaceAll("[\"']", "") : probe.value();
        var reference = REFERENCE.matcher((probe.key() + "=" + value).replace(String.valueOf(Case.MARK), ""));
        return own
                && reference.matches()
                && Stream.of("volume", "image", "source")
                        .map(reference::group)
                        .anyMatch(name -> name != null && outcome.refused().containsKey(tag(each, name)));
    }
}
