package dev.quadlet.render;

import static dev.quadlet.render.Trees.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quadlet.render.UnitTree.Broken;
import dev.quadlet.render.UnitTree.Directory;
import dev.quadlet.render.UnitTree.Entry;
import dev.quadlet.render.UnitTree.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The limit ends a run that hangs; no time is measured. */
@Timeout(60)
class UnitTreeReaderTest {

    @TempDir
    Path directory;

    @Test
    void filesAreReadAsTheyAre() throws IOException {
        write("web.container", "[Container]\r\nImage=ä\n");
        write("blog/db.volume", "");
        write("README", "no unit");
        write("web.container.d/10.conf", "[Container]\n");
        write("web.container.d/README", "no drop-in");

        assertThat(UnitTreeReader.read(directory))
                .isEqualTo(UnitTree.of(Map.of(
                        "web.container", "[Container]\r\nImage=ä\n",
                        "blog/db.volume", "",
                        "web.container.d/10.conf", "[Container]\n")));
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        Files.write(directory.resolve("a.pod"), new byte[] {'[', (byte) 0xFF, ']'});
        write("b.pod", "[\uFFFD]");

        assertThat(root())
                .isEqualTo(Map.of(
                        "a.pod", new File("[\uFFFD]", false, Optional.empty()),
                        "b.pod", new File("[\uFFFD]", true, Optional.empty())));
    }

    @Test
    void linksToFilesAreFollowed() throws IOException {
        write("web@.container", "[Container]\n");
        link("web@a.container", "web@.container");
        link("web@b.container", directory + "/web@a.container");

        assertThat(root())
                .isEqualTo(Map.of(
                        "web@.container", File.of("[Container]\n"),
                        "web@a.container", new File("[Container]\n", true, Optional.of("web@.container")),
                        "web@b.container",
                                new File("[Container]\n", true, Optional.of(directory + "/web@a.container"))));
    }

    @Test
    void whatIsNoFileIsToldWithoutOpeningIt() throws Exception {
        assumeTrue(run("mkfifo", directory.resolve("fifo.container").toString()));
        link("dangling.pod", "nowhere");
        link("device.pod", "/dev/zero");
        link("loop.pod", "loop.pod");
        link("pipe.pod", "fifo.container");
        Files.createDirectory(directory.resolve("directory.pod"));

        assertThat(root())
                .isEqualTo(Map.of(
                        "dangling.pod", new Broken("it is a link to nothing"),
                        "device.pod", new Broken("it is no regular file"),
                        "directory.pod", new Broken("it is a directory"),
                        "fifo.container", new Broken("it is no regular file"),
                        "loop.pod", new Broken("its symbolic links lead in a circle"),
                        "pipe.pod", new Broken("it is no regular file")));
    }

    @Test
    void eachRealDirectoryIsReadOnce(@TempDir Path elsewhere) throws IOException {
        write("z/a.pod", "");
        write("z/y/b.pod", "");
        link("a", "z");
        link("z/up", "..");
        link("z/y/up", "../..");
        Files.createDirectories(elsewhere.resolve("below"));
        link("out", elsewhere.toString());
        Files.createSymbolicLink(elsewhere.resolve("below/back"), directory);
        Files.writeString(elsewhere.resolve("below/c.pod"), "");

        assertThat(paths()).containsExactly("", "z", "z/y", "out", "out/below");
    }

    @Test
    void linkCountsByTheNameOfItsDirectory(@TempDir Path elsewhere) throws IOException {
        write("web.container.d/10.conf", "[Container]\n");
        link("units", "web.container.d");
        Files.writeString(elsewhere.resolve("20.conf"), "[Pod]\n");
        link("web.pod.d", elsewhere.toString());

        assertThat(paths()).containsExactly("", "web.pod.d");
        Directory root = UnitTreeReader.read(directory).directories().get(0);
        assertThat(root.dropIns().keySet()).containsExactly("web.container.d", "web.pod.d");
        assertThat(UnitTreeTest.dropIns(root, "web.pod.d").entries()).isEqualTo(Map.of("20.conf", File.of("[Pod]\n")));
    }

    @Test
    void loopOfLinksInPlaceOfADirectoryIsTold() throws IOException {
        link("loop", "loop");
        link("nothing", "nowhere");

        List<Directory> directories = UnitTreeReader.read(directory).directories();
        assertThat(directories).hasSize(2);
        assertThat(directories.get(1).path()).isEqualTo("loop");
        assertThat(directories.get(1).failure()).contains(new Broken("its symbolic links lead in a circle"));
    }

    @Test
    void whatIsNoDirectoryIsTold() throws IOException {
        write("file", "");

        assertThat(failureOf(directory.resolve("nowhere"))).contains(new Broken("it does not exist"));
        assertThat(failureOf(directory.resolve("file"))).contains(new Broken("it is no directory"));
    }

    @Test
    void rootIsReadWhateverItsName() throws IOException {
        write("conf.d/a.pod", "");
        link("b", "conf.d");

        assertThat(UnitTreeReader.read(directory.resolve("b"))
                        .directories()
                        .get(0)
                        .entries())
                .isEqualTo(Map.of("a.pod", File.of("")));
    }

    @Test
    void hugeFileIsNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("a.pod").toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024 * 1024);
        }
        link("b.pod", "a.pod");

        assertThat(root())
                .isEqualTo(Map.of(
                        "a.pod", new Broken("it is larger than 256 MiB"),
                        "b.pod", new Broken("it is larger than 256 MiB")));
    }

    @Test
    void fileOfTheKernelIsNotOpened() throws IOException {
        Path messages = Path.of("/proc/kmsg");
        assumeTrue(Files.exists(messages));
        link("a.pod", messages.toString());

        assertThat(root().get("a.pod")).isNotNull();
    }

    @Test
    void whatMayNotBeReadIsTold() throws Exception {
        write("a.pod", "x");
        write("empty.pod", "");
        write("below/b.pod", "x");
        write("a.pod.d/x.conf", "x");
        assumeTrue(run("chmod", "000", at("a.pod"), at("empty.pod"), at("below"), at("a.pod.d")));
        try {
            assumeTrue(!Files.isReadable(directory.resolve("a.pod")), "not as root");

            assertThat(root())
                    .isEqualTo(Map.of(
                            "a.pod", new Broken("there is no permission to read it"),
                            "empty.pod", new Broken("there is no permission to read it")));
            List<Directory> directories = UnitTreeReader.read(directory).directories();
            assertThat(directories.get(1).failure()).contains(new Broken("there is no permission to read it"));
            assertThat(UnitTreeTest.dropIns(directories.get(0), "a.pod.d").failure())
                    .contains(new Broken("there is no permission to read it"));
        } finally {
            run("chmod", "700", at("below"), at("a.pod.d"));
        }
    }

    @Test
    void namesThatAreNoTextAreKeptApart() throws Exception {
        String bytes = "cd '" + directory + "' && touch \"$(printf 'a\\377.pod')\" \"$(printf 'a\\376.pod')\""
                + " \"$(printf '\\303\\244.pod')\" \"$(printf 'x\\ny.pod')\""
                + " && mkdir \"$(printf '\\344')\" && touch \"$(printf '\\344/b.pod')\"";
        assumeTrue(run("sh", "-c", bytes));

        assertThat(root().keySet()).containsExactly("a\\xfe.pod", "a\\xff.pod", "x\ny.pod", "ä.pod");
        assertThat(paths()).containsExactly("", "\\xe4");
    }

    @Test
    void deepTreeIsRead() throws IOException {
        Files.createDirectories(directory.resolve("d/".repeat(300)));

        assertThat(UnitTreeReader.read(directory).directories()).hasSize(301);
    }

    private Map<String, Entry> root() {
        return UnitTreeReader.read(directory).directories().get(0).entries();
    }

    private List<String> paths() {
        return UnitTreeReader.read(directory).directories().stream()
                .map(Directory::path)
                .toList();
    }

    private static Optional<Broken> failureOf(Path path) {
        return UnitTreeReader.read(path).directories().get(0).failure();
    }

    private String at(String path) {
        return directory.resolve(path).toString();
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, String target) throws IOException {
        Files.createSymbolicLink(directory.resolve(path), Path.of(target));
    }
}
