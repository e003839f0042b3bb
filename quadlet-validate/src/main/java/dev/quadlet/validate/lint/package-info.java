/** What Podman's generator accepts and what fails or hurts later: one class for each theme. */
@NullMarked
package dev.quadlet.validate.lint;

import org.jspecify.annotations.NullMarked;
