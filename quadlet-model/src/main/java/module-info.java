/** Quadlet units, stacks, hosts and fleets as immutable typed values. */
module dev.quadlet.model {
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;

    exports dev.quadlet.model;
    exports dev.quadlet.model.table;
    exports dev.quadlet.model.value;
}
