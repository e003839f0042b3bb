/** Programs and fleets that are measured. */
@NullMarked
package dev.quadlet.benchmarks;

import org.jspecify.annotations.NullMarked;
