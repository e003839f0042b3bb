package dev.quadlet.config;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import com.fasterxml.jackson.databind.util.Converter;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson needs to write the same text on every machine, and the types of the JDK that it leaves to modules.
 *
 * <p>{@code jackson-datatype-jdk8} and {@code -jsr310} would bring {@code Optional} and {@code java.time}, too, but
 * both ways, with settings that are of no use in a configuration file; one way, without them, is little code.
 */
final class ConfigModule extends SimpleModule {

    private static final List<Class<?>> ISO_TEXT = List.of(
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            MonthDay.class,
            OffsetDateTime.class,
            OffsetTime.class,
            Period.class,
            Year.class,
            YearMonth.class,
            ZoneId.class,
            ZonedDateTime.class);

    ConfigModule() {
        super("quadlet-config");
        ISO_TEXT.forEach(type -> addSerializer(type, ToStringSerializer.instance));
        addSerializer(Path.class, new PathSerializer());
        addSerializer(File.class, new FileSerializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addTypeModifier(new OptionalType());
        context.addSerializers(new OptionalsAndSets());
        context.appendAnnotationIntrospector(new RecordOrder());
    }

    /** The elements of a set cannot be sorted. */
    static final class NoOrderException extends RuntimeException {

        NoOrderException(RuntimeException cause) {
            super("the elements of a set have no natural order; use a list or a SortedSet", cause);
        }

        /** Ends the search for the innermost cause here: the message of the cause says less. */
        @Override
        public synchronized @Nullable Throwable getCause() {
            return null;
        }
    }

    /** Records in the order of their declaration, which the JVM does promise; explicit annotations are asked first. */
    private static final class RecordOrder extends NopAnnotationIntrospector {

        @Override
        public String @Nullable [] findSerializationPropertyOrder(AnnotatedClass type) {
            RecordComponent[] components = type.getRawType().getRecordComponents();
            return components == null
                    ? null
                    : Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        }
    }

    /** Makes an {@code Optional} a reference to its value, which {@code NON_ABSENT} looks into. */
    private static final class OptionalType extends TypeModifier {

        @Override
        public JavaType modifyType(JavaType type, Type jdkType, TypeBindings context, TypeFactory types) {
            return type.hasRawClass(Optional.class) && !type.isReferenceType()
                    ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
                    : type;
        }
    }

    private static final class OptionalsAndSets extends Serializers.Base {

        @Override
        public @Nullable JsonSerializer<?> findReferenceSerializer(
                SerializationConfig config,
                ReferenceType type,
                BeanDescription description,
                TypeSerializer contentTypes,
                JsonSerializer<Object> content) {
            return type.hasRawClass(Optional.class) ? new OptionalSerializer(type, contentTypes, content) : null;
        }

        @Override
        public @Nullable JsonSerializer<?> findCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription description,
                TypeSerializer elementTypes,
                JsonSerializer<Object> elements) {
            boolean unordered = type.isTypeOrSubTypeOf(Set.class) && !type.isTypeOrSubTypeOf(SortedSet.class);
            return unordered ? new StdDelegatingSerializer(Object.class, new Sorted(type)) : null;
        }
    }

    /** A set as a sorted list: {@code Set.of} has another order in every JVM. */
    private record Sorted(CollectionType type) implements Converter<Object, List<Object>> {

        @Override
        public List<Object> convert(Object set) {
            List<Object> sorted = new ArrayList<>((Set<?>) set);
            try {
                sorted.sort(null);
            } catch (ClassCastException | NullPointerException e) {
                throw new NoOrderException(e);
            }
            return sorted;
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return type;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructCollectionType(List.class, type.getContentType());
        }
    }

    /** Jackson would write a URI, with the working directory in front of a relative path. */
    private static final class PathSerializer extends StdScalarSerializer<Path> {

        PathSerializer() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(LocalFiles.slashed(path));
        }
    }

    /** Jackson would write the absolute path, which is another one on every machine. */
    private static final class FileSerializer extends StdScalarSerializer<File> {

        FileSerializer() {
            super(File.class);
        }

        @Override
        public void serialize(File file, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(LocalFiles.slashed(file.toPath()));
        }
    }
}
