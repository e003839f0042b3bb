package org.example.house;

import dev.quadlet.model.Container;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import java.net.URI;

/** What everybody in this house agrees on. */
final class HouseRules {

    static final Rule MEMORY_LIMIT = Rule.of(
            RuleInfo.own("memory-limit", Severity.ERROR, "Every container has a memory limit.")
                    .page(URI.create("https://wiki.example.org/podman#memory-limit")),
            Container.class,
            (container, placed, findings) -> {
                if (container.memory().isEmpty()) {
                    findings.add("may take all memory of the host", "say .memory(…)", placed.place());
                }
            });

    static final Rule OUR_REGISTRY = Rule.of(
            RuleInfo.own("our-registry", Severity.WARNING, "Images come from our registry."),
            Container.class,
            (container, placed, findings) -> {
                boolean ours = container.image().orElse(null) instanceof ImageRef image
                        && image.name().startsWith("registry.example.org/");
                if (!ours) {
                    findings.add("its image is not of our registry", "mirror it first", placed.place());
                }
            });

    private HouseRules() {}
}
