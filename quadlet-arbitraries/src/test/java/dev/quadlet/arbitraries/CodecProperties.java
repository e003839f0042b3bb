package dev.quadlet.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Codec;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the texts of every codec. */
class CodecProperties {

    private static final Map<String, Codec<?>> CODECS = codecs();

    /** A codec by its name, with a text for it. */
    record Text(String codec, String text) {}

    @Property(tries = 4000)
    void writingWhatWasReadIsReadAsTheSameValue(@ForAll("validTexts") Text text) {
        assertReadAgain(codec(text.codec()), text.text());
    }

    @Property(tries = 8000)
    void anyTextIsReadOrRefusedWithAMessageOfOneLine(@ForAll("anyTexts") Text text) {
        try {
            assertReadAgain(codec(text.codec()), text.text());
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            assertThat(message).isNotBlank();
            assertThat(message.chars().noneMatch(Character::isISOControl))
                    .as(message)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Text> validTexts() {
        return Arbitraries.of(CODECS.keySet())
                .flatMap(codec -> CodecTexts.of(codec(codec)).map(text -> new Text(codec, text)));
    }

    /** Texts of other codecs, valid ones with a character added or removed, and text that is nothing at all. */
    @Provide
    Arbitrary<Text> anyTexts() {
        Arbitrary<String> valid = Arbitraries.of(CODECS.values()).flatMap(CodecTexts::of);
        Arbitrary<String> cut = valid.flatMap(text -> Arbitraries.integers()
                .between(0, Math.max(0, text.length() - 1))
                .map(at -> without(text, at)));
        Arbitrary<String> longer = valid.flatMap(text -> Arbitraries.of(
                        ":", "-", "/", ",", "=", "@", "%", "$", ".", "\0", "\n", " ", "\uD800", "K", "ı", "[", "]", "٣")
                .flatMap(c -> Arbitraries.integers()
                        .between(0, text.length())
                        .map(at -> text.substring(0, at) + c + text.substring(at))));
        Arbitrary<String> texts =
                Arbitraries.oneOf(valid, cut, longer, Arbitraries.strings().ofMaxLength(12));
        return Arbitraries.of(CODECS.keySet()).flatMap(codec -> texts.map(text -> new Text(codec, text)));
    }

    private static Codec<?> codec(String name) {
        return Objects.requireNonNull(CODECS.get(name), name);
    }

    private static <V> void assertReadAgain(Codec<V> codec, String text) {
        V value = codec.read().apply(text);
        String written = codec.write().apply(value);
        V again = codec.read().apply(written);
        assertThat(again).isEqualTo(value);
        assertThat(codec.write().apply(again)).isEqualTo(written);
    }

    private static String without(String text, int at) {
        return text.isEmpty() ? text : text.substring(0, at) + text.substring(at + 1);
    }

    private static Map<String, Codec<?>> codecs() {
        Map<String, Codec<?>> codecs = new LinkedHashMap<>();
        Stream<java.lang.reflect.Field> constants = Arrays.stream(Codec.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Codec.class);
        List<String> failed = new ArrayList<>();
        constants.forEach(field -> {
            try {
                codecs.put(field.getName(), (Codec<?>) field.get(null));
            } catch (IllegalAccessException e) {
                failed.add(field.getName());
            }
        });
        assertThat(failed).isEmpty();
        assertThat(codecs).hasSizeGreaterThan(30);
        return codecs;
    }
}
