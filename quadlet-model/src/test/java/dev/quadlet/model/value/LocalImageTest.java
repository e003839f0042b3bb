package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Container;
import dev.quadlet.model.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples of {@link LocalImage}. */
class LocalImageTest {

    @TempDir
    Path directory;

    private Path context;

    @BeforeEach
    void context() throws IOException {
        context = Files.createDirectories(directory.resolve("blog"));
        Files.writeString(context.resolve("Containerfile"), "FROM scratch\nCOPY site /site\n");
        Files.writeString(Files.createDirectories(context.resolve("site")).resolve("index.html"), "<p>Hello\n");
    }

    @Test
    void tagIsTheHashOfTheContext() {
        LocalImage image = LocalImage.build("blog", context);
        // The same on every machine: the tag is part of unit files.
        assertThat(image.reference()).hasToString("localhost/quadlet-local/blog:1312f009b7bda2b1");
        assertThat(image.systemd()).isEqualTo(image.reference().systemd());
        assertThat(image).hasToString(image.systemd());
        assertThat(image.context()).contains(real(context));
        assertThat(image.archive()).isEmpty();
        assertThat(image.readAgain()).isEqualTo(image).hasSameHashCodeAs(image);
    }

    @Test
    void everyChangeOfTheContextIsAnotherImage() throws IOException {
        LocalImage before = LocalImage.build("blog", context);
        Path page = context.resolve("site/index.html");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rwxr-xr-x"));
        LocalImage executable = before.readAgain();
        Files.writeString(page, "<p>Hello!\n");
        LocalImage written = before.readAgain();
        Path renamed = Files.move(page, page.resolveSibling("a.html"));
        LocalImage moved = before.readAgain();
        Files.createSymbolicLink(page, Path.of("a.html"));
        LocalImage linked = before.readAgain();
        Files.delete(page);
        Files.createSymbolicLink(page, Path.of("b.html"));
        LocalImage otherTarget = before.readAgain();
        Files.createDirectory(context.resolve("empty"));
        LocalImage withDirectory = before.readAgain();
        assertThat(new LocalImage[] {before, executable, written, moved, linked, otherTarget, withDirectory})
                .doesNotHaveDuplicates();

        Files.delete(context.resolve("empty"));
        Files.delete(page);
        Files.move(renamed, page);
        Files.writeString(page, "<p>Hello\n");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(before.readAgain()).isEqualTo(before);
    }

    @Test
    void tagOfAnArchiveIsTheHashOfTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve("blog.tar"), "archive");
        LocalImage image = LocalImage.archive("team/blog", file);
        assertThat(image.reference()).hasToString("localhost/quadlet-local/team/blog:0eb3e36bfb24dcd9");
        assertThat(image.archive()).contains(real(file));
        assertThat(image.context()).isEmpty();
        Files.writeString(file, "another");
        assertThat(image.readAgain()).isNotEqualTo(image);
    }

    @Test
    void contextsAreReadThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), context);
        assertThat(LocalImage.build("blog", link)).isEqualTo(LocalImage.build("blog", context));
    }

    @Test
    void containersAndVolumesUseIt() {
        LocalImage image = LocalImage.build("blog", context);
        assertThat(Container.named("web", image).build())
                .hasToString("web.container[Image=" + image.reference() + "]")
                .isEqualTo(Container.named("web", image.readAgain()).build());
        assertThat(Volume.named("site").image(image).build().image()).contains(image);
    }

    @Test
    void wrongNamesAndPathsAreRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("blog.tar"), "archive");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        for (String name : new String[] {"Blog", "blog:1", "", "a@b", "/a", "a b"}) {
            assertThatThrownBy(() -> LocalImage.archive(name, file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            " is not the name of a local image (lower-case letters and digits, with . _ - and /"
                                    + " between them)");
        }
        assertRefused(
                () -> LocalImage.build("blog", directory.resolve("none")),
                "cannot read \"" + directory
                        + "/none\": it does not exist; relative paths begin where the program was started");
        assertRefused(
                () -> LocalImage.build("blog", file),
                "\"" + file + "\" is not a directory; for an archive of an image use LocalImage.archive");
        assertRefused(
                () -> LocalImage.build("blog", empty),
                "\"" + empty + "\" has no Containerfile or Dockerfile; name the directory that has it");
        assertRefused(
                () -> LocalImage.archive("blog", empty),
                "\"" + empty + "\" is not a file; make one with podman save --format oci-archive, or use"
                        + " LocalImage.build for a directory with a Containerfile");
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
