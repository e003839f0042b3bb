package dev.quadlet.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManyUnitsTest {

    /** Units that all refer to their neighbours and to one network. */
    private static Map<String, String> files(int units, int perDirectory) {
        Map<String, String> files = new TreeMap<>();
        files.put("front.network", "[Network]\nSubnet=10.89.0.0/16\n");
        for (int i = 0; i < units - 1; i++) {
            String directory = "stack" + i / perDirectory + "/";
            files.put(
                    directory + "unit" + i + ".container",
                    "[Unit]\nRequires=unit" + (i + 1) % (units - 1) + ".service unit" + i / 2
                            + ".service\n[Container]\nImage=docker.io/library/nginx:1.29\nNetwork=front.network\n"
                            + "[Install]\nWantedBy=default.target\n");
        }
        return files;
    }

    @Test
    void tenThousandUnitsAreShownByTheirNames() {
        Picture picture = Pictures.of(files(10_000, 50));
        for (PictureFormat format : PictureFormat.values()) {
            PictureFormat.Written written =
                    assertTimeout(Duration.ofMinutes(2), () -> format.write(picture), format.name());
            assertThat(written.text()).as(format.name()).contains("unit9998").hasSizeLessThan(20_000_000);
        }
        assertThat(PictureFormat.HTML.write(picture).notes())
                .containsExactly("10000 units are more than a picture can show in full: only their names are shown,"
                        + " without their references; look at a part of it for more");
        assertThat(PictureFormat.MERMAID.write(picture).notes())
                .singleElement()
                .asString()
                .startsWith("Mermaid draws 500 references and 50000 characters at most");
    }

    @Test
    void stackWithTooManyUnitsHasNoLines() {
        PictureFormat.Written written = PictureFormat.SVG.write(Pictures.of(files(400, 399)));
        assertThat(written.notes())
                .containsExactly("stack stack0 has 399 units with 797 references between them: they stand side by side,"
                        + " without lines");
        assertThat(written.text()).doesNotContain("class=\"line").contains("they stand side by side");
    }

    @Test
    void threeHundredUnitsInStacksHaveLines() {
        PictureFormat.Written written = PictureFormat.SVG.write(Pictures.of(files(300, 12)));
        assertThat(written.notes()).isEmpty();
        assertThat(written.text()).contains("class=\"line");
    }
}
