package dev.quadlet.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** New files beside the tree, which take their places by renames that can be taken back. */
final class Staging {

    private final Path fresh;
    private final Path kept;
    private final Path root;
    private final Deque<Undo> undo = new ArrayDeque<>();

    /** One step back. */
    private interface Undo {
        void run() throws IOException;
    }

    private Staging(Path root) {
        this.root = root;
        this.fresh = root.resolve("new");
        this.kept = root.resolve("old");
    }

    /** Begins in an empty directory; what a run that was killed left there is of no use any more. */
    static Staging begin(Path root) throws IOException {
        deleteTree(root);
        Staging staging = new Staging(root);
        Files.createDirectories(staging.fresh);
        Files.createDirectories(staging.kept);
        return staging;
    }

    void fill(SortedMap<String, RenderedEntry> entries) throws IOException {
        int number = 0;
        for (Map.Entry<String, RenderedEntry> entry : entries.entrySet()) {
            Path file = fresh.resolve(String.valueOf(number++));
            if (entry.getValue() instanceof RenderedLink link) {
                Files.createSymbolicLink(file, Path.of(link.target()));
            } else if (entry.getValue() instanceof RenderedFile content) {
                Files.write(file, content.shared());
                Files.setPosixFilePermissions(file, TreeState.permissions(content.mode()));
            }
        }
    }

    /** Removes what is obsolete first, since a file may have to become a directory; on a failure all is taken back. */
    void moveInto(Path out, Set<String> changed, Set<String> obsolete) throws IOException {
        try {
            int number = 0;
            for (String path : obsolete) {
                Path file = out.resolve(path);
                Path old = kept.resolve("removed-" + number++);
                Files.move(file, old, StandardCopyOption.ATOMIC_MOVE);
                undo.push(() -> restore(old, file));
                removeEmptyDirectories(out, Path.of(path));
            }
            number = 0;
            for (String path : changed) {
                createDirectories(out, Path.of(path));
                replace(fresh.resolve(String.valueOf(number)), out.resolve(path), kept.resolve("replaced-" + number));
                number++;
            }
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
    }

    private void replace(Path from, Path to, Path old) throws IOException {
        Undo back = () -> Files.deleteIfExists(to);
        if (TreeWriter.exists(to)) {
            // A second name keeps the old file without a moment in which there is none.
            if (Files.isSymbolicLink(to)) {
                Files.createSymbolicLink(old, Files.readSymbolicLink(to));
            } else {
                Files.createLink(old, to);
            }
            back = () -> restore(old, to);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        undo.push(back);
    }

    private void createDirectories(Path out, Path file) throws IOException {
        for (int depth = 1; depth < file.getNameCount(); depth++) {
            Path directory = out.resolve(file.subpath(0, depth));
            if (!TreeWriter.exists(directory)) {
                Files.createDirectory(directory);
                undo.push(() -> Files.deleteIfExists(directory));
            }
        }
    }

    private void removeEmptyDirectories(Path out, Path file) throws IOException {
        for (int depth = file.getNameCount() - 1; depth > 0; depth--) {
            Path directory = out.resolve(file.subpath(0, depth));
            try {
                Files.delete(directory);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            undo.push(() -> Files.createDirectory(directory));
        }
    }

    private static void restore(Path old, Path file) throws IOException {
        Files.move(old, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void takeBack(IOException cause) {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** What cannot be deleted now is deleted by the next run; the tree itself is finished. */
    void delete() {
        try {
            deleteTree(root);
        } catch (IOException e) {
            // begin() will meet it again, and say so
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
