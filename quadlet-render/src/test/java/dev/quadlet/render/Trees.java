package dev.quadlet.render;

import dev.quadlet.model.value.FileMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Trees to write, and what lies on the disk. */
final class Trees {

    private Trees() {}

    static RenderedHost host(String name, Map<String, RenderedEntry> entries) {
        return new RenderedHost(name, new TreeMap<>(entries), List.of());
    }

    /** Paths and contents in turns; a content that begins with an arrow is a link. */
    static RenderedHost host(String name, String... pathsAndContents) {
        SortedMap<String, RenderedEntry> entries = new TreeMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            String content = pathsAndContents[i + 1];
            entries.put(
                    pathsAndContents[i],
                    content.startsWith("-> ") ? new RenderedLink(content.substring(3)) : file(content, 0644));
        }
        return new RenderedHost(name, entries, List.of());
    }

    static RenderedFile file(String content, int mode) {
        return new RenderedFile(content.getBytes(StandardCharsets.UTF_8), FileMode.of(mode));
    }

    /** All files and links with permissions and content, and directories that are empty; not the writer's records. */
    static String look(Path out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path path : below(out)) {
            String name = out.relativize(path).toString();
            if (Files.isSymbolicLink(path)) {
                text.append(name).append(" -> ").append(Files.readSymbolicLink(path));
            } else if (Files.isDirectory(path)) {
                if (!isEmpty(path)) {
                    continue;
                }
                text.append(name).append('/');
            } else {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                text.append(name).append(' ').append(mode).append(' ').append(Files.readString(path));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** What tells whether a file was written: its inode and the times of its content and metadata. */
    static Map<String, String> traces(Path out) throws IOException {
        Map<String, String> traces = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.toList()) {
                // Staging comes and goes; directories change with it.
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Map<String, Object> unix =
                            Files.readAttributes(path, "unix:ino,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
                    traces.put(out.relativize(path).toString(), new TreeMap<>(unix).toString());
                }
            }
        }
        return traces;
    }

    /** Runs a program of the machine, and tells whether it succeeded. */
    static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private static List<Path> below(Path out) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(out)) {
            paths.filter(path -> !path.equals(out) && !path.startsWith(out.resolve(".quadlet")))
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> content = Files.list(directory)) {
            return content.findAny().isEmpty();
        }
    }
}
