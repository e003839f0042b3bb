package dev.quadlet.validate.generator;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.validate.UnitSource;

/** The releases of Podman with which its generator began to behave differently. */
public final class Versions {

    /** References to networks and volumes must exist; ports and tmpfs are no longer looked at. */
    public static final PodmanVersion V5_3 = PodmanVersion.of(5, 3);

    /** Names of unit files in [Unit] are translated. */
    public static final PodmanVersion V5_5 = PodmanVersion.of(5, 5);

    /** A mount without a type is a volume; a word without an equals sign is a name. */
    public static final PodmanVersion V5_6 = PodmanVersion.of(5, 6);

    /** A mount without a source no longer ends the generator; artifacts are units; specifiers begin paths. */
    public static final PodmanVersion V5_7 = PodmanVersion.of(5, 7);

    /** A pod keeps its Restart; a volume has options without a device. */
    public static final PodmanVersion V6_0 = PodmanVersion.of(6, 0);

    private Versions() {}

    /**
     * {@return whether the Podman that reads a unit is at least this one}
     *
     * @param unit the unit
     * @param version the version
     */
    public static boolean since(UnitSource unit, PodmanVersion version) {
        return unit.podman().isAtLeast(version);
    }
}
