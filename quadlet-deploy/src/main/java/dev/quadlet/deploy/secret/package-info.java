/** Secrets that are delivered from the machine that deploys. */
@NullMarked
package dev.quadlet.deploy.secret;

import org.jspecify.annotations.NullMarked;
