package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.AddressRange;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.IpamDriver;
import dev.quadlet.model.value.Subnet;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Map;

/** Builds {@link Network} units; its methods are the keys of {@code [Network]}. */
public final class NetworkBuilder extends QuadletBuilder<Network, NetworkBuilder> {

    private final ImmutableNetwork.Builder values = ImmutableNetwork.builder();

    NetworkBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    NetworkBuilder(Network from) {
        super(from);
        values.from(from);
    }

    /**
     * Sets the name under which Podman knows the network: {@code NetworkName=app}.
     *
     * <p>Unset: the name is systemd- followed by the file name. A letter or digit, then letters, digits, dots, dashes
     * and underscores. Since Podman 4.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), NetworkName="
     */
    public NetworkBuilder networkName(String text) {
        return networkName(Text.literal(text));
    }

    /**
     * As {@link #networkName(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the name is literal and Podman would not accept it
     * @see "podman-network.unit(5), NetworkName="
     */
    public NetworkBuilder networkName(Text text) {
        values.explicitNetworkName(Codec.OBJECT_NAME
                .read()
                .apply(NetworkKeys.SECTION.checked("NetworkName", text).systemd()));
        return this;
    }

    /**
     * Loads an additional containers.conf module for every Podman call of the unit:
     * {@code ContainersConfModule=/etc/containers/network.conf}.
     *
     * <p>Unset: no module is loaded. Absolute path, or a name below the containers.conf.modules directories. Each call
     * is one more line. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), ContainersConfModule="
     */
    public NetworkBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), ContainersConfModule="
     */
    public NetworkBuilder containersConfModule(Text text) {
        values.addContainersConfModules(NetworkKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public NetworkBuilder containersConfModules(List<Text> all) {
        values.containersConfModules(List.of());
        for (Text each : all) {
            containersConfModule(each);
        }
        return this;
    }

    /**
     * Names a DNS server that the network asks for outside names: {@code DNS=10.0.0.53}.
     *
     * <p>Unset: the servers of the host are asked. An IP address. Each call is one more line. Since Podman 4.7.
     *
     * @param address the value
     * @return this builder
     * @see "podman-network.unit(5), DNS="
     */
    public NetworkBuilder dns(IpAddress address) {
        values.addDns(address);
        return this;
    }

    /**
     * As {@link #dns(IpAddress)}, for an address as text.
     *
     * @param address the address
     * @return this builder
     * @throws IllegalArgumentException if the text is not an address
     * @see "podman-network.unit(5), DNS="
     */
    public NetworkBuilder dns(String address) {
        return dns(IpAddress.parse(address));
    }

    /**
     * Replaces all that {@code DNS=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public NetworkBuilder dns(List<IpAddress> all) {
        values.dns(List.of());
        for (IpAddress each : all) {
            dns(each);
        }
        return this;
    }

    /**
     * Switches name resolution between containers off for this network: {@code DisableDNS=true}.
     *
     * <p>Unset: containers of a bridge network find each other by name. Has an effect on bridge networks only. Since
     * Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-network.unit(5), DisableDNS="
     */
    public NetworkBuilder disableDns(boolean value) {
        values.disableDns(value);
        return this;
    }

    /**
     * Chooses the driver that runs the network: {@code Driver=macvlan}.
     *
     * <p>Unset: a bridge network is created. Bridge, macvlan, ipvlan or the name of a netavark plugin. Since Podman
     * 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), Driver="
     */
    public NetworkBuilder driver(String text) {
        return driver(Text.literal(text));
    }

    /**
     * As {@link #driver(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), Driver="
     */
    public NetworkBuilder driver(Text text) {
        values.driver(NetworkKeys.SECTION.checked("Driver", text));
        return this;
    }

    /**
     * Sets the gateway address of a subnet: {@code Gateway=10.89.10.1}.
     *
     * <p>Unset: Podman takes the first address of the subnet. An IP address in the subnet at the same position; needs
     * Subnet. Each call is one more line. Since Podman 4.4.
     *
     * @param address the value
     * @return this builder
     * @see "podman-network.unit(5), Gateway="
     */
    public NetworkBuilder gateway(IpAddress address) {
        values.addGateways(address);
        return this;
    }

    /**
     * As {@link #gateway(IpAddress)}, for an address as text.
     *
     * @param address the address
     * @return this builder
     * @throws IllegalArgumentException if the text is not an address
     * @see "podman-network.unit(5), Gateway="
     */
    public NetworkBuilder gateway(String address) {
        return gateway(IpAddress.parse(address));
    }

    /**
     * Replaces all that {@code Gateway=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public NetworkBuilder gateways(List<IpAddress> all) {
        values.gateways(List.of());
        for (IpAddress each : all) {
            gateway(each);
        }
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
     * @see "podman-network.unit(5), GlobalArgs="
     */
    public NetworkBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), GlobalArgs="
     */
    public NetworkBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(NetworkKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public NetworkBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Chooses how addresses are assigned to containers: {@code IPAMDriver=host-local}.
     *
     * <p>Unset: Podman picks the method that fits the network driver. Host-local, dhcp or none. Since Podman 4.4.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-network.unit(5), IPAMDriver="
     */
    public NetworkBuilder ipamDriver(IpamDriver value) {
        values.ipamDriver(value);
        return this;
    }

    /**
     * Restricts the addresses that are assigned to containers: {@code IPRange=10.89.10.128/25}.
     *
     * <p>Unset: the whole subnet is used. A subnet in CIDR form, or two addresses joined by a dash; needs Subnet. Each
     * call is one more line. Since Podman 4.4.
     *
     * @param value the value
     * @return this builder
     * @see "podman-network.unit(5), IPRange="
     */
    public NetworkBuilder ipRange(AddressRange value) {
        values.addIpRanges(value);
        return this;
    }

    /**
     * As {@link #ipRange(AddressRange)}, for a range as text.
     *
     * @param range {@code address/prefix} or {@code first-last}
     * @return this builder
     * @throws IllegalArgumentException if the text is not a range
     * @see "podman-network.unit(5), IPRange="
     */
    public NetworkBuilder ipRange(String range) {
        return ipRange(AddressRange.parse(range));
    }

    /**
     * Replaces all that {@code IPRange=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public NetworkBuilder ipRanges(List<AddressRange> all) {
        values.ipRanges(List.of());
        for (AddressRange each : all) {
            ipRange(each);
        }
        return this;
    }

    /**
     * Turns IPv6 on for the network in addition to IPv4: {@code IPv6=true}.
     *
     * <p>Unset: the network has IPv4 only unless an IPv6 subnet is given. Since Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-network.unit(5), IPv6="
     */
    public NetworkBuilder ipv6(boolean value) {
        values.ipv6(value);
        return this;
    }

    /**
     * Names the bridge, or for macvlan and ipvlan the parent interface of the host: {@code InterfaceName=podman10}.
     *
     * <p>Unset: Podman picks a name, or the interface of the default route. At most 15 characters. Since Podman 5.6.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), InterfaceName="
     */
    public NetworkBuilder interfaceName(String text) {
        return interfaceName(Text.literal(text));
    }

    /**
     * As {@link #interfaceName(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), InterfaceName="
     */
    public NetworkBuilder interfaceName(Text text) {
        values.interfaceName(NetworkKeys.SECTION.checked("InterfaceName", text));
        return this;
    }

    /**
     * Cuts the network off from the outside world: {@code Internal=true}.
     *
     * <p>Unset: containers can reach outside hosts. Since Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-network.unit(5), Internal="
     */
    public NetworkBuilder internal(boolean value) {
        values.internal(value);
        return this;
    }

    /**
     * Attaches a label to the network: {@code Label=org.example.team=web}.
     *
     * <p>Unset: no label is set. Called once for each name; the last value of a name counts. Since Podman 4.4.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-network.unit(5), Label="
     */
    public NetworkBuilder label(String name, String value) {
        return label(name, Text.literal(value));
    }

    /**
     * As {@link #label(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-network.unit(5), Label="
     */
    public NetworkBuilder label(String name, Text value) {
        values.putLabels(name, NetworkKeys.SECTION.checked("Label", name, value));
        return this;
    }

    /**
     * As {@link #label(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-network.unit(5), Label="
     */
    public NetworkBuilder label(Map<String, String> entries) {
        entries.forEach(this::label);
        return this;
    }

    /**
     * Removes the network when its service is stopped: {@code NetworkDeleteOnStop=true}.
     *
     * <p>Unset: the network outlives its service. Since Podman 5.5.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-network.unit(5), NetworkDeleteOnStop="
     */
    public NetworkBuilder networkDeleteOnStop(boolean value) {
        values.networkDeleteOnStop(value);
        return this;
    }

    /**
     * Passes an option to the network driver: {@code Options=mtu=1400}.
     *
     * <p>Unset: the driver uses its defaults. Name=value, for example mtu, metric, vlan, isolate, parent or mode.
     * Called once for each name; the last value of a name counts. Since Podman 4.4.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-network.unit(5), Options="
     */
    public NetworkBuilder options(String name, String value) {
        return options(name, Text.literal(value));
    }

    /**
     * As {@link #options(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-network.unit(5), Options="
     */
    public NetworkBuilder options(String name, Text value) {
        values.putOptions(name, NetworkKeys.SECTION.checked("Options", name, value));
        return this;
    }

    /**
     * As {@link #options(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-network.unit(5), Options="
     */
    public NetworkBuilder options(Map<String, String> entries) {
        entries.forEach(this::options);
        return this;
    }

    /**
     * Appends arguments to podman network create: {@code PodmanArgs=--route=10.21.0.0/16,10.89.10.254}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 4.6.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), PodmanArgs="
     */
    public NetworkBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-network.unit(5), PodmanArgs="
     */
    public NetworkBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(NetworkKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public NetworkBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=app-net}.
     *
     * <p>Unset: the service is named after the file with -network appended. Without the suffix .service. Since Podman
     * 5.3.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-network.unit(5), ServiceName="
     */
    public NetworkBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Adds an address range to the network: {@code Subnet=10.89.10.0/24}.
     *
     * <p>Unset: Podman picks a free subnet. An IPv4 or IPv6 subnet in CIDR form. Each call is one more line. Since
     * Podman 4.4.
     *
     * @param value the value
     * @return this builder
     * @see "podman-network.unit(5), Subnet="
     */
    public NetworkBuilder subnet(Subnet value) {
        values.addSubnets(value);
        return this;
    }

    /**
     * As {@link #subnet(Subnet)}, for a subnet as text.
     *
     * @param subnet {@code address/prefix}
     * @return this builder
     * @throws IllegalArgumentException if the text is not a subnet
     * @see "podman-network.unit(5), Subnet="
     */
    public NetworkBuilder subnet(String subnet) {
        return subnet(Subnet.parse(subnet));
    }

    /**
     * Replaces all that {@code Subnet=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public NetworkBuilder subnets(List<Subnet> all) {
        values.subnets(List.of());
        for (Subnet each : all) {
            subnet(each);
        }
        return this;
    }

    @Override
    NetworkBuilder self() {
        return this;
    }

    @Override
    NetworkBuilder partial() {
        return new NetworkBuilder(name, declaredAt);
    }

    @Override
    UnitType<Network, NetworkBuilder> unitType() {
        return NetworkKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Network build() {
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
