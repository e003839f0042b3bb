package dev.quadlet.validate;

import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageSource;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry by which a unit refers to another unit's file; Podman's generator makes the service require it and wait for
 * it.
 *
 * @param key the key, such as {@code Network}
 * @param entry the whole entry, such as {@code Network=app.network}
 * @param target the name of the other unit's file
 */
public record Reference(String key, String entry, UnitName target) {

    /**
     * {@return all references of a unit, in the order of the key table}
     *
     * @param unit the unit
     */
    public static List<Reference> of(Unit unit) {
        Collector found = new Collector();
        if (unit instanceof Container container) {
            found.image(container.image());
            container.pod().ifPresent(pod -> found.add("Pod", pod.fileName(), pod));
            found.mounts(container.mounts());
            found.networks(container.networks());
            found.volumes(container.volumes());
        } else if (unit instanceof Pod pod) {
            found.networks(pod.networks());
            found.volumes(pod.volumes());
        } else if (unit instanceof Kube kube) {
            found.networks(kube.networks());
        } else if (unit instanceof Build build) {
            found.networks(build.networks());
            found.volumes(build.volumes());
        } else if (unit instanceof Volume volume) {
            found.image(volume.image());
        }
        return found.references;
    }

    private static final class Collector {

        private final List<Reference> references = new ArrayList<>();

        void add(String key, String value, UnitName target) {
            references.add(new Reference(key, key + "=" + value, target));
        }

        void image(Optional<ImageSource> image) {
            if (image.isPresent() && image.get() instanceof UnitName unit) {
                add("Image", unit.fileName(), unit);
            }
        }

        void networks(List<NetworkMode> networks) {
            for (NetworkMode network : networks) {
                if (network instanceof NetworkMode.OfUnit joined) {
                    add("Network", network.systemd(), joined.unit());
                }
            }
        }

        void volumes(List<VolumeMount> volumes) {
            for (VolumeMount volume : volumes) {
                if (volume.source() instanceof UnitName unit) {
                    add("Volume", volume.systemd(), unit);
                }
            }
        }

        void mounts(List<Mount> mounts) {
            for (Mount mount : mounts) {
                String source = mount.source().flatMap(text -> text.literal()).orElse("");
                boolean unit = source.endsWith(".volume") || source.endsWith(".image") || source.endsWith(".artifact");
                boolean resolved = switch (mount.type()) {
                    case VOLUME, BIND, GLOB, IMAGE, ARTIFACT -> true;
                    case TMPFS, RAMFS, DEVPTS -> false;
                };
                if (unit && resolved && source.indexOf('/') < 0) {
                    add("Mount", mount.systemd(), UnitName.parse(source));
                }
            }
        }
    }
}
