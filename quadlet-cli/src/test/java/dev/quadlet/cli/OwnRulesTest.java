package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import example.Homelab;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {

    private static final Rule MEMORY_LIMIT = Rule.of(
            RuleInfo.own("memory-limit", Severity.ERROR, "Every container has a memory limit.")
                    .page(URI.create("https://wiki.example.org/memory-limit")),
            Container.class,
            (container, placed, findings) -> {
                if (container.memory().isEmpty()) {
                    findings.add("may take all memory of the host", "say .memory(…)", placed.place());
                }
            });

    @Test
    void checkTellsTheirFindings() {
        Program told = run("check");

        assertThat(told.status()).isEqualTo(Quadlet.FAILED);
        assertThat(told.out())
                .contains("error[memory-limit] host atlas: may take all memory of the host")
                .endsWith("1 error, 0 warnings\n");
    }

    @Test
    void renderWritesNothingIfOneFindsAnError(@TempDir Path directory) {
        Path out = directory.resolve("out");
        Program told = run("render", "--out", out.toString());

        assertThat(told.status()).isEqualTo(Quadlet.FAILED);
        assertThat(told.err()).contains("error[memory-limit]").contains("nothing was written");
        assertThat(out).doesNotExist();
    }

    @Test
    void programsAreToldTheirPages() {
        assertThat(run("check", "--format", "json").out())
                .contains("\"page\" : \"https://wiki.example.org/memory-limit\"")
                .contains("\"family\" : \"own\"");
        assertThat(run("check", "--format", "sarif").out())
                .contains("\"helpUri\" : \"https://wiki.example.org/memory-limit\"");
    }

    @Test
    void theyAreExplained() {
        assertThat(run("check", "--explain", "memory-limit").out()).isEqualTo("""
                memory-limit, error

                Every container has a memory limit.
                """);
    }

    @Test
    void twoOfOneNameAreAMistakeThatIsTold() {
        StringWriter err = new StringWriter();
        int status = Quadlet.of(Homelab::good)
                .rules(MEMORY_LIMIT, MEMORY_LIMIT)
                .run(new PrintWriter(new StringWriter()), new PrintWriter(err), "check");

        assertThat(status).isEqualTo(Quadlet.FAILED);
        assertThat(err).hasToString("error: there are two rules memory-limit: give that of your own another name\n");
    }

    private static Program run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status =
                Quadlet.of(Homelab::good).rules(MEMORY_LIMIT).run(new PrintWriter(out), new PrintWriter(err), args);
        return new Program(status, out.toString(), err.toString());
    }
}
