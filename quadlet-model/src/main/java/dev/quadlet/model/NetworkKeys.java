package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.IpamDriver;
import dev.quadlet.model.value.PodmanVersion;

/** The keys of {@code [Network]}, in the order in which they are written. */
final class NetworkKeys {

    static final Section<Network, NetworkBuilder> SECTION = Section.<Network, NetworkBuilder>of("Network")
            .last("NetworkName", v(4, 7), Network::explicitNetworkName, NetworkBuilder::networkName, Codec.OBJECT_NAME)
            .lines(
                    "ContainersConfModule",
                    v(4, 8),
                    Network::containersConfModules,
                    NetworkBuilder::containersConfModule,
                    Codec.TEXT)
            .lines("DNS", v(4, 7), Network::dns, NetworkBuilder::dns, Codec.IP)
            .flag("DisableDNS", v(4, 4), Network::disableDns, NetworkBuilder::disableDns)
            .last("Driver", v(4, 4), Network::driver, NetworkBuilder::driver, Codec.TEXT)
            .lines("Gateway", v(4, 4), Network::gateways, NetworkBuilder::gateway, Codec.IP)
            .args("GlobalArgs", v(4, 8), Network::globalArgs, NetworkBuilder::globalArgs)
            .last(
                    "IPAMDriver",
                    v(4, 4),
                    Network::ipamDriver,
                    NetworkBuilder::ipamDriver,
                    Codec.choice(IpamDriver.values()))
            .lines("IPRange", v(4, 4), Network::ipRanges, NetworkBuilder::ipRange, Codec.ADDRESS_RANGE)
            .flag("IPv6", v(4, 4), Network::ipv6, NetworkBuilder::ipv6)
            .last("InterfaceName", v(5, 6), Network::interfaceName, NetworkBuilder::interfaceName, Codec.TEXT)
            .flag("Internal", v(4, 4), Network::internal, NetworkBuilder::internal)
            .pairs("Label", v(4, 4), Network::labels, NetworkBuilder::label)
            .flag("NetworkDeleteOnStop", v(5, 5), Network::networkDeleteOnStop, NetworkBuilder::networkDeleteOnStop)
            .pairs("Options", v(4, 4), Network::options, NetworkBuilder::options)
            .args("PodmanArgs", v(4, 6), Network::podmanArgs, NetworkBuilder::podmanArgs)
            .last("ServiceName", v(5, 3), Network::explicitServiceName, NetworkBuilder::serviceName, Codec.SERVICE_NAME)
            .lines("Subnet", v(4, 4), Network::subnets, NetworkBuilder::subnet, Codec.SUBNET)
            .end();

    static final UnitType<Network, NetworkBuilder> TYPE =
            Quadlets.type("network", v(4, 4), "-network", SECTION, NetworkBuilder::new, NetworkBuilder::build);

    private NetworkKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
