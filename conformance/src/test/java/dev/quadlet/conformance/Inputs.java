package dev.quadlet.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Unit files of others to test with, which are no part of this repository. */
final class Inputs {

    /** The directory with the cases; its README says what they are. */
    private static final String DIRECTORY = "QUADLET_CONFORMANCE_DIR";

    /** The file with the probes, if it is not in the directory {@code facts} beside the other one. */
    private static final String PROBES = "QUADLET_PROBES";

    private Inputs() {}

    /** {@return the directory with the cases; without it a test is skipped} */
    static Path givenDirectory() {
        return given(directory(), DIRECTORY);
    }

    /** {@return the file with the probes; without it a test is skipped} */
    static Path givenProbes() {
        return given(probes(), PROBES);
    }

    private static Path given(Optional<Path> path, String variable) {
        assumeTrue(path.isPresent(), variable + " is not set");
        return path.orElseThrow();
    }

    private static Optional<Path> directory() {
        return path(DIRECTORY).filter(Files::isDirectory);
    }

    private static Optional<Path> probes() {
        return path(PROBES)
                .or(() -> directory().map(cases -> cases.resolve("../facts/grammar-probes.jsonl")))
                .filter(Files::isRegularFile);
    }

    private static Optional<Path> path(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isEmpty())
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }

    /**
     * {@return the unit files of Podman's own tests of its generator, case by case}
     *
     * @param directory where they are
     */
    static List<UnitFiles> readCases(Path directory) throws IOException {
        Path files = directory.resolve("podman-e2e");
        List<UnitFiles> cases = new ArrayList<>();
        List<String> lines = Files.readAllLines(directory.resolve("quadlet-e2e-cases.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            Map<String, byte[]> texts = new TreeMap<>();
            for (String name : (columns[0] + " " + columns[4]).trim().split(" +", -1)) {
                texts.put(name, Files.readAllBytes(files.resolve(name)));
            }
            for (String name : columns[5].trim().split(" +", -1)) {
                if (!name.isEmpty()) {
                    try (Stream<Path> dropIns = Files.list(files.resolve(name))) {
                        for (Path dropIn : dropIns.toList()) {
                            texts.put(name + "/" + dropIn.getFileName(), Files.readAllBytes(dropIn));
                        }
                    }
                }
            }
            cases.add(new UnitFiles(columns[0], texts, Map.of()));
        }
        return cases;
    }

    /**
     * {@return files that show how the generator reads}
     *
     * @param file where they are
     */
    static List<UnitFiles> readProbes(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<UnitFiles> probes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode probe = json.readTree(line);
            Set<String> bytes = new HashSet<>();
            probe.get("latin1_bytes").forEach(name -> bytes.add(name.asText()));
            Map<String, byte[]> texts = new TreeMap<>();
            Map<String, String> links = new TreeMap<>();
            probe.get("input").properties().forEach(input -> {
                if (input.getValue().isArray()) {
                    links.put(input.getKey(), input.getValue().get(0).asText());
                } else {
                    boolean raw = bytes.contains(input.getKey());
                    texts.put(
                            input.getKey(),
                            input.getValue()
                                    .asText()
                                    .getBytes(raw ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
                }
            });
            probes.add(new UnitFiles("probe " + (probes.size() + 1), texts, links));
        }
        return probes;
    }
}
