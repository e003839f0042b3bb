package dev.quadlet.testkit;

import dev.quadlet.model.Stack;
import java.util.List;

/** Assertions about a stack. */
public final class StackAssert extends UnitsAssert<StackAssert, Stack> {

    StackAssert(Stack actual, String what, List<Placed> units) {
        super(actual, StackAssert.class, what, units);
    }
}
