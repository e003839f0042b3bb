package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.ExitPolicy;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.RemapUsers;

/** The keys of {@code [Pod]}, in the order in which they are written. */
final class PodKeys {

    static final Section<Pod, PodBuilder> SECTION = Section.<Pod, PodBuilder>of("Pod")
            .last("PodName", v(5, 0), Pod::explicitPodName, PodBuilder::podName, Codec.OBJECT_NAME)
            .lines("AddHost", v(5, 3), Pod::addHosts, PodBuilder::addHost, Codec.HOST_ENTRY)
            .lines(
                    "ContainersConfModule",
                    v(5, 0),
                    Pod::containersConfModules,
                    PodBuilder::containersConfModule,
                    Codec.TEXT)
            .lines("DNS", v(5, 3), Pod::dns, PodBuilder::dns, Codec.TEXT)
            .lines("DNSOption", v(5, 3), Pod::dnsOptions, PodBuilder::dnsOption, Codec.TEXT)
            .lines("DNSSearch", v(5, 3), Pod::dnsSearches, PodBuilder::dnsSearch, Codec.TEXT)
            .last("ExitPolicy", v(5, 6), Pod::exitPolicy, PodBuilder::exitPolicy, Codec.choice(ExitPolicy.values()))
            .words("GIDMap", v(5, 3), Pod::gidMaps, PodBuilder::gidMap, Codec.ID_MAPPING)
            .args("GlobalArgs", v(5, 0), Pod::globalArgs, PodBuilder::globalArgs)
            .lines("HostName", v(5, 5), Pod::hostNames, PodBuilder::hostName, Codec.TEXT)
            .last("IP", v(5, 3), Pod::ip, PodBuilder::ip, Codec.IP)
            .last("IP6", v(5, 3), Pod::ip6, PodBuilder::ip6, Codec.IP)
            .pairs("Label", v(5, 6), Pod::labels, PodBuilder::label)
            .lines("Network", v(5, 0), Pod::networks, PodBuilder::network, Codec.NETWORK)
            .lines("NetworkAlias", v(5, 2), Pod::networkAliases, PodBuilder::networkAlias, Codec.TEXT)
            .args("PodmanArgs", v(5, 0), Pod::podmanArgs, PodBuilder::podmanArgs)
            .lines("PublishPort", v(5, 0), Pod::publishPorts, PodBuilder::publishPort, Codec.PORT)
            .words("RemapGid", v(5, 3), Pod::remapGids, PodBuilder::remapGid, Codec.TEXT)
            .words("RemapUid", v(5, 3), Pod::remapUids, PodBuilder::remapUid, Codec.TEXT)
            .number("RemapUidSize", v(5, 3), Pod::remapUidSize, PodBuilder::remapUidSize)
            .last("RemapUsers", v(5, 3), Pod::remapUsers, PodBuilder::remapUsers, Codec.choice(RemapUsers.values()))
            .last("ServiceName", v(5, 3), Pod::explicitServiceName, PodBuilder::serviceName, Codec.SERVICE_NAME)
            .last("ShmSize", v(5, 4), Pod::shmSize, PodBuilder::shmSize, Codec.BYTE_SIZE)
            .last("StopTimeout", v(5, 7), Pod::stopTimeout, PodBuilder::stopTimeout, Codec.SECONDS)
            .last("SubGIDMap", v(5, 3), Pod::subGidMap, PodBuilder::subGidMap, Codec.TEXT)
            .last("SubUIDMap", v(5, 3), Pod::subUidMap, PodBuilder::subUidMap, Codec.TEXT)
            .words("UIDMap", v(5, 3), Pod::uidMaps, PodBuilder::uidMap, Codec.ID_MAPPING)
            .last("UserNS", v(5, 3), Pod::userNs, PodBuilder::userNs, Codec.USER_NAMESPACE)
            .lines("Volume", v(5, 0), Pod::volumes, PodBuilder::volume, Codec.VOLUME)
            .end();

    static final UnitType<Pod, PodBuilder> TYPE =
            Quadlets.type("pod", v(5, 0), "-pod", SECTION, PodBuilder::new, PodBuilder::build);

    private PodKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
