package dev.quadlet.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Image;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** jqwik finds all types by itself. */
class ProvidedProperties {

    @Property(tries = 50)
    void unitsOfEachTypeAreFound(
            @ForAll Container container,
            @ForAll Pod pod,
            @ForAll Network network,
            @ForAll Volume volume,
            @ForAll Kube kube,
            @ForAll Image image,
            @ForAll Build build,
            @ForAll Artifact artifact,
            @ForAll Timer timer) {
        assertThat(List.of(container, pod, network, volume, kube, image, build, artifact, timer).stream()
                        .map(unit -> unit.name().type())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("container pod network volume kube image build artifact timer");
    }

    @Property(tries = 200)
    void aContainerHasAnImage(@ForAll Container container) {
        assertThat(container.image()).isPresent();
    }

    @Property(tries = 300)
    void manyUnitsSayMuch(@ForAll Unit unit) {
        Statistics.collect(unit.describe().length() > 200);
        Statistics.coverage(coverage -> coverage.check(true).percentage(p -> p > 20));
    }

    @Property(tries = 100)
    void namesOfAFleetAreUnique(@ForAll Fleet fleet) {
        fleet.hosts().forEach(host -> {
            assertThat(host.system().stacks()).extracting(Stack::name).doesNotHaveDuplicates();
            assertThat(host.system().stacks())
                    .flatExtracting(Stack::units)
                    .extracting(Unit::name)
                    .doesNotHaveDuplicates();
        });
    }
}
