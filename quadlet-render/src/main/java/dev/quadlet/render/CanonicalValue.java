package dev.quadlet.render;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.render.Words.Word;
import java.util.List;
import java.util.regex.Pattern;

/** A value with no more quotes than it needs; as it is where that would change what arrives. */
final class CanonicalValue {

    /** Podman before 5.4 reads octal numbers as something else. */
    private static final Pattern OCTAL = Pattern.compile("\\\\[0-7]");

    /** What a template engine fills in has quotes of its own. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|<%");

    private CanonicalValue() {}

    static String of(Lookup lookup, String value) {
        // Only a line that goes on at the end of its file has blanks at its end.
        String text = UnitMeaning.stripped(value);
        if (text.isEmpty() || TEMPLATE.matcher(text).find()) {
            return text;
        }
        String canonical = switch (lookup.letter()) {
            case 'A' -> single(lookup, text);
            case 'C' -> words(lookup, text);
            case 'D', 'E', 'F' -> isStrict(lookup, text) ? words(lookup, text) : text;
            default -> text;
        };
        return UnitMeaning.decoded(lookup, canonical).equals(UnitMeaning.decoded(lookup, text)) ? canonical : text;
    }

    private static String single(Lookup lookup, String value) {
        String text = Unquoting.value(lookup, value);
        if (text.isEmpty() || lookup.problem(text).isPresent()) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        Quoting.append(out, lookup, text);
        return out.toString();
    }

    private static String words(Lookup lookup, String value) {
        Words words = Unquoting.words(lookup, value);
        if (words.flaw().isPresent() || words.words().isEmpty()) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        for (Word word : words.words()) {
            if (lookup.problem(word.text()).isPresent()) {
                return value;
            }
            Quoting.append(out.isEmpty() ? out : out.append(' '), lookup, word.text());
        }
        return out.toString();
    }

    /** Podman's generator forgives an open quote; the reader of the file should go on seeing it. */
    private static boolean isStrict(Lookup lookup, String value) {
        if (OCTAL.matcher(value).find()) {
            return false;
        }
        Words strict = Unquoting.words(Lookup.ASSIGNMENTS, value);
        return strict.flaw().isEmpty() && texts(strict).equals(texts(Unquoting.words(lookup, value)));
    }

    private static List<String> texts(Words words) {
        return words.words().stream().map(Word::text).toList();
    }
}
