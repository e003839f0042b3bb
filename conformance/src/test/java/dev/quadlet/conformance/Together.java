package dev.quadlet.conformance;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.value.PodmanVersion;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Which keys and values go together, and which a version of the generator takes. */
final class Together {

    /** The names of other units, which would have to exist, and what changes how other keys are treated. */
    private static final Set<String> LEFT_OUT = Set.of(
            "Container.Pod",
            "Container.StartWithPod",
            "Container.ServiceName",
            "Pod.ServiceName",
            "Network.ServiceName",
            "Volume.ServiceName",
            "Volume.Image",
            "Kube.ServiceName",
            "Kube.SetWorkingDirectory",
            "Image.ServiceName",
            "Build.ServiceName",
            "Artifact.ServiceName",
            "Quadlet.DefaultDependencies",
            "Service.Type",
            "Service.KillMode",
            "Service.WorkingDirectory",
            "Install.Alias");

    private static final List<String> REMAP = List.of("RemapUsers", "RemapUid", "RemapGid", "RemapUidSize");

    private static final List<String> MAPS = List.of("UserNS", "UIDMap", "GIDMap", "SubUIDMap", "SubGIDMap");

    /** At most one of each, or none without another key. */
    private static final Set<String> SINGLE = Set.of("Gateway", "IPRange", "RemapUid", "RemapGid");

    private static final PodmanVersion YAML_LIST = PodmanVersion.of(5, 7);

    private static final PodmanVersion VOLUME_WITHOUT_SOURCE = PodmanVersion.of(6, 0);

    /** Before, the generator's own variable takes the place of the last one of a pod. */
    private static final PodmanVersion POD_ENVIRONMENT = PodmanVersion.of(5, 5);

    private final PodmanVersion version;

    Together(PodmanVersion version) {
        this.version = version;
    }

    /**
     * {@return whether the key can stand in a unit of this type that stands alone}
     *
     * @param type the name of the type
     * @param section the section
     * @param row the row of the key
     */
    boolean knows(String type, String section, Row<?, ?> row) {
        String name = section + "." + row.key();
        boolean lost = type.equals("pod") && name.equals("Service.Environment") && !version.isAtLeast(POD_ENVIRONMENT);
        return version.isAtLeast(row.since()) && !LEFT_OUT.contains(name) && !lost;
    }

    /**
     * {@return whether the key may stand more than once}
     *
     * @param section the section
     * @param row the row of the key
     */
    boolean isRepeatable(String section, Row<?, ?> row) {
        boolean oneYaml = section.equals("Kube") && row.key().equals("Yaml") && !version.isAtLeast(YAML_LIST);
        return row.lookup().repeatable() && !oneYaml && !SINGLE.contains(row.key());
    }

    /**
     * {@return whether the version takes a value, and takes it for no other unit's name}
     *
     * @param name the key as {@code Section.Key}
     * @param row the row of the key
     * @param words the value, or the words of it
     */
    boolean isPossible(String name, Row<?, ?> row, List<String> words) {
        for (String word : words) {
            if (row.lookup().problem(word, version).isPresent()) {
                return false;
            }
        }
        String value = words.get(0);
        return switch (name) {
            case "Container.Mount" -> isMount(value);
            case "Container.Volume", "Pod.Volume", "Build.Volume" ->
                !value.matches("(?s)[^:]*\\.(volume|artifact)(:.*)?");
            case "Container.Network", "Pod.Network", "Kube.Network", "Build.Network" ->
                !value.matches("(?s)[^:]*\\.(network|container)(:.*)?");
            case "Container.Image", "Volume.Image" -> !value.endsWith(".image") && !value.endsWith(".build");
            case "Build.SetWorkingDirectory" -> value.startsWith("/") || value.startsWith("https://");
            // Read like a single value before, where quotes cannot be put around quotes.
            case "Kube.Yaml" -> version.isAtLeast(YAML_LIST) || value.indexOf('"') < 0;
            case "Kube.RemapUsers" -> !value.equals("manual");
            case "Volume.Driver" -> !value.equals("image");
            default -> !name.startsWith("Unit.") || !isQuadlet(value);
        };
    }

    private static boolean isQuadlet(String unit) {
        return UnitTypes.quadlet(unit.substring(unit.lastIndexOf('.') + 1)).isPresent();
    }

    private boolean isMount(String value) {
        boolean named = value.matches("(?s).*(source|src)=[^,]*\\.(volume|image|artifact|build)\"?(,.*)?");
        boolean relative = value.matches("(?s).*(source|src)=\\..*");
        boolean bare = !value.matches("(?s).*(source=|src=|type=(tmpfs|ramfs|devpts)).*");
        return !named && !relative && (!bare || version.isAtLeast(VOLUME_WITHOUT_SOURCE));
    }

    /**
     * Adds and removes keys until those are left that go together.
     *
     * @param section the type's own section
     * @param keys the keys
     * @param other whether keys that exclude each other are decided the rarer way
     */
    void settle(String section, Set<String> keys, boolean other) {
        boolean remap = other && keys.stream().anyMatch(REMAP::contains);
        keys.removeAll(remap ? MAPS : REMAP);
        if (remap) {
            keys.add("RemapUsers");
        }
        switch (section) {
            case "Container" -> {
                keys.add(other ? "Rootfs" : "Image");
                keys.remove(other ? "Image" : "Rootfs");
                if (keys.contains("Group")) {
                    keys.add("User");
                }
                if (keys.contains("ReloadSignal")) {
                    keys.remove(other ? "ReloadCmd" : "");
                }
                if (keys.contains("ReloadCmd")) {
                    keys.remove("ReloadSignal");
                }
            }
            case "Network" -> {
                if (keys.contains("Gateway") || keys.contains("IPRange")) {
                    keys.add("Subnet");
                }
            }
            case "Volume" -> {
                if (!keys.contains("Device")) {
                    keys.removeAll(List.of("Type", "Options"));
                }
            }
            case "Kube" -> keys.add("Yaml");
            case "Image" -> keys.add("Image");
            case "Artifact" -> keys.add("Artifact");
            case "Build" -> Collections.addAll(keys, "ImageTag", "SetWorkingDirectory");
            default -> {}
        }
    }
}
