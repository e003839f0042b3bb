package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A run of the stand-alone program.
 *
 * @param status its exit code
 * @param out what it printed
 * @param err what it told on the side
 */
record Program(int status, String out, String err) {

    static Program run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Program(status, out.toString(), err.toString());
    }

    void assertIs(int expectedStatus, String expectedOut, String expectedErr) {
        assertThat(this).isEqualTo(new Program(expectedStatus, expectedOut, expectedErr));
    }
}
