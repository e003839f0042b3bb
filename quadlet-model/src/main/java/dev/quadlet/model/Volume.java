package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A {@code .volume} unit: a volume that systemd runs by way of Podman's generator.
 *
 * @see "podman-volume.unit(5)"
 */
@Value.Immutable
public sealed interface Volume extends QuadletUnit permits ImmutableVolume {

    /**
     * Begins a volume.
     *
     * @param name the name of the file, without {@code .volume}; it ends in {@code @} for a template
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static VolumeBuilder named(String name) {
        return new VolumeBuilder(new UnitName(name, "volume"), SourceLine.ofCaller());
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static VolumeBuilder dropIn() {
        return new VolumeBuilder(new UnitName("drop-in", "volume"), SourceLine.ofCaller());
    }

    /**
     * {@return the name of the volume in Podman}
     *
     * @throws IllegalStateException if the name depends on an instance or a specifier
     */
    default String volumeName() {
        return ObjectNames.known(this);
    }

    @Override
    default Optional<String> objectName() {
        return ObjectNames.of(this, explicitVolumeName(), "systemd-" + name().stem());
    }

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default VolumeBuilder toBuilder() {
        return new VolumeBuilder(this);
    }

    @Override
    default UnitType<Volume, VolumeBuilder> unitType() {
        return VolumeKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return before which changes its data is copied, if it is} */
    Optional<SnapshotBefore> snapshotBefore();

    /** {@return the value of {@code VolumeName=}, if it is set} */
    Optional<Text> explicitVolumeName();

    /** {@return the values of {@code ContainersConfModule=}, in their order} */
    List<Text> containersConfModules();

    /** {@return the value of {@code Copy=}, if it is set} */
    Optional<Boolean> copy();

    /** {@return the value of {@code Device=}, if it is set} */
    Optional<Text> device();

    /** {@return the value of {@code Driver=}, if it is set} */
    Optional<Text> driver();

    /** {@return the value of {@code GID=}, if it is set} */
    Optional<Text> gid();

    /** {@return the values of {@code GlobalArgs=}, in their order} */
    List<CommandLine> globalArgs();

    /** {@return the value of {@code Group=}, if it is set} */
    Optional<Integer> group();

    /** {@return the value of {@code Image=}, if it is set} */
    Optional<ImageSource> image();

    /** {@return the entries of {@code Label=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> labels();

    /** {@return the value of {@code Options=}, if it is set} */
    Optional<Text> options();

    /** {@return the values of {@code PodmanArgs=}, in their order} */
    List<CommandLine> podmanArgs();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    @Override
    Optional<String> explicitServiceName();

    /** {@return the value of {@code Type=}, if it is set} */
    Optional<Text> type();

    /** {@return the value of {@code UID=}, if it is set} */
    Optional<Text> uid();

    /** {@return the value of {@code User=}, if it is set} */
    Optional<Integer> user();
}
