package dev.quadlet.validate;

import dev.quadlet.model.Unit;

/**
 * One thing that can be wrong, by name.
 *
 * <p>The rules of this library are such ones, and so are your own:
 *
 * <pre>{@code
 * static final Rule MEMORY_LIMIT = Rule.of(
 *         RuleInfo.own("memory-limit", Severity.ERROR, "Every container has a memory limit."),
 *         Container.class,
 *         (container, placed, findings) -> {
 *             if (container.memory().isEmpty()) {
 *                 findings.add("may take all memory of the host", "say .memory(…)", placed.place());
 *             }
 *         });
 * }</pre>
 *
 * A rule that throws is reported as such, and the others go on.
 */
public interface Rule {

    /** {@return its name, family and severity, and what its page says} */
    RuleInfo info();

    /**
     * Looks at a host.
     *
     * @param host the host
     * @param findings where findings go
     */
    void check(HostView host, Findings findings);

    /**
     * {@return a rule that looks at each unit of a type by itself}
     *
     * <p>An instance is not looked at: it says what its template says. What drop-ins add is not in the unit either.
     *
     * @param info what the rule says of itself
     * @param type the type of the units, such as {@code Container.class}
     * @param check looks at one unit, and reports
     * @param <T> the type of the units
     */
    static <T extends Unit> Rule of(RuleInfo info, Class<T> type, UnitCheck<? super T> check) {
        return new TypedRule<>(info, type, check);
    }

    /**
     * Looks at one unit.
     *
     * @param <T> the type of the units
     */
    @FunctionalInterface
    interface UnitCheck<T extends Unit> {

        /**
         * Looks at one unit.
         *
         * @param unit the unit
         * @param placed the same with its manager, its stack, and its place for findings
         * @param findings where findings go
         */
        void check(T unit, PlacedUnit placed, Findings findings);
    }
}
