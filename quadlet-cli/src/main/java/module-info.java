/** The command line around a fleet. */
module dev.quadlet.cli {
    requires static transitive org.jspecify;
    requires transitive dev.quadlet.model;
    requires dev.quadlet.render;
    requires transitive dev.quadlet.validate;
    requires dev.quadlet.deploy;
    requires dev.quadlet.graph;
    requires com.fasterxml.jackson.core;
    requires info.picocli;
    requires java.compiler;
    requires me.tongfei.progressbar;

    exports dev.quadlet.cli;

    // picocli fills the fields of the commands by reflection.
    opens dev.quadlet.cli to
            info.picocli;
}
