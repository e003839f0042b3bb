package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A {@code .artifact} unit: an artifact that is pulled that systemd runs by way of Podman's generator.
 *
 * @see "podman-artifact.unit(5)"
 */
@Value.Immutable
public sealed interface Artifact extends QuadletUnit permits ImmutableArtifact {

    /**
     * Begins an artifact.
     *
     * @param name the name of the file, without {@code .artifact}; it ends in {@code @} for a template
     * @param artifact the artifact to pull
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ArtifactBuilder named(String name, ImageRef artifact) {
        return new ArtifactBuilder(new UnitName(name, "artifact"), SourceLine.ofCaller()).artifact(artifact);
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static ArtifactBuilder dropIn() {
        return new ArtifactBuilder(new UnitName("drop-in", "artifact"), SourceLine.ofCaller());
    }

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default ArtifactBuilder toBuilder() {
        return new ArtifactBuilder(this);
    }

    @Override
    default UnitType<Artifact, ArtifactBuilder> unitType() {
        return ArtifactKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return the value of {@code Artifact=}, if it is set} */
    Optional<ImageSource> artifact();

    /** {@return the value of {@code AuthFile=}, if it is set} */
    Optional<Text> authFile();

    /** {@return the value of {@code CertDir=}, if it is set} */
    Optional<Text> certDir();

    /** {@return the values of {@code ContainersConfModule=}, in their order} */
    List<Text> containersConfModules();

    /** {@return the value of {@code Creds=}, if it is set} */
    Optional<Text> creds();

    /** {@return the value of {@code DecryptionKey=}, if it is set} */
    Optional<Text> decryptionKey();

    /** {@return the values of {@code GlobalArgs=}, in their order} */
    List<CommandLine> globalArgs();

    /** {@return the values of {@code PodmanArgs=}, in their order} */
    List<CommandLine> podmanArgs();

    /** {@return the value of {@code Quiet=}, if it is set} */
    Optional<Boolean> quiet();

    /** {@return the value of {@code Retry=}, if it is set} */
    Optional<Integer> retry();

    /** {@return the value of {@code RetryDelay=}, if it is set} */
    Optional<Duration> retryDelay();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    @Override
    Optional<String> explicitServiceName();

    /** {@return the value of {@code TLSVerify=}, if it is set} */
    Optional<Boolean> tlsVerify();
}
