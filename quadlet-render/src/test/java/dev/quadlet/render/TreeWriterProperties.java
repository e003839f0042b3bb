package dev.quadlet.render;

import static dev.quadlet.render.Trees.file;
import static dev.quadlet.render.Trees.host;
import static dev.quadlet.render.Trees.look;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TreeWriterProperties {

    @Property(tries = 60)
    void lastTreeStaysBesideForeignFiles(@ForAll("sequences") List<Map<String, RenderedEntry>> trees)
            throws IOException {
        Path out = Files.createTempDirectory("trees");
        try {
            Files.createDirectories(out.resolve("h/mine"));
            Files.writeString(out.resolve("h/mine/file"), "mine");
            for (Map<String, RenderedEntry> tree : trees) {
                TreeWriter.write(out, List.of(host("h", tree)));
                assertThat(look(out)).isEqualTo(expected(tree));
            }
        } finally {
            delete(out);
        }
    }

    @Property(tries = 60)
    void refusedTreeChangesNothing(@ForAll("sequences") List<Map<String, RenderedEntry>> trees) throws IOException {
        Path out = Files.createTempDirectory("trees");
        try {
            Files.createDirectories(out.resolve("h/a"));
            Files.writeString(out.resolve("h/a/mine"), "mine");
            Files.writeString(out.resolve("h/b"), "mine");
            for (Map<String, RenderedEntry> tree : trees) {
                String before = look(out);
                try {
                    TreeWriter.write(out, List.of(host("h", tree)));
                    assertThat(tree).doesNotContainKeys("/a", "/b");
                } catch (TreeWriterException e) {
                    assertThat(look(out)).isEqualTo(before);
                }
                assertThat(look(out)).contains("h/a/mine rw-r--r-- mine\n", "h/b rw-r--r-- mine\n");
            }
        } finally {
            delete(out);
        }
    }

    @Provide
    Arbitrary<List<Map<String, RenderedEntry>>> sequences() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c");
        Arbitrary<String> paths = names.list().ofMinSize(1).ofMaxSize(3).map(parts -> "/" + String.join("/", parts));
        Arbitrary<RenderedEntry> files = Combinators.combine(Arbitraries.of("", "x", "y"), Arbitraries.of(0644, 0755))
                .as((text, mode) -> file(text, mode));
        Arbitrary<RenderedEntry> links = Arbitraries.of("a", "../b", "/tmp").map(RenderedLink::new);
        return Arbitraries.maps(paths, Arbitraries.oneOf(files, links))
                .ofMaxSize(6)
                .map(TreeWriterProperties::withoutFilesInFiles)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Map<String, RenderedEntry> withoutFilesInFiles(Map<String, RenderedEntry> entries) {
        Map<String, RenderedEntry> tree = new TreeMap<>(entries);
        tree.keySet().removeIf(path -> entries.keySet().stream().anyMatch(other -> path.startsWith(other + "/")));
        return tree;
    }

    private static String expected(Map<String, RenderedEntry> tree) {
        Map<Path, String> lines = new TreeMap<>();
        lines.put(Path.of("h/mine/file"), "h/mine/file rw-r--r-- mine\n");
        tree.forEach((path, entry) -> {
            String line = "h" + path;
            if (entry instanceof RenderedLink link) {
                line += " -> " + link.target();
            } else if (entry instanceof RenderedFile file) {
                line += (file.mode().bits() == 0755 ? " rwxr-xr-x " : " rw-r--r-- ") + file.text();
            }
            lines.put(Path.of("h" + path), line + "\n");
        });
        return String.join("", lines.values());
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
