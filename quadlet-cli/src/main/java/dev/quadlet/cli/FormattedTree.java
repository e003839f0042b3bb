package dev.quadlet.cli;

import dev.quadlet.render.UnitFormatter;
import dev.quadlet.render.UnitFormatter.Formatted;
import dev.quadlet.render.UnitFormatter.Refused;
import dev.quadlet.render.UnitTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that lies in a directory, links not followed, and the formatted text of what is a unit or a drop-in.
 *
 * @param root the directory
 * @param paths everything in it, each directory before its content, as paths below it
 * @param files the units and drop-ins that could be formatted
 * @param refused those that could not
 * @param failures what could not be read
 */
record FormattedTree(Path root, List<Path> paths, List<FormattedFile> files, List<Told> refused, List<Told> failures) {

    /** No unit comes near it. */
    private static final long LONGEST = 64 * 1024 * 1024;

    /**
     * A unit or drop-in.
     *
     * @param path the path below the root
     * @param before its text
     * @param after the formatted text
     */
    record FormattedFile(Path path, String before, String after) {

        boolean isChanged() {
            return !before.equals(after);
        }
    }

    /**
     * Something to tell of a file.
     *
     * @param file the file
     * @param message what is to tell
     */
    record Told(Path file, String message) {

        static Told failure(Path file, IOException e) {
            return new Told(file, FileFailure.reason(e));
        }

        @Override
        public String toString() {
            return OneLine.of(file.toString()) + ": " + message;
        }
    }

    static FormattedTree read(Path root) {
        FormattedTree tree =
                new FormattedTree(root, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Deque<Path> pending = new ArrayDeque<>();
        tree.list(Path.of(""), pending);
        while (!pending.isEmpty()) {
            tree.look(pending.pop(), pending);
        }
        return tree;
    }

    private void look(Path path, Deque<Path> pending) {
        Path file = root.resolve(path);
        paths.add(path);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                list(path, pending);
            } else if (attributes.isRegularFile() && isSearched(path)) {
                UnitFormatter.typeOf(path.toString()).ifPresent(type -> format(path, type, attributes.size()));
            }
        } catch (IOException e) {
            failures.add(Told.failure(file, e));
        }
    }

    /** Puts the content of a directory on top, the first name uppermost. */
    private void list(Path path, Deque<Path> pending) {
        try {
            for (Path name : names(root.resolve(path))) {
                pending.push(path.resolve(name));
            }
        } catch (IOException e) {
            failures.add(Told.failure(root.resolve(path), e));
        }
    }

    private static List<Path> names(Path directory) throws IOException {
        try (Stream<Path> content = Files.list(directory)) {
            return content.map(Path::getFileName)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The generator looks for nothing in a directory of drop-ins but drop-ins. */
    private static boolean isSearched(Path path) {
        boolean dropIn = path.getNameCount() > 1
                && UnitTree.isDropInDirectory(
                        path.getName(path.getNameCount() - 2).toString());
        for (int i = 0; i < path.getNameCount() - (dropIn ? 2 : 1); i++) {
            if (UnitTree.isDropInDirectory(path.getName(i).toString())) {
                return false;
            }
        }
        return true;
    }

    private void format(Path path, String type, long size) {
        Path file = root.resolve(path);
        if (size > LONGEST) {
            refused.add(new Told(file, "it is larger than " + LONGEST / (1024 * 1024) + " MiB"));
            return;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes((int) LONGEST);
        } catch (IOException e) {
            failures.add(Told.failure(file, e));
            return;
        }
        UnitFormatter.Result result = UnitFormatter.format(type, bytes);
        if (result instanceof Formatted formatted) {
            files.add(new FormattedFile(path, new String(bytes, StandardCharsets.UTF_8), formatted.text()));
        } else if (result instanceof Refused reason) {
            refused.add(new Told(file, reason.toString()));
        }
    }
}
