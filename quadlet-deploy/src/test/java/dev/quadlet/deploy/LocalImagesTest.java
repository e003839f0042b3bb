package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.deploy.transport.Account;
import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.Input;
import dev.quadlet.deploy.transport.LocalTransport;
import dev.quadlet.deploy.transport.Output;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.model.Container;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.LocalImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of this machine on their way to a host. */
class LocalImagesTest {

    @TempDir
    Path directory;

    private final Account account = Account.user(System.getProperty("user.name"));
    private Path context;
    private FakePodman here;
    private FakePodman there;
    private Transport host;
    private LocalImages images;

    @BeforeEach
    void machines() throws IOException {
        here = new FakePodman(directory.resolve("here"));
        there = new FakePodman(directory.resolve("there"));
        host = new WithPath(there);
        images = new LocalImages(new LocalImageBuilder(List.of(here.program().toString())));
        context = Files.createDirectories(directory.resolve("blog"));
        Files.writeString(context.resolve("Containerfile"), "FROM scratch\n");
        Files.writeString(context.resolve("page"), "Hello\n");
    }

    /** This machine, with programs that come before its own. */
    private record WithPath(FakePodman podman, Transport to) implements Transport {

        WithPath(FakePodman podman) {
            this(podman, new LocalTransport());
        }

        @Override
        public Ended run(Account account, String command, Input input, Output output)
                throws IOException, InterruptedException {
            return to.run(account, "PATH='" + podman.programs() + "':$PATH; " + command, input, output);
        }

        @Override
        public Transport fresh() {
            return this;
        }

        @Override
        public String describe() {
            return "ssh root@atlas";
        }

        @Override
        public void close() {
            to.close();
        }
    }

    @Test
    void imagesOfATargetAreFound() {
        LocalImage blog = LocalImage.build("blog", context);
        LocalImage app = LocalImage.build("app", context);
        Target target = Planning.target(
                Planning.blog(
                        Container.named("web", blog).build(),
                        Container.named("again", blog).build(),
                        Container.named("db", ImageRef.parse("quay.io/al/db:1")).build()),
                Planning.stack("other", Volume.named("site").image(app).build()));
        assertThat(LocalImages.of(target)).containsExactly(app, blog);
    }

    @Test
    void contextIsBuiltHereAndLoadedThere() throws Exception {
        LocalImage image = LocalImage.build("blog", context);
        images.send(host, account, image);
        assertThat(here.calls())
                .containsExactly(
                        "image exists " + image,
                        "build --quiet --tag " + image + " -",
                        "save --format oci-archive " + image);
        assertThat(there.calls()).containsExactly("image exists " + image, "load --quiet", "image exists " + image);
        assertThat(there.image(image.toString())).isEqualTo("FROM scratch\nHello\n");
    }

    @Test
    void whatIsThereIsNeitherBuiltNorSentAgain() throws Exception {
        LocalImage image = LocalImage.build("blog", context);
        images.send(host, account, image);
        images.send(host, account, image);
        assertThat(here.calls()).hasSize(3);
        assertThat(there.calls()).hasSize(4).last().isEqualTo("image exists " + image);

        FakePodman another = new FakePodman(directory.resolve("another"));
        images.send(new WithPath(another), account, image);
        assertThat(here.calls()).hasSize(4).last().isEqualTo("save --format oci-archive " + image);

        // Another run of the program.
        LocalImages again =
                new LocalImages(new LocalImageBuilder(List.of(here.program().toString())));
        FakePodman third = new FakePodman(directory.resolve("third"));
        again.send(new WithPath(third), account, image);
        assertThat(here.calls())
                .hasSize(6)
                .filteredOn(call -> call.startsWith("build"))
                .hasSize(1);
    }

    @Test
    void builtIsWhatWasHashed() throws Exception {
        Path script = Files.writeString(
                Files.createDirectories(context.resolve("bin")).resolve("run-é"), "exit\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(context.resolve("page"), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.createSymbolicLink(context.resolve("link"), Path.of("bin/run-é"));
        Files.createDirectory(context.resolve("empty"));
        Files.setLastModifiedTime(script, FileTime.fromMillis(1_000_000_000_000L));
        images.send(host, account, LocalImage.build("blog", context));
        List<String> entries = new ArrayList<>();
        try (InputStream in = Files.newInputStream(directory.resolve("here/context.tar"));
                TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry.getName() + " " + Integer.toOctalString(entry.getMode() & 0777) + " "
                        + entry.getLinkName() + entry.getLastModifiedTime().toMillis()
                        + entry.getLongUserId());
            }
        }
        assertThat(entries)
                .containsExactly(
                        "Containerfile 644 00",
                        "bin/ 755 00",
                        "bin/run-é 755 00",
                        "empty/ 755 00",
                        "link 777 bin/run-é00",
                        "page 644 00");
    }

    @Test
    void archiveIsSentAsItIsAndNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("blog.tar"), "name docker.io/library/blog:1\nlayers\n");
        LocalImage image = LocalImage.archive("blog", file);
        images.send(host, account, image);
        assertThat(here.calls()).isEmpty();
        assertThat(there.image(image.toString())).isEqualTo("layers\n");
    }

    @Test
    void severalNamesOfOneImageAreNoQuestionButSeveralImagesAre() throws Exception {
        Path file = Files.writeString(directory.resolve("blog.tar"), "name a:1\nname b:1\nlayers\n");
        LocalImage image = LocalImage.archive("blog", file);
        Files.createFile(there.mark("several"));
        assertThatThrownBy(() -> images.send(host, account, image))
                .isInstanceOf(HostFailure.class)
                .hasMessage("ssh root@atlas: podman load of " + image + """
                         failed with status 1:
                        its archive has 2 images, and it is not clear which one is meant; make an archive of one image:
                        podman save --format oci-archive --output FILE IMAGE""");
        Files.delete(there.mark("several"));
        images.send(host, account, image);
        assertThat(there.has(image.toString())).isTrue();
    }

    @Test
    void hostThatDoesNotTakeItAllSaysWhy() throws Exception {
        Path file = Files.createFile(directory.resolve("blog.tar"));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(64 << 20);
        }
        Files.createFile(there.mark("full"));
        LocalImage image = LocalImage.archive("blog", file);
        assertThatThrownBy(() -> images.send(host, account, image))
                .isInstanceOf(HostFailure.class)
                .hasMessage("ssh root@atlas: podman load of " + image
                        + " failed with status 125:\nError: no space left on device");
    }

    @Test
    void failuresSayWhatToDo() throws Exception {
        LocalImage image = LocalImage.build("blog", context);
        assertThatThrownBy(() -> new LocalImages(new LocalImageBuilder(List.of("podman-is-not-here")))
                        .send(host, account, image))
                .isInstanceOf(LocalImageFailure.class)
                .hasMessageStartingWith("cannot start podman-is-not-here: ")
                .hasMessageEndingWith("; images are built on this machine by podman: install it (on most systems its"
                        + " package is named podman), or deploy an archive that was made elsewhere, by"
                        + " LocalImage.archive");

        Files.writeString(context.resolve("Containerfile"), "FROM scratch\nRUN FAIL\n");
        LocalImage bad = LocalImage.build("blog", context);
        assertThatThrownBy(() -> images.send(host, account, bad))
                .isInstanceOf(LocalImageFailure.class)
                .hasMessage("podman build of " + context.toRealPath() + ", for " + bad
                        + ", failed with status 125:\nError: building at STEP \"RUN FAIL\": exit status 1");
        assertThat(there.calls()).allMatch(call -> call.startsWith("image exists"));
    }

    @Test
    void contentThatChangesMeanwhileIsNotTakenForWhatItWas() throws Exception {
        LocalImage image = LocalImage.build("blog", context);
        Files.writeString(here.mark("while-building"), "echo changed > '" + context.resolve("page") + "'\n");
        assertThatThrownBy(() -> images.send(host, account, image))
                .isInstanceOf(LocalImageFailure.class)
                .hasMessage(context.toRealPath() + " has changed since the configuration was read; begin again, when"
                        + " nothing writes there any more");
        assertThat(here.has(image.toString())).isFalse();

        Path file = Files.writeString(directory.resolve("blog.tar"), "name blog:1\n");
        LocalImage archive = LocalImage.archive("blog", file);
        Files.delete(file);
        assertThatThrownBy(() -> images.send(host, account, archive))
                .isInstanceOf(LocalImageFailure.class)
                .hasMessageStartingWith("image " + archive + ": cannot read ");
    }

    @Test
    void archiveThatCannotBeSavedIsTheFailure() throws Exception {
        LocalImage image = LocalImage.build("blog", context);
        Input archive = new LocalImageBuilder(List.of(here.program().toString())).archive(image);
        Files.delete(directory.resolve("here/images").resolve(image.toString().replace('/', '_')));
        assertThatThrownBy(() -> archive.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(LocalImageFailure.class)
                .hasMessageStartingWith("podman save of " + image + " failed with status 125:\n");
    }
}
