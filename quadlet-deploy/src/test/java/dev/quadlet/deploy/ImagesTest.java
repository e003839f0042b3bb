package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {

    @ParameterizedTest
    @CsvSource({
        "docker.io/nginx, docker.io/library/nginx:latest",
        "docker.io/library/nginx:1.29, docker.io/library/nginx:1.29",
        "quay.io/org/app, quay.io/org/app:latest",
        "nginx, nginx:latest",
        "docker-archive:/srv/image.tar, docker-archive:/srv/image.tar",
    })
    void namesAreThoseThatPodmanMeans(String name, String normal) {
        assertThat(Images.normal(name)).isEqualTo(normal);
    }

    @Test
    void digestTakesThePlaceOfTheTag() {
        String digest = "sha256:" + "a".repeat(64);
        assertThat(Images.normal("docker.io/nginx:1.29@" + digest)).isEqualTo("docker.io/library/nginx@" + digest);
    }
}
