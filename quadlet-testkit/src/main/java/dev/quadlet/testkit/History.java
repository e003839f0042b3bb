package dev.quadlet.testkit;

import dev.quadlet.deploy.Desired;
import dev.quadlet.deploy.DesiredUnit;
import dev.quadlet.deploy.Target;
import dev.quadlet.model.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was on a host in memory, oldest first. */
final class History {

    private final List<State> states = new ArrayList<>();

    /**
     * What was on the host at one time.
     *
     * @param generation the number of the generation
     * @param target the host with its stacks
     * @param digests the digests of the values of its secrets, by name
     */
    record State(int generation, Target target, Map<String, String> digests) {

        /** All of a stack by which one time differs from another. */
        record Content(Optional<Stack> stack, SortedMap<String, String> digests) {}

        Content content(String stack) {
            Optional<Stack> found = Targets.stack(target, stack);
            Set<String> names = new TreeSet<>();
            found.ifPresent(
                    each -> each.units().forEach(unit -> names.add(unit.name().stem())));
            SortedMap<String, String> ofStack = new TreeMap<>(digests);
            ofStack.keySet().retainAll(names);
            return new Content(found, ofStack);
        }

        /** The same with one stack as it was at another time. */
        State with(String stack, State then) {
            Map<String, String> mixed = new TreeMap<>(digests);
            content(stack).digests().keySet().forEach(mixed::remove);
            Content old = then.content(stack);
            mixed.putAll(old.digests());
            return new State(generation, Targets.withStack(target, stack, old.stack()), mixed);
        }

        /** What units of other stacks would miss then: for each, a sentence. */
        List<String> losesBy(State then, String stack) {
            SortedMap<String, DesiredUnit> units = Desired.of(target).units();
            Set<String> left = Desired.of(then.target()).units().keySet();
            List<String> lost = new ArrayList<>();
            units.forEach((service, unit) -> unit.requires().stream()
                    .filter(required ->
                            !unit.stack().equals(stack) && units.containsKey(required) && !left.contains(required))
                    .forEach(required -> lost.add(service + " of stack " + unit.stack() + " needs " + required
                            + ", which was not there then")));
            return lost;
        }

        State at(int number) {
            return new State(number, target, digests);
        }
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    /** So that there is always something to go back to. */
    void begin(Target target) {
        if (states.isEmpty()) {
            states.add(new State(0, Targets.with(target, List.of()), Map.of()));
        }
    }

    void add(State state) {
        states.add(state);
    }

    State last() {
        return states.get(states.size() - 1);
    }

    /** The last time at which a stack was another than now. */
    Optional<State> before(String stack) {
        State.Content present = last().content(stack);
        for (int i = states.size() - 2; i >= 0; i--) {
            if (!states.get(i).content(stack).equals(present)) {
                return Optional.of(states.get(i));
            }
        }
        return Optional.empty();
    }
}
