package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.LocalImage;
import dev.quadlet.model.value.Numbers;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Map;

/** Builds {@link Volume} units; its methods are the keys of {@code [Volume]}. */
public final class VolumeBuilder extends QuadletBuilder<Volume, VolumeBuilder> {

    private final ImmutableVolume.Builder values = ImmutableVolume.builder();

    VolumeBuilder(UnitName name, SourceLine declaredAt) {
        super(name, declaredAt);
    }

    VolumeBuilder(Volume from) {
        super(from);
        values.from(from);
    }

    /**
     * Fills the volume from this image: {@code Image=docker.io/library/nginx:1.27}.
     *
     * <p>Unset: the volume is not made from an image. It needs {@code Driver=image}. Since Podman 4.8.
     *
     * @param image the reference
     * @return this builder
     * @see "podman-volume.unit(5), Image="
     */
    public VolumeBuilder image(ImageRef image) {
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
     * @see "podman-volume.unit(5), Image="
     */
    public VolumeBuilder image(Raw image) {
        values.image(
                ImageSource.parse(VolumeKeys.SECTION.checked("Image", image).systemd()));
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for an image that the deploying machine builds or has as an archive.
     *
     * @param image the image
     * @return this builder
     * @see "podman-volume.unit(5), Image="
     */
    public VolumeBuilder image(LocalImage image) {
        values.image(image);
        return this;
    }

    VolumeBuilder image(ImageSource image) {
        values.image(image);
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for an image that a unit of its own has pulled.
     *
     * @param unit the unit
     * @return this builder
     * @see "podman-volume.unit(5), Image="
     */
    public VolumeBuilder image(Image unit) {
        values.image(unit.name());
        return this;
    }

    /**
     * As {@link #image(ImageRef)}, for an image that a unit of its own has built.
     *
     * @param unit the unit
     * @return this builder
     * @see "podman-volume.unit(5), Image="
     */
    public VolumeBuilder image(Build unit) {
        values.image(unit.name());
        return this;
    }

    /**
     * Copies the volume's data before changes of the units that have it mounted, so that a rollback can bring it back.
     *
     * <p>Unset: nothing is copied. The units stop for the time of the copy. No key of the unit's file; in a drop-in it
     * says nothing.
     *
     * @param when before which changes
     * @return this builder
     * @throws IllegalArgumentException if the unit is a template; then name the volumes of its instances with
     *     {@link StackBuilder#snapshotBefore}
     */
    public VolumeBuilder snapshotBefore(SnapshotBefore when) {
        DataSnapshot.checkUnit(name);
        values.snapshotBefore(when);
        return this;
    }

    /**
     * Sets the name under which Podman knows the volume: {@code VolumeName=appdata}.
     *
     * <p>Unset: the name is systemd- followed by the file name. A letter or digit, then letters, digits, dots, dashes
     * and underscores. Since Podman 4.7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), VolumeName="
     */
    public VolumeBuilder volumeName(String text) {
        return volumeName(Text.literal(text));
    }

    /**
     * As {@link #volumeName(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the name is literal and Podman would not accept it
     * @see "podman-volume.unit(5), VolumeName="
     */
    public VolumeBuilder volumeName(Text text) {
        values.explicitVolumeName(Codec.OBJECT_NAME
                .read()
                .apply(VolumeKeys.SECTION.checked("VolumeName", text).systemd()));
        return this;
    }

    /**
     * Loads an additional containers.conf module for every Podman call of the unit:
     * {@code ContainersConfModule=/etc/containers/storage.conf}.
     *
     * <p>Unset: no module is loaded. Absolute path, or a name below the containers.conf.modules directories. Each call
     * is one more line. Since Podman 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), ContainersConfModule="
     */
    public VolumeBuilder containersConfModule(String text) {
        return containersConfModule(Text.literal(text));
    }

    /**
     * As {@link #containersConfModule(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), ContainersConfModule="
     */
    public VolumeBuilder containersConfModule(Text text) {
        values.addContainersConfModules(VolumeKeys.SECTION.checked("ContainersConfModule", text));
        return this;
    }

    /**
     * Replaces all that {@code ContainersConfModule=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public VolumeBuilder containersConfModules(List<Text> all) {
        values.containersConfModules(List.of());
        for (Text each : all) {
            containersConfModule(each);
        }
        return this;
    }

    /**
     * Decides whether image content at the mount point is copied into the new volume: {@code Copy=false}.
     *
     * <p>Unset: the content is copied on first use. Since Podman 4.4.
     *
     * @param value whether it is so
     * @return this builder
     * @see "podman-volume.unit(5), Copy="
     */
    public VolumeBuilder copy(boolean value) {
        values.copy(value);
        return this;
    }

    /**
     * Sets the device or directory which is mounted as the volume: {@code Device=/dev/disk/by-label/appdata}.
     *
     * <p>Unset: the volume is a directory in Podman's storage. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Device="
     */
    public VolumeBuilder device(String text) {
        return device(Text.literal(text));
    }

    /**
     * As {@link #device(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Device="
     */
    public VolumeBuilder device(Text text) {
        values.device(VolumeKeys.SECTION.checked("Device", text));
        return this;
    }

    /**
     * Chooses the driver that stores the volume: {@code Driver=local}.
     *
     * <p>Unset: the driver local is used. Local, image or the name of a volume plugin; image needs Image. Since Podman
     * 4.8.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Driver="
     */
    public VolumeBuilder driver(String text) {
        return driver(Text.literal(text));
    }

    /**
     * As {@link #driver(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Driver="
     */
    public VolumeBuilder driver(Text text) {
        values.driver(VolumeKeys.SECTION.checked("Driver", text));
        return this;
    }

    /**
     * Sets the group that owns the volume directory: {@code GID=1000}.
     *
     * <p>Unset: the first container that uses the volume decides. Whole number, at least 0; not passed on as mount
     * option. Since Podman 6.0.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), GID="
     */
    public VolumeBuilder gid(String text) {
        return gid(Text.literal(text));
    }

    /**
     * As {@link #gid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), GID="
     */
    public VolumeBuilder gid(Text text) {
        values.gid(VolumeKeys.SECTION.checked("GID", text));
        return this;
    }

    /**
     * As {@link #gid(String)}, for a number.
     *
     * @param id the ID, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     * @see "podman-volume.unit(5), GID="
     */
    public VolumeBuilder gid(int id) {
        return gid(String.valueOf(Numbers.atLeast("GID", id, 0)));
    }

    /**
     * Inserts arguments between podman and its subcommand: {@code GlobalArgs=--log-level=debug}.
     *
     * <p>Unset: nothing is inserted. Each call is one more line. Since Podman 4.8.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), GlobalArgs="
     */
    public VolumeBuilder globalArgs(String... words) {
        return globalArgs(CommandLine.of(words));
    }

    /**
     * As {@link #globalArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), GlobalArgs="
     */
    public VolumeBuilder globalArgs(CommandLine line) {
        values.addGlobalArgs(VolumeKeys.SECTION.checked("GlobalArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code GlobalArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public VolumeBuilder globalArgs(List<CommandLine> all) {
        values.globalArgs(List.of());
        for (CommandLine each : all) {
            globalArgs(each);
        }
        return this;
    }

    /**
     * Sets the group id given as option when the volume is mounted: {@code Group=1000}.
     *
     * <p>Unset: no gid mount option is given. Whole number, at least 0; a group name is turned into 0 silently. Since
     * Podman 4.4.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-volume.unit(5), Group="
     */
    public VolumeBuilder group(int value) {
        values.group(Numbers.atLeast("Group", value, 0));
        return this;
    }

    /**
     * Attaches a label to the volume: {@code Label=org.example.team=web}.
     *
     * <p>Unset: no label is set. Called once for each name; the last value of a name counts. Since Podman 4.4.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-volume.unit(5), Label="
     */
    public VolumeBuilder label(String name, String value) {
        return label(name, Text.literal(value));
    }

    /**
     * As {@link #label(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "podman-volume.unit(5), Label="
     */
    public VolumeBuilder label(String name, Text value) {
        values.putLabels(name, VolumeKeys.SECTION.checked("Label", name, value));
        return this;
    }

    /**
     * As {@link #label(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "podman-volume.unit(5), Label="
     */
    public VolumeBuilder label(Map<String, String> entries) {
        entries.forEach(this::label);
        return this;
    }

    /**
     * Sets the options with which the file system of the volume is mounted: {@code Options=noatime}.
     *
     * <p>Unset: the mount has its default options. Mount options separated by commas, as for mount -o. Since Podman
     * 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Options="
     */
    public VolumeBuilder options(String text) {
        return options(Text.literal(text));
    }

    /**
     * As {@link #options(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Options="
     */
    public VolumeBuilder options(Text text) {
        values.options(VolumeKeys.SECTION.checked("Options", text));
        return this;
    }

    /**
     * Appends arguments to podman volume create: {@code PodmanArgs=--driver=local}.
     *
     * <p>Unset: nothing is appended. Each call is one more line. Since Podman 4.6.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), PodmanArgs="
     */
    public VolumeBuilder podmanArgs(String... words) {
        return podmanArgs(CommandLine.of(words));
    }

    /**
     * As {@link #podmanArgs(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), PodmanArgs="
     */
    public VolumeBuilder podmanArgs(CommandLine line) {
        values.addPodmanArgs(VolumeKeys.SECTION.checked("PodmanArgs", line));
        return this;
    }

    /**
     * Replaces all that {@code PodmanArgs=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public VolumeBuilder podmanArgs(List<CommandLine> all) {
        values.podmanArgs(List.of());
        for (CommandLine each : all) {
            podmanArgs(each);
        }
        return this;
    }

    /**
     * Sets the name of the generated systemd service: {@code ServiceName=app-data}.
     *
     * <p>Unset: the service is named after the file with -volume appended. Without the suffix .service. Since Podman
     * 5.3.
     *
     * @param name the name, without {@code .service}
     * @return this builder
     * @throws IllegalArgumentException if systemd would not accept the name
     * @see "podman-volume.unit(5), ServiceName="
     */
    public VolumeBuilder serviceName(String name) {
        values.explicitServiceName(Codec.SERVICE_NAME.read().apply(name));
        return this;
    }

    /**
     * Sets the file system type of the device: {@code Type=ext4}.
     *
     * <p>Unset: no type option is passed to mount. A type as for mount -t, for example ext4, xfs, nfs, tmpfs or bind;
     * needs Device. Since Podman 4.4.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Type="
     */
    public VolumeBuilder type(String text) {
        return type(Text.literal(text));
    }

    /**
     * As {@link #type(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), Type="
     */
    public VolumeBuilder type(Text text) {
        values.type(VolumeKeys.SECTION.checked("Type", text));
        return this;
    }

    /**
     * Sets the user that owns the volume directory: {@code UID=1000}.
     *
     * <p>Unset: the first container that uses the volume decides. Whole number, at least 0; not passed on as mount
     * option. Since Podman 6.0.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), UID="
     */
    public VolumeBuilder uid(String text) {
        return uid(Text.literal(text));
    }

    /**
     * As {@link #uid(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "podman-volume.unit(5), UID="
     */
    public VolumeBuilder uid(Text text) {
        values.uid(VolumeKeys.SECTION.checked("UID", text));
        return this;
    }

    /**
     * As {@link #uid(String)}, for a number.
     *
     * @param id the ID, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is negative
     * @see "podman-volume.unit(5), UID="
     */
    public VolumeBuilder uid(int id) {
        return uid(String.valueOf(Numbers.atLeast("UID", id, 0)));
    }

    /**
     * Sets the user id given as option when the volume is mounted: {@code User=1000}.
     *
     * <p>Unset: no uid mount option is given. Whole number, at least 0; a user name is turned into 0 silently. Since
     * Podman 4.4.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "podman-volume.unit(5), User="
     */
    public VolumeBuilder user(int value) {
        values.user(Numbers.atLeast("User", value, 0));
        return this;
    }

    @Override
    VolumeBuilder self() {
        return this;
    }

    @Override
    VolumeBuilder partial() {
        return new VolumeBuilder(name, declaredAt);
    }

    @Override
    UnitType<Volume, VolumeBuilder> unitType() {
        return VolumeKeys.TYPE;
    }

    /** {@return the unit} */
    @Override
    public Volume build() {
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
