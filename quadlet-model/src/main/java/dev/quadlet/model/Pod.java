package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ExitPolicy;
import dev.quadlet.model.value.HostEntry;
import dev.quadlet.model.value.IdMapping;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.RemapUsers;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.UserNamespace;
import dev.quadlet.model.value.VolumeMount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A {@code .pod} unit: a pod that systemd runs by way of Podman's generator.
 *
 * @see "podman-pod.unit(5)"
 */
@Value.Immutable
public sealed interface Pod extends QuadletUnit permits ImmutablePod {

    /**
     * Begins a pod.
     *
     * @param name the name of the file, without {@code .pod}; it ends in {@code @} for a template
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static PodBuilder named(String name) {
        return new PodBuilder(new UnitName(name, "pod"), SourceLine.ofCaller());
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static PodBuilder dropIn() {
        return new PodBuilder(new UnitName("drop-in", "pod"), SourceLine.ofCaller());
    }

    /**
     * {@return the name of the pod in Podman}
     *
     * @throws IllegalStateException if the name depends on an instance or a specifier
     */
    default String podName() {
        return ObjectNames.known(this);
    }

    @Override
    default Optional<String> objectName() {
        return ObjectNames.of(this, explicitPodName(), "systemd-" + name().stem());
    }

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default PodBuilder toBuilder() {
        return new PodBuilder(this);
    }

    @Override
    default UnitType<Pod, PodBuilder> unitType() {
        return PodKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return the value of {@code PodName=}, if it is set} */
    Optional<Text> explicitPodName();

    /** {@return the values of {@code AddHost=}, in their order} */
    List<HostEntry> addHosts();

    /** {@return the values of {@code ContainersConfModule=}, in their order} */
    List<Text> containersConfModules();

    /** {@return the values of {@code DNS=}, in their order} */
    List<Text> dns();

    /** {@return the values of {@code DNSOption=}, in their order} */
    List<Text> dnsOptions();

    /** {@return the values of {@code DNSSearch=}, in their order} */
    List<Text> dnsSearches();

    /** {@return the value of {@code ExitPolicy=}, if it is set} */
    Optional<ExitPolicy> exitPolicy();

    /** {@return the values of {@code GIDMap=}, in their order} */
    List<IdMapping> gidMaps();

    /** {@return the values of {@code GlobalArgs=}, in their order} */
    List<CommandLine> globalArgs();

    /** {@return the values of {@code HostName=}, in their order} */
    List<Text> hostNames();

    /** {@return the value of {@code IP=}, if it is set} */
    Optional<IpAddress> ip();

    /** {@return the value of {@code IP6=}, if it is set} */
    Optional<IpAddress> ip6();

    /** {@return the entries of {@code Label=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> labels();

    /** {@return the values of {@code Network=}, in their order} */
    List<NetworkMode> networks();

    /** {@return the values of {@code NetworkAlias=}, in their order} */
    List<Text> networkAliases();

    /** {@return the values of {@code PodmanArgs=}, in their order} */
    List<CommandLine> podmanArgs();

    /** {@return the values of {@code PublishPort=}, in their order} */
    List<PortMapping> publishPorts();

    /** {@return the values of {@code RemapGid=}, in their order} */
    List<Text> remapGids();

    /** {@return the values of {@code RemapUid=}, in their order} */
    List<Text> remapUids();

    /** {@return the value of {@code RemapUidSize=}, if it is set} */
    Optional<Integer> remapUidSize();

    /** {@return the value of {@code RemapUsers=}, if it is set} */
    Optional<RemapUsers> remapUsers();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    @Override
    Optional<String> explicitServiceName();

    /** {@return the value of {@code ShmSize=}, if it is set} */
    Optional<ByteSize> shmSize();

    /** {@return the value of {@code StopTimeout=}, if it is set} */
    Optional<Duration> stopTimeout();

    /** {@return the value of {@code SubGIDMap=}, if it is set} */
    Optional<Text> subGidMap();

    /** {@return the value of {@code SubUIDMap=}, if it is set} */
    Optional<Text> subUidMap();

    /** {@return the values of {@code UIDMap=}, in their order} */
    List<IdMapping> uidMaps();

    /** {@return the value of {@code UserNS=}, if it is set} */
    Optional<UserNamespace> userNs();

    /** {@return the values of {@code Volume=}, in their order} */
    List<VolumeMount> volumes();
}
