/**
 * Tests of a configuration, as ordinary tests with JUnit and AssertJ.
 *
 * <p>{@link dev.quadlet.testkit.QuadletAssertions} says what is expected of fleets, hosts, units and plans;
 * {@link dev.quadlet.testkit.GoldenTree} holds all files against expected ones; {@link dev.quadlet.testkit.FakeHost} is
 * a host in memory to plan, apply and roll back on; {@link dev.quadlet.testkit.RealGenerator} asks Podman itself; with
 * {@link dev.quadlet.testkit.FleetSource} tests get all of these as parameters.
 */
@NullMarked
package dev.quadlet.testkit;

import org.jspecify.annotations.NullMarked;
