package dev.quadlet.render;

import dev.quadlet.render.UnitTree.Broken;
import dev.quadlet.render.UnitTree.Directory;
import dev.quadlet.render.UnitTree.Entry;
import dev.quadlet.render.UnitTree.File;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a {@link UnitTree} from the disk.
 *
 * <p>Whatever lies there, reading ends, and what cannot be read is told in the tree: pipes and devices are not opened,
 * each real directory is read once, and a file is read up to a limit.
 */
public final class UnitTreeReader {

    /** No unit comes near it; what is longer would only cost memory. */
    private static final int LONGEST = 256 * 1024 * 1024;

    private static final SortedMap<String, Directory> NO_DROP_INS = Collections.emptySortedMap();

    private final Path root;
    private final Set<Path> visited = new HashSet<>();
    private final List<Directory> directories = new ArrayList<>();

    /** What may be a directory, the next one on top; a path can have more levels than the stack of a thread. */
    private final Deque<Found> pending = new ArrayDeque<>();

    /** A file and its path below the root. */
    private record Found(Path file, String path) {}

    private UnitTreeReader(Path root) {
        this.root = root;
    }

    /**
     * {@return the unit files in a directory and below it}
     *
     * @param directory the directory; symbolic links in it and to it are followed
     */
    public static UnitTree read(Path directory) {
        Path real;
        try {
            real = directory.toRealPath();
        } catch (IOException e) {
            return new UnitTree(List.of(failed("", e)));
        }
        UnitTreeReader reader = new UnitTreeReader(real);
        reader.search(real, "");
        while (!reader.pending.isEmpty()) {
            Found next = reader.pending.pop();
            reader.descend(next.file(), next.path());
        }
        return new UnitTree(reader.directories);
    }

    /** Reads a directory by its real path, and notes what is below it. */
    private void search(Path real, String path) {
        visited.add(real);
        NavigableMap<String, Path> names;
        try {
            names = list(real);
        } catch (IOException e) {
            directories.add(failed(path, e));
            return;
        }
        SortedMap<String, Entry> units = new TreeMap<>();
        SortedMap<String, Directory> dropIns = new TreeMap<>();
        for (Map.Entry<String, Path> each : names.entrySet()) {
            String name = each.getKey();
            if (UnitTree.isUnit(name)) {
                units.put(name, entry(each.getValue()));
            }
            if (UnitTree.isDropInDirectory(name) && Files.isDirectory(each.getValue())) {
                dropIns.put(name, dropIns(each.getValue(), UnitTree.below(path, name)));
            }
        }
        directories.add(new Directory(path, units, dropIns, Optional.empty()));
        for (Map.Entry<String, Path> each : names.descendingMap().entrySet()) {
            pending.push(new Found(each.getValue(), UnitTree.below(path, each.getKey())));
        }
    }

    /** The name that counts for a link is that of the directory that it leads to. */
    private void descend(Path file, String path) {
        Path real = file;
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                real = file.toRealPath();
            } else if (!attributes.isDirectory()) {
                return;
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            // The generator looks into it all the same, and tells that it cannot.
            directories.add(failed(path, e));
            return;
        }
        if (!visited.contains(real) && !UnitTree.isDropInDirectory(real.toString()) && Files.isDirectory(real)) {
            search(real, real.startsWith(root) ? pathBelowRoot(real) : path);
        }
    }

    private String pathBelowRoot(Path real) {
        String path = root.relativize(real).toString();
        if (isAscii(path)) {
            return path;
        }
        path = "";
        for (Path name : root.relativize(real)) {
            path = UnitTree.below(path, name(root.resolve(name)));
        }
        return path;
    }

    private static Directory dropIns(Path directory, String path) {
        SortedMap<String, Path> names;
        try {
            names = list(directory);
        } catch (IOException e) {
            return failed(path, e);
        }
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (Map.Entry<String, Path> each : names.entrySet()) {
            if (UnitTree.isDropIn(each.getKey())) {
                entries.put(each.getKey(), entry(each.getValue()));
            }
        }
        return new Directory(path, entries, NO_DROP_INS, Optional.empty());
    }

    private static NavigableMap<String, Path> list(Path directory) throws IOException {
        NavigableMap<String, Path> names = new TreeMap<>(UnitTree.BYTES);
        try (DirectoryStream<Path> content = Files.newDirectoryStream(directory)) {
            for (Path file : content) {
                names.put(name(file), file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    private static Entry entry(Path file) {
        try {
            Optional<String> target = Optional.empty();
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                target = Optional.of(Files.readSymbolicLink(file).toString());
                attributes = Files.readAttributes(file, BasicFileAttributes.class);
            }
            if (attributes.isDirectory()) {
                return new Broken("it is a directory");
            }
            if (!attributes.isRegularFile()) {
                return new Broken("it is no regular file");
            }
            byte[] bytes = attributes.size() > LONGEST ? new byte[0] : content(file, (int) attributes.size());
            if (attributes.size() > LONGEST || bytes.length > LONGEST) {
                return new Broken("it is larger than " + LONGEST / (1024 * 1024) + " MiB");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new File(text, text.indexOf('\uFFFD') < 0 || UnitFile.isText(bytes), target);
        } catch (NoSuchFileException e) {
            return new Broken(
                    Files.isSymbolicLink(file) ? "it is a link to nothing" : "it was removed while it was read");
        } catch (IOException e) {
            return new Broken(reason(e));
        }
    }

    /** Files of the kernel say that they are empty, and some of them wait for ever. */
    private static byte[] content(Path file, int size) throws IOException {
        if (size == 0) {
            if (!Files.isReadable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] expected = in.readNBytes(size);
            byte[] more = in.readNBytes(LONGEST + 1 - expected.length);
            if (more.length == 0) {
                return expected;
            }
            byte[] whole = new byte[expected.length + more.length];
            System.arraycopy(expected, 0, whole, 0, expected.length);
            System.arraycopy(more, 0, whole, expected.length, more.length);
            return whole;
        }
    }

    private static Directory failed(String path, IOException e) {
        return new Directory(path, Collections.emptySortedMap(), NO_DROP_INS, Optional.of(new Broken(reason(e))));
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "there is no permission to read it";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no directory";
        }
        String said = e instanceof FileSystemException refused
                ? Objects.requireNonNullElse(refused.getReason(), e.getClass().getSimpleName())
                : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        boolean loop = e instanceof FileSystemLoopException || said.contains("levels of symbolic links");
        return loop ? "its symbolic links lead in a circle" : "it cannot be read: " + said;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** A name as UTF-8, whatever the locale; a byte that is none is told as {@code \xHH}. */
    private static String name(Path file) {
        String name = Objects.requireNonNull(file.getFileName(), "name").toString();
        if (isAscii(name)) {
            return name;
        }
        String escaped = file.toUri().getRawPath();
        int end = escaped.endsWith("/") ? escaped.length() - 1 : escaped.length();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = escaped.lastIndexOf('/', end - 1) + 1; i < end; i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        byte[] raw = bytes.toByteArray();
        if (UnitFile.isText(raw)) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        StringBuilder told = new StringBuilder();
        for (byte b : raw) {
            if (b < 0) {
                told.append(String.format("\\x%02x", b & 0xFF));
            } else {
                told.append((char) b);
            }
        }
        return told.toString();
    }
}
