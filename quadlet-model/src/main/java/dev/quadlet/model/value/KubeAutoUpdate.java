package dev.quadlet.model.value;

import java.util.Objects;
import java.util.Optional;

/**
 * Whether Podman updates the images of a Kubernetes YAML file by itself, for {@code AutoUpdate=} of a kube unit.
 *
 * @param container the container that it is for; all if empty
 * @param update where the newer image comes from
 */
public record KubeAutoUpdate(Optional<String> container, AutoUpdate update) implements Value {

    /**
     * Checks the container's name.
     *
     * @param container the container that it is for; all if empty
     * @param update where the newer image comes from
     * @throws IllegalArgumentException if it is not a container's name
     */
    public KubeAutoUpdate {
        Objects.requireNonNull(update, "update");
        container.ifPresent(name -> Names.checkObject(name, "the name of a container"));
    }

    /**
     * {@return the update of all containers}
     *
     * @param update where the newer image comes from
     */
    public static KubeAutoUpdate of(AutoUpdate update) {
        return new KubeAutoUpdate(Optional.empty(), update);
    }

    /**
     * {@return the update of one container}
     *
     * @param container its name in the YAML file
     * @param update where the newer image comes from
     * @throws IllegalArgumentException if it is not a container's name
     */
    public static KubeAutoUpdate of(String container, AutoUpdate update) {
        return new KubeAutoUpdate(Optional.of(container), update);
    }

    /**
     * {@return the update that this text stands for}
     *
     * @param text {@code registry}, {@code local}, or one of them behind {@code container/}
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static KubeAutoUpdate parse(String text) {
        int slash = text.lastIndexOf('/');
        for (AutoUpdate update : AutoUpdate.values()) {
            if (update.systemd().equals(text.substring(slash + 1))) {
                return new KubeAutoUpdate(slash < 0 ? Optional.empty() : Optional.of(text.substring(0, slash)), update);
            }
        }
        throw Refusal.of(text, "an update", "registry or local, or container/registry");
    }

    @Override
    public String systemd() {
        return container.map(name -> name + "/").orElse("") + update.systemd();
    }

    @Override
    public String toString() {
        return systemd();
    }
}
