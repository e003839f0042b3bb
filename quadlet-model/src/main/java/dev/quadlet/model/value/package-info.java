/**
 * The small values that keys are made of, such as ports, durations and image references. Each checks its own grammar
 * when it is made.
 */
@NullMarked
package dev.quadlet.model.value;

import org.jspecify.annotations.NullMarked;
