package dev.quadlet.model;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ExitCodePropagation;
import dev.quadlet.model.value.KubeAutoUpdate;
import dev.quadlet.model.value.KubeWorkingDirectory;
import dev.quadlet.model.value.LogDriver;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.RemapUsers;
import dev.quadlet.model.value.Setting;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.UserNamespace;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A {@code .kube} unit: the pods of a Kubernetes YAML file that systemd runs by way of Podman's generator.
 *
 * @see "podman-kube.unit(5)"
 */
@Value.Immutable
public sealed interface Kube extends QuadletUnit permits ImmutableKube {

    /**
     * Begins a kube unit.
     *
     * @param name the name of the file, without {@code .kube}; it ends in {@code @} for a template
     * @param yaml the path of the YAML file on the host
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static KubeBuilder named(String name, String yaml) {
        return new KubeBuilder(new UnitName(name, "kube"), SourceLine.ofCaller()).yaml(yaml);
    }

    /**
     * Begins a kube unit.
     *
     * @param name the name of the file, without {@code .kube}; it ends in {@code @} for a template
     * @param yaml the YAML file, delivered with the unit
     * @return a builder
     * @throws IllegalArgumentException if systemd would not accept the name
     */
    static KubeBuilder named(String name, ConfigFile yaml) {
        return new KubeBuilder(new UnitName(name, "kube"), SourceLine.ofCaller()).yaml(yaml);
    }

    /**
     * Begins the content of a drop-in, in which nothing is mandatory.
     *
     * @return a builder
     */
    static KubeBuilder dropIn() {
        return new KubeBuilder(new UnitName("drop-in", "kube"), SourceLine.ofCaller());
    }

    /** {@return YAML files that are delivered with the unit and read as {@code Yaml=}} */
    List<ConfigFile> configYamls();

    /** {@return config maps that are delivered with the unit and read as {@code ConfigMap=}} */
    List<ConfigFile> configMapFiles();

    /** {@return a builder that begins with these values; lists that it is given more of grow} */
    default KubeBuilder toBuilder() {
        return new KubeBuilder(this);
    }

    @Override
    default UnitType<Kube, KubeBuilder> unitType() {
        return KubeKeys.TYPE;
    }

    @Override
    default String describe() {
        return Description.of(this);
    }

    /** {@return the values of {@code Yaml=}, in their order} */
    List<Text> yamls();

    /** {@return the values of {@code AutoUpdate=}, in their order} */
    List<KubeAutoUpdate> autoUpdates();

    /** {@return the values of {@code ConfigMap=}, in their order} */
    List<Text> configMaps();

    /** {@return the values of {@code ContainersConfModule=}, in their order} */
    List<Text> containersConfModules();

    /** {@return the value of {@code ExitCodePropagation=}, if it is set} */
    Optional<ExitCodePropagation> exitCodePropagation();

    /** {@return the values of {@code GlobalArgs=}, in their order} */
    List<CommandLine> globalArgs();

    /** {@return the value of {@code KubeDownForce=}, if it is set} */
    Optional<Boolean> kubeDownForce();

    /** {@return the value of {@code LogDriver=}, if it is set} */
    Optional<LogDriver> logDriver();

    /** {@return the values of {@code LogOpt=}, in their order} */
    List<Setting> logOpts();

    /** {@return the values of {@code Network=}, in their order} */
    List<NetworkMode> networks();

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

    /** {@return the value of {@code SetWorkingDirectory=}, if it is set} */
    Optional<KubeWorkingDirectory> setWorkingDirectory();

    /** {@return the value of {@code UserNS=}, if it is set} */
    Optional<UserNamespace> userNs();
}
