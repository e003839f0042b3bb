/**
 * What Podman's generator refuses and what it loses. These rules follow its behaviour, release by release, and are held
 * against its binaries.
 */
@NullMarked
package dev.quadlet.validate.generator;

import org.jspecify.annotations.NullMarked;
