package dev.quadlet.validate.generator;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Printable;
import dev.quadlet.render.Unquoting;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys that must be there, and keys that cannot be there together. */
final class RequirementRules {

    static final UnitRule MISSING_KEY = new UnitRule(
            RuleInfo.refused(
                    "missing-key",
                    "A key without which the unit makes no sense is missing or empty.",
                    "The generator skips the unit.",
                    """
                    [Container]
                    PublishPort=8080:80
                    """,
                    "Add the key that the finding names."),
            RequirementRules::missing);

    static final UnitRule CONFLICTING_KEYS = new UnitRule(
            RuleInfo.refused(
                    "conflicting-keys",
                    "Two keys exclude each other.",
                    "The generator skips the unit.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Rootfs=/srv/root
                    """,
                    "Drop one of them."),
            RequirementRules::conflicts);

    static final UnitRule NEEDS_OTHER_KEY = new UnitRule(
            RuleInfo.refused(
                    "needs-other-key",
                    "A key needs another one that is not set.",
                    "The generator skips the unit.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Group=1000
                    """,
                    "Add the other key, or drop this one."),
            RequirementRules::lonely);

    static final UnitRule INVALID_REMAP = new UnitRule(
            RuleInfo.refused(
                    "invalid-remap",
                    "RemapUsers= has a value that is none, or not with these maps.",
                    "The generator skips the unit.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    RemapUsers=keepid
                    """,
                    "Use UserNS=, UIDMap= and GIDMap=, which have replaced the Remap keys."),
            RequirementRules::remap);

    static final UnitRule TOO_MANY_FOR_SUBNETS = new UnitRule(
            RuleInfo.refused(
                    "too-many-for-subnets",
                    "A network has more gateways or ranges than subnets.",
                    "The generator skips the unit: the n-th gateway and range belong to the n-th subnet.",
                    """
                    [Network]
                    Gateway=10.89.0.1
                    """,
                    "Add a subnet for each, or drop what is too many."),
            RequirementRules::subnets);

    /** The key of each type without which there is nothing to do. */
    private static final Map<String, String> MANDATORY =
            Map.of("image", "Image", "artifact", "Artifact", "build", "ImageTag", "kube", "Yaml");

    private static final List<String> MAPS = List.of("UserNS", "SubUIDMap", "SubGIDMap");

    private RequirementRules() {}

    static List<UnitRule> rules() {
        return List.of(MISSING_KEY, CONFLICTING_KEYS, NEEDS_OTHER_KEY, INVALID_REMAP, TOO_MANY_FOR_SUBNETS);
    }

    private static void missing(UnitSource unit, Findings findings) {
        if (unit.is("container") && !unit.has("Image") && !unit.has("Rootfs")) {
            findings.add(
                    unit.fileName() + " has neither Image nor Rootfs",
                    "say which image it runs: Image=",
                    unit.place("Container"));
        }
        String key = MANDATORY.get(unit.type().name());
        if (key != null && !hasMandatory(unit, key)) {
            findings.add(
                    unit.fileName() + " has no " + key,
                    "a ." + unit.type().name() + " unit needs " + key + "=",
                    unit.place(unit.type().section()));
        }
        boolean fromImage = unit.is("volume") && unit.value("Driver").equals("image");
        if (fromImage && unit.last("Image").isEmpty()) {
            findings.add(
                    unit.fileName() + " has the driver image, but no Image",
                    "say which image it is made from: Image=",
                    unit.last("Driver").orElseThrow().place());
        }
    }

    private static boolean hasMandatory(UnitSource unit, String key) {
        return switch (key) {
            case "ImageTag" ->
                Versions.since(unit, Versions.V5_3) ? !unit.list(key).isEmpty() : unit.has(key);
            case "Yaml" -> yamls(unit) > 0;
            default -> unit.has(key);
        };
    }

    /** How many files the generator sees; before 5.7 the line was one value. */
    static int yamls(UnitSource kube) {
        if (Versions.since(kube, Versions.V5_7)) {
            return kube.words("Yaml", Lookup.WORDS).size();
        }
        return kube.has("Yaml") ? 1 : 0;
    }

    private static void conflicts(UnitSource unit, Findings findings) {
        if (unit.is("container") && unit.has("Image") && unit.has("Rootfs")) {
            conflict(unit, "Image", "Rootfs", findings);
        }
        if (unit.is("container") && unit.has("ReloadSignal") && reloads(unit)) {
            conflict(unit, "ReloadCmd", "ReloadSignal", findings);
        }
        Optional<String> map = map(unit);
        if (map.isPresent()) {
            for (String remap : List.of("RemapUid", "RemapGid", "RemapUsers")) {
                if (unit.last(remap).isPresent()) {
                    conflict(unit, map.get(), remap, findings);
                }
            }
        }
    }

    private static boolean reloads(UnitSource unit) {
        return Versions.since(unit, Versions.V5_5)
                && unit.last("ReloadCmd")
                        .filter(entry -> !Unquoting.words(Lookup.COMMAND, entry.value())
                                .words()
                                .isEmpty())
                        .isPresent();
    }

    private static void conflict(UnitSource unit, String one, String other, Findings findings) {
        findings.add(
                one + " and " + other + " exclude each other",
                "drop one of them",
                List.of(
                        unit.last(one).orElseThrow().place(),
                        unit.last(other).orElseThrow().place()));
    }

    /** The first key that maps users explicitly, if there is one. */
    private static Optional<String> map(UnitSource unit) {
        if (!unit.is("container", "pod", "kube")) {
            return Optional.empty();
        }
        for (String key : MAPS) {
            if (unit.has(key)) {
                return Optional.of(key);
            }
        }
        for (String key : List.of("UIDMap", "GIDMap")) {
            if (!unit.words(key, Lookup.WORDS).isEmpty()) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static void lonely(UnitSource unit, Findings findings) {
        if (unit.is("container") && unit.has("Group") && !unit.has("User")) {
            lonely(unit, "Group", "User", findings);
        }
        if (unit.is("volume") && !unit.value("Driver").equals("image") && !unit.has("Device")) {
            if (unit.has("Type")) {
                lonely(unit, "Type", "Device", findings);
            }
            if (unit.has("Options") && !Versions.since(unit, Versions.V6_0)) {
                lonely(unit, "Options", "Device", findings);
            }
        }
    }

    private static void lonely(UnitSource unit, String key, String other, Findings findings) {
        findings.add(
                key + " needs " + other + ", which is not set",
                "add " + other + "=, or drop " + key,
                unit.last(key).orElseThrow().place());
    }

    private static void remap(UnitSource unit, Findings findings) {
        if (!unit.is("container", "pod", "kube") || map(unit).isPresent()) {
            return;
        }
        List<UnitSource.SourceWord> uids = unit.words("RemapUid", Lookup.WORDS);
        List<UnitSource.SourceWord> gids = unit.words("RemapGid", Lookup.WORDS);
        Optional<SourceEntry> users = unit.last("RemapUsers");
        String mode = users.map(SourceEntry::value).orElse("");
        switch (mode) {
            case "" -> {
                if (!uids.isEmpty()) {
                    findings.add(
                            "RemapUid needs RemapUsers, which is not set",
                            "use UIDMap= instead",
                            uids.get(0).entry().place());
                }
                if (!gids.isEmpty()) {
                    findings.add(
                            "RemapGid needs RemapUsers, which is not set",
                            "use GIDMap= instead",
                            gids.get(0).entry().place());
                }
            }
            case "manual" -> {
                if (unit.is("kube")) {
                    invalidMode(users, "a .kube unit knows no manual maps", findings);
                }
            }
            case "auto" -> {}
            case "keep-id" -> {
                if (!Versions.since(unit, Versions.V5_3) && !unit.generation().isRootless()) {
                    invalidMode(users, "RemapUsers=keep-id is for rootless units alone", findings);
                }
                if (uids.size() > 1 || gids.size() > 1) {
                    String key = uids.size() > 1 ? "RemapUid" : "RemapGid";
                    invalidMode(users, "RemapUsers=keep-id goes with one " + key + " at most", findings);
                }
            }
            default -> invalidMode(users, Printable.of(mode) + " is not one of auto, keep-id and manual", findings);
        }
    }

    private static void invalidMode(Optional<SourceEntry> users, String message, Findings findings) {
        findings.add(message, "use UserNS= instead", users.orElseThrow().place());
    }

    private static void subnets(UnitSource unit, Findings findings) {
        if (!unit.is("network")) {
            return;
        }
        int subnets = unit.list("Subnet").size();
        for (String key : List.of("Gateway", "IPRange")) {
            List<SourceEntry> entries = unit.list(key);
            if (entries.size() > subnets) {
                findings.add(
                        subnets == 0
                                ? key + " needs Subnet, which is not set"
                                : key + " stands " + entries.size() + " times, Subnet " + subnets
                                        + (subnets == 1 ? " time" : " times"),
                        "give each " + key + " a Subnet of its own, or drop it",
                        entries.get(subnets).place());
            }
        }
    }
}
