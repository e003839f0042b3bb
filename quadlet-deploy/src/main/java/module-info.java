/** Brings a fleet to its hosts. */
@SuppressWarnings("module") // The test kit is built after this module, and is not there at run time.
module dev.quadlet.deploy {
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.quadlet.config;
    requires transitive dev.quadlet.model;
    requires transitive dev.quadlet.render;
    requires transitive dev.quadlet.validate;
    requires org.apache.commons.compress;
    requires org.snakeyaml.engine;

    exports dev.quadlet.deploy;
    exports dev.quadlet.deploy.fake to
            dev.quadlet.testkit;
    exports dev.quadlet.deploy.secret;
    exports dev.quadlet.deploy.transport;

    // It makes the serializer that refuses secrets.
    opens dev.quadlet.deploy.secret to
            com.fasterxml.jackson.databind;
}
