package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quadlet.model.ConfigFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ConfigFilesProperties {

    @Property
    void jsonDoesNotDependOnTheOrderOfMapsAndSets(
            @ForAll @Size(max = 20) Map<String, Set<Integer>> map, @ForAll Random random) {
        List<Map.Entry<String, Set<Integer>>> entries = new ArrayList<>(map.entrySet());
        Collections.shuffle(entries, random);
        Map<String, Set<Integer>> shuffled = new LinkedHashMap<>();
        for (Map.Entry<String, Set<Integer>> entry : entries) {
            List<Integer> elements = new ArrayList<>(entry.getValue());
            Collections.shuffle(elements, random);
            shuffled.put(entry.getKey(), new LinkedHashSet<>(elements));
        }
        assertThat(ConfigFiles.json(shuffled)).isEqualTo(ConfigFiles.json(map));
    }

    @Property
    void jsonReadsBackAsTheSameValues(@ForAll("unicodeMaps") Map<String, String> map) throws IOException {
        byte[] bytes = ConfigFiles.json(map).bytes();
        assertThat(new JsonMapper().readValue(bytes, new TypeReference<Map<String, String>>() {}))
                .isEqualTo(map);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("\n").doesNotContain("\r");
    }

    @Property
    void jsonReadsBackAsTheSameNumber(@ForAll double number) throws IOException {
        assertThat(new JsonMapper().readValue(ConfigFiles.json(number).bytes(), Double.class))
                .isEqualTo(number);
    }

    @Property
    void javaReadsPropertiesBackAsTheSameEntries(@ForAll("anyMaps") Map<String, String> map) throws IOException {
        byte[] bytes = ConfigFiles.properties(map).bytes();
        Properties asStream = new Properties();
        asStream.load(new ByteArrayInputStream(bytes));
        Properties asText = new Properties();
        asText.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));

        assertThat(asStream).isEqualTo(map);
        assertThat(asText).isEqualTo(map);
        assertThat(new String(bytes, StandardCharsets.US_ASCII).lines()).hasSize(map.size());
    }

    @Property(edgeCases = EdgeCasesMode.NONE) // their combinations would leave no room for random texts
    void textInsertsValuesVerbatim(
            @ForAll("templateText") String before,
            @ForAll("templateText") String first,
            @ForAll("templateText") String second,
            @ForAll("templateText") String after) {
        // Only the dollar signs of the template mean something.
        String start = before.replace("$", "");
        String end = after.replace("$", "");
        assertThat(ConfigFiles.text(start + "${a}${b}" + end + "${a}", Map.of("a", first, "b", second)))
                .isEqualTo(ConfigFile.of(start + first + second + end + first));
    }

    @Property
    void textIsUnchangedWhenAllItsVariablesAreEscaped(@ForAll("templateText") String text) {
        assertThat(ConfigFiles.text(text.replace("${", "$${"), Map.of())).isEqualTo(ConfigFile.of(text));
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void nothingDependsOnTheLocaleOrTheTimeZone(@ForAll("unicodeMaps") Map<String, String> map, @ForAll int number) {
        Supplier<List<ConfigFile>> files = () -> List.of(
                ConfigFiles.json(List.of(map, number, number / 7.0, LocalDate.ofEpochDay(number / 9))),
                ConfigFiles.properties(map),
                ConfigFiles.text("I ${i} ${d}", Map.of("i", number, "d", number / 7.0)));
        List<ConfigFile> expected = with(Locale.ROOT, "UTC", files);
        assertThat(with(Locale.forLanguageTag("tr-TR"), "Asia/Tokyo", files)).isEqualTo(expected);
        assertThat(with(Locale.forLanguageTag("ar-EG-u-nu-arab"), "America/St_Johns", files))
                .isEqualTo(expected);
        assertThat(with(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"), "Asia/Bangkok", files))
                .isEqualTo(expected);
    }

    /** The default character set is fixed when the JVM starts; that files are UTF-8 is what the examples show. */
    private static List<ConfigFile> with(Locale locale, String zone, Supplier<List<ConfigFile>> files) {
        Locale locales = Locale.getDefault();
        TimeZone zones = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return files.get();
        } finally {
            Locale.setDefault(locales);
            TimeZone.setDefault(zones);
        }
    }

    @Provide
    Arbitrary<Map<String, String>> unicodeMaps() {
        return Arbitraries.maps(unicode(), unicode()).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<String, String>> anyMaps() {
        Arbitrary<String> any = Arbitraries.oneOf(
                unicode(),
                Arbitraries.strings().withCharRange(Character.MIN_VALUE, Character.MAX_VALUE),
                Arbitraries.strings().withChars(" \t\f\r\n\\=:#!u0aé"));
        return Arbitraries.maps(any, any).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> templateText() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("${}ab:-\\\n\r ").ofMaxLength(12), unicode());
    }

    /** Text of whole characters: no halves of surrogate pairs. */
    private static Arbitrary<String> unicode() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 0xD7FF),
                        Arbitraries.integers().between(0xE000, 0x10FFFF))
                .list()
                .ofMaxSize(10)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
