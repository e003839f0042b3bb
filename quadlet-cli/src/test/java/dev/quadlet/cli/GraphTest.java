package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import example.Homelab;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTest {

    @TempDir
    Path directory;

    private static Program ofFleet(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Quadlet.run(Homelab::good, new PrintWriter(out), new PrintWriter(err), args);
        return new Program(status, out.toString(), err.toString());
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void fleetIsDrawnAsAPage() {
        Program program = ofFleet("graph");
        assertThat(program.status()).isEqualTo(Quadlet.OK);
        assertThat(program.err()).isEmpty();
        assertThat(program.out())
                .startsWith("<!DOCTYPE html>")
                .contains(">atlas<", ">web<")
                .endsWith("</html>\n");
    }

    @Test
    void hostIsDrawnAlone() {
        Program program = ofFleet("graph", "--format", "mermaid", "--host", "zeus");
        assertThat(program.status()).isEqualTo(Quadlet.OK);
        assertThat(program.out()).contains("host_zeus").doesNotContain("host_atlas");
        ofFleet("graph", "--host", "hera")
                .assertIs(Quadlet.FAILED, "", "error: there is no host hera (there are: atlas, zeus)\n");
    }

    @Test
    void stackIsDrawnAlone() {
        assertThat(ofFleet("graph", "--format", "dot", "--stack", "blog").out())
                .contains("cluster_stack_atlas_blog")
                .doesNotContain("zeus");
    }

    @Test
    void unknownFormatIsRefused() {
        Program program = ofFleet("graph", "--format", "pdf");
        assertThat(program.status()).isEqualTo(Quadlet.USAGE);
        assertThat(program.err()).contains("'pdf' is none of html, svg, svg-light, svg-dark, mermaid, dot");
    }

    @Test
    void filesAreDrawnAlsoIfSomethingIsWrongWithThem() throws IOException {
        write("units/blog/web.container", "[Container]\nImage=nginx:1\nNetwork=gone.network\n");
        write("units/blog/broken.volume", "[Volume\n");
        Path out = directory.resolve("pictures/units.svg");
        Program.run(
                        "graph",
                        "--format",
                        "svg",
                        "--out",
                        out.toString(),
                        directory.resolve("units").toString())
                .assertIs(Quadlet.OK, "", "");
        assertThat(out).content().contains(">blog<", ">web<", ">broken<", "class=\"badge error\"");
    }

    @Test
    void directoryWithoutUnitsIsDrawn() {
        Program program = Program.run("graph", directory.toString());
        assertThat(program.status()).isEqualTo(Quadlet.OK);
        assertThat(program.out()).contains("1 host, 0 stacks, 0 units");
    }

    @Test
    void directoryThatIsNotThereIsRefused() {
        Program program = Program.run("graph", directory.resolve("no").toString());
        assertThat(program.status()).isEqualTo(Quadlet.USAGE);
        assertThat(program.err()).contains("does not exist.");
    }

    @Test
    void fileThatCannotBeWrittenIsTold() throws IOException {
        write("file", "");
        Path out = directory.resolve("file/units.html");
        Program.run("graph", "--out", out.toString(), directory.toString())
                .assertIs(Quadlet.FAILED, "", "error: " + out + ": something else is in the way\n");
    }
}
