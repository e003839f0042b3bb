/** Rules over units, stacks and hosts. */
module dev.quadlet.validate {
    requires static transitive org.jspecify;
    requires transitive dev.quadlet.model;
    requires transitive dev.quadlet.render;
    requires org.apache.commons.text;

    exports dev.quadlet.validate;
}
