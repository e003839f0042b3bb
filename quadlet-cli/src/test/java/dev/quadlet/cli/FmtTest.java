package dev.quadlet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtTest {

    private static final String UGLY = "[Service]\nRestart=always\n[Container]\nImage = web\n";
    private static final String PRETTY = "[Container]\nImage=web\n\n[Service]\nRestart=always\n";

    @TempDir
    Path base;

    private Path units;

    @BeforeEach
    void makeDirectory() throws IOException {
        units = Files.createDirectory(base.resolve("units"));
    }

    @Test
    void formattedFilesAreClean() throws IOException {
        write("web.container", PRETTY);
        write("README", "  [x]");
        assertRuns(Quadlet.OK, "", "1 file, 0 would change\n", "fmt", "UNITS");
    }

    @Test
    void whatWouldChangeIsShownAndNothingIsWritten() throws IOException {
        write("blog/web.container", UGLY);
        write("web.container.d/10.conf", "[Container]\nImage = web");
        write("web.pod", "[Pod]\n");
        Map<String, String> before = content(units);

        assertRuns(Quadlet.FAILED, """
                --- UNITS/blog/web.container
                +++ UNITS/blog/web.container
                @@ -1,4 +1,5 @@
                +[Container]
                +Image=web
                +
                 [Service]
                 Restart=always
                -[Container]
                -Image = web
                --- UNITS/web.container.d/10.conf
                +++ UNITS/web.container.d/10.conf
                @@ -1,2 +1,2 @@
                 [Container]
                -Image = web
                \\ No newline at end of file
                +Image=web
                """, "3 files, 2 would change\n", "fmt", "UNITS");
        assertThat(content(units)).isEqualTo(before);
    }

    @Test
    void writeReplacesFilesAndKeepsTheirModes() throws IOException {
        write("web.container", UGLY);
        Files.setPosixFilePermissions(units.resolve("web.container"), PosixFilePermissions.fromString("rw-r-----"));
        write("web.pod", "[Pod");

        assertRuns(Quadlet.OK, "", """
                UNITS/web.pod: line 1: "[Pod" is no section, no key=value and no comment; it stays as it is
                1 file, 1 changed
                """, "fmt", "--write", "UNITS");
        assertThat(content(units)).isEqualTo(Map.of("web.container", PRETTY, "web.pod", "[Pod"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(units.resolve("web.container"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void linksOutOfTheDirectoryAreNotFollowed() throws IOException {
        Path outside = Files.createDirectories(base.resolve("outside/app"));
        Files.writeString(outside.resolve("web.container"), UGLY);
        Files.createSymbolicLink(units.resolve("app"), outside);
        Files.createSymbolicLink(units.resolve("web.container"), outside.resolve("web.container"));
        Files.createSymbolicLink(units.resolve("loop"), Path.of("loop"));

        assertRuns(Quadlet.OK, "", "0 files, 0 changed\n", "fmt", "--write", "UNITS");
        assertThat(outside.resolve("web.container")).hasContent(UGLY);
        assertThat(units.resolve("web.container")).isSymbolicLink();
    }

    @Test
    void outHasAllFilesAndLinksInTheSameLayout() throws IOException {
        write("blog/web@.container", UGLY);
        write("web.container.d/10.conf", "[Container]\nImage = web\n");
        write("web.container.d/README", "x");
        write("foo.d/web.container", UGLY);
        write("empty.volume", "");
        write("broken.container", "x\n");
        Files.write(units.resolve("latin.container"), new byte[] {'#', (byte) 0xE4});
        Files.createDirectory(units.resolve("nothing"));
        Files.createSymbolicLink(units.resolve("blog/web@a.container"), Path.of("web@.container"));
        Files.createSymbolicLink(units.resolve("dangling.pod"), Path.of("/nowhere"));
        Map<String, String> expected = content(units);
        expected.put("blog/web@.container", PRETTY);
        expected.put("web.container.d/10.conf", "[Container]\nImage=web\n");
        Map<String, String> before = content(units);

        assertRuns(Quadlet.OK, "", """
                UNITS/broken.container: line 1: "x" is no section, no key=value and no comment; it stays as it is
                UNITS/latin.container: it is not UTF-8, so systemd would not read all of it; it stays as it is
                3 files, 2 changed
                """, "fmt", "UNITS", "--out", "BASE/a/out");
        assertThat(content(base.resolve("a/out"))).isEqualTo(expected);
        assertThat(content(units)).isEqualTo(before);
        assertRuns(Quadlet.OK, "", """
                UNITS/broken.container: line 1: "x" is no section, no key=value and no comment; it stays as it is
                UNITS/latin.container: it is not UTF-8, so systemd would not read all of it; it stays as it is
                3 files, 2 changed
                """, "fmt", "UNITS", "--out", "BASE/a/out");
        assertThat(content(base.resolve("a/out"))).isEqualTo(expected);
    }

    @Test
    void outIsNotWrittenThroughLinks() throws IOException {
        write("blog/sub/web.container", UGLY);
        Path elsewhere = Files.createDirectory(base.resolve("elsewhere"));
        Path out = Files.createDirectory(base.resolve("out"));
        Files.createSymbolicLink(out.resolve("blog"), elsewhere);

        assertRuns(Quadlet.FAILED, "", """
                error: BASE/out/blog: something else is in the way
                1 file, 1 changed
                """, "fmt", "UNITS", "--out", "BASE/out");
        assertThat(content(elsewhere)).isEmpty();
    }

    @Test
    void pipeIsToldAndNotOpened() throws Exception {
        assumeTrue(new ProcessBuilder("mkfifo", units.resolve("web.container").toString())
                        .start()
                        .waitFor()
                == 0);
        assertRuns(Quadlet.OK, "", "0 files, 0 would change\n", "fmt", "UNITS");
        assertRuns(Quadlet.FAILED, "", """
                error: BASE/out/web.container: it is no regular file
                0 files, 0 changed
                """, "fmt", "UNITS", "--out", "BASE/out");
    }

    @Test
    void wrongUseIsRefused() throws IOException {
        Files.writeString(base.resolve("file"), "");
        assertRuns(Quadlet.USAGE, "", """
                Missing required parameter: 'DIR'
                Try 'quadlet fmt --help'.
                """, "fmt");
        assertRuns(Quadlet.USAGE, "", """
                BASE/file is no directory.
                Try 'quadlet fmt --help'.
                """, "fmt", "BASE/file");
        assertRuns(Quadlet.USAGE, "", """
                Say --write or --out, not both.
                Try 'quadlet fmt --help'.
                """, "fmt", "UNITS", "--write", "--out", "BASE/out");
        assertRuns(Quadlet.USAGE, "", """
                --out takes one DIR.
                Try 'quadlet fmt --help'.
                """, "fmt", "UNITS", "UNITS", "--out", "BASE/out");
        for (String out : new String[] {"UNITS", "UNITS/x/y", "BASE"}) {
            assertRuns(Quadlet.USAGE, "", """
                    OUT and DIR are one in the other; say --write to replace the files.
                    Try 'quadlet fmt --help'.
                    """, "fmt", "UNITS", "--out", out);
        }
        assertRuns(Quadlet.FAILED, "", """
                error: BASE/file: something else is in the way
                0 files, 0 changed
                """, "fmt", "UNITS", "--out", "BASE/file");
        assertRuns(Quadlet.FAILED, "", """
                error: BASE/file/out: Not a directory
                0 files, 0 changed
                """, "fmt", "UNITS", "--out", "BASE/file/out");
    }

    /** Texts of files, targets of links and what is empty, by path. */
    private static Map<String, String> content(Path directory) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                String name = directory.relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    content.put(name, "-> " + Files.readSymbolicLink(path));
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    content.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
                } else if (name.equals("nothing")) {
                    content.put(name, "/");
                }
            }
        }
        return content;
    }

    private void write(String path, String text) throws IOException {
        Path file = units.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void assertRuns(int status, String out, String err, String... args) {
        String[] real = Stream.of(args).map(this::real).toArray(String[]::new);
        Program.run(real).assertIs(status, real(out), real(err));
    }

    private String real(String text) {
        return text.replace("UNITS", units.toString()).replace("BASE", base.toString());
    }
}
