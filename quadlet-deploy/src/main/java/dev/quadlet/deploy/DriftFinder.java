package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.ConfigEntry;
import dev.quadlet.deploy.Manifest.FileEntry;
import dev.quadlet.deploy.Manifest.LinkEntry;
import dev.quadlet.deploy.Manifest.OutsideEntry;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Holds what lies on the host against the manifest with which it was deployed. */
final class DriftFinder {

    private final HostReport report;
    private final List<Drift> found = new ArrayList<>();

    private DriftFinder(HostReport report) {
        this.report = report;
    }

    static List<Drift> find(HostReport report) {
        DriftFinder finder = new DriftFinder(report);
        Manifest manifest = report.manifest();
        manifest.files().forEach(finder::file);
        manifest.links().forEach(finder::link);
        finder.added(manifest);
        manifest.outside().forEach(finder::outside);
        finder.configs(manifest);
        return finder.found;
    }

    private void file(FileEntry file) {
        // The report has the two directories that decide what runs, and nothing else of the generation.
        if (!isReported(file.path())) {
            return;
        }
        RenderedEntry entry = report.tree().get(file.path());
        if (!(entry instanceof RenderedFile real)) {
            add(file.stack(), file.path(), entry == null ? Drift.Kind.MISSING : Drift.Kind.CHANGED);
        } else if (!Sha256.of(real.bytes()).equals(file.sha256())) {
            add(file.stack(), file.path(), Drift.Kind.CHANGED);
        } else if (!real.mode().equals(file.mode())) {
            add(file.stack(), file.path(), Drift.Kind.MODE);
        }
    }

    private static boolean isReported(String path) {
        return path.startsWith("units/") || path.startsWith("outside/");
    }

    private void link(LinkEntry link) {
        RenderedEntry entry = report.tree().get(link.path());
        if (!(entry instanceof RenderedLink real) || !real.target().equals(link.target())) {
            add(link.stack(), link.path(), entry == null ? Drift.Kind.MISSING : Drift.Kind.CHANGED);
        }
    }

    private void added(Manifest manifest) {
        Set<String> known = new HashSet<>();
        manifest.files().forEach(file -> known.add(file.path()));
        manifest.links().forEach(link -> known.add(link.path()));
        Set<String> stacks = new HashSet<>(manifest.stacks());
        for (String path : report.tree().keySet()) {
            if (isReported(path) && !known.contains(path)) {
                String[] elements = path.split("/", 3);
                add(stacks.contains(elements[1]) ? elements[1] : Manifest.NO_STACK, path, Drift.Kind.ADDED);
            }
        }
    }

    private void outside(OutsideEntry link) {
        if (report.missing().contains(link.path())) {
            add(link.stack(), link.path(), Drift.Kind.MISSING);
        }
    }

    /** The report has the names of the directories alone. */
    private void configs(Manifest manifest) {
        SortedSet<String> missing = new TreeSet<>();
        for (ConfigEntry config : manifest.configs()) {
            if (!report.configs().contains(config.digest())) {
                missing.add(config.path());
            }
        }
        missing.forEach(path -> add(Manifest.NO_STACK, "files/" + path, Drift.Kind.MISSING));
    }

    private void add(String stack, String path, Drift.Kind kind) {
        found.add(new Drift(stack, path, kind));
    }
}
