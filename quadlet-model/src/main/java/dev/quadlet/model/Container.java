package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.AutoUpdate;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.Capability;
import dev.quadlet.model.value.CgroupsMode;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.Device;
import dev.quadlet.model.value.ExposedPort;
import dev.quadlet.model.value.HealthInterval;
import dev.quadlet.model.value.HealthOnFailure;
import dev.quadlet.model.value.HostEntry;
import dev.quadlet.model.value.IdMapping;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.ImageVolume;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.LocalImage;
import dev.quadlet.model.value.LogDriver;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.Notify;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.PullPolicy;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.RemapUsers;
import dev.quadlet.model.value.SecretUse;
import dev.quadlet.model.value.Setting;
import dev.quadlet.model.value.Signal;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.TmpfsMount;
import dev.quadlet.model.value.Ulimit;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.UserNamespace;
import dev.quadlet.model.value.VolumeMount;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A {@code .container} unit: a container that systemd runs by way of Podman's generator.
 *
 * @see "podman-container.unit(5)"
 */
@Value.Immutable
public sealed interface Container extends QuadletUnit permits ImmutableContainer {

    /**
     * Begins a container.
     *
     * @param name the name of the file, without {@code .container}; it ends in {@code @} for a template
     * @param image the image to run
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ContainerBuilder named(String name, ImageRef image) {
        return new ContainerBuilder(new UnitName(name, "container"), SourceLine.ofCaller()).image(image);
    }

    /**
     * Begins a container.
     *
     * @param name the name of the file, without {@code .container}; it ends in {@code @} for a template
     * @param image the image to run, pulled by a unit of its own
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ContainerBuilder named(String name, Image image) {
        return new ContainerBuilder(new UnitName(name, "container"), SourceLine.ofCaller()).image(image);
    }

    /**
     * Begins a container.
     *
     * @param name the name of the file, without {@code .container}; it ends in {@code @} for a template
     * @param build the image to run, built by a unit of its own
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ContainerBuilder named(String name, Build build) {
        return new ContainerBuilder(new UnitName(name, "container"), SourceLine.ofCaller()).image(build);
    }

    /**
     * Begins a container.
     *
     * @param name the name of the file, without {@code .container}; it ends in {@code @} for a template
     * @param image the image to run, which the deploying machine builds or has as an archive
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ContainerBuilder named(String name, LocalImage image) {
        return new ContainerBuilder(new UnitName(name, "container"), SourceLine.ofCaller()).image(image);
    }

    /**
     * Begins a container.
     *
     * @param name the name of the file, without {@code .container}; it ends in {@code @} for a template
     * @param rootfs the directory to run
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ContainerBuilder named(String name, Rootfs rootfs) {
        return new ContainerBuilder(new UnitName(name, "container"), SourceLine.ofCaller()).rootfs(rootfs.path());
    }

    /**
     * Begins a container.
     *
     * @param name the name of the file, without {@code .container}; it ends in {@code @} for a template
     * @param image the image to run, in another form than a reference
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static ContainerBuilder named(String name, Raw image) {
        return new ContainerBuilder(new UnitName(name, "container"), SourceLine.ofCaller()).image(image);
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static ContainerBuilder dropIn() {
        return new ContainerBuilder(new UnitName("drop-in", "container"), SourceLine.ofCaller());
    }

    /**
     * {@return the name of the container in Podman}
     *
     * @throws IllegalStateException if the name depends on an instance or a specifier
     */
    default String containerName() {
        return ObjectNames.known(this);
    }

    @Override
    default Optional<String> objectName() {
        return ObjectNames.of(this, explicitContainerName(), "systemd-" + ObjectNames.serviceStem(this));
    }

    /** {@return configuration files and trees that are mounted read-only} */
    List<ConfigMount> configMounts();

    /** {@return configuration files that are read as {@code EnvironmentFile=}} */
    List<ConfigFile> configEnvironmentFiles();

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default ContainerBuilder toBuilder() {
        return new ContainerBuilder(this);
    }

    @Override
    default UnitType<Container, ContainerBuilder> unitType() {
        return ContainerKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return the value of {@code Image=}, if it is set} */
    Optional<ImageSource> image();

    /** {@return the value of {@code Rootfs=}, if it is set} */
    Optional<Text> rootfs();

    /** {@return the value of {@code ContainerName=}, if it is set} */
    Optional<Text> explicitContainerName();

    /** {@return the value of {@code Pod=}, if it is set} */
    Optional<UnitName> pod();

    /** {@return the values of {@code AddCapability=}, in their order} */
    List<Capability> addCapabilities();

    /** {@return the values of {@code AddDevice=}, in their order} */
    List<Device> addDevices();

    /** {@return the values of {@code AddHost=}, in their order} */
    List<HostEntry> addHosts();

    /** {@return the entries of {@code Annotation=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> annotations();

    /** {@return the value of {@code AppArmor=}, if it is set} */
    Optional<Text> appArmor();

    /** {@return the value of {@code AutoUpdate=}, if it is set} */
    Optional<AutoUpdate> autoUpdate();

    /** {@return the value of {@code CgroupsMode=}, if it is set} */
    Optional<CgroupsMode> cgroupsMode();

    /** {@return the values of {@code ContainersConfModule=}, in their order} */
    List<Text> containersConfModules();

    /** {@return the values of {@code DNS=}, in their order} */
    List<Text> dns();

    /** {@return the values of {@code DNSOption=}, in their order} */
    List<Text> dnsOptions();

    /** {@return the values of {@code DNSSearch=}, in their order} */
    List<Text> dnsSearches();

    /** {@return the values of {@code DropCapability=}, in their order} */
    List<Capability> dropCapabilities();

    /** {@return the value of {@code Entrypoint=}, if it is set} */
    Optional<Text> entrypoint();

    /** {@return the entries of {@code Environment=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> environment();

    /** {@return the values of {@code EnvironmentFile=}, in their order} */
    List<Text> environmentFiles();

    /** {@return the value of {@code EnvironmentHost=}, if it is set} */
    Optional<Boolean> environmentHost();

    /** {@return the value of {@code Exec=}, if it is set} */
    Optional<CommandLine> exec();

    /** {@return the values of {@code ExposeHostPort=}, in their order} */
    List<ExposedPort> exposeHostPorts();

    /** {@return the values of {@code GIDMap=}, in their order} */
    List<IdMapping> gidMaps();

    /** {@return the values of {@code GlobalArgs=}, in their order} */
    List<CommandLine> globalArgs();

    /** {@return the value of {@code Group=}, if it is set} */
    Optional<Text> group();

    /** {@return the values of {@code GroupAdd=}, in their order} */
    List<Text> groupAdds();

    /** {@return the value of {@code HealthCmd=}, if it is set} */
    Optional<Text> healthCmd();

    /** {@return the value of {@code HealthInterval=}, if it is set} */
    Optional<HealthInterval> healthInterval();

    /** {@return the value of {@code HealthLogDestination=}, if it is set} */
    Optional<Text> healthLogDestination();

    /** {@return the value of {@code HealthMaxLogCount=}, if it is set} */
    Optional<Integer> healthMaxLogCount();

    /** {@return the value of {@code HealthMaxLogSize=}, if it is set} */
    Optional<Integer> healthMaxLogSize();

    /** {@return the value of {@code HealthOnFailure=}, if it is set} */
    Optional<HealthOnFailure> healthOnFailure();

    /** {@return the value of {@code HealthRetries=}, if it is set} */
    Optional<Integer> healthRetries();

    /** {@return the value of {@code HealthStartPeriod=}, if it is set} */
    Optional<Duration> healthStartPeriod();

    /** {@return the value of {@code HealthStartupCmd=}, if it is set} */
    Optional<Text> healthStartupCmd();

    /** {@return the value of {@code HealthStartupInterval=}, if it is set} */
    Optional<HealthInterval> healthStartupInterval();

    /** {@return the value of {@code HealthStartupRetries=}, if it is set} */
    Optional<Integer> healthStartupRetries();

    /** {@return the value of {@code HealthStartupSuccess=}, if it is set} */
    Optional<Integer> healthStartupSuccess();

    /** {@return the value of {@code HealthStartupTimeout=}, if it is set} */
    Optional<Duration> healthStartupTimeout();

    /** {@return the value of {@code HealthTimeout=}, if it is set} */
    Optional<Duration> healthTimeout();

    /** {@return the value of {@code HostName=}, if it is set} */
    Optional<Text> hostName();

    /** {@return the value of {@code HttpProxy=}, if it is set} */
    Optional<Boolean> httpProxy();

    /** {@return the value of {@code IP=}, if it is set} */
    Optional<IpAddress> ip();

    /** {@return the value of {@code IP6=}, if it is set} */
    Optional<IpAddress> ip6();

    /** {@return the value of {@code ImageVolume=}, if it is set} */
    Optional<ImageVolume> imageVolume();

    /** {@return the entries of {@code Label=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> labels();

    /** {@return the value of {@code LogDriver=}, if it is set} */
    Optional<LogDriver> logDriver();

    /** {@return the values of {@code LogOpt=}, in their order} */
    List<Setting> logOpts();

    /** {@return the values of {@code Mask=}, in their order} */
    List<Text> masks();

    /** {@return the value of {@code Memory=}, if it is set} */
    Optional<ByteSize> memory();

    /** {@return the values of {@code Mount=}, in their order} */
    List<Mount> mounts();

    /** {@return the values of {@code Network=}, in their order} */
    List<NetworkMode> networks();

    /** {@return the values of {@code NetworkAlias=}, in their order} */
    List<Text> networkAliases();

    /** {@return the value of {@code NoNewPrivileges=}, if it is set} */
    Optional<Boolean> noNewPrivileges();

    /** {@return the value of {@code Notify=}, if it is set} */
    Optional<Notify> notifyBy();

    /** {@return the value of {@code PidsLimit=}, if it is set} */
    Optional<Integer> pidsLimit();

    /** {@return the values of {@code PodmanArgs=}, in their order} */
    List<CommandLine> podmanArgs();

    /** {@return the values of {@code PublishPort=}, in their order} */
    List<PortMapping> publishPorts();

    /** {@return the value of {@code Pull=}, if it is set} */
    Optional<PullPolicy> pull();

    /** {@return the value of {@code ReadOnly=}, if it is set} */
    Optional<Boolean> readOnly();

    /** {@return the value of {@code ReadOnlyTmpfs=}, if it is set} */
    Optional<Boolean> readOnlyTmpfs();

    /** {@return the value of {@code ReloadCmd=}, if it is set} */
    Optional<CommandLine> reloadCmd();

    /** {@return the value of {@code ReloadSignal=}, if it is set} */
    Optional<Signal> reloadSignal();

    /** {@return the values of {@code RemapGid=}, in their order} */
    List<Text> remapGids();

    /** {@return the values of {@code RemapUid=}, in their order} */
    List<Text> remapUids();

    /** {@return the value of {@code RemapUidSize=}, if it is set} */
    Optional<Integer> remapUidSize();

    /** {@return the value of {@code RemapUsers=}, if it is set} */
    Optional<RemapUsers> remapUsers();

    /** {@return the value of {@code Retry=}, if it is set} */
    Optional<Integer> retry();

    /** {@return the value of {@code RetryDelay=}, if it is set} */
    Optional<Duration> retryDelay();

    /** {@return the value of {@code RunInit=}, if it is set} */
    Optional<Boolean> runInit();

    /** {@return the value of {@code SeccompProfile=}, if it is set} */
    Optional<Text> seccompProfile();

    /** {@return the values of {@code Secret=}, in their order} */
    List<SecretUse> secrets();

    /** {@return the value of {@code SecurityLabelDisable=}, if it is set} */
    Optional<Boolean> securityLabelDisable();

    /** {@return the value of {@code SecurityLabelFileType=}, if it is set} */
    Optional<Text> securityLabelFileType();

    /** {@return the value of {@code SecurityLabelLevel=}, if it is set} */
    Optional<Text> securityLabelLevel();

    /** {@return the value of {@code SecurityLabelNested=}, if it is set} */
    Optional<Boolean> securityLabelNested();

    /** {@return the value of {@code SecurityLabelType=}, if it is set} */
    Optional<Text> securityLabelType();

    /** {@return the value of {@code ServiceName=}, if it is set} */
    @Override
    Optional<String> explicitServiceName();

    /** {@return the value of {@code ShmSize=}, if it is set} */
    Optional<ByteSize> shmSize();

    /** {@return the value of {@code StartWithPod=}, if it is set} */
    Optional<Boolean> startWithPod();

    /** {@return the value of {@code StopSignal=}, if it is set} */
    Optional<Signal> stopSignal();

    /** {@return the value of {@code StopTimeout=}, if it is set} */
    Optional<Duration> stopTimeout();

    /** {@return the value of {@code SubGIDMap=}, if it is set} */
    Optional<Text> subGidMap();

    /** {@return the value of {@code SubUIDMap=}, if it is set} */
    Optional<Text> subUidMap();

    /** {@return the values of {@code Sysctl=}, in their order} */
    List<Setting> sysctls();

    /** {@return the value of {@code Timezone=}, if it is set} */
    Optional<Text> timezone();

    /** {@return the values of {@code Tmpfs=}, in their order} */
    List<TmpfsMount> tmpfs();

    /** {@return the values of {@code UIDMap=}, in their order} */
    List<IdMapping> uidMaps();

    /** {@return the values of {@code Ulimit=}, in their order} */
    List<Ulimit> ulimits();

    /** {@return the values of {@code Unmask=}, in their order} */
    List<Text> unmasks();

    /** {@return the value of {@code User=}, if it is set} */
    Optional<Text> user();

    /** {@return the value of {@code UserNS=}, if it is set} */
    Optional<UserNamespace> userNs();

    /** {@return the value of {@code VolatileTmp=}, if it is set} */
    Optional<Boolean> volatileTmp();

    /** {@return the values of {@code Volume=}, in their order} */
    List<VolumeMount> volumes();

    /** {@return the value of {@code WorkingDir=}, if it is set} */
    Optional<Text> workingDir();
}
