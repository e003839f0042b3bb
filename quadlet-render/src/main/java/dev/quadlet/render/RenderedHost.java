package dev.quadlet.render;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a host gets: its files and links by their absolute paths.
 *
 * @param name the host's name
 * @param entries files and links by their absolute paths
 * @param secretFiles the files that must be on the host beside these, sorted by path
 */
public record RenderedHost(String name, SortedMap<String, RenderedEntry> entries, List<SecretFile> secretFiles) {

    /**
     * Copies the map and list.
     *
     * @param name the host's name
     * @param entries files and links by their absolute paths
     * @param secretFiles the files that must be on the host beside these, sorted by path
     */
    public RenderedHost {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        secretFiles = List.copyOf(secretFiles);
    }
}
