package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;

/** The keys of {@code [Volume]}, in the order in which they are written. */
final class VolumeKeys {

    static final Section<Volume, VolumeBuilder> SECTION = Section.<Volume, VolumeBuilder>of("Volume")
            .last("VolumeName", v(4, 7), Volume::explicitVolumeName, VolumeBuilder::volumeName, Codec.OBJECT_NAME)
            .lines(
                    "ContainersConfModule",
                    v(4, 8),
                    Volume::containersConfModules,
                    VolumeBuilder::containersConfModule,
                    Codec.TEXT)
            .flag("Copy", v(4, 4), Volume::copy, VolumeBuilder::copy)
            .last("Device", v(4, 4), Volume::device, VolumeBuilder::device, Codec.TEXT)
            .last("Driver", v(4, 8), Volume::driver, VolumeBuilder::driver, Codec.TEXT)
            .last("GID", v(6, 0), Volume::gid, VolumeBuilder::gid, Codec.TEXT)
            .args("GlobalArgs", v(4, 8), Volume::globalArgs, VolumeBuilder::globalArgs)
            .number("Group", v(4, 4), Volume::group, VolumeBuilder::group)
            .last("Image", v(4, 8), Volume::image, VolumeBuilder::image, Codec.IMAGE)
            .pairs("Label", v(4, 4), Volume::labels, VolumeBuilder::label)
            .last("Options", v(4, 4), Volume::options, VolumeBuilder::options, Codec.TEXT)
            .args("PodmanArgs", v(4, 6), Volume::podmanArgs, VolumeBuilder::podmanArgs)
            .last("ServiceName", v(5, 3), Volume::explicitServiceName, VolumeBuilder::serviceName, Codec.SERVICE_NAME)
            .last("Type", v(4, 4), Volume::type, VolumeBuilder::type, Codec.TEXT)
            .last("UID", v(6, 0), Volume::uid, VolumeBuilder::uid, Codec.TEXT)
            .number("User", v(4, 4), Volume::user, VolumeBuilder::user)
            .end();

    static final UnitType<Volume, VolumeBuilder> TYPE =
            Quadlets.type("volume", v(4, 4), "-volume", SECTION, VolumeBuilder::new, VolumeBuilder::build);

    private VolumeKeys() {}

    private static PodmanVersion v(int major, int minor) {
        return PodmanVersion.of(major, minor);
    }
}
