/**
 * The way to a host: commands of {@code sh} with streams, over the user's own OpenSSH client or on this machine.
 *
 * <p>What the client and the host say to each other is in {@code docs/host-protocol.md}.
 */
@NullMarked
package dev.quadlet.deploy.transport;

import org.jspecify.annotations.NullMarked;
