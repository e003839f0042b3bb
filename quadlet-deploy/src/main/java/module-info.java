/** Brings a fleet to its hosts. */
module dev.quadlet.deploy {
    requires static transitive org.jspecify;
    requires transitive dev.quadlet.model;
    requires transitive dev.quadlet.render;
    requires transitive dev.quadlet.validate;
    requires com.fasterxml.jackson.databind;
    requires org.apache.commons.compress;
    requires org.apache.commons.text;
    requires org.snakeyaml.engine;

    exports dev.quadlet.deploy;
    exports dev.quadlet.deploy.secret;
    exports dev.quadlet.deploy.transport;
}
