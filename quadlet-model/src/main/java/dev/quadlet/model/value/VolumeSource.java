package dev.quadlet.model.value;

/** Where the data of a {@link VolumeMount} lies. */
public sealed interface VolumeSource
        permits UnitName, VolumeSource.HostPath, VolumeSource.NamedVolume, VolumeSource.Anonymous {

    /** {@return the text before the first colon, in systemd's form} */
    String systemd();

    /**
     * {@return a path of the host}
     *
     * @param path an absolute path
     * @throws IllegalArgumentException if the path is not absolute or has a colon
     */
    static VolumeSource hostPath(String path) {
        return new HostPath(Text.literal(path));
    }

    /**
     * {@return a path of the host in which systemd expands something}
     *
     * @param path an absolute path, or one that begins with a specifier
     * @throws IllegalArgumentException if the path is of another form or has a colon
     */
    static VolumeSource hostPath(Text path) {
        return new HostPath(path);
    }

    /**
     * {@return a path below the home directory of the user whose manager runs the unit}
     *
     * @param path the path relative to the home directory
     * @throws IllegalArgumentException if the path has a colon
     */
    static VolumeSource inHome(String path) {
        return new HostPath(Text.inHome(path));
    }

    /**
     * {@return a volume that exists on the host without this configuration, or that Podman makes when it is first used}
     *
     * @param name the volume's name
     * @throws IllegalArgumentException if it is not a volume's name
     */
    static VolumeSource named(String name) {
        return new NamedVolume(Text.literal(name));
    }

    /** {@return a new volume without a name, removed with the container} */
    static VolumeSource anonymous() {
        return Anonymous.INSTANCE;
    }

    /**
     * {@return the source that this text stands for}
     *
     * @param systemd text in systemd's form
     * @throws IllegalArgumentException if it is no source
     */
    static VolumeSource parse(String systemd) {
        if (systemd.isEmpty()) {
            return Anonymous.INSTANCE;
        }
        if (HostPath.isPath(systemd)) {
            return new HostPath(new Text(systemd));
        }
        if (systemd.endsWith(".volume") || systemd.endsWith(".artifact")) {
            return UnitName.parse(systemd);
        }
        return new NamedVolume(new Text(systemd));
    }

    /**
     * A path of the host.
     *
     * @param path an absolute path, one that begins with a specifier, or one relative to the unit file ({@code ./x})
     */
    record HostPath(Text path) implements VolumeSource {

        /**
         * Checks the path.
         *
         * @param path an absolute path, one that begins with a specifier, or one relative to the unit file
         *     ({@code ./x})
         * @throws IllegalArgumentException if the path is of another form, has a colon, or ends with a backslash
         */
        public HostPath {
            String text = path.systemd();
            // Podman 5.4 puts the path into [Unit] as it is, where a backslash would join the next line.
            if (!isPath(text) || text.indexOf(':') >= 0 || text.endsWith("\\")) {
                throw Refusal.of(
                        text, "a path of the host", "an absolute path without a colon, nor a backslash at its end");
            }
        }

        static boolean isPath(String systemd) {
            boolean specifier = systemd.startsWith("%") && !systemd.startsWith("%%");
            return specifier || systemd.startsWith("/") || systemd.startsWith(".");
        }

        @Override
        public String systemd() {
            return path.systemd();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A volume by its Podman name.
     *
     * @param name the name
     */
    record NamedVolume(Text name) implements VolumeSource {

        /**
         * Checks the name.
         *
         * @param name the name
         * @throws IllegalArgumentException if it is not a volume's name
         */
        public NamedVolume {
            if (name.systemd().endsWith(".volume") || name.systemd().endsWith(".artifact")) {
                throw Refusal.of(name.systemd(), "the name of a volume", "not that of a unit");
            }
            if (name.literal().isPresent()) {
                Names.checkObject(name.toString(), "the name of a volume");
            } else if (name.systemd().indexOf(':') >= 0 || HostPath.isPath(name.systemd())) {
                throw Refusal.of(name.systemd(), "the name of a volume", "no colon, no path");
            }
        }

        @Override
        public String systemd() {
            return name.systemd();
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** A volume without a name. */
    enum Anonymous implements VolumeSource {
        /** The only one. */
        INSTANCE;

        @Override
        public String systemd() {
            return "";
        }
    }
}
