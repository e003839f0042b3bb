package dev.quadlet.cli;

import dev.quadlet.deploy.Inspection;
import dev.quadlet.deploy.Manifest;
import dev.quadlet.render.LineDiff;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares generations. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tell how two generations of a host differ. Of secrets it tells that they differ, and no more.")
final class DiffCommand extends HostCommand {

    private static final String MANIFEST = "manifest";

    @Parameters(index = "0", paramLabel = "N", description = "The older generation.")
    private int older;

    @Parameters(
            index = "1",
            paramLabel = "M",
            arity = "0..1",
            description = "The newer one; the current one unless given.")
    private @Nullable Integer newer;

    DiffCommand(Configuration configuration) {
        super(configuration);
    }

    @Override
    void look(Inspection inspection, PrintWriter out) throws IOException, InterruptedException {
        int to = newer == null ? inspection.report().current() : newer;
        SortedMap<String, RenderedEntry> before = inspection.tree(older);
        SortedMap<String, RenderedEntry> after = inspection.tree(to);
        out.println(inspection.target().describe() + ": generation " + older + " and " + to);
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.remove(MANIFEST);
        boolean same = true;
        for (String path : paths) {
            String from = text(before.get(path));
            String into = text(after.get(path));
            if (!from.equals(into)) {
                same = false;
                out.print(LineDiff.of(path, path, from, into));
            }
        }
        for (String line : secrets(before, after)) {
            same = false;
            out.println(line);
        }
        if (same) {
            out.println("  nothing differs");
        }
    }

    private static String text(@Nullable RenderedEntry entry) {
        if (entry instanceof RenderedFile file) {
            return file.text();
        }
        return entry instanceof RenderedLink link ? "-> " + link.target() + "\n" : "";
    }

    private static SortedSet<String> secrets(Map<String, RenderedEntry> before, Map<String, RenderedEntry> after) {
        SortedMap<String, String> from = digests(before);
        SortedMap<String, String> into = digests(after);
        SortedSet<String> lines = new TreeSet<>();
        from.forEach((name, digest) -> {
            if (!into.containsKey(name)) {
                lines.add("secret " + name + ": removed");
            } else if (!digest.equals(into.get(name))) {
                lines.add("secret " + name + ": another value");
            }
        });
        into.keySet().stream()
                .filter(name -> !from.containsKey(name))
                .forEach(name -> lines.add("secret " + name + ": new"));
        return lines;
    }

    private static SortedMap<String, String> digests(Map<String, RenderedEntry> tree) {
        SortedMap<String, String> digests = new TreeMap<>();
        if (tree.get(MANIFEST) instanceof RenderedFile manifest) {
            Manifest.parse(manifest.text()).secrets().forEach(secret -> digests.put(secret.name(), secret.digest()));
        }
        return digests;
    }
}
