package dev.quadlet.deploy;

/** Is told what happens while hosts are changed; called from several threads, but never at the same time. */
public interface DeploymentListener {

    /** Wants to know nothing. */
    DeploymentListener NONE = new DeploymentListener() {};

    /**
     * A change of a manager begins.
     *
     * @param plan what will be done
     */
    default void begins(TargetPlan plan) {}

    /**
     * Something happens on a host.
     *
     * @param target the manager and its host
     * @param event what happens
     */
    default void happens(Target target, HostEvent event) {}

    /**
     * A manager's change is over.
     *
     * @param result what became of it
     */
    default void ends(TargetResult result) {}
}
