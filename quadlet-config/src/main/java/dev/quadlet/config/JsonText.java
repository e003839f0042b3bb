package dev.quadlet.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.value.Printable;

/** JSON text of values. */
final class JsonText {

    static final JsonMapper MAPPER = builder().build();

    private JsonText() {}

    static JsonMapper.Builder builder() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(printer())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // Double.toString gives other digits from JDK 19 on (JDK-4511638); Jackson's writer is the same on all.
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .addModule(new ConfigModule());
    }

    static ConfigFile file(Object value, JsonMapper mapper) {
        String text;
        try {
            text = mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(subject(value) + place(e) + ": " + reason(e), e);
        }
        if (!Utf8.fits(text)) {
            throw new IllegalArgumentException(
                    subject(value) + ": a text in it is not valid Unicode (half of a surrogate pair)");
        }
        // A mapper with Jackson's own printer breaks lines as the platform does. Inside of JSON strings, line breaks
        // are always escaped, so this meets white space only.
        return ConfigFile.of(text.replace("\r\n", "\n").stripTrailing() + "\n");
    }

    private static PrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    private static String subject(Object value) {
        return "cannot write " + value.getClass().getName() + " as JSON";
    }

    /** {@return where in the value the problem is, such as {@code , at servers[0].port}} */
    private static String place(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    path.append('[').append(step.getIndex()).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return path.isEmpty() ? "" : ", at " + Printable.of(path.toString());
    }

    /**
     * {@return what is wrong, without values}
     *
     * <p>Jackson's own texts name types and limits. The text of an exception that the user's code has thrown may hold
     * anything, so only its class is named; the exception itself is the cause.
     */
    private static String reason(JsonProcessingException e) {
        if (e instanceof InvalidDefinitionException) {
            return e.getOriginalMessage();
        }
        Throwable innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof ConfigModule.NoOrderException noOrder) {
            return String.valueOf(noOrder.getMessage());
        }
        return innermost instanceof JsonProcessingException jackson
                ? jackson.getOriginalMessage()
                : "it failed with " + innermost.getClass().getName();
    }
}
