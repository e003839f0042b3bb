package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ExitPolicy;
import dev.quadlet.model.value.HostEntry;
import dev.quadlet.model.value.IdMapping;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.RemapUsers;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.UserNamespace;
import dev.quadlet.model.value.VolumeMount;
import dev.quadlet.model.value.VolumeOption;
import dev.quadlet.model.value.VolumeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Builds {@link Pod} units; its methods are the keys of {@code [Pod]}. */
public final class PodBuilder extends QuadletBuilder<Pod, PodBuilder> {

    private final ImmutablePod.Builder values = ImmutablePod.builder();

    PodBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    PodBuilder(Pod from) {
        super(from);
        values.from(from);
    }

    /**
     * Sets the name under which Podman knows the pod: {@code PodName=shop}.
     *
     * <p>Unset: the name is systemd- followed by the file name. A letter or digit, then letters, digits, dots, dashes
     * and underscores; no container may have the same name. Since Podman 5.0.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), PodName="
     */
    public PodBuilder podName(String text) {
        return podName(Text.literal(text));
    }

    /**
     * As {@link #podName(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the name is literal and Podman would not accept it
     * @see "podman-pod.unit(5), PodName="
     */
    public PodBuilder podName(Text text) {
        values.explicitPodName(Codec.OBJECT_NAME
                .read()
                .apply(PodKeys.SECTION.checked("PodName", text).systemd()));
        return this;
    }

    /**
     * Adds a line to the hosts file of the pod: {@code AddHost=db.internal:10.89.0.20}.
     *
     * <p>Unset: only the entries Podman writes by itself are present. Host name, a colon, an IP address or
     * host-gateway. Each call is one more line. Since Podman 5.3.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), AddHost="
     */
    public PodBuilder addHost(HostEntry value) {
        values.addAddHosts(PodKeys.SECTION.checked("AddHost", value));
        return this;
    }

    /**
     * Replaces all that {@code AddHost=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder addHosts(List<HostEntry> all) {
        values.addHosts(List.of());
        for (HostEntry each : all) {
            addHost(each);
        }
        return this;
    }

    /**
     * Loads an additional containers.conf module for every Podman call of the unit:
     * {@code ContainersConfModule=/etc/containers/gpu.conf}.
     *
     * <p>Unset: no module is loaded. Absolute path, or a name below the containers.conf.modules directories. Each call
     * is one more line. Since Podman 5.0.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), ContainersConfModule="
     */
    public PodBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), ContainersConfModule="
     */
    public PodBuilder containersConfModule(Text text) {
        values.addContainersConfModules(PodKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder containersConfModules(List<Text> all) {
        values.containersConfModules(List.of());
        for (Text each : all) {
            containersConfModule(each);
        }
        return this;
    }

    /**
     * Names a DNS server for the containers of the pod: {@code DNS=10.0.0.53}.
     *
     * <p>Unset: the servers of the host or of the network are used. An IP address or none. Each call is one more line.
     * Since Podman 5.3.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), DNS="
     */
    public PodBuilder dns(String text) {
        return dns(Text.literal(text));
    }

    /**
     * As {@link #dns(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), DNS="
     */
    public PodBuilder dns(Text text) {
        values.addDns(PodKeys.SECTION.checked("DNS", text));
        return this;
    }

    /**
     * As {@link #dns(String)}, for the address of a server.
     *
     * @param address the address
     * @return this builder
     * @see "podman-pod.unit(5), DNS="
     */
    public PodBuilder dns(IpAddress address) {
        return dns(address.text());
    }

    /**
     * Replaces all that {@code DNS=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder dns(List<Text> all) {
        values.dns(List.of());
        for (Text each : all) {
            dns(each);
        }
        return this;
    }

    /**
     * Adds a resolver option for the containers of the pod: {@code DNSOption=ndots:1}.
     *
     * <p>Unset: the options of the host are taken over. Not allowed with Network none or another container's network.
     * Each call is one more line. Since Podman 5.3.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), DNSOption="
     */
    public PodBuilder dnsOption(String text) {
        return dnsOption(Text.literal(text));
    }

    /**
     * As {@link #dnsOption(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), DNSOption="
     */
    public PodBuilder dnsOption(Text text) {
        values.addDnsOptions(PodKeys.SECTION.checked("DNSOption", text));
        return this;
    }

    /**
     * Replaces all that {@code DNSOption=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder dnsOptions(List<Text> all) {
        values.dnsOptions(List.of());
        for (Text each : all) {
            dnsOption(each);
        }
        return this;
    }

    /**
     * Adds a DNS search domain for the containers of the pod: {@code DNSSearch=example.org}.
     *
     * <p>Unset: the search domains of the host are taken over. A domain; a single dot removes the search list. Each
     * call is one more line. Since Podman 5.3.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), DNSSearch="
     */
    public PodBuilder dnsSearch(String text) {
        return dnsSearch(Text.literal(text));
    }

    /**
     * As {@link #dnsSearch(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), DNSSearch="
     */
    public PodBuilder dnsSearch(Text text) {
        values.addDnsSearches(PodKeys.SECTION.checked("DNSSearch", text));
        return this;
    }

    /**
     * Replaces all that {@code DNSSearch=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder dnsSearches(List<Text> all) {
        values.dnsSearches(List.of());
        for (Text each : all) {
            dnsSearch(each);
        }
        return this;
    }

    /**
     * Decides what happens to the pod when its last container has exited: {@code ExitPolicy=continue}.
     *
     * <p>Unset: the pod stops. Stop or continue. Since Podman 5.6.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-pod.unit(5), ExitPolicy="
     */
    public PodBuilder exitPolicy(ExitPolicy value) {
        values.exitPolicy(value);
        return this;
    }

    /**
     * Maps a range of group ids of the pod to ids outside of it: {@code GIDMap=0:100000:65536}.
     *
     * <p>Unset: no custom group mapping is made. Container id, outside id and size; not with UserNS or SubGIDMap. Each
     * call is one more line. Since Podman 5.3.
     *
     * @param value the value
     * @return this builder
     * @see "podman-pod.unit(5), GIDMap="
     */
    public PodBuilder gidMap(IdMapping value) {
        values.addGidMaps(value);
        return this;
    }

    /**
     * Replaces all that {@code GIDMap=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder gidMaps(List<IdMapping> all) {
        values.gidMaps(List.of());
        for (IdMapping each : all) {
            gidMap(each);
        }
        return this;
    }

    /**
     * Inserts arguments between podman and its subcommand: {@code GlobalArgs=--log-level=debug}.
     *
     * <p>Unset: nothing is inserted. Each call is one more line. Since Podman 5.0.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), GlobalArgs="
     */
    public PodBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), GlobalArgs="
     */
    public PodBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(PodKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Sets the host name seen by all containers of the pod: {@code HostName=shop.example.org}.
     *
     * <p>Unset: the name of the pod is used. Each call is one more line. Since Podman 5.5.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), HostName="
     */
    public PodBuilder hostName(String text) {
        return hostName(Text.literal(text));
    }

    /**
     * As {@link #hostName(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), HostName="
     */
    public PodBuilder hostName(Text text) {
        values.addHostNames(PodKeys.SECTION.checked("HostName", text));
        return this;
    }

    /**
     * Replaces all that {@code HostName=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder hostNames(List<Text> all) {
        values.hostNames(List.of());
        for (Text each : all) {
            hostName(each);
        }
        return this;
    }

    /**
     * Gives the pod a fixed IPv4 address: {@code IP=10.89.0.10}.
     *
     * <p>Unset: the network assigns a free address. An IPv4 address in the subnet of its only network. Since Podman
     * 5.3.
     *
     * @param address an IPv4 address
     * @return this builder
     * @throws IllegalArgumentException if it is not an IPv4 address
     * @see "podman-pod.unit(5), IP="
     */
    public PodBuilder ip(IpAddress address) {
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
     * @see "podman-pod.unit(5), IP="
     */
    public PodBuilder ip(String address) {
        return ip(IpAddress.parse(address));
    }

    /**
     * Gives the pod a fixed IPv6 address: {@code IP6=fd00:dead:beef::10}.
     *
     * <p>Unset: the network assigns a free address if it has IPv6. An IPv6 address in the subnet of its only network.
     * Since Podman 5.3.
     *
     * @param address an IPv6 address
     * @return this builder
     * @throws IllegalArgumentException if it is not an IPv6 address
     * @see "podman-pod.unit(5), IP6="
     */
    public PodBuilder ip6(IpAddress address) {
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
     * @see "podman-pod.unit(5), IP6="
     */
    public PodBuilder ip6(String address) {
        return ip6(IpAddress.parse(address));
    }

    /**
     * Attaches a label to the pod: {@code Label=org.example.team=web}.
     *
     * <p>Unset: no extra label is set. Called once for each name; the last value of a name counts. Since Podman 5.6.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-pod.unit(5), Label="
     */
    public PodBuilder label(String name, String value) {
        return label(name, Text.literal(value));
    }

    /**
     * As {@link #label(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-pod.unit(5), Label="
     */
    public PodBuilder label(String name, Text value) {
        values.putLabels(name, PodKeys.SECTION.checked("Label", name, value));
        return this;
    }

    /**
     * As {@link #label(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-pod.unit(5), Label="
     */
    public PodBuilder label(Map<String, String> entries) {
        entries.forEach(this::label);
        return this;
    }

    /**
     * Connects the pod to a network or selects its network mode: {@code Network=app.network}.
     *
     * <p>Unset: root uses the default bridge, other users use pasta. A .network or .container file name, a network
     * name, or a mode such as host, none, bridge, pasta. Each call is one more line. Since Podman 5.0.
     *
     * @param network the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), Network="
     */
    public PodBuilder network(NetworkMode network) {
        values.addNetworks(PodKeys.SECTION.checked(
                "Network", network instanceof Raw raw ? NetworkMode.parse(raw.systemd()) : network));
        return this;
    }

    /**
     * As {@link #network(NetworkMode)}, for a network of this configuration.
     *
     * @param network the network
     * @return this builder
     * @see "podman-pod.unit(5), Network="
     */
    public PodBuilder network(Network network) {
        return network(NetworkMode.unit(network.name()));
    }

    /**
     * As {@link #network(NetworkMode)}, for the network of a container of this configuration.
     *
     * @param container the container
     * @return this builder
     * @see "podman-pod.unit(5), Network="
     */
    public PodBuilder network(Container container) {
        return network(NetworkMode.unit(container.name()));
    }

    /**
     * Replaces all that {@code Network=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder networks(List<NetworkMode> all) {
        values.networks(List.of());
        for (NetworkMode each : all) {
            network(each);
        }
        return this;
    }

    /**
     * Adds a further DNS name for the pod on its networks: {@code NetworkAlias=shop}.
     *
     * <p>Unset: no extra name is resolvable. Needs a network with DNS. Each call is one more line. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), NetworkAlias="
     */
    public PodBuilder networkAlias(String text) {
        return networkAlias(Text.literal(text));
    }

    /**
     * As {@link #networkAlias(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), NetworkAlias="
     */
    public PodBuilder networkAlias(Text text) {
        values.addNetworkAliases(PodKeys.SECTION.checked("NetworkAlias", text));
        return this;
    }

    /**
     * Replaces all that {@code NetworkAlias=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder networkAliases(List<Text> all) {
        values.networkAliases(List.of());
        for (Text each : all) {
            networkAlias(each);
        }
        return this;
    }

    /**
     * Appends arguments to podman pod create: {@code PodmanArgs=--cpus=2}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 5.0.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), PodmanArgs="
     */
    public PodBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), PodmanArgs="
     */
    public PodBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(PodKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Publishes a port of the pod on the host: {@code PublishPort=8080:80}.
     *
     * <p>Unset: nothing is published. Host address and host port are optional, ports 1 to 65535 or ranges, protocol
     * tcp, udp or sctp. Each call is one more line. Since Podman 5.0.
     *
     * @param port the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), PublishPort="
     */
    public PodBuilder publishPort(PortMapping port) {
        values.addPublishPorts(PodKeys.SECTION.checked(
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
     * @see "podman-pod.unit(5), PublishPort="
     */
    public PodBuilder publishPort(int hostPort, int containerPort) {
        return publishPort(PublishedPort.of(hostPort, containerPort));
    }

    /**
     * Replaces all that {@code PublishPort=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder publishPorts(List<PortMapping> all) {
        values.publishPorts(List.of());
        for (PortMapping each : all) {
            publishPort(each);
        }
        return this;
    }

    /**
     * Maps a range of group ids for RemapUsers: {@code RemapGid=0:100000:65536}.
     *
     * <p>Unset: no group id is mapped by hand. The form depends on RemapUsers; deprecated, use GIDMap or UserNS. Each
     * call is one more line. Since Podman 5.3. Podman no longer documents this key.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), RemapGid="
     */
    public PodBuilder remapGid(String text) {
        return remapGid(Text.literal(text));
    }

    /**
     * As {@link #remapGid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), RemapGid="
     */
    public PodBuilder remapGid(Text text) {
        values.addRemapGids(PodKeys.SECTION.checked("RemapGid", text));
        return this;
    }

    /**
     * Replaces all that {@code RemapGid=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder remapGids(List<Text> all) {
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
     * call is one more line. Since Podman 5.3. Podman no longer documents this key.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), RemapUid="
     */
    public PodBuilder remapUid(String text) {
        return remapUid(Text.literal(text));
    }

    /**
     * As {@link #remapUid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), RemapUid="
     */
    public PodBuilder remapUid(Text text) {
        values.addRemapUids(PodKeys.SECTION.checked("RemapUid", text));
        return this;
    }

    /**
     * Replaces all that {@code RemapUid=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder remapUids(List<Text> all) {
        values.remapUids(List.of());
        for (Text each : all) {
            remapUid(each);
        }
        return this;
    }

    /**
     * Sets the size of the user namespace when RemapUsers is auto: {@code RemapUidSize=65536}.
     *
     * <p>Unset: Podman estimates the size. Whole number, at least 0; deprecated, use UserNS. Since Podman 5.3. Podman
     * no longer documents this key.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-pod.unit(5), RemapUidSize="
     */
    public PodBuilder remapUidSize(int value) {
        values.remapUidSize(Numbers.atLeast("RemapUidSize", value, 0));
        return this;
    }

    /**
     * Chooses how user ids are mapped into the pod: {@code RemapUsers=auto}.
     *
     * <p>Unset: ids are not remapped by this key. Auto, keep-id or manual; deprecated, use UserNS, UIDMap and GIDMap.
     * Since Podman 5.3. Podman no longer documents this key.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-pod.unit(5), RemapUsers="
     */
    public PodBuilder remapUsers(RemapUsers value) {
        values.remapUsers(value);
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=shop}.
     *
     * <p>Unset: the service is named after the file with -pod appended. Without the suffix .service. Since Podman 5.3.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-pod.unit(5), ServiceName="
     */
    public PodBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Sets the size of /dev/shm shared by the containers of the pod: {@code ShmSize=128m}.
     *
     * <p>Unset: 64m are available. Bytes, or a number with b, k, m or g; 0 means unlimited. Since Podman 5.4.
     *
     * @param size the amount
     * @return this builder
     * @see "podman-pod.unit(5), ShmSize="
     */
    public PodBuilder shmSize(ByteSize size) {
        values.shmSize(size);
        return this;
    }

    /**
     * Sets how long Podman waits for the containers of the pod to stop before it kills them: {@code StopTimeout=30}.
     *
     * <p>Unset: Podman waits 10 seconds. Whole seconds, at least 0; keep it below TimeoutStopSec. Since Podman 5.7.
     *
     * @param time the time in whole seconds, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or not in whole seconds
     * @see "podman-pod.unit(5), StopTimeout="
     */
    public PodBuilder stopTimeout(Duration time) {
        values.stopTimeout(Times.wholeSeconds("StopTimeout", time));
        return this;
    }

    /**
     * Maps group ids of the pod by an entry of /etc/subgid: {@code SubGIDMap=containers}.
     *
     * <p>Unset: no such mapping is made. A name from /etc/subgid; not with UserNS. Since Podman 5.3.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), SubGIDMap="
     */
    public PodBuilder subGidMap(String text) {
        return subGidMap(Text.literal(text));
    }

    /**
     * As {@link #subGidMap(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), SubGIDMap="
     */
    public PodBuilder subGidMap(Text text) {
        values.subGidMap(PodKeys.SECTION.checked("SubGIDMap", text));
        return this;
    }

    /**
     * Maps user ids of the pod by an entry of /etc/subuid: {@code SubUIDMap=containers}.
     *
     * <p>Unset: no such mapping is made. A name from /etc/subuid; not with UserNS. Since Podman 5.3.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), SubUIDMap="
     */
    public PodBuilder subUidMap(String text) {
        return subUidMap(Text.literal(text));
    }

    /**
     * As {@link #subUidMap(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), SubUIDMap="
     */
    public PodBuilder subUidMap(Text text) {
        values.subUidMap(PodKeys.SECTION.checked("SubUIDMap", text));
        return this;
    }

    /**
     * Maps a range of user ids of the pod to ids outside of it: {@code UIDMap=0:100000:65536}.
     *
     * <p>Unset: no custom user mapping is made. Container id, outside id and size; not with UserNS or SubUIDMap. Each
     * call is one more line. Since Podman 5.3.
     *
     * @param value the value
     * @return this builder
     * @see "podman-pod.unit(5), UIDMap="
     */
    public PodBuilder uidMap(IdMapping value) {
        values.addUidMaps(value);
        return this;
    }

    /**
     * Replaces all that {@code UIDMap=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder uidMaps(List<IdMapping> all) {
        values.uidMaps(List.of());
        for (IdMapping each : all) {
            uidMap(each);
        }
        return this;
    }

    /**
     * Selects the user namespace shared by all containers of the pod: {@code UserNS=auto}.
     *
     * <p>Unset: PODMAN_USERNS decides, otherwise the namespace of the caller is used. Auto, host, keep-id or nomap,
     * some with options; not with UIDMap, GIDMap, SubUIDMap, SubGIDMap. Since Podman 5.3.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), UserNS="
     */
    public PodBuilder userNs(UserNamespace value) {
        values.userNs(PodKeys.SECTION.checked(
                "UserNS", value instanceof Raw raw ? UserNamespace.parse(raw.systemd()) : value));
        return this;
    }

    /**
     * Mounts a volume or a directory of the host into the containers of the pod:
     * {@code Volume=data.volume:/var/lib/app}.
     *
     * <p>Unset: nothing is mounted by this key. Source, container path and options separated by colons; the source may
     * be a .volume file name. Each call is one more line. Since Podman 5.0.
     *
     * @param mount the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-pod.unit(5), Volume="
     */
    public PodBuilder volume(VolumeMount mount) {
        values.addVolumes(PodKeys.SECTION.checked("Volume", mount));
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
     * @see "podman-pod.unit(5), Volume="
     */
    public PodBuilder volume(Volume volume, String target, VolumeOption... options) {
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
     * @see "podman-pod.unit(5), Volume="
     */
    public PodBuilder volume(String hostPath, String target, VolumeOption... options) {
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
     * @see "podman-pod.unit(5), Volume="
     */
    public PodBuilder volume(VolumeSource source, String target, VolumeOption... options) {
        return volume(VolumeMount.of(source, target, options));
    }

    /**
     * Replaces all that {@code Volume=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public PodBuilder volumes(List<VolumeMount> all) {
        values.volumes(List.of());
        for (VolumeMount each : all) {
            volume(each);
        }
        return this;
    }

    @Override
    PodBuilder self() {
        return this;
    }

    @Override
    PodBuilder partial() {
        return new PodBuilder(name, declaredAt);
    }

    @Override
    UnitType<Pod, PodBuilder> unitType() {
        return PodKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Pod build() {
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
