package dev.quadlet.cli;

import dev.quadlet.cli.FormattedTree.FormattedFile;
import dev.quadlet.cli.FormattedTree.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes formatted trees. Each file is written beside its place and then renamed, so that none is ever half there. */
final class TreeCopy {

    private TreeCopy() {}

    /** Replaces the files that change. */
    static List<Told> replace(FormattedTree tree) {
        List<Told> failures = new ArrayList<>();
        for (FormattedFile file : tree.files()) {
            if (file.isChanged()) {
                Path path = tree.root().resolve(file.path());
                try {
                    write(file, path, path, true);
                } catch (IOException e) {
                    failures.add(Told.failure(path, e));
                }
            }
        }
        return failures;
    }

    /** Copies everything, formatted where it can be. */
    static List<Told> copy(FormattedTree tree, Path out) {
        List<Told> failures = new ArrayList<>();
        Map<Path, FormattedFile> formatted = new HashMap<>();
        tree.files().forEach(file -> formatted.put(file.path(), file));
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            return List.of(Told.failure(out, e));
        }
        Set<Path> missing = new HashSet<>();
        for (Path path : tree.paths()) {
            // Below what is no directory there is nothing to write to, least of all through a link.
            if (path.getParent() != null && missing.contains(path.getParent())) {
                missing.add(path);
                continue;
            }
            try {
                copy(tree.root().resolve(path), out.resolve(path), formatted.get(path));
            } catch (IOException e) {
                failures.add(Told.failure(out.resolve(path), e));
                missing.add(path);
            }
        }
        failures.addAll(directoryModes(tree, out, missing));
        return failures;
    }

    private static void copy(Path from, Path to, @Nullable FormattedFile formatted) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(from, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            if (!Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(to);
            }
        } else if (attributes.isSymbolicLink()) {
            Path target = Files.readSymbolicLink(from);
            move(to, temporary -> {
                Files.delete(temporary);
                Files.createSymbolicLink(temporary, target);
            });
        } else if (!attributes.isRegularFile()) {
            throw new IOException("it is no regular file");
        } else if (formatted != null) {
            write(formatted, from, to, false);
        } else {
            move(
                    to,
                    temporary -> Files.copy(
                            from,
                            temporary,
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** Last of all, since a directory may not let anything be written into it. */
    private static List<Told> directoryModes(FormattedTree tree, Path out, Set<Path> missing) {
        List<Told> failures = new ArrayList<>();
        for (int i = tree.paths().size() - 1; i >= 0; i--) {
            Path path = tree.paths().get(i);
            Path from = tree.root().resolve(path);
            if (!missing.contains(path) && Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    Files.setPosixFilePermissions(out.resolve(path), Files.getPosixFilePermissions(from));
                } catch (IOException e) {
                    failures.add(Told.failure(out.resolve(path), e));
                }
            }
        }
        return failures;
    }

    /** Writes a file with the mode of another one, and with its owner if it takes its place. */
    private static void write(FormattedFile file, Path from, Path to, boolean owner) throws IOException {
        move(to, temporary -> {
            Files.writeString(temporary, file.after());
            if (owner) {
                keepOwner(from, temporary);
            }
            Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
        });
    }

    private static void keepOwner(Path from, Path to) throws IOException {
        for (String name : List.of("unix:gid", "unix:uid")) {
            Object id = Files.getAttribute(from, name, LinkOption.NOFOLLOW_LINKS);
            if (!id.equals(Files.getAttribute(to, name, LinkOption.NOFOLLOW_LINKS))) {
                Files.setAttribute(to, name, id, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Fills a temporary file. */
    private interface Filling {
        void fill(Path temporary) throws IOException;
    }

    private static void move(Path to, Filling filling) throws IOException {
        Path directory = to.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("it is the root of the file system");
        }
        Path temporary = Files.createTempFile(directory, ".quadlet", ".tmp");
        try {
            filling.fill(temporary);
            Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
