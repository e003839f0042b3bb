package dev.quadlet.validate.lint;

import dev.quadlet.model.value.PodmanVersion;

/** Versions of Podman in which something changed that matters to rules. */
final class Releases {

    static final PodmanVersion V5_3 = PodmanVersion.of(5, 3);
    static final PodmanVersion V5_5 = PodmanVersion.of(5, 5);
    static final PodmanVersion V5_6 = PodmanVersion.of(5, 6);

    private Releases() {}
}
