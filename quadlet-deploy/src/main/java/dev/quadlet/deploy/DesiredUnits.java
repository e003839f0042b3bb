package dev.quadlet.deploy;

import dev.quadlet.model.Secret;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.PlacedUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the units of a layout, and what each of them is beyond its text. */
final class DesiredUnits {

    private final Layout layout;
    private final GenerationTree tree;
    private final Map<String, Dependencies> dependencies = new HashMap<>();
    private final Map<String, UnitContent> builds = new HashMap<>();
    private final SortedMap<String, DesiredUnit> units = new TreeMap<>();
    private final List<DesiredSecret> secrets = new ArrayList<>();
    private final List<ExpectedService> expected = new ArrayList<>();
    private final SortedMap<String, String> startedBy = new TreeMap<>();
    private final WantedImages images;
    private final List<Usage.Part> used = new ArrayList<>();

    private DesiredUnits(Layout layout) {
        this.layout = layout;
        this.tree = new GenerationTree(layout.tree());
        this.images = new WantedImages(layout.target());
    }

    static DesiredUnits of(Layout layout) {
        DesiredUnits found = new DesiredUnits(layout);
        Map<String, UnitPart> parts = found.parts();
        parts.forEach((service, part) -> found.dependencies.put(service, Dependencies.of(part, found.content(part))));
        Dependencies.connect(found.dependencies);
        parts.values().stream()
                .filter(part -> part.type().equals("build"))
                .forEach(part -> found.builds.put(part.unit().name().fileName(), found.content(part)));
        parts.values().forEach(found::add);
        found.expected.sort(Comparator.comparing(ExpectedService::name));
        found.secrets.sort(Comparator.comparing(DesiredSecret::path));
        return found;
    }

    private Map<String, UnitPart> parts() {
        Map<String, UnitPart> parts = new LinkedHashMap<>();
        for (PlacedUnit placed : HostView.of(
                        layout.target().fleet(), layout.target().host())
                .units(layout.target().manager())) {
            UnitPart part = UnitPart.of(placed);
            if (parts.put(part.service(), part) != null) {
                throw new IllegalArgumentException(layout.target().describe() + ": two units have the service "
                        + part.service() + " (run check for their names)");
            }
        }
        for (UnitPart part : List.copyOf(parts.values())) {
            part.defaultInstance().ifPresent(instance -> parts.putIfAbsent(instance.service(), instance));
        }
        return parts;
    }

    private UnitContent content(UnitPart part) {
        return tree.content(part.path(), part.type(), part.service())
                .orElseThrow(() -> new IllegalStateException("no text of " + part.path()));
    }

    private void add(UnitPart part) {
        UnitContent content = content(part);
        Dependencies own = Objects.requireNonNull(dependencies.get(part.service()));
        used.add(new Usage.Part(part.stack(), part.path(), part.type(), part.service(), part.object(), content));
        starts(part, content).ifPresent(started -> startedBy.putIfAbsent(started, part.service()));
        if (part.source().isPresent()) {
            images.add(part.source().get());
            if (!part.path().endsWith("@." + part.type()) || part.isTemplate()) {
                expected.add(new ExpectedService(part.service(), part.path()));
            }
        }
        if (part.isTemplate()) {
            return;
        }
        units.put(
                part.service(),
                new DesiredUnit(
                        part.stack(),
                        part.path(),
                        part.type(),
                        part.service(),
                        part.object(),
                        own.boot(),
                        Rebuilds.digest(content, builds),
                        own.requires(),
                        own.starts(),
                        part.unit().onChange()));
        if (part.unit() instanceof Secret secret && secret.source().hostPath().isEmpty()) {
            secrets.add(secret(part, secret));
        }
    }

    private static DesiredSecret secret(UnitPart part, Secret secret) {
        boolean encrypted = secret.source().encrypted();
        String path = "secrets/" + part.stack() + "/" + secret.secretName() + (encrypted ? ".cred" : "");
        return new DesiredSecret(part.stack(), secret.secretName(), path, part.service(), encrypted, secret.source());
    }

    /** What a timer, path or socket starts. */
    private static Optional<String> starts(UnitPart part, UnitContent content) {
        String section = switch (part.type()) {
            case "timer" -> "Timer";
            case "path" -> "Path";
            case "socket" -> "Socket";
            default -> "";
        };
        if (section.isEmpty() || part.isTemplate()) {
            return Optional.empty();
        }
        UnitName name = UnitName.parse(part.service());
        List<UnitContent.Line> named = content.values(section, section.equals("Socket") ? "Service" : "Unit");
        return Optional.of(
                named.isEmpty()
                        ? name.stem() + ".service"
                        : Specifiers.expand(named.get(named.size() - 1).text(), name));
    }

    SortedMap<String, DesiredUnit> units() {
        return units;
    }

    List<DesiredSecret> secrets() {
        return secrets;
    }

    List<WantedImage> images() {
        return images.sorted();
    }

    Usage usage() {
        return new Usage(used, layout.target().home());
    }

    List<ExpectedService> expected() {
        return expected;
    }

    SortedMap<String, String> startedBy() {
        return startedBy;
    }
}
