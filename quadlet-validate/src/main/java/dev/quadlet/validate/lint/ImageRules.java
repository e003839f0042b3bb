package dev.quadlet.validate.lint;

import dev.quadlet.model.value.ImageRef;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of images, and what auto-update makes of them. */
final class ImageRules {

    static final Rule SHORT_IMAGE_NAME = new ShortName();

    static final UnitRule AUTO_UPDATE_OF_A_SHORT_NAME = new UnitRule(
            RuleInfo.lint(
                    "auto-update-of-a-short-name",
                    Severity.WARNING,
                    "AutoUpdate=registry stands beside an image without a registry.",
                    "Podman takes updates only of images whose name says the registry.",
                    """
                    [Container]
                    Image=nginx:1.29
                    AutoUpdate=registry
                    """,
                    "Write the whole name, such as docker.io/library/nginx:1.29."),
            ImageRules::updateOfShortName);

    static final UnitRule AUTO_UPDATE_OF_A_PINNED_IMAGE = new UnitRule(
            RuleInfo.lint(
                    "auto-update-of-a-pinned-image",
                    Severity.INFO,
                    "AutoUpdate=registry stands beside a digest or a full version.",
                    "Such a name means the same image for ever, so there is nothing to update.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29.3
                    AutoUpdate=registry
                    """,
                    "Drop AutoUpdate=, or name a channel such as 1.29."),
            ImageRules::updateOfPinned);

    private static final Pattern FULL_VERSION = Pattern.compile("v?\\d+\\.\\d+\\.\\d+([.-].*)?");

    private static final Pattern IMAGE_ID = Pattern.compile("[0-9a-f]{12}|[0-9a-f]{64}");

    private ImageRules() {}

    static List<Rule> rules() {
        return List.of(SHORT_IMAGE_NAME, AUTO_UPDATE_OF_A_SHORT_NAME, AUTO_UPDATE_OF_A_PINNED_IMAGE);
    }

    /** The image of a unit, unless it is that of another unit, an ID or not known yet. */
    private static Optional<ImageRef> image(UnitSource unit) {
        String text = unit.value("Image");
        boolean other = text.isEmpty()
                || text.endsWith(".image")
                || text.endsWith(".build")
                || IMAGE_ID.matcher(text).matches()
                || Placeholders.in(text);
        if (other) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImageRef.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // which is a finding of its own
        }
    }

    private static boolean updates(UnitSource unit) {
        return unit.is("container")
                && (unit.value("AutoUpdate").equals("registry")
                        || unit.value("AutoUpdate").equals("image"));
    }

    private static void updateOfShortName(UnitSource unit, Findings findings) {
        Optional<ImageRef> image = image(unit);
        if (updates(unit) && image.isPresent() && image.get().registry().isEmpty()) {
            findings.add(
                    "podman auto-update refuses " + image.get() + ", since its name has no registry",
                    "write " + whole(image.get()) + " if that is what is meant",
                    List.of(
                            unit.last("AutoUpdate").orElseThrow().place(),
                            unit.last("Image").orElseThrow().place()));
        }
    }

    private static void updateOfPinned(UnitSource unit, Findings findings) {
        Optional<ImageRef> image = image(unit);
        if (updates(unit) && image.isPresent() && isPinned(image.get())) {
            findings.add(
                    image.get() + " means the same image for ever, so AutoUpdate= has nothing to do",
                    "drop AutoUpdate=, or name a channel",
                    unit.last("AutoUpdate").orElseThrow().place());
        }
    }

    private static boolean isPinned(ImageRef image) {
        return image.digest().isPresent()
                || image.tag()
                        .filter(tag -> FULL_VERSION.matcher(tag).matches())
                        .isPresent();
    }

    private static String whole(ImageRef image) {
        return "docker.io/" + (image.name().indexOf('/') < 0 ? "library/" : "") + image;
    }

    /** An image without a registry that no unit here builds. */
    private static final class ShortName implements Rule {

        private static final RuleInfo INFO = RuleInfo.lint(
                "short-image-name",
                Severity.WARNING,
                "The name of an image has no registry.",
                "Which image it means depends on the registries and aliases of the host; podman may have to ask, and"
                        + " a service has nobody to answer.",
                """
                [Container]
                Image=nginx:1.29
                """,
                "Write the whole name, such as docker.io/library/nginx:1.29.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public void check(HostView host, Findings findings) {
            for (Generation run : host.generations()) {
                Set<String> built = new HashSet<>();
                for (UnitSource unit : run.units()) {
                    if (unit.is("build", "image")) {
                        unit.list("ImageTag").forEach(entry -> built.add(entry.value()));
                    }
                }
                for (UnitSource unit : run.units()) {
                    if (!unit.isInstanceOfTemplate() && unit.is("container", "image", "volume") && !updates(unit)) {
                        check(unit, built, findings);
                    }
                }
            }
        }

        private static void check(UnitSource unit, Set<String> built, Findings findings) {
            Optional<ImageRef> image = image(unit);
            if (image.isPresent()
                    && image.get().registry().isEmpty()
                    && !built.contains(image.get().toString())) {
                SourceEntry entry = unit.last("Image").orElseThrow();
                findings.add(
                        image.get() + " does not say which registry it comes from",
                        "write " + whole(image.get()) + " if that is what is meant, or localhost/… for one built here",
                        entry.place());
            }
        }
    }
}
