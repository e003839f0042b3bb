package dev.quadlet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.quadlet.model.SourceLine;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Rules;
import dev.quadlet.validate.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Findings as SARIF 2.1.0, the format in which code scanning takes them. */
final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** What stays as it is in the path of a URI; a colon would end a scheme. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._~@-]");

    private static final Pattern LINE_NUMBER = Pattern.compile("\\bline \\d+");
    private static final HexFormat HEX = HexFormat.of();

    private final Checked checked;
    private final JsonGenerator json;
    private final Map<String, Integer> ruleIndex = new HashMap<>();
    private final Map<String, Integer> fingerprints = new HashMap<>();

    private SarifReport(Checked checked, JsonGenerator json) {
        this.checked = checked;
        this.json = json;
    }

    static void print(Checked checked, PrintWriter out) {
        JsonOutput.print(out, json -> new SarifReport(checked, json).write());
    }

    private void write() throws IOException {
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "quadlet");
        Optional<String> version = Version.number();
        if (version.isPresent()) {
            json.writeStringField("version", version.get());
        }
        json.writeStringField("informationUri", Rules.HOME.toString());
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : checked.rules()) {
            ruleIndex.put(rule.name(), ruleIndex.size());
            rule(rule);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        for (Diagnostic finding : checked.findings()) {
            result(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void rule(RuleInfo rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.name());
        json.writeStringField("name", inCamelCase(rule.name()));
        text("shortDescription", rule.summary());
        text("fullDescription", Report.description(rule));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", Report.page(rule));
        json.writeStringField("markdown", rule.markdown());
        json.writeEndObject();
        if (rule.page().isPresent()) {
            json.writeStringField("helpUri", rule.page().get().toString());
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(rule.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString(rule.family().name().toLowerCase(Locale.ROOT));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Diagnostic finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        Integer index = ruleIndex.get(finding.rule());
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField("level", level(finding.severity()));
        text("message", Report.sentences(finding));
        List<Place> places = finding.places();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        physical(checked.paths().of(finding));
        logical(finding.host(), places);
        json.writeEndObject();
        json.writeEndArray();
        if (places.size() > 1) {
            json.writeArrayFieldStart("relatedLocations");
            for (int i = 1; i < places.size(); i++) {
                json.writeStartObject();
                json.writeNumberField("id", i);
                physical(checked.paths().of(places.get(i)));
                logical(finding.host(), places.subList(i, i + 1));
                text("message", (places.get(i).unit() + " " + places.get(i).entry()).strip());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("quadletFinding/v1", fingerprint(finding));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void physical(SourceLine where) throws IOException {
        if (where.file().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(where.file()));
        json.writeEndObject();
        if (where.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", where.line());
            if (where.column() > 0) {
                json.writeNumberField("startColumn", where.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** The host, the unit and its entry, each with the names of what it belongs to. */
    private void logical(String host, List<Place> places) throws IOException {
        json.writeArrayFieldStart("logicalLocations");
        String path = logical("", host, host, "host");
        if (!places.isEmpty()) {
            Place place = places.get(0);
            path = logical(path, place.unit(), place.unit(), "unit");
            String key = place.key().isEmpty() ? place.entry() : place.key();
            logical(path, place.entry(), place.section().isEmpty() ? key : place.section() + "/" + key, "entry");
        }
        json.writeEndArray();
    }

    private String logical(String parent, String name, String own, String kind) throws IOException {
        if (name.isEmpty()) {
            return parent;
        }
        String path = parent.isEmpty() ? own : parent + "/" + own;
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("fullyQualifiedName", path);
        json.writeStringField("kind", kind);
        json.writeEndObject();
        return path;
    }

    private void text(String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** The same for the same finding while lines move; the number behind it tells apart what is said more than once. */
    private String fingerprint(Diagnostic finding) {
        StringBuilder said = new StringBuilder(finding.rule());
        said.append('\n').append(finding.host()).append('\n');
        said.append(LINE_NUMBER.matcher(finding.message()).replaceAll("line"));
        for (Place place : finding.places()) {
            said.append('\n').append(checked.paths().of(place).file());
            said.append('\n').append(place.unit()).append('\n').append(place.section());
            said.append('\n').append(place.entry());
        }
        String hash = HEX.formatHex(sha256(said.toString()), 0, 16);
        return hash + ":" + fingerprints.merge(hash, 1, Integer::sum);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** {@code port-conflict} as {@code PortConflict}, which is the custom for names. */
    private static String inCamelCase(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("-", -1)) {
            if (!word.isEmpty()) {
                out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return out.toString();
    }

    private static String uri(String path) {
        StringBuilder out = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            String character = String.valueOf((char) Byte.toUnsignedInt(each));
            if (PLAIN.matcher(character).matches()) {
                out.append(character);
            } else {
                out.append('%').append(HEX.withUpperCase().toHexDigits(each));
            }
        }
        return out.toString();
    }
}
