package dev.quadlet.model.table;

import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * All that is known of one key.
 *
 * @param <S> the values of the section
 * @param <B> their builder
 */
public sealed interface Row<S, B> {

    /** {@return the key as the man page spells it} */
    String key();

    /** {@return the first Podman that knows the key} */
    PodmanVersion since();

    /** {@return how its value is read} */
    Lookup lookup();

    /** {@return what a value may be, in words} */
    String accepts();

    /** {@return whether a value is all words of a line, and not one word or the line itself} */
    default boolean takesLine() {
        return false;
    }

    /**
     * Hands over what the values hold for this key.
     *
     * @param values the section's values
     * @param sink where it goes
     */
    void emit(S values, Sink sink);

    /**
     * Sets or adds what one line, or one word of it, means.
     *
     * @param builder the section's builder
     * @param words the words of the line, unquoted, in systemd's form; one word unless the key takes a whole command
     * @throws IllegalArgumentException if the text is not a value of this key
     */
    void set(B builder, List<String> words);

    /**
     * Sets the value of a name in a map.
     *
     * @param <B> the builder
     */
    @FunctionalInterface
    interface PairSetter<B> {
        /**
         * Sets the value of a name.
         *
         * @param builder the builder
         * @param name the name
         * @param value the value
         */
        void set(B builder, String name, Text value);
    }

    /** A key with one value. */
    record One<S, B, V>(
            String key,
            PodmanVersion since,
            Lookup lookup,
            Function<S, Optional<V>> getter,
            BiConsumer<B, V> setter,
            Codec<V> codec)
            implements Row<S, B> {

        @Override
        public String accepts() {
            return codec.accepts();
        }

        @Override
        public void emit(S values, Sink sink) {
            Optional<V> value = getter.apply(values);
            if (value.isPresent()) {
                sink.text(this, codec.write().apply(value.get()));
            }
        }

        @Override
        public void set(B builder, List<String> words) {
            setter.accept(builder, codec.read().apply(onlyOf(words)));
        }
    }

    /** A key with a list of values, one a line. */
    record Many<S, B, V>(
            String key,
            PodmanVersion since,
            Lookup lookup,
            Function<S, List<V>> getter,
            BiConsumer<B, V> setter,
            Codec<V> codec)
            implements Row<S, B> {

        @Override
        public String accepts() {
            return codec.accepts();
        }

        @Override
        public void emit(S values, Sink sink) {
            List<V> list = getter.apply(values);
            for (int i = 0; i < list.size(); i++) {
                sink.text(this, codec.write().apply(list.get(i)));
            }
        }

        @Override
        public void set(B builder, List<String> words) {
            setter.accept(builder, codec.read().apply(onlyOf(words)));
        }
    }

    /** A key with one command. */
    record Command<S, B>(
            String key,
            PodmanVersion since,
            Lookup lookup,
            Function<S, Optional<CommandLine>> getter,
            BiConsumer<B, CommandLine> setter)
            implements Row<S, B> {

        @Override
        public String accepts() {
            return "words";
        }

        @Override
        public boolean takesLine() {
            return true;
        }

        @Override
        public void emit(S values, Sink sink) {
            Optional<CommandLine> command = getter.apply(values);
            if (command.isPresent()) {
                sink.words(this, wordsOf(command.get()));
            }
        }

        @Override
        public void set(B builder, List<String> words) {
            setter.accept(builder, commandOf(words));
        }
    }

    /** A key with a list of commands or argument lists, one a line. */
    record Commands<S, B>(
            String key,
            PodmanVersion since,
            Lookup lookup,
            Function<S, List<CommandLine>> getter,
            BiConsumer<B, CommandLine> setter)
            implements Row<S, B> {

        @Override
        public String accepts() {
            return "words";
        }

        @Override
        public boolean takesLine() {
            return true;
        }

        @Override
        public void emit(S values, Sink sink) {
            for (CommandLine command : getter.apply(values)) {
                sink.words(this, wordsOf(command));
            }
        }

        @Override
        public void set(B builder, List<String> words) {
            setter.accept(builder, commandOf(words));
        }
    }

    /** A key with a map, one entry a line. */
    record Pairs<S, B>(
            String key,
            PodmanVersion since,
            Lookup lookup,
            Function<S, ? extends Map<String, Text>> getter,
            PairSetter<B> setter)
            implements Row<S, B> {

        @Override
        public String accepts() {
            return "name=value";
        }

        @Override
        public void emit(S values, Sink sink) {
            for (Map.Entry<String, Text> entry : getter.apply(values).entrySet()) {
                sink.text(
                        this,
                        Text.literal(entry.getKey()).systemd() + "="
                                + entry.getValue().systemd());
            }
        }

        @Override
        public void set(B builder, List<String> words) {
            String word = onlyOf(words);
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(word + " is not of the form name=value");
            }
            String name = new Text(word.substring(0, equals))
                    .literal()
                    .orElseThrow(() -> new IllegalArgumentException(word + " has a name that systemd would expand"));
            setter.set(builder, name, new Text(word.substring(equals + 1)));
        }
    }

    private static String onlyOf(List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("one value was expected, not " + words.size());
        }
        return words.get(0);
    }

    private static List<String> wordsOf(CommandLine command) {
        List<String> words = new ArrayList<>(command.words().size());
        for (Text word : command.words()) {
            words.add(word.systemd());
        }
        return words;
    }

    private static CommandLine commandOf(List<String> words) {
        List<Text> texts = new ArrayList<>(words.size());
        for (String word : words) {
            texts.add(new Text(word));
        }
        return new CommandLine(texts);
    }
}
