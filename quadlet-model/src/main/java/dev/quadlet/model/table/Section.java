package dev.quadlet.model.table;

import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Printable;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The table of a section: one row per key, in the order in which they are written.
 *
 * @param <S> the values of the section
 * @param <B> their builder
 */
public final class Section<S, B> {

    private final String name;
    private final Map<String, Row<S, B>> rows;

    private Section(String name, Map<String, Row<S, B>> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * {@return a table without rows}
     *
     * @param name the section's name, such as {@code Container}
     * @param <S> the values of the section
     * @param <B> their builder
     */
    public static <S, B> Table<S, B> of(String name) {
        return new Table<>(name);
    }

    /** {@return the section's name, such as {@code Container}} */
    public String name() {
        return name;
    }

    /** {@return all rows, in the order in which they are written} */
    public Iterable<Row<S, B>> rows() {
        return rows.values();
    }

    /**
     * {@return the row of a key}
     *
     * @param key the key as the man page spells it
     */
    public Optional<Row<S, B>> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * {@return the text, if the key can express it}
     *
     * @param key the key for which it is meant
     * @param text the text
     * @throws IllegalArgumentException if no version of Podman could read it as it is meant
     */
    public Text checked(String key, Text text) {
        check(key, text.systemd());
        return text;
    }

    /**
     * {@return the command, if the key can express it}
     *
     * @param key the key for which it is meant
     * @param command the command
     * @throws IllegalArgumentException if no version of Podman could read it as it is meant
     */
    public CommandLine checked(String key, CommandLine command) {
        for (Text word : command.words()) {
            check(key, word.systemd());
        }
        return command;
    }

    /**
     * {@return the value, if the key can express it}
     *
     * @param key the key for which it is meant
     * @param value the value
     * @param <V> the type of the value
     * @throws IllegalArgumentException if no version of Podman could read it as it is meant
     */
    public <V extends Value> V checked(String key, V value) {
        check(key, value.systemd());
        return value;
    }

    /**
     * {@return the value, if the key can express it under this name}
     *
     * @param key the key for which it is meant
     * @param pair the name of a variable, label or option
     * @param value its value
     * @throws IllegalArgumentException if the name is none, or no version of Podman could read the value as it is meant
     */
    public Text checked(String key, String pair, Text value) {
        boolean plain = !pair.isEmpty() && pair.chars().noneMatch(c -> c == '=' || c <= ' ' || c == 127);
        if (!plain) {
            throw new IllegalArgumentException(
                    key + ": \"" + Printable.of(pair) + "\" is not a name (no blanks, control characters or =)");
        }
        check(key, Text.literal(pair).systemd() + "=" + value.systemd());
        return value;
    }

    private void check(String key, String systemd) {
        Row<S, B> row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("[" + name + "] has no row for " + key);
        }
        Optional<String> problem = row.lookup().problem(systemd);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(
                    key + ": \"" + Printable.of(systemd) + "\" cannot be written: " + problem.get());
        }
    }

    /**
     * Collects the rows of a section. Its methods are the ways in which a value is read, see {@link Lookup}.
     *
     * @param <S> the values of the section
     * @param <B> their builder
     */
    public static final class Table<S, B> {

        /** Podman has passed systemd's sections on since it has units. */
        private static final PodmanVersion ALWAYS = PodmanVersion.of(4, 4);

        private final String name;
        private final List<Row<S, B>> rows = new ArrayList<>();

        private Table(String name) {
            this.name = name;
        }

        /**
         * Adds a key whose last line counts, {@link Lookup#LAST}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> last(
                String key,
                PodmanVersion since,
                Function<S, Optional<V>> getter,
                BiConsumer<B, V> setter,
                Codec<V> codec) {
            return add(new Row.One<>(key, since, Lookup.LAST, getter, setter, codec));
        }

        /**
         * Adds a key whose last line counts, and which may be empty, {@link Lookup#LAST_OR_EMPTY}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> lastOrEmpty(
                String key,
                PodmanVersion since,
                Function<S, Optional<V>> getter,
                BiConsumer<B, V> setter,
                Codec<V> codec) {
            return add(new Row.One<>(key, since, Lookup.LAST_OR_EMPTY, getter, setter, codec));
        }

        /**
         * Adds a key with one value a line, {@link Lookup#LINES}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> lines(
                String key, PodmanVersion since, Function<S, List<V>> getter, BiConsumer<B, V> setter, Codec<V> codec) {
            return add(new Row.Many<>(key, since, Lookup.LINES, getter, setter, codec));
        }

        /**
         * Adds a key with words, written one a line, {@link Lookup#WORDS}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> words(
                String key, PodmanVersion since, Function<S, List<V>> getter, BiConsumer<B, V> setter, Codec<V> codec) {
            return add(new Row.Many<>(key, since, Lookup.WORDS, getter, setter, codec));
        }

        /**
         * Adds a key with escaped words, written one a line, {@link Lookup#ARGS}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> args(
                String key, PodmanVersion since, Function<S, List<V>> getter, BiConsumer<B, V> setter, Codec<V> codec) {
            return add(new Row.Many<>(key, since, Lookup.ARGS, getter, setter, codec));
        }

        /**
         * Adds a key with lines of escaped words, {@link Lookup#ARGS}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @return this table
         */
        public Table<S, B> args(
                String key,
                PodmanVersion since,
                Function<S, List<CommandLine>> getter,
                BiConsumer<B, CommandLine> setter) {
            return add(new Row.Commands<>(key, since, Lookup.ARGS, getter, setter));
        }

        /**
         * Adds a key with one command, {@link Lookup#COMMAND}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @return this table
         */
        public Table<S, B> command(
                String key,
                PodmanVersion since,
                Function<S, Optional<CommandLine>> getter,
                BiConsumer<B, CommandLine> setter) {
            return add(new Row.Command<>(key, since, Lookup.COMMAND, getter, setter));
        }

        /**
         * Adds a key with a map, {@link Lookup#PAIRS}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @return this table
         */
        public Table<S, B> pairs(
                String key,
                PodmanVersion since,
                Function<S, ? extends Map<String, Text>> getter,
                Row.PairSetter<B> setter) {
            return add(new Row.Pairs<>(key, since, Lookup.PAIRS, getter, setter));
        }

        /**
         * Adds a key with a truth value, {@link Lookup#FLAG}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @return this table
         */
        public Table<S, B> flag(
                String key, PodmanVersion since, Function<S, Optional<Boolean>> getter, BiConsumer<B, Boolean> setter) {
            return add(new Row.One<>(key, since, Lookup.FLAG, getter, setter, Codec.BOOLEAN));
        }

        /**
         * Adds a key with a whole number, {@link Lookup#NUMBER}.
         *
         * @param key the key
         * @param since the first Podman that knows it
         * @param getter the accessor
         * @param setter the builder's method
         * @return this table
         */
        public Table<S, B> number(
                String key, PodmanVersion since, Function<S, Optional<Integer>> getter, BiConsumer<B, Integer> setter) {
            return add(new Row.One<>(key, since, Lookup.NUMBER, getter, setter, Codec.INTEGER));
        }

        /**
         * Adds a key of systemd with one value, {@link Lookup#SETTING}.
         *
         * @param key the key
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> setting(
                String key, Function<S, Optional<V>> getter, BiConsumer<B, V> setter, Codec<V> codec) {
            return add(new Row.One<>(key, ALWAYS, Lookup.SETTING, getter, setter, codec));
        }

        /**
         * Adds a key of systemd with one value a line, {@link Lookup#SETTINGS}.
         *
         * @param key the key
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> settings(
                String key, Function<S, List<V>> getter, BiConsumer<B, V> setter, Codec<V> codec) {
            return add(new Row.Many<>(key, ALWAYS, Lookup.SETTINGS, getter, setter, codec));
        }

        /**
         * Adds a key of systemd with words, written one a line, {@link Lookup#SETTING_WORDS}.
         *
         * @param key the key
         * @param getter the accessor
         * @param setter the builder's method
         * @param codec the text of a value
         * @param <V> the type of a value
         * @return this table
         */
        public <V> Table<S, B> settingWords(
                String key, Function<S, List<V>> getter, BiConsumer<B, V> setter, Codec<V> codec) {
            return add(new Row.Many<>(key, ALWAYS, Lookup.SETTING_WORDS, getter, setter, codec));
        }

        /**
         * Adds a key of systemd with commands, {@link Lookup#PROGRAMS}.
         *
         * @param key the key
         * @param getter the accessor
         * @param setter the builder's method
         * @return this table
         */
        public Table<S, B> programs(
                String key, Function<S, List<CommandLine>> getter, BiConsumer<B, CommandLine> setter) {
            return add(new Row.Commands<>(key, ALWAYS, Lookup.PROGRAMS, getter, setter));
        }

        /**
         * Adds a map of systemd, {@link Lookup#ASSIGNMENTS}.
         *
         * @param key the key
         * @param getter the accessor
         * @param setter the builder's method
         * @return this table
         */
        public Table<S, B> assignments(
                String key, Function<S, ? extends Map<String, Text>> getter, Row.PairSetter<B> setter) {
            return add(new Row.Pairs<>(key, ALWAYS, Lookup.ASSIGNMENTS, getter, setter));
        }

        /** {@return the finished table} */
        public Section<S, B> end() {
            Map<String, Row<S, B>> byKey = new LinkedHashMap<>();
            for (Row<S, B> row : rows) {
                if (byKey.put(row.key(), row) != null) {
                    throw new IllegalStateException("[" + name + "] has two rows for " + row.key());
                }
            }
            return new Section<>(name, byKey);
        }

        private Table<S, B> add(Row<S, B> row) {
            rows.add(row);
            return this;
        }
    }
}
