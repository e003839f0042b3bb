package dev.quadlet.config;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.ReferenceTypeSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the value of an {@code Optional}, as Jackson writes that of an {@code AtomicReference}. */
final class OptionalSerializer extends ReferenceTypeSerializer<Optional<?>> {

    OptionalSerializer(ReferenceType type, TypeSerializer contentTypes, JsonSerializer<Object> content) {
        super(type, true, contentTypes, content);
    }

    private OptionalSerializer(
            OptionalSerializer base,
            BeanProperty property,
            TypeSerializer contentTypes,
            JsonSerializer<?> content,
            NameTransformer unwrapper,
            @Nullable Object suppressable,
            boolean suppressNulls) {
        super(base, property, contentTypes, content, unwrapper, suppressable, suppressNulls);
    }

    @Override
    protected OptionalSerializer withResolved(
            BeanProperty property, TypeSerializer contentTypes, JsonSerializer<?> content, NameTransformer unwrapper) {
        return new OptionalSerializer(
                this, property, contentTypes, content, unwrapper, _suppressableValue, _suppressNulls);
    }

    @Override
    public OptionalSerializer withContentInclusion(@Nullable Object suppressable, boolean suppressNulls) {
        return new OptionalSerializer(
                this, _property, _valueTypeSerializer, _valueSerializer, _unwrapper, suppressable, suppressNulls);
    }

    @Override
    protected boolean _isValuePresent(Optional<?> value) {
        return value.isPresent();
    }

    @Override
    protected @Nullable Object _getReferenced(Optional<?> value) {
        return value.orElse(null);
    }

    @Override
    protected @Nullable Object _getReferencedIfPresent(Optional<?> value) {
        return value.orElse(null);
    }
}
