package dev.quadlet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.RuleInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Findings as one JSON object. */
final class JsonReport {

    private JsonReport() {}

    /** Prints an object with the array {@code diagnostics}. */
    static void print(Checked checked, PrintWriter out) {
        JsonOutput.print(out, json -> {
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic finding : checked.findings()) {
                write(finding, checked, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Diagnostic finding, Checked checked, JsonGenerator json) throws IOException {
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
        Optional<URI> page = checked.rule(finding.rule()).flatMap(RuleInfo::page);
        if (page.isPresent()) {
            json.writeStringField("page", page.get().toString());
        }
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
