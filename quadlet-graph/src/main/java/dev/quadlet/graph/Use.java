package dev.quadlet.graph;

/**
 * Something that a unit uses, as a row of its card.
 *
 * @param sort what it is
 * @param text how the row says it
 * @param target the id of the unit that makes it; empty if it comes from outside of the configuration
 */
record Use(Sort sort, String text, String target) {

    /** In the order in which rows are shown. */
    enum Sort {
        PORT,
        NETWORK,
        VOLUME,
        BIND,
        SECRET,
        IMAGE,
        /** Another unit of the same manager, where no line is drawn to it. */
        DEPENDS;

        /** The name of its icon, and its class in style sheets. */
        String icon() {
            return switch (this) {
                case PORT -> "port";
                case NETWORK -> "network";
                case VOLUME -> "volume";
                case BIND -> "bind";
                case SECRET -> "secret";
                case IMAGE -> "image";
                case DEPENDS -> "depends";
            };
        }
    }
}
