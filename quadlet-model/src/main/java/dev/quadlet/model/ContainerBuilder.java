package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
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
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.PublishedPort;
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
import dev.quadlet.model.value.VolumeOption;
import dev.quadlet.model.value.VolumeSource;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Builds {@link Container} units; its methods are the keys of {@code [Container]}. */
public final class ContainerBuilder extends QuadletBuilder<Container, ContainerBuilder> {

    private final ImmutableContainer.Builder values = ImmutableContainer.builder();

    ContainerBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    ContainerBuilder(Container from) {
        super(from);
        values.from(from);
    }

    /**
     * Runs this image: {@code Image=docker.io/library/nginx:1.27}.
     *
     * <p>Unset: Rootfs must be given instead. A short name such as {@code nginx} depends on the host. Since Podman 4.4.
     *
     * @param image the reference
     * @return this builder
     * @see "podman-container.unit(5), Image="
     */
    public ContainerBuilder image(ImageRef image) {
        values.image(image);
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for text of another form, such as {@code oci-archive:/srv/app.tar} or one with
     * variables.
     *
     * @param image the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Image="
     */
    public ContainerBuilder image(Raw image) {
        values.image(
                ImageSource.parse(ContainerKeys.SECTION.checked("Image", image).systemd()));
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for an image that the deploying machine builds or has as an archive.
     *
     * @param image the image
     * @return this builder
     * @see "podman-container.unit(5), Image="
     */
    public ContainerBuilder image(LocalImage image) {
        values.image(image);
        return this;
    }

    ContainerBuilder image(ImageSource image) {
        values.image(image);
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for an image that a unit of its own has pulled.
     *
     * @param unit the unit
     * @return this builder
     * @see "podman-container.unit(5), Image="
     */
    public ContainerBuilder image(Image unit) {
        values.image(unit.name());
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for an image that a unit of its own has built.
     *
     * @param unit the unit
     * @return this builder
     * @see "podman-container.unit(5), Image="
     */
    public ContainerBuilder image(Build unit) {
        values.image(unit.name());
        return this;
    }

    /**
     * Mounts a configuration file or tree that is delivered with the unit, read-only.
     *
     * <p>The file lies on the host under a path with the hash of its content, so that the unit changes when the content
     * does. Written as {@code Volume=}.
     *
     * @param target the absolute path in the container
     * @param config the file or tree
     * @return this builder
     * @throws IllegalArgumentException if the path is not absolute
     */
    public ContainerBuilder configFile(String target, Config config) {
        values.addConfigMounts(ConfigMount.of(target, config));
        return this;
    }

    /**
     * Reads variables from a file that is delivered with the unit. Written as {@code EnvironmentFile=}.
     *
     * @param file the file, one {@code NAME=value} a line
     * @return this builder
     */
    public ContainerBuilder environmentFile(ConfigFile file) {
        values.addConfigEnvironmentFiles(file);
        return this;
    }

    /**
     * Puts a secret of this configuration into an environment variable, and starts its service first.
     *
     * <p>The variable holds the secret as it is, with a line break at its end if the file on the host has one.
     *
     * @param secret the secret
     * @param variable the name of the variable
     * @return this builder
     */
    public ContainerBuilder secretEnv(Secret secret, String variable) {
        return needs(secret).secret(SecretUse.env(secret.secretName(), variable));
    }

    /**
     * Puts a secret of this configuration into a file, and starts its service first.
     *
     * @param secret the secret
     * @param target the absolute path in the container, or a name below {@code /run/secrets}
     * @return this builder
     */
    public ContainerBuilder secretFile(Secret secret, String target) {
        return needs(secret).secret(SecretUse.file(secret.secretName(), target));
    }

    /**
     * Puts a secret of this configuration into a file below {@code /run/secrets}, the path of that file into a
     * variable, and starts the secret's service first.
     *
     * <p>Many images take {@code X_FILE} in place of {@code X}; a line break at the end of the file is then theirs to
     * drop.
     *
     * @param secret the secret
     * @param variable the name of the variable, such as {@code POSTGRES_PASSWORD_FILE}
     * @return this builder
     */
    public ContainerBuilder secretFileEnv(Secret secret, String variable) {
        return needs(secret)
                .secret(SecretUse.file(secret.secretName()))
                .environment(variable, "/run/secrets/" + secret.secretName());
    }

    private ContainerBuilder needs(Secret secret) {
        return unit(u -> u.needs(secret));
    }

    /**
     * Runs the container from a directory tree instead of an image: {@code Rootfs=/var/lib/app/rootfs}.
     *
     * <p>Unset: Image must be given instead. A directory, optionally followed by :O for a temporary overlay; not
     * together with Image. Since Podman 4.5.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Rootfs="
     */
    public ContainerBuilder rootfs(String text) {
        return rootfs(Text.literal(text));
    }

    /**
     * As {@link #rootfs(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Rootfs="
     */
    public ContainerBuilder rootfs(Text text) {
        values.rootfs(ContainerKeys.SECTION.checked("Rootfs", text));
        return this;
    }

    /**
     * Sets the name under which Podman knows the container: {@code ContainerName=web}.
     *
     * <p>Unset: the name is systemd- followed by the service name. A letter or digit, then letters, digits, dots,
     * dashes and underscores. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), ContainerName="
     */
    public ContainerBuilder containerName(String text) {
        return containerName(Text.literal(text));
    }

    /**
     * As {@link #containerName(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the name is literal and Podman would not accept it
     * @see "podman-container.unit(5), ContainerName="
     */
    public ContainerBuilder containerName(Text text) {
        values.explicitContainerName(Codec.OBJECT_NAME
                .read()
                .apply(ContainerKeys.SECTION.checked("ContainerName", text).systemd()));
        return this;
    }

    /**
     * Puts the container into a pod: {@code Pod=web.pod}.
     *
     * <p>Unset: the container runs outside of any pod. The file name of an existing .pod unit. Since Podman 5.0.
     *
     * @param pod the pod
     * @return this builder
     * @see "podman-container.unit(5), Pod="
     */
    public ContainerBuilder pod(Pod pod) {
        return pod(pod.name());
    }

    /**
     * As {@link #pod(Pod)}, by the name of its file.
     *
     * @param name the file name, such as {@code web.pod}
     * @return this builder
     * @throws IllegalArgumentException if the name is not that of a pod
     * @see "podman-container.unit(5), Pod="
     */
    public ContainerBuilder pod(UnitName name) {
        if (!name.type().equals("pod")) {
            throw new IllegalArgumentException("Pod: " + name + " is not a .pod unit");
        }
        values.pod(name);
        return this;
    }

    /**
     * Adds a Linux capability to those the container gets by default: {@code AddCapability=NET_BIND_SERVICE}.
     *
     * <p>Unset: the container has Podman's default capabilities only. A capability name with or without CAP_, in any
     * case, or all. Each call is one more line. Since Podman 4.4.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), AddCapability="
     */
    public ContainerBuilder addCapability(Capability value) {
        values.addAddCapabilities(value);
        return this;
    }

    /**
     * Replaces all that {@code AddCapability=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder addCapabilities(List<Capability> all) {
        values.addCapabilities(List.of());
        for (Capability each : all) {
            addCapability(each);
        }
        return this;
    }

    /**
     * Makes a device node of the host available in the container: {@code AddDevice=/dev/dri/renderD128}.
     *
     * <p>Unset: no host device is visible. Host path, optionally followed by a container path and a mix of r, w and m.
     * Each call is one more line. Since Podman 4.4.
     *
     * @param device the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), AddDevice="
     */
    public ContainerBuilder addDevice(Device device) {
        values.addAddDevices(ContainerKeys.SECTION.checked("AddDevice", device));
        return this;
    }

    /**
     * As {@link #addDevice(Device)}, for a device at the same path.
     *
     * @param path the path of the device on the host
     * @return this builder
     * @throws IllegalArgumentException if the path is empty or has a colon
     * @see "podman-container.unit(5), AddDevice="
     */
    public ContainerBuilder addDevice(String path) {
        return addDevice(Device.of(path));
    }

    /**
     * Replaces all that {@code AddDevice=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder addDevices(List<Device> all) {
        values.addDevices(List.of());
        for (Device each : all) {
            addDevice(each);
        }
        return this;
    }

    /**
     * Adds a line to the hosts file of the container: {@code AddHost=db.internal:10.89.0.20}.
     *
     * <p>Unset: only the entries Podman writes by itself are present. Host name, a colon, an IP address or
     * host-gateway. Each call is one more line. Since Podman 5.3.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), AddHost="
     */
    public ContainerBuilder addHost(HostEntry value) {
        values.addAddHosts(ContainerKeys.SECTION.checked("AddHost", value));
        return this;
    }

    /**
     * Replaces all that {@code AddHost=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder addHosts(List<HostEntry> all) {
        values.addHosts(List.of());
        for (HostEntry each : all) {
            addHost(each);
        }
        return this;
    }

    /**
     * Attaches an OCI annotation to the container: {@code Annotation=org.example.team=web}.
     *
     * <p>Unset: no extra annotation is set. Called once for each name; the last value of a name counts. Since Podman
     * 4.4.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-container.unit(5), Annotation="
     */
    public ContainerBuilder annotation(String name, String value) {
        return annotation(name, Text.literal(value));
    }

    /**
     * As {@link #annotation(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-container.unit(5), Annotation="
     */
    public ContainerBuilder annotation(String name, Text value) {
        values.putAnnotations(name, ContainerKeys.SECTION.checked("Annotation", name, value));
        return this;
    }

    /**
     * As {@link #annotation(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-container.unit(5), Annotation="
     */
    public ContainerBuilder annotation(Map<String, String> entries) {
        entries.forEach(this::annotation);
        return this;
    }

    /**
     * Selects the AppArmor profile which confines the container: {@code AppArmor=unconfined}.
     *
     * <p>Unset: Podman's default profile is used where AppArmor is active. A loaded profile or unconfined. Since Podman
     * 5.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), AppArmor="
     */
    public ContainerBuilder appArmor(String text) {
        return appArmor(Text.literal(text));
    }

    /**
     * As {@link #appArmor(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), AppArmor="
     */
    public ContainerBuilder appArmor(Text text) {
        values.appArmor(ContainerKeys.SECTION.checked("AppArmor", text));
        return this;
    }

    /**
     * Lets podman auto-update restart the service when a newer image is found: {@code AutoUpdate=registry}.
     *
     * <p>Unset: the container is never updated automatically. Registry or local; registry needs a fully qualified image
     * name. Since Podman 4.6.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), AutoUpdate="
     */
    public ContainerBuilder autoUpdate(AutoUpdate value) {
        values.autoUpdate(value);
        return this;
    }

    /**
     * Decides how cgroups are created for the container and its monitor process: {@code CgroupsMode=no-conmon}.
     *
     * <p>Unset: Quadlet uses split. Enabled, disabled, no-conmon or split. Since Podman 5.3.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), CgroupsMode="
     */
    public ContainerBuilder cgroupsMode(CgroupsMode value) {
        values.cgroupsMode(value);
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
     * @see "podman-container.unit(5), ContainersConfModule="
     */
    public ContainerBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), ContainersConfModule="
     */
    public ContainerBuilder containersConfModule(Text text) {
        values.addContainersConfModules(ContainerKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder containersConfModules(List<Text> all) {
        values.containersConfModules(List.of());
        for (Text each : all) {
            containersConfModule(each);
        }
        return this;
    }

    /**
     * Names a DNS server for the container: {@code DNS=10.0.0.53}.
     *
     * <p>Unset: the servers of the host or of the network are used. An IP address or none. Each call is one more line.
     * Since Podman 4.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), DNS="
     */
    public ContainerBuilder dns(String text) {
        return dns(Text.literal(text));
    }

    /**
     * As {@link #dns(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), DNS="
     */
    public ContainerBuilder dns(Text text) {
        values.addDns(ContainerKeys.SECTION.checked("DNS", text));
        return this;
    }

    /**
     * As {@link #dns(String)}, for the address of a server.
     *
     * @param address the address
     * @return this builder
     * @see "podman-container.unit(5), DNS="
     */
    public ContainerBuilder dns(IpAddress address) {
        return dns(address.text());
    }

    /**
     * Replaces all that {@code DNS=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder dns(List<Text> all) {
        values.dns(List.of());
        for (Text each : all) {
            dns(each);
        }
        return this;
    }

    /**
     * Adds a resolver option to resolv.conf in the container: {@code DNSOption=ndots:1}.
     *
     * <p>Unset: the options of the host are taken over. Not allowed with Network none or another container's network.
     * Each call is one more line. Since Podman 4.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), DNSOption="
     */
    public ContainerBuilder dnsOption(String text) {
        return dnsOption(Text.literal(text));
    }

    /**
     * As {@link #dnsOption(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), DNSOption="
     */
    public ContainerBuilder dnsOption(Text text) {
        values.addDnsOptions(ContainerKeys.SECTION.checked("DNSOption", text));
        return this;
    }

    /**
     * Replaces all that {@code DNSOption=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder dnsOptions(List<Text> all) {
        values.dnsOptions(List.of());
        for (Text each : all) {
            dnsOption(each);
        }
        return this;
    }

    /**
     * Adds a DNS search domain to the container: {@code DNSSearch=example.org}.
     *
     * <p>Unset: the search domains of the host are taken over. A domain; a single dot removes the search list. Each
     * call is one more line. Since Podman 4.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), DNSSearch="
     */
    public ContainerBuilder dnsSearch(String text) {
        return dnsSearch(Text.literal(text));
    }

    /**
     * As {@link #dnsSearch(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), DNSSearch="
     */
    public ContainerBuilder dnsSearch(Text text) {
        values.addDnsSearches(ContainerKeys.SECTION.checked("DNSSearch", text));
        return this;
    }

    /**
     * Replaces all that {@code DNSSearch=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder dnsSearches(List<Text> all) {
        values.dnsSearches(List.of());
        for (Text each : all) {
            dnsSearch(each);
        }
        return this;
    }

    /**
     * Takes a Linux capability away from the container: {@code DropCapability=ALL}.
     *
     * <p>Unset: no default capability is dropped. A capability name with or without CAP_, in any case, or all. Each
     * call is one more line. Since Podman 4.4.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), DropCapability="
     */
    public ContainerBuilder dropCapability(Capability value) {
        values.addDropCapabilities(value);
        return this;
    }

    /**
     * Replaces all that {@code DropCapability=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder dropCapabilities(List<Capability> all) {
        values.dropCapabilities(List.of());
        for (Capability each : all) {
            dropCapability(each);
        }
        return this;
    }

    /**
     * Replaces the entry point of the image: {@code Entrypoint=/usr/local/bin/entrypoint.sh}.
     *
     * <p>Unset: the entry point of the image is used. A program, or a JSON array when it needs several words. Since
     * Podman 5.0.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Entrypoint="
     */
    public ContainerBuilder entrypoint(String text) {
        return entrypoint(Text.literal(text));
    }

    /**
     * As {@link #entrypoint(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Entrypoint="
     */
    public ContainerBuilder entrypoint(Text text) {
        values.entrypoint(ContainerKeys.SECTION.checked("Entrypoint", text));
        return this;
    }

    /**
     * As {@link #entrypoint(String)}, for several words.
     *
     * @param words the words, written as a JSON array
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Entrypoint="
     */
    public ContainerBuilder entrypoint(List<String> words) {
        return entrypoint(JsonArray.of(words));
    }

    /**
     * Sets an environment variable in the container: {@code Environment=TZ=Europe/Berlin}.
     *
     * <p>Unset: only the variables of the image and of Podman are set. Called once for each name; the last value of a
     * name counts. Since Podman 4.4.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-container.unit(5), Environment="
     */
    public ContainerBuilder environment(String name, String value) {
        return environment(name, Text.literal(value));
    }

    /**
     * As {@link #environment(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-container.unit(5), Environment="
     */
    public ContainerBuilder environment(String name, Text value) {
        values.putEnvironment(name, ContainerKeys.SECTION.checked("Environment", name, value));
        return this;
    }

    /**
     * As {@link #environment(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-container.unit(5), Environment="
     */
    public ContainerBuilder environment(Map<String, String> entries) {
        entries.forEach(this::environment);
        return this;
    }

    /**
     * Reads environment variables for the container from a file: {@code EnvironmentFile=/etc/app/web.env}.
     *
     * <p>Unset: no file is read. A relative path starts at the directory of the unit file; the file must exist. Each
     * call is one more line. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), EnvironmentFile="
     */
    public ContainerBuilder environmentFile(String text) {
        return environmentFile(Text.literal(text));
    }

    /**
     * As {@link #environmentFile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), EnvironmentFile="
     */
    public ContainerBuilder environmentFile(Text text) {
        values.addEnvironmentFiles(ContainerKeys.SECTION.checked("EnvironmentFile", text));
        return this;
    }

    /**
     * Replaces all that {@code EnvironmentFile=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder environmentFiles(List<Text> all) {
        values.environmentFiles(List.of());
        for (Text each : all) {
            environmentFile(each);
        }
        return this;
    }

    /**
     * Passes the environment of the Podman process on into the container: {@code EnvironmentHost=true}.
     *
     * <p>Unset: the host environment stays outside. Since Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), EnvironmentHost="
     */
    public ContainerBuilder environmentHost(boolean value) {
        values.environmentHost(value);
        return this;
    }

    /**
     * Sets the command, or the arguments of the entry point, that the container runs: {@code Exec=redis-server --save
     * 60 1}.
     *
     * <p>Unset: the default command of the image runs. Since Podman 4.4.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Exec="
     */
    public ContainerBuilder exec(String... words) {
        return exec(CommandLine.of(words));
    }

    /**
     * As {@link #exec(String...)}, for words that systemd expands.
     *
     * @param command the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Exec="
     */
    public ContainerBuilder exec(CommandLine command) {
        values.exec(ContainerKeys.SECTION.checked("Exec", command));
        return this;
    }

    /**
     * Marks a container port as exposed without publishing it: {@code ExposeHostPort=8080}.
     *
     * <p>Unset: only the ports exposed by the image are marked. A port or range 1 to 65535, optionally with /tcp or
     * /udp. Each call is one more line. Since Podman 4.4.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), ExposeHostPort="
     */
    public ContainerBuilder exposeHostPort(ExposedPort value) {
        values.addExposeHostPorts(value);
        return this;
    }

    /**
     * Replaces all that {@code ExposeHostPort=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder exposeHostPorts(List<ExposedPort> all) {
        values.exposeHostPorts(List.of());
        for (ExposedPort each : all) {
            exposeHostPort(each);
        }
        return this;
    }

    /**
     * Maps a range of group ids of the container to ids outside of it: {@code GIDMap=0:100000:65536}.
     *
     * <p>Unset: no custom group mapping is made. Container id, outside id and size; not with UserNS, SubGIDMap or Pod.
     * Each call is one more line. Since Podman 4.8.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), GIDMap="
     */
    public ContainerBuilder gidMap(IdMapping value) {
        values.addGidMaps(value);
        return this;
    }

    /**
     * Replaces all that {@code GIDMap=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder gidMaps(List<IdMapping> all) {
        values.gidMaps(List.of());
        for (IdMapping each : all) {
            gidMap(each);
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
     * @see "podman-container.unit(5), GlobalArgs="
     */
    public ContainerBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), GlobalArgs="
     */
    public ContainerBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(ContainerKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Sets the group id under which the container process runs: {@code Group=1000}.
     *
     * <p>Unset: the group belonging to the user is used. A numeric group id; needs User. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Group="
     */
    public ContainerBuilder group(String text) {
        return group(Text.literal(text));
    }

    /**
     * As {@link #group(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Group="
     */
    public ContainerBuilder group(Text text) {
        values.group(ContainerKeys.SECTION.checked("Group", text));
        return this;
    }

    /**
     * As {@link #group(String)}, for a number.
     *
     * @param id the ID, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     * @see "podman-container.unit(5), Group="
     */
    public ContainerBuilder group(int id) {
        return group(String.valueOf(Numbers.atLeast("Group", id, 0)));
    }

    /**
     * Gives the container process a supplementary group: {@code GroupAdd=keep-groups}.
     *
     * <p>Unset: no extra group is assigned. A group known in the container, a numeric id, or keep-groups alone. Each
     * call is one more line. Since Podman 5.1.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), GroupAdd="
     */
    public ContainerBuilder groupAdd(String text) {
        return groupAdd(Text.literal(text));
    }

    /**
     * As {@link #groupAdd(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), GroupAdd="
     */
    public ContainerBuilder groupAdd(Text text) {
        values.addGroupAdds(ContainerKeys.SECTION.checked("GroupAdd", text));
        return this;
    }

    /**
     * Replaces all that {@code GroupAdd=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder groupAdds(List<Text> all) {
        values.groupAdds(List.of());
        for (Text each : all) {
            groupAdd(each);
        }
        return this;
    }

    /**
     * Sets the command which tells whether the container is healthy: {@code HealthCmd=pg_isready}.
     *
     * <p>Unset: the health check of the image, if any, is used. A shell command, a JSON array, or none to switch checks
     * off. Since Podman 4.5.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HealthCmd="
     */
    public ContainerBuilder healthCmd(String text) {
        return healthCmd(Text.literal(text));
    }

    /**
     * As {@link #healthCmd(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HealthCmd="
     */
    public ContainerBuilder healthCmd(Text text) {
        values.healthCmd(ContainerKeys.SECTION.checked("HealthCmd", text));
        return this;
    }

    /**
     * Sets the pause between two health checks: {@code HealthInterval=30s}.
     *
     * <p>Unset: checks run every 30 seconds unless the image says otherwise. A duration, or disable for no timer. Since
     * Podman 4.5.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), HealthInterval="
     */
    public ContainerBuilder healthInterval(HealthInterval value) {
        values.healthInterval(value);
        return this;
    }

    /**
     * As {@link #healthInterval(HealthInterval)}, for a time.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-container.unit(5), HealthInterval="
     */
    public ContainerBuilder healthInterval(Duration time) {
        return healthInterval(HealthInterval.of(time));
    }

    /**
     * Chooses where the results of health checks are stored: {@code HealthLogDestination=events_logger}.
     *
     * <p>Unset: the results stay in the local container state. Local, events_logger or an existing directory. Since
     * Podman 5.3.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HealthLogDestination="
     */
    public ContainerBuilder healthLogDestination(String text) {
        return healthLogDestination(Text.literal(text));
    }

    /**
     * As {@link #healthLogDestination(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HealthLogDestination="
     */
    public ContainerBuilder healthLogDestination(Text text) {
        values.healthLogDestination(ContainerKeys.SECTION.checked("HealthLogDestination", text));
        return this;
    }

    /**
     * Limits how many health check results are kept: {@code HealthMaxLogCount=10}.
     *
     * <p>Unset: the last 5 results are kept. Whole number, at least 0; 0 means unlimited. Since Podman 5.3.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-container.unit(5), HealthMaxLogCount="
     */
    public ContainerBuilder healthMaxLogCount(int value) {
        values.healthMaxLogCount(Numbers.atLeast("HealthMaxLogCount", value, 0));
        return this;
    }

    /**
     * Limits the length of the stored output of health checks: {@code HealthMaxLogSize=1000}.
     *
     * <p>Unset: 500 characters are kept. Characters, at least 0; 0 means unlimited. Since Podman 5.3.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-container.unit(5), HealthMaxLogSize="
     */
    public ContainerBuilder healthMaxLogSize(int value) {
        values.healthMaxLogSize(Numbers.atLeast("HealthMaxLogSize", value, 0));
        return this;
    }

    /**
     * Chooses what happens once the container turns unhealthy: {@code HealthOnFailure=kill}.
     *
     * <p>Unset: the state is recorded and nothing else happens. None, kill, restart or stop. Since Podman 4.5.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), HealthOnFailure="
     */
    public ContainerBuilder healthOnFailure(HealthOnFailure value) {
        values.healthOnFailure(value);
        return this;
    }

    /**
     * Sets how many checks in a row may fail before the container is unhealthy: {@code HealthRetries=5}.
     *
     * <p>Unset: 3 failures make it unhealthy unless the image says otherwise. Whole number, at least 1. Since Podman
     * 4.5.
     *
     * @param value a whole number, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the number is below 1
     * @see "podman-container.unit(5), HealthRetries="
     */
    public ContainerBuilder healthRetries(int value) {
        values.healthRetries(Numbers.atLeast("HealthRetries", value, 1));
        return this;
    }

    /**
     * Gives the container a time after its start in which failed checks do not count: {@code HealthStartPeriod=60s}.
     *
     * <p>Unset: failures count from the start unless the image says otherwise. At least 0s. Since Podman 4.5.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-container.unit(5), HealthStartPeriod="
     */
    public ContainerBuilder healthStartPeriod(Duration time) {
        values.healthStartPeriod(Times.notNegative("HealthStartPeriod", time));
        return this;
    }

    /**
     * Sets a check that has to succeed before the regular health check begins:
     * {@code HealthStartupCmd=/usr/local/bin/started.sh}.
     *
     * <p>Unset: the regular health check begins at once. A shell command or a JSON array; needs a regular health check.
     * Since Podman 4.5.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HealthStartupCmd="
     */
    public ContainerBuilder healthStartupCmd(String text) {
        return healthStartupCmd(Text.literal(text));
    }

    /**
     * As {@link #healthStartupCmd(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HealthStartupCmd="
     */
    public ContainerBuilder healthStartupCmd(Text text) {
        values.healthStartupCmd(ContainerKeys.SECTION.checked("HealthStartupCmd", text));
        return this;
    }

    /**
     * Sets the pause between two startup checks: {@code HealthStartupInterval=10s}.
     *
     * <p>Unset: startup checks run every 30 seconds. A duration, or disable for no timer. Since Podman 4.5.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), HealthStartupInterval="
     */
    public ContainerBuilder healthStartupInterval(HealthInterval value) {
        values.healthStartupInterval(value);
        return this;
    }

    /**
     * As {@link #healthStartupInterval(HealthInterval)}, for a time.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-container.unit(5), HealthStartupInterval="
     */
    public ContainerBuilder healthStartupInterval(Duration time) {
        return healthStartupInterval(HealthInterval.of(time));
    }

    /**
     * Sets after how many failed startup checks the container is restarted: {@code HealthStartupRetries=20}.
     *
     * <p>Unset: the container is never restarted by startup checks. Whole number, at least 0; 0 means never. Since
     * Podman 4.5.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-container.unit(5), HealthStartupRetries="
     */
    public ContainerBuilder healthStartupRetries(int value) {
        values.healthStartupRetries(Numbers.atLeast("HealthStartupRetries", value, 0));
        return this;
    }

    /**
     * Sets how many startup checks must succeed before the regular check takes over: {@code HealthStartupSuccess=2}.
     *
     * <p>Unset: one success is enough. Whole number, at least 0; 0 means that one success is enough. Since Podman 4.5.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-container.unit(5), HealthStartupSuccess="
     */
    public ContainerBuilder healthStartupSuccess(int value) {
        values.healthStartupSuccess(Numbers.atLeast("HealthStartupSuccess", value, 0));
        return this;
    }

    /**
     * Limits how long one startup check may take: {@code HealthStartupTimeout=10s}.
     *
     * <p>Unset: a startup check may take 30 seconds. At least 1s. Since Podman 4.5.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-container.unit(5), HealthStartupTimeout="
     */
    public ContainerBuilder healthStartupTimeout(Duration time) {
        values.healthStartupTimeout(Times.notNegative("HealthStartupTimeout", time));
        return this;
    }

    /**
     * Limits how long one health check may take before it counts as failed: {@code HealthTimeout=10s}.
     *
     * <p>Unset: a check may take 30 seconds unless the image says otherwise. At least 1s. Since Podman 4.5.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-container.unit(5), HealthTimeout="
     */
    public ContainerBuilder healthTimeout(Duration time) {
        values.healthTimeout(Times.notNegative("HealthTimeout", time));
        return this;
    }

    /**
     * Sets the host name seen inside the container: {@code HostName=web.example.org}.
     *
     * <p>Unset: the first 12 characters of the container id are used, or the pod's host name. Since Podman 4.6.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HostName="
     */
    public ContainerBuilder hostName(String text) {
        return hostName(Text.literal(text));
    }

    /**
     * As {@link #hostName(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), HostName="
     */
    public ContainerBuilder hostName(Text text) {
        values.hostName(ContainerKeys.SECTION.checked("HostName", text));
        return this;
    }

    /**
     * Decides whether proxy variables of the host are passed into the container: {@code HttpProxy=false}.
     *
     * <p>Unset: the proxy variables are passed on. Since Podman 5.7.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), HttpProxy="
     */
    public ContainerBuilder httpProxy(boolean value) {
        values.httpProxy(value);
        return this;
    }

    /**
     * Gives the container a fixed IPv4 address: {@code IP=10.89.0.10}.
     *
     * <p>Unset: the network assigns a free address. An IPv4 address in the subnet of its only network. Since Podman
     * 4.5.
     *
     * @param address an IPv4 address
     * @return this builder
     * @throws IllegalArgumentException if it is not an IPv4 address
     * @see "podman-container.unit(5), IP="
     */
    public ContainerBuilder ip(IpAddress address) {
        if (address.isV6()) {
            throw new IllegalArgumentException("IP: " + address + " is not an IPv4 address");
        }
        values.ip(address);
        return this;
    }

    /**
     * As {@link #ip(IpAddress)}, for an address as text.
     *
     * @param address the address
     * @return this builder
     * @throws IllegalArgumentException if the text is not an address
     * @see "podman-container.unit(5), IP="
     */
    public ContainerBuilder ip(String address) {
        return ip(IpAddress.parse(address));
    }

    /**
     * Gives the container a fixed IPv6 address: {@code IP6=fd00:dead:beef::10}.
     *
     * <p>Unset: the network assigns a free address if it has IPv6. An IPv6 address in the subnet of its only network.
     * Since Podman 4.5.
     *
     * @param address an IPv6 address
     * @return this builder
     * @throws IllegalArgumentException if it is not an IPv6 address
     * @see "podman-container.unit(5), IP6="
     */
    public ContainerBuilder ip6(IpAddress address) {
        if (!address.isV6()) {
            throw new IllegalArgumentException("IP6: " + address + " is not an IPv6 address");
        }
        values.ip6(address);
        return this;
    }

    /**
     * As {@link #ip6(IpAddress)}, for an address as text.
     *
     * @param address the address
     * @return this builder
     * @throws IllegalArgumentException if the text is not an address
     * @see "podman-container.unit(5), IP6="
     */
    public ContainerBuilder ip6(String address) {
        return ip6(IpAddress.parse(address));
    }

    /**
     * Decides what is mounted for the volumes that the image declares: {@code ImageVolume=tmpfs}.
     *
     * <p>Unset: an anonymous volume is mounted for each. Bind, tmpfs or ignore. Since Podman 6.1.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), ImageVolume="
     */
    public ContainerBuilder imageVolume(ImageVolume value) {
        values.imageVolume(value);
        return this;
    }

    /**
     * Attaches a label to the container: {@code Label=org.example.team=web}.
     *
     * <p>Unset: only the labels of the image and of Quadlet are set. Called once for each name; the last value of a
     * name counts. Since Podman 4.4.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-container.unit(5), Label="
     */
    public ContainerBuilder label(String name, String value) {
        return label(name, Text.literal(value));
    }

    /**
     * As {@link #label(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-container.unit(5), Label="
     */
    public ContainerBuilder label(String name, Text value) {
        values.putLabels(name, ContainerKeys.SECTION.checked("Label", name, value));
        return this;
    }

    /**
     * As {@link #label(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-container.unit(5), Label="
     */
    public ContainerBuilder label(Map<String, String> entries) {
        entries.forEach(this::label);
        return this;
    }

    /**
     * Chooses where the output of the container is logged: {@code LogDriver=journald}.
     *
     * <p>Unset: the driver from containers.conf is used, normally journald. K8s-file, json-file, journald, none,
     * passthrough or passthrough-tty. Since Podman 4.5.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), LogDriver="
     */
    public ContainerBuilder logDriver(LogDriver value) {
        values.logDriver(value);
        return this;
    }

    /**
     * Passes an option to the log driver: {@code LogOpt=tag=web}.
     *
     * <p>Unset: the driver uses its defaults. Name=value with the names path, max-size, tag or label. Each call is one
     * more line. Since Podman 5.2.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), LogOpt="
     */
    public ContainerBuilder logOpt(Setting value) {
        values.addLogOpts(ContainerKeys.SECTION.checked("LogOpt", value));
        return this;
    }

    /**
     * As {@link #logOpt(Setting)}, for a literal value.
     *
     * @param name the name
     * @param setting its value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), LogOpt="
     */
    public ContainerBuilder logOpt(String name, String setting) {
        return logOpt(Setting.of(name, setting));
    }

    /**
     * Replaces all that {@code LogOpt=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder logOpts(List<Setting> all) {
        values.logOpts(List.of());
        for (Setting each : all) {
            logOpt(each);
        }
        return this;
    }

    /**
     * Hides a path from the processes in the container: {@code Mask=/proc/sys/kernel}.
     *
     * <p>Unset: only the paths Podman hides by default are masked. Absolute path; several may be joined by colons. Each
     * call is one more line. Since Podman 4.6.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Mask="
     */
    public ContainerBuilder mask(String text) {
        return mask(Text.literal(text));
    }

    /**
     * As {@link #mask(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Mask="
     */
    public ContainerBuilder mask(Text text) {
        values.addMasks(ContainerKeys.SECTION.checked("Mask", text));
        return this;
    }

    /**
     * Replaces all that {@code Mask=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder masks(List<Text> all) {
        values.masks(List.of());
        for (Text each : all) {
            mask(each);
        }
        return this;
    }

    /**
     * Limits the memory of the container: {@code Memory=512m}.
     *
     * <p>Unset: memory is not limited by Podman. Bytes, or a number with b, k, m or g; 0 means unlimited. Since Podman
     * 5.5.
     *
     * @param size the amount
     * @return this builder
     * @see "podman-container.unit(5), Memory="
     */
    public ContainerBuilder memory(ByteSize size) {
        values.memory(size);
        return this;
    }

    /**
     * Mounts a volume, directory, image, artifact or tmpfs into the container:
     * {@code Mount=type=volume,source=data.volume,target=/var/lib/app}.
     *
     * <p>Unset: nothing is mounted by this key. Types are artifact, bind, devpts, glob, image, ramfs, tmpfs and volume.
     * Each call is one more line. Since Podman 4.5.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Mount="
     */
    public ContainerBuilder mount(Mount value) {
        values.addMounts(ContainerKeys.SECTION.checked("Mount", value));
        return this;
    }

    /**
     * Replaces all that {@code Mount=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder mounts(List<Mount> all) {
        values.mounts(List.of());
        for (Mount each : all) {
            mount(each);
        }
        return this;
    }

    /**
     * Connects the container to a network or selects its network mode: {@code Network=app.network}.
     *
     * <p>Unset: root uses the default bridge, other users use pasta. A .network or .container file name, a network
     * name, or a mode such as host, none, bridge, pasta. Each call is one more line. Since Podman 4.4.
     *
     * @param network the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Network="
     */
    public ContainerBuilder network(NetworkMode network) {
        values.addNetworks(ContainerKeys.SECTION.checked(
                "Network", network instanceof Raw raw ? NetworkMode.parse(raw.systemd()) : network));
        return this;
    }

    /**
     * As {@link #network(NetworkMode)}, for a network of this configuration.
     *
     * @param network the network
     * @return this builder
     * @see "podman-container.unit(5), Network="
     */
    public ContainerBuilder network(Network network) {
        return network(NetworkMode.unit(network.name()));
    }

    /**
     * As {@link #network(NetworkMode)}, for the network of a container of this configuration.
     *
     * @param container the container
     * @return this builder
     * @see "podman-container.unit(5), Network="
     */
    public ContainerBuilder network(Container container) {
        return network(NetworkMode.unit(container.name()));
    }

    /**
     * Replaces all that {@code Network=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder networks(List<NetworkMode> all) {
        values.networks(List.of());
        for (NetworkMode each : all) {
            network(each);
        }
        return this;
    }

    /**
     * Adds a further DNS name for the container on its networks: {@code NetworkAlias=web}.
     *
     * <p>Unset: only its name, short id and host name are resolvable. Needs a network with DNS. Each call is one more
     * line. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), NetworkAlias="
     */
    public ContainerBuilder networkAlias(String text) {
        return networkAlias(Text.literal(text));
    }

    /**
     * As {@link #networkAlias(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), NetworkAlias="
     */
    public ContainerBuilder networkAlias(Text text) {
        values.addNetworkAliases(ContainerKeys.SECTION.checked("NetworkAlias", text));
        return this;
    }

    /**
     * Replaces all that {@code NetworkAlias=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder networkAliases(List<Text> all) {
        values.networkAliases(List.of());
        for (Text each : all) {
            networkAlias(each);
        }
        return this;
    }

    /**
     * Stops processes in the container from gaining privileges, for example through setuid files:
     * {@code NoNewPrivileges=true}.
     *
     * <p>Unset: setuid files and file capabilities work. Since Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), NoNewPrivileges="
     */
    public ContainerBuilder noNewPrivileges(boolean value) {
        values.noNewPrivileges(value);
        return this;
    }

    /**
     * Decides what makes systemd regard the service as started: {@code Notify=healthy}.
     *
     * <p>Unset: the service counts as started when the container process has been started. True, false or healthy;
     * healthy needs a health check. Since Podman 4.4.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), Notify="
     */
    public ContainerBuilder notify(Notify value) {
        values.notifyBy(value);
        return this;
    }

    /**
     * Limits the number of processes and threads in the container: {@code PidsLimit=512}.
     *
     * <p>Unset: the limit from containers.conf applies, normally 2048. Whole number; -1 means unlimited. Since Podman
     * 4.7.
     *
     * @param value a whole number, at least -1
     * @return this builder
     * @throws IllegalArgumentException if the number is below -1
     * @see "podman-container.unit(5), PidsLimit="
     */
    public ContainerBuilder pidsLimit(int value) {
        values.pidsLimit(Numbers.atLeast("PidsLimit", value, -1));
        return this;
    }

    /**
     * Appends arguments to podman run, before the image: {@code PodmanArgs=--cpus=2}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 4.4.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), PodmanArgs="
     */
    public ContainerBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), PodmanArgs="
     */
    public ContainerBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(ContainerKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Publishes a port of the container on the host: {@code PublishPort=8080:80}.
     *
     * <p>Unset: nothing is published. Host address and host port are optional, ports 1 to 65535 or ranges, protocol
     * tcp, udp or sctp. Each call is one more line. Since Podman 4.4.
     *
     * @param port the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), PublishPort="
     */
    public ContainerBuilder publishPort(PortMapping port) {
        values.addPublishPorts(ContainerKeys.SECTION.checked(
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
     * @see "podman-container.unit(5), PublishPort="
     */
    public ContainerBuilder publishPort(int hostPort, int containerPort) {
        return publishPort(PublishedPort.of(hostPort, containerPort));
    }

    /**
     * Replaces all that {@code PublishPort=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder publishPorts(List<PortMapping> all) {
        values.publishPorts(List.of());
        for (PortMapping each : all) {
            publishPort(each);
        }
        return this;
    }

    /**
     * Decides when the image is fetched from its registry: {@code Pull=newer}.
     *
     * <p>Unset: the image is fetched when it is missing locally. Always, missing, never or newer. Since Podman 4.6.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), Pull="
     */
    public ContainerBuilder pull(PullPolicy value) {
        values.pull(value);
        return this;
    }

    /**
     * Makes the root file system of the container read-only: {@code ReadOnly=true}.
     *
     * <p>Unset: the root file system is writable. Since Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), ReadOnly="
     */
    public ContainerBuilder readOnly(boolean value) {
        values.readOnly(value);
        return this;
    }

    /**
     * Decides whether a read-only container gets writable temporary directories: {@code ReadOnlyTmpfs=false}.
     *
     * <p>Unset: a read-only container gets them on /dev, /dev/shm, /run, /tmp and /var/tmp. Since Podman 4.8.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), ReadOnlyTmpfs="
     */
    public ContainerBuilder readOnlyTmpfs(boolean value) {
        values.readOnlyTmpfs(value);
        return this;
    }

    /**
     * Sets the command run in the container when the service is reloaded: {@code ReloadCmd=nginx -s reload}.
     *
     * <p>Unset: the service cannot be reloaded. Not together with ReloadSignal. Since Podman 5.5.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), ReloadCmd="
     */
    public ContainerBuilder reloadCmd(String... words) {
        return reloadCmd(CommandLine.of(words));
    }

    /**
     * As {@link #reloadCmd(String...)}, for words that systemd expands.
     *
     * @param command the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), ReloadCmd="
     */
    public ContainerBuilder reloadCmd(CommandLine command) {
        values.reloadCmd(ContainerKeys.SECTION.checked("ReloadCmd", command));
        return this;
    }

    /**
     * Sets the signal sent to the container when the service is reloaded: {@code ReloadSignal=SIGHUP}.
     *
     * <p>Unset: the service cannot be reloaded. A signal name or number; not together with ReloadCmd. Since Podman 5.5.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), ReloadSignal="
     */
    public ContainerBuilder reloadSignal(Signal value) {
        values.reloadSignal(value);
        return this;
    }

    /**
     * Maps a range of group ids for RemapUsers: {@code RemapGid=0:100000:65536}.
     *
     * <p>Unset: no group id is mapped by hand. The form depends on RemapUsers; deprecated, use GIDMap or UserNS. Each
     * call is one more line. Since Podman 4.4. Podman no longer documents this key.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), RemapGid="
     */
    public ContainerBuilder remapGid(String text) {
        return remapGid(Text.literal(text));
    }

    /**
     * As {@link #remapGid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), RemapGid="
     */
    public ContainerBuilder remapGid(Text text) {
        values.addRemapGids(ContainerKeys.SECTION.checked("RemapGid", text));
        return this;
    }

    /**
     * Replaces all that {@code RemapGid=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder remapGids(List<Text> all) {
        values.remapGids(List.of());
        for (Text each : all) {
            remapGid(each);
        }
        return this;
    }

    /**
     * Maps a range of user ids for RemapUsers: {@code RemapUid=0:100000:65536}.
     *
     * <p>Unset: no user id is mapped by hand. The form depends on RemapUsers; deprecated, use UIDMap or UserNS. Each
     * call is one more line. Since Podman 4.4. Podman no longer documents this key.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), RemapUid="
     */
    public ContainerBuilder remapUid(String text) {
        return remapUid(Text.literal(text));
    }

    /**
     * As {@link #remapUid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), RemapUid="
     */
    public ContainerBuilder remapUid(Text text) {
        values.addRemapUids(ContainerKeys.SECTION.checked("RemapUid", text));
        return this;
    }

    /**
     * Replaces all that {@code RemapUid=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder remapUids(List<Text> all) {
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
     * @see "podman-container.unit(5), RemapUidSize="
     */
    public ContainerBuilder remapUidSize(int value) {
        values.remapUidSize(Numbers.atLeast("RemapUidSize", value, 0));
        return this;
    }

    /**
     * Chooses how user ids are mapped into the container: {@code RemapUsers=auto}.
     *
     * <p>Unset: ids are not remapped by this key. Auto, keep-id or manual; deprecated, use UserNS, UIDMap and GIDMap.
     * Since Podman 4.4. Podman no longer documents this key.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-container.unit(5), RemapUsers="
     */
    public ContainerBuilder remapUsers(RemapUsers value) {
        values.remapUsers(value);
        return this;
    }

    /**
     * Sets how often a failed pull of the image is repeated: {@code Retry=5}.
     *
     * <p>Unset: a pull is repeated 3 times. Whole number, at least 0. Since Podman 5.5.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-container.unit(5), Retry="
     */
    public ContainerBuilder retry(int value) {
        values.retry(Numbers.atLeast("Retry", value, 0));
        return this;
    }

    /**
     * Sets the pause before a failed pull of the image is repeated: {@code RetryDelay=10s}.
     *
     * <p>Unset: the pause starts at 2 seconds and grows. At least 0s. Since Podman 5.5.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-container.unit(5), RetryDelay="
     */
    public ContainerBuilder retryDelay(Duration time) {
        values.retryDelay(Times.notNegative("RetryDelay", time));
        return this;
    }

    /**
     * Starts a small init process in the container that reaps zombies and forwards signals: {@code RunInit=true}.
     *
     * <p>Unset: the container command is process 1 itself. Since Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), RunInit="
     */
    public ContainerBuilder runInit(boolean value) {
        values.runInit(value);
        return this;
    }

    /**
     * Selects the profile that filters system calls of the container:
     * {@code SeccompProfile=/etc/containers/seccomp/web.json}.
     *
     * <p>Unset: Podman's default profile is used. Path of a JSON file, or unconfined. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SeccompProfile="
     */
    public ContainerBuilder seccompProfile(String text) {
        return seccompProfile(Text.literal(text));
    }

    /**
     * As {@link #seccompProfile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SeccompProfile="
     */
    public ContainerBuilder seccompProfile(Text text) {
        values.seccompProfile(ContainerKeys.SECTION.checked("SeccompProfile", text));
        return this;
    }

    /**
     * Gives the container access to a Podman secret: {@code Secret=db-password,type=env,target=DB_PASSWORD}.
     *
     * <p>Unset: no secret is visible. A secret name, then options type, target, uid, gid, mode separated by commas; the
     * secret must exist. Each call is one more line. Since Podman 4.5.
     *
     * @param secret the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Secret="
     */
    public ContainerBuilder secret(SecretUse secret) {
        values.addSecrets(ContainerKeys.SECTION.checked("Secret", secret));
        return this;
    }

    /**
     * Replaces all that {@code Secret=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder secrets(List<SecretUse> all) {
        values.secrets(List.of());
        for (SecretUse each : all) {
            secret(each);
        }
        return this;
    }

    /**
     * Switches SELinux label separation off for the container: {@code SecurityLabelDisable=true}.
     *
     * <p>Unset: label separation is on where SELinux is active. Since Podman 4.5.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), SecurityLabelDisable="
     */
    public ContainerBuilder securityLabelDisable(boolean value) {
        values.securityLabelDisable(value);
        return this;
    }

    /**
     * Sets the SELinux type of the files of the container: {@code SecurityLabelFileType=container_file_t}.
     *
     * <p>Unset: the default type of the policy is used. Since Podman 4.5.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SecurityLabelFileType="
     */
    public ContainerBuilder securityLabelFileType(String text) {
        return securityLabelFileType(Text.literal(text));
    }

    /**
     * As {@link #securityLabelFileType(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SecurityLabelFileType="
     */
    public ContainerBuilder securityLabelFileType(Text text) {
        values.securityLabelFileType(ContainerKeys.SECTION.checked("SecurityLabelFileType", text));
        return this;
    }

    /**
     * Sets the SELinux level of the container processes: {@code SecurityLabelLevel=s0:c100,c200}.
     *
     * <p>Unset: Podman picks a unique level. Since Podman 4.5.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SecurityLabelLevel="
     */
    public ContainerBuilder securityLabelLevel(String text) {
        return securityLabelLevel(Text.literal(text));
    }

    /**
     * As {@link #securityLabelLevel(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SecurityLabelLevel="
     */
    public ContainerBuilder securityLabelLevel(Text text) {
        values.securityLabelLevel(ContainerKeys.SECTION.checked("SecurityLabelLevel", text));
        return this;
    }

    /**
     * Allows SELinux labels to be used for containers started inside this container: {@code SecurityLabelNested=true}.
     *
     * <p>Unset: labels cannot be changed inside the container. Since Podman 4.6.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), SecurityLabelNested="
     */
    public ContainerBuilder securityLabelNested(boolean value) {
        values.securityLabelNested(value);
        return this;
    }

    /**
     * Sets the SELinux process type of the container: {@code SecurityLabelType=container_t}.
     *
     * <p>Unset: the default type of the policy is used. Since Podman 4.5.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SecurityLabelType="
     */
    public ContainerBuilder securityLabelType(String text) {
        return securityLabelType(Text.literal(text));
    }

    /**
     * As {@link #securityLabelType(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SecurityLabelType="
     */
    public ContainerBuilder securityLabelType(Text text) {
        values.securityLabelType(ContainerKeys.SECTION.checked("SecurityLabelType", text));
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=web-frontend}.
     *
     * <p>Unset: the service has the name of the unit file. Without the suffix .service. Since Podman 5.3.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-container.unit(5), ServiceName="
     */
    public ContainerBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Sets the size of /dev/shm in the container: {@code ShmSize=128m}.
     *
     * <p>Unset: 64m are available. Bytes, or a number with b, k, m or g; 0 means unlimited. Since Podman 4.7.
     *
     * @param size the amount
     * @return this builder
     * @see "podman-container.unit(5), ShmSize="
     */
    public ContainerBuilder shmSize(ByteSize size) {
        values.shmSize(size);
        return this;
    }

    /**
     * Decides whether starting the pod starts this container too: {@code StartWithPod=false}.
     *
     * <p>Unset: the container starts with its pod. Since Podman 5.3.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), StartWithPod="
     */
    public ContainerBuilder startWithPod(boolean value) {
        values.startWithPod(value);
        return this;
    }

    /**
     * Sets the signal which asks the container to stop: {@code StopSignal=SIGINT}.
     *
     * <p>Unset: the stop signal of the image is sent, otherwise SIGTERM. A signal name or number. Since Podman 5.2.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), StopSignal="
     */
    public ContainerBuilder stopSignal(Signal value) {
        values.stopSignal(value);
        return this;
    }

    /**
     * Sets how long Podman waits after the stop signal before it kills the container: {@code StopTimeout=30}.
     *
     * <p>Unset: Podman waits 10 seconds. Whole seconds, at least 0; keep it below TimeoutStopSec. Since Podman 5.0.
     *
     * @param time the time in whole seconds, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or not in whole seconds
     * @see "podman-container.unit(5), StopTimeout="
     */
    public ContainerBuilder stopTimeout(Duration time) {
        values.stopTimeout(Times.wholeSeconds("StopTimeout", time));
        return this;
    }

    /**
     * Maps group ids by an entry of /etc/subgid: {@code SubGIDMap=containers}.
     *
     * <p>Unset: no such mapping is made. A name from /etc/subgid; not with UserNS. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SubGIDMap="
     */
    public ContainerBuilder subGidMap(String text) {
        return subGidMap(Text.literal(text));
    }

    /**
     * As {@link #subGidMap(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SubGIDMap="
     */
    public ContainerBuilder subGidMap(Text text) {
        values.subGidMap(ContainerKeys.SECTION.checked("SubGIDMap", text));
        return this;
    }

    /**
     * Maps user ids by an entry of /etc/subuid: {@code SubUIDMap=containers}.
     *
     * <p>Unset: no such mapping is made. A name from /etc/subuid; not with UserNS. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SubUIDMap="
     */
    public ContainerBuilder subUidMap(String text) {
        return subUidMap(Text.literal(text));
    }

    /**
     * As {@link #subUidMap(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), SubUIDMap="
     */
    public ContainerBuilder subUidMap(Text text) {
        values.subUidMap(ContainerKeys.SECTION.checked("SubUIDMap", text));
        return this;
    }

    /**
     * Sets a kernel parameter of the container's namespaces: {@code Sysctl=net.core.somaxconn=1024}.
     *
     * <p>Unset: the kernel defaults apply. Net.*, fs.mqueue.* and the IPC parameters kernel.msg*, kernel.sem,
     * kernel.shm*. Each call is one more line. Since Podman 4.6.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Sysctl="
     */
    public ContainerBuilder sysctl(Setting value) {
        values.addSysctls(ContainerKeys.SECTION.checked("Sysctl", value));
        return this;
    }

    /**
     * As {@link #sysctl(Setting)}, for a literal value.
     *
     * @param name the name
     * @param setting its value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Sysctl="
     */
    public ContainerBuilder sysctl(String name, String setting) {
        return sysctl(Setting.of(name, setting));
    }

    /**
     * Replaces all that {@code Sysctl=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder sysctls(List<Setting> all) {
        values.sysctls(List.of());
        for (Setting each : all) {
            sysctl(each);
        }
        return this;
    }

    /**
     * Sets the time zone in the container: {@code Timezone=Europe/Berlin}.
     *
     * <p>Unset: the time zone of the image is used, normally UTC. An area name, or local for the zone of the host.
     * Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Timezone="
     */
    public ContainerBuilder timezone(String text) {
        return timezone(Text.literal(text));
    }

    /**
     * As {@link #timezone(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Timezone="
     */
    public ContainerBuilder timezone(Text text) {
        values.timezone(ContainerKeys.SECTION.checked("Timezone", text));
        return this;
    }

    /**
     * As {@link #timezone(String)}, for a zone that Java knows.
     *
     * @param zone the zone
     * @return this builder
     * @see "podman-container.unit(5), Timezone="
     */
    public ContainerBuilder timezone(ZoneId zone) {
        return timezone(zone.getId());
    }

    /**
     * Mounts a temporary file system into the container: {@code Tmpfs=/tmp:size=64m,mode=1777}.
     *
     * <p>Unset: nothing is mounted by this key. Absolute path, optionally a colon and mount options. Each call is one
     * more line. Since Podman 4.5.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Tmpfs="
     */
    public ContainerBuilder tmpfs(TmpfsMount value) {
        values.addTmpfs(ContainerKeys.SECTION.checked("Tmpfs", value));
        return this;
    }

    /**
     * As {@link #tmpfs(TmpfsMount)}, for a literal path.
     *
     * @param path the absolute path in the container
     * @param options mount options such as {@code size=64m}
     * @return this builder
     * @throws IllegalArgumentException if the path is not absolute
     * @see "podman-container.unit(5), Tmpfs="
     */
    public ContainerBuilder tmpfs(String path, String... options) {
        return tmpfs(TmpfsMount.of(path, options));
    }

    /**
     * Replaces all that {@code Tmpfs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder tmpfs(List<TmpfsMount> all) {
        values.tmpfs(List.of());
        for (TmpfsMount each : all) {
            tmpfs(each);
        }
        return this;
    }

    /**
     * Maps a range of user ids of the container to ids outside of it: {@code UIDMap=0:100000:65536}.
     *
     * <p>Unset: no custom user mapping is made. Container id, outside id and size; not with UserNS, SubUIDMap or Pod.
     * Each call is one more line. Since Podman 4.8.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), UIDMap="
     */
    public ContainerBuilder uidMap(IdMapping value) {
        values.addUidMaps(value);
        return this;
    }

    /**
     * Replaces all that {@code UIDMap=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder uidMaps(List<IdMapping> all) {
        values.uidMaps(List.of());
        for (IdMapping each : all) {
            uidMap(each);
        }
        return this;
    }

    /**
     * Sets a resource limit for processes in the container: {@code Ulimit=nofile=4096:8192}.
     *
     * <p>Unset: the limits from containers.conf or the defaults apply. Name=soft:hard; -1 means the maximum of the
     * calling process. Each call is one more line. Since Podman 4.7.
     *
     * @param value the value
     * @return this builder
     * @see "podman-container.unit(5), Ulimit="
     */
    public ContainerBuilder ulimit(Ulimit value) {
        values.addUlimits(value);
        return this;
    }

    /**
     * Replaces all that {@code Ulimit=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder ulimits(List<Ulimit> all) {
        values.ulimits(List.of());
        for (Ulimit each : all) {
            ulimit(each);
        }
        return this;
    }

    /**
     * Makes a path visible and writable that Podman hides or protects by default: {@code Unmask=/proc/kcore}.
     *
     * <p>Unset: all default protections stay. Absolute path, several joined by colons, or ALL. Each call is one more
     * line. Since Podman 4.6.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Unmask="
     */
    public ContainerBuilder unmask(String text) {
        return unmask(Text.literal(text));
    }

    /**
     * As {@link #unmask(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Unmask="
     */
    public ContainerBuilder unmask(Text text) {
        values.addUnmasks(ContainerKeys.SECTION.checked("Unmask", text));
        return this;
    }

    /**
     * Replaces all that {@code Unmask=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder unmasks(List<Text> all) {
        values.unmasks(List.of());
        for (Text each : all) {
            unmask(each);
        }
        return this;
    }

    /**
     * Sets the user under which the container process runs: {@code User=1000}.
     *
     * <p>Unset: the user of the image is used, normally root. A name known in the container or a numeric id. Since
     * Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), User="
     */
    public ContainerBuilder user(String text) {
        return user(Text.literal(text));
    }

    /**
     * As {@link #user(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), User="
     */
    public ContainerBuilder user(Text text) {
        values.user(ContainerKeys.SECTION.checked("User", text));
        return this;
    }

    /**
     * As {@link #user(String)}, for a number.
     *
     * @param id the ID, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     * @see "podman-container.unit(5), User="
     */
    public ContainerBuilder user(int id) {
        return user(String.valueOf(Numbers.atLeast("User", id, 0)));
    }

    /**
     * Selects the user namespace of the container: {@code UserNS=auto}.
     *
     * <p>Unset: PODMAN_USERNS or containers.conf decide, otherwise that of the caller is used. Auto, host, keep-id,
     * nomap or ns:path, some with options; not with UIDMap, GIDMap, SubUIDMap, SubGIDMap. Since Podman 4.5.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), UserNS="
     */
    public ContainerBuilder userNs(UserNamespace value) {
        values.userNs(ContainerKeys.SECTION.checked(
                "UserNS", value instanceof Raw raw ? UserNamespace.parse(raw.systemd()) : value));
        return this;
    }

    /**
     * Mounts a fresh temporary file system on /tmp unless ReadOnly is set: {@code VolatileTmp=true}.
     *
     * <p>Unset: /tmp belongs to the root file system. Deprecated, use Tmpfs. Since Podman 4.4. Podman no longer
     * documents this key.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-container.unit(5), VolatileTmp="
     */
    public ContainerBuilder volatileTmp(boolean value) {
        values.volatileTmp(value);
        return this;
    }

    /**
     * Mounts a volume or a directory of the host into the container: {@code Volume=data.volume:/var/lib/app}.
     *
     * <p>Unset: nothing is mounted by this key. Source, container path and options separated by colons; the source may
     * be a .volume file name. Each call is one more line. Since Podman 4.4.
     *
     * @param mount the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Volume="
     */
    public ContainerBuilder volume(VolumeMount mount) {
        values.addVolumes(ContainerKeys.SECTION.checked("Volume", mount));
        return this;
    }

    /**
     * As {@link #volume(VolumeMount)}, for a volume of this configuration.
     *
     * @param volume the volume
     * @param target the absolute path in the container
     * @param options how it is mounted
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Volume="
     */
    public ContainerBuilder volume(Volume volume, String target, VolumeOption... options) {
        return volume(VolumeMount.of(volume.name(), target, options));
    }

    /**
     * As {@link #volume(VolumeMount)}, for a path of the host.
     *
     * @param hostPath the absolute path on the host
     * @param target the absolute path in the container
     * @param options how it is mounted
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Volume="
     */
    public ContainerBuilder volume(String hostPath, String target, VolumeOption... options) {
        return volume(VolumeMount.of(VolumeSource.hostPath(hostPath), target, options));
    }

    /**
     * As {@link #volume(VolumeMount)}, for data from anywhere.
     *
     * @param source where the data lies
     * @param target the absolute path in the container
     * @param options how it is mounted
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), Volume="
     */
    public ContainerBuilder volume(VolumeSource source, String target, VolumeOption... options) {
        return volume(VolumeMount.of(source, target, options));
    }

    /**
     * Replaces all that {@code Volume=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ContainerBuilder volumes(List<VolumeMount> all) {
        values.volumes(List.of());
        for (VolumeMount each : all) {
            volume(each);
        }
        return this;
    }

    /**
     * Sets the working directory of the container process: {@code WorkingDir=/app}.
     *
     * <p>Unset: the directory of the image is used, otherwise /. Absolute path. Since Podman 4.6.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), WorkingDir="
     */
    public ContainerBuilder workingDir(String text) {
        return workingDir(Text.literal(text));
    }

    /**
     * As {@link #workingDir(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-container.unit(5), WorkingDir="
     */
    public ContainerBuilder workingDir(Text text) {
        values.workingDir(ContainerKeys.SECTION.checked("WorkingDir", text));
        return this;
    }

    @Override
    ContainerBuilder self() {
        return this;
    }

    @Override
    ContainerBuilder partial() {
        return new ContainerBuilder(name, declaredAt);
    }

    @Override
    UnitType<Container, ContainerBuilder> unitType() {
        return ContainerKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Container build() {
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
