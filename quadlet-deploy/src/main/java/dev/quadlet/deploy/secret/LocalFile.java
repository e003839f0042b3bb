package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A file of this machine. */
final class LocalFile {

    private LocalFile() {}

    /**
     * {@return all bytes of a file}
     *
     * @param most the largest length in bytes that is accepted
     * @throws SecretException if they cannot be read
     */
    static byte[] read(Path path, int most) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw unreadable(path, "it is a directory; name a file in it");
            }
            if (!attributes.isRegularFile()) {
                // A pipe would have its content only once.
                throw unreadable(path, "it is not a regular file");
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw unreadable(path, "it is larger than " + (most >> 10) + " KiB; is it the right file?");
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            throw unreadable(path, "it does not exist");
        } catch (AccessDeniedException e) {
            throw unreadable(path, "permission denied");
        } catch (IOException e) {
            throw unreadable(path, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** {@return the path for a message, as it was given and as it was understood} */
    static String named(Path path) {
        // Each element for itself: a path must not lose its end, which is the name of the file.
        String given = Arrays.stream(path.toString().split("/", -1))
                .map(Printable::of)
                .collect(Collectors.joining("/", "\"", "\""));
        return path.isAbsolute() ? given : given + " (" + path.toAbsolutePath() + ")";
    }

    private static SecretException unreadable(Path path, String reason) {
        return new SecretException("cannot read " + named(path) + ": " + reason);
    }
}
