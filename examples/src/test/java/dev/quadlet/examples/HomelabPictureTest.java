package dev.quadlet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import dev.quadlet.graph.Picture;
import dev.quadlet.graph.PictureFormat;
import dev.quadlet.model.Fleet;
import dev.quadlet.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the pictures of the homelab against those in {@code docs/images}, which the README shows and which are of one
 * host to be readable there, and in {@code src/test/resources/golden}. Line numbers of Java are left out.
 *
 * <p>{@code -Dgolden.update} writes what is drawn now over what was expected, and fails.
 */
class HomelabPictureTest {

    @ParameterizedTest
    @CsvSource({
        "SVG_LIGHT, atlas, ../docs/images/homelab.svg",
        "SVG_DARK, atlas, ../docs/images/homelab-dark.svg",
        "HTML, '', src/test/resources/golden/pictures/homelab.html",
        "MERMAID, '', src/test/resources/golden/pictures/homelab.mmd",
        "DOT, '', src/test/resources/golden/pictures/homelab.dot"
    })
    void isDrawnAsExpected(PictureFormat format, String host, Path file) throws IOException {
        Fleet fleet = Homelab.fleet();
        Picture whole = Picture.of(fleet, Validator.standard().check(fleet));
        PictureFormat.Written written = format.write(host.isEmpty() ? whole : whole.onlyHosts(Set.of(host)));
        assertThat(written.notes()).isEmpty();
        String text = written.text().replaceAll("\\.java:\\d+", ".java:N");
        if (System.getProperty("golden.update") != null) {
            update(file, text);
        }
        assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    }

    private static void update(Path file, String text) throws IOException {
        if (System.getenv("CI") != null) {
            fail("golden.update is refused where the environment has CI: expected files are changed by people");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        fail("wrote " + file + ": look at it, run without golden.update");
    }
}
