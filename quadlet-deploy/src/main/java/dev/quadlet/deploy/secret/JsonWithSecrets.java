package dev.quadlet.deploy.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.config.ConfigFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An object with secrets inside, as JSON. */
final class JsonWithSecrets extends DescribedSecret {

    private final Object value;
    private final JsonMapper mapper;

    private JsonWithSecrets(Object value, JsonMapper mapper, String description) {
        super(description, List.of(JsonWithSecrets.class, value, mapper));
        this.value = value;
        this.mapper = mapper;
    }

    static JsonWithSecrets of(Object value, JsonMapper mapper) {
        // Written once with nothing in place of the secrets: what Jackson cannot write is refused where it is said.
        List<DeliveredSecret> secrets = new ArrayList<>();
        JsonMapper trial = mapper.copy();
        trial.setConfig(
                trial.getSerializationConfig().withAttribute(SecretJson.Reader.class, (SecretJson.Reader) secret -> {
                    secrets.add(secret);
                    return new char[0];
                }));
        ConfigFiles.json(value, trial);
        return new JsonWithSecrets(
                value, mapper, describe("JSON of " + value.getClass().getSimpleName(), secrets));
    }

    @Override
    public SecretValue read() {
        SecretJson.Reader reader = secret -> Utf8.decode(secret.read().bytes(), secret.describe());
        try {
            byte[] json = mapper.writer()
                    .withAttribute(SecretJson.Reader.class, reader)
                    // As it is written to a String.
                    .with(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .writeValueAsBytes(value);
            byte[] file = Arrays.copyOf(json, json.length + 1);
            file[json.length] = '\n';
            return new SecretValue(file);
        } catch (JsonProcessingException e) {
            throw failure(e);
        }
    }

    /** Without the cause, which may have been thrown by code that knows a value. */
    private SecretException failure(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SecretException secret) {
                return secret;
            }
        }
        return new SecretException("cannot write " + value.getClass().getName() + " as JSON: it fails now with "
                + e.getClass().getName() + ", and did not when the template was made");
    }
}
