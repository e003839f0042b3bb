package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.BuildSecret;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.IpAddress;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.PullPolicy;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeMount;
import dev.quadlet.model.value.VolumeOption;
import dev.quadlet.model.value.VolumeSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Builds {@link Build} units; its methods are the keys of {@code [Build]}. */
public final class BuildBuilder extends QuadletBuilder<Build, BuildBuilder> {

    private final ImmutableBuild.Builder values = ImmutableBuild.builder();

    BuildBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    BuildBuilder(Build from) {
        super(from);
        values.from(from);
    }

    /**
     * Builds from a tree of files that is delivered with the unit. Written as {@code SetWorkingDirectory=}.
     *
     * @param tree the build context, with a {@code Containerfile} unless {@link #file(String)} names another
     * @return this builder
     */
    public BuildBuilder context(ConfigTree tree) {
        values.contextTree(tree);
        return this;
    }

    /**
     * Gives the built image a name: {@code ImageTag=localhost/web:latest}.
     *
     * <p>Unset: the unit is refused, the key is required. An image name; other units see the first one, localhost is
     * put in front of a short name. Each call is one more line. Since Podman 5.2.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), ImageTag="
     */
    public BuildBuilder imageTag(ImageSource value) {
        values.addImageTags(BuildKeys.SECTION.checked("ImageTag", ImageSource.parse(value.systemd())));
        return this;
    }

    /**
     * Replaces all that {@code ImageTag=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder imageTags(List<ImageSource> all) {
        values.imageTags(List.of());
        for (ImageSource each : all) {
            imageTag(each);
        }
        return this;
    }

    /**
     * Names the Containerfile to build from: {@code File=Containerfile}.
     *
     * <p>Unset: a Containerfile or Dockerfile in the build context is used. A path or an http or https URL; a relative
     * path needs SetWorkingDirectory. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), File="
     */
    public BuildBuilder file(String text) {
        return file(Text.literal(text));
    }

    /**
     * As {@link #file(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), File="
     */
    public BuildBuilder file(Text text) {
        values.file(BuildKeys.SECTION.checked("File", text));
        return this;
    }

    /**
     * Chooses the build context, at which relative paths start: {@code SetWorkingDirectory=unit}.
     *
     * <p>Unset: an absolute File or [Service] WorkingDirectory must give the context. File, unit, a path or a URL.
     * Since Podman 5.2.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), SetWorkingDirectory="
     */
    public BuildBuilder setWorkingDirectory(BuildContext value) {
        values.setWorkingDirectory(BuildKeys.SECTION.checked("SetWorkingDirectory", value));
        return this;
    }

    /**
     * Adds an annotation to the metadata of the image: {@code Annotation=org.opencontainers.image.vendor=Example}.
     *
     * <p>Unset: no extra annotation is set. Lost in images of the Docker format. Called once for each name; the last
     * value of a name counts. Since Podman 5.2.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), Annotation="
     */
    public BuildBuilder annotation(String name, String value) {
        return annotation(name, Text.literal(value));
    }

    /**
     * As {@link #annotation(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), Annotation="
     */
    public BuildBuilder annotation(String name, Text value) {
        values.putAnnotations(name, BuildKeys.SECTION.checked("Annotation", name, value));
        return this;
    }

    /**
     * As {@link #annotation(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-build.unit(5), Annotation="
     */
    public BuildBuilder annotation(Map<String, String> entries) {
        entries.forEach(this::annotation);
        return this;
    }

    /**
     * Builds the image for another processor architecture: {@code Arch=arm64}.
     *
     * <p>Unset: the architecture of the host is used. A Go architecture name such as amd64, arm64 or s390x. Since
     * Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Arch="
     */
    public BuildBuilder arch(String text) {
        return arch(Text.literal(text));
    }

    /**
     * As {@link #arch(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Arch="
     */
    public BuildBuilder arch(Text text) {
        values.arch(BuildKeys.SECTION.checked("Arch", text));
        return this;
    }

    /**
     * Names the file with the registry logins: {@code AuthFile=/etc/containers/auth.json}.
     *
     * <p>Unset: the login file of the user who runs Podman is used. Absolute path. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), AuthFile="
     */
    public BuildBuilder authFile(String text) {
        return authFile(Text.literal(text));
    }

    /**
     * As {@link #authFile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), AuthFile="
     */
    public BuildBuilder authFile(Text text) {
        values.authFile(BuildKeys.SECTION.checked("AuthFile", text));
        return this;
    }

    /**
     * Sets a build argument of the Containerfile: {@code BuildArg=VERSION=1.4}.
     *
     * <p>Unset: the default written in the Containerfile is used. Called once for each name; the last value of a name
     * counts. Since Podman 5.7.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), BuildArg="
     */
    public BuildBuilder buildArg(String name, String value) {
        return buildArg(name, Text.literal(value));
    }

    /**
     * As {@link #buildArg(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), BuildArg="
     */
    public BuildBuilder buildArg(String name, Text value) {
        values.putBuildArgs(name, BuildKeys.SECTION.checked("BuildArg", name, value));
        return this;
    }

    /**
     * As {@link #buildArg(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-build.unit(5), BuildArg="
     */
    public BuildBuilder buildArg(Map<String, String> entries) {
        entries.forEach(this::buildArg);
        return this;
    }

    /**
     * Loads an additional containers.conf module for every Podman call of the unit:
     * {@code ContainersConfModule=/etc/containers/build.conf}.
     *
     * <p>Unset: no module is loaded. Absolute path, or a name below the containers.conf.modules directories. Each call
     * is one more line. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), ContainersConfModule="
     */
    public BuildBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), ContainersConfModule="
     */
    public BuildBuilder containersConfModule(Text text) {
        values.addContainersConfModules(BuildKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder containersConfModules(List<Text> all) {
        values.containersConfModules(List.of());
        for (Text each : all) {
            containersConfModule(each);
        }
        return this;
    }

    /**
     * Names a DNS server used during the build: {@code DNS=10.0.0.53}.
     *
     * <p>Unset: the servers of the host or of the network are used. An IP address or none. Each call is one more line.
     * Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), DNS="
     */
    public BuildBuilder dns(String text) {
        return dns(Text.literal(text));
    }

    /**
     * As {@link #dns(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), DNS="
     */
    public BuildBuilder dns(Text text) {
        values.addDns(BuildKeys.SECTION.checked("DNS", text));
        return this;
    }

    /**
     * As {@link #dns(String)}, for the address of a server.
     *
     * @param address the address
     * @return this builder
     * @see "podman-build.unit(5), DNS="
     */
    public BuildBuilder dns(IpAddress address) {
        return dns(address.text());
    }

    /**
     * Replaces all that {@code DNS=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder dns(List<Text> all) {
        values.dns(List.of());
        for (Text each : all) {
            dns(each);
        }
        return this;
    }

    /**
     * Adds a resolver option used during the build: {@code DNSOption=ndots:1}.
     *
     * <p>Unset: the options of the host are taken over. Each call is one more line. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), DNSOption="
     */
    public BuildBuilder dnsOption(String text) {
        return dnsOption(Text.literal(text));
    }

    /**
     * As {@link #dnsOption(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), DNSOption="
     */
    public BuildBuilder dnsOption(Text text) {
        values.addDnsOptions(BuildKeys.SECTION.checked("DNSOption", text));
        return this;
    }

    /**
     * Replaces all that {@code DNSOption=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder dnsOptions(List<Text> all) {
        values.dnsOptions(List.of());
        for (Text each : all) {
            dnsOption(each);
        }
        return this;
    }

    /**
     * Adds a DNS search domain used during the build: {@code DNSSearch=example.org}.
     *
     * <p>Unset: the search domains of the host are taken over. Each call is one more line. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), DNSSearch="
     */
    public BuildBuilder dnsSearch(String text) {
        return dnsSearch(Text.literal(text));
    }

    /**
     * As {@link #dnsSearch(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), DNSSearch="
     */
    public BuildBuilder dnsSearch(Text text) {
        values.addDnsSearches(BuildKeys.SECTION.checked("DNSSearch", text));
        return this;
    }

    /**
     * Replaces all that {@code DNSSearch=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder dnsSearches(List<Text> all) {
        values.dnsSearches(List.of());
        for (Text each : all) {
            dnsSearch(each);
        }
        return this;
    }

    /**
     * Sets an environment variable in the built image: {@code Environment=TZ=Europe/Berlin}.
     *
     * <p>Unset: only the variables of the Containerfile are set. Called once for each name; the last value of a name
     * counts. Since Podman 5.2.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), Environment="
     */
    public BuildBuilder environment(String name, String value) {
        return environment(name, Text.literal(value));
    }

    /**
     * As {@link #environment(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), Environment="
     */
    public BuildBuilder environment(String name, Text value) {
        values.putEnvironment(name, BuildKeys.SECTION.checked("Environment", name, value));
        return this;
    }

    /**
     * As {@link #environment(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-build.unit(5), Environment="
     */
    public BuildBuilder environment(Map<String, String> entries) {
        entries.forEach(this::environment);
        return this;
    }

    /**
     * Decides whether intermediate containers are removed even when the build fails: {@code ForceRM=false}.
     *
     * <p>Unset: they are always removed. Since Podman 5.2.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-build.unit(5), ForceRM="
     */
    public BuildBuilder forceRm(boolean value) {
        values.forceRm(value);
        return this;
    }

    /**
     * Inserts arguments between podman and its subcommand: {@code GlobalArgs=--log-level=debug}.
     *
     * <p>Unset: nothing is inserted. Each call is one more line. Since Podman 5.2.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), GlobalArgs="
     */
    public BuildBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), GlobalArgs="
     */
    public BuildBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(BuildKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Gives build processes a supplementary group: {@code GroupAdd=keep-groups}.
     *
     * <p>Unset: no extra group is assigned. A group known in the container, a numeric id, or keep-groups alone. Each
     * call is one more line. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), GroupAdd="
     */
    public BuildBuilder groupAdd(String text) {
        return groupAdd(Text.literal(text));
    }

    /**
     * As {@link #groupAdd(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), GroupAdd="
     */
    public BuildBuilder groupAdd(Text text) {
        values.addGroupAdds(BuildKeys.SECTION.checked("GroupAdd", text));
        return this;
    }

    /**
     * Replaces all that {@code GroupAdd=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder groupAdds(List<Text> all) {
        values.groupAdds(List.of());
        for (Text each : all) {
            groupAdd(each);
        }
        return this;
    }

    /**
     * Names the file that lists what is left out of the build context:
     * {@code IgnoreFile=/etc/build/web.containerignore}.
     *
     * <p>Unset: .containerignore or .dockerignore of the context is used. Since Podman 5.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), IgnoreFile="
     */
    public BuildBuilder ignoreFile(String text) {
        return ignoreFile(Text.literal(text));
    }

    /**
     * As {@link #ignoreFile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), IgnoreFile="
     */
    public BuildBuilder ignoreFile(Text text) {
        values.ignoreFile(BuildKeys.SECTION.checked("IgnoreFile", text));
        return this;
    }

    /**
     * Adds a label to the metadata of the image: {@code Label=org.example.team=web}.
     *
     * <p>Unset: only the labels of the Containerfile are set. Called once for each name; the last value of a name
     * counts. Since Podman 5.2.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), Label="
     */
    public BuildBuilder label(String name, String value) {
        return label(name, Text.literal(value));
    }

    /**
     * As {@link #label(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-build.unit(5), Label="
     */
    public BuildBuilder label(String name, Text value) {
        values.putLabels(name, BuildKeys.SECTION.checked("Label", name, value));
        return this;
    }

    /**
     * As {@link #label(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-build.unit(5), Label="
     */
    public BuildBuilder label(Map<String, String> entries) {
        entries.forEach(this::label);
        return this;
    }

    /**
     * Selects the network for RUN steps of the build: {@code Network=app.network}.
     *
     * <p>Unset: each build gets a private network. A .network or .container file name, a network name (root only), or
     * host, none, private, pasta. Each call is one more line. Since Podman 5.2.
     *
     * @param network the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Network="
     */
    public BuildBuilder network(NetworkMode network) {
        values.addNetworks(BuildKeys.SECTION.checked(
                "Network", network instanceof Raw raw ? NetworkMode.parse(raw.systemd()) : network));
        return this;
    }

    /**
     * As {@link #network(NetworkMode)}, for a network of this configuration.
     *
     * @param network the network
     * @return this builder
     * @see "podman-build.unit(5), Network="
     */
    public BuildBuilder network(Network network) {
        return network(NetworkMode.unit(network.name()));
    }

    /**
     * As {@link #network(NetworkMode)}, for the network of a container of this configuration.
     *
     * @param container the container
     * @return this builder
     * @see "podman-build.unit(5), Network="
     */
    public BuildBuilder network(Container container) {
        return network(NetworkMode.unit(container.name()));
    }

    /**
     * Replaces all that {@code Network=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder networks(List<NetworkMode> all) {
        values.networks(List.of());
        for (NetworkMode each : all) {
            network(each);
        }
        return this;
    }

    /**
     * Appends arguments to podman build, before the context: {@code PodmanArgs=--cpu-shares=512}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 5.2.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), PodmanArgs="
     */
    public BuildBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), PodmanArgs="
     */
    public BuildBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(BuildKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Decides when base images are fetched from their registry: {@code Pull=newer}.
     *
     * <p>Unset: base images are fetched when they are missing locally. Always, missing, never or newer; true and false
     * are accepted as well. Since Podman 5.2.
     *
     * @param value the choice
     * @return this builder
     * @see "podman-build.unit(5), Pull="
     */
    public BuildBuilder pull(PullPolicy value) {
        values.pull(value);
        return this;
    }

    /**
     * Sets how often a failed pull of a base image is repeated: {@code Retry=5}.
     *
     * <p>Unset: a pull is repeated 3 times. Whole number, at least 0. Since Podman 5.5.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-build.unit(5), Retry="
     */
    public BuildBuilder retry(int value) {
        values.retry(Numbers.atLeast("Retry", value, 0));
        return this;
    }

    /**
     * Sets the pause before a failed pull of a base image is repeated: {@code RetryDelay=10s}.
     *
     * <p>Unset: the pause starts at 2 seconds and grows. At least 0s. Since Podman 5.5.
     *
     * @param time the time, not negative
     * @return this builder
     * @throws IllegalArgumentException if the time is negative
     * @see "podman-build.unit(5), RetryDelay="
     */
    public BuildBuilder retryDelay(Duration time) {
        values.retryDelay(Times.notNegative("RetryDelay", time));
        return this;
    }

    /**
     * Makes a secret available to RUN steps without storing it in the image:
     * {@code Secret=id=npmrc,src=/etc/build/npmrc}.
     *
     * <p>Unset: no secret is visible. Id=name, then src=file or env=variable. Each call is one more line. Since Podman
     * 5.2.
     *
     * @param value the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Secret="
     */
    public BuildBuilder secret(BuildSecret value) {
        values.addSecrets(BuildKeys.SECTION.checked("Secret", value));
        return this;
    }

    /**
     * Replaces all that {@code Secret=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder secrets(List<BuildSecret> all) {
        values.secrets(List.of());
        for (BuildSecret each : all) {
            secret(each);
        }
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=web-image-build}.
     *
     * <p>Unset: the service is named after the file with -build appended. Without the suffix .service. Since Podman
     * 5.3.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-build.unit(5), ServiceName="
     */
    public BuildBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Decides whether registries must be reached by HTTPS with a valid certificate: {@code TLSVerify=true}.
     *
     * <p>Unset: they must, unless registries.conf lists the registry as insecure. Since Podman 5.2.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-build.unit(5), TLSVerify="
     */
    public BuildBuilder tlsVerify(boolean value) {
        values.tlsVerify(value);
        return this;
    }

    /**
     * Stops a multi-stage build after the named stage: {@code Target=runtime}.
     *
     * <p>Unset: the last stage is built. A stage name of the Containerfile. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Target="
     */
    public BuildBuilder target(String text) {
        return target(Text.literal(text));
    }

    /**
     * As {@link #target(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Target="
     */
    public BuildBuilder target(Text text) {
        values.target(BuildKeys.SECTION.checked("Target", text));
        return this;
    }

    /**
     * Builds for a variant of the architecture and pulls base images accordingly: {@code Variant=v7}.
     *
     * <p>Unset: the variant of the host is used. A variant such as v6, v7 or v8. Since Podman 5.2.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Variant="
     */
    public BuildBuilder variant(String text) {
        return variant(Text.literal(text));
    }

    /**
     * As {@link #variant(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Variant="
     */
    public BuildBuilder variant(Text text) {
        values.variant(BuildKeys.SECTION.checked("Variant", text));
        return this;
    }

    /**
     * Mounts a volume or a directory of the host for RUN steps: {@code Volume=/var/cache/build:/cache}.
     *
     * <p>Unset: nothing is mounted by this key. Source, container path and options separated by colons; the source may
     * be a .volume file name. Each call is one more line. Since Podman 5.2.
     *
     * @param mount the value
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-build.unit(5), Volume="
     */
    public BuildBuilder volume(VolumeMount mount) {
        values.addVolumes(BuildKeys.SECTION.checked("Volume", mount));
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
     * @see "podman-build.unit(5), Volume="
     */
    public BuildBuilder volume(Volume volume, String target, VolumeOption... options) {
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
     * @see "podman-build.unit(5), Volume="
     */
    public BuildBuilder volume(String hostPath, String target, VolumeOption... options) {
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
     * @see "podman-build.unit(5), Volume="
     */
    public BuildBuilder volume(VolumeSource source, String target, VolumeOption... options) {
        return volume(VolumeMount.of(source, target, options));
    }

    /**
     * Replaces all that {@code Volume=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public BuildBuilder volumes(List<VolumeMount> all) {
        values.volumes(List.of());
        for (VolumeMount each : all) {
            volume(each);
        }
        return this;
    }

    @Override
    BuildBuilder self() {
        return this;
    }

    @Override
    BuildBuilder partial() {
        return new BuildBuilder(name, declaredAt);
    }

    @Override
    UnitType<Build, BuildBuilder> unitType() {
        return BuildKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Build build() {
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
