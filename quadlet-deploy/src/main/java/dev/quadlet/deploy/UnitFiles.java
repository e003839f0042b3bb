package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.UnitEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The files that are those of a unit alone: its own, and drop-ins in its stack. */
final class UnitFiles {

    private UnitFiles() {}

    static List<String> old(World world, UnitEntry unit) {
        return own(unit.stack(), unit.path(), world.oldTree().dropIns(unit.path(), unit.service()));
    }

    static List<String> wanted(World world, DesiredUnit unit) {
        return own(unit.stack(), unit.path(), world.newTree().dropIns(unit.path(), unit.service()));
    }

    private static List<String> own(String stack, String path, List<String> dropIns) {
        List<String> own = new ArrayList<>(List.of(path));
        for (String dropIn : dropIns) {
            if (dropIn.startsWith("units/" + stack + "/") || dropIn.startsWith("outside/" + stack + "/")) {
                own.add(dropIn);
            }
        }
        return own;
    }

    /** {@return the difference of all of them; nothing if they are equal} */
    static String diff(World world, UnitEntry before, DesiredUnit unit) {
        List<String> old = old(world, before);
        List<String> now = wanted(world, unit);
        StringBuilder diff = new StringBuilder();
        // The unit's own file may have moved.
        diff.append(
                ShownDiff.of(unit.path(), text(world.oldTree(), before.path()), text(world.newTree(), unit.path())));
        Set<String> dropIns = new TreeSet<>(old.subList(1, old.size()));
        dropIns.addAll(now.subList(1, now.size()));
        for (String path : dropIns) {
            diff.append(ShownDiff.of(path, text(world.oldTree(), path), text(world.newTree(), path)));
        }
        return diff.toString();
    }

    private static String text(GenerationTree tree, String path) {
        return tree.text(path).orElse("");
    }
}
