package dev.quadlet.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;

/** The list of files that are ours: one path a line, sorted. */
final class Manifest {

    private final Path file;
    private Set<String> paths;

    private Manifest(Path file, Set<String> paths) {
        this.file = file;
        this.paths = paths;
    }

    static Manifest read(Path file) throws IOException {
        Set<String> paths = new TreeSet<>();
        if (Files.exists(file)) {
            paths.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
        }
        return new Manifest(file, paths);
    }

    Set<String> paths() {
        return paths;
    }

    void write(Set<String> now) throws IOException {
        if (now.equals(paths) && Files.exists(file)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        new TreeSet<>(now).forEach(path -> text.append(path).append('\n'));
        Path next = file.resolveSibling("manifest.new");
        Files.writeString(next, text, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        paths = Set.copyOf(now);
    }
}
