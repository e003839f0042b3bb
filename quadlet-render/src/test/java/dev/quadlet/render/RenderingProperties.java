package dev.quadlet.render;

import static dev.quadlet.render.Rendering.blog;
import static dev.quadlet.render.Rendering.describe;
import static dev.quadlet.render.Rendering.web;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretBuilder;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RenderingProperties {

    private static final List<String> NAMES = List.of("B", "a", "Z", "É", "i", "I", "ı", "x-1", "x.1");

    @Property(tries = 200)
    void orderInWhichMapsAreFilledDoesNotMatter(@ForAll("orders") List<String> order) {
        assertThat(render(order)).isEqualTo(render(NAMES));
    }

    @Property(tries = 50)
    void localeAndTimeZoneDoNotMatter(@ForAll("locales") Locale locale, @ForAll("zones") TimeZone zone) {
        String expected = render(NAMES);
        Locale formerLocale = Locale.getDefault();
        TimeZone formerZone = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            assertThat(render(NAMES)).isEqualTo(expected);
        } finally {
            Locale.setDefault(formerLocale);
            TimeZone.setDefault(formerZone);
        }
    }

    @Property(tries = 2000)
    void everyValueOfAContainerIsReadAsItWasGiven(
            @ForAll("values") Map<String, String> environment,
            @ForAll("values") Map<String, String> labels,
            @ForAll("words") List<String> exec) {
        Container container = web().environment(environment)
                .label(labels)
                .exec(exec.toArray(String[]::new))
                .build();
        Map<String, String> readEnvironment = new TreeMap<>();
        Map<String, String> readLabels = new TreeMap<>();
        List<String> readExec = new ArrayList<>();
        for (String line : UnitText.of(container).split("\n", -1)) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals);
            String value = line.substring(equals + 1);
            switch (key) {
                case "Environment" -> put(Reading.words(Lookup.PAIRS, value), readEnvironment);
                case "Label" -> put(Reading.words(Lookup.PAIRS, value), readLabels);
                case "Exec" -> readExec.addAll(Reading.words(Lookup.COMMAND, value));
                default -> assertThat(line).isIn("[Container]", "Image=docker.io/library/nginx:1.29", "");
            }
        }
        assertThat(readEnvironment).isEqualTo(inSystemdsForm(environment));
        assertThat(readLabels).isEqualTo(inSystemdsForm(labels));
        assertThat(readExec)
                .isEqualTo(
                        exec.stream().map(word -> Text.literal(word).systemd()).toList());
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(NAMES);
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE", "hi-IN-u-nu-deva")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<TimeZone> zones() {
        return Arbitraries.of("Pacific/Kiritimati", "America/St_Johns", "UTC").map(TimeZone::getTimeZone);
    }

    @Provide
    Arbitrary<Map<String, String>> values() {
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
        return Arbitraries.maps(names, texts()).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return texts().filter(text -> !text.isEmpty() && !text.equals(";"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("\"'\\$%;#= \t\n\r\u0001\u0085\u00A0\u2028[]é")
                .withCharRange('a', 'd')
                .ofMaxLength(8);
    }

    private static void put(List<String> words, Map<String, String> read) {
        for (String word : words) {
            int equals = word.indexOf('=');
            read.put(word.substring(0, equals), word.substring(equals + 1));
        }
    }

    private static Map<String, String> inSystemdsForm(Map<String, String> literals) {
        Map<String, String> texts = new TreeMap<>();
        literals.forEach((name, value) -> texts.put(name, Text.literal(value).systemd()));
        return texts;
    }

    /** A host with all kinds of maps, filled in this order. */
    private static String render(List<String> order) {
        ContainerBuilder container = web().memory(ByteSize.parse("512m"))
                .healthTimeout(Duration.ofSeconds(90))
                .stopTimeout(Duration.ofSeconds(12345));
        SecretBuilder secret = Secret.named("key").from(SecretSource.hostFile("key"));
        Map<String, ConfigFile> files = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (String name : order) {
            container.environment(name, "1").annotation(name, "2").label(name, "3");
            secret.label(name, "4");
            labels.put(name, "5");
            files.put(name, ConfigFile.of(name).mode(FileMode.of(0640)));
        }
        container.configFile("/etc/files", ConfigTree.of(files));
        Host host = Host.named("atlas")
                .stack(blog(
                        container.build(),
                        secret.build(),
                        Network.named("blog").label(labels).build()))
                .build();
        return describe(HostRenderer.render("lab", host));
    }
}
