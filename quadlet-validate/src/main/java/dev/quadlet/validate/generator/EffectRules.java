package dev.quadlet.validate.generator;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Reference;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Entries that are read, and come to nothing because of another one. */
final class EffectRules {

    static final UnitRule NO_EFFECT = new UnitRule(
            RuleInfo.lost(
                    "no-effect",
                    "An entry has no effect because of what else the unit says.",
                    "The generator reads the entry and does not use it, or overwrites it.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    StartWithPod=false
                    """,
                    "Drop the entry, or mend what keeps it from having an effect."),
            EffectRules::noEffect);

    static final UnitRule UNTRANSLATED_DEPENDENCY = new UnitRule(
            RuleInfo.lost(
                    "untranslated-dependency",
                    "[Unit] names the file of a unit, for Podman before 5.5.",
                    "The generator before 5.5 passes the name on, and systemd knows no such unit: the dependency is"
                            + " ignored.",
                    """
                    [Unit]
                    After=db.container
                    """,
                    "Name the service: After=db.service."),
            EffectRules::untranslated);

    static final UnitRule EMPTY_REFERENCE = new UnitRule(
            RuleInfo.lost(
                    "empty-reference",
                    "A unit refers to another unit that is refused itself.",
                    "The generator puts an empty name where that of the other unit belongs, and the service fails.",
                    """
                    web.container  Volume=data.volume:/data
                    data.volume    Device
                    """,
                    "Mend the other unit."),
            EffectRules::emptyReferences);

    /**
     * A case in which an entry comes to nothing.
     *
     * @param type the type of unit
     * @param section the section; empty for the unit's own
     * @param key the key
     * @param lost whether that is so
     * @param why why it is so
     */
    private record Case(
            String type, String section, String key, Predicate<UnitSource> lost, Function<UnitSource, String> why) {}

    private static final List<Case> CASES = List.of(
            own(
                    "container",
                    "StartWithPod",
                    unit -> !unit.has("Pod") && !unit.isTrue("StartWithPod", true),
                    "the container is in no pod"),
            own(
                    "container",
                    "StartWithPod",
                    unit -> unit.has("Pod")
                            && unit.isTemplate()
                            && Versions.since(unit, Versions.V6_0)
                            && !unit.isTrue("StartWithPod", true),
                    "a template does not start with its pod"),
            own(
                    "container",
                    "Notify",
                    unit -> isOneshot(unit) && notifies(unit),
                    "a oneshot service is ready when its process has ended"),
            own(
                    "container",
                    "VolatileTmp",
                    unit -> unit.isTrue("VolatileTmp", false) && unit.isTrue("ReadOnly", false),
                    "ReadOnly=true wins"),
            own("container", "RemapUsers", EffectRules::mapsNothing, "there is neither RemapUid nor RemapGid"),
            own("pod", "RemapUsers", EffectRules::mapsNothing, "there is neither RemapUid nor RemapGid"),
            own("container", "RemapUidSize", EffectRules::sizeUnused, "it goes with RemapUsers=auto alone"),
            own("pod", "RemapUidSize", EffectRules::sizeUnused, "it goes with RemapUsers=auto alone"),
            own("kube", "RemapUidSize", EffectRules::sizeUnused, "it goes with RemapUsers=auto alone"),
            own("volume", "User", EffectRules::fromImage, "the volume is made from an image"),
            own("volume", "Group", EffectRules::fromImage, "the volume is made from an image"),
            own("volume", "Copy", EffectRules::fromImage, "the volume is made from an image"),
            own("volume", "Device", EffectRules::fromImage, "the volume is made from an image"),
            own("volume", "Type", EffectRules::fromImage, "the volume is made from an image"),
            own("volume", "Options", EffectRules::fromImage, "the volume is made from an image"),
            own("volume", "Image", unit -> !fromImage(unit), "it goes with Driver=image alone"),
            own("image", "ImageTag", unit -> !isReferredTo(unit), "it is the name for units that refer to this one"),
            own("build", "SetWorkingDirectory", EffectRules::directoryUnused, "[Service] WorkingDirectory wins"),
            own("kube", "SetWorkingDirectory", EffectRules::directoryUnused, "[Service] WorkingDirectory wins"),
            service("pod", "Type", unit -> !unit.value("Service", "Type").equals("forking"), "a pod is forking"),
            service(
                    "pod",
                    "PIDFile",
                    unit -> !unit.value("Service", "PIDFile").equals("%t/%N.pid"),
                    "the generator sets it for a pod"),
            service(
                    "pod",
                    "Restart",
                    unit -> !Versions.since(unit, Versions.V6_0)
                            && !unit.value("Service", "Restart").equals("on-failure"),
                    "Podman before " + Versions.V6_0 + " sets on-failure for each pod"),
            service(
                    "pod",
                    "Environment",
                    unit -> !Versions.since(unit, Versions.V5_6),
                    "Podman before " + Versions.V5_6 + " writes its own over the last line of a pod"),
            service("container", "NotifyAccess", EffectRules::accessOverwritten, "the generator sets all"),
            service("kube", "NotifyAccess", EffectRules::accessOverwritten, "the generator sets all"));

    private EffectRules() {}

    static List<UnitRule> rules() {
        return List.of(NO_EFFECT, UNTRANSLATED_DEPENDENCY, EMPTY_REFERENCE);
    }

    private static Case own(String type, String key, Predicate<UnitSource> lost, String why) {
        return new Case(type, "", key, lost, unit -> why);
    }

    private static Case service(String type, String key, Predicate<UnitSource> lost, String why) {
        return new Case(type, "Service", key, lost, unit -> why);
    }

    private static void noEffect(UnitSource unit, Findings findings) {
        for (Case each : CASES) {
            if (each.type().equals(unit.type().name())) {
                Optional<SourceEntry> entry =
                        each.section().isEmpty() ? unit.last(each.key()) : unit.last(each.section(), each.key());
                if (entry.isPresent()
                        && !unit.single(entry.get()).isEmpty()
                        && each.lost().test(unit)) {
                    findings.add(
                            each.key() + " has no effect: " + each.why().apply(unit),
                            "drop it",
                            entry.get().place());
                }
            }
        }
        if (!Versions.since(unit, Versions.V5_3)) {
            unit.last("Quadlet", "DefaultDependencies")
                    .ifPresent(entry -> findings.add(
                            "DefaultDependencies has no effect: Podman before " + Versions.V5_3
                                    + " does not know [Quadlet]",
                            "drop it, or update Podman on the host",
                            entry.place()));
        }
    }

    private static boolean isOneshot(UnitSource unit) {
        return unit.value("Service", "Type").equals("oneshot");
    }

    private static boolean notifies(UnitSource unit) {
        return unit.isTrue("Notify", false) || unit.value("Notify").equalsIgnoreCase("healthy");
    }

    private static boolean accessOverwritten(UnitSource unit) {
        return !isOneshot(unit) && !unit.value("Service", "NotifyAccess").equals("all");
    }

    private static boolean mapsNothing(UnitSource unit) {
        return unit.last("RemapUsers").map(SourceEntry::value).orElse("").equals("manual")
                && unit.words("RemapUid", Lookup.WORDS).isEmpty()
                && unit.words("RemapGid", Lookup.WORDS).isEmpty();
    }

    private static boolean sizeUnused(UnitSource unit) {
        return !unit.last("RemapUsers").map(SourceEntry::value).orElse("").equals("auto")
                && !GoNumber.isZero(unit.value("RemapUidSize"));
    }

    private static boolean fromImage(UnitSource unit) {
        return unit.value("Driver").equals("image");
    }

    private static boolean isReferredTo(UnitSource unit) {
        return unit.generation().isReferredTo(unit.fileName());
    }

    private static boolean directoryUnused(UnitSource unit) {
        String value = unit.value("SetWorkingDirectory");
        boolean absolute = value.startsWith("/");
        return !unit.value("Service", "WorkingDirectory").isEmpty() && !absolute && !ValueRules.isUrl(value);
    }

    private static void untranslated(UnitSource unit, Findings findings) {
        if (Versions.since(unit, Versions.V5_5)) {
            return;
        }
        for (String key : ReferenceRules.DEPENDENCIES) {
            for (UnitSource.SourceWord word : unit.words("Unit", key, Lookup.WORDS)) {
                if (ReferenceRules.isUnitFile(unit, word.text())) {
                    String service = unit.generation()
                            .file(word.text())
                            .map(UnitSource::serviceName)
                            .orElse("the name of its service");
                    findings.add(
                            key + "=" + word.text() + " is ignored: Podman before " + Versions.V5_5
                                    + " does not translate the names of files",
                            "write " + service,
                            word.entry().place());
                }
            }
        }
    }

    private static void emptyReferences(UnitSource unit, Findings findings) {
        for (Reference reference : ReferenceRules.of(unit)) {
            Optional<UnitSource> target = unit.generation().file(reference.target());
            boolean named = target.isEmpty() || !target.get().is("volume", "image", "artifact");
            if (!named && !reference.entry().section().equals("Unit") && Refusals.refuses(target.orElseThrow())) {
                findings.add(
                        reference.target() + " is refused itself, so its name is empty here",
                        "mend " + reference.target(),
                        reference.entry().place());
            }
        }
    }
}
