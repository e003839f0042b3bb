/** Turns a fleet into a command line program. Each command reads the fleet and leaves it as it is. */
@NullMarked
package dev.quadlet.cli;

import org.jspecify.annotations.NullMarked;
