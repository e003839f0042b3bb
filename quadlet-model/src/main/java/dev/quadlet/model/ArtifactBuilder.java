package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.time.Duration;
import java.util.List;

/** Builds {@link Artifact} units; its methods are the keys of {@code [Artifact]}. */
public final class ArtifactBuilder extends QuadletBuilder<Artifact, ArtifactBuilder> {

    private final ImmutableArtifact.Builder values = ImmutableArtifact.builder();

    ArtifactBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    ArtifactBuilder(Artifact from) {
        super(from);
        values.from(from);
    }

    /**
     * Pulls this artifact: {@code Artifact=quay.io/example/model:1.0}.
     *
     * <p>Mandatory. Since Podman 5.7.
     *
     * @param image the reference
     * @return this builder
     * @see "podman-artifact.unit(5), Artifact="
     */
    public ArtifactBuilder artifact(ImageRef image) {
        values.artifact(image);
        return this;
    }

    /**
     * As {@link #artifact(ImageRef)}, for text of another form, such as {@code quay.io/example/${MODEL}} or one with
     * variables.
     *
     * @param image the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), Artifact="
     */
    public ArtifactBuilder artifact(Raw image) {
        values.artifact(ImageSource.parse(
                ArtifactKeys.SECTION.checked("Artifact", image).systemd()));
        return this;
    }

    ArtifactBuilder artifact(ImageSource image) {
        values.artifact(image);
        return this;
    }

    /**
     * Names the file with the registry logins: {@code AuthFile=/etc/containers/auth.json}.
     *
     * <p>Unset: the login file of the user who runs Podman is used. Absolute path. Since Podman 5.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), AuthFile="
     */
    public ArtifactBuilder authFile(String text) {
        return authFile(Text.literal(text));
    }

    /**
     * As {@link #authFile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), AuthFile="
     */
    public ArtifactBuilder authFile(Text text) {
        values.authFile(ArtifactKeys.SECTION.checked("AuthFile", text));
        return this;
    }

    /**
     * Names the directory with certificates for the registry:
     * {@code CertDir=/etc/containers/certs.d/registry.example.org}.
     *
     * <p>Unset: /etc/containers/certs.d is searched. Absolute path. Since Podman 5.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), CertDir="
     */
    public ArtifactBuilder certDir(String text) {
        return certDir(Text.literal(text));
    }

    /**
     * As {@link #certDir(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), CertDir="
     */
    public ArtifactBuilder certDir(Text text) {
        values.certDir(ArtifactKeys.SECTION.checked("CertDir", text));
        return this;
    }

    /**
     * Loads an additional containers.conf module for every Podman call of the unit:
     * {@code ContainersConfModule=/etc/containers/registry.conf}.
     *
     * <p>Unset: no module is loaded. Absolute path, or a name below the containers.conf.modules directories. Each call
     * is one more line. Since Podman 5.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), ContainersConfModule="
     */
    public ArtifactBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), ContainersConfModule="
     */
    public ArtifactBuilder containersConfModule(Text text) {
        values.addContainersConfModules(ArtifactKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ArtifactBuilder containersConfModules(List<Text> all) {
        values.containersConfModules(List.of());
        for (Text each : all) {
            containersConfModule(each);
        }
        return this;
    }

    /**
     * Sets user name and password for the registry: {@code Creds=puller:s3cret}.
     *
     * <p>Unset: the logins of the AuthFile are used. User:password in plain text; everybody can read it in the unit.
     * Since Podman 5.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), Creds="
     */
    public ArtifactBuilder creds(String text) {
        return creds(Text.literal(text));
    }

    /**
     * As {@link #creds(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), Creds="
     */
    public ArtifactBuilder creds(Text text) {
        values.creds(ArtifactKeys.SECTION.checked("Creds", text));
        return this;
    }

    /**
     * Names the key with which an encrypted artifact is decrypted:
     * {@code DecryptionKey=/etc/containers/keys/artifact.pem}.
     *
     * <p>Unset: encrypted artifacts cannot be used. A key file, optionally a colon and its passphrase. Since Podman
     * 5.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), DecryptionKey="
     */
    public ArtifactBuilder decryptionKey(String text) {
        return decryptionKey(Text.literal(text));
    }

    /**
     * As {@link #decryptionKey(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), DecryptionKey="
     */
    public ArtifactBuilder decryptionKey(Text text) {
        values.decryptionKey(ArtifactKeys.SECTION.checked("DecryptionKey", text));
        return this;
    }

    /**
     * Inserts arguments between podman and its subcommand: {@code GlobalArgs=--log-level=debug}.
     *
     * <p>Unset: nothing is inserted. Each call is one more line. Since Podman 5.7.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), GlobalArgs="
     */
    public ArtifactBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), GlobalArgs="
     */
    public ArtifactBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(ArtifactKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ArtifactBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Appends arguments to podman artifact pull, before the artifact name: {@code PodmanArgs=--retry=2}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 5.7.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), PodmanArgs="
     */
    public ArtifactBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-artifact.unit(5), PodmanArgs="
     */
    public ArtifactBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(ArtifactKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ArtifactBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Suppresses progress output while the artifact is pulled: {@code Quiet=true}.
     *
     * <p>Unset: progress is written to the log. Since Podman 5.7.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-artifact.unit(5), Quiet="
     */
    public ArtifactBuilder quiet(boolean value) {
        values.quiet(value);
        return this;
    }

    /**
     * Sets how often a failed pull is repeated: {@code Retry=5}.
     *
     * <p>Unset: a pull is repeated 3 times. Whole number, at least 0. Since Podman 5.7.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-artifact.unit(5), Retry="
     */
    public ArtifactBuilder retry(int value) {
        values.retry(Numbers.atLeast("Retry", value, 0));
        return this;
    }

    /**
     * Sets the pause before a failed pull is repeated: {@code RetryDelay=10s}.
     *
     * <p>Unset: the pause starts at 2 seconds and grows. At least 0s. Since Podman 5.7.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-artifact.unit(5), RetryDelay="
     */
    public ArtifactBuilder retryDelay(Duration time) {
        values.retryDelay(Times.notNegative("RetryDelay", time));
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=models-pull}.
     *
     * <p>Unset: the service is named after the file with -artifact appended. Without the suffix .service. Since Podman
     * 5.7.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-artifact.unit(5), ServiceName="
     */
    public ArtifactBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Decides whether the registry must be reached by HTTPS with a valid certificate: {@code TLSVerify=true}.
     *
     * <p>Unset: it must, unless registries.conf lists the registry as insecure. Since Podman 5.7.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-artifact.unit(5), TLSVerify="
     */
    public ArtifactBuilder tlsVerify(boolean value) {
        values.tlsVerify(value);
        return this;
    }

    @Override
    ArtifactBuilder self() {
        return this;
    }

    @Override
    ArtifactBuilder partial() {
        return new ArtifactBuilder(name, declaredAt);
    }

    @Override
    UnitType<Artifact, ArtifactBuilder> unitType() {
        return ArtifactKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Artifact build() {
        return values.name(name)
                .declaredAt(declaredAt)
                .unit(unit.build())
                .service(service.build())
                .install(install.build())
                .defaultDependencies(defaultDependencies)
                .rawEntries(rawEntries)
                .dropIns(dropIns)
                .suppressions(suppressions)
                .onChange(onChange)
                .build();
    }
}
