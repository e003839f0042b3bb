package dev.quadlet.validate.lint;

import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.List;
import java.util.Optional;

/** Names in Volume= and Network= that mean something else than they seem to. */
final class StorageRules {

    static final UnitRule PLAIN_NAME_BESIDE_A_UNIT = new UnitRule(
            RuleInfo.lint(
                    "plain-name-beside-a-unit",
                    Severity.WARNING,
                    "A volume or network is named without its type, although there is a file of that name.",
                    "The file makes an object called systemd-NAME; the plain name is another one, which the unit does"
                            + " not wait for.",
                    """
                    # db.container
                    [Container]
                    Image=docker.io/library/postgres:17.5
                    Volume=data:/var/lib/postgresql/data

                    # data.volume
                    [Volume]
                    Label=app=db
                    """,
                    "Name the file: data.volume. Or set VolumeName= or NetworkName= if the plain name is meant."),
            StorageRules::plainNames);

    static final UnitRule IMAGE_AS_VOLUME = new UnitRule(
            RuleInfo.lint(
                    "image-as-volume",
                    Severity.WARNING,
                    "The source of a volume is the file of an image or build.",
                    "Volume= translates names of .volume files alone: podman makes an empty volume of that name.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Volume=site.image:/usr/share/nginx/html
                    """,
                    "Write Mount=type=image,source=site.image,target=/usr/share/nginx/html."),
            StorageRules::images);

    private StorageRules() {}

    static List<UnitRule> rules() {
        return List.of(PLAIN_NAME_BESIDE_A_UNIT, IMAGE_AS_VOLUME);
    }

    private static void plainNames(UnitSource unit, Findings findings) {
        if (!unit.is("container", "pod", "build", "kube")) {
            return;
        }
        for (SourceEntry entry : unit.list("Volume")) {
            int colon = entry.value().indexOf(':');
            if (colon > 0) {
                plainName(unit, entry, entry.value().substring(0, colon), "volume", findings);
            }
        }
        for (SourceEntry entry : unit.list("Network")) {
            int colon = entry.value().indexOf(':');
            String name = colon < 0 ? entry.value() : entry.value().substring(0, colon);
            plainName(unit, entry, name, "network", findings);
        }
    }

    private static void plainName(UnitSource unit, SourceEntry entry, String name, String type, Findings findings) {
        boolean mode = type.equals("network")
                && List.of("host", "none", "bridge", "private", "pasta").contains(name);
        Optional<UnitSource> file = unit.generation().file(name + "." + type);
        if (mode || file.isEmpty()) {
            return;
        }
        String key = type.equals("volume") ? "VolumeName" : "NetworkName";
        String object = file.get().value(key);
        if (!object.equals(name)) {
            String made = object.isEmpty() ? "systemd-" + name : object;
            findings.add(
                    name + " is not the " + type + " of " + file.get().fileName() + ", whose name is " + made,
                    "write " + file.get().fileName() + " if that is meant",
                    List.of(entry.place(), file.get().place()));
        }
    }

    private static void images(UnitSource unit, Findings findings) {
        if (!unit.is("container", "pod", "build")) {
            return;
        }
        for (SourceEntry entry : unit.list("Volume")) {
            int colon = entry.value().indexOf(':');
            String source = colon < 0 ? "" : entry.value().substring(0, colon);
            boolean path = source.startsWith("/") || source.startsWith(".") || source.startsWith("%");
            if (!path && (source.endsWith(".image") || source.endsWith(".build"))) {
                String target = entry.value().substring(colon + 1);
                int options = target.indexOf(':');
                findings.add(
                        source + " is taken for the name of a volume, which is new and empty",
                        "write Mount=type=image,source=" + source + ",target="
                                + (options < 0 ? target : target.substring(0, options)),
                        entry.place());
            }
        }
    }
}
