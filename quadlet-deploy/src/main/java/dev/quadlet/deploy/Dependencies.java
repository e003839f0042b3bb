package dev.quadlet.deploy;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.validate.UnitSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a unit has to do with others: the dependencies that it says itself, and those that Podman's generator adds.
 *
 * <p>The generator writes {@code Requires=} for each file of a network, volume, image, build, artifact or container
 * that a unit names, {@code BindsTo=} for its pod, and {@code Wants=} in a pod for its containers.
 */
final class Dependencies {

    /** Since then the generator translates names of unit files in [Unit]. */
    private static final PodmanVersion TRANSLATES = PodmanVersion.of(5, 5);

    private final SortedSet<String> requires = new TreeSet<>();
    private final SortedSet<String> starts = new TreeSet<>();

    /** Units that want or require this one by its own will, which is what starts it at boot. */
    private final SortedSet<String> installedIn = new TreeSet<>();

    /** Those of them that require it. */
    private final SortedSet<String> requiredBy = new TreeSet<>();

    private boolean boot;

    /**
     * {@return the dependencies of a unit}
     *
     * @param part the unit
     * @param content what it says
     */
    static Dependencies of(UnitPart part, UnitContent content) {
        Dependencies found = new Dependencies();
        UnitName service = UnitName.parse(part.service());
        for (String key : List.of("Requires", "BindsTo", "PartOf", "Requisite")) {
            found.requires.addAll(names(part, content, key, service));
        }
        for (String key : List.of("Requires", "BindsTo", "Wants", "Upholds")) {
            found.starts.addAll(names(part, content, key, service));
        }
        // systemd makes a unit require its slice.
        content.values("Service", "Slice").forEach(slice -> found.requires.add(slice.text()));
        for (UnitSource referred : part.source().map(UnitSource::referredUnits).orElse(List.of())) {
            found.requires.add(referred.serviceName());
            found.starts.add(referred.serviceName());
            boolean pod = referred.is("pod") && part.type().equals("container");
            if (pod && part.source().get().isTrue("StartWithPod", true)) {
                found.installedIn.add(referred.serviceName());
            }
        }
        found.installedIn.addAll(part.installedIn("WantedBy", "UpheldBy"));
        found.requiredBy.addAll(part.installedIn("RequiredBy"));
        found.installedIn.addAll(found.requiredBy);
        return found;
    }

    private static List<String> names(UnitPart part, UnitContent content, String key, UnitName service) {
        return content.words("Unit", key).stream()
                .map(name -> translated(part.source(), Specifiers.expand(name, service)))
                .toList();
    }

    private static String translated(Optional<UnitSource> source, String name) {
        return source.filter(unit -> unit.podman().isAtLeast(TRANSLATES))
                .flatMap(unit -> unit.generation().file(name))
                .map(UnitSource::serviceName)
                .orElse(name);
    }

    /** Says to each unit what others say about it. */
    static void connect(Map<String, Dependencies> byService) {
        byService.forEach((service, own) -> {
            for (String other : own.installedIn) {
                Dependencies starter = byService.get(other);
                if (starter != null) {
                    starter.starts.add(service);
                    if (own.requiredBy.contains(other)) {
                        starter.requires.add(service);
                    }
                }
            }
        });
        boolean more = true;
        while (more) {
            more = false;
            for (Dependencies own : byService.values()) {
                if (!own.boot && own.installedIn.stream().anyMatch(other -> startsAtBoot(other, byService))) {
                    own.boot = true;
                    more = true;
                }
            }
        }
    }

    /** A target of somebody else is taken for one that is reached at boot. */
    private static boolean startsAtBoot(String other, Map<String, Dependencies> byService) {
        Dependencies ours = byService.get(other);
        return ours == null ? other.endsWith(".target") : ours.boot;
    }

    SortedSet<String> requires() {
        return requires;
    }

    SortedSet<String> starts() {
        return starts;
    }

    boolean boot() {
        return boot;
    }
}
