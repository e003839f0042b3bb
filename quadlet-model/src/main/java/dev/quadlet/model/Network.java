package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.AddressRange;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.IpamDriver;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.Subnet;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A {@code .network} unit: a network that systemd runs by way of Podman's generator.
 *
 * @see "podman-network.unit(5)"
 */
@Value.Immutable
public sealed interface Network extends QuadletUnit permits ImmutableNetwork {

    /**
     * Begins a network.
     *
     * @param name the name of the file, without {@code .network}; it ends in {@code @} for a template
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static NetworkBuilder named(String name) {
        return new NetworkBuilder(new UnitName(name, "network"), SourceLine.ofCaller());
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static NetworkBuilder dropIn() {
        return new NetworkBuilder(new UnitName("drop-in", "network"), SourceLine.ofCaller());
    }

    /**
     * {@return the name of the network in Podman}
     *
     * @throws IllegalStateException if the name depends on an instance or a specifier
     */
    default String networkName() {
        return ObjectNames.known(this);
    }

    @Override
    default Optional<String> objectName() {
        return ObjectNames.of(this, explicitNetworkName(), "systemd-" + name().stem());
    }

    /**
     * {@return a network that exists on the host without this configuration}
     *
     * @param name its name in Podman
     * @throws IllegalArgumentException if it is not a network's name
     */
    static NetworkMode.Named external(String name) {
        return NetworkMode.named(name);
    }

    /**
     * {@return this network, joined with an address}
     *
     * @param address an address of the network
     */
    default NetworkMode ip(IpAddress address) {
        return NetworkMode.unit(name()).ip(address);
    }

    /**
     * {@return this network, joined under a further name}
     *
     * @param alias a host name that other containers of the network can resolve
     */
    default NetworkMode alias(String alias) {
        return NetworkMode.unit(name()).alias(alias);
    }

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default NetworkBuilder toBuilder() {
        return new NetworkBuilder(this);
    }

    @Override
    default UnitType<Network, NetworkBuilder> unitType() {
        return NetworkKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return the value of {@code NetworkName=}, if it is set} */
    Optional<Text> explicitNetworkName();

    /** {@return the values of {@code ContainersConfModule=}, in their order} */
    List<Text> containersConfModules();

    /** {@return the values of {@code DNS=}, in their order} */
    List<IpAddress> dns();

    /** {@return the value of {@code DisableDNS=}, if it is set} */
    Optional<Boolean> disableDns();

    /** {@return the value of {@code Driver=}, if it is set} */
    Optional<Text> driver();

    /** {@return the values of {@code Gateway=}, in their order} */
    List<IpAddress> gateways();

    /** {@return the values of {@code GlobalArgs=}, in their order} */
    List<CommandLine> globalArgs();

    /** {@return the value of {@code IPAMDriver=}, if it is set} */
    Optional<IpamDriver> ipamDriver();

    /** {@return the values of {@code IPRange=}, in their order} */
    List<AddressRange> ipRanges();

    /** {@return the value of {@code IPv6=}, if it is set} */
    Optional<Boolean> ipv6();

    /** {@return the value of {@code InterfaceName=}, if it is set} */
    Optional<Text> interfaceName();

    /** {@return the value of {@code Internal=}, if it is set} */
    Optional<Boolean> internal();

    /** {@return the entries of {@code Label=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> labels();

    /** {@return the value of {@code NetworkDeleteOnStop=}, if it is set} */
    Optional<Boolean> networkDeleteOnStop();

    /** {@return the entries of {@code Options=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> options();

    /** {@return the values of {@code PodmanArgs=}, in their order} */
    List<CommandLine> podmanArgs();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    @Override
    Optional<String> explicitServiceName();

    /** {@return the values of {@code Subnet=}, in their order} */
    List<Subnet> subnets();
}
