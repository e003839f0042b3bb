package dev.quadlet.render;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a manager of a host gets: its files and links by their absolute paths, and the stack of each.
 *
 * @param placement where the manager's files lie
 * @param entries files and links by their absolute paths
 * @param stacks the names of the stacks by the paths of their entries; drop-ins that belong to no stack are not in it,
 *     nor configuration files, which several stacks may share, unless they are live
 * @param live the services that read configuration files again when they are reloaded, by the paths of these files
 * @param secretFiles the files that must be on the host beside these, sorted by path
 */
public record RenderedManager(
        Placement placement,
        SortedMap<String, RenderedEntry> entries,
        SortedMap<String, String> stacks,
        SortedMap<String, String> live,
        List<SecretFile> secretFiles) {

    /**
     * Copies the maps and the list.
     *
     * @param placement where the manager's files lie
     * @param entries files and links by their absolute paths
     * @param stacks the names of the stacks by the paths of their entries; drop-ins that belong to no stack are not in
     *     it, nor configuration files, which several stacks may share, unless they are live
     * @param live the services that read configuration files again when they are reloaded, by the paths of these files
     * @param secretFiles the files that must be on the host beside these, sorted by path
     */
    public RenderedManager {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        stacks = Collections.unmodifiableSortedMap(new TreeMap<>(stacks));
        live = Collections.unmodifiableSortedMap(new TreeMap<>(live));
        secretFiles = List.copyOf(secretFiles);
    }

    /**
     * {@return the stack of an entry, if it belongs to one alone}
     *
     * @param path the absolute path of the entry
     */
    public Optional<String> stack(String path) {
        return Optional.ofNullable(stacks.get(path));
    }
}
