package dev.quadlet.config;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files and directories of this machine. */
final class LocalFiles {

    private static final FileMode EXECUTABLE = FileMode.of(0755);

    private LocalFiles() {}

    static ConfigFile file(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new IllegalArgumentException(named(path) + " is a directory; use ConfigFiles.tree");
            }
            if (!attributes.isRegularFile()) {
                throw new IllegalArgumentException(named(path) + " is not a regular file");
            }
            return ConfigFile.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static ConfigTree tree(Path directory) {
        Map<String, ConfigFile> files = new TreeMap<>();
        try {
            // The directory itself may be a symbolic link; a walk would not enter it.
            Path root = directory.toRealPath();
            if (!Files.isDirectory(root)) {
                throw new IllegalArgumentException(named(directory) + " is not a directory; use ConfigFiles.file");
            }
            for (Path path : entries(root)) {
                BasicFileAttributes attributes =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (!attributes.isDirectory()) {
                    checkRegular(path, attributes);
                    files.put(nameInTree(root, path), withMode(path));
                }
            }
        } catch (IOException e) {
            throw unreadable(directory, e);
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(named(directory) + " holds no file");
        }
        return ConfigTree.of(files);
    }

    /** {@return the text of a path, the same on every system} */
    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static List<Path> entries(Path root) throws IOException {
        try (Stream<Path> entries = Files.walk(root)) {
            // In order, so that of two problems the same one is always reported.
            return entries.sorted().toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static void checkRegular(Path path, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            throw new IllegalArgumentException(
                    named(path) + " is a symbolic link; a tree holds regular files only: put the file itself there");
        }
        if (!attributes.isRegularFile()) {
            throw new IllegalArgumentException(named(path) + " is a special file; a tree holds regular files only");
        }
    }

    private static String nameInTree(Path directory, Path path) {
        String name = slashed(directory.relativize(path));
        if (name.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException(
                    named(path) + " has a name that Java cannot read; start it in a UTF-8 locale, or rename the file");
        }
        return name;
    }

    private static ConfigFile withMode(Path path) throws IOException {
        ConfigFile file = ConfigFile.of(Files.readAllBytes(path));
        // Not Files.isExecutable: that is about this process, and true for every file of root or on Windows.
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        boolean executable =
                posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        return executable ? file.mode(EXECUTABLE) : file;
    }

    private static IllegalArgumentException unreadable(Path path, IOException e) {
        String reason;
        if (e instanceof NoSuchFileException) {
            reason = "it does not exist";
        } else if (e instanceof AccessDeniedException) {
            reason = "permission denied for " + Printable.of(String.valueOf(e.getMessage()));
        } else {
            reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        return new IllegalArgumentException("cannot read " + named(path) + ": " + reason, e);
    }

    private static String named(Path path) {
        String given = "\"" + Printable.of(path.toString()) + "\"";
        return path.isAbsolute() ? given : given + " (" + path.toAbsolutePath() + ")";
    }
}
