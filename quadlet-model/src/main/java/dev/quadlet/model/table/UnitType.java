package dev.quadlet.model.table;

import dev.quadlet.model.RawEntry;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A type of unit: its sections, and how its values are read and made.
 *
 * @param name the type as it ends a file's name, such as {@code container}
 * @param section the name of its own section, such as {@code Container}
 * @param quadlet whether Podman's generator reads it; systemd reads all others itself
 * @param since the first Podman that knows the type
 * @param serviceSuffix what stands between the file's name and {@code .service}, such as {@code -network}
 * @param parts its sections, in the order in which they are written
 * @param builder makes a builder for a unit of this name that is declared there
 * @param keep gives a builder an entry that is kept as it stands in a file
 * @param build makes the unit
 * @param <U> the type of the unit
 * @param <B> its builder
 */
public record UnitType<U, B>(
        String name,
        String section,
        boolean quadlet,
        PodmanVersion since,
        String serviceSuffix,
        List<Part<U, B, ?, ?>> parts,
        BiFunction<UnitName, SourceLine, B> builder,
        BiConsumer<B, RawEntry> keep,
        Function<B, U> build) {

    /**
     * Copies the parts.
     *
     * @param name the type as it ends a file's name, such as {@code container}
     * @param section the name of its own section, such as {@code Container}
     * @param quadlet whether Podman's generator reads it; systemd reads all others itself
     * @param since the first Podman that knows the type
     * @param serviceSuffix what stands between the file's name and {@code .service}, such as {@code -network}
     * @param parts its sections, in the order in which they are written
     * @param builder makes a builder for a unit of this name that is declared there
     * @param keep gives a builder an entry that is kept as it stands in a file
     * @param build makes the unit
     */
    public UnitType {
        parts = List.copyOf(parts);
    }

    /**
     * One section of a unit.
     *
     * @param section the section's table
     * @param values the section's values
     * @param builder the section's builder
     * @param <U> the type of the unit
     * @param <B> its builder
     * @param <S> the values of the section
     * @param <T> their builder
     */
    public record Part<U, B, S, T>(Section<S, T> section, Function<U, S> values, Function<B, T> builder) {

        /**
         * Hands over what the unit holds for this section.
         *
         * @param unit the unit
         * @param sink where it goes
         */
        public void emit(U unit, Sink sink) {
            S section = values.apply(unit);
            for (Row<S, T> row : section().rows()) {
                row.emit(section, sink);
            }
        }

        /**
         * Sets or adds what one line, or one word of it, means.
         *
         * @param unit the unit's builder
         * @param key the key
         * @param words the words of the line, unquoted, in systemd's form
         * @throws IllegalArgumentException if the section has no such key, or the text is not a value of it
         */
        public void set(B unit, String key, List<String> words) {
            Row<S, T> row = section.row(key)
                    .orElseThrow(() -> new IllegalArgumentException("[" + section.name() + "] has no key " + key));
            row.set(builder.apply(unit), words);
        }
    }

    /**
     * {@return the section of this name}
     *
     * @param sectionName the name, such as {@code Service}
     */
    public Optional<Part<U, B, ?, ?>> part(String sectionName) {
        for (Part<U, B, ?, ?> part : parts) {
            if (part.section().name().equals(sectionName)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
