package dev.quadlet.render;

import static dev.quadlet.render.Trees.file;
import static dev.quadlet.render.Trees.host;
import static dev.quadlet.render.Trees.look;
import static dev.quadlet.render.Trees.run;
import static dev.quadlet.render.Trees.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {

    private static final RenderedHost BOTH =
            host("atlas", "/etc/a/one.conf", "one\n", "/etc/b/two.conf", "two\n", "/etc/b/link", "-> ../a");

    @Test
    void freshTreeIsWrittenWithItsDirectories(@TempDir Path out) throws IOException {
        TreeWriter.Summary summary =
                TreeWriter.write(out.resolve("deep/out"), List.of(BOTH, host("zeus", "/etc/a", "a\n"), host("empty")));
        assertThat(look(out.resolve("deep/out"))).isEqualTo("""
                atlas/etc/a/one.conf rw-r--r-- one

                atlas/etc/b/link -> ../a
                atlas/etc/b/two.conf rw-r--r-- two

                zeus/etc/a rw-r--r-- a

                """);
        assertThat(summary)
                .isEqualTo(new TreeWriter.Summary(
                        List.of(
                                Path.of("atlas/etc/a/one.conf"),
                                Path.of("atlas/etc/b/link"),
                                Path.of("atlas/etc/b/two.conf"),
                                Path.of("zeus/etc/a")),
                        List.of(),
                        0));
        assertThat(out.resolve("deep/out/.quadlet/manifest")).hasContent("""
                atlas/etc/a/one.conf
                atlas/etc/b/link
                atlas/etc/b/two.conf
                zeus/etc/a
                """);
        assertThat(out.resolve("deep/out/.quadlet/staging")).doesNotExist();
    }

    @Test
    void secondRunWritesNothing(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(BOTH));
        Map<String, String> before = traces(out);
        assertThat(TreeWriter.write(out, List.of(BOTH))).isEqualTo(new TreeWriter.Summary(List.of(), List.of(), 3));
        assertThat(traces(out)).isEqualTo(before);
    }

    @Test
    void onlyTheFileThatChangedIsWritten(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(BOTH));
        Map<String, String> before = traces(out);
        TreeWriter.Summary summary = TreeWriter.write(
                out,
                List.of(host(
                        "atlas", "/etc/a/one.conf", "ONE\n", "/etc/b/two.conf", "two\n", "/etc/b/link", "-> ../a")));
        assertThat(summary).isEqualTo(new TreeWriter.Summary(List.of(Path.of("atlas/etc/a/one.conf")), List.of(), 2));
        Map<String, String> after = traces(out);
        assertThat(after.remove("atlas/etc/a/one.conf")).isNotEqualTo(before.remove("atlas/etc/a/one.conf"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void whatIsNoLongerWantedDisappearsWithItsDirectories(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(BOTH, host("zeus", "/etc/x/y/z", "z")));
        TreeWriter.Summary summary = TreeWriter.write(out, List.of(host("atlas", "/etc/a/one.conf", "one\n")));
        assertThat(look(out)).isEqualTo("""
                atlas/etc/a/one.conf rw-r--r-- one

                """);
        assertThat(summary)
                .isEqualTo(new TreeWriter.Summary(
                        List.of(),
                        List.of(
                                Path.of("atlas/etc/b/link"),
                                Path.of("atlas/etc/b/two.conf"),
                                Path.of("zeus/etc/x/y/z")),
                        1));
        assertThat(out.resolve("zeus")).doesNotExist();
    }

    @Test
    void foreignFilesBesideOursStay(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(BOTH));
        Files.writeString(out.resolve("README"), "mine\n");
        Files.writeString(out.resolve("atlas/etc/b/mine"), "mine\n");
        Files.createDirectories(out.resolve("atlas/etc/empty"));
        TreeWriter.write(out, List.of());
        assertThat(look(out)).isEqualTo("""
                README rw-r--r-- mine

                atlas/etc/b/mine rw-r--r-- mine

                atlas/etc/empty/
                """);
    }

    @Test
    void allThatIsInTheWayIsToldAtOnceAndNothingIsChanged(@TempDir Path out, @TempDir Path elsewhere)
            throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/etc/kept", "kept\n", "/etc/gone", "gone\n")));
        Files.writeString(out.resolve("atlas/etc/file"), "mine\n");
        Files.createDirectories(out.resolve("atlas/etc/directory"));
        Files.createSymbolicLink(out.resolve("atlas/etc/link"), Path.of("nowhere"));
        Files.writeString(out.resolve("atlas/etc/parent"), "mine\n");
        Files.createSymbolicLink(out.resolve("atlas/etc/linked"), elsewhere);
        String before = look(out);
        RenderedHost wanted = host(
                "atlas",
                "/etc/directory",
                "d",
                "/etc/file",
                "f",
                "/etc/kept",
                "new",
                "/etc/link",
                "-> other",
                "/etc/linked/a",
                "a",
                "/etc/linked/b",
                "b",
                "/etc/parent/a",
                "a");
        String etc = out.resolve("atlas/etc").toString();
        assertProblems(
                out,
                wanted,
                etc + "/directory is in the way: it was not written by render; move it, or choose another directory",
                etc + "/file is in the way: it was not written by render; move it, or choose another directory",
                etc + "/link is in the way: it was not written by render; move it, or choose another directory",
                etc + "/linked is in the way: a directory is needed there; move it, or choose another directory",
                etc + "/parent is in the way: a directory is needed there; move it, or choose another directory");
        assertThat(look(out)).isEqualTo(before);
        assertThat(look(elsewhere)).isEmpty();
    }

    @Test
    void hostThatIsALinkIsNotFollowed(@TempDir Path out, @TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(out.resolve("atlas"), elsewhere);
        assertProblems(
                out,
                BOTH,
                out + "/atlas is in the way: a directory is needed there; move it, or choose another directory");
        assertThat(look(elsewhere)).isEmpty();
    }

    @Test
    void nothingIsRemovedThroughALink(@TempDir Path out, @TempDir Path elsewhere) throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/etc/one", "one\n")));
        Files.writeString(elsewhere.resolve("one"), "the real one\n");
        Files.delete(out.resolve("atlas/etc/one"));
        Files.delete(out.resolve("atlas/etc"));
        Files.createSymbolicLink(out.resolve("atlas/etc"), elsewhere);
        assertThatThrownBy(() -> TreeWriter.write(out, List.of()))
                .isInstanceOf(TreeWriterException.class)
                .hasMessage(out + "/atlas/etc is in the way: a directory is needed there; move it, or choose another"
                        + " directory");
        assertThat(look(elsewhere)).isEqualTo("one rw-r--r-- the real one\n\n");
    }

    @Test
    void directoryOfSomebodyElseInThePlaceOfOurFileIsNotRemoved(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/etc/one", "one\n")));
        Files.delete(out.resolve("atlas/etc/one"));
        Files.createDirectories(out.resolve("atlas/etc/one"));
        Files.writeString(out.resolve("atlas/etc/one/mine"), "mine\n");
        TreeWriter.write(out, List.of());
        assertThat(look(out)).isEqualTo("atlas/etc/one/mine rw-r--r-- mine\n\n");
    }

    @Test
    void directoryOfSomebodyElseInThePlaceOfOurFileIsInTheWay(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/etc/one", "one\n")));
        Files.delete(out.resolve("atlas/etc/one"));
        Files.createDirectories(out.resolve("atlas/etc/one"));
        assertProblems(
                out,
                host("atlas", "/etc/one", "one\n"),
                out + "/atlas/etc/one is in the way: it was not written by render; move it, or choose another"
                        + " directory");
    }

    @Test
    void fileBecomesADirectory(@TempDir Path out, @TempDir Path elsewhere) throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/etc/x", "file\n", "/etc/y", "-> " + elsewhere)));
        TreeWriter.write(out, List.of(host("atlas", "/etc/x/a", "a\n", "/etc/y/b", "b\n")));
        assertThat(look(out)).isEqualTo("""
                atlas/etc/x/a rw-r--r-- a

                atlas/etc/y/b rw-r--r-- b

                """);
        assertThat(look(elsewhere)).isEmpty();
    }

    @Test
    void directoryBecomesAFile(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/etc/x/a/b", "b\n", "/etc/x/c", "c\n", "/etc/y/d", "d\n")));
        TreeWriter.write(out, List.of(host("atlas", "/etc/x", "file\n", "/etc/y", "-> x")));
        assertThat(look(out)).isEqualTo("""
                atlas/etc/x rw-r--r-- file

                atlas/etc/y -> x
                """);
    }

    @Test
    void directoryWithAForeignFileDoesNotBecomeAFile(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/etc/x/a", "a\n")));
        Files.createDirectories(out.resolve("atlas/etc/x/empty"));
        assertProblems(
                out,
                host("atlas", "/etc/x", "file\n"),
                out + "/atlas/etc/x is in the way: it was not written by render; move it, or choose another directory");
        assertThat(look(out)).isEqualTo("""
                atlas/etc/x/a rw-r--r-- a

                atlas/etc/x/empty/
                """);
    }

    @Test
    void onePathCannotBeAFileAndADirectory(@TempDir Path out) throws IOException {
        assertProblems(
                out,
                host("atlas", "/etc/x", "-> /tmp", "/etc/x/a", "a\n"),
                out + "/atlas/etc/x is wanted as a file and as a directory");
        assertThat(look(out)).isEmpty();
    }

    @Test
    void modesAndLinksAreUpdated(@TempDir Path out) throws IOException {
        TreeWriter.write(
                out,
                List.of(host(
                        "atlas",
                        Map.of(
                                "/bin/run",
                                file("x\n", 0644),
                                "/bin/link",
                                new RenderedLink("run"),
                                "/k",
                                file("", 0600)))));
        TreeWriter.Summary summary = TreeWriter.write(
                out,
                List.of(host(
                        "atlas",
                        Map.of(
                                "/bin/run",
                                file("x\n", 0755),
                                "/bin/link",
                                new RenderedLink("go"),
                                "/k",
                                file("", 0600)))));
        assertThat(look(out)).isEqualTo("""
                atlas/bin/link -> go
                atlas/bin/run rwxr-xr-x x

                atlas/k rw-------\s
                """);
        assertThat(summary.written()).containsExactly(Path.of("atlas/bin/link"), Path.of("atlas/bin/run"));
    }

    @Test
    void fileBecomesALinkAndALinkAFile(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(host("atlas", "/a", "a\n", "/b", "-> a")));
        TreeWriter.write(out, List.of(host("atlas", "/a", "-> b", "/b", "b\n")));
        assertThat(look(out)).isEqualTo("""
                atlas/a -> b
                atlas/b rw-r--r-- b

                """);
    }

    @Test
    void linkToTheSameContentIsNotTakenForTheFile(@TempDir Path out) throws IOException {
        // As long as the link's own text, and with the permissions that links have.
        RenderedHost wanted = host("atlas", Map.of("/a", file("../same", 0777)));
        TreeWriter.write(out, List.of(wanted));
        Files.copy(out.resolve("atlas/a"), out.resolve("same"));
        Files.delete(out.resolve("atlas/a"));
        Files.createSymbolicLink(out.resolve("atlas/a"), Path.of("../same"));
        TreeWriter.write(out, List.of(wanted));
        assertThat(look(out)).isEqualTo("""
                atlas/a rwxrwxrwx ../same
                same rwxr-xr-x ../same
                """);
    }

    @Test
    void fileOfOursThatWasChangedByHandIsRestored(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(BOTH));
        String before = look(out);
        Files.writeString(out.resolve("atlas/etc/a/one.conf"), "eno\n");
        Files.setPosixFilePermissions(
                out.resolve("atlas/etc/b/two.conf"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.delete(out.resolve("atlas/etc/b/link"));
        TreeWriter.Summary summary = TreeWriter.write(out, List.of(BOTH));
        assertThat(look(out)).isEqualTo(before);
        assertThat(summary.written()).hasSize(3);
    }

    @Test
    void targetBelowAFileIsRefused(@TempDir Path out) throws IOException {
        Files.writeString(out.resolve("file"), "mine\n");
        assertThatThrownBy(() -> TreeWriter.write(out.resolve("file/out"), List.of(BOTH)))
                .isInstanceOf(TreeWriterException.class)
                .hasMessage("cannot write " + out + "/file/out: Not a directory; what was there is as it was");
        assertThat(look(out)).isEqualTo("file rw-r--r-- mine\n\n");
    }

    @Test
    void targetThatIsAFileIsRefused(@TempDir Path out) throws IOException {
        Files.writeString(out.resolve("file"), "mine\n");
        assertThatThrownBy(() -> TreeWriter.write(out.resolve("file"), List.of(BOTH)))
                .isInstanceOf(TreeWriterException.class)
                .hasMessage("cannot write " + out + "/file/.quadlet: Not a directory; what was there is as it was");
    }

    @Test
    void unwritableTargetIsRefusedAndStays(@TempDir Path out) throws IOException, InterruptedException {
        TreeWriter.write(out, List.of(BOTH));
        String before = look(out);
        assumeTrue(run("mount", "--bind", out.toString(), out.toString()), "needs root for a mount");
        try {
            assumeTrue(run("mount", "-o", "remount,bind,ro", out.toString()), "needs root for a mount");
            assertThatThrownBy(() -> TreeWriter.write(out, List.of()))
                    .isInstanceOf(TreeWriterException.class)
                    .hasMessage("cannot write " + out
                            + "/.quadlet/lock: Read-only file system; what was there is as it was");
        } finally {
            run("umount", "-l", out.toString());
        }
        assertThat(look(out)).isEqualTo(before);
    }

    @Test
    void fullDiskLeavesTheFormerTree(@TempDir Path out) throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", out.toString()), "needs root for a mount");
        try {
            TreeWriter.write(out, List.of(BOTH));
            String before = look(out);
            RenderedHost large = host(
                    "atlas",
                    "/etc/a/one.conf",
                    "changed\n",
                    "/etc/c",
                    "x".repeat(100_000),
                    "/etc/d",
                    "y".repeat(200_000));
            assertProblems(
                    out, large, "cannot write " + out + ": No space left on device; what was there is as it was");
            assertThat(look(out)).isEqualTo(before);
            assertThat(out.resolve(".quadlet/staging")).doesNotExist();
            assertThat(TreeWriter.write(out, List.of(BOTH)).unchanged()).isEqualTo(3);
        } finally {
            run("umount", "-l", out.toString());
        }
    }

    @Test
    void failureInTheMiddleIsTakenBack(@TempDir Path out) throws IOException {
        TreeWriter.write(
                out, List.of(host("atlas", "/a/gone", "gone\n", "/b", "old\n", "/c", "-> old", "/d/x/gone", "gone\n")));
        String before = look(out);
        Map<String, String> manifest = Map.of("m", Files.readString(out.resolve(".quadlet/manifest")));
        String tooLong = "/z/" + "z".repeat(300);
        assertProblems(
                out,
                host("atlas", "/a", "new\n", "/b", "new\n", "/c", "-> new", "/d/y/new", "new\n", tooLong, "z"),
                "cannot write " + out + "/atlas" + tooLong + ": File name too long; what was there is as it was");
        assertThat(look(out)).isEqualTo(before);
        assertThat(Files.readString(out.resolve(".quadlet/manifest"))).isEqualTo(manifest.get("m"));
        assertThat(out.resolve(".quadlet/staging")).doesNotExist();
    }

    @Test
    void failureAtAnotherFileSystemIsTakenBack(@TempDir Path out) throws IOException, InterruptedException {
        TreeWriter.write(out, List.of(host("atlas", "/a", "old\n", "/m/x", "old\n")));
        Files.delete(out.resolve("atlas/m/x"));
        assumeTrue(
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=64k",
                        "tmpfs",
                        out.resolve("atlas/m").toString()),
                "needs root for a mount");
        try {
            assertThatThrownBy(() -> TreeWriter.write(out, List.of(host("atlas", "/a", "new\n", "/m/x", "new\n"))))
                    .isInstanceOf(TreeWriterException.class)
                    .hasMessageEndingWith("/atlas/m/x: Invalid cross-device link; what was there is as it was");
            assertThat(out.resolve("atlas/a")).hasContent("old\n");
        } finally {
            run("umount", "-l", out.resolve("atlas/m").toString());
        }
    }

    @Test
    void whatWasTakenBackIsNotOursAfterwards(@TempDir Path out) throws IOException {
        String tooLong = "/z/" + "z".repeat(300);
        assertThatThrownBy(() -> TreeWriter.write(out, List.of(host("atlas", "/a", "new\n", tooLong, "z"))))
                .isInstanceOf(TreeWriterException.class);
        Files.createDirectories(out.resolve("atlas"));
        Files.writeString(out.resolve("atlas/a"), "mine\n");
        assertProblems(
                out,
                host("atlas", "/a", "new\n"),
                out + "/atlas/a is in the way: it was not written by render; move it, or choose another directory");
    }

    @Test
    void secondWriterOfThisProgramIsRefused(@TempDir Path out) throws IOException {
        TreeWriter.write(out, List.of(BOTH));
        try (FileChannel channel = FileChannel.open(out.resolve(".quadlet/lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertProblems(out, BOTH, "another run is writing to " + out + "; wait until it has ended");
        }
        assertThat(TreeWriter.write(out, List.of(BOTH)).unchanged()).isEqualTo(3);
    }

    @Test
    void secondWriterOfAnotherProgramIsRefused(@TempDir Path out) throws IOException, InterruptedException {
        TreeWriter.write(out, List.of(BOTH));
        Process other = OtherProgram.start("lock", out);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("true");
            assertProblems(out, BOTH, "another run is writing to " + out + "; wait until it has ended");
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(TreeWriter.write(out, List.of(BOTH)).unchanged()).isEqualTo(3);
    }

    @Test
    void writersAtOnceLeaveTheTreeOfOneOfThem(@TempDir Path out) throws Exception {
        List<RenderedHost> trees = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            trees.add(host("atlas", "/same", name, "/" + name + "/own", name));
            texts.add("atlas/" + name + "/own rw-r--r-- " + name + "\natlas/same rw-r--r-- " + name + "\n");
        }
        ExecutorService pool = Executors.newFixedThreadPool(trees.size());
        try {
            for (int round = 0; round < 10; round++) {
                List<Future<Boolean>> runs = new ArrayList<>();
                for (RenderedHost tree : trees) {
                    runs.add(pool.submit(() -> wasWritten(out, tree)));
                }
                int written = 0;
                for (Future<Boolean> each : runs) {
                    written += each.get() ? 1 : 0;
                }
                assertThat(written).isPositive();
                assertThat(look(out)).isIn(texts);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static boolean wasWritten(Path out, RenderedHost tree) {
        try {
            TreeWriter.write(out, List.of(tree));
            return true;
        } catch (TreeWriterException e) {
            assertThat(e).hasMessage("another run is writing to " + out + "; wait until it has ended");
            return false;
        }
    }

    @Test
    void whatAKilledRunLeftIsCleanedUp(@TempDir Path out, @TempDir Path elsewhere) throws IOException {
        TreeWriter.write(out, List.of(BOTH));
        // As after a power cut between two renames: all paths are noted, one file is new, one not there yet.
        Files.writeString(out.resolve("atlas/etc/new"), "new\n");
        Files.writeString(
                out.resolve(".quadlet/manifest"),
                Files.readString(out.resolve(".quadlet/manifest")) + "atlas/etc/new\natlas/etc/newer\n");
        Files.writeString(out.resolve(".quadlet/manifest.new"), "half a li");
        Files.createDirectories(out.resolve(".quadlet/staging/new"));
        Files.createDirectories(out.resolve(".quadlet/staging/old"));
        Files.writeString(out.resolve(".quadlet/staging/new/7"), "newer\n");
        Files.createSymbolicLink(out.resolve(".quadlet/staging/new/0"), elsewhere.resolve("through"));
        Files.createLink(out.resolve(".quadlet/staging/old/replaced-0"), out.resolve("atlas/etc/a/one.conf"));
        Files.createSymbolicLink(out.resolve(".quadlet/staging/old/removed-0"), Path.of("/etc"));
        TreeWriter.Summary summary =
                TreeWriter.write(out, List.of(host("atlas", "/etc/a/one.conf", "one\n", "/etc/newer", "newer\n")));
        assertThat(look(out)).isEqualTo("""
                atlas/etc/a/one.conf rw-r--r-- one

                atlas/etc/newer rw-r--r-- newer

                """);
        assertThat(summary)
                .isEqualTo(new TreeWriter.Summary(
                        List.of(Path.of("atlas/etc/newer")),
                        List.of(Path.of("atlas/etc/b/link"), Path.of("atlas/etc/b/two.conf"), Path.of("atlas/etc/new")),
                        1));
        assertThat(out.resolve(".quadlet/staging")).doesNotExist();
        assertThat(out.resolve(".quadlet/manifest")).hasContent("atlas/etc/a/one.conf\natlas/etc/newer\n");
        assertThat(look(elsewhere)).isEmpty();
    }

    @Test
    void runThatIsKilledBetweenTwoRenamesCanBeRepeated(@TempDir Path out) throws IOException, InterruptedException {
        Process other = OtherProgram.start("write", out);
        while (!Files.exists(out.resolve("atlas/etc/00/0001")) && other.isAlive()) {
            Thread.onSpinWait();
        }
        other.destroyForcibly();
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        TreeWriter.Summary summary = TreeWriter.write(out, List.of(OtherProgram.large()));
        assertThat(summary.written().size() + summary.unchanged()).isEqualTo(5000);
        assertThat(out.resolve("atlas/etc/49/4999")).hasContent("4999\n");
        assertThat(TreeWriter.write(out, List.of()).removed()).hasSize(5000);
        assertThat(look(out)).isEmpty();
    }

    @Test
    void pathsOfAKilledRunBehindALinkAreLeftAlone(@TempDir Path out, @TempDir Path elsewhere) throws IOException {
        // As after a power cut when a directory of ours became a link: both are noted.
        Files.writeString(elsewhere.resolve("a"), "the real a\n");
        TreeWriter.write(out, List.of(host("atlas", "/etc/x", "-> " + elsewhere)));
        Files.writeString(out.resolve(".quadlet/manifest"), "atlas/etc/x\natlas/etc/x/a\n");
        TreeWriter.write(out, List.of(host("atlas", "/etc/x", "-> " + elsewhere)));
        assertThat(look(elsewhere)).isEqualTo("a rw-r--r-- the real a\n\n");
        TreeWriter.write(out, List.of(host("atlas", "/etc/x/a", "a\n")));
        assertThat(look(elsewhere)).isEqualTo("a rw-r--r-- the real a\n\n");
        assertThat(look(out)).isEqualTo("atlas/etc/x/a rw-r--r-- a\n\n");
    }

    private static void assertProblems(Path out, RenderedHost wanted, String... problems) {
        TreeWriterException refused =
                catchThrowableOfType(TreeWriterException.class, () -> TreeWriter.write(out, List.of(wanted)));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).containsExactlyInAnyOrder(problems);
        assertThat(refused).hasMessage(String.join("\n", refused.problems()));
    }
}
