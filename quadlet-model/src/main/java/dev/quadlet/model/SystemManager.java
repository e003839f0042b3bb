package dev.quadlet.model;

import java.util.List;

/**
 * The system's own manager, which runs containers as root.
 *
 * @param stacks its stacks
 * @param dropIns drop-ins that belong to no stack
 */
public record SystemManager(List<Stack> stacks, List<DropIn> dropIns) implements Manager {

    /**
     * Copies the lists.
     *
     * @param stacks its stacks
     * @param dropIns drop-ins that belong to no stack
     */
    public SystemManager {
        stacks = List.copyOf(stacks);
        dropIns = List.copyOf(dropIns);
    }

    @Override
    public String describe() {
        return "the system";
    }

    @Override
    public boolean isRootless() {
        return false;
    }
}
