package dev.quadlet.render;

import dev.quadlet.model.UnitTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The unit files in a directory, as Podman's generator finds them.
 *
 * <p>All directories share one space of names: of two files with one name, the generator takes the first that it can
 * read.
 *
 * @param directories the directory itself and all below it, in the order in which the generator looks into them: each
 *     before its sub-directories, and those in the order of their names
 * @see UnitTreeReader
 */
public record UnitTree(List<Directory> directories) {

    /** The order of names as bytes of UTF-8. */
    static final Comparator<String> BYTES = UnitTree::compareBytes;

    private static final String DROP_INS = ".d";
    private static final String DROP_IN = ".conf";

    /**
     * Copies the list.
     *
     * @param directories the directory itself and all below it, in the order in which the generator looks into them:
     *     each before its sub-directories, and those in the order of their names
     */
    public UnitTree {
        directories = List.copyOf(directories);
    }

    /**
     * A directory that the generator searches for units, or one with drop-ins.
     *
     * @param path the path below the root of the tree, with slashes; empty for the root itself
     * @param entries what has the name of a unit, by name; in a directory with drop-ins, what ends in {@code .conf}
     * @param dropIns its sub-directories with drop-ins, whose names end in {@code .d}, by name
     * @param failure why its content is not known, if so
     */
    public record Directory(
            String path,
            SortedMap<String, Entry> entries,
            SortedMap<String, Directory> dropIns,
            Optional<Broken> failure) {

        /**
         * Copies the maps.
         *
         * @param path the path below the root of the tree, with slashes; empty for the root itself
         * @param entries what has the name of a unit, by name; in a directory with drop-ins, what ends in {@code .conf}
         * @param dropIns its sub-directories with drop-ins, whose names end in {@code .d}, by name
         * @param failure why its content is not known, if so
         */
        public Directory {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
            dropIns = Collections.unmodifiableSortedMap(new TreeMap<>(dropIns));
        }

        /**
         * {@return the path of an entry below the root of the tree}
         *
         * @param name the name of the entry
         */
        public String pathOf(String name) {
            return below(path, name);
        }
    }

    /** What lies under a name. */
    public sealed interface Entry permits File, Broken {}

    /**
     * A file.
     *
     * @param text its content; bytes that are no UTF-8 have become U+FFFD
     * @param utf8 whether it is UTF-8; systemd ignores lines that are not
     * @param linkTarget what the symbolic link says, if it is one
     */
    public record File(String text, boolean utf8, Optional<String> linkTarget) implements Entry {

        /**
         * {@return a regular file}
         *
         * @param text its content
         */
        public static File of(String text) {
            return new File(text, true, Optional.empty());
        }
    }

    /**
     * What the generator cannot read; it then takes no unit of the whole directory.
     *
     * @param reason why, in words
     */
    public record Broken(String reason) implements Entry {}

    /**
     * {@return the tree that these files make}
     *
     * @param files content by path, such as {@code web.container} or {@code blog/web.container.d/10-more.conf}; files
     *     that are neither units nor drop-ins make their directories only
     * @throws IllegalArgumentException if something is no path below a directory, or a file and a directory in one
     */
    public static UnitTree of(Map<String, String> files) {
        return Paths.treeOf(files);
    }

    /**
     * {@return whether a file of this name is a unit to Podman's generator}
     *
     * @param name the name of a file
     */
    public static boolean isUnit(String name) {
        return UnitTypes.quadlet(extension(name)).isPresent();
    }

    /**
     * {@return whether a file of this name is a drop-in, if its directory has drop-ins}
     *
     * @param name the name of a file
     */
    public static boolean isDropIn(String name) {
        return name.endsWith(DROP_IN);
    }

    /**
     * {@return whether a directory of this name may have drop-ins; it is not searched for units}
     *
     * @param name the name of a directory
     */
    public static boolean isDropInDirectory(String name) {
        return name.endsWith(DROP_INS);
    }

    /** What stands behind the last dot. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    static String below(String directory, String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    /** Bytes of UTF-8 are in the order of code points, which that of UTF-16 is not. */
    private static int compareBytes(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
                return surrogates ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : a - b;
            }
        }
        return one.length() - other.length();
    }

    /** Paths with contents, taken apart. */
    private static final class Paths {

        private final NavigableMap<String, Paths> directories = new TreeMap<>(BYTES);
        private final SortedMap<String, String> files = new TreeMap<>();

        static UnitTree treeOf(Map<String, String> files) {
            Paths root = new Paths();
            files.forEach(root::put);
            List<Directory> found = new ArrayList<>();
            Deque<Map.Entry<String, Paths>> pending = new ArrayDeque<>();
            pending.push(Map.entry("", root));
            while (!pending.isEmpty()) {
                Map.Entry<String, Paths> next = pending.pop();
                found.add(next.getValue().search(next.getKey(), pending));
            }
            return new UnitTree(found);
        }

        private void put(String path, String text) {
            Paths directory = this;
            String[] names = path.split("/", -1);
            for (int i = 0; i < names.length; i++) {
                String name = names[i];
                boolean last = i == names.length - 1;
                boolean wrong = name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0;
                if (wrong || (last ? directory.directories : directory.files).containsKey(name)) {
                    throw new IllegalArgumentException(
                            "\"" + path + "\" is " + (wrong ? "no path below a directory" : "a file and a directory"));
                }
                if (last) {
                    directory.files.put(name, text);
                } else {
                    directory = directory.directories.computeIfAbsent(name, missing -> new Paths());
                }
            }
        }

        private Directory search(String path, Deque<Map.Entry<String, Paths>> pending) {
            SortedMap<String, Entry> units = new TreeMap<>();
            SortedMap<String, Directory> dropIns = new TreeMap<>();
            files.forEach((name, text) -> {
                if (isUnit(name)) {
                    units.put(name, File.of(text));
                }
            });
            directories.forEach((name, directory) -> {
                if (isUnit(name)) {
                    units.put(name, new Broken("it is a directory"));
                }
                if (isDropInDirectory(name)) {
                    dropIns.put(name, directory.dropIns(below(path, name)));
                }
            });
            directories.descendingMap().forEach((name, directory) -> {
                if (!isDropInDirectory(name)) {
                    pending.push(Map.entry(below(path, name), directory));
                }
            });
            return new Directory(path, units, dropIns, Optional.empty());
        }

        private Directory dropIns(String path) {
            SortedMap<String, Entry> entries = new TreeMap<>();
            files.forEach((name, text) -> {
                if (isDropIn(name)) {
                    entries.put(name, File.of(text));
                }
            });
            directories.keySet().forEach(name -> {
                if (isDropIn(name)) {
                    entries.put(name, new Broken("it is a directory"));
                }
            });
            return new Directory(path, entries, Collections.emptySortedMap(), Optional.empty());
        }
    }
}
