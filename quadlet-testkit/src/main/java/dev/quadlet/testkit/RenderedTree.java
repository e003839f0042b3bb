package dev.quadlet.testkit;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Manager;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedHost;
import dev.quadlet.render.RenderedLink;
import dev.quadlet.render.SecretFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that hosts get as one tree of files: a directory for each host, and {@code HOST.index}, which lists files with
 * their permissions, links with their targets, and the files of secrets.
 *
 * @param files the content of each file by its path
 * @param declared where the units of files were declared, by the path of the file
 */
record RenderedTree(SortedMap<String, byte[]> files, Map<String, String> declared) {

    static final String INDEX = ".index";

    /** Files that are no units. */
    private static final Pattern CONFIG = Pattern.compile("[^/]+/.*/quadlet/[^/]+/(files|live)/.*");

    /** A configuration file, whose directory is named by a hash. */
    private static final Pattern ADDRESSED = Pattern.compile("(.*/files/)[0-9a-f]{16}(/.*)");

    /** Differences of more files are named alone. */
    private static final int SHOWN = 3;

    static RenderedTree of(Fleet fleet) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Map<String, String> declared = new TreeMap<>();
        List<RenderedHost> hosts = HostRenderer.render(fleet);
        for (int i = 0; i < hosts.size(); i++) {
            RenderedHost host = hosts.get(i);
            Map<String, String> lines = lines(fleet.hosts().get(i));
            files.put(host.name() + INDEX, index(host).getBytes(StandardCharsets.UTF_8));
            host.entries().forEach((path, entry) -> {
                if (entry instanceof RenderedFile file) {
                    files.put(host.name() + path, file.bytes());
                    String line = lines.get(Placed.nameOf(path));
                    if (line != null) {
                        declared.put(host.name() + path, line);
                    }
                }
            });
        }
        return new RenderedTree(files, declared);
    }

    private static Map<String, String> lines(Host host) {
        Map<String, String> lines = new TreeMap<>();
        for (Manager manager : host.managers()) {
            for (Stack stack : manager.stacks()) {
                for (Unit unit : stack.units()) {
                    String line = unit.declaredAt().toString();
                    if (!line.isEmpty()) {
                        Placed.names(unit).forEach(name -> lines.putIfAbsent(name, line));
                    }
                }
            }
        }
        return lines;
    }

    private static String index(RenderedHost host) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, RenderedEntry> entry : host.entries().entrySet()) {
            if (entry.getValue() instanceof RenderedFile file) {
                out.append(file.mode()).append("  ").append(entry.getKey()).append('\n');
            } else if (entry.getValue() instanceof RenderedLink link) {
                out.append("link  ").append(entry.getKey()).append(" -> ").append(link.target());
                out.append('\n');
            }
        }
        for (SecretFile secret : host.secretFiles()) {
            out.append("secret ").append(secret.secret()).append(" from ").append(secret.path());
            out.append(secret.encrypted() ? " (encrypted)\n" : "\n");
        }
        return out.toString();
    }

    /**
     * {@return how other files differ from these, as people read it; empty if they do not}
     *
     * @param other the other files
     * @param here how these are named
     * @param there how the others are named
     */
    String difference(RenderedTree other, String here, String there) {
        SortedSet<String> gone = new TreeSet<>(files.keySet());
        gone.removeAll(other.files.keySet());
        SortedSet<String> added = new TreeSet<>(other.files.keySet());
        added.removeAll(files.keySet());
        List<Pair> differing = new ArrayList<>(moved(gone, added));
        files.forEach((path, bytes) -> {
            byte[] theirs = other.files.get(path);
            if (theirs != null && !Arrays.equals(bytes, theirs)) {
                differing.add(new Pair(path, path));
            }
        });
        StringBuilder out = new StringBuilder();
        added.forEach(path -> out.append("  only in ")
                .append(there)
                .append(": ")
                .append(path)
                .append(other.at(path))
                .append('\n'));
        gone.forEach(path ->
                out.append("  only in ").append(here).append(": ").append(path).append('\n'));
        for (int i = 0; i < differing.size(); i++) {
            Pair pair = differing.get(i);
            String path = pair.theirs();
            if (i >= SHOWN) {
                out.append("  differs: ").append(path).append(other.at(path)).append('\n');
                continue;
            }
            String diff = Masked.diff(
                    here + " " + pair.mine(),
                    there + " " + path + other.at(path),
                    text(files.get(pair.mine())),
                    text(other.files.get(path)),
                    CONFIG.matcher(path).matches() ? Masked::ofConfig : Masked::ofUnit);
            out.append(diff.isEmpty() ? "  differs in bytes that are no text: " + path + "\n" : diff);
        }
        return out.toString();
    }

    /** A file here and there. */
    private record Pair(String mine, String theirs) {}

    /** Configuration files lie below a hash of their content: what has another one is still the same file. */
    private static List<Pair> moved(SortedSet<String> gone, SortedSet<String> added) {
        List<Pair> pairs = new ArrayList<>();
        for (String path : List.copyOf(gone)) {
            List<String> same = added.stream()
                    .filter(each ->
                            ADDRESSED.matcher(path).matches() && stable(each).equals(stable(path)))
                    .toList();
            if (same.size() == 1) {
                pairs.add(new Pair(path, same.get(0)));
                gone.remove(path);
                added.remove(same.get(0));
            }
        }
        return pairs;
    }

    private static String stable(String path) {
        return ADDRESSED.matcher(path).replaceFirst("$1$2");
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private String at(String path) {
        String line = declared.get(path);
        return line == null ? "" : " (" + line + ")";
    }
}
