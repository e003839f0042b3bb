package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path directory;

    @Test
    void programWithoutACommandIsRefused() {
        Program.run().assertIs(Quadlet.USAGE, "", """
                Say a command: check, fmt or graph.
                Try 'quadlet --help'.
                """);
    }

    @Test
    void unknownCommandIsRefused() {
        Program.run("chek", "x").assertIs(Quadlet.USAGE, "", """
                Unmatched arguments from index 0: 'chek', 'x'
                Did you mean: quadlet check?
                Try 'quadlet --help'.
                """);
    }

    @Test
    void helpNamesTheCommands() {
        Program help = Program.run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("check", "fmt");
    }

    private static final String WEB = """
            [Container]
            Image=docker.io/library/nginx:1.29

            [Install]
            WantedBy=default.target
            """;

    @Test
    void checkOfGoodFilesIsClean() throws IOException {
        write("web.container", WEB);
        Program.run("check", "--podman", "5.4", "--rootless", at(""))
                .assertIs(Quadlet.OK, "1 unit: nothing found\n", "");
        Program.run("check", "--format", "json", at("")).assertIs(Quadlet.OK, """
                {
                  "diagnostics" : [ ]
                }
                """, "");
    }

    @Test
    void checkTellsWhatAndWhereAndHowToMendIt() throws IOException {
        write("web.container", WEB.replace("Image=", "Publish=8080:80\nImage="));
        Program.run("check", at("")).assertIs(Quadlet.FAILED, """
                error[unknown-key] [Container] has no key Publish
                  web.container  Publish=8080:80  DIR/web.container:2:1
                  help: say it by PublishPort=

                1 unit: 1 error, 0 warnings
                """.replace("DIR", directory.toString()), "");
        Program.run("check", "--format=json", at(""))
                .assertIs(Quadlet.FAILED, """
                {
                  "diagnostics" : [ {
                    "rule" : "unknown-key",
                    "family" : "refused",
                    "severity" : "error",
                    "file" : "DIR/web.container",
                    "line" : 2,
                    "column" : 1,
                    "unit" : "web.container",
                    "section" : "Container",
                    "key" : "Publish",
                    "message" : "[Container] has no key Publish",
                    "hint" : "say it by PublishPort=",
                    "page" : "https://example.org/quadlet/rules/unknown-key"
                  } ]
                }
                """.replace("DIR", directory.toString()), "");
    }

    @Test
    void checkTakesEachDirectoryForASearchPathOfItsOwn() throws IOException {
        write("one/web.container", WEB.replace("Image=", "Network=app.network\nImage="));
        write("two/app.network", "[Network]\n");
        Program both = Program.run("check", at("one"), at("two"));
        assertThat(both.status()).isEqualTo(Quadlet.FAILED);
        assertThat(both.out()).contains("error[unknown-reference] web.container refers to app.network");
        assertThat(Program.run("check", at("")).status()).isEqualTo(Quadlet.OK);
    }

    @Test
    void checkAsksARealGeneratorToo() throws IOException {
        write("units/web.container", WEB);
        Path generator = directory.resolve("generator");
        Files.writeString(generator, """
                #!/bin/sh
                echo 'quadlet-generator[7]: converting "web.container": it is too hot' >&2
                exit 1
                """);
        assertThat(generator.toFile().setExecutable(true)).isTrue();
        Program.run("check", "--generator", generator.toString(), at("units"))
                .assertIs(Quadlet.FAILED, """
                error[generator] the generator says: it is too hot
                  web.container    DIR/units/web.container:1

                1 unit: 1 error, 0 warnings
                """.replace("DIR", directory.toString()), "");
    }

    @Test
    void generatorThatCannotBeStartedIsTold() throws IOException {
        write("units/web.container", WEB);
        Path generator = directory.resolve("generator");
        Files.writeString(generator, "#!" + directory + "/nothing\n");
        assertThat(generator.toFile().setExecutable(true)).isTrue();
        Program run = Program.run("check", "--generator", generator.toString(), at("units"));
        assertThat(run.status()).isEqualTo(Quadlet.FAILED);
        assertThat(run.err())
                .startsWith("error: the generator " + generator + " cannot be asked: ")
                .doesNotContain("\tat ");
    }

    @Test
    void generatorThatCrashesIsTold() throws IOException {
        write("units/web.container", WEB);
        Path generator = directory.resolve("generator");
        Files.writeString(generator, "#!/bin/sh\necho 'panic: runtime error' >&2\nexit 2\n");
        assertThat(generator.toFile().setExecutable(true)).isTrue();
        Program run = Program.run("check", "--generator", generator.toString(), at("units"));
        assertThat(run.status()).isEqualTo(Quadlet.FAILED);
        assertThat(run.out()).contains("the generator says: it ends with status 2: it has crashed");
    }

    @Test
    void checkExplainsARuleWithoutADirectory() {
        Program.run("check", "--explain", "floating-tag").assertIs(Quadlet.OK, """
                floating-tag, warning

                An image has no tag, or the tag latest, so that nobody knows which one runs. Another pull can bring another \
                program, and there is no name for the one before to go back to.

                [Container]
                Image=docker.io/library/nginx:latest

                Name a full version or a digest.
                """, "");
        assertThat(Program.run("check", "--explain", "generator").status()).isEqualTo(Quadlet.OK);
        Program.run("check", "--explain", "floating-tags").assertIs(Quadlet.USAGE, "", """
                There is no rule floating-tags; did you mean floating-tag?
                Try 'quadlet check --help'.
                """);
        Program.run("check", "--explain", "x").assertIs(Quadlet.USAGE, "", """
                There is no rule x.
                Try 'quadlet check --help'.
                """);
    }

    @Test
    void wrongOptionsAreRefused() throws IOException {
        write("x", "");
        Program.run("check").assertIs(Quadlet.USAGE, "", """
                Missing required parameter: 'DIR'
                Try 'quadlet check --help'.
                """);
        Program.run("check", at("x")).assertIs(Quadlet.USAGE, "", """
                DIR/x is no directory.
                Try 'quadlet check --help'.
                """.replace("DIR", directory.toString()));
        Program.run("check", at("y")).assertIs(Quadlet.USAGE, "", """
                DIR/y does not exist.
                Try 'quadlet check --help'.
                """.replace("DIR", directory.toString()));
        Program.run("check", "--podman", "five", at("")).assertIs(Quadlet.USAGE, "", """
                Invalid value for option '--podman': five is not a version of Podman (such as 5.4 or 5.8.2)
                Try 'quadlet check --help'.
                """);
        Program.run("check", "--format", "xml", at("")).assertIs(Quadlet.USAGE, "", """
                Invalid value for option '--format': 'xml' is none of text, json, sarif, github
                Try 'quadlet check --help'.
                """);
        Program.run("check", "--generator", at("x"), at(""))
                .assertIs(Quadlet.USAGE, "", """
                DIR/x is no program; say the path of Podman's generator.
                Try 'quadlet check --help'.
                """.replace("DIR", directory.toString()));
    }

    private String at(String path) {
        return path.isEmpty() ? directory.toString() : directory + "/" + path;
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
