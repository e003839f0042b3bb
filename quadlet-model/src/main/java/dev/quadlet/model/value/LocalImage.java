package dev.quadlet.model.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An image that the machine which deploys builds or has as an archive, and that hosts get from there instead of from a
 * registry.
 *
 * <p>Its tag is the hash of its context or archive, read when this value is made: another content is another image, and
 * restarts what runs it.
 */
public final class LocalImage implements ImageSource {

    private static final String PREFIX = "localhost/quadlet-local/";
    private static final int TAG_LENGTH = 16;

    private final ImageRef reference;
    private final Path path;
    private final boolean archive;

    private LocalImage(ImageRef reference, Path path, boolean archive) {
        this.reference = reference;
        this.path = path;
        this.archive = archive;
    }

    /**
     * {@return an image that is built of a directory}
     *
     * <p>All that lies in the directory counts: paths, executable bits, bytes and the targets of symbolic links, also
     * where {@code .containerignore} keeps it out of the image.
     *
     * @param name the name of the image, such as {@code blog}
     * @param context a directory with a {@code Containerfile} or {@code Dockerfile}
     * @throws IllegalArgumentException if the name is not that of an image, or the directory cannot be read or built of
     */
    public static LocalImage build(String name, Path context) {
        checkName(name);
        try {
            Path directory = context.toRealPath();
            if (!Files.isDirectory(directory)) {
                throw new IllegalArgumentException(LocalContent.named(context)
                        + " is not a directory; for an archive of an image use LocalImage.archive");
            }
            if (!Files.isRegularFile(directory.resolve("Containerfile"))
                    && !Files.isRegularFile(directory.resolve("Dockerfile"))) {
                throw new IllegalArgumentException(LocalContent.named(context)
                        + " has no Containerfile or Dockerfile; name the directory that has it");
            }
            return new LocalImage(reference(name, LocalContent.hashOfTree(directory)), directory, false);
        } catch (IOException e) {
            throw LocalContent.unreadable(context, e);
        }
    }

    /**
     * {@return an image that lies in a file}
     *
     * @param name the name that it gets, such as {@code blog}
     * @param file an OCI or Docker archive, as {@code podman save} writes it
     * @throws IllegalArgumentException if the name is not that of an image, or the file cannot be read
     */
    public static LocalImage archive(String name, Path file) {
        checkName(name);
        try {
            Path real = file.toRealPath();
            if (!Files.isRegularFile(real)) {
                throw new IllegalArgumentException(LocalContent.named(file)
                        + " is not a file; make one with podman save --format oci-archive, or use LocalImage.build for"
                        + " a directory with a Containerfile");
            }
            return new LocalImage(reference(name, LocalContent.hashOfFile(real)), real, true);
        } catch (IOException e) {
            throw LocalContent.unreadable(file, e);
        }
    }

    /** {@return the name under which hosts have it: {@code localhost/quadlet-local/NAME:HASH}} */
    public ImageRef reference() {
        return reference;
    }

    /** {@return the directory that it is built of, if it is} */
    public Optional<Path> context() {
        return archive ? Optional.empty() : Optional.of(path);
    }

    /** {@return the archive in which it lies, if it does} */
    public Optional<Path> archive() {
        return archive ? Optional.of(path) : Optional.empty();
    }

    /**
     * {@return the same image with what lies there now; an equal one if nothing has changed}
     *
     * @throws IllegalArgumentException as {@link #build} and {@link #archive(String, Path)}
     */
    public LocalImage readAgain() {
        String name = reference.name().substring(PREFIX.length());
        return archive ? archive(name, path) : build(name, path);
    }

    @Override
    public String systemd() {
        return reference.systemd();
    }

    /** {@return whether the other is of the same kind, with the same name and content, wherever it lies} */
    @Override
    public boolean equals(Object other) {
        return other instanceof LocalImage image && reference.equals(image.reference) && archive == image.archive;
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }

    /** {@return the reference} */
    @Override
    public String toString() {
        return reference.toString();
    }

    private static void checkName(String name) {
        if (!ImageRef.isReference(PREFIX + name) || name.indexOf(':') >= 0 || name.indexOf('@') >= 0) {
            throw Refusal.of(
                    name, "the name of a local image", "lower-case letters and digits, with . _ - and / between them");
        }
    }

    private static ImageRef reference(String name, String hash) {
        return new ImageRef(PREFIX + name, Optional.of(hash.substring(0, TAG_LENGTH)), Optional.empty());
    }
}
