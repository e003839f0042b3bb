package dev.quadlet.render;

import dev.quadlet.model.value.FileMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a tree differs from what it should be. Paths are relative to the tree's directory and begin with a host's name.
 *
 * @param wanted all paths that should be there
 * @param changed what is missing or different
 * @param obsolete what is ours and should not be there
 * @param problems what is in the way
 */
record TreeState(
        Set<String> wanted, SortedMap<String, RenderedEntry> changed, Set<String> obsolete, List<String> problems) {

    static TreeState compare(Path out, List<RenderedHost> hosts, Set<String> ours) throws IOException {
        SortedMap<String, RenderedEntry> entries = new TreeMap<>();
        for (RenderedHost host : hosts) {
            host.entries().forEach((path, entry) -> entries.put(host.name() + path, entry));
        }
        Comparison comparison = new Comparison(out, ours, entries.keySet());
        SortedMap<String, RenderedEntry> changed = new TreeMap<>();
        for (Map.Entry<String, RenderedEntry> entry : entries.entrySet()) {
            if (comparison.isDifferent(entry.getKey(), entry.getValue())) {
                changed.put(entry.getKey(), entry.getValue());
            }
        }
        Set<String> obsolete = new TreeSet<>();
        for (String path : ours) {
            if (!entries.containsKey(path) && comparison.isStillThere(path)) {
                obsolete.add(path);
            }
        }
        return new TreeState(entries.keySet(), changed, obsolete, comparison.problems);
    }

    /** Looks at what is there; never through a link, which would lead out of the tree. */
    private static final class Comparison {

        private final Path out;
        private final Set<String> ours;
        private final Set<String> wanted;
        private final List<String> problems = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        private final Map<String, Boolean> directories = new HashMap<>();

        Comparison(Path out, Set<String> ours, Set<String> wanted) {
            this.out = out;
            this.ours = ours;
            this.wanted = wanted;
        }

        boolean isDifferent(String path, RenderedEntry entry) throws IOException {
            lookAtParents(path);
            Path file = out.resolve(path);
            if (!isThere(path)) {
                return true;
            }
            boolean directory = isDirectory(path);
            if (directory ? !holdsOursAlone(file) : !ours.contains(path)) {
                problems.add(
                        file + " is in the way: it was not written by render; move it, or choose another directory");
            }
            return directory || !isSame(file, entry);
        }

        /** Where somebody has put a directory in the place of our file, the file is gone. */
        boolean isStillThere(String path) {
            lookAtParents(path);
            return isThere(path) && !isDirectory(path);
        }

        /** What is no directory where one is needed; a file of ours makes room, unless it is wanted itself. */
        private void lookAtParents(String path) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String directory = path.substring(0, slash);
                boolean clash = wanted.contains(directory) && wanted.contains(path);
                boolean blocked = isThere(directory) && !isDirectory(directory) && !ours.contains(directory);
                if ((clash || blocked) && told.add(directory)) {
                    problems.add(out.resolve(directory)
                            + (clash
                                    ? " is wanted as a file and as a directory"
                                    : " is in the way: a directory is needed there; move it, or choose another"
                                            + " directory"));
                }
            }
        }

        private boolean isThere(String path) {
            int slash = path.lastIndexOf('/');
            return (slash < 0 || isDirectory(path.substring(0, slash))) && TreeWriter.exists(out.resolve(path));
        }

        private boolean isDirectory(String path) {
            Boolean known = directories.get(path);
            if (known == null) {
                known = isThere(path) && Files.isDirectory(out.resolve(path), LinkOption.NOFOLLOW_LINKS);
                directories.put(path, known);
            }
            return known;
        }

        /** A directory that will be empty, and therefore gone, once our files in it are removed. */
        private boolean holdsOursAlone(Path directory) throws IOException {
            List<Path> content;
            try (Stream<Path> listed = Files.list(directory)) {
                content = listed.toList();
            }
            for (Path each : content) {
                boolean own = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                        ? holdsOursAlone(each)
                        : ours.contains(out.relativize(each).toString());
                if (!own) {
                    return false;
                }
            }
            return !content.isEmpty();
        }
    }

    private static boolean isSame(Path file, RenderedEntry entry) throws IOException {
        if (entry instanceof RenderedLink link) {
            return Files.isSymbolicLink(file)
                    && Files.readSymbolicLink(file).toString().equals(link.target());
        }
        RenderedFile wanted = (RenderedFile) entry;
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile()
                && attributes.size() == wanted.shared().length
                && attributes.permissions().equals(permissions(wanted.mode()))
                && Arrays.equals(Files.readAllBytes(file), wanted.shared());
    }

    static Set<PosixFilePermission> permissions(FileMode mode) {
        PosixFilePermission[] all = PosixFilePermission.values();
        Set<PosixFilePermission> permissions = new TreeSet<>();
        for (int i = 0; i < all.length; i++) {
            if ((mode.bits() & (0400 >> i)) != 0) {
                permissions.add(all[i]);
            }
        }
        return permissions;
    }
}
