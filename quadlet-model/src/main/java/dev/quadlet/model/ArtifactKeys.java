package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;

/** The keys of {@code [Artifact]}, in the order in which they are written. */
final class ArtifactKeys {

    static final Section<Artifact, ArtifactBuilder> SECTION = Section.<Artifact, ArtifactBuilder>of("Artifact")
            .last("Artifact", v(5, 7), Artifact::artifact, ArtifactBuilder::artifact, Codec.IMAGE)
            .last("AuthFile", v(5, 7), Artifact::authFile, ArtifactBuilder::authFile, Codec.TEXT)
            .last("CertDir", v(5, 7), Artifact::certDir, ArtifactBuilder::certDir, Codec.TEXT)
            .lines(
                    "ContainersConfModule",
                    v(5, 7),
                    Artifact::containersConfModules,
                    ArtifactBuilder::containersConfModule,
                    Codec.TEXT)
            .last("Creds", v(5, 7), Artifact::creds, ArtifactBuilder::creds, Codec.TEXT)
            .last("DecryptionKey", v(5, 7), Artifact::decryptionKey, ArtifactBuilder::decryptionKey, Codec.TEXT)
            .args("GlobalArgs", v(5, 7), Artifact::globalArgs, ArtifactBuilder::globalArgs)
            .args("PodmanArgs", v(5, 7), Artifact::podmanArgs, ArtifactBuilder::podmanArgs)
            .flag("Quiet", v(5, 7), Artifact::quiet, ArtifactBuilder::quiet)
            .last("Retry", v(5, 7), Artifact::retry, ArtifactBuilder::retry, Codec.INTEGER)
            .last("RetryDelay", v(5, 7), Artifact::retryDelay, ArtifactBuilder::retryDelay, Codec.GO_DURATION)
            .last(
                    "ServiceName",
                    v(5, 7),
                    Artifact::explicitServiceName,
                    ArtifactBuilder::serviceName,
                    Codec.SERVICE_NAME)
            .flag("TLSVerify", v(5, 7), Artifact::tlsVerify, ArtifactBuilder::tlsVerify)
            .end();

    static final UnitType<Artifact, ArtifactBuilder> TYPE =
            Quadlets.type("artifact", v(5, 7), "-artifact", SECTION, ArtifactBuilder::new, ArtifactBuilder::build);

    private ArtifactKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
