package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The units of Podman's own tests, which are no part of this repository: exactly those are said to be refused that are.
 *
 * @see Inputs
 */
@NeedsGenerators
class CheckE2eIT {

    private static final int FILE = 0;
    private static final int DEPENDENCIES = 4;
    private static final int DROP_INS = 5;

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void ofEachCaseOfPodmanThoseAreRefusedThatAreSaidToBe(Generator generator) throws IOException {
        Path directory = Inputs.givenDirectory();
        Map<String, String> all = files(directory.resolve("podman-e2e"));
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("quadlet-e2e-cases.tsv"))) {
            String[] cells = line.split("\t", -1);
            Map<String, String> files = new LinkedHashMap<>();
            String names = cells[FILE] + " " + cells[DEPENDENCIES] + " " + cells[DROP_INS];
            for (String name : names.strip().split(" +", -1)) {
                all.forEach((path, text) -> {
                    if (path.equals(name) || path.startsWith(name + "/")) {
                        files.put(path, text);
                    }
                });
            }
            if (!files.isEmpty()) {
                cases.add(new Case(cells[FILE], files, true));
            }
        }

        assertThat(cases).hasSizeGreaterThan(100);
        compare("cases of Podman", generator, cases);
    }

    @ParameterizedTest
    @MethodSource("generators")
    void ofAllFilesOfPodmanAtOnceThoseAreRefusedThatAreSaidToBe(Generator generator) throws IOException {
        Map<String, String> files = files(Inputs.givenDirectory().resolve("podman-e2e"));
        // Over these the generator of Podman before 5.7 crashes, so that nothing can be said of the others.
        Opinion.of(files, generator.version())
                .crashing
                .forEach(name ->
                        files.keySet().removeIf(path -> Opinion.name(path).equals(name)));

        compare("directory of Podman", generator, List.of(new Case("all", files, true)));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void ofEachProbeThoseAreRefusedThatAreSaidToBe(Generator generator) throws IOException {
        List<Case> cases = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Inputs.givenProbes())) {
            JsonNode probe = json.readTree(line);
            Map<String, String> files = new LinkedHashMap<>();
            probe.get("input").properties().forEach(file -> {
                String text = file.getValue().asText();
                boolean bytes = probe.get("latin1_bytes").toString().contains("\"" + file.getKey() + "\"");
                files.put(
                        file.getKey(),
                        bytes ? new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : text);
            });
            if (probe.get("symlinks").isEmpty()) {
                cases.add(new Case("probe", files, true));
            }
        }

        compare("probes", generator, cases);
    }

    private static void compare(String what, Generator generator, List<Case> cases) {
        Judge judge = new Judge(generator.version());
        List<CaseOutcome> outcomes = new Batch(generator, each -> true).run(cases);
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            CaseOutcome outcome = outcomes.get(i);
            Opinion opinion = Opinion.of(each.named(""), generator.version());
            List<String> problems = judge.refused(outcome, opinion);
            refused += outcome.refused().size() + outcome.unreadable().size() + (outcome.crashed() ? 1 : 0);
            if (!problems.isEmpty()) {
                disagreements.add("%s%n%s%n--- here%n%s%n--- generator%n%s%n"
                        .formatted(
                                String.join("\n", problems),
                                cases.size() == 1 ? "" : each,
                                opinion,
                                outcome.messages()));
            }
        }
        System.out.printf(
                "conformance: %s: %d %s, %d refused, %d disagreements%n",
                generator, cases.size(), what, refused, disagreements.size());
        assertThat(disagreements).isEmpty();
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.filter(Files::isRegularFile).sorted().forEach(path -> {
                try {
                    files.put(directory.relativize(path).toString(), Files.readString(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return files;
    }
}
