package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.BuildSecret;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.PullPolicy;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeMount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A {@code .build} unit: an image that is built that systemd runs by way of Podman's generator.
 *
 * @see "podman-build.unit(5)"
 */
@Value.Immutable
public sealed interface Build extends QuadletUnit permits ImmutableBuild {

    /**
     * Begins a build.
     *
     * @param name the name of the file, without {@code .build}; it ends in {@code @} for a template
     * @param tag the name that the built image gets
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static BuildBuilder named(String name, ImageRef tag) {
        return new BuildBuilder(new UnitName(name, "build"), SourceLine.ofCaller()).imageTag(tag);
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static BuildBuilder dropIn() {
        return new BuildBuilder(new UnitName("drop-in", "build"), SourceLine.ofCaller());
    }

    /** {@return the build context that is delivered with the unit, if there is one} */
    Optional<ConfigTree> contextTree();

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default BuildBuilder toBuilder() {
        return new BuildBuilder(this);
    }

    @Override
    default UnitType<Build, BuildBuilder> unitType() {
        return BuildKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return the values of {@code ImageTag=}, in their order} */
    List<ImageSource> imageTags();

    /** {@return the value of {@code File=}, if it is set} */
    Optional<Text> file();

    /** {@return the value of {@code SetWorkingDirectory=}, if it is set} */
    Optional<BuildContext> setWorkingDirectory();

    /** {@return the entries of {@code Annotation=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> annotations();

    /** {@return the value of {@code Arch=}, if it is set} */
    Optional<Text> arch();

    /** {@return the value of {@code AuthFile=}, if it is set} */
    Optional<Text> authFile();

    /** {@return the entries of {@code BuildArg=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> buildArgs();

    /** {@return the values of {@code ContainersConfModule=}, in their order} */
    List<Text> containersConfModules();

    /** {@return the values of {@code DNS=}, in their order} */
    List<Text> dns();

    /** {@return the values of {@code DNSOption=}, in their order} */
    List<Text> dnsOptions();

    /** {@return the values of {@code DNSSearch=}, in their order} */
    List<Text> dnsSearches();

    /** {@return the entries of {@code Environment=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> environment();

    /** {@return the value of {@code ForceRM=}, if it is set} */
    Optional<Boolean> forceRm();

    /** {@return the values of {@code GlobalArgs=}, in their order} */
    List<CommandLine> globalArgs();

    /** {@return the values of {@code GroupAdd=}, in their order} */
    List<Text> groupAdds();

    /** {@return the value of {@code IgnoreFile=}, if it is set} */
    Optional<Text> ignoreFile();

    /** {@return the entries of {@code Label=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> labels();

    /** {@return the values of {@code Network=}, in their order} */
    List<NetworkMode> networks();

    /** {@return the values of {@code PodmanArgs=}, in their order} */
    List<CommandLine> podmanArgs();

    /** {@return the value of {@code Pull=}, if it is set} */
    Optional<PullPolicy> pull();

    /** {@return the value of {@code Retry=}, if it is set} */
    Optional<Integer> retry();

    /** {@return the value of {@code RetryDelay=}, if it is set} */
    Optional<Duration> retryDelay();

    /** {@return the values of {@code Secret=}, in their order} */
    List<BuildSecret> secrets();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    @Override
    Optional<String> explicitServiceName();

    /** {@return the value of {@code TLSVerify=}, if it is set} */
    Optional<Boolean> tlsVerify();

    /** {@return the value of {@code Target=}, if it is set} */
    Optional<Text> target();

    /** {@return the value of {@code Variant=}, if it is set} */
    Optional<Text> variant();

    /** {@return the values of {@code Volume=}, in their order} */
    List<VolumeMount> volumes();
}
