package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.PullPolicy;

/** The keys of {@code [Build]}, in the order in which they are written. */
final class BuildKeys {

    static final Section<Build, BuildBuilder> SECTION = Section.<Build, BuildBuilder>of("Build")
            .lines("ImageTag", v(5, 2), Build::imageTags, BuildBuilder::imageTag, Codec.IMAGE)
            .last("File", v(5, 2), Build::file, BuildBuilder::file, Codec.TEXT)
            .last(
                    "SetWorkingDirectory",
                    v(5, 2),
                    Build::setWorkingDirectory,
                    BuildBuilder::setWorkingDirectory,
                    Codec.BUILD_CONTEXT)
            .pairs("Annotation", v(5, 2), Build::annotations, BuildBuilder::annotation)
            .last("Arch", v(5, 2), Build::arch, BuildBuilder::arch, Codec.TEXT)
            .last("AuthFile", v(5, 2), Build::authFile, BuildBuilder::authFile, Codec.TEXT)
            .pairs("BuildArg", v(5, 7), Build::buildArgs, BuildBuilder::buildArg)
            .lines(
                    "ContainersConfModule",
                    v(5, 2),
                    Build::containersConfModules,
                    BuildBuilder::containersConfModule,
                    Codec.TEXT)
            .lines("DNS", v(5, 2), Build::dns, BuildBuilder::dns, Codec.TEXT)
            .lines("DNSOption", v(5, 2), Build::dnsOptions, BuildBuilder::dnsOption, Codec.TEXT)
            .lines("DNSSearch", v(5, 2), Build::dnsSearches, BuildBuilder::dnsSearch, Codec.TEXT)
            .pairs("Environment", v(5, 2), Build::environment, BuildBuilder::environment)
            .flag("ForceRM", v(5, 2), Build::forceRm, BuildBuilder::forceRm)
            .args("GlobalArgs", v(5, 2), Build::globalArgs, BuildBuilder::globalArgs)
            .lines("GroupAdd", v(5, 2), Build::groupAdds, BuildBuilder::groupAdd, Codec.TEXT)
            .last("IgnoreFile", v(5, 7), Build::ignoreFile, BuildBuilder::ignoreFile, Codec.TEXT)
            .pairs("Label", v(5, 2), Build::labels, BuildBuilder::label)
            .lines("Network", v(5, 2), Build::networks, BuildBuilder::network, Codec.NETWORK)
            .args("PodmanArgs", v(5, 2), Build::podmanArgs, BuildBuilder::podmanArgs)
            .last("Pull", v(5, 2), Build::pull, BuildBuilder::pull, Codec.choice(PullPolicy.values()))
            .last("Retry", v(5, 5), Build::retry, BuildBuilder::retry, Codec.INTEGER)
            .last("RetryDelay", v(5, 5), Build::retryDelay, BuildBuilder::retryDelay, Codec.GO_DURATION)
            .args("Secret", v(5, 2), Build::secrets, BuildBuilder::secret, Codec.BUILD_SECRET)
            .last("ServiceName", v(5, 3), Build::explicitServiceName, BuildBuilder::serviceName, Codec.SERVICE_NAME)
            .flag("TLSVerify", v(5, 2), Build::tlsVerify, BuildBuilder::tlsVerify)
            .last("Target", v(5, 2), Build::target, BuildBuilder::target, Codec.TEXT)
            .last("Variant", v(5, 2), Build::variant, BuildBuilder::variant, Codec.TEXT)
            .lines("Volume", v(5, 2), Build::volumes, BuildBuilder::volume, Codec.VOLUME)
            .end();

    static final UnitType<Build, BuildBuilder> TYPE =
            Quadlets.type("build", v(5, 2), "-build", SECTION, BuildBuilder::new, BuildBuilder::build);

    private BuildKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
