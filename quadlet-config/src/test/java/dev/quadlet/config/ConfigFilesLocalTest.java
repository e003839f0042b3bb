package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.value.FileMode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesLocalTest {

    @TempDir
    private Path temporary;

    private Path directory = Path.of("");

    @BeforeEach
    void resolveLinksOfTheTemporaryDirectory() throws IOException {
        directory = temporary.toRealPath();
    }

    @Test
    void readsTheBytesOfAFile() throws IOException {
        Path file = Files.write(directory.resolve("a.bin"), new byte[] {0, -1, 13, 10});
        assertThat(ConfigFiles.file(file)).isEqualTo(ConfigFile.of(new byte[] {0, -1, 13, 10}));
    }

    @Test
    void followsALinkToAFileThatIsNamed() throws IOException {
        Files.writeString(directory.resolve("a.conf"), "a");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("a.conf"));
        assertThat(ConfigFiles.file(link)).isEqualTo(ConfigFile.of("a"));
    }

    @Test
    void namesTheFileThatIsMissing() {
        Path file = directory.resolve("a.conf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.file(file))
                .withMessage("cannot read \"" + file + "\": it does not exist");
    }

    @Test
    void tellsWhereARelativePathLeads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.file(Path.of("missing/a.conf")))
                .withMessage("cannot read \"missing/a.conf\" ("
                        + Path.of("missing/a.conf").toAbsolutePath() + "): it does not exist");
    }

    @Test
    void refusesADirectoryAsAFileAndAFileAsADirectory() throws IOException {
        Path file = Files.createFile(directory.resolve("a.conf"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.file(directory))
                .withMessage("\"" + directory + "\" is a directory; use ConfigFiles.tree");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.tree(file))
                .withMessage("\"" + file + "\" is not a directory; use ConfigFiles.file");
    }

    @Test
    void refusesSpecialFiles() throws IOException {
        Path socket = directory.resolve("socket");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfigFiles.file(socket))
                    .withMessage("\"" + socket + "\" is not a regular file");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfigFiles.tree(directory))
                    .withMessage("\"" + socket + "\" is a special file; a tree holds regular files only");
        }
    }

    @Test
    void aTreeHoldsAllFilesAndKeepsTheExecutableBit() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Files.createDirectories(directory.resolve("conf.d/deep"));
        Files.createDirectories(directory.resolve("empty"));
        write("start.sh", "#!/bin/sh\n", "rwx------");
        write("conf.d/deep/b.conf", "b", "rw-rw-rw-");
        write("conf.d/.hidden", "", "r-----r-x");

        assertThat(ConfigFiles.tree(directory).files())
                .containsExactly(
                        Map.entry("conf.d/.hidden", ConfigFile.of("")),
                        Map.entry("conf.d/deep/b.conf", ConfigFile.of("b")),
                        Map.entry("start.sh", ConfigFile.of("#!/bin/sh\n").mode(FileMode.of(0755))));
    }

    @Test
    void theDirectoryItselfMayBeALink() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Files.writeString(real.resolve("a"), "a");
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        assertThat(ConfigFiles.tree(link)).isEqualTo(ConfigFiles.tree(real));
    }

    @Test
    void refusesLinksInsideOfATree() throws IOException {
        Files.writeString(directory.resolve("a"), "a");
        Path link = Files.createSymbolicLink(directory.resolve("b"), Path.of("a"));
        Files.createSymbolicLink(directory.resolve("c"), Path.of("nowhere"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.tree(directory))
                .withMessage("\"" + link + "\" is a symbolic link; a tree holds regular files only:"
                        + " put the file itself there");
    }

    @Test
    void namesTheDirectoryThatIsMissingOrEmpty() {
        Path missing = directory.resolve("missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.tree(missing))
                .withMessage("cannot read \"" + missing + "\": it does not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.tree(directory))
                .withMessage("\"" + directory + "\" holds no file");
    }

    private void write(String name, String content, String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
