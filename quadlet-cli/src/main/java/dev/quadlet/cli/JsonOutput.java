package dev.quadlet.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** A JSON document that is written while it is made, so that its length costs no memory. */
final class JsonOutput {

    /** What stands in the outermost object. */
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private JsonOutput() {}

    /** Writes an object, and a line break behind it. */
    static void print(PrintWriter out, Content content) {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            content.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a PrintWriter keeps its failures to itself", e);
        }
        out.append('\n').flush();
    }
}
