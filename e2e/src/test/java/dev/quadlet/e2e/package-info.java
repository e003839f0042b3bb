/**
 * What arrives on booted hosts, with systemd, Podman and sshd.
 *
 * <p>{@code testhost/testhost prepare} builds what they boot from; without it, or without root, these tests are
 * skipped.
 */
@NullMarked
package dev.quadlet.e2e;

import org.jspecify.annotations.NullMarked;
