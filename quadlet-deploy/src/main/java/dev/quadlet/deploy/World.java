package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.SecretEntry;
import dev.quadlet.deploy.Manifest.UnitEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is wanted beside what is there: all that a plan is made of. */
final class World {

    private final Desired desired;
    private final HostReport report;
    private final PlanOptions options;
    private final Manifest next;
    private final GenerationTree oldTree;
    private final GenerationTree newTree;
    private final SortedMap<String, UnitEntry> old = new TreeMap<>();

    /** Units whose file stays and whose service gets another name: the old unit by the new service. */
    private final Map<String, UnitEntry> renamed = new HashMap<>();

    private final Map<String, SecretEntry> oldSecrets = new HashMap<>();
    private final Set<String> driftedPaths = new HashSet<>();
    private @Nullable Usage oldUsage;

    World(Desired desired, HostReport report, Map<String, String> secretDigests, PlanOptions options) {
        this.desired = desired;
        this.report = report;
        this.options = options;
        this.next = desired.manifest(secretDigests);
        this.oldTree = new GenerationTree(report.tree());
        this.newTree = new GenerationTree(desired.tree());
        report.manifest().units().forEach(unit -> old.put(unit.service(), unit));
        report.manifest().secrets().forEach(secret -> oldSecrets.put(secret.name(), secret));
        findRenamed();
    }

    private void findRenamed() {
        Map<String, UnitEntry> gone = new HashMap<>();
        for (UnitEntry unit : old.values()) {
            if (!desired.units().containsKey(unit.service())) {
                gone.put(unit.path(), unit);
            }
        }
        for (DesiredUnit unit : desired.units().values()) {
            UnitEntry before = gone.get(unit.path());
            if (before != null && !old.containsKey(unit.service())) {
                renamed.put(unit.service(), before);
            }
        }
    }

    Desired desired() {
        return desired;
    }

    HostReport report() {
        return report;
    }

    PlanOptions options() {
        return options;
    }

    Target target() {
        return desired.target();
    }

    Manifest next() {
        return next;
    }

    /** {@return the units of the current generation, by service} */
    SortedMap<String, UnitEntry> old() {
        return Collections.unmodifiableSortedMap(old);
    }

    /** {@return what a unit was before, under whatever name} */
    Optional<UnitEntry> before(DesiredUnit unit) {
        UnitEntry same = old.get(unit.service());
        return Optional.ofNullable(same == null ? renamed.get(unit.service()) : same);
    }

    boolean isRenamed(UnitEntry unit) {
        return renamed.containsValue(unit);
    }

    Optional<SecretEntry> oldSecret(String name) {
        return Optional.ofNullable(oldSecrets.get(name));
    }

    UnitState state(String service) {
        return report.unit(service);
    }

    boolean isRunning(String service) {
        return report.unit(service).isRunning();
    }

    /** {@return what the units of the current generation use, as they lie on the host now} */
    Usage oldUsage() {
        if (oldUsage == null) {
            List<Usage.Part> parts = new ArrayList<>();
            for (UnitEntry unit : old.values()) {
                content(unit)
                        .ifPresent(content -> parts.add(new Usage.Part(
                                unit.stack(),
                                unit.path(),
                                unit.type(),
                                unit.service(),
                                unit.object(),
                                unit.requires(),
                                content)));
            }
            oldUsage = new Usage(parts, target().home());
        }
        return oldUsage;
    }

    /** {@return what a unit says as it lies on the host now, if it is there} */
    Optional<UnitContent> content(UnitEntry unit) {
        return oldTree.content(unit.path(), unit.type(), unit.service());
    }

    /** {@return what a unit shall say} */
    UnitContent content(DesiredUnit unit) {
        return newTree.content(unit.path(), unit.type(), unit.service())
                .orElseThrow(() -> new IllegalStateException("no text of " + unit.path()));
    }

    GenerationTree oldTree() {
        return oldTree;
    }

    GenerationTree newTree() {
        return newTree;
    }

    void drifted(String path) {
        driftedPaths.add(path);
    }

    boolean isDrifted(String path) {
        return driftedPaths.contains(path);
    }

    /** {@return whether something that makes this unit is not as it was deployed} */
    boolean isDrifted(UnitEntry unit) {
        return driftedPaths.contains(unit.path())
                || oldTree.dropIns(unit.path(), unit.service()).stream().anyMatch(driftedPaths::contains);
    }
}
