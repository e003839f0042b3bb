/** Configuration files from typed objects. */
module dev.quadlet.config {
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.quadlet.model;
    requires org.apache.commons.text;

    exports dev.quadlet.config;
}
