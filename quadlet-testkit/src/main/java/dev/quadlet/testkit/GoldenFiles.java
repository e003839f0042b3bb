package dev.quadlet.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a golden tree. What is no host's is not touched, and symbolic links are not followed.
 *
 * @param directory the directory
 */
record GoldenFiles(Path directory) {

    /**
     * {@return the content of all files by their path; a symbolic link is a file that says where it leads}
     *
     * @param rendered the paths that are rendered now, by which hosts are known
     * @throws IOException if that cannot be read, or there are files of others
     */
    SortedMap<String, byte[]> read(Set<String> rendered) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isSymbolicLink(directory)) {
            throw new IOException("it is a symbolic link; name the directory itself");
        }
        if (!Files.exists(directory)) {
            return files;
        }
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        for (Path entry : own(rendered)) {
            Files.walkFileTree(entry, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    files.put(
                            directory.relativize(file).toString().replace('\\', '/'),
                            attributes.isSymbolicLink()
                                    ? ("symbolic link to " + Files.readSymbolicLink(file) + "\n")
                                            .getBytes(StandardCharsets.UTF_8)
                                    : Files.readAllBytes(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    /** What belongs to a host that is there now, or was when the tree was written. */
    private List<Path> own(Set<String> rendered) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(directory)) {
            entries = all.filter(entry -> !name(entry).startsWith(".")).sorted().toList();
        }
        Set<String> own = new HashSet<>();
        Stream.concat(rendered.stream(), entries.stream().map(GoldenFiles::name))
                .filter(path -> path.endsWith(RenderedTree.INDEX) && path.indexOf('/') < 0)
                .forEach(index ->
                        own.addAll(List.of(index, index.substring(0, index.length() - RenderedTree.INDEX.length()))));
        List<String> others = entries.stream()
                .map(GoldenFiles::name)
                .filter(entry -> !own.contains(entry))
                .toList();
        if (!others.isEmpty()) {
            throw new IOException("it has files that are not of a golden tree (" + String.join(", ", others)
                    + "); give the tree a directory of its own");
        }
        return entries;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * Writes what is new or another, and removes what is old.
     *
     * @param old what {@link #read} found
     * @param rendered what shall be there
     * @throws IOException if that is not possible
     */
    void write(SortedMap<String, byte[]> old, SortedMap<String, byte[]> rendered) throws IOException {
        for (String path : old.keySet()) {
            Path file = directory.resolve(path);
            // A link would lead what is written out of the directory.
            if (!rendered.containsKey(path) || Files.isSymbolicLink(file)) {
                Files.delete(file);
                prune(file);
            }
        }
        for (Map.Entry<String, byte[]> file : rendered.entrySet()) {
            Path path = directory.resolve(file.getKey());
            boolean same = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && Arrays.equals(old.get(file.getKey()), file.getValue());
            if (!same) {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    /** Removes the directories around a file that have become empty. */
    private void prune(Path file) throws IOException {
        for (Path each = file.getParent(); each != null && !each.equals(directory); each = each.getParent()) {
            try (Stream<Path> entries = Files.list(each)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(each);
        }
    }

    /** What went wrong with which file, in words. */
    static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof AccessDeniedException) {
            return message + ": permission denied";
        }
        if (e instanceof FileSystemException failure && failure.getReason() == null) {
            return message
                    + switch (e.getClass().getSimpleName()) {
                        case "NotDirectoryException", "FileAlreadyExistsException" -> ": it is no directory";
                        case "NoSuchFileException" -> ": there is no such file";
                        default -> ": " + e.getClass().getSimpleName();
                    };
        }
        return message;
    }
}
