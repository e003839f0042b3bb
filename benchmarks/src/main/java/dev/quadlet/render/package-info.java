/** Benchmarks that need to see inside of the renderer. */
@NullMarked
package dev.quadlet.render;

import org.jspecify.annotations.NullMarked;
