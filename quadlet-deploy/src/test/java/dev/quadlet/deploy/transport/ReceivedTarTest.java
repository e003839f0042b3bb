package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTarTest {

    private static final FileMode MODE = FileMode.of(0644);

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RenderedFile file = new RenderedFile(new byte[] {1, 2, 3}, MODE);
        assertThat(ReceivedTar.read(new ByteArrayInputStream(tar("./a/b", file.bytes())), "atlas"))
                .containsOnlyKeys("a/b")
                .containsValue(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "a/..", "a//b", "a/./b", "././x"})
    void pathsThatLeadElsewhereAreRefused(String path) throws IOException {
        byte[] tar = tar(path, new byte[0]);
        assertThatThrownBy(() -> ReceivedTar.read(new ByteArrayInputStream(tar), "atlas"))
                .isInstanceOf(IOException.class)
                .hasMessage("atlas has sent a file with a path that leads elsewhere: " + path);
    }

    @Test
    void absolutePathsAreRefused() throws IOException {
        byte[] tar = tar("xetc/x", new byte[0]);
        tar[0] = '/';
        // The sum of the header's bytes, with blanks in its own place.
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xff;
        }
        byte[] octal = String.format("%06o\0 ", sum).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        System.arraycopy(octal, 0, tar, 148, octal.length);
        assertThatThrownBy(() -> ReceivedTar.read(new ByteArrayInputStream(tar), "atlas"))
                .hasMessage("atlas has sent a file with a path that leads elsewhere: /etc/x");
    }

    @Test
    void tooMuchIsRefused() throws IOException {
        byte[] much = new byte[(int) (ReceivedTar.LARGEST / 2)];
        new Random(1).nextBytes(much);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TarWriter tar = new TarWriter(bytes);
        for (String path : new String[] {"a", "b"}) {
            tar.add(path, MODE, much.length, out -> out.write(much));
        }
        tar.finish();
        assertThatThrownBy(() -> ReceivedTar.read(new ByteArrayInputStream(bytes.toByteArray()), "atlas"))
                .hasMessage("atlas sends more than 64 MiB of files");
    }

    private static byte[] tar(String path, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TarWriter tar = new TarWriter(bytes);
        tar.add(path, MODE, content.length, out -> out.write(content));
        tar.finish();
        return bytes.toByteArray();
    }
}
