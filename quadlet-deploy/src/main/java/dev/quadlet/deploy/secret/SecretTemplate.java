package dev.quadlet.deploy.secret;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.config.ConfigFiles;
import java.util.Map;
import java.util.Objects;

/**
 * Texts with secrets inside, for programs that take a password only in their configuration file. The whole text is a
 * secret.
 *
 * <pre>{@code
 * record Mail(String host, DeliveredSecret password) {}
 *
 * SecretTemplate.json(new Mail("mail.example.org", vault.value("mail", "password")));
 * SecretTemplate.text("machine ${host} password ${password}\n", Map.of("host", "db", "password", vault.value("db")));
 * }</pre>
 *
 * <p>The secrets are read when the text is, which is when it is delivered. They must be UTF-8.
 */
public final class SecretTemplate {

    private static final JsonMapper MAPPER = ConfigFiles.jsonMapper().build();

    private SecretTemplate() {}

    /**
     * {@return a secret that is a template with its variables replaced, as {@link ConfigFiles#text} does it}
     *
     * <p>{@code ${name}} stands for the value of that name, and {@code $${name}} for the text <code>${name}</code>. A
     * value is inserted as it is, without quoting, line breaks at its end included. There are no defaults, no nested
     * variables and no lookups.
     *
     * @param template the text with variables
     * @param values {@link DeliveredSecret}s, strings, whole numbers and booleans by the names of the variables
     * @throws IllegalArgumentException if the template has a variable that has no value, a value is not used or of
     *     another type, a variable is not closed, or a text is not valid Unicode; the message has no values
     */
    public static DeliveredSecret text(String template, Map<String, ?> values) {
        return new TextWithSecrets(template, values);
    }

    /**
     * {@return a secret that is an object as JSON, laid out as {@link ConfigFiles#json(Object)} does it}
     *
     * <p>Each {@link DeliveredSecret} in the object is a JSON string there.
     *
     * @param value a record, a plain object, a map, or a list
     * @throws IllegalArgumentException if Jackson cannot write the value; the message names classes and properties,
     *     never values
     */
    public static DeliveredSecret json(Object value) {
        return json(value, MAPPER);
    }

    /**
     * {@return a secret that is an object as JSON, written by this mapper}
     *
     * <p>Start from {@link ConfigFiles#jsonMapper()} to keep the order and the layout of {@link #json(Object)}.
     *
     * @param value a record, a plain object, a map, or a list
     * @param mapper the mapper; it is not changed
     * @throws IllegalArgumentException if the mapper cannot write the value; the message names classes and properties,
     *     never values
     */
    public static DeliveredSecret json(Object value, JsonMapper mapper) {
        Objects.requireNonNull(value, "value");
        return JsonWithSecrets.of(value, mapper);
    }
}
