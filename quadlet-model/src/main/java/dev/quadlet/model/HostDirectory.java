package dev.quadlet.model;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.VolumeSource;
import java.util.Objects;
import java.util.Optional;

/**
 * A directory that must be on the host before the units of a stack start, made by systemd-tmpfiles.
 *
 * @param path its absolute path; it may begin with {@code %h}
 * @param user the name or number of its owner; whoever runs systemd-tmpfiles if empty
 * @param group the name or number of its group; that of whoever runs systemd-tmpfiles if empty
 * @param mode its permissions
 * @param snapshotBefore before which changes of the units that have it mounted it is copied, if it is
 */
public record HostDirectory(
        Text path,
        Optional<String> user,
        Optional<String> group,
        FileMode mode,
        Optional<SnapshotBefore> snapshotBefore) {

    /**
     * Checks the path and names.
     *
     * @param path its absolute path; it may begin with {@code %h}
     * @param user the name or number of its owner; whoever runs systemd-tmpfiles if empty
     * @param group the name or number of its group; that of whoever runs systemd-tmpfiles if empty
     * @param mode its permissions
     * @param snapshotBefore before which changes of the units that have it mounted it is copied, if it is
     * @throws IllegalArgumentException if the path is not absolute, or a name is none
     */
    public HostDirectory {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(snapshotBefore, "snapshotBefore");
        if (path.literal().isPresent()) {
            Names.checkAbsolute(path.toString());
        } else if (!path.systemd().startsWith("%") || path.hasVariables()) {
            throw new IllegalArgumentException(
                    "\"" + path + "\" is not an absolute path, nor one that begins with a specifier");
        }
        user.ifPresent(HostDirectory::checkAccount);
        group.ifPresent(HostDirectory::checkAccount);
    }

    /**
     * {@return a directory of root, or of the user, with permissions 0755}
     *
     * @param path its absolute path
     * @throws IllegalArgumentException if the path is not absolute
     */
    public static HostDirectory of(String path) {
        return new HostDirectory(
                Text.literal(path), Optional.empty(), Optional.empty(), FileMode.of(0755), Optional.empty());
    }

    /**
     * {@return a directory below the home directory of the user whose manager runs the stack}
     *
     * @param path the path relative to the home directory
     */
    public static HostDirectory inHome(String path) {
        return new HostDirectory(
                Text.inHome(path), Optional.empty(), Optional.empty(), FileMode.of(0755), Optional.empty());
    }

    /**
     * {@return the same directory with this owner}
     *
     * @param newUser the name or number of the user
     * @param newGroup the name or number of the group
     * @throws IllegalArgumentException if a name is none
     */
    public HostDirectory owner(String newUser, String newGroup) {
        return new HostDirectory(path, Optional.of(newUser), Optional.of(newGroup), mode, snapshotBefore);
    }

    /**
     * {@return the same directory with these permissions}
     *
     * @param newMode such as {@code FileMode.of(0700)}
     */
    public HostDirectory mode(FileMode newMode) {
        return new HostDirectory(path, user, group, newMode, snapshotBefore);
    }

    /**
     * {@return the same directory, whose content is copied before changes of the units that have it mounted}
     *
     * <p>The units stop for the time of the copy; a rollback can bring it back.
     *
     * @param when before which changes
     * @throws IllegalArgumentException if its path has specifiers other than {@code %h/} at its begin
     */
    public HostDirectory snapshotBefore(SnapshotBefore when) {
        DataSnapshot snapshot = new DataSnapshot(VolumeSource.hostPath(path), when);
        return new HostDirectory(path, user, group, mode, Optional.of(snapshot.when()));
    }

    private static void checkAccount(String name) {
        boolean plain = !name.isEmpty()
                && name.chars().allMatch(c -> c > ' ' && c < 127 && ":%\"'\\".indexOf(c) < 0)
                && name.charAt(0) != '-';
        if (!plain) {
            throw new IllegalArgumentException("\"" + name + "\" is not the name or number of a user or group");
        }
    }
}
