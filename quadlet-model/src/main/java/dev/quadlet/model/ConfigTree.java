package dev.quadlet.model;

import dev.quadlet.model.value.Printable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tree of configuration files that is delivered as one directory, such as a {@code rules.d} or a build context.
 *
 * @param files the files by their path relative to the directory, such as {@code conf.d/a.conf}
 */
public record ConfigTree(SortedMap<String, ConfigFile> files) implements Config {

    /**
     * Checks the paths.
     *
     * @param files the files by their path relative to the directory, such as {@code conf.d/a.conf}
     * @throws IllegalArgumentException if there is no file, a path leaves the tree, or one file would lie inside
     *     another
     */
    public ConfigTree {
        SortedMap<String, ConfigFile> sorted = new TreeMap<>();
        sorted.putAll(files);
        files = Collections.unmodifiableSortedMap(sorted);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a tree of configuration files needs at least one file");
        }
        for (String path : files.keySet()) {
            checkPath(path, files);
        }
    }

    /**
     * {@return a tree of these files}
     *
     * @param files the files by their path relative to the directory
     * @throws IllegalArgumentException if there is no file, a path leaves the tree, or one file would lie inside
     *     another
     */
    public static ConfigTree of(Map<String, ConfigFile> files) {
        return new ConfigTree(new TreeMap<>(files));
    }

    @Override
    public String digest() {
        Digest digest = new Digest();
        files.forEach((path, file) -> digest.add(path).add(file.digest()));
        return digest.hex();
    }

    private static void checkPath(String path, SortedMap<String, ConfigFile> files) {
        for (String element : path.split("/", -1)) {
            boolean leaves = element.isEmpty() || element.equals(".") || element.equals("..");
            if (leaves || element.chars().anyMatch(Character::isISOControl) || element.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("\"" + Printable.of(path)
                        + "\" is not a path inside of a tree (elements between single slashes, none of them . or ..)");
            }
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (files.containsKey(path.substring(0, slash))) {
                throw new IllegalArgumentException(path + " would lie inside of the file " + path.substring(0, slash));
            }
        }
    }
}
