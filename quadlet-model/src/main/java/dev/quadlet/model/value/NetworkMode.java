package dev.quadlet.model.value;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What {@code Network=} can hold: a network, another container's network, or a mode of its own.
 *
 * <p>{@code NetworkMode.host()} shares the host's network; {@code NetworkMode.named("proxy").ip(…)} joins a network
 * that this configuration does not make, with a fixed address.
 */
public sealed interface NetworkMode extends Value
        permits NetworkMode.OfUnit,
                NetworkMode.Named,
                NetworkMode.Builtin,
                NetworkMode.Namespace,
                NetworkMode.OfContainer,
                Raw {

    /** {@return the network of the host itself} */
    static NetworkMode host() {
        return new Builtin(Kind.HOST, List.of());
    }

    /** {@return no network but a loopback device} */
    static NetworkMode none() {
        return new Builtin(Kind.NONE, List.of());
    }

    /** {@return a network namespace of its own, connected as Podman does by default} */
    static NetworkMode isolated() {
        return new Builtin(Kind.PRIVATE, List.of());
    }

    /**
     * {@return Podman's default bridge network}
     *
     * @param options options such as {@code ip=10.88.0.5}
     */
    static NetworkMode bridge(String... options) {
        return new Builtin(Kind.BRIDGE, List.of(options));
    }

    /**
     * {@return user-mode networking by pasta}
     *
     * @param options options of pasta, such as {@code --map-gw}
     */
    static NetworkMode pasta(String... options) {
        return new Builtin(Kind.PASTA, List.of(options));
    }

    /**
     * {@return user-mode networking by slirp4netns}
     *
     * @param options options such as {@code port_handler=slirp4netns}
     */
    static NetworkMode slirp4netns(String... options) {
        return new Builtin(Kind.SLIRP4NETNS, List.of(options));
    }

    /**
     * {@return a network that exists on the host without this configuration}
     *
     * @param name the network's name
     * @throws IllegalArgumentException if it is not a network's name
     */
    static Named named(String name) {
        return new Named(name, List.of());
    }

    /**
     * {@return the network of a {@code .network} unit, or of a {@code .container} unit's container}
     *
     * @param unit the unit's file name
     * @throws IllegalArgumentException if the unit is of another type
     */
    static OfUnit unit(UnitName unit) {
        return new OfUnit(unit, List.of());
    }

    /**
     * {@return the network of a container that is not part of this configuration}
     *
     * @param nameOrId the container's name or ID
     */
    static NetworkMode ofContainer(String nameOrId) {
        return new OfContainer(nameOrId);
    }

    /**
     * {@return an existing network namespace}
     *
     * @param path the absolute path of the namespace
     */
    static NetworkMode namespace(String path) {
        return new Namespace(path);
    }

    /**
     * {@return the mode that this text stands for}
     *
     * @param systemd text in systemd's form
     * @throws IllegalArgumentException if the text cannot be a network
     */
    static NetworkMode parse(String systemd) {
        Text text = new Text(systemd);
        if (text.literal().isEmpty()) {
            return new Raw(text);
        }
        String literal = text.toString();
        int colon = literal.indexOf(':');
        String name = colon < 0 ? literal : literal.substring(0, colon);
        String rest = colon < 0 ? "" : literal.substring(colon + 1);
        if (name.equals("container")) {
            return new OfContainer(rest);
        }
        if (name.equals("ns")) {
            return new Namespace(rest);
        }
        List<String> options = Options.parse(rest);
        if (name.endsWith(".network") || name.endsWith(".container")) {
            return new OfUnit(UnitName.parse(name), options);
        }
        for (Kind kind : Kind.values()) {
            if (kind.text.equals(name)) {
                return new Builtin(kind, options);
            }
        }
        return new Named(name, options);
    }

    /** The modes that have a name of their own. */
    enum Kind {
        /** The default bridge. */
        BRIDGE("bridge"),
        /** The host's network. */
        HOST("host"),
        /** No network. */
        NONE("none"),
        /** A namespace of its own. */
        PRIVATE("private"),
        /** User-mode networking by pasta. */
        PASTA("pasta"),
        /** User-mode networking by slirp4netns. */
        SLIRP4NETNS("slirp4netns");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /**
     * The network of a unit.
     *
     * @param unit the file name of the {@code .network} or {@code .container} unit
     * @param options how the network is joined, such as {@code ip=10.89.0.5}; none for a container
     */
    record OfUnit(UnitName unit, List<String> options) implements NetworkMode {

        /**
         * Checks the unit and options.
         *
         * @param unit the file name of the {@code .network} or {@code .container} unit
         * @param options how the network is joined, such as {@code ip=10.89.0.5}; none for a container
         * @throws IllegalArgumentException if the unit has another type, or a container's network is joined with
         *     options
         */
        public OfUnit {
            boolean container = unit.type().equals("container");
            if (!container && !unit.type().equals("network")) {
                throw Refusal.of(unit.fileName(), "a network", "a .network or .container unit");
            }
            if (unit.stem().indexOf(':') >= 0) {
                throw Refusal.of(unit.fileName(), "a network", "a unit without a colon in its name");
            }
            options = Options.checked(options);
            if (container && !options.isEmpty()) {
                throw Refusal.of(
                        unit + ":" + String.join(",", options),
                        "a network",
                        "another container's network takes no options");
            }
        }

        /**
         * {@return the same network, joined with this address}
         *
         * @param address an address of the network
         */
        public OfUnit ip(IpAddress address) {
            return new OfUnit(unit, Options.with(options, (address.isV6() ? "ip6=" : "ip=") + address));
        }

        /**
         * {@return the same network, joined under this further name}
         *
         * @param alias a host name
         */
        public OfUnit alias(String alias) {
            return new OfUnit(unit, Options.with(options, "alias=" + alias));
        }

        /**
         * {@return the same network with a further option}
         *
         * @param option such as {@code mac=92:d0:c6:0a:29:33} or {@code interface_name=eth1}
         */
        public OfUnit option(String option) {
            return new OfUnit(unit, Options.with(options, option));
        }

        @Override
        public String systemd() {
            return Options.append(unit.fileName(), options);
        }

        @Override
        public String toString() {
            return systemd();
        }
    }

    /**
     * A network by its Podman name.
     *
     * @param name the name
     * @param options how the network is joined, such as {@code ip=10.89.0.5}
     */
    record Named(String name, List<String> options) implements NetworkMode {

        private static boolean isTaken(String name) {
            return name.equals("container")
                    || name.equals("ns")
                    || name.endsWith(".network")
                    || name.endsWith(".container")
                    || Arrays.stream(Kind.values()).anyMatch(kind -> kind.text.equals(name));
        }

        /**
         * Checks the name.
         *
         * @param name the name
         * @param options how the network is joined, such as {@code ip=10.89.0.5}
         * @throws IllegalArgumentException if it is not a network's name
         */
        public Named {
            Names.checkObject(name, "the name of a network");
            if (isTaken(name)) {
                throw Refusal.of(name, "the name of a network", "not that of a mode or of a unit");
            }
            options = Options.checked(options);
        }

        /**
         * {@return the same network, joined with this address}
         *
         * @param address an address of the network
         */
        public Named ip(IpAddress address) {
            return new Named(name, Options.with(options, (address.isV6() ? "ip6=" : "ip=") + address));
        }

        /**
         * {@return the same network with a further option}
         *
         * @param option such as {@code alias=db} or {@code interface_name=eth1}
         */
        public Named option(String option) {
            return new Named(name, Options.with(options, option));
        }

        @Override
        public String systemd() {
            return Options.append(name, options);
        }

        @Override
        public String toString() {
            return systemd();
        }
    }

    /**
     * A mode that Podman has built in.
     *
     * @param kind the mode
     * @param options its options
     */
    record Builtin(Kind kind, List<String> options) implements NetworkMode {

        /**
         * Copies the options.
         *
         * @param kind the mode
         * @param options its options
         */
        public Builtin {
            Objects.requireNonNull(kind, "kind");
            options = Options.checked(options);
        }

        @Override
        public String systemd() {
            return Options.append(kind.text, options);
        }

        @Override
        public String toString() {
            return systemd();
        }
    }

    /**
     * An existing network namespace.
     *
     * @param path its path
     */
    record Namespace(String path) implements NetworkMode {

        /**
         * Checks the path.
         *
         * @param path its path
         * @throws IllegalArgumentException if it is not absolute
         */
        public Namespace {
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
     * The network of a container outside of this configuration.
     *
     * @param nameOrId its name or ID
     */
    record OfContainer(String nameOrId) implements NetworkMode {

        /**
         * Checks the name.
         *
         * @param nameOrId its name or ID
         * @throws IllegalArgumentException if it is not a container's name or ID
         */
        public OfContainer {
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
