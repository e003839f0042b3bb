package dev.quadlet.deploy;

import dev.quadlet.model.value.ImageRef;
import java.util.Optional;

/** Compares names of images as Podman means them. */
final class Images {

    private Images() {}

    /**
     * {@return the name with what Podman adds to it: Docker's registry, its library and the tag {@code latest}; a short
     * name as it is, since the host's settings decide where it comes from}
     *
     * @param name the name of an image
     */
    static String normal(String name) {
        Optional<ImageRef> parsed = parse(name);
        if (parsed.isEmpty()) {
            return name;
        }
        ImageRef image = parsed.get();
        String repository = image.name();
        if (repository.startsWith("docker.io/") && repository.indexOf('/', "docker.io/".length()) < 0) {
            repository = "docker.io/library/" + repository.substring("docker.io/".length());
        }
        if (image.digest().isPresent()) {
            return repository + "@" + image.digest().get();
        }
        return repository + ":" + image.tag().orElse("latest");
    }

    private static Optional<ImageRef> parse(String name) {
        try {
            return Optional.of(ImageRef.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
