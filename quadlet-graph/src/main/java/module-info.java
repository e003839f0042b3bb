/** Pictures of what a host runs. */
module dev.quadlet.graph {
    requires static transitive org.jspecify;
    requires transitive dev.quadlet.model;
    requires transitive dev.quadlet.validate;
    requires dev.quadlet.render;
    requires org.eclipse.elk.alg.layered;
    requires org.eclipse.elk.core;
    requires org.eclipse.elk.graph;
    requires org.eclipse.emf.common;
    requires org.eclipse.emf.ecore;

    exports dev.quadlet.graph;
}
