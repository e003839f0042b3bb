package dev.quadlet.cli;

import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.PlanJson;
import dev.quadlet.deploy.ProtocolException;
import dev.quadlet.deploy.TargetPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A plan that was written to a file: what it says is done if, and only if, it would be planned again today. */
final class SavedPlan {

    private final Path file;
    private final SortedMap<String, String> fingerprints;

    private SavedPlan(Path file, SortedMap<String, String> fingerprints) {
        this.file = file;
        this.fingerprints = fingerprints;
    }

    static SavedPlan read(Path file) throws IOException {
        try {
            return new SavedPlan(file, PlanJson.fingerprints(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (ProtocolException e) {
            throw new IllegalArgumentException(file + " cannot be applied: " + e.getMessage(), e);
        }
    }

    /** {@return what is not any more as it was planned, in words} */
    List<String> moved(List<TargetPlan> plans) {
        List<String> moved = new ArrayList<>();
        for (TargetPlan plan : plans) {
            String name = plan.target().describe();
            String then = fingerprints.get(name);
            if (then == null) {
                moved.add("error: " + file + " has no plan for " + name + ": plan again, or leave it out by --limit");
            } else if (!plan.plan().map(Plan::fingerprint).filter(then::equals).isPresent()) {
                moved.add("error: " + name + " or the configuration has moved since " + file
                        + " was made: look at a new plan");
            }
        }
        return moved;
    }
}
