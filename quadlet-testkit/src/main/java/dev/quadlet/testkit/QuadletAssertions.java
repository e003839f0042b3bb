package dev.quadlet.testkit;

import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;

/**
 * The beginning of all assertions about configurations. {@code import static} of its methods goes together with that of
 * AssertJ's own.
 *
 * <p>What a failure says has no values of secrets: what stands behind a name such as {@code DB_PASSWORD} is left out.
 */
public final class QuadletAssertions {

    private QuadletAssertions() {}

    /**
     * {@return assertions about a fleet}
     *
     * @param actual the fleet
     */
    public static FleetAssert assertThat(Fleet actual) {
        return new FleetAssert(actual);
    }

    /**
     * {@return assertions about a host}
     *
     * @param actual the host
     */
    public static HostAssert assertThat(Host actual) {
        return new HostAssert(actual, Placed.of(actual));
    }

    /**
     * {@return assertions about a stack}
     *
     * @param actual the stack
     */
    public static StackAssert assertThat(Stack actual) {
        return new StackAssert(actual, "stack " + actual.name(), Placed.of(actual));
    }

    /**
     * {@return assertions about a unit: a container, a network, a timer …}
     *
     * @param actual the unit
     */
    public static UnitAssert assertThat(Unit actual) {
        return new UnitAssert(Placed.of(actual));
    }

    /**
     * {@return assertions about a plan}
     *
     * @param actual the plan, such as that of {@link FakeHost#plan(Fleet)}
     */
    public static PlanAssert assertThat(Plan actual) {
        return new PlanAssert(actual);
    }

    /**
     * {@return assertions about what became of a change}
     *
     * @param actual what became of it, such as that of {@link FakeHost#apply(Fleet)}
     */
    public static ResultAssert assertThat(TargetResult actual) {
        return new ResultAssert(actual);
    }
}
