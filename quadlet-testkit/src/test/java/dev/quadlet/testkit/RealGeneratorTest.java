package dev.quadlet.testkit;

import static dev.quadlet.testkit.Lab.assertFails;
import static dev.quadlet.testkit.QuadletAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that behave as the generator does; conformance asks the real ones. */
class RealGeneratorTest {

    /** Makes a service of each container, as the last argument says. */
    private static final String MAKES_ALL = """
            for last; do :; done
            for unit in "$QUADLET_UNIT_DIRS"/*/*.container; do
              name=${unit##*/}
              : > "$last/${name%.container}.service"
            done
            """;

    @TempDir
    private Path directory;

    private RealGenerator generator(String script) throws IOException {
        Path program = Files.writeString(directory.resolve("quadlet"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return RealGenerator.at(program);
    }

    @Test
    void whatBecomesServicesIsAccepted() throws IOException {
        assertThat(Lab.fleet()).isAcceptedByGenerator(generator(MAKES_ALL));
    }

    @Test
    void warningsAreNoComplaints() throws IOException {
        assertThat(Lab.fleet())
                .isAcceptedByGenerator(
                        generator(MAKES_ALL + "echo 'quadlet-generator[7]: Warning: web.container is strange' >&2\n"));
    }

    @Test
    void complaintsAreToldWithoutValuesOfSecrets() throws IOException {
        RealGenerator generator = generator(MAKES_ALL + "rm \"$last/db.service\"\n"
                + "echo 'quadlet-generator[7]: converting \"db.container\": bad DB_PASSWORD=" + Lab.MARKER + "' >&2\n"
                + "exit 1\n");
        assertFails(() -> assertThat(Lab.fleet()).isAcceptedByGenerator(generator), """
                Expected the generator %s to accept fleet lab, but it says:
                  host atlas: converting "db.container": bad DB_PASSWORD=…
                  host atlas: it ends with status 1
                  host atlas: it makes no db.service of units/blog/db.container
                """.formatted(
                        directory.resolve("quadlet")));
    }

    @Test
    void aPathWithoutAProgramIsRefused() {
        assertThatThrownBy(() -> RealGenerator.at(directory.resolve("nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(directory.resolve("nothing") + " is no program; say the path of Podman's generator");
    }
}
