package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import java.util.List;
import java.util.Optional;

/** All types of units whose text this library knows. */
public final class UnitTypes {

    private UnitTypes() {}

    /** {@return the types that Podman's generator reads, in the order of the man pages} */
    public static List<UnitType<? extends QuadletUnit, ?>> quadlet() {
        return List.of(
                ContainerKeys.TYPE,
                PodKeys.TYPE,
                NetworkKeys.TYPE,
                VolumeKeys.TYPE,
                KubeKeys.TYPE,
                ImageKeys.TYPE,
                BuildKeys.TYPE,
                ArtifactKeys.TYPE);
    }

    /**
     * {@return the type of Quadlet's units of this name}
     *
     * @param name the end of a file's name, such as {@code container}
     */
    public static Optional<UnitType<? extends QuadletUnit, ?>> quadlet(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "container" -> ContainerKeys.TYPE;
                    case "pod" -> PodKeys.TYPE;
                    case "network" -> NetworkKeys.TYPE;
                    case "volume" -> VolumeKeys.TYPE;
                    case "kube" -> KubeKeys.TYPE;
                    case "image" -> ImageKeys.TYPE;
                    case "build" -> BuildKeys.TYPE;
                    case "artifact" -> ArtifactKeys.TYPE;
                    default -> null;
                });
    }
}
