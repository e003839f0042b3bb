package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.examples.HelloWeb;
import dev.quadlet.examples.Homelab;
import dev.quadlet.examples.RootlessNotes;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples do what they say, on the Podman that they are for and on all newer ones. */
@NeedsGenerators
class ExamplesIT {

    @TempDir
    Path directory;

    /** One host of an example, read by one generator. */
    record Case(Fleet fleet, Host host, Generator generator) {

        @Override
        public String toString() {
            return fleet.name() + ", " + host.name() + ", " + generator;
        }
    }

    static Stream<Case> cases() {
        List<Generator> generators = Generators.installed();
        return Stream.of(HelloWeb.fleet(), Homelab.fleet(), RootlessNotes.fleet())
                .flatMap(fleet -> fleet.hosts().stream()
                        .flatMap(host -> generators.stream()
                                .filter(generator -> host.podman()
                                        .map(generator.version()::isAtLeast)
                                        .orElse(true))
                                .map(generator -> new Case(fleet, host, generator))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void becomeTheirServices(Case example) {
        for (HostTree tree : trees(example)) {
            Generator.Result result = tree.run(example.generator());

            assertThat(result.complaints()).isEmpty();
            assertThat(result.exitCode()).isZero();
            assertThat(result.services().keySet()).containsExactlyInAnyOrderElementsOf(tree.serviceNames());
            for (Stack stack : tree.manager().stacks()) {
                for (Unit unit : stack.units()) {
                    if (unit instanceof QuadletUnit) {
                        assertThat(result.service(unit.serviceName()).last("Unit", "SourcePath"))
                                .isEqualTo(result.units() + "/"
                                        + example.fleet().name() + "/" + stack.name() + "/" + unit.name());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areAcceptedBySystemd(Case example) throws IOException {
        SystemdAnalyze.assumeInstalled();
        for (HostTree tree : trees(example)) {
            Path analyzed = Files.createTempDirectory(directory, "analyzed");
            boolean user = tree.manager().isRootless();
            assertThat(SystemdAnalyze.verify(analyzed, tree.systemdUnits(tree.run(example.generator())), user))
                    .isEmpty();
        }
    }

    private List<HostTree> trees(Case example) {
        TreeWriter.write(directory.resolve("out"), HostRenderer.render(example.fleet()));
        return HostTree.of(directory.resolve("out"), example.host());
    }
}
