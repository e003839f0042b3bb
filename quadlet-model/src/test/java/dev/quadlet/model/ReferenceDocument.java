package dev.quadlet.model;

import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of all keys as Markdown, made of the table of keys and the Javadoc of the builders. */
final class ReferenceDocument {

    /** What rewrites the file. */
    static final String COMMAND = "mvn -pl quadlet-model test -Dtest=ReferenceDocumentTest -Dgolden.update";

    private static final Pattern UNSET = Pattern.compile("Unset: (.+?)\\.(?= |$)");
    private static final Pattern SINCE = Pattern.compile("Since Podman [0-9.]+\\.( |$)");
    private static final Pattern INLINE = Pattern.compile("\\{@(code|link) ");

    private ReferenceDocument() {}

    /** {@return the whole file} */
    static String text() {
        StringBuilder out = new StringBuilder();
        out.append("<!-- Generated from the key table and the Javadoc of the builders. Do not edit; run\n     ")
                .append(COMMAND)
                .append(" -->\n\n# Reference of keys\n\n")
                .append("One table for each section, one row for each key, in the order in which they are written.\n\n")
                .append(
                        "* **Java** is the method of the section's builder. A `String` is literal text; each method that")
                .append(" takes one has a sibling that takes a `Text`, in which systemd expands something.\n")
                .append("* **Since** is the first Podman that knows the key. The sections of systemd have none: Podman")
                .append(" passes them on.\n")
                .append("* **Often**: a key that is *repeatable* gets one line for each call; of any other the last")
                .append(" call counts.\n")
                .append("* **Unset** is what happens without the key. This library never writes a default.\n");
        for (Map.Entry<String, Section<?, ?>> section : AllTypes.sections().entrySet()) {
            appendSection(out, section.getKey(), section.getValue());
        }
        return out.toString();
    }

    private static void appendSection(StringBuilder out, String name, Section<?, ?> section) {
        int keys = 0;
        for (Iterator<? extends Row<?, ?>> rows = section.rows().iterator(); rows.hasNext(); rows.next()) {
            keys++;
        }
        out.append("\n## [").append(name).append("]\n\n").append(where(name)).append(' ');
        out.append(keys).append(keys == 1 ? " key." : " keys.").append("\n\n");
        boolean podmans = !where(name).contains("systemd");
        out.append("| Key | Meaning | Java |").append(podmans ? " Since |" : "");
        out.append(" Often | Value | Unset | Example |\n");
        out.append("| --- | --- | --- |").append(podmans ? " --- |" : "").append(" --- | --- | --- | --- |\n");
        for (Row<?, ?> row : section.rows()) {
            appendRow(out, AllTypes.builder(name), row, podmans);
        }
    }

    private static void appendRow(StringBuilder out, Class<?> builder, Row<?, ?> row, boolean podmans) {
        BuilderDocs.Method method = BuilderDocs.primary(builder, row.key())
                .orElseThrow(() -> new AssertionError("no documented method for " + row.key()));
        String[] paragraphs = method.description().split("\\s*<p>", -1);
        String details = String.join(" ", Arrays.asList(paragraphs).subList(1, paragraphs.length));
        out.append("| ").append(code(row.key()));
        cell(out, meaning(paragraphs[0]));
        cell(out, code(method.toString()));
        if (podmans) {
            cell(out, row.since().toString());
        }
        cell(out, row.lookup().repeatable() ? "repeatable" : "once");
        cell(out, value(row, details));
        cell(out, unset(details));
        cell(out, code(row.key() + "=" + method.example(row.key()).orElseThrow()));
        out.append(" |\n");
    }

    private static void cell(StringBuilder out, String text) {
        out.append(" | ").append(text.replace("|", "\\|"));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String where(String section) {
        Optional<UnitType<? extends QuadletUnit, ?>> type = UnitTypes.quadlet().stream()
                .filter(each -> each.section().equals(section))
                .findFirst();
        if (type.isPresent()) {
            return "In `." + type.get().name() + "` units, since Podman "
                    + type.get().since() + "; `" + section + "Builder`.";
        }
        return switch (section) {
            case "Quadlet" -> "In all units of Quadlet; methods of each builder.";
            case "Unit" -> "In all units, read by systemd; `.unit(u -> …)`.";
            case "Service" -> "In all units of Quadlet and in services, read by systemd; `.service(s -> …)`.";
            case "Install" -> "In all units, read by systemd; `.install(i -> …)`.";
            case "Timer" -> "In timers, read by systemd; `.timer(t -> …)`.";
            default -> throw new AssertionError(section);
        };
    }

    /** The first sentence without its example. */
    private static String meaning(String paragraph) {
        int example = paragraph.indexOf(": {@code ");
        return markdown(example < 0 ? paragraph : paragraph.substring(0, example) + ".");
    }

    private static String unset(String details) {
        if (details.startsWith("Mandatory.")) {
            return "Mandatory.";
        }
        Matcher unset = UNSET.matcher(details);
        return unset.find() ? capitalized(markdown(unset.group(1))) + "." : "";
    }

    /** What the table says of the value, then what else the Javadoc says of it. */
    private static String value(Row<?, ?> row, String details) {
        String rest = details.replace("Each call is one more line.", "")
                .replace("Called once for each name; the last value of a name counts.", "")
                .replace("Mandatory.", "");
        rest = SINCE.matcher(UNSET.matcher(rest).replaceFirst("")).replaceAll("");
        rest = markdown(rest.strip().replaceAll("\\s+", " "));
        String accepts = row.accepts();
        boolean words = accepts.matches("[a-z0-9-]+(, [a-z0-9-]+)+");
        if (words) {
            int clause = (rest + ".").split("[;.]", 2)[0].length();
            if (isSame(accepts, rest.substring(0, clause))) {
                String tail = rest.substring(clause).replaceFirst("^[;.] ?", "");
                rest = tail.isEmpty() ? "" : Character.toUpperCase(tail.charAt(0)) + tail.substring(1);
            }
            accepts = code(accepts.replace(", ", "`, `"));
        } else if (accepts.indexOf(' ') < 0 && !accepts.matches("\\w+")) {
            accepts = code(accepts);
        }
        boolean vague = accepts.matches("(a|an|text|words|whole|the) ?.*") && !accepts.contains("image");
        if (rest.isEmpty() || capitalized(row.accepts()).concat(".").equals(rest)) {
            return capitalized(accepts) + ".";
        }
        return vague ? rest : capitalized(accepts) + ". " + rest;
    }

    /** Whether a clause of the Javadoc lists the same words as the table, in any order. */
    private static boolean isSame(String accepts, String clause) {
        Set<String> listed =
                new TreeSet<>(Arrays.asList(clause.toLowerCase(Locale.ROOT).split(",? or |, ", -1)));
        return listed.equals(new TreeSet<>(Arrays.asList(accepts.split(", ", -1))));
    }

    private static String capitalized(String text) {
        boolean word = !text.isEmpty() && Character.isLowerCase(text.charAt(0)) && !text.matches("[a-z0-9-]+,.*");
        return word ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }

    /** Inline tags of Javadoc as Markdown. */
    private static String markdown(String javadoc) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        Matcher tag = INLINE.matcher(javadoc);
        while (tag.find(at)) {
            String content = BuilderDocs.code(javadoc, tag.start());
            out.append(javadoc, at, tag.start());
            out.append(code(tag.group(1).equals("link") ? content.replaceAll("^#|\\(.*", "") : content));
            at = tag.end() + content.length() + 1;
        }
        return out.append(javadoc.substring(at)).toString();
    }
}
