package dev.quadlet.deploy;

import dev.quadlet.deploy.transport.Account;
import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.Input;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.model.Container;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.LocalImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings images from this machine to hosts. */
final class LocalImages {

    private static final int TOLD_LINES = 20;

    /** An archive may have another name for its image, or several; REF is in {@code $ref}. */
    private static final String LOAD = """
            loaded=$(podman load --quiet) || exit
            podman image exists "$ref" && exit
            ids=$(echo "$loaded" | sed -n "s/^Loaded image: //p" |
              while read -r name; do podman image inspect --format "{{.Id}}" "$name"; done | sort -u)
            set -- $ids
            if [ $# -ne 1 ]; then
              echo "its archive has $# images, and it is not clear which one is meant; make an archive of one image:" >&2
              echo "podman save --format oci-archive --output FILE IMAGE" >&2
              exit 1
            fi
            podman tag "$1" "$ref" && podman image exists "$ref"
            """;

    private final LocalImageBuilder builder;

    /**
     * A way for images.
     *
     * @param builder makes their archives
     */
    LocalImages(LocalImageBuilder builder) {
        this.builder = builder;
    }

    /** {@return the images that containers and volumes of a target take from this machine, sorted by reference} */
    static List<LocalImage> of(Target target) {
        SortedMap<String, LocalImage> images = new TreeMap<>();
        List<Unit> units = new ArrayList<>();
        target.manager()
                .stacks()
                .forEach(stack -> stack.units().forEach(unit -> {
                    units.add(unit);
                    unit.dropIns().stream().map(DropIn::content).forEach(units::add);
                }));
        target.manager().dropIns().stream().map(DropIn::content).forEach(units::add);
        for (Unit unit : units) {
            if (image(unit).orElse(null) instanceof LocalImage image) {
                images.put(image.systemd(), image);
            }
        }
        return List.copyOf(images.values());
    }

    private static Optional<ImageSource> image(Unit unit) {
        if (unit instanceof Container container) {
            return container.image();
        }
        return unit instanceof Volume volume ? volume.image() : Optional.empty();
    }

    /**
     * Builds an image here, if it is not there yet, and brings it to a host, if it does not have it.
     *
     * @param transport the way to the host
     * @param account whose images the host keeps
     * @param image the image
     * @throws LocalImageFailure if it cannot be made here
     * @throws HostFailure if the host cannot load it
     * @throws IOException as {@link Transport#run} does
     * @throws InterruptedException if this thread is interrupted
     */
    void send(Transport transport, Account account, LocalImage image) throws IOException, InterruptedException {
        // A reference has no character that means something to sh.
        String ref = image.systemd();
        if (transport
                .run(account, "podman image exists " + ref, Input.NONE, in -> {})
                .succeeded()) {
            return;
        }
        Input archive = builder.archive(image);
        Ended loaded = transport.run(account, "ref=" + ref + "\n" + LOAD, archive, in -> {});
        if (!loaded.succeeded()) {
            throw new HostFailure(transport.describe() + ": podman load of " + image + " failed with status "
                    + loaded.status() + LocalImageBuilder.lastLines(loaded.errors(), TOLD_LINES));
        }
    }
}
