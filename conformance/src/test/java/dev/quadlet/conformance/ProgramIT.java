package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-alone program, as a process. */
class ProgramIT {

    private static final Path JAR = Path.of("../quadlet-cli/target/quadlet.jar").toAbsolutePath();

    @TempDir
    Path directory;

    /**
     * A run.
     *
     * @param status its exit code
     * @param out what it printed
     * @param err what it told on the side
     */
    record Run(int status, String out, String err) {}

    @Test
    void fmtWritesWhatItShows() throws Exception {
        Files.createDirectory(directory.resolve("units"));
        Path unit = directory.resolve("units/a.container");
        Files.writeString(unit, "[Container]\nLabel = ä=ö\nImage=web\n");

        assertThat(run("fmt", "units")).isEqualTo(new Run(1, """
                --- units/a.container
                +++ units/a.container
                @@ -1,3 +1,3 @@
                 [Container]
                -Label = ä=ö
                 Image=web
                +Label=ä=ö
                """, "1 file, 1 would change\n"));
        assertThat(run("fmt", "units", "--out", "out")).isEqualTo(new Run(0, "", "1 file, 1 changed\n"));
        assertThat(directory.resolve("out/a.container")).hasContent("[Container]\nImage=web\nLabel=ä=ö\n");
        assertThat(run("fmt", "--write", "units")).isEqualTo(new Run(0, "", "1 file, 1 changed\n"));
        assertThat(unit).hasContent("[Container]\nImage=web\nLabel=ä=ö\n");
        assertThat(run("fmt", "units")).isEqualTo(new Run(0, "", "1 file, 0 would change\n"));
    }

    @Test
    void exitCodesTellFindingsFromWrongUse() throws Exception {
        Files.createDirectory(directory.resolve("units"));
        assertThat(run("check", "units").status()).isZero();
        Files.writeString(directory.resolve("units/web.container"), "[Container");
        assertThat(run("check", "units").status()).isEqualTo(1);
        assertThat(run("check", "nowhere"))
                .isEqualTo(new Run(64, "", "nowhere does not exist.\nTry 'quadlet check --help'.\n"));
        assertThat(run("fmt"))
                .isEqualTo(new Run(64, "", "Missing required parameter: 'DIR'\nTry 'quadlet fmt --help'.\n"));
        assertThat(run().status()).isEqualTo(64);
    }

    @Test
    void versionIsThatOfTheJar() throws Exception {
        assertThat(run("--version").out()).matches("quadlet [0-9].*\n");
    }

    @Test
    void graphHasAllOfTheLayoutLibraryThatItNeeds() throws Exception {
        Files.createDirectory(directory.resolve("units"));
        Files.writeString(directory.resolve("units/app.pod"), "[Pod]\nPublishPort=8080:80\n");
        Files.writeString(directory.resolve("units/web.container"), """
                [Unit]
                Requires=db.service job.service

                [Container]
                Image=docker.io/library/nginx:1.29
                Pod=app.pod
                """);
        Files.writeString(
                directory.resolve("units/db.container"),
                "[Unit]\nAfter=web.service\n[Container]\nImage=docker.io/library/postgres:17.5\nPod=app.pod\n");
        Files.writeString(
                directory.resolve("units/job.container"), "[Container]\nImage=docker.io/library/busybox:1.37\n");
        Run svg = run("graph", "units", "--format", "svg");
        assertThat(svg.err()).isEmpty();
        assertThat(svg.status()).isZero();
        assertThat(svg.out().split("<path class=\"line", -1)).hasSize(4);
        Run page = run("graph", "units", "--out", "units.html");
        assertThat(page).isEqualTo(new Run(0, "", ""));
        assertThat(directory.resolve("units.html")).content().startsWith("<!DOCTYPE html>");
    }

    private Run run(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int status = builder.start().waitFor();
        return new Run(
                status,
                Files.readString(directory.resolve("stdout"), StandardCharsets.UTF_8),
                Files.readString(directory.resolve("stderr"), StandardCharsets.UTF_8));
    }
}
