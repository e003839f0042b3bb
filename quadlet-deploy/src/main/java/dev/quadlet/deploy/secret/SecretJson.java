package dev.quadlet.deploy.secret;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a secret where its bytes may be, which is a template, and refuses everywhere else. */
final class SecretJson extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    /** How to read a secret: an attribute of Jackson's that a template alone sets, under this very class. */
    interface Reader {

        char[] read(DeliveredSecret secret);
    }

    SecretJson() {
        super(Object.class);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider context) throws IOException {
        if (context.getAttribute(Reader.class) instanceof Reader reader && value instanceof DeliveredSecret secret) {
            char[] text = reader.read(secret);
            out.writeString(text, 0, text.length);
        } else {
            context.reportBadDefinition(
                    value.getClass(),
                    "a secret cannot stand in a file that all can read; make the whole file a secret:"
                            + " SecretTemplate.json(...), with its parts as DeliveredSecret");
        }
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializerProvider context, TypeSerializer type)
            throws IOException {
        serialize(value, out, context);
    }
}
