package dev.quadlet.testkit;

import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.TargetResult;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what became of a change. */
public final class ResultAssert extends AbstractAssert<ResultAssert, TargetResult> {

    ResultAssert(TargetResult actual) {
        super(actual, ResultAssert.class);
    }

    /**
     * Asserts that all that was wanted is done, or was so before.
     *
     * @return this
     */
    public ResultAssert isSuccess() {
        if (!actual.outcome().isSuccess()) {
            throw failure("%s", "Expected the change of " + actual.target().describe() + " to succeed" + but());
        }
        return this;
    }

    /**
     * Asserts how it ended.
     *
     * @param outcome such as {@link Outcome#REVERTED}
     * @return this
     */
    public ResultAssert hasOutcome(Outcome outcome) {
        if (actual.outcome() != outcome) {
            throw failure(
                    "%s", "Expected the change of " + actual.target().describe() + " to end as " + outcome + but());
        }
        return this;
    }

    private String but() {
        return ", but it ended as " + actual.outcome()
                + (actual.messages().isEmpty() ? "" : ":" + UnitsAssert.list(actual.messages()));
    }
}
