package dev.quadlet.deploy.transport;

import dev.quadlet.render.RenderedEntry;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a host has reported.
 *
 * @param lines its lines, up to and with {@code end}
 * @param entries the files and links that came behind them, by their path
 * @param ended how the command ended
 */
public record Report(List<String> lines, SortedMap<String, RenderedEntry> entries, Ended ended) {

    /**
     * Copies the collections.
     *
     * @param lines its lines, up to and with {@code end}
     * @param entries the files and links that came behind them, by their path
     * @param ended how the command ended
     */
    public Report {
        lines = List.copyOf(lines);
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
