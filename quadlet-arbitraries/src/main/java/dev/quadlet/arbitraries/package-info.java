/**
 * Arbitrary units for property tests with jqwik: {@link dev.quadlet.arbitraries.UnitArbitraries}. With this on the
 * class path a parameter such as {@code @ForAll Container container} needs no provider of its own.
 */
@NullMarked
package dev.quadlet.arbitraries;

import org.jspecify.annotations.NullMarked;
