package dev.quadlet.model.value;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to an image or artifact in a registry, such as {@code docker.io/library/postgres:17.2}.
 *
 * <p>{@code ImageRef.parse("ghcr.io/org/app:1.0@sha256:…")} has a registry, a repository, a tag and a digest;
 * {@code parse("App:1 0")} fails.
 *
 * @param name the registry and repository, or the repository alone (a short name)
 * @param tag the tag, if one is given
 * @param digest the digest with its algorithm, such as {@code sha256:…}, if one is given
 */
public record ImageRef(String name, Optional<String> tag, Optional<String> digest) implements ImageSource {

    /** Longer than any registry takes; the pattern needs stack for each component. */
    private static final int LONGEST = 1000;

    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String REGISTRY =
            "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?";
    private static final Pattern REFERENCE = Pattern.compile(
            "((?:" + REGISTRY + "/)?" + COMPONENT + "(?:/" + COMPONENT
                    + ")*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?");

    /**
     * Checks the reference.
     *
     * @param name the registry and repository, or the repository alone (a short name)
     * @param tag the tag, if one is given
     * @param digest the digest with its algorithm, such as {@code sha256:…}, if one is given
     * @throws IllegalArgumentException if the parts do not make a reference
     */
    public ImageRef {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(digest, "digest");
        String text = format(name, tag, digest);
        Matcher matcher = REFERENCE.matcher(text);
        boolean unit = text.endsWith(".image") || text.endsWith(".build");
        if (unit || text.length() > LONGEST || !matcher.matches() || !name.equals(matcher.group(1))) {
            throw Refusal.of(
                    text,
                    "an image reference",
                    "[registry/]repository[:tag][@digest], such as docker.io/library/postgres:17.2");
        }
    }

    /**
     * {@return the reference that this text stands for}
     *
     * @param reference {@code [registry/]repository[:tag][@digest]}
     * @throws IllegalArgumentException if the text is not a reference
     */
    public static ImageRef parse(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (reference.length() > LONGEST || !matcher.matches()) {
            throw Refusal.of(
                    reference,
                    "an image reference",
                    "[registry/]repository[:tag][@digest], such as docker.io/library/postgres:17.2");
        }
        return new ImageRef(
                matcher.group(1), Optional.ofNullable(matcher.group(2)), Optional.ofNullable(matcher.group(3)));
    }

    static boolean isReference(String text) {
        return text.length() <= LONGEST && REFERENCE.matcher(text).matches();
    }

    /** {@return the registry's host and port, such as {@code docker.io}, unless this is a short name} */
    public Optional<String> registry() {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean isRegistry = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || "localhost".equals(first);
        return isRegistry ? Optional.of(first) : Optional.empty();
    }

    /** {@return the repository within the registry, such as {@code library/postgres}} */
    public String repository() {
        return registry().map(registry -> name.substring(registry.length() + 1)).orElse(name);
    }

    /**
     * {@return the same repository with this tag and without a digest}
     *
     * @param newTag the tag
     * @throws IllegalArgumentException if the text is not a tag
     */
    public ImageRef withTag(String newTag) {
        return new ImageRef(name, Optional.of(newTag), Optional.empty());
    }

    /**
     * {@return the same reference with this digest}
     *
     * @param newDigest the digest with its algorithm, such as {@code sha256:…}
     * @throws IllegalArgumentException if the text is not a digest
     */
    public ImageRef withDigest(String newDigest) {
        return new ImageRef(name, tag, Optional.of(newDigest));
    }

    @Override
    public String systemd() {
        return format(name, tag, digest);
    }

    @Override
    public String toString() {
        return systemd();
    }

    private static String format(String name, Optional<String> tag, Optional<String> digest) {
        return name
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
