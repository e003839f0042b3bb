package dev.quadlet.cli;

import dev.quadlet.deploy.TargetPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A plan that was written to a file. */
final class SavedPlan {

    static SavedPlan read(Path file) throws IOException {
        return new SavedPlan();
    }

    List<String> moved(List<TargetPlan> plans) {
        return List.of();
    }
}
