package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.deploy.secret.SecretException;
import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

    private static final FileMode PRIVATE = FileMode.of(0600);

    @TempDir
    private Path directory;

    private final Account here = Account.user(System.getProperty("user.name"));
    private final List<String> lines = new ArrayList<>();
    private Path incoming;
    private FakeSsh ssh;

    @BeforeEach
    void install() throws IOException {
        ssh = new FakeSsh(directory);
        Path home = Files.createDirectory(directory.resolve("home"));
        incoming = home.resolve(".local/share/quadlet/homelab/incoming");
        ssh.program("getent", "echo \"x:x:0:0::" + home + ":/bin/sh\"\n");
    }

    @Test
    void filesArriveAndTheirScriptIsRun() throws Exception {
        SecretValue secret = new SecretValue("s3cret".getBytes(StandardCharsets.UTF_8));
        Ended ended = apply(tar -> {
            tar.add(
                    "generation/bin/quadlet-host",
                    script("shift 2; cd \"$1\"; shift; printf '%s\\n' \"$@\"; ls; exit 1"));
            tar.add("generation/secrets/blog/db", PRIVATE, secret.length(), secret::writeTo);
            tar.add("generation/units/blog/web@1.container", new RenderedLink("web@.container"));
        });
        assertThat(ended.status()).isEqualTo(1);
        assertThat(lines).containsExactly("--from", "7", "it's", "generation");
        Path generation = only(incoming).resolve("generation");
        assertThat(generation.resolve("secrets/blog/db")).hasContent("s3cret");
        assertThat(Files.getPosixFilePermissions(generation.resolve("secrets/blog/db")))
                .hasSize(2);
        assertThat(Files.getPosixFilePermissions(generation.resolve("secrets"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(generation.resolve("bin/quadlet-host")))
                .hasSize(7);
        assertThat(Files.readSymbolicLink(generation.resolve("units/blog/web@1.container")))
                .hasToString("web@.container");
    }

    @Test
    void filesThatDoNotArriveWholeAreRemovedAgain() throws Exception {
        assertThatThrownBy(() -> apply(tar -> {
                    tar.add("generation/bin/quadlet-host", script("echo ran"));
                    throw new SecretException("the vault is shut");
                }))
                .isInstanceOf(SecretException.class)
                .hasMessage("the vault is shut");
        assertThat(lines).isEmpty();
        assertThat(incoming).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsToldByTar() throws Exception {
        ssh.program("tar", "echo 'tar: No space left on device' >&2; exit 2");
        byte[] much = new byte[3_000_000];
        Ended ended = apply(tar -> tar.add("files/x/much", new RenderedFile(much, PRIVATE)));
        assertThat(ended.status()).isEqualTo(Upload.FAILED);
        assertThat(ended.errors()).contains("tar: No space left on device");
        assertThat(incoming).isEmptyDirectory();
    }

    private Ended apply(TarContent content) throws IOException, InterruptedException {
        try (Transport transport = ssh.transport()) {
            return Upload.apply(transport, here, "homelab", List.of("--from", "7", "it's"), content, lines::add);
        }
    }

    private static RenderedFile script(String text) {
        return new RenderedFile(text.getBytes(StandardCharsets.UTF_8), FileMode.of(0755));
    }

    private static Path only(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList().get(0);
        }
    }
}
