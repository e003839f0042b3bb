/**
 * Complete fleets to copy from.
 *
 * <p>{@link dev.quadlet.examples.HelloWeb} is the smallest, {@link dev.quadlet.examples.RootlessNotes} one service with
 * all that it needs, {@link dev.quadlet.examples.Homelab} two machines that share stacks.
 */
@NullMarked
package dev.quadlet.examples;

import org.jspecify.annotations.NullMarked;
