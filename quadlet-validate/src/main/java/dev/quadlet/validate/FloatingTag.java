package dev.quadlet.validate;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Container;
import dev.quadlet.model.Image;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ImageSource;
import java.util.Optional;

/** An image whose name will mean another image tomorrow. */
final class FloatingTag implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "floating-tag",
            Severity.WARNING,
            "An image has no tag, or the tag latest, so that nobody knows which one runs.",
            "Another pull can bring another program, and there is no name for the one before to go back to.",
            """
            [Container]
            Image=docker.io/library/nginx:latest
            """,
            "Name a full version or a digest.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        for (PlacedUnit placed : host.units()) {
            if (!placed.isInstance() && source(placed.unit()).orElse(null) instanceof ImageRef image && floats(image)) {
                String key = placed.unit() instanceof Artifact ? "Artifact" : "Image";
                findings.add(
                        image + " can mean another image at each pull",
                        "name a full version, or a digest: " + image.name() + ":1.2.3",
                        placed.place(key + "=" + image));
            }
        }
    }

    private static boolean floats(ImageRef image) {
        return image.digest().isEmpty() && image.tag().orElse("latest").equals("latest");
    }

    private static Optional<ImageSource> source(Unit unit) {
        if (unit instanceof Container container) {
            return container.image();
        }
        if (unit instanceof Image image) {
            return image.image();
        }
        if (unit instanceof Artifact artifact) {
            return artifact.artifact();
        }
        return unit instanceof Volume volume ? volume.image() : Optional.empty();
    }
}
