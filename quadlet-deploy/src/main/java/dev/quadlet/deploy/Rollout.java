package dev.quadlet.deploy;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order hosts are changed, and when that stops.
 *
 * @param batches how many hosts are changed at the same time, batch by batch; the last number stands for all further
 *     ones; {@code 1, 100} is one host as a canary and then the others
 * @param parallel how many hosts are worked on at the same time at most
 * @param tolerated how many hosts may fail before no further batch begins
 * @param keepGoing whether hosts are changed although others cannot be reached
 */
public record Rollout(List<Integer> batches, int parallel, int tolerated, boolean keepGoing) {

    private static final int USUAL = 8;

    /**
     * Checks the numbers.
     *
     * @param batches how many hosts are changed at the same time, batch by batch; the last number stands for all
     *     further ones
     * @param parallel how many hosts are worked on at the same time at most
     * @param tolerated how many hosts may fail before no further batch begins
     * @param keepGoing whether hosts are changed although others cannot be reached
     * @throws IllegalArgumentException if a number is too small
     */
    public Rollout {
        batches = List.copyOf(batches);
        if (batches.stream().anyMatch(size -> size < 1) || parallel < 1 || tolerated < 0) {
            throw new IllegalArgumentException("batches and parallel hosts are counted from 1, failures from 0");
        }
    }

    /** {@return all hosts at once, 8 at the same time} */
    public static Rollout allAtOnce() {
        return new Rollout(List.of(), USUAL, 0, false);
    }

    /** {@return the things in batches, in their order} */
    <T> List<List<T>> batches(List<T> all) {
        if (batches.isEmpty()) {
            return all.isEmpty() ? List.of() : List.of(all);
        }
        List<List<T>> cut = new ArrayList<>();
        int from = 0;
        for (int i = 0; from < all.size(); i++) {
            int size = batches.get(Math.min(i, batches.size() - 1));
            int to = Math.min(all.size(), from + size);
            cut.add(all.subList(from, to));
            from = to;
        }
        return cut;
    }
}
