package dev.quadlet.deploy;

import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import dev.quadlet.validate.Generation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of a generation, and which of them make a unit. */
final class GenerationTree {

    private static final String UNITS = "units";
    private static final String OUTSIDE = "outside/";
    private static final String DROP_IN = ".conf";

    private final SortedMap<String, RenderedEntry> entries;

    /** The directories in which the generator looks, in its order. */
    private final List<String> unitDirectories = new ArrayList<>();

    /** Paths of drop-ins for systemd, by their directory such as {@code web.service.d}, whichever stack they are of. */
    private final Map<String, SortedMap<String, String>> systemDropIns = new TreeMap<>();

    /** Paths of drop-ins for the generator, by their directory. */
    private final Map<String, SortedMap<String, String>> unitDropIns = new TreeMap<>();

    /**
     * A generation.
     *
     * @param entries its files and links, by their path below it
     */
    GenerationTree(SortedMap<String, RenderedEntry> entries) {
        this.entries = entries;
        SortedSet<String> directories = new TreeSet<>();
        for (String path : entries.keySet()) {
            add(path, directories);
        }
        unitDirectories.add(UNITS);
        unitDirectories.addAll(directories);
    }

    private void add(String path, SortedSet<String> directories) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return;
        }
        String directory = path.substring(0, slash);
        String name = path.substring(slash + 1);
        boolean dropIn = directory.endsWith(".d") && name.endsWith(DROP_IN);
        if (path.startsWith(UNITS + "/")) {
            if (dropIn) {
                unitDropIns
                        .computeIfAbsent(directory, missing -> new TreeMap<>())
                        .put(name, path);
            }
            int end = directory.indexOf('/', UNITS.length() + 1);
            String first = end < 0 ? directory : directory.substring(0, end);
            if (first.length() > UNITS.length() && !first.endsWith(".d")) {
                directories.add(first);
            }
        } else if (dropIn && path.startsWith(OUTSIDE)) {
            String last = directory.substring(directory.lastIndexOf('/') + 1);
            systemDropIns.computeIfAbsent(last, missing -> new TreeMap<>()).putIfAbsent(name, path);
        }
    }

    /**
     * {@return the text of a file, or of the file that a link beside it points to}
     *
     * @param path the path below the generation
     */
    Optional<String> text(String path) {
        RenderedEntry entry = entries.get(path);
        if (entry instanceof RenderedLink link) {
            entry = entries.get(path.substring(0, path.lastIndexOf('/') + 1) + link.target());
        }
        return entry instanceof RenderedFile file ? Optional.of(file.text()) : Optional.empty();
    }

    /**
     * {@return what a unit says, if its file is there}
     *
     * @param path the path of its file or link
     * @param type its type
     * @param service the name of its service, or its own in systemd
     */
    Optional<UnitContent> content(String path, String type, String service) {
        Optional<String> text = text(path);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> files = new ArrayList<>(List.of(text.get()));
        for (String dropIn : dropIns(path, service)) {
            text(dropIn).ifPresent(files::add);
        }
        return Optional.of(UnitContent.of(type, files));
    }

    /**
     * {@return the paths of a unit's drop-ins in the order in which they are merged, those of its service behind them}
     *
     * @param path the path of its file or link
     * @param service the name of its service, or its own in systemd
     */
    List<String> dropIns(String path, String service) {
        List<String> found = new ArrayList<>();
        if (path.startsWith(UNITS + "/")) {
            String file = path.substring(path.lastIndexOf('/') + 1);
            SortedMap<String, String> byName = new TreeMap<>();
            for (String directory : unitDirectories) {
                for (String name : Generation.dropInDirectories(file)) {
                    merge(unitDropIns.get(directory + "/" + name), byName);
                }
            }
            found.addAll(byName.values());
        }
        SortedMap<String, String> byName = new TreeMap<>();
        for (String name : Generation.dropInDirectories(service)) {
            merge(systemDropIns.get(name), byName);
        }
        found.addAll(byName.values());
        return found;
    }

    /** Of two drop-ins with one name, that of the first directory counts. */
    private static void merge(@Nullable SortedMap<String, String> from, Map<String, String> to) {
        if (from != null) {
            from.forEach(to::putIfAbsent);
        }
    }
}
