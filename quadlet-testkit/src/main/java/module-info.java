/** Tests of a configuration: assertions, golden trees, hosts in memory, Podman's generator. */
module dev.quadlet.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.quadlet.deploy;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;

    exports dev.quadlet.testkit;

    // JUnit makes the extension.
    opens dev.quadlet.testkit to
            org.junit.platform.commons;
}
