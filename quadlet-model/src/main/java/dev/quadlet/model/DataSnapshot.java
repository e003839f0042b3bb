package dev.quadlet.model;

import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.VolumeSource;
import java.util.Objects;

/**
 * Data that is copied before changes, so that a rollback can bring it back.
 *
 * @param source a volume by its name in Podman, a {@code .volume} unit, or an absolute path of the host, which may
 *     begin with {@code %h/}
 * @param when before which changes of the units that have it mounted
 */
public record DataSnapshot(VolumeSource source, SnapshotBefore when) {

    /**
     * Checks that it is data which can be found again.
     *
     * @param source a volume by its name in Podman, a {@code .volume} unit, or an absolute path of the host, which may
     *     begin with {@code %h/}
     * @param when before which changes of the units that have it mounted
     * @throws IllegalArgumentException if the source is an anonymous volume, a unit that is not one volume (a template,
     *     or of another type), or has a specifier other than {@code %h/} at the begin of a path
     */
    public DataSnapshot {
        Objects.requireNonNull(when, "when");
        if (source instanceof VolumeSource.Anonymous) {
            throw new IllegalArgumentException("no snapshot of an anonymous volume: it goes with its container. "
                    + "Give it a name: VolumeSource.named(...)");
        } else if (source instanceof UnitName unit) {
            checkUnit(unit);
        } else if (source instanceof VolumeSource.HostPath path) {
            checkPath(path.path());
        } else if (source instanceof VolumeSource.NamedVolume volume
                && volume.name().literal().isEmpty()) {
            throw new IllegalArgumentException("no snapshot of " + volume
                    + ": systemd expands this name, so that it is not known before; say the name itself");
        }
    }

    static void checkUnit(UnitName unit) {
        if (!unit.type().equals("volume")) {
            throw new IllegalArgumentException(
                    "no snapshot of " + unit + ": only a .volume unit has data of its own that changes");
        }
        if (unit.isTemplate()) {
            throw new IllegalArgumentException("no snapshot of " + unit
                    + ": a template is no volume; name those of its instances, such as "
                    + unit.ofInstance("x"));
        }
    }

    private static void checkPath(Text path) {
        String systemd = path.systemd();
        Text known = systemd.startsWith("%h/") ? new Text(systemd.substring(2)) : path;
        String literal = known.literal().orElse("");
        if (!literal.startsWith("/") || (literal + "/").contains("/../")) {
            throw new IllegalArgumentException("no snapshot of " + path
                    + ": it needs a path that is known before, from / or %h/ on, without .. and further specifiers");
        }
    }
}
