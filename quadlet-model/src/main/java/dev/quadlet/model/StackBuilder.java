package dev.quadlet.model;

import dev.quadlet.model.value.VolumeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds a {@link Stack}. */
public final class StackBuilder {

    private final ImmutableStack.Builder values = ImmutableStack.builder();
    private final List<UnaryOperator<Container>> changes = new ArrayList<>();

    StackBuilder(String name) {
        values.name(name);
    }

    StackBuilder(Stack from) {
        values.from(from);
    }

    /**
     * Adds units.
     *
     * @param units the units
     * @return this builder
     */
    public StackBuilder add(Unit... units) {
        values.addUnits(units);
        return this;
    }

    /**
     * Adds units.
     *
     * @param units the units
     * @return this builder
     */
    public StackBuilder add(Iterable<? extends Unit> units) {
        values.addAllUnits(units);
        return this;
    }

    /**
     * Adds instances of a template.
     *
     * @param template a unit of this stack whose name ends in {@code @}
     * @param instances the texts behind the {@code @}
     * @return this builder
     * @throws IllegalArgumentException if the unit is no template, or systemd would not accept a name
     */
    public StackBuilder instances(Unit template, String... instances) {
        for (String instance : instances) {
            values.addInstances(Instance.of(template, instance));
        }
        return this;
    }

    /**
     * Adds directories that must be on the host before the units start.
     *
     * @param directories the directories
     * @return this builder
     */
    public StackBuilder directory(HostDirectory... directories) {
        values.addDirectories(directories);
        return this;
    }

    /**
     * Copies data before changes of the units that have it mounted, so that a rollback can bring it back; for named
     * volumes and paths of the host. What has a unit or is declared here says it itself:
     * {@link VolumeBuilder#snapshotBefore}, {@link HostDirectory#snapshotBefore}.
     *
     * <p>The units stop for the time of the copy.
     *
     * @param when before which changes
     * @param sources the data
     * @return this builder
     * @throws IllegalArgumentException if a source is not data that can be found again, see {@link DataSnapshot}
     */
    public StackBuilder snapshotBefore(SnapshotBefore when, VolumeSource... sources) {
        for (VolumeSource source : sources) {
            values.addSnapshots(new DataSnapshot(source, when));
        }
        return this;
    }

    /**
     * Changes each container when the stack is built.
     *
     * @param change makes the new container of the old one
     * @return this builder
     */
    public StackBuilder mapContainers(UnaryOperator<Container> change) {
        changes.add(change);
        return this;
    }

    /** {@return the stack} */
    public Stack build() {
        Stack stack = values.build();
        for (UnaryOperator<Container> change : changes) {
            stack = stack.mapContainers(change);
        }
        return stack;
    }
}
