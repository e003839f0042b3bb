package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ExitCodePropagation;
import dev.quadlet.model.value.KubeAutoUpdate;
import dev.quadlet.model.value.KubeWorkingDirectory;
import dev.quadlet.model.value.LogDriver;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.RemapUsers;
import dev.quadlet.model.value.Setting;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.UserNamespace;
import java.util.List;

/** Builds {@link Kube} units; its methods are the keys of {@code [Kube]}. */
public final class KubeBuilder extends QuadletBuilder<Kube, KubeBuilder> {

    private final ImmutableKube.Builder values = ImmutableKube.builder();

    KubeBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    KubeBuilder(Kube from) {
        super(from);
        values.from(from);
    }

    /**
     * Plays a YAML file that is delivered with the unit. Written as {@code Yaml=}.
     *
     * @param file the file
     * @return this builder
     */
    public KubeBuilder yaml(ConfigFile file) {
        values.addConfigYamls(file);
        return this;
    }

    /**
     * Uses a config map that is delivered with the unit. Written as {@code ConfigMap=}.
     *
     * @param file the YAML file of the config map
     * @return this builder
     */
    public KubeBuilder configMap(ConfigFile file) {
        values.addConfigMapFiles(file);
        return this;
    }

    /**
     * Names the Kubernetes YAML file which is played: {@code Yaml=app.yml}.
     *
     * <p>Unset: the unit is refused, the key is required. A relative path starts at the directory of the unit file.
     * Each call is one more line. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), Yaml="
     */
    public KubeBuilder yaml(String text) {
        return yaml(Text.literal(text));
    }

    /**
     * As {@link #yaml(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), Yaml="
     */
    public KubeBuilder yaml(Text text) {
        values.addYamls(KubeKeys.SECTION.checked("Yaml", text));
        return this;
    }

    /**
     * Replaces all that {@code Yaml=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder yamls(List<Text> all) {
        values.yamls(List.of());
        for (Text each : all) {
            yaml(each);
        }
        return this;
    }

    /**
     * Lets podman auto-update restart the workload when a newer image is found: {@code AutoUpdate=web/registry}.
     *
     * <p>Unset: nothing is updated automatically. Registry or local, for one container its name and a slash before it.
     * Each call is one more line. Since Podman 4.7.
     *
     * @param value the value
     * @return this builder
     * @see "podman-kube.unit(5), AutoUpdate="
     */
    public KubeBuilder autoUpdate(KubeAutoUpdate value) {
        values.addAutoUpdates(value);
        return this;
    }

    /**
     * Replaces all that {@code AutoUpdate=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder autoUpdates(List<KubeAutoUpdate> all) {
        values.autoUpdates(List.of());
        for (KubeAutoUpdate each : all) {
            autoUpdate(each);
        }
        return this;
    }

    /**
     * Adds a YAML file with Kubernetes config maps: {@code ConfigMap=config.yml}.
     *
     * <p>Unset: no config map file is read. A relative path starts at the directory of the unit file. Each call is one
     * more line. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), ConfigMap="
     */
    public KubeBuilder configMap(String text) {
        return configMap(Text.literal(text));
    }

    /**
     * As {@link #configMap(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), ConfigMap="
     */
    public KubeBuilder configMap(Text text) {
        values.addConfigMaps(KubeKeys.SECTION.checked("ConfigMap", text));
        return this;
    }

    /**
     * Replaces all that {@code ConfigMap=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder configMaps(List<Text> all) {
        values.configMaps(List.of());
        for (Text each : all) {
            configMap(each);
        }
        return this;
    }

    /**
     * Loads an additional containers.conf module for every Podman call of the unit:
     * {@code ContainersConfModule=/etc/containers/gpu.conf}.
     *
     * <p>Unset: no module is loaded. Absolute path, or a name below the containers.conf.modules directories. Each call
     * is one more line. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), ContainersConfModule="
     */
    public KubeBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), ContainersConfModule="
     */
    public KubeBuilder containersConfModule(Text text) {
        values.addContainersConfModules(KubeKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder containersConfModules(List<Text> all) {
        values.containersConfModules(List.of());
        for (Text each : all) {
            containersConfModule(each);
        }
        return this;
    }

    /**
     * Decides how exit codes of containers become the result of the service: {@code ExitCodePropagation=any}.
     *
     * <p>Unset: failed containers are ignored. All, any or none. Since Podman 4.6.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-kube.unit(5), ExitCodePropagation="
     */
    public KubeBuilder exitCodePropagation(ExitCodePropagation value) {
        values.exitCodePropagation(value);
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
     * @see "podman-kube.unit(5), GlobalArgs="
     */
    public KubeBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), GlobalArgs="
     */
    public KubeBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(KubeKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Removes volumes of the workload too when the service is stopped: {@code KubeDownForce=true}.
     *
     * <p>Unset: volumes are kept. Since Podman 4.8.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-kube.unit(5), KubeDownForce="
     */
    public KubeBuilder kubeDownForce(boolean value) {
        values.kubeDownForce(value);
        return this;
    }

    /**
     * Chooses where the output of the containers is logged: {@code LogDriver=journald}.
     *
     * <p>Unset: the driver from containers.conf is used, normally journald. K8s-file, json-file, journald, none,
     * passthrough or passthrough-tty. Since Podman 4.5.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-kube.unit(5), LogDriver="
     */
    public KubeBuilder logDriver(LogDriver value) {
        values.logDriver(value);
        return this;
    }

    /**
     * Passes an option to the log driver: {@code LogOpt=tag=shop}.
     *
     * <p>Unset: the driver uses its defaults. Name=value with the names path, max-size, tag or label. Each call is one
     * more line. Since Podman 5.2.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), LogOpt="
     */
    public KubeBuilder logOpt(Setting value) {
        values.addLogOpts(KubeKeys.SECTION.checked("LogOpt", value));
        return this;
    }

    /**
     * As {@link #logOpt(Setting)}, for a literal value.
     *
     * @param name the name
     * @param setting its value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), LogOpt="
     */
    public KubeBuilder logOpt(String name, String setting) {
        return logOpt(Setting.of(name, setting));
    }

    /**
     * Replaces all that {@code LogOpt=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder logOpts(List<Setting> all) {
        values.logOpts(List.of());
        for (Setting each : all) {
            logOpt(each);
        }
        return this;
    }

    /**
     * Connects the pods to a network or selects their network mode: {@code Network=app.network}.
     *
     * <p>Unset: the default network of podman kube play is used. A .network or .container file name, a network name, or
     * a mode such as host, none, bridge, pasta. Each call is one more line. Since Podman 4.4.
     *
     * @param network the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), Network="
     */
    public KubeBuilder network(NetworkMode network) {
        values.addNetworks(KubeKeys.SECTION.checked(
                "Network", network instanceof Raw raw ? NetworkMode.parse(raw.systemd()) : network));
        return this;
    }

    /**
     * As {@link #network(NetworkMode)}, for a network of this configuration.
     *
     * @param network the network
     * @return this builder
     * @see "podman-kube.unit(5), Network="
     */
    public KubeBuilder network(Network network) {
        return network(NetworkMode.unit(network.name()));
    }

    /**
     * As {@link #network(NetworkMode)}, for the network of a container of this configuration.
     *
     * @param container the container
     * @return this builder
     * @see "podman-kube.unit(5), Network="
     */
    public KubeBuilder network(Container container) {
        return network(NetworkMode.unit(container.name()));
    }

    /**
     * Replaces all that {@code Network=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder networks(List<NetworkMode> all) {
        values.networks(List.of());
        for (NetworkMode each : all) {
            network(each);
        }
        return this;
    }

    /**
     * Appends arguments to podman kube play, before the YAML files:
     * {@code PodmanArgs=--annotation=org.example.team=web}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 4.6.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), PodmanArgs="
     */
    public KubeBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), PodmanArgs="
     */
    public KubeBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(KubeKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Publishes a port of the workload on the host: {@code PublishPort=8080:80}.
     *
     * <p>Unset: only the host ports written in the YAML file are published. Host address and host port are optional,
     * ports 1 to 65535 or ranges, protocol tcp, udp or sctp. Each call is one more line. Since Podman 4.4.
     *
     * @param port the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), PublishPort="
     */
    public KubeBuilder publishPort(PortMapping port) {
        values.addPublishPorts(KubeKeys.SECTION.checked(
                "PublishPort", port instanceof Raw raw ? PortMapping.parse(raw.systemd()) : port));
        return this;
    }

    /**
     * As {@link #publishPort(PortMapping)}, for a TCP port on all addresses of the host.
     *
     * @param hostPort the port of the host, 1 to 65535
     * @param containerPort the port of the container, 1 to 65535
     * @return this builder
     * @throws IllegalArgumentException if one is not a port
     * @see "podman-kube.unit(5), PublishPort="
     */
    public KubeBuilder publishPort(int hostPort, int containerPort) {
        return publishPort(PublishedPort.of(hostPort, containerPort));
    }

    /**
     * Replaces all that {@code PublishPort=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder publishPorts(List<PortMapping> all) {
        values.publishPorts(List.of());
        for (PortMapping each : all) {
            publishPort(each);
        }
        return this;
    }

    /**
     * Maps a range of group ids for RemapUsers: {@code RemapGid=0:100000:65536}.
     *
     * <p>Unset: no group id is mapped by hand. The form depends on RemapUsers; deprecated, use UserNS. Each call is one
     * more line. Since Podman 4.4. Podman no longer documents this key.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), RemapGid="
     */
    public KubeBuilder remapGid(String text) {
        return remapGid(Text.literal(text));
    }

    /**
     * As {@link #remapGid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), RemapGid="
     */
    public KubeBuilder remapGid(Text text) {
        values.addRemapGids(KubeKeys.SECTION.checked("RemapGid", text));
        return this;
    }

    /**
     * Replaces all that {@code RemapGid=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder remapGids(List<Text> all) {
        values.remapGids(List.of());
        for (Text each : all) {
            remapGid(each);
        }
        return this;
    }

    /**
     * Maps a range of user ids for RemapUsers: {@code RemapUid=0:100000:65536}.
     *
     * <p>Unset: no user id is mapped by hand. The form depends on RemapUsers; deprecated, use UserNS. Each call is one
     * more line. Since Podman 4.4. Podman no longer documents this key.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), RemapUid="
     */
    public KubeBuilder remapUid(String text) {
        return remapUid(Text.literal(text));
    }

    /**
     * As {@link #remapUid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), RemapUid="
     */
    public KubeBuilder remapUid(Text text) {
        values.addRemapUids(KubeKeys.SECTION.checked("RemapUid", text));
        return this;
    }

    /**
     * Replaces all that {@code RemapUid=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public KubeBuilder remapUids(List<Text> all) {
        values.remapUids(List.of());
        for (Text each : all) {
            remapUid(each);
        }
        return this;
    }

    /**
     * Sets the size of the user namespace when RemapUsers is auto: {@code RemapUidSize=65536}.
     *
     * <p>Unset: Podman estimates the size. Whole number, at least 0; deprecated, use UserNS. Since Podman 4.4. Podman
     * no longer documents this key.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-kube.unit(5), RemapUidSize="
     */
    public KubeBuilder remapUidSize(int value) {
        values.remapUidSize(Numbers.atLeast("RemapUidSize", value, 0));
        return this;
    }

    /**
     * Chooses how user ids are mapped into the pods: {@code RemapUsers=auto}.
     *
     * <p>Unset: ids are not remapped by this key. Auto or keep-id; deprecated, use UserNS. Since Podman 4.4. Podman no
     * longer documents this key.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-kube.unit(5), RemapUsers="
     */
    public KubeBuilder remapUsers(RemapUsers value) {
        values.remapUsers(value);
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=shop}.
     *
     * <p>Unset: the service has the name of the unit file. Without the suffix .service. Since Podman 5.3.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-kube.unit(5), ServiceName="
     */
    public KubeBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Chooses the directory at which relative paths in the YAML file start: {@code SetWorkingDirectory=yaml}.
     *
     * <p>Unset: the working directory of the service is left alone. Yaml or unit; yaml needs exactly one Yaml;
     * [Service] WorkingDirectory wins. Since Podman 4.7.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-kube.unit(5), SetWorkingDirectory="
     */
    public KubeBuilder setWorkingDirectory(KubeWorkingDirectory value) {
        values.setWorkingDirectory(value);
        return this;
    }

    /**
     * Selects the user namespace of the pods: {@code UserNS=auto}.
     *
     * <p>Unset: PODMAN_USERNS or containers.conf decide, otherwise that of the caller is used. Auto, host, keep-id,
     * nomap or ns:path, some with options. Since Podman 4.5.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-kube.unit(5), UserNS="
     */
    public KubeBuilder userNs(UserNamespace value) {
        values.userNs(KubeKeys.SECTION.checked(
                "UserNS", value instanceof Raw raw ? UserNamespace.parse(raw.systemd()) : value));
        return this;
    }

    @Override
    KubeBuilder self() {
        return this;
    }

    @Override
    KubeBuilder partial() {
        return new KubeBuilder(name, declaredAt);
    }

    @Override
    UnitType<Kube, KubeBuilder> unitType() {
        return KubeKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Kube build() {
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
