package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A private directory for the socket by which ssh shares a connection.
 *
 * @param path the directory
 */
record ControlDirectory(Path path) {

    /** The path of a socket has 103 bytes at most; ssh adds 17 while it makes it, we 25. */
    private static final int LONGEST_PARENT = 60;

    /** ssh replaces some characters in it, such as the percent sign. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._+-]*");

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** {@return a new one; none where ssh cannot have such a socket} */
    static Optional<ControlDirectory> create() {
        for (String parent : List.of(
                Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).orElse(""),
                System.getProperty("java.io.tmpdir"),
                "/tmp")) {
            if (parent.length() <= LONGEST_PARENT && PLAIN.matcher(parent).matches()) {
                try {
                    return Optional.of(new ControlDirectory(Files.createTempDirectory(Path.of(parent), "qd", PRIVATE)));
                } catch (IOException | UnsupportedOperationException e) {
                    // The next may be better.
                }
            }
        }
        return Optional.empty();
    }

    Path socket() {
        return path.resolve("s");
    }

    Path log() {
        return path.resolve("log");
    }

    /** Removes the directory as far as it can be; it is temporary anyway. */
    void delete() {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Nobody can do more about it.
        }
    }
}
