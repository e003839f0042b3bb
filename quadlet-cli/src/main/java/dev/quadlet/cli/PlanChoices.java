package dev.quadlet.cli;

import dev.quadlet.deploy.PlanOptions;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a plan may do beyond what is safe. */
final class PlanChoices {

    @Option(names = "--adopt", description = "Take over units of others that have the names of ours.")
    private boolean adopt;

    @Option(
            names = "--recreate-volume",
            paramLabel = "NAME",
            description = "Make this volume again, whose definition changed: it begins empty, and its data is copied"
                    + " before.")
    private Set<String> volumes = new LinkedHashSet<>();

    @Mixin
    private CopyOptions copies = new CopyOptions();

    /** {@return how much data may be copied, in bytes} */
    long maxCopy() {
        return copies.bytes();
    }

    /** {@return the choices} */
    PlanOptions options() {
        PlanOptions options = PlanOptions.none().copying(maxCopy());
        if (adopt) {
            options = options.adopting();
        }
        for (String volume : volumes) {
            options = options.recreating(volume);
        }
        return options;
    }
}
