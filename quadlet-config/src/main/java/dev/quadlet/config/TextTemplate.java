package dev.quadlet.config;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.value.Printable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** A text template and the values of its variables. */
final class TextTemplate {

    private static final String OPEN = "${";
    private static final Pattern ESCAPED_OPEN = Pattern.compile("$${", Pattern.LITERAL);

    /** Half of a surrogate pair, which cannot stand before a dollar sign in valid text. */
    private static final char NEVER = '\uD800';

    private static final int LARGEST_TYPO = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(LARGEST_TYPO);

    private final SortedMap<String, String> values;
    private final SortedSet<String> unused;
    private final SortedSet<String> unknown = new TreeSet<>();

    private TextTemplate(SortedMap<String, String> values) {
        this.values = values;
        this.unused = new TreeSet<>(values.keySet());
    }

    static ConfigFile file(String template, Map<String, ?> values) {
        if (!Utf8.fits(template)) {
            throw new IllegalArgumentException("the template is not valid Unicode (half of a surrogate pair)");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, text(name, value)));
        return ConfigFile.of(new TextTemplate(texts).replace(template));
    }

    private String replace(String template) {
        // Escapes are taken out first, and the substitutor gets an escape character that cannot occur: it would also
        // take the dollar sign at the end of an inserted value for an escape of the next variable.
        StringSubstitutor substitutor = new StringSubstitutor(this::lookup)
                .setEscapeChar(NEVER)
                .setDisableSubstitutionInValues(true)
                .setEnableSubstitutionInVariables(false)
                .setValueDelimiterMatcher(null);
        String[] pieces = ESCAPED_OPEN.split(template, -1);
        for (String piece : pieces) {
            checkClosed(piece);
        }
        String text = Arrays.stream(pieces).map(substitutor::replace).collect(Collectors.joining(OPEN));
        String problems = Stream.concat(
                        unknown.stream().map(this::unknownVariable),
                        unused.stream().map(name -> "the template has no variable " + variable(name)))
                .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
        return text;
    }

    private String lookup(String name) {
        unused.remove(name);
        String value = values.get(name);
        if (value == null) {
            unknown.add(name);
            return "";
        }
        return value;
    }

    private String unknownVariable(String name) {
        String meant = closest(name, values.keySet())
                .map(known -> "did you mean " + variable(known) + "? ")
                .orElse("");
        String known = values.isEmpty()
                ? "there are no values"
                : "known: " + values.keySet().stream().map(Printable::of).collect(Collectors.joining(", "));
        return "no value for the variable " + variable(name) + "; " + meant + "(" + known + "; $" + variable(name)
                + " for the text itself)";
    }

    private static Optional<String> closest(String name, Set<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) < name.length())
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String name, String candidate) {
        int distance = DISTANCE.apply(name, candidate);
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }

    private static void checkClosed(String piece) {
        int open = piece.indexOf(OPEN, piece.lastIndexOf('}') + 1);
        if (open >= 0) {
            throw new IllegalArgumentException("the template has a variable without its closing brace: \""
                    + Printable.of(piece.substring(open)) + "\" ($${ for the text itself)");
        }
    }

    private static String text(String name, @Nullable Object value) {
        String subject = "the value of " + variable(name);
        if (value == null) {
            throw new IllegalArgumentException(subject + " is null");
        }
        if (!hasText(value)) {
            throw new IllegalArgumentException(subject + " is a "
                    + value.getClass().getTypeName() + ", which has no text of its own; give a string");
        }
        String text;
        if (value instanceof Path path) {
            text = LocalFiles.slashed(path);
        } else if (value instanceof Double number) {
            // As in JSON: not Double.toString, which gives other digits from JDK 19 on.
            text = NumberOutput.toString(number, true);
        } else if (value instanceof Float number) {
            text = NumberOutput.toString(number, true);
        } else {
            text = value.toString();
        }
        if (!Utf8.fits(text)) {
            throw new IllegalArgumentException(subject + " is not valid Unicode (half of a surrogate pair)");
        }
        return text;
    }

    private static boolean hasText(Object value) {
        // What a secret says of itself is not its value.
        if (value instanceof Map
                || value instanceof Collection
                || value instanceof Optional
                || value instanceof SecretSource) {
            return false;
        }
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String variable(String name) {
        return OPEN + Printable.of(name) + "}";
    }
}
