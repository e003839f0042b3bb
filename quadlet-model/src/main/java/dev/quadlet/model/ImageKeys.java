package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.PullPolicy;

/** The keys of {@code [Image]}, in the order in which they are written. */
final class ImageKeys {

    static final Section<Image, ImageBuilder> SECTION = Section.<Image, ImageBuilder>of("Image")
            .last("Image", v(4, 8), Image::image, ImageBuilder::image, Codec.IMAGE)
            .last("ImageTag", v(4, 8), Image::imageTag, ImageBuilder::imageTag, Codec.IMAGE)
            .flag("AllTags", v(4, 8), Image::allTags, ImageBuilder::allTags)
            .last("Arch", v(4, 8), Image::arch, ImageBuilder::arch, Codec.TEXT)
            .last("AuthFile", v(4, 8), Image::authFile, ImageBuilder::authFile, Codec.TEXT)
            .last("CertDir", v(4, 8), Image::certDir, ImageBuilder::certDir, Codec.TEXT)
            .lines(
                    "ContainersConfModule",
                    v(4, 8),
                    Image::containersConfModules,
                    ImageBuilder::containersConfModule,
                    Codec.TEXT)
            .last("Creds", v(4, 8), Image::creds, ImageBuilder::creds, Codec.TEXT)
            .last("DecryptionKey", v(4, 8), Image::decryptionKey, ImageBuilder::decryptionKey, Codec.TEXT)
            .args("GlobalArgs", v(4, 8), Image::globalArgs, ImageBuilder::globalArgs)
            .last("OS", v(4, 8), Image::os, ImageBuilder::os, Codec.TEXT)
            .args("PodmanArgs", v(4, 8), Image::podmanArgs, ImageBuilder::podmanArgs)
            .last("Policy", v(5, 6), Image::policy, ImageBuilder::policy, Codec.choice(PullPolicy.values()))
            .last("Retry", v(5, 5), Image::retry, ImageBuilder::retry, Codec.INTEGER)
            .last("RetryDelay", v(5, 5), Image::retryDelay, ImageBuilder::retryDelay, Codec.GO_DURATION)
            .last("ServiceName", v(5, 3), Image::explicitServiceName, ImageBuilder::serviceName, Codec.SERVICE_NAME)
            .flag("TLSVerify", v(4, 8), Image::tlsVerify, ImageBuilder::tlsVerify)
            .last("Variant", v(4, 8), Image::variant, ImageBuilder::variant, Codec.TEXT)
            .end();

    static final UnitType<Image, ImageBuilder> TYPE =
            Quadlets.type("image", v(4, 8), "-image", SECTION, ImageBuilder::new, ImageBuilder::build);

    private ImageKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
