package dev.quadlet.deploy;

import dev.quadlet.deploy.transport.HostScript;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedHost;
import dev.quadlet.render.RenderedLink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A first generation for the image of an operating system, as a host has it after an apply; a
 * {@link dev.quadlet.render.TreeWriter} writes it into a directory.
 *
 * <p>Values of secrets are no part of an image: the first apply delivers them. Files of users' managers belong to
 * whoever writes them, until the builder of the image gives them to their users.
 */
public final class ImageTree {

    private static final String FIRST = "generations/000001";

    /** Since no value has this digest, the first apply sends each secret. */
    private static final String NO_DIGEST = "-";

    private static final FileMode READABLE = FileMode.of(0644);
    private static final FileMode EXECUTABLE = FileMode.of(0755);

    private ImageTree() {}

    /**
     * {@return all files and links of the hosts of a fleet}
     *
     * @param fleet the fleet
     * @throws IllegalArgumentException as {@link Desired#of} does
     */
    public static List<RenderedHost> of(Fleet fleet) {
        Map<String, List<Desired>> hosts = new LinkedHashMap<>();
        fleet.hosts().forEach(host -> hosts.put(host.name(), new ArrayList<>()));
        for (Target target : Target.of(fleet)) {
            Objects.requireNonNull(hosts.get(target.host().name())).add(Desired.of(target));
        }
        List<RenderedHost> trees = new ArrayList<>();
        hosts.forEach((name, managers) -> trees.add(of(name, managers, HostScript.bundled())));
        return trees;
    }

    /**
     * {@return all files and links of a host}
     *
     * @param host the name of the host, in a directory of which they are written
     * @param managers what its managers shall have
     * @param script the script that lies in each generation
     */
    public static RenderedHost of(String host, List<Desired> managers, HostScript script) {
        SortedMap<String, RenderedEntry> entries = new TreeMap<>();
        for (Desired desired : managers) {
            add(desired, script, entries);
        }
        return new RenderedHost(host, entries, List.of());
    }

    private static void add(Desired desired, HostScript script, SortedMap<String, RenderedEntry> entries) {
        Target target = desired.target();
        String base = target.base() + "/";
        String generation = base + FIRST + "/";
        Map<String, String> digests = new HashMap<>();
        desired.secrets().forEach(secret -> digests.put(secret.name(), NO_DIGEST));
        desired.configs().forEach((path, file) -> entries.put(base + "files/" + path, file));
        desired.live().forEach((path, live) -> {
            RenderedFile file = desired.configs().get(live.config());
            if (file != null) {
                entries.put(base + "live/" + path, file);
            }
        });
        desired.tree().forEach((path, entry) -> entries.put(generation + path, entry));
        entries.put(generation + "manifest", text(desired.manifest(digests).text(), READABLE));
        entries.put(generation + "bin/quadlet-host", text(script.text(), EXECUTABLE));
        entries.put(base + "current", new RenderedLink(FIRST));
        entries.put(target.generatorLink(), new RenderedLink(base + "current/units"));
        desired.outside().forEach((path, link) -> entries.put(path, new RenderedLink(link.target())));
        entries.put(target.state() + "/applied", text("1\n", READABLE));
        entries.put(target.state() + "/confirmed", text("1\n", READABLE));
    }

    private static RenderedFile text(String text, FileMode mode) {
        return new RenderedFile(text.getBytes(StandardCharsets.UTF_8), mode);
    }
}
