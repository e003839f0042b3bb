package dev.quadlet.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quadlet.deploy.HostEvent;
import dev.quadlet.deploy.Target;
import dev.quadlet.deploy.TargetResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What happens on hosts, for programs. */
final class DeploymentJson {

    private DeploymentJson() {}

    /** {@return an event on one line} */
    static String event(Target target, HostEvent event) {
        return write(json -> {
            json.writeStartObject();
            target(json, target);
            json.writeStringField("seconds", event.seconds());
            json.writeStringField("event", event.kind());
            if (event.stack().isPresent()) {
                json.writeStringField("stack", event.stack().get());
            }
            if (event.unit().isPresent()) {
                json.writeStringField("unit", event.unit().get());
            }
            if (!event.text().isEmpty()) {
                json.writeStringField("text", event.text());
            }
            json.writeEndObject();
        });
    }

    /** {@return what became of all of it, on one line} */
    static String report(String fleet, List<TargetResult> results) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("fleet", fleet);
            json.writeBooleanField(
                    "success",
                    results.stream().allMatch(result -> result.outcome().isSuccess()));
            json.writeArrayFieldStart("results");
            for (TargetResult result : results) {
                json.writeStartObject();
                target(json, result.target());
                json.writeStringField("outcome", result.outcome().toString());
                json.writeNumberField("generation", result.generation());
                json.writeNumberField("milliseconds", result.took().toMillis());
                json.writeArrayFieldStart("messages");
                for (String message : result.messages()) {
                    json.writeString(message);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void target(JsonGenerator json, Target target) throws IOException {
        json.writeStringField("host", target.host().name());
        if (target.user().isPresent()) {
            json.writeStringField("user", target.user().get());
        }
    }

    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static String write(Content content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be written to always", e);
        }
        return out.toString();
    }
}
