package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.SourceLine;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Family;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.Severity;
import example.Homelab;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings as workflow commands. */
class GithubTest {

    @Test
    void findingsOfAFleetAnnotateItsJava() {
        StringWriter out = new StringWriter();
        int status = Quadlet.run(
                Homelab::conflict,
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                "check",
                "--format=github",
                "--source-root=src/test/java");
        assertThat(status).isEqualTo(Quadlet.FAILED);
        assertThat(out.toString().replaceAll("line=\\d+", "line=N")).isEqualTo("""
                ::error file=src/test/java/example/Homelab.java,line=N,title=port-conflict::host atlas: 0.0.0.0:8080/tcp is \
                published by two units. Help: give all but one of them another host port, or addresses of their own
                ::warning file=src/test/java/example/Homelab.java,line=N,title=floating-tag::host atlas: quay.io/al/web can \
                mean another image at each pull. Help: name a full version, or a digest: quay.io/al/web:1.2.3
                1 host, 2 units: 1 error, 1 warning
                """);
    }

    @Test
    void findingsOfFilesAnnotateThem(@TempDir Path directory) throws IOException {
        Path units = Files.createDirectory(directory.resolve("a b,c:100%"));
        Files.writeString(units.resolve("web.container"), """
                [Container]
                Publish=8080:80
                Image=docker.io/library/nginx:1.29

                [Install]
                WantedBy=default.target
                """);
        Program.run("check", "--format", "github", units.toString())
                .assertIs(Quadlet.FAILED, """
                ::error file=DIR/a b%2Cc%3A100%25/web.container,line=2,col=1,title=unknown-key::[Container] has no key \
                Publish. Help: say it by PublishPort=
                1 unit: 1 error, 0 warnings
                """.replace("DIR", directory.toString()), "");
    }

    @Test
    void nothingCanBeginACommandOfItsOwn() {
        Diagnostic finding = new Diagnostic(
                "note",
                Severity.INFO,
                Family.LINT,
                "",
                "100%\r\n::set-output name=x::y",
                List.of(new Place("größe.container", "", new SourceLine("größe,\n::error::.container", 0))),
                "");
        StringWriter out = new StringWriter();
        GithubReport.print(SarifTest.checked(List.of(finding)), new PrintWriter(out));
        assertThat(out)
                .hasToString("::notice file=größe%2C%0A%3A%3Aerror%3A%3A.container,title=note::100%25%0D%0A::set-output"
                        + " name=x::y\n");
    }
}
