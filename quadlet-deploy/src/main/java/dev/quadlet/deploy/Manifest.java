package dev.quadlet.deploy;

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
     * @param secrets the secrets that are delivered with it
     * @param files its files, without secrets
     * @param links the symbolic links within the generation
     * @param outside the symbolic links outside of it
     * @param configs the configuration files that it needs
     */
    public Manifest {
        stacks = List.copyOf(stacks);
        units = List.copyOf(units);
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
     */
    public record UnitEntry(
            String stack,
            String path,
            String type,
            String service,
            Optional<String> object,
            boolean boot,
            String digest,
            SortedSet<String> requires) {}

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
