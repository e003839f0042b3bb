package dev.quadlet.deploy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans as one JSON object, with all that they say. Of secrets it has names. */
public final class PlanJson {

    /** Writes one value of a list. */
    private interface Write<T> {

        void write(T value) throws IOException;
    }

    private final JsonGenerator json;

    private PlanJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * {@return an object with the array {@code plans}, and a line break behind it}
     *
     * @param plans the plans
     */
    public static String of(List<Plan> plans) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            PlanJson writer = new PlanJson(json);
            json.writeStartObject();
            writer.array("plans", plans, writer::plan);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be written to always", e);
        }
        return out.append('\n').toString();
    }

    /**
     * {@return the same of a single plan}
     *
     * @param single the plan
     */
    public static String of(Plan single) {
        return of(List.of(single));
    }

    /**
     * {@return the fingerprints of plans that were written, by what {@link Target#describe()} said}
     *
     * @param text the text of a file with plans
     * @throws ProtocolException if it is none
     */
    public static SortedMap<String, String> fingerprints(String text) {
        SortedMap<String, String> found = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            String target = "";
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.VALUE_STRING && depth == 3) {
                    if ("target".equals(parser.currentName())) {
                        target = parser.getText();
                    } else if ("fingerprint".equals(parser.currentName())) {
                        found.put(target, parser.getText());
                    }
                }
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new ProtocolException("this is no file with plans: it is no JSON (line " + line + ")");
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be read always", e);
        }
        if (found.isEmpty()) {
            throw new ProtocolException("this is no file with plans: it has no fingerprint of one");
        }
        return found;
    }

    private void plan(Plan plan) throws IOException {
        json.writeStartObject();
        json.writeStringField("target", plan.target().describe());
        json.writeStringField("host", plan.target().host().name());
        json.writeStringField("user", plan.target().user().orElse(""));
        json.writeStringField("fleet", plan.target().fleet());
        json.writeNumberField("generation", plan.current());
        json.writeStringField("fingerprint", plan.fingerprint());
        json.writeBooleanField("empty", plan.isEmpty());
        json.writeBooleanField("refused", plan.isRefused());
        array("changedStacks", plan.changedStacks(), json::writeString);
        array("units", plan.units(), this::unit);
        array("files", plan.files(), this::file);
        array(
                "secrets",
                plan.secrets(),
                secret -> object("stack", secret.stack(), "name", secret.name(), "change", word(secret.change())));
        array(
                "drift",
                plan.drift(),
                drift -> object("stack", drift.stack(), "path", drift.path(), "kind", word(drift.kind())));
        array(
                "foreign",
                plan.foreign(),
                foreign -> object("path", foreign.path(), "service", foreign.service(), "fate", word(foreign.fate())));
        array(
                "problems",
                plan.problems(),
                problem ->
                        object("severity", word(problem.severity()), "code", problem.code(), "text", problem.text()));
        array("actions", plan.actions(), this::action);
        array("snapshots", plan.snapshots(), this::snapshot);
        array(
                "moved",
                plan.moved(),
                image -> object(
                        "service",
                        image.service(),
                        "image",
                        image.image(),
                        "before",
                        image.before(),
                        "now",
                        image.now()));
        array("expected", plan.expected(), service -> object("service", service.name(), "path", service.path()));
        array(
                "pull",
                plan.pull(),
                image -> object(
                        "image", image.name(), "authFile", image.authFile().orElse("")));
        array("sends", plan.sends(), image -> json.writeString(image.toString()));
        array("keptSecrets", plan.keptSecrets(), secret -> object("stack", secret.stack(), "name", secret.name()));
        array("newImages", plan.newImages(), json::writeString);
        array("newConfigs", plan.newConfigs(), json::writeString);
        json.writeEndObject();
    }

    private void unit(UnitChange unit) throws IOException {
        json.writeStartObject();
        fields(
                "stack", unit.stack(),
                "service", unit.service(),
                "path", unit.path(),
                "type", unit.type(),
                "change", word(unit.change()),
                "step", word(unit.step()));
        array("causes", unit.causes(), cause -> object("kind", word(cause.kind()), "text", cause.text()));
        fields("note", unit.note(), "diff", unit.diff());
        json.writeEndObject();
    }

    private void file(FileChange file) throws IOException {
        object("stack", file.stack(), "path", file.path(), "change", word(file.change()), "diff", file.diff());
    }

    private void snapshot(Snapshot snapshot) throws IOException {
        json.writeStartObject();
        fields(
                "stack", snapshot.stack(),
                "kind", word(snapshot.data().kind()),
                "name", snapshot.data().name(),
                "cause", snapshot.cause());
        array("stopped", snapshot.stopped(), json::writeString);
        if (snapshot.measure().isPresent()) {
            Measure measure = snapshot.measure().get();
            json.writeStringField("path", measure.path());
            json.writeNumberField("bytes", measure.bytes());
            json.writeNumberField("free", measure.free());
            json.writeBooleanField("reflink", measure.reflink());
        }
        json.writeEndObject();
    }

    private void action(Action action) throws IOException {
        object(
                "phase",
                word(action.phase()),
                "stack",
                action.stack(),
                "object",
                action.object().orElse(""),
                "name",
                action.name());
    }

    private <T> void array(String name, Collection<T> values, Write<T> write) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            write.write(value);
        }
        json.writeEndArray();
    }

    private void object(String... namesAndValues) throws IOException {
        json.writeStartObject();
        fields(namesAndValues);
        json.writeEndObject();
    }

    private void fields(String... namesAndValues) throws IOException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.writeStringField(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
