package dev.quadlet.benchmarks;

import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.TreeWriter;
import java.nio.file.Path;

/** Renders ten hosts with a hundred services each to a directory. */
public final class RenderFleet {

    private RenderFleet() {}

    /**
     * Writes the fleet.
     *
     * @param args the directory
     */
    public static void main(String... args) {
        TreeWriter.Summary summary = TreeWriter.write(Path.of(args[0]), HostRenderer.render(Fleets.of(10, 100)));
        System.out.println(summary.written().size() + " files");
    }
}
