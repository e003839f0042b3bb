package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Suggestions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text template with secrets inside.
 *
 * <p>It is cut into pieces once, and the values are put between them as bytes: the substitutor of commons-text would
 * need them as Strings.
 */
final class TextWithSecrets extends DescribedSecret {

    private static final Pattern VARIABLE = Pattern.compile("(\\$\\$\\{)|\\$\\{([^}]*)}");
    private static final String OPEN = "${";

    private final List<DeliveredSecret> pieces;

    TextWithSecrets(String template, Map<String, ?> values) {
        super(describe("text", secrets(values)), List.of(TextWithSecrets.class, template, new TreeMap<>(values)));
        this.pieces = pieces(template, new TreeMap<>(values));
    }

    @Override
    public SecretValue read() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (DeliveredSecret piece : pieces) {
            byte[] bytes = piece.read().bytes();
            if (!(piece instanceof Literal)) {
                Utf8.decode(bytes, piece.describe());
            }
            text.writeBytes(bytes);
        }
        return new SecretValue(text.toByteArray());
    }

    /** A piece that is no secret by itself, but is not told either. */
    private record Literal(SecretValue read) implements DeliveredSecret {

        Literal(String text) {
            this(new SecretValue(text.getBytes(StandardCharsets.UTF_8)));
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw new IllegalArgumentException(
                        "the template, or one of its values, is not valid Unicode (half of a surrogate pair)");
            }
        }

        @Override
        public String describe() {
            return "text";
        }
    }

    private static List<DeliveredSecret> secrets(Map<String, ?> values) {
        List<DeliveredSecret> secrets = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> {
            if (value instanceof DeliveredSecret secret) {
                secrets.add(secret);
            }
        });
        return secrets;
    }

    private static List<DeliveredSecret> pieces(String template, SortedMap<String, ?> values) {
        List<DeliveredSecret> pieces = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>(values.keySet());
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            pieces.add(literal(template.substring(end, variable.start())));
            end = variable.end();
            String name = variable.group(2);
            if (name == null) {
                pieces.add(new Literal(OPEN));
            } else if (values.containsKey(name)) {
                pieces.add(piece(name, values.get(name)));
                unused.remove(name);
            } else {
                problems.add(unknown(name, values.keySet()));
            }
        }
        pieces.add(literal(template.substring(end)));
        unused.forEach(name -> problems.add("the template has no variable " + named(name)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return pieces;
    }

    private static Literal literal(String text) {
        if (text.contains(OPEN)) {
            throw new IllegalArgumentException(
                    "the template has a variable without its closing brace ($${ for the text itself)");
        }
        return new Literal(text);
    }

    private static DeliveredSecret piece(String name, @Nullable Object value) {
        if (value instanceof DeliveredSecret secret) {
            return secret;
        }
        if (value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return new Literal(value.toString());
        }
        throw new IllegalArgumentException("the value of " + named(name) + " is a "
                + (value == null ? "null" : value.getClass().getTypeName())
                + "; give a DeliveredSecret, a string, a whole number or a boolean");
    }

    private static String unknown(String name, Iterable<String> known) {
        return "no value for the variable " + named(name) + "; "
                + Suggestions.of(name, known)
                        .map(close -> "did you mean " + named(close) + "? ")
                        .orElse("")
                + "(known: " + Printable.of(String.join(", ", known)) + "; $" + named(name) + " for the text itself)";
    }

    private static String named(String name) {
        return OPEN + Printable.of(name) + "}";
    }
}
