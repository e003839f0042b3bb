package dev.quadlet.graph;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.validate.Reference;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a unit uses: ports, networks, storage, secrets, images. */
final class UsesOfUnit {

    private final Sketch sketch;
    private final Map<String, Sketch> byName;
    private final Map<String, Sketch> bySecret;

    /** The files that it refers to, so that a name is taken for one only where the generator does so. */
    private final Set<String> referred = new HashSet<>();

    UsesOfUnit(Sketch sketch, Map<String, Sketch> byName, Map<String, Sketch> bySecret) {
        this.sketch = sketch;
        this.byName = byName;
        this.bySecret = bySecret;
    }

    void addAll() {
        sketch.source.ifPresent(this::addAll);
    }

    private void addAll(UnitSource unit) {
        for (Reference reference : unit.references()) {
            referred.add(reference.target());
        }
        if (unit.is("container", "pod", "kube", "build")) {
            unit.list("PublishPort")
                    .forEach(entry -> add(Use.Sort.PORT, entry.value().replaceFirst("/tcp$", "")));
            unit.list("Network").forEach(this::addNetwork);
            unit.list("Volume").forEach(this::addVolume);
        }
        if (unit.is("container")) {
            unit.words("Mount", Lookup.ARGS).forEach(word -> addMount(word.text()));
            unit.words("Secret", Lookup.ARGS).forEach(word -> addSecret(word.text()));
        }
        if (referred.contains(unit.value("Image"))) {
            addFile(Use.Sort.IMAGE, unit.value("Image"), "");
        }
    }

    private void addNetwork(SourceEntry entry) {
        String network = beforeColon(entry.value());
        // A container whose network is joined is met by a line.
        if (!network.endsWith(".container")) {
            addFile(Use.Sort.NETWORK, network, "");
        }
    }

    private void addVolume(SourceEntry entry) {
        String[] parts = entry.value().split(":", 3);
        if (parts.length == 1) {
            add(Use.Sort.VOLUME, parts[0]);
        } else {
            addStorage(parts[0], parts[1]);
        }
    }

    private void addMount(String word) {
        String source = "";
        String target = "";
        for (String field : List.of(word.split(",", -1))) {
            String value = field.substring(field.indexOf('=') + 1);
            switch (field.substring(0, Math.max(0, field.indexOf('=')))) {
                case "source", "src" -> source = value;
                case "target", "dst", "destination" -> target = value;
                default -> {} // options
            }
        }
        if (!source.isEmpty()) {
            addStorage(source, target);
        }
    }

    private void addStorage(String source, String target) {
        boolean path = source.startsWith("/") || source.startsWith(".") || source.startsWith("%");
        addFile(path ? Use.Sort.BIND : Use.Sort.VOLUME, source, " → " + target);
    }

    private void addSecret(String word) {
        int comma = word.indexOf(',');
        String name = comma < 0 ? word : word.substring(0, comma);
        Sketch secret = bySecret.get(name);
        sketch.refersTo(secret, "Secret");
        sketch.uses.add(new Use(Use.Sort.SECRET, name, secret == null ? "" : secret.id));
    }

    /** What has a file of its own is named without its type, which the row's icon tells. */
    private void addFile(Use.Sort sort, String name, String rest) {
        Sketch target = referred.contains(name) ? byName.get(name) : null;
        if (target == null) {
            add(sort, name + rest);
        } else {
            sketch.uses.add(new Use(sort, sketch.qualified(target) + rest, target.id));
        }
    }

    private void add(Use.Sort sort, String text) {
        sketch.uses.add(new Use(sort, text, ""));
    }

    private static String beforeColon(String value) {
        int colon = value.indexOf(':');
        return colon < 0 || value.startsWith("ns:") ? value : value.substring(0, colon);
    }
}
