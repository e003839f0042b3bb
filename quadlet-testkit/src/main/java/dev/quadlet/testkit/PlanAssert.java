package dev.quadlet.testkit;

import dev.quadlet.deploy.Change;
import dev.quadlet.deploy.DataName;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.PlanText;
import dev.quadlet.deploy.Step;
import dev.quadlet.deploy.UnitChange;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what an apply would do. A unit is named by its service ({@code web.service}), by its file
 * ({@code web.container}), or shortly ({@code web} for {@code web.service}).
 */
public final class PlanAssert extends AbstractAssert<PlanAssert, Plan> {

    PlanAssert(Plan actual) {
        super(actual, PlanAssert.class);
    }

    /**
     * Asserts that units restart; others may, too.
     *
     * @param units the units
     * @return this
     */
    public PlanAssert restarts(String... units) {
        return does(Step.RESTART, units);
    }

    /**
     * Asserts that these units restart, and no others.
     *
     * @param units the units
     * @return this
     */
    public PlanAssert restartsOnly(String... units) {
        SortedSet<String> expected = new TreeSet<>();
        for (String unit : units) {
            expected.add(find(unit).service());
        }
        SortedSet<String> found = new TreeSet<>();
        actual.units().stream().filter(unit -> unit.step() == Step.RESTART).forEach(unit -> found.add(unit.service()));
        if (!found.equals(expected)) {
            throw fail("only " + String.join(", ", expected) + " to restart");
        }
        return this;
    }

    /**
     * Asserts that units read their configuration again; others may, too.
     *
     * @param units the units
     * @return this
     */
    public PlanAssert reloads(String... units) {
        return does(Step.RELOAD, units);
    }

    /**
     * Asserts that units start that do not run; others may, too.
     *
     * @param units the units
     * @return this
     */
    public PlanAssert starts(String... units) {
        return does(Step.START, units);
    }

    /**
     * Asserts that units stop; others may, too.
     *
     * @param units the units
     * @return this
     */
    public PlanAssert stops(String... units) {
        return does(Step.STOP, units);
    }

    private PlanAssert does(Step step, String... units) {
        for (String unit : units) {
            UnitChange change = find(unit);
            if (change.step() != step) {
                throw fail(change.service() + " to " + word(step));
            }
        }
        return this;
    }

    private static String word(Step step) {
        return switch (step) {
            case RESTART -> "restart";
            case RELOAD -> "reload";
            case START -> "start";
            case STOP -> "stop";
            case NONE -> "stay as it is";
        };
    }

    /**
     * Asserts that units stay as they are: their files do not change, and what runs runs on.
     *
     * @param units the units
     * @return this
     */
    public PlanAssert doesNotTouch(String... units) {
        for (String unit : units) {
            UnitChange change = find(unit);
            if (change.step() != Step.NONE || change.change() != Change.SAME) {
                throw fail(change.service() + " not to be touched");
            }
        }
        return this;
    }

    /**
     * Asserts that data is copied before the change.
     *
     * @param data the name of a volume in Podman, or the absolute path of a directory
     * @return this
     */
    public PlanAssert copies(String... data) {
        List<String> copied = actual.snapshots().stream()
                .map(snapshot -> snapshot.data())
                .map(DataName::name)
                .toList();
        if (!copied.containsAll(Arrays.asList(data))) {
            throw fail("a copy of " + String.join(", ", data) + " before it");
        }
        return this;
    }

    /**
     * Asserts that there is nothing to do: an apply would write, reload and restart nothing.
     *
     * @return this
     */
    public PlanAssert doesNothing() {
        if (!actual.isEmpty()) {
            throw fail("nothing to do");
        }
        return this;
    }

    /**
     * Asserts that a problem forbids the apply.
     *
     * @param code what it is, in a word, as the plan has it
     * @return this
     */
    public PlanAssert isRefused(String code) {
        if (actual.problems().stream()
                .noneMatch(problem -> problem.isError() && problem.code().equals(code))) {
            throw fail("a problem that forbids it: " + code);
        }
        return this;
    }

    private UnitChange find(String name) {
        return actual.units().stream()
                .filter(unit -> unit.service().equals(name)
                        || unit.service().equals(name + ".service")
                        || unit.fileName().equals(name))
                .findFirst()
                .orElseThrow(() -> failure(
                        "%s",
                        "The plan has no unit " + name + "; it has:"
                                + UnitsAssert.list(actual.units().stream()
                                        .map(UnitChange::service)
                                        .toList())));
    }

    private AssertionError fail(String expectation) {
        return failure(
                "%s",
                "Expected " + expectation + ", but this is the plan:\n\n"
                        + PlanText.of(actual, PlanText.Style.plain().withoutDiffs()));
    }
}
