package dev.quadlet.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.SourceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    @Test
    void placesStandInColumns() {
        assertPrints(
                new Diagnostic(
                        "rule",
                        Severity.ERROR,
                        Family.REFUSED,
                        "atlas",
                        "message",
                        List.of(
                                new Place("web.container", "A=1", new SourceLine("Homelab.java", 7)),
                                new Place("x.pod", "", SourceLine.UNKNOWN),
                                new Place("y.pod", "Long=entry", new SourceLine("Homelab.java", 12))),
                        "help"),
                """
                error[rule] host atlas: message
                  web.container  A=1         Homelab.java:7
                  x.pod
                  y.pod          Long=entry  Homelab.java:12
                  help: help""");
    }

    @Test
    void hostPlacesAndHelpMayBeMissing() {
        assertPrints(
                new Diagnostic("rule", Severity.WARNING, Family.LINT, "", "message", List.of(), ""),
                "warning[rule] message");
    }

    private static void assertPrints(Diagnostic diagnostic, String text) {
        assertThat(diagnostic).hasToString(text);
    }
}
