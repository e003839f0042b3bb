package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.QuadletUnit;
import dev.quadlet.render.UnitFormatter;
import dev.quadlet.render.UnitFormatter.Formatted;
import dev.quadlet.render.UnitText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formatted files mean the same to Podman's generator. */
@NeedsGenerators
class FormatIT {

    static List<Generator> generators() {
        return Generators.installed();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void podmansOwnTestsGiveTheSameServices(Generator generator) throws IOException {
        Path directory = Inputs.givenDirectory();
        List<String> different = new ArrayList<>();
        int changed = 0;
        for (Map<String, String> files : cases(directory)) {
            Map<String, String> formatted = new TreeMap<>(files);
            formatted.replaceAll(FormatIT::format);
            changed += formatted.equals(files) ? 0 : 1;
            Object before = canonical(generator.run(files, false));
            Object after = canonical(generator.run(formatted, false));
            if (!before.equals(after)) {
                different.add(files.keySet() + "\n" + before + "\n" + after);
            }
        }

        System.out.println("conformance: " + generator + " gives the same for " + changed + " formatted cases");
        assertThat(different).isEmpty();
        assertThat(changed).isGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("generators")
    void oddlyWrittenValuesGiveTheSameServices(Generator generator) {
        Random random = new Random(7);
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 2000; i++) {
            String name = "u" + i + ".container";
            String text = oddText(random);
            if (UnitFormatter.format("container", text) instanceof Formatted) {
                files.put(name, text);
            }
        }
        Map<String, String> formatted = new TreeMap<>(files);
        formatted.replaceAll(FormatIT::format);

        Generator.Result before = generator.run(files, false);
        Generator.Result after = generator.run(formatted, false);
        assertThat(files).hasSizeGreaterThan(1000);
        assertThat(formatted).isNotEqualTo(files);
        assertThat(before.services()).hasSizeGreaterThan(1000);
        assertThat(after.services().keySet()).isEqualTo(before.services().keySet());
        for (String name : before.services().keySet()) {
            assertThat(canonical(after.service(name)))
                    .as("%s", files.get(name.replace(".service", ".container")))
                    .isEqualTo(canonical(before.service(name)));
        }
    }

    private static String oddText(Random random) {
        List<String> keys = List.of(
                "Annotation",
                "ContainerName",
                "HealthCmd",
                "HostName",
                "AddCapability",
                "Sysctl",
                "Mask",
                "PodmanArgs",
                "Exec",
                "Environment",
                "Label",
                "User",
                "Volume");
        List<String> fragments = List.of(
                "a",
                "b=c",
                "\"",
                "'",
                "\\",
                " ",
                "\t",
                "\\x41",
                "\\\\",
                "\\\n",
                "\\\n# x\n",
                "\\s",
                "\\101",
                ";",
                "%%",
                "ä",
                "\\\"");
        StringBuilder text = new StringBuilder("[Container]\n");
        int lines = 1 + random.nextInt(6);
        for (int i = 0; i < lines; i++) {
            text.append(keys.get(random.nextInt(keys.size()))).append("=x");
            int parts = random.nextInt(8);
            for (int j = 0; j < parts; j++) {
                text.append(fragments.get(random.nextInt(fragments.size())));
            }
            text.append(random.nextInt(4) == 0 ? "\n# y\n" : "\n");
        }
        return text.append("Image=quay.io/al/web\n").toString();
    }

    @Test
    void whatTheWriterWritesIsFormatted() {
        Generator newest = generators().get(generators().size() - 1);
        JqwikSession.run(() -> {
            RandomUnits units = new RandomUnits(newest.version(), new Random(7));
            for (int i = 0; i < 1000; i++) {
                QuadletUnit unit = units.next("u" + i);
                String text = UnitText.of(unit);
                assertThat(UnitFormatter.format(unit.name().type(), text)).isEqualTo(new Formatted(text));
            }
        });
    }

    private static String format(String path, String text) {
        return UnitFormatter.typeOf(path)
                .map(type -> UnitFormatter.format(type, text) instanceof Formatted formatted ? formatted.text() : text)
                .orElse(text);
    }

    /** Each line of the table: a file, the files that it refers to, and its directories with drop-ins. */
    private static List<Map<String, String>> cases(Path directory) throws IOException {
        List<Map<String, String>> cases = new ArrayList<>();
        List<String> lines = Files.readAllLines(directory.resolve("quadlet-e2e-cases.tsv"));
        Path files = directory.resolve("podman-e2e");
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            Map<String, String> texts = new LinkedHashMap<>();
            for (String name :
                    (columns[0] + " " + columns[4] + " " + columns[5]).trim().split(" +", -1)) {
                try (Stream<Path> below = Files.walk(files.resolve(name))) {
                    for (Path file : below.filter(Files::isRegularFile).toList()) {
                        texts.put(files.relativize(file).toString(), Files.readString(file));
                    }
                }
            }
            cases.add(texts);
        }
        return cases;
    }

    /** All of a result that means something: the generator's own order of options is random. */
    private static Object canonical(Generator.Result result) {
        boolean panic = result.messages().stream().anyMatch(message -> message.startsWith("panic:"));
        if (panic) {
            return "panic";
        }
        Map<String, Object> services = new TreeMap<>();
        result.services().forEach((name, service) -> services.put(name, canonical(service)));
        List<String> messages = result.messages().stream()
                .map(message -> message.replace(result.units().toString(), "UNITS"))
                // Of several unknown keys it names the first.
                .map(message -> message.replaceAll("unsupported key '[^']*'", "unsupported key"))
                .sorted()
                .toList();
        return List.of(result.exitCode(), messages, services, result.links());
    }

    /** Values by key, in their order; of commands, the words in any order. */
    private static Object canonical(ServiceFile service) {
        Map<String, List<String>> values = new TreeMap<>();
        for (ServiceFile.Entry entry : service.entries()) {
            if (!entry.section().startsWith("X-")) {
                String value = entry.value().replaceAll("/[^ ]*/units[0-9]+", "UNITS");
                String[] words = entry.key().startsWith("Exec") ? value.split(" ", -1) : new String[] {value};
                Arrays.sort(words);
                values.computeIfAbsent(entry.section() + "." + entry.key(), missing -> new ArrayList<>())
                        .add(String.join(" ", words));
            }
        }
        return values;
    }
}
