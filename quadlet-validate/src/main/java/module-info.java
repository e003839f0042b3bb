/** Rules over units, stacks and hosts. */
module dev.quadlet.validate {
    requires static transitive org.jspecify;
    requires transitive dev.quadlet.model;

    exports dev.quadlet.validate;
}
