package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.PullPolicy;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.time.Duration;
import java.util.List;

/** Builds {@link Image} units; its methods are the keys of {@code [Image]}. */
public final class ImageBuilder extends QuadletBuilder<Image, ImageBuilder> {

    private final ImmutableImage.Builder values = ImmutableImage.builder();

    ImageBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    ImageBuilder(Image from) {
        super(from);
        values.from(from);
    }

    /**
     * Pulls this image: {@code Image=docker.io/library/nginx:1.27}.
     *
     * <p>Mandatory. A short name such as {@code nginx} depends on the host. Since Podman 4.8.
     *
     * @param image the reference
     * @return this builder
     * @see "podman-image.unit(5), Image="
     */
    public ImageBuilder image(ImageRef image) {
        values.image(image);
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for text of another form, such as {@code oci-archive:/srv/app.tar} or one with
     * variables.
     *
     * @param image the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), Image="
     */
    public ImageBuilder image(Raw image) {
        values.image(ImageSource.parse(ImageKeys.SECTION.checked("Image", image).systemd()));
        return this;
    }

    ImageBuilder image(ImageSource image) {
        values.image(image);
        return this;
    }

    /**
     * Sets the name other units get when they refer to this image unit: {@code ImageTag=quay.io/example/web:1.0}.
     *
     * <p>Unset: other units get the text of Image. A fully qualified image name; useful for archives. Since Podman 4.8.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), ImageTag="
     */
    public ImageBuilder imageTag(ImageSource value) {
        values.imageTag(ImageKeys.SECTION.checked("ImageTag", ImageSource.parse(value.systemd())));
        return this;
    }

    /**
     * Pulls every tag of the repository: {@code AllTags=true}.
     *
     * <p>Unset: only the named tag is pulled. Since Podman 4.8.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-image.unit(5), AllTags="
     */
    public ImageBuilder allTags(boolean value) {
        values.allTags(value);
        return this;
    }

    /**
     * Pulls the image for another processor architecture: {@code Arch=arm64}.
     *
     * <p>Unset: the architecture of the host is used. A Go architecture name such as amd64, arm64 or s390x. Since
     * Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), Arch="
     */
    public ImageBuilder arch(String text) {
        return arch(Text.literal(text));
    }

    /**
     * As {@link #arch(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), Arch="
     */
    public ImageBuilder arch(Text text) {
        values.arch(ImageKeys.SECTION.checked("Arch", text));
        return this;
    }

    /**
     * Names the file with the registry logins: {@code AuthFile=/etc/containers/auth.json}.
     *
     * <p>Unset: the login file of the user who runs Podman is used. Absolute path. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), AuthFile="
     */
    public ImageBuilder authFile(String text) {
        return authFile(Text.literal(text));
    }

    /**
     * As {@link #authFile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), AuthFile="
     */
    public ImageBuilder authFile(Text text) {
        values.authFile(ImageKeys.SECTION.checked("AuthFile", text));
        return this;
    }

    /**
     * Names the directory with certificates for the registry:
     * {@code CertDir=/etc/containers/certs.d/registry.example.org}.
     *
     * <p>Unset: /etc/containers/certs.d is searched. Absolute path. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), CertDir="
     */
    public ImageBuilder certDir(String text) {
        return certDir(Text.literal(text));
    }

    /**
     * As {@link #certDir(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), CertDir="
     */
    public ImageBuilder certDir(Text text) {
        values.certDir(ImageKeys.SECTION.checked("CertDir", text));
        return this;
    }

    /**
     * Loads an additional containers.conf module for every Podman call of the unit:
     * {@code ContainersConfModule=/etc/containers/registry.conf}.
     *
     * <p>Unset: no module is loaded. Absolute path, or a name below the containers.conf.modules directories. Each call
     * is one more line. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), ContainersConfModule="
     */
    public ImageBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), ContainersConfModule="
     */
    public ImageBuilder containersConfModule(Text text) {
        values.addContainersConfModules(ImageKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ImageBuilder containersConfModules(List<Text> all) {
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
     * Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), Creds="
     */
    public ImageBuilder creds(String text) {
        return creds(Text.literal(text));
    }

    /**
     * As {@link #creds(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), Creds="
     */
    public ImageBuilder creds(Text text) {
        values.creds(ImageKeys.SECTION.checked("Creds", text));
        return this;
    }

    /**
     * Names the key with which an encrypted image is decrypted: {@code DecryptionKey=/etc/containers/keys/image.pem}.
     *
     * <p>Unset: encrypted images cannot be used. A key file, optionally a colon and its passphrase. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), DecryptionKey="
     */
    public ImageBuilder decryptionKey(String text) {
        return decryptionKey(Text.literal(text));
    }

    /**
     * As {@link #decryptionKey(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), DecryptionKey="
     */
    public ImageBuilder decryptionKey(Text text) {
        values.decryptionKey(ImageKeys.SECTION.checked("DecryptionKey", text));
        return this;
    }

    /**
     * Inserts arguments between podman and its subcommand: {@code GlobalArgs=--log-level=debug}.
     *
     * <p>Unset: nothing is inserted. Each call is one more line. Since Podman 4.8.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), GlobalArgs="
     */
    public ImageBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), GlobalArgs="
     */
    public ImageBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(ImageKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ImageBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Pulls the image for another operating system: {@code OS=linux}.
     *
     * <p>Unset: the operating system of the host is used. A Go operating system name such as linux or windows. Since
     * Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), OS="
     */
    public ImageBuilder os(String text) {
        return os(Text.literal(text));
    }

    /**
     * As {@link #os(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), OS="
     */
    public ImageBuilder os(Text text) {
        values.os(ImageKeys.SECTION.checked("OS", text));
        return this;
    }

    /**
     * Appends arguments to podman image pull, before the image name: {@code PodmanArgs=--os=linux}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 4.8.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), PodmanArgs="
     */
    public ImageBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), PodmanArgs="
     */
    public ImageBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(ImageKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ImageBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Decides when the image is fetched from its registry: {@code Policy=newer}.
     *
     * <p>Unset: the image is pulled at every start of the unit. Always, missing, never or newer. Since Podman 5.6.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-image.unit(5), Policy="
     */
    public ImageBuilder policy(PullPolicy value) {
        values.policy(value);
        return this;
    }

    /**
     * Sets how often a failed pull is repeated: {@code Retry=5}.
     *
     * <p>Unset: a pull is repeated 3 times. Whole number, at least 0. Since Podman 5.5.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-image.unit(5), Retry="
     */
    public ImageBuilder retry(int value) {
        values.retry(Numbers.atLeast("Retry", value, 0));
        return this;
    }

    /**
     * Sets the pause before a failed pull is repeated: {@code RetryDelay=10s}.
     *
     * <p>Unset: the pause starts at 2 seconds and grows. At least 0s. Since Podman 5.5.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-image.unit(5), RetryDelay="
     */
    public ImageBuilder retryDelay(Duration time) {
        values.retryDelay(Times.notNegative("RetryDelay", time));
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=web-pull}.
     *
     * <p>Unset: the service is named after the file with -image appended. Without the suffix .service. Since Podman
     * 5.3.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-image.unit(5), ServiceName="
     */
    public ImageBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Decides whether the registry must be reached by HTTPS with a valid certificate: {@code TLSVerify=true}.
     *
     * <p>Unset: it must, unless registries.conf lists the registry as insecure. Since Podman 4.8.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-image.unit(5), TLSVerify="
     */
    public ImageBuilder tlsVerify(boolean value) {
        values.tlsVerify(value);
        return this;
    }

    /**
     * Pulls the image for a variant of the architecture: {@code Variant=v7}.
     *
     * <p>Unset: the variant of the host is used. A variant such as v6, v7 or v8. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), Variant="
     */
    public ImageBuilder variant(String text) {
        return variant(Text.literal(text));
    }

    /**
     * As {@link #variant(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-image.unit(5), Variant="
     */
    public ImageBuilder variant(Text text) {
        values.variant(ImageKeys.SECTION.checked("Variant", text));
        return this;
    }

    @Override
    ImageBuilder self() {
        return this;
    }

    @Override
    ImageBuilder partial() {
        return new ImageBuilder(name, declaredAt);
    }

    @Override
    UnitType<Image, ImageBuilder> unitType() {
        return ImageKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Image build() {
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
