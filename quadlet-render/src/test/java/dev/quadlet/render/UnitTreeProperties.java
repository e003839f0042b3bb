package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitTreeProperties {

    @Property(tries = 60)
    void treeOfTheDiskIsThatOfItsFiles(@ForAll("files") Map<String, String> files) throws IOException {
        Path directory = Files.createTempDirectory("units");
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            assertThat(UnitTreeReader.read(directory)).isEqualTo(UnitTree.of(files));
        } finally {
            delete(directory);
        }
    }

    @Provide
    Arbitrary<Map<String, String>> files() {
        Arbitrary<String> directories =
                Arbitraries.of("", "b/", "a/b/", "a.pod.d/", "pod.d/", "x.pod/", "c.d/a/", "b.d/");
        Arbitrary<String> names = Arbitraries.of("a.pod", "b.container", "10.conf", "x", "y.d", "z.conf");
        Arbitrary<String> texts = Arbitraries.strings().withChars("a=\n[]ä").ofMaxLength(9);
        return Arbitraries.maps(directories.flatMap(directory -> names.map(directory::concat)), texts)
                .ofMaxSize(12)
                .map(UnitTreeProperties::withoutClashes);
    }

    private static Map<String, String> withoutClashes(Map<String, String> files) {
        Map<String, String> kept = new LinkedHashMap<>(files);
        kept.keySet().removeIf(path -> files.keySet().stream().anyMatch(other -> other.startsWith(path + "/")));
        return kept;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> all = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
