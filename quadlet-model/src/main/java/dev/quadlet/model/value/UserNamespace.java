package dev.quadlet.model.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What {@code UserNS=} can hold: how the users of the container map to users of the host.
 *
 * <p>{@code UserNamespace.keepId(1000, 1000)} makes the user who runs a rootless container user 1000 inside.
 */
public sealed interface UserNamespace extends Value
        permits UserNamespace.Builtin,
                UserNamespace.KeepId,
                UserNamespace.Auto,
                UserNamespace.Path,
                UserNamespace.OfContainer,
                Raw {

    /** {@return the user namespace of whoever runs the container} */
    static UserNamespace host() {
        return Builtin.HOST;
    }

    /** {@return a namespace in which the user who runs the container does not exist} */
    static UserNamespace noMap() {
        return Builtin.NOMAP;
    }

    /** {@return a new user namespace} */
    static UserNamespace isolated() {
        return Builtin.PRIVATE;
    }

    /** {@return the user who runs the container has the same IDs inside} */
    static UserNamespace keepId() {
        return new KeepId(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * {@return the user who runs the container has these IDs inside}
     *
     * @param uid the user ID inside
     * @param gid the group ID inside
     */
    static UserNamespace keepId(long uid, long gid) {
        return new KeepId(OptionalLong.of(uid), OptionalLong.of(gid), OptionalLong.empty());
    }

    /** {@return IDs that Podman picks, and that no other container uses} */
    static UserNamespace auto() {
        return new Auto(List.of());
    }

    /**
     * {@return that many IDs that Podman picks, and that no other container uses}
     *
     * @param size the number of IDs
     */
    static UserNamespace auto(long size) {
        return new Auto(List.of("size=" + Numbers.unsigned(String.valueOf(size), "a number of IDs")));
    }

    /**
     * {@return an existing user namespace}
     *
     * @param path its absolute path
     */
    static UserNamespace path(String path) {
        return new Path(path);
    }

    /**
     * {@return the user namespace of another container}
     *
     * @param nameOrId its name or ID
     */
    static UserNamespace ofContainer(String nameOrId) {
        return new OfContainer(nameOrId);
    }

    /**
     * {@return the mode that this text stands for}
     *
     * @param systemd text in systemd's form
     * @throws IllegalArgumentException if the text is no such mode
     */
    static UserNamespace parse(String systemd) {
        Text text = new Text(systemd);
        if (text.literal().isEmpty()) {
            return new Raw(text);
        }
        String literal = text.toString();
        for (Builtin mode : Builtin.values()) {
            if (mode.text.equals(literal)) {
                return mode;
            }
        }
        int colon = literal.indexOf(':');
        String name = colon < 0 ? literal : literal.substring(0, colon);
        String rest = colon < 0 ? "" : literal.substring(colon + 1);
        return switch (name) {
            case "keep-id" -> KeepId.parseOptions(rest);
            case "auto" -> new Auto(Options.parse(rest));
            case "ns" -> new Path(rest);
            case "container" -> new OfContainer(rest);
            default ->
                throw Refusal.of(
                        literal, "a user namespace", "host, keep-id, auto, nomap, private, ns:path or container:name");
        };
    }

    /** The modes without options. */
    enum Builtin implements UserNamespace {
        /** The namespace of whoever runs the container. */
        HOST("host"),
        /** Without the user who runs the container. */
        NOMAP("nomap"),
        /** A new namespace. */
        PRIVATE("private");

        private final String text;

        Builtin(String text) {
            this.text = text;
        }

        @Override
        public String systemd() {
            return text;
        }
    }

    /**
     * The user who runs the container keeps an ID.
     *
     * @param uid the user ID inside; the same as outside if empty
     * @param gid the group ID inside; the same as outside if empty
     * @param size how many IDs there are; all that the user has if empty
     */
    record KeepId(OptionalLong uid, OptionalLong gid, OptionalLong size) implements UserNamespace {

        /**
         * Checks the numbers.
         *
         * @param uid the user ID inside; the same as outside if empty
         * @param gid the group ID inside; the same as outside if empty
         * @param size how many IDs there are; all that the user has if empty
         * @throws IllegalArgumentException if one is negative
         */
        public KeepId {
            check(uid);
            check(gid);
            check(size);
        }

        private static void check(OptionalLong id) {
            if (id.isPresent() && id.getAsLong() < 0) {
                throw Refusal.of(String.valueOf(id.getAsLong()), "an ID", "a whole number");
            }
        }

        private static KeepId parseOptions(String text) {
            OptionalLong uid = OptionalLong.empty();
            OptionalLong gid = OptionalLong.empty();
            OptionalLong size = OptionalLong.empty();
            for (String option : Options.parse(text)) {
                int equals = option.indexOf('=');
                OptionalLong value = OptionalLong.of(Numbers.unsigned(option.substring(equals + 1), "an ID"));
                switch (option.substring(0, Math.max(equals, 0))) {
                    case "uid" -> uid = value;
                    case "gid" -> gid = value;
                    case "size" -> size = value;
                    default -> throw Refusal.of(option, "an option of keep-id", "uid=, gid= or size=");
                }
            }
            return new KeepId(uid, gid, size);
        }

        @Override
        public String systemd() {
            List<String> options = new ArrayList<>(3);
            uid.ifPresent(id -> options.add("uid=" + id));
            gid.ifPresent(id -> options.add("gid=" + id));
            size.ifPresent(count -> options.add("size=" + count));
            return Options.append("keep-id", options);
        }

        @Override
        public String toString() {
            return systemd();
        }
    }

    /**
     * IDs that Podman picks.
     *
     * @param options such as {@code size=65536} or {@code uidmapping=0:1000:1}
     */
    record Auto(List<String> options) implements UserNamespace {

        /**
         * Copies the options.
         *
         * @param options such as {@code size=65536} or {@code uidmapping=0:1000:1}
         */
        public Auto {
            options = Options.checked(options);
        }

        @Override
        public String systemd() {
            return Options.append("auto", options);
        }

        @Override
        public String toString() {
            return systemd();
        }
    }

    /**
     * An existing user namespace.
     *
     * @param path its path
     */
    record Path(String path) implements UserNamespace {

        /**
         * Checks the path.
         *
         * @param path its path
         * @throws IllegalArgumentException if it is not absolute
         */
        public Path {
            Names.checkAbsolute(path);
        }

        @Override
        public String systemd() {
            return "ns:" + Text.literal(path).systemd();
        }

        @Override
        public String toString() {
            return systemd();
        }
    }

    /**
     * Another container's user namespace.
     *
     * @param nameOrId its name or ID
     */
    record OfContainer(String nameOrId) implements UserNamespace {

        /**
         * Checks the name.
         *
         * @param nameOrId its name or ID
         * @throws IllegalArgumentException if it is not a container's name or ID
         */
        public OfContainer {
            Objects.requireNonNull(nameOrId, "nameOrId");
            Names.checkObject(nameOrId, "the name of a container");
        }

        @Override
        public String systemd() {
            return "container:" + nameOrId;
        }

        @Override
        public String toString() {
            return systemd();
        }
    }
}
