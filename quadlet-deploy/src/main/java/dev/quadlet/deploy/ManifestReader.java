package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.ConfigEntry;
import dev.quadlet.deploy.Manifest.DataEntry;
import dev.quadlet.deploy.Manifest.FileEntry;
import dev.quadlet.deploy.Manifest.How;
import dev.quadlet.deploy.Manifest.ImageEntry;
import dev.quadlet.deploy.Manifest.LinkEntry;
import dev.quadlet.deploy.Manifest.LiveEntry;
import dev.quadlet.deploy.Manifest.OutsideEntry;
import dev.quadlet.deploy.Manifest.SecretEntry;
import dev.quadlet.deploy.Manifest.UnitEntry;
import dev.quadlet.deploy.Manifest.UsesEntry;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads manifests, whole or not at all. The order of lines means nothing: a host that takes one stack back puts a
 * manifest together from two.
 */
final class ManifestReader {

    /** Lines with one value. */
    private final Map<String, String> single = new LinkedHashMap<>();

    private final Map<String, String> stacks = new LinkedHashMap<>();
    private final Map<String, UnitEntry> units = new LinkedHashMap<>();
    private final Map<String, ImageEntry> images = new LinkedHashMap<>();
    private final Map<String, DataEntry> data = new LinkedHashMap<>();
    private final Map<String, UsesEntry> uses = new LinkedHashMap<>();
    private final Map<String, LiveEntry> live = new LinkedHashMap<>();
    private final Map<String, SecretEntry> secrets = new LinkedHashMap<>();
    private final Map<String, FileEntry> files = new LinkedHashMap<>();
    private final Map<String, LinkEntry> links = new LinkedHashMap<>();
    private final Map<String, OutsideEntry> outside = new LinkedHashMap<>();
    private final Map<String, ConfigEntry> configs = new LinkedHashMap<>();

    private ManifestReader() {}

    static Manifest read(String text) {
        List<String> lines = Fields.lines("the manifest", text);
        String head = ManifestWriter.HEAD + " " + ManifestWriter.FORMAT;
        if (!lines.get(0).equals(head)) {
            throw new ProtocolException("the manifest begins with \"" + Printable.of(lines.get(0)) + "\" instead of \""
                    + head + "\": it is none, or from a newer version");
        }
        ManifestReader reader = new ManifestReader();
        for (int i = 1; i < lines.size(); i++) {
            reader.line(Fields.parse("line " + (i + 1) + " of the manifest", lines.get(i)));
        }
        // The generation before the first has a head alone.
        return reader.manifest(lines.size() == 1);
    }

    private void line(Fields line) {
        switch (line.kind()) {
            case "fleet", "library", "podman" -> put(single, line, line.kind(), line.field(1));
            case "stack" -> put(stacks, line, line.field(1), line.field(1));
            case "unit" -> unit(line);
            case "image" ->
                put(images, line, line.field(2), new ImageEntry(line.field(1), line.field(2), line.field(3)));
            case "data" -> data(line);
            case "uses" -> uses(line);
            case "live" ->
                put(
                        live,
                        line,
                        line.field(3),
                        new LiveEntry(line.field(1), line.field(2), path(line, 3), path(line, 4), mode(line, 5)));
            case "secret" -> secret(line);
            case "file" ->
                put(
                        files,
                        line,
                        line.field(2),
                        new FileEntry(line.field(1), path(line, 2), mode(line, 3), sha(line, 4)));
            case "link" -> put(links, line, line.field(2), new LinkEntry(line.field(1), path(line, 2), line.field(3)));
            case "outside" -> outside(line);
            case "config" -> config(line);
            default -> {}
        }
    }

    private void unit(Fields line) {
        String start = line.field(6);
        if (!start.equals("boot") && !start.equals("demand")) {
            throw line.broken("a unit starts at boot or on demand");
        }
        put(
                units,
                line,
                line.field(4),
                new UnitEntry(
                        line.field(1),
                        path(line, 2),
                        line.field(3),
                        line.field(4),
                        line.optional(5),
                        start.equals("boot"),
                        line.field(7),
                        new TreeSet<>(line.list(8)),
                        line.count() > 9 ? line.constant(9, OnChange.class) : OnChange.RESTART));
    }

    /** Two stacks may have the same data. */
    private void data(Fields line) {
        DataName name = dataName(line, 2);
        put(
                data,
                line,
                line.field(1) + " " + name.describe(),
                new DataEntry(line.field(1), name, line.constant(4, SnapshotBefore.class)));
    }

    private void uses(Fields line) {
        DataName name = dataName(line, 3);
        put(
                uses,
                line,
                line.field(2) + " " + name.describe(),
                new UsesEntry(
                        line.field(1),
                        line.field(2),
                        name,
                        line.optional(5),
                        line.count() > 6 ? line.constant(6, How.class) : How.MOUNT));
    }

    private static DataName dataName(Fields line, int number) {
        DataName name = new DataName(line.constant(number, DataName.Kind.class), line.field(number + 1));
        if (name.kind() == DataName.Kind.PATH && !name.name().startsWith("/")) {
            throw line.broken("the path of data is absolute");
        }
        return name;
    }

    private void secret(Fields line) {
        String form = line.field(5);
        if (!form.equals("plain") && !form.equals("encrypted")) {
            throw line.broken("a secret is plain or encrypted");
        }
        put(
                secrets,
                line,
                line.field(2),
                new SecretEntry(
                        line.field(1),
                        line.field(2),
                        path(line, 3),
                        line.field(4),
                        form.equals("encrypted"),
                        line.field(6)));
    }

    private void outside(Fields line) {
        String path = line.field(2);
        if (!path.startsWith("/")) {
            throw line.broken("a path outside of the generation is absolute");
        }
        put(outside, line, path, new OutsideEntry(line.field(1), path, line.field(3)));
    }

    private void config(Fields line) {
        String path = path(line, 1);
        if (path.indexOf('/') <= 0) {
            throw line.broken("a configuration file lies in a directory that its digest names");
        }
        put(configs, line, path, new ConfigEntry(path, mode(line, 2), sha(line, 3)));
    }

    /** A path below the generation, which it does not leave. */
    private static String path(Fields line, int number) {
        String path = line.field(number);
        for (String element : path.split("/", -1)) {
            if (element.isEmpty() || element.equals(".") || element.equals("..")) {
                throw line.broken("field " + (number + 1) + " is no path below a directory");
            }
        }
        return path;
    }

    private static FileMode mode(Fields line, int number) {
        try {
            return FileMode.parse(line.field(number));
        } catch (IllegalArgumentException e) {
            throw line.broken("field " + (number + 1) + " is no mode of a file");
        }
    }

    private static String sha(Fields line, int number) {
        String digest = line.field(number);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw line.broken("field " + (number + 1) + " is no SHA-256 digest");
        }
        return digest;
    }

    /** The same may be said twice, but not two things of one name. */
    private static <T> void put(Map<String, T> map, Fields line, String name, T value) {
        T before = map.put(name, value);
        if (before != null && !before.equals(value)) {
            throw line.broken("an earlier line says something else of " + name);
        }
    }

    private Manifest manifest(boolean nothing) {
        if (nothing) {
            return Manifest.empty(Fields.NOTHING);
        }
        String podman = needed("podman");
        for (UnitEntry unit : units.values()) {
            if (!files.containsKey(unit.path()) && !links.containsKey(unit.path())) {
                throw new ProtocolException("the manifest has the unit " + unit.service() + ", but not its file "
                        + unit.path() + ": something of it is missing");
            }
        }
        return new Manifest(
                needed("fleet"),
                needed("library"),
                podman.equals(Fields.NOTHING) ? Optional.empty() : Optional.of(podman),
                List.copyOf(stacks.values()),
                new ArrayList<>(units.values()),
                new ArrayList<>(images.values()),
                new ArrayList<>(data.values()),
                new ArrayList<>(uses.values()),
                new ArrayList<>(live.values()),
                new ArrayList<>(secrets.values()),
                new ArrayList<>(files.values()),
                new ArrayList<>(links.values()),
                new ArrayList<>(outside.values()),
                new ArrayList<>(configs.values()));
    }

    private String needed(String name) {
        String value = single.get(name);
        if (value == null) {
            throw new ProtocolException("the manifest has no line " + name + ": something of it is missing");
        }
        return value;
    }
}
