package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of {@link ImageRef}. */
class ImageRefTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @Test
    void partsOfAReference() {
        ImageRef ref = ImageRef.parse("ghcr.io:443/org/app:1.0@" + DIGEST);
        assertThat(ref.name()).isEqualTo("ghcr.io:443/org/app");
        assertThat(ref.registry()).contains("ghcr.io:443");
        assertThat(ref.repository()).isEqualTo("org/app");
        assertThat(ref.tag()).contains("1.0");
        assertThat(ref.digest()).contains(DIGEST);
        assertThat(ref).hasToString("ghcr.io:443/org/app:1.0@" + DIGEST);
    }

    @Test
    void shortNamesHaveNoRegistry() {
        assertThat(ImageRef.parse("nginx").registry()).isEmpty();
        assertThat(ImageRef.parse("library/nginx:1").registry()).isEmpty();
        assertThat(ImageRef.parse("localhost/web").registry()).contains("localhost");
        assertThat(ImageRef.parse("localhost:5000").tag()).contains("5000");
    }

    @Test
    void newTagTakesTheDigestAway() {
        ImageRef ref = ImageRef.parse("x.org/a:1").withDigest(DIGEST);
        assertThat(ref).hasToString("x.org/a:1@" + DIGEST);
        assertThat(ref.withTag("2")).hasToString("x.org/a:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "App", "a:1 0", "a b", "a:", "a@sha256:12", "a//b", "/a", "a/", "-a", "a:.1", "${X}", "ä"})
    void otherTextIsNoReference(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127);
        assertRefused(
                () -> ImageRef.parse(text),
                (plain ? text : '"' + text + '"')
                        + " is not an image reference ([registry/]repository[:tag][@digest], such as"
                        + " docker.io/library/postgres:17.2)");
    }

    @Test
    void partsMustMakeTheReferenceThatTheyStandFor() {
        assertRefused(
                () -> new ImageRef("a:1", Optional.empty(), Optional.empty()),
                "a:1 is not an image reference ([registry/]repository[:tag][@digest], such as"
                        + " docker.io/library/postgres:17.2)");
    }

    @Test
    void sourceIsAUnitAReferenceOrOtherText() {
        assertThat(ImageSource.parse("web.image")).isEqualTo(UnitName.parse("web.image"));
        assertThat(ImageSource.parse("web.build")).isEqualTo(UnitName.parse("web.build"));
        assertThat(ImageSource.parse("nginx:1")).isEqualTo(ImageRef.parse("nginx:1"));
        assertThat(ImageSource.parse("oci-archive:/srv/a.tar")).isEqualTo(Raw.of("oci-archive:/srv/a.tar"));
    }

    @Test
    void longTextIsReadInLinearTime() {
        assertThat(ImageSource.parse("a/".repeat(300) + "%%")).isInstanceOf(Raw.class);
        assertThat(ImageSource.parse("a-".repeat(300) + "%%")).isInstanceOf(Raw.class);
    }
}
