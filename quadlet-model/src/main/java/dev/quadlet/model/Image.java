package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.PullPolicy;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A {@code .image} unit: an image that is pulled that systemd runs by way of Podman's generator.
 *
 * @see "podman-image.unit(5)"
 */
@Value.Immutable
public sealed interface Image extends QuadletUnit permits ImmutableImage {

    /**
     * Begins an image.
     *
     * @param name the name of the file, without {@code .image}; it ends in {@code @} for a template
     * @param image the image to pull
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ImageBuilder named(String name, ImageRef image) {
        return new ImageBuilder(new UnitName(name, "image"), SourceLine.ofCaller()).image(image);
    }

    /**
     * Begins an image.
     *
     * @param name the name of the file, without {@code .image}; it ends in {@code @} for a template
     * @param image the image to pull, in another form than a reference
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ImageBuilder named(String name, Raw image) {
        return new ImageBuilder(new UnitName(name, "image"), SourceLine.ofCaller()).image(image);
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static ImageBuilder dropIn() {
        return new ImageBuilder(new UnitName("drop-in", "image"), SourceLine.ofCaller());
    }

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default ImageBuilder toBuilder() {
        return new ImageBuilder(this);
    }

    @Override
    default UnitType<Image, ImageBuilder> unitType() {
        return ImageKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return the value of {@code Image=}, if it is set} */
    Optional<ImageSource> image();

    /** {@return the value of {@code ImageTag=}, if it is set} */
    Optional<ImageSource> imageTag();

    /** {@return the value of {@code AllTags=}, if it is set} */
    Optional<Boolean> allTags();

    /** {@return the value of {@code Arch=}, if it is set} */
    Optional<Text> arch();

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

    /** {@return the value of {@code OS=}, if it is set} */
    Optional<Text> os();

    /** {@return the values of {@code PodmanArgs=}, in their order} */
    List<CommandLine> podmanArgs();

    /** {@return the value of {@code Policy=}, if it is set} */
    Optional<PullPolicy> policy();

    /** {@return the value of {@code Retry=}, if it is set} */
    Optional<Integer> retry();

    /** {@return the value of {@code RetryDelay=}, if it is set} */
    Optional<Duration> retryDelay();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    @Override
    Optional<String> explicitServiceName();

    /** {@return the value of {@code TLSVerify=}, if it is set} */
    Optional<Boolean> tlsVerify();

    /** {@return the value of {@code Variant=}, if it is set} */
    Optional<Text> variant();
}
