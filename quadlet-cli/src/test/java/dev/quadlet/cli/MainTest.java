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
                Say a command: check or fmt.
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

    @Test
    void checkOfReadableFilesIsClean() throws IOException {
        write("web.container", "[Container]\nImage=web\n");
        Program.run("check", "--podman", "5.4", "--rootless", at("")).assertIs(Quadlet.OK, "", "");
        Program.run("check", "--format", "json", at("")).assertIs(Quadlet.OK, "[]\n", "");
    }

    @Test
    void checkTellsWhatCannotBeRead() throws IOException {
        write("a.container", "x\n[Container]\n");
        write("a.container.d/10.conf", "[Container]\n\nx=\ny \"\n");
        write("b/c.pod/d", "");

        Program text = Program.run("check", at(""));
        text.assertIs(Quadlet.FAILED, """
                DIR/a.container:1: error[syntax]: "x" is no section, no key=value and no comment
                DIR/a.container.d/10.conf:4: error[syntax]: "y "" is no section, no key=value and no comment
                DIR/b/c.pod: error[unreadable]: it is a directory
                """.replace("DIR", directory.toString()), "");
        Program json = Program.run("check", "--format=json", at("a.container.d/.."));
        json.assertIs(Quadlet.FAILED, """
                [{"severity":"error","path":"DIR/a.container","line":1,"rule":"syntax","message":"\\"x\\" is no section, no key=value and no comment"},
                 {"severity":"error","path":"DIR/a.container.d/10.conf","line":4,"rule":"syntax","message":"\\"y \\"\\" is no section, no key=value and no comment"},
                 {"severity":"error","path":"DIR/b/c.pod","rule":"unreadable","message":"it is a directory"}]
                """.replace("DIR", at("a.container.d/..")), "");
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
                Invalid value for option '--format': 'xml' is neither text nor json
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
