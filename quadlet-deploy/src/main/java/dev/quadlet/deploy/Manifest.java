package dev.quadlet.deploy;

import dev.quadlet.model.OnChange;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.value.FileMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The list of all that a generation is made of, as it lies in the generation itself.
 *
 * @param fleet the name of the fleet
 * @param library the version of the library that made the generation
 * @param podman the version of Podman for which the text was written; empty if it was written for any
 * @param stacks the names of its stacks
 * @param units its units and instances
 * @param images the images of its containers, by name
 * @param data the data that is copied before changes
 * @param uses the units whose change asks for a copy of such data
 * @param live the configuration files that running units read again
 * @param secrets the secrets that are delivered with it
 * @param files its files, without secrets
 * @param links the symbolic links within the generation
 * @param outside the symbolic links outside of it
 * @param configs the configuration files that it needs
 */
public record Manifest(
        String fleet,
        String library,
        Optional<String> podman,
        List<String> stacks,
        List<UnitEntry> units,
        List<ImageEntry> images,
        List<DataEntry> data,
        List<UsesEntry> uses,
        List<LiveEntry> live,
        List<SecretEntry> secrets,
        List<FileEntry> files,
        List<LinkEntry> links,
        List<OutsideEntry> outside,
        List<ConfigEntry> configs) {

    /** The name that stands for the stack of what belongs to no stack. */
    public static final String NO_STACK = "@host";

    /**
     * Copies the lists.
     *
     * @param fleet the name of the fleet
     * @param library the version of the library that made the generation
     * @param podman the version of Podman for which the text was written; empty if it was written for any
     * @param stacks the names of its stacks
     * @param units its units and instances
     * @param images the images of its containers, by name
     * @param data the data that is copied before changes
     * @param uses the units whose change asks for a copy of such data
     * @param live the configuration files that running units read again
     * @param secrets the secrets that are delivered with it
     * @param files its files, without secrets
     * @param links the symbolic links within the generation
     * @param outside the symbolic links outside of it
     * @param configs the configuration files that it needs
     */
    public Manifest {
        stacks = List.copyOf(stacks);
        units = List.copyOf(units);
        images = List.copyOf(images);
        data = List.copyOf(data);
        uses = List.copyOf(uses);
        live = List.copyOf(live);
        secrets = List.copyOf(secrets);
        files = List.copyOf(files);
        links = List.copyOf(links);
        outside = List.copyOf(outside);
        configs = List.copyOf(configs);
    }

    /**
     * A unit or an instance of a template.
     *
     * @param stack the name of its stack
     * @param path the path of its file, or of its link, below the generation
     * @param type its type, such as {@code container} or {@code timer}
     * @param service the name of its service, or its own in systemd
     * @param object the name of what it makes in Podman, if that is known
     * @param boot whether it starts at boot
     * @param digest the digest of all that makes a restart necessary when it changes
     * @param requires what pulls it along when it restarts or stops
     * @param onChange what happens to it while it runs when its digest or its live files change
     */
    public record UnitEntry(
            String stack,
            String path,
            String type,
            String service,
            Optional<String> object,
            boolean boot,
            String digest,
            SortedSet<String> requires,
            OnChange onChange) {}

    /**
     * The image of a container.
     *
     * @param stack the name of its stack
     * @param service the service of the container
     * @param name the image by name
     */
    public record ImageEntry(String stack, String service, String name) {}

    /**
     * Data that is copied before changes.
     *
     * @param stack the name of its stack
     * @param data the data
     * @param when before which changes
     */
    public record DataEntry(String stack, DataName data, SnapshotBefore when) {}

    /** What a unit has to do with data. */
    public enum How {
        /** It has the data mounted, or what is above or below it, and is down while it is copied. */
        MOUNT,
        /** It requires such a unit, or is a container of the stack of the data: it may write through it. */
        ASKS
    }

    /**
     * A unit whose change asks for a copy of data.
     *
     * @param stack the name of the stack of the unit
     * @param service the service of the unit
     * @param data the data
     * @param image what tells its image from another, also where the name of a build stays; empty if it has none
     * @param how what it has to do with the data
     */
    public record UsesEntry(String stack, String service, DataName data, Optional<String> image, How how) {

        /** {@return whether it has the data mounted, or what is above or below it} */
        public boolean isMount() {
            return how == How.MOUNT;
        }
    }

    /**
     * A configuration file that running units read again.
     *
     * @param stack the name of the stack of the unit
     * @param service the service of the unit
     * @param path its path below the directory of such files
     * @param config the path of the configuration file whose content it has
     * @param mode its permissions
     */
    public record LiveEntry(String stack, String service, String path, String config, FileMode mode) {}

    /**
     * A secret that is delivered.
     *
     * @param stack the name of its stack
     * @param name its name in Podman
     * @param path the path of its file below the generation
     * @param service the service that makes it
     * @param encrypted whether the file is a credential that systemd-creds has encrypted
     * @param digest the salted digest of its value
     */
    public record SecretEntry(
            String stack, String name, String path, String service, boolean encrypted, String digest) {}

    /**
     * A file of the generation.
     *
     * @param stack the name of its stack, or {@link #NO_STACK}
     * @param path its path below the generation
     * @param mode its permissions
     * @param sha256 the digest of its bytes
     */
    public record FileEntry(String stack, String path, FileMode mode, String sha256) {}

    /**
     * A symbolic link within the generation.
     *
     * @param stack the name of its stack
     * @param path its path below the generation
     * @param target what it says
     */
    public record LinkEntry(String stack, String path, String target) {}

    /**
     * A symbolic link outside of the generation.
     *
     * @param stack the name of its stack, or {@link #NO_STACK}
     * @param path its absolute path
     * @param target what it says
     */
    public record OutsideEntry(String stack, String path, String target) {}

    /**
     * A configuration file.
     *
     * @param path the digest that names its directory, and its path in there
     * @param mode its permissions
     * @param sha256 the digest of its bytes
     */
    public record ConfigEntry(String path, FileMode mode, String sha256) {

        /** {@return the name of its directory, which several files of one tree may share} */
        public String digest() {
            return path.substring(0, path.indexOf('/'));
        }
    }

    /**
     * {@return the manifest of the generation before the first, which has nothing}
     *
     * @param fleet the name of the fleet
     */
    public static Manifest empty(String fleet) {
        return new Manifest(
                fleet,
                Fields.NOTHING,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * {@return the manifest that this text is}
     *
     * @param text the text of the file
     * @throws ProtocolException if it is not one, or not a whole one
     */
    public static Manifest parse(String text) {
        return ManifestReader.read(text);
    }

    /**
     * {@return its text; equal manifests have equal text}
     *
     * @throws IllegalArgumentException if something in it cannot stand in a line
     */
    public String text() {
        return ManifestWriter.write(this);
    }
}
