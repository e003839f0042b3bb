/**
 * Deployments as values: units, the stacks that they form, and the hosts that the stacks run on.
 *
 * <p>A unit is begun by its name and what it cannot do without, and every further key is a method of its builder:
 * {@code Container.named("web", ImageRef.parse("docker.io/library/nginx:1.27")).publishPort(8080, 80).build()}.
 */
@NullMarked
@QuadletStyle
package dev.quadlet.model;

import org.jspecify.annotations.NullMarked;
