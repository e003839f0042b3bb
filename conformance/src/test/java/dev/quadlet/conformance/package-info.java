/**
 * Rendered units against the real thing: Podman's generators in several versions, and systemd.
 *
 * <p>{@code conformance/fetch-generators} fetches the generators; without them these tests are skipped.
 */
@NullMarked
package dev.quadlet.conformance;

import org.jspecify.annotations.NullMarked;
