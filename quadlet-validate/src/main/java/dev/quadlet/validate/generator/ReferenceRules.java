package dev.quadlet.validate.generator;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.Reference;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.Suggestions;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** References to other units' files. */
public final class ReferenceRules {

    static final UnitRule UNKNOWN_REFERENCE = new UnitRule(
            RuleInfo.refused(
                    "unknown-reference",
                    "A unit refers to the file of another unit that does not exist.",
                    "The generator skips the unit that refers. There are no external units: what lives outside of the"
                            + " configuration is named without a type.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Network=app.network
                    """,
                    "Add the unit, correct its name, or use the plain name of something that exists already."),
            ReferenceRules::unknown);

    static final UnitRule UNNAMED_REFERENCE = new UnitRule(
            RuleInfo.refused(
                    "unnamed-reference",
                    "A unit joins the network of a unit whose name in Podman the generator cannot tell.",
                    "The generator skips the unit that refers: the other unit is refused itself, or a container is a"
                            + " template or has a specifier in its name.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Network=web@.container
                    """,
                    "Mend the other unit, or give the container a name without specifiers."),
            ReferenceRules::unnamed);

    static final UnitRule OPTIONS_OF_CONTAINER = new UnitRule(
            RuleInfo.refused(
                    "options-of-joined-container",
                    "A unit joins the network of a container and gives options to it.",
                    "The generator skips the unit: what joins a network takes it as it is.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Network=vpn.container:ip=10.0.0.5
                    """,
                    "Drop the options, or give them to the container that is joined."),
            ReferenceRules::options);

    static final UnitRule POD_IS_NO_UNIT = new UnitRule(
            RuleInfo.refused(
                    "pod-is-no-unit",
                    "Pod= names something that is not a .pod file.",
                    "The generator skips the container: it can join pods that have a unit alone.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Pod=app
                    """,
                    "Name the file of the pod, such as app.pod; for a pod without a unit use PodmanArgs=--pod=app."),
            ReferenceRules::podName);

    /** Enough names to choose from for those who write by hand, and a bound for those who generate. */
    private static final int MOST_SUGGESTIONS = 500;

    /** The keys in [Unit] whose file names are translated. */
    public static final List<String> DEPENDENCIES = List.of(
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

    private ReferenceRules() {}

    static List<UnitRule> rules() {
        return List.of(UNKNOWN_REFERENCE, UNNAMED_REFERENCE, OPTIONS_OF_CONTAINER, POD_IS_NO_UNIT);
    }

    /**
     * {@return all references that this version of the generator follows}
     *
     * @param unit the unit
     */
    public static List<Reference> of(UnitSource unit) {
        List<Reference> found = new ArrayList<>(images(unit));
        if (unit.is("container") && endsWithType(unit.value("Pod"), "pod")) {
            found.add(new Reference(unit.value("Pod"), unit.last("Pod").orElseThrow()));
        }
        for (SourceEntry entry : networks(unit)) {
            String name = beforeColon(entry.value());
            boolean joined = name.endsWith(".container") && Versions.since(unit, Versions.V5_3);
            if (name.endsWith(".network") || joined) {
                found.add(new Reference(name, entry));
            }
        }
        found.addAll(storage(unit));
        found.addAll(dependencies(unit));
        return found;
    }

    private static List<Reference> images(UnitSource unit) {
        boolean volume = unit.is("volume") && unit.value("Driver").equals("image");
        String image = unit.value("Image");
        if (!unit.is("container") && !volume) {
            return List.of();
        }
        List<Reference> found = new ArrayList<>();
        if (endsWithType(image, "build")) {
            found.add(new Reference(image, unit.last("Image").orElseThrow()));
            // The generator goes on with the image's name, as if that had been written.
            image = unit.generation().file(image).map(ReferenceRules::tag).orElse("");
        }
        if (endsWithType(image, "image")) {
            found.add(new Reference(image, unit.last("Image").orElseThrow()));
        }
        return found;
    }

    private static String tag(UnitSource build) {
        List<SourceEntry> tags = build.list("ImageTag");
        return tags.isEmpty() ? "" : tags.get(0).value();
    }

    private static boolean endsWithType(String name, String type) {
        return name.endsWith("." + type);
    }

    private static List<SourceEntry> networks(UnitSource unit) {
        return unit.is("container", "pod", "kube", "build") ? unit.list("Network") : List.of();
    }

    private static String beforeColon(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    private static List<Reference> storage(UnitSource unit) {
        List<Reference> found = new ArrayList<>();
        if (unit.is("container", "pod", "build")) {
            for (SourceEntry entry : unit.list("Volume")) {
                int colon = entry.value().indexOf(':');
                if (colon > 0 && isStorage(unit, entry.value().substring(0, colon), false)) {
                    found.add(new Reference(entry.value().substring(0, colon), entry));
                }
            }
        }
        if (unit.is("container")) {
            for (UnitSource.SourceWord word : unit.words("Mount", Lookup.ARGS)) {
                String source = MountSource.of(word.text(), unit.podman()).source();
                if (isStorage(unit, source, true)) {
                    found.add(new Reference(source, word.entry()));
                }
            }
        }
        return found;
    }

    private static boolean isStorage(UnitSource unit, String source, boolean mount) {
        if (source.isEmpty() || source.charAt(0) == '.' || source.charAt(0) == '/') {
            return false;
        }
        return source.endsWith(".volume")
                || (mount && source.endsWith(".image"))
                || (source.endsWith(".artifact") && Versions.since(unit, Versions.V5_7));
    }

    private static List<Reference> dependencies(UnitSource unit) {
        List<Reference> found = new ArrayList<>();
        if (Versions.since(unit, Versions.V5_5)) {
            for (String key : DEPENDENCIES) {
                for (UnitSource.SourceWord word : unit.words("Unit", key, Lookup.WORDS)) {
                    if (isUnitFile(unit, word.text())) {
                        found.add(new Reference(word.text(), word.entry()));
                    }
                }
            }
        }
        return found;
    }

    static boolean isUnitFile(UnitSource unit, String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0
                && name.indexOf('/', dot) < 0
                && UnitTypes.quadlet(name.substring(dot + 1))
                        .filter(type -> Versions.since(unit, type.since()))
                        .isPresent();
    }

    private static void unknown(UnitSource unit, Findings findings) {
        for (Reference reference : of(unit)) {
            if (unit.generation().file(reference.target()).isEmpty() && mustExist(unit, reference)) {
                report(unit, reference, findings);
            }
        }
    }

    /** Before 5.3 a missing network or volume was given its default name. */
    private static boolean mustExist(UnitSource unit, Reference reference) {
        String key = reference.entry().key();
        return Versions.since(unit, Versions.V5_3)
                || key.equals("Image")
                || key.equals("Pod")
                || reference.entry().section().equals("Unit");
    }

    private static void report(UnitSource unit, Reference reference, Findings findings) {
        Generation run = unit.generation();
        String target = reference.target();
        List<String> names = run.units().stream()
                .limit(MOST_SUGGESTIONS)
                .map(UnitSource::fileName)
                .toList();
        String help = run.elsewhere(target)
                .or(() -> Suggestions.of(target, names).map(close -> "did you mean " + close + "?"))
                .orElseGet(() -> run.advice(target));
        findings.add(
                unit.fileName() + " refers to " + Printable.of(target) + ", which " + run.describe() + " has",
                help,
                reference.entry().place());
    }

    private static void unnamed(UnitSource unit, Findings findings) {
        if (!Versions.since(unit, Versions.V5_3)) {
            return;
        }
        for (SourceEntry entry : networks(unit)) {
            String name = beforeColon(entry.value());
            Optional<UnitSource> target = unit.generation().file(name);
            if (target.isEmpty()) {
                continue;
            }
            if (target.get().is("network") && Refusals.refuses(target.get())) {
                findings.add(
                        unit.fileName() + " joins " + name + ", which is refused itself",
                        "mend " + name,
                        entry.place());
            } else if (target.get().is("container")
                    && containerName(target.get()).contains("%")) {
                findings.add(
                        unit.fileName() + " joins " + name + ", whose name in Podman the generator cannot tell",
                        "give " + name + " a ContainerName= without specifiers",
                        entry.place());
            }
        }
    }

    /** The name of a container, as far as the generator knows it. */
    private static String containerName(UnitSource container) {
        String explicit = container.value("ContainerName");
        String name =
                !explicit.isEmpty() ? explicit : container.fileName().contains("@") ? "systemd-%p_%i" : "systemd-%N";
        String service = container.serviceName();
        return name.replace("%N", service.substring(0, service.length() - ".service".length()));
    }

    private static void options(UnitSource unit, Findings findings) {
        if (!Versions.since(unit, Versions.V5_3)) {
            return;
        }
        for (SourceEntry entry : networks(unit)) {
            String name = beforeColon(entry.value());
            if (name.endsWith(".container") && entry.value().length() > name.length()) {
                findings.add(
                        "the network of " + name + " is joined as it is; options are not possible",
                        "drop the options",
                        entry.place());
            }
        }
    }

    private static void podName(UnitSource unit, Findings findings) {
        if (unit.is("container") && unit.has("Pod") && !unit.value("Pod").endsWith(".pod")) {
            findings.add(
                    Printable.of(unit.value("Pod")) + " is not the file of a pod",
                    "name the file, such as " + Printable.of(unit.value("Pod")) + ".pod",
                    unit.last("Pod").orElseThrow().place());
        }
    }
}
