package dev.quadlet.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Findings as one JSON object. */
final class JsonReport {

    private JsonReport() {}

    /** {@return an object with the array {@code diagnostics}, and a line break behind it} */
    static String of(List<Diagnostic> findings) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic finding : findings) {
                write(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can be written to always", e);
        }
        return out.append('\n').toString();
    }

    private static void write(Diagnostic finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("family", finding.family().name().toLowerCase(Locale.ROOT));
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        if (!finding.host().isEmpty()) {
            json.writeStringField("host", finding.host());
        }
        List<Place> places = finding.places();
        if (places.isEmpty()) {
            place("", 0, 0, "", "", "", json);
        } else {
            place(places.get(0), json);
        }
        json.writeStringField("message", finding.message());
        json.writeStringField("hint", finding.help());
        if (places.size() > 1) {
            json.writeArrayFieldStart("related");
            for (Place place : places.subList(1, places.size())) {
                json.writeStartObject();
                place(place, json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void place(Place place, JsonGenerator json) throws IOException {
        place(
                place.line().file(),
                place.line().line(),
                place.line().column(),
                unit(place.unit()),
                place.section(),
                place.key(),
                json);
    }

    private static void place(
            String file, int line, int column, String unit, String section, String key, JsonGenerator json)
            throws IOException {
        json.writeStringField("file", file);
        json.writeNumberField("line", line);
        json.writeNumberField("column", column);
        json.writeStringField("unit", unit);
        json.writeStringField("section", section);
        json.writeStringField("key", key);
    }

    /** The name of the unit's file; of a drop-in, that of the unit that it is for. */
    private static String unit(String path) {
        int dropIn = path.indexOf(".d/");
        String unit = dropIn < 0 ? path : path.substring(0, dropIn);
        return unit.substring(unit.lastIndexOf('/') + 1);
    }
}
