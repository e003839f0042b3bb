package dev.quadlet.model.value;

/** The directory that a build works in, for {@code SetWorkingDirectory=} of a build. */
public sealed interface BuildContext extends Value permits BuildContext.Beside, BuildContext.Location {

    /** {@return the directory of the Containerfile} */
    static BuildContext file() {
        return Beside.FILE;
    }

    /** {@return the directory of the unit file} */
    static BuildContext unit() {
        return Beside.UNIT;
    }

    /**
     * {@return a directory of the host, or a URL}
     *
     * @param location an absolute path or a URL
     * @throws IllegalArgumentException if there is no text
     */
    static BuildContext at(String location) {
        return new Location(Text.literal(location));
    }

    /**
     * {@return the context that this text stands for}
     *
     * @param systemd {@code file}, {@code unit}, a path or a URL, in systemd's form
     */
    static BuildContext parse(String systemd) {
        for (Beside context : Beside.values()) {
            if (context.text.equalsIgnoreCase(systemd)) {
                return context;
            }
        }
        return new Location(new Text(systemd));
    }

    /** A directory that something else lies in. */
    enum Beside implements BuildContext {
        /** The directory of the Containerfile. */
        FILE("file"),
        /** The directory of the unit file. */
        UNIT("unit");

        private final String text;

        Beside(String text) {
            this.text = text;
        }

        @Override
        public String systemd() {
            return text;
        }
    }

    /**
     * A directory or URL.
     *
     * @param location a path of the host or a URL
     */
    record Location(Text location) implements BuildContext {

        /**
         * Checks that there is text.
         *
         * @param location a path of the host or a URL
         * @throws IllegalArgumentException if there is none, or it is one of the words that mean something else
         */
        public Location {
            String text = location.systemd();
            if (text.isEmpty()
                    || text.equalsIgnoreCase("yaml")
                    || text.equalsIgnoreCase("file")
                    || text.equalsIgnoreCase("unit")) {
                throw Refusal.of(text, "the location of a build context", "a path or URL");
            }
        }

        @Override
        public String systemd() {
            return location.systemd();
        }

        @Override
        public String toString() {
            return location.toString();
        }
    }
}
