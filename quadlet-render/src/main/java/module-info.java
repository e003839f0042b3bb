/** Unit text from values, and values from unit text. */
module dev.quadlet.render {
    requires static transitive org.jspecify;
    requires transitive dev.quadlet.model;

    exports dev.quadlet.render;
}
