package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.LiveEntry;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.Placement;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import dev.quadlet.render.RenderedManager;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a manager gets, laid out as a generation.
 *
 * @param target the target
 * @param tree files and links by their path below the generation
 * @param stacks the stack of each file and link, by the same path
 * @param outside links outside of the generation, by their absolute path
 * @param configs configuration files, by their path below the directory that generations share
 * @param live those that running units read again, by their path below the directory of such files
 */
record Layout(
        Target target,
        SortedMap<String, RenderedEntry> tree,
        SortedMap<String, String> stacks,
        SortedMap<String, OutsideLink> outside,
        SortedMap<String, RenderedFile> configs,
        SortedMap<String, LiveEntry> live) {

    private static final int DIGEST_LENGTH = 16;

    static Layout of(Target target) {
        Layout layout =
                new Layout(target, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        layout.fill(HostRenderer.render(target.fleet(), target.host(), target.manager()));
        return layout;
    }

    private void fill(RenderedManager rendered) {
        Placement placement = rendered.placement();
        for (Map.Entry<String, RenderedEntry> each : rendered.entries().entrySet()) {
            String path = each.getKey();
            String stack = rendered.stack(path).orElse(Manifest.NO_STACK);
            if (isBelow(placement.files(), path) && each.getValue() instanceof RenderedFile file) {
                configs.put(below(placement.files(), path), file);
            } else if (isBelow(placement.live(), path) && each.getValue() instanceof RenderedFile file) {
                live(stack, Objects.requireNonNull(rendered.live().get(path)), below(placement.live(), path), file);
            } else if (isBelow(placement.units(), path)) {
                put(stack, "units/" + below(placement.units(), path), each.getValue());
            } else if (isBelow(placement.systemdUnits(), path)) {
                outside(stack, path, "system/" + below(placement.systemdUnits(), path), each.getValue());
            } else if (isBelow(placement.tmpfiles(), path)) {
                outside(stack, path, "tmpfiles/" + below(placement.tmpfiles(), path), each.getValue());
            } else {
                throw new IllegalStateException("a generation has no place for " + path);
            }
        }
    }

    /** The host copies it from among the configuration files to where the unit reads it. */
    private void live(String stack, String service, String path, RenderedFile file) {
        String digest = new Sha256()
                .add(file.mode().toString())
                .add(Sha256.of(file.bytes()))
                .hex();
        String config = digest.substring(0, DIGEST_LENGTH) + path.substring(path.lastIndexOf('/'));
        configs.put(config, file);
        live.put(path, new LiveEntry(stack, service, path, config, file.mode()));
    }

    private static boolean isBelow(String directory, String path) {
        return path.startsWith(directory + "/");
    }

    private static String below(String directory, String path) {
        return path.substring(directory.length() + 1);
    }

    private void put(String stack, String path, RenderedEntry entry) {
        tree.put(path, entry);
        stacks.put(path, stack);
    }

    /** A file lies in the generation, and a link at its place; a link is at its place alone. */
    private void outside(String stack, String path, String relative, RenderedEntry entry) {
        if (entry instanceof RenderedLink link) {
            outside.put(path, new OutsideLink(stack, link.target()));
            return;
        }
        String inside = "outside/" + stack + "/" + relative;
        put(stack, inside, entry);
        outside.put(path, new OutsideLink(stack, target.base() + "/current/" + inside));
    }
}
