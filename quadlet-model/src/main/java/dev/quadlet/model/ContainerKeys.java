package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.AutoUpdate;
import dev.quadlet.model.value.CgroupsMode;
import dev.quadlet.model.value.HealthOnFailure;
import dev.quadlet.model.value.ImageVolume;
import dev.quadlet.model.value.LogDriver;
import dev.quadlet.model.value.Notify;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.PullPolicy;
import dev.quadlet.model.value.RemapUsers;

/** The keys of {@code [Container]}, in the order in which they are written. */
final class ContainerKeys {

    static final Section<Container, ContainerBuilder> SECTION = Section.<Container, ContainerBuilder>of("Container")
            .last("Image", v(4, 4), Container::image, ContainerBuilder::image, Codec.IMAGE)
            .last("Rootfs", v(4, 5), Container::rootfs, ContainerBuilder::rootfs, Codec.TEXT)
            .last(
                    "ContainerName",
                    v(4, 4),
                    Container::explicitContainerName,
                    ContainerBuilder::containerName,
                    Codec.OBJECT_NAME)
            .last("Pod", v(5, 0), Container::pod, ContainerBuilder::pod, Codec.UNIT)
            .words(
                    "AddCapability",
                    v(4, 4),
                    Container::addCapabilities,
                    ContainerBuilder::addCapability,
                    Codec.CAPABILITY)
            .words("AddDevice", v(4, 4), Container::addDevices, ContainerBuilder::addDevice, Codec.DEVICE)
            .lines("AddHost", v(5, 3), Container::addHosts, ContainerBuilder::addHost, Codec.HOST_ENTRY)
            .pairs("Annotation", v(4, 4), Container::annotations, ContainerBuilder::annotation)
            .last("AppArmor", v(5, 8), Container::appArmor, ContainerBuilder::appArmor, Codec.TEXT)
            .last(
                    "AutoUpdate",
                    v(4, 6),
                    Container::autoUpdate,
                    ContainerBuilder::autoUpdate,
                    Codec.choice(AutoUpdate.values()))
            .last(
                    "CgroupsMode",
                    v(5, 3),
                    Container::cgroupsMode,
                    ContainerBuilder::cgroupsMode,
                    Codec.choice(CgroupsMode.values()))
            .lines(
                    "ContainersConfModule",
                    v(4, 8),
                    Container::containersConfModules,
                    ContainerBuilder::containersConfModule,
                    Codec.TEXT)
            .lines("DNS", v(4, 7), Container::dns, ContainerBuilder::dns, Codec.TEXT)
            .lines("DNSOption", v(4, 7), Container::dnsOptions, ContainerBuilder::dnsOption, Codec.TEXT)
            .lines("DNSSearch", v(4, 7), Container::dnsSearches, ContainerBuilder::dnsSearch, Codec.TEXT)
            .words(
                    "DropCapability",
                    v(4, 4),
                    Container::dropCapabilities,
                    ContainerBuilder::dropCapability,
                    Codec.CAPABILITY)
            .lastOrEmpty("Entrypoint", v(5, 0), Container::entrypoint, ContainerBuilder::entrypoint, Codec.TEXT)
            .pairs("Environment", v(4, 4), Container::environment, ContainerBuilder::environment)
            .args(
                    "EnvironmentFile",
                    v(4, 4),
                    Container::environmentFiles,
                    ContainerBuilder::environmentFile,
                    Codec.TEXT)
            .flag("EnvironmentHost", v(4, 4), Container::environmentHost, ContainerBuilder::environmentHost)
            .command("Exec", v(4, 4), Container::exec, ContainerBuilder::exec)
            .lines(
                    "ExposeHostPort",
                    v(4, 4),
                    Container::exposeHostPorts,
                    ContainerBuilder::exposeHostPort,
                    Codec.EXPOSED_PORT)
            .words("GIDMap", v(4, 8), Container::gidMaps, ContainerBuilder::gidMap, Codec.ID_MAPPING)
            .args("GlobalArgs", v(4, 8), Container::globalArgs, ContainerBuilder::globalArgs)
            .last("Group", v(4, 4), Container::group, ContainerBuilder::group, Codec.TEXT)
            .lines("GroupAdd", v(5, 1), Container::groupAdds, ContainerBuilder::groupAdd, Codec.TEXT)
            .last("HealthCmd", v(4, 5), Container::healthCmd, ContainerBuilder::healthCmd, Codec.TEXT)
            .last(
                    "HealthInterval",
                    v(4, 5),
                    Container::healthInterval,
                    ContainerBuilder::healthInterval,
                    Codec.HEALTH_INTERVAL)
            .last(
                    "HealthLogDestination",
                    v(5, 3),
                    Container::healthLogDestination,
                    ContainerBuilder::healthLogDestination,
                    Codec.TEXT)
            .last(
                    "HealthMaxLogCount",
                    v(5, 3),
                    Container::healthMaxLogCount,
                    ContainerBuilder::healthMaxLogCount,
                    Codec.INTEGER)
            .last(
                    "HealthMaxLogSize",
                    v(5, 3),
                    Container::healthMaxLogSize,
                    ContainerBuilder::healthMaxLogSize,
                    Codec.INTEGER)
            .last(
                    "HealthOnFailure",
                    v(4, 5),
                    Container::healthOnFailure,
                    ContainerBuilder::healthOnFailure,
                    Codec.choice(HealthOnFailure.values()))
            .last("HealthRetries", v(4, 5), Container::healthRetries, ContainerBuilder::healthRetries, Codec.INTEGER)
            .last(
                    "HealthStartPeriod",
                    v(4, 5),
                    Container::healthStartPeriod,
                    ContainerBuilder::healthStartPeriod,
                    Codec.GO_DURATION)
            .last(
                    "HealthStartupCmd",
                    v(4, 5),
                    Container::healthStartupCmd,
                    ContainerBuilder::healthStartupCmd,
                    Codec.TEXT)
            .last(
                    "HealthStartupInterval",
                    v(4, 5),
                    Container::healthStartupInterval,
                    ContainerBuilder::healthStartupInterval,
                    Codec.HEALTH_INTERVAL)
            .last(
                    "HealthStartupRetries",
                    v(4, 5),
                    Container::healthStartupRetries,
                    ContainerBuilder::healthStartupRetries,
                    Codec.INTEGER)
            .last(
                    "HealthStartupSuccess",
                    v(4, 5),
                    Container::healthStartupSuccess,
                    ContainerBuilder::healthStartupSuccess,
                    Codec.INTEGER)
            .last(
                    "HealthStartupTimeout",
                    v(4, 5),
                    Container::healthStartupTimeout,
                    ContainerBuilder::healthStartupTimeout,
                    Codec.GO_DURATION)
            .last(
                    "HealthTimeout",
                    v(4, 5),
                    Container::healthTimeout,
                    ContainerBuilder::healthTimeout,
                    Codec.GO_DURATION)
            .last("HostName", v(4, 6), Container::hostName, ContainerBuilder::hostName, Codec.TEXT)
            .flag("HttpProxy", v(5, 7), Container::httpProxy, ContainerBuilder::httpProxy)
            .last("IP", v(4, 5), Container::ip, ContainerBuilder::ip, Codec.IP)
            .last("IP6", v(4, 5), Container::ip6, ContainerBuilder::ip6, Codec.IP)
            .last(
                    "ImageVolume",
                    v(6, 1),
                    Container::imageVolume,
                    ContainerBuilder::imageVolume,
                    Codec.choice(ImageVolume.values()))
            .pairs("Label", v(4, 4), Container::labels, ContainerBuilder::label)
            .last(
                    "LogDriver",
                    v(4, 5),
                    Container::logDriver,
                    ContainerBuilder::logDriver,
                    Codec.choice(LogDriver.values()))
            .words("LogOpt", v(5, 2), Container::logOpts, ContainerBuilder::logOpt, Codec.SETTING)
            .args("Mask", v(4, 6), Container::masks, ContainerBuilder::mask, Codec.TEXT)
            .last("Memory", v(5, 5), Container::memory, ContainerBuilder::memory, Codec.BYTE_SIZE)
            .args("Mount", v(4, 5), Container::mounts, ContainerBuilder::mount, Codec.MOUNT)
            .lines("Network", v(4, 4), Container::networks, ContainerBuilder::network, Codec.NETWORK)
            .lines("NetworkAlias", v(5, 2), Container::networkAliases, ContainerBuilder::networkAlias, Codec.TEXT)
            .flag("NoNewPrivileges", v(4, 4), Container::noNewPrivileges, ContainerBuilder::noNewPrivileges)
            .last("Notify", v(4, 4), Container::notifyBy, ContainerBuilder::notify, Codec.choice(Notify.values()))
            .last("PidsLimit", v(4, 7), Container::pidsLimit, ContainerBuilder::pidsLimit, Codec.INTEGER)
            .args("PodmanArgs", v(4, 4), Container::podmanArgs, ContainerBuilder::podmanArgs)
            .lines("PublishPort", v(4, 4), Container::publishPorts, ContainerBuilder::publishPort, Codec.PORT)
            .last("Pull", v(4, 6), Container::pull, ContainerBuilder::pull, Codec.choice(PullPolicy.values()))
            .flag("ReadOnly", v(4, 4), Container::readOnly, ContainerBuilder::readOnly)
            .flag("ReadOnlyTmpfs", v(4, 8), Container::readOnlyTmpfs, ContainerBuilder::readOnlyTmpfs)
            .command("ReloadCmd", v(5, 5), Container::reloadCmd, ContainerBuilder::reloadCmd)
            .last("ReloadSignal", v(5, 5), Container::reloadSignal, ContainerBuilder::reloadSignal, Codec.SIGNAL)
            .words("RemapGid", v(4, 4), Container::remapGids, ContainerBuilder::remapGid, Codec.TEXT)
            .words("RemapUid", v(4, 4), Container::remapUids, ContainerBuilder::remapUid, Codec.TEXT)
            .number("RemapUidSize", v(4, 4), Container::remapUidSize, ContainerBuilder::remapUidSize)
            .last(
                    "RemapUsers",
                    v(4, 4),
                    Container::remapUsers,
                    ContainerBuilder::remapUsers,
                    Codec.choice(RemapUsers.values()))
            .last("Retry", v(5, 5), Container::retry, ContainerBuilder::retry, Codec.INTEGER)
            .last("RetryDelay", v(5, 5), Container::retryDelay, ContainerBuilder::retryDelay, Codec.GO_DURATION)
            .flag("RunInit", v(4, 4), Container::runInit, ContainerBuilder::runInit)
            .last("SeccompProfile", v(4, 4), Container::seccompProfile, ContainerBuilder::seccompProfile, Codec.TEXT)
            .args("Secret", v(4, 5), Container::secrets, ContainerBuilder::secret, Codec.SECRET)
            .flag(
                    "SecurityLabelDisable",
                    v(4, 5),
                    Container::securityLabelDisable,
                    ContainerBuilder::securityLabelDisable)
            .last(
                    "SecurityLabelFileType",
                    v(4, 5),
                    Container::securityLabelFileType,
                    ContainerBuilder::securityLabelFileType,
                    Codec.TEXT)
            .last(
                    "SecurityLabelLevel",
                    v(4, 5),
                    Container::securityLabelLevel,
                    ContainerBuilder::securityLabelLevel,
                    Codec.TEXT)
            .flag("SecurityLabelNested", v(4, 6), Container::securityLabelNested, ContainerBuilder::securityLabelNested)
            .last(
                    "SecurityLabelType",
                    v(4, 5),
                    Container::securityLabelType,
                    ContainerBuilder::securityLabelType,
                    Codec.TEXT)
            .last(
                    "ServiceName",
                    v(5, 3),
                    Container::explicitServiceName,
                    ContainerBuilder::serviceName,
                    Codec.SERVICE_NAME)
            .last("ShmSize", v(4, 7), Container::shmSize, ContainerBuilder::shmSize, Codec.BYTE_SIZE)
            .flag("StartWithPod", v(5, 3), Container::startWithPod, ContainerBuilder::startWithPod)
            .last("StopSignal", v(5, 2), Container::stopSignal, ContainerBuilder::stopSignal, Codec.SIGNAL)
            .last("StopTimeout", v(5, 0), Container::stopTimeout, ContainerBuilder::stopTimeout, Codec.SECONDS)
            .last("SubGIDMap", v(4, 8), Container::subGidMap, ContainerBuilder::subGidMap, Codec.TEXT)
            .last("SubUIDMap", v(4, 8), Container::subUidMap, ContainerBuilder::subUidMap, Codec.TEXT)
            .words("Sysctl", v(4, 6), Container::sysctls, ContainerBuilder::sysctl, Codec.SETTING)
            .last("Timezone", v(4, 4), Container::timezone, ContainerBuilder::timezone, Codec.TEXT)
            .lines("Tmpfs", v(4, 5), Container::tmpfs, ContainerBuilder::tmpfs, Codec.TMPFS)
            .words("UIDMap", v(4, 8), Container::uidMaps, ContainerBuilder::uidMap, Codec.ID_MAPPING)
            .lines("Ulimit", v(4, 7), Container::ulimits, ContainerBuilder::ulimit, Codec.ULIMIT)
            .args("Unmask", v(4, 6), Container::unmasks, ContainerBuilder::unmask, Codec.TEXT)
            .last("User", v(4, 4), Container::user, ContainerBuilder::user, Codec.TEXT)
            .last("UserNS", v(4, 5), Container::userNs, ContainerBuilder::userNs, Codec.USER_NAMESPACE)
            .flag("VolatileTmp", v(4, 4), Container::volatileTmp, ContainerBuilder::volatileTmp)
            .lines("Volume", v(4, 4), Container::volumes, ContainerBuilder::volume, Codec.VOLUME)
            .last("WorkingDir", v(4, 6), Container::workingDir, ContainerBuilder::workingDir, Codec.TEXT)
            .end();

    static final UnitType<Container, ContainerBuilder> TYPE =
            Quadlets.type("container", v(4, 4), "", SECTION, ContainerBuilder::new, ContainerBuilder::build);

    private ContainerKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
