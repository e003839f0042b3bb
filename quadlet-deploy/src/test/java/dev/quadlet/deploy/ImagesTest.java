package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.HostReport.RealImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImagesTest {

    private static final String DIGEST = "sha256:" + "a".repeat(64);

    private static final List<RealImage> THERE = List.of(
            new RealImage("docker.io/library/nginx:latest", "1", Optional.of(DIGEST)),
            new RealImage("quay.io/org/app:2", "2", Optional.empty()),
            new RealImage("<none>:<none>", "3", Optional.empty()));

    private static void assertThere(String image) {
        assertThat(Images.isThere(image, THERE)).as(image).isTrue();
    }

    private static void assertNotSure(String image) {
        assertThat(Images.isThere(image, THERE)).as(image).isFalse();
    }

    @Test
    void namesAreComparedAsPodmanMeansThem() {
        assertThere("docker.io/library/nginx:latest");
        assertThere("docker.io/nginx");
        assertThere("quay.io/org/app:2");
        assertThere("docker.io/nginx@" + DIGEST);
        assertThere("docker.io/library/nginx:1.29@" + DIGEST);
    }

    @Test
    void whatIsNotKnownIsNotSure() {
        assertNotSure("nginx");
        assertNotSure("docker.io/library/nginx:1.29");
        assertNotSure("quay.io/org/app@" + DIGEST);
        assertNotSure("quay.io/org/app");
        assertNotSure("docker-archive:/srv/image.tar");
    }
}
