package dev.quadlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The Java in docs/testing.md stands in the tests of the examples, or here, where it is compiled and run. */
class TestingDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void allOfItsCodeIsCompiled() throws IOException {
        String source =
                squeezed(Files.readString(Path.of("../examples/src/test/java/dev/quadlet/examples/HomelabTest.java"))
                        + Files.readString(Path.of("src/test/java/dev/quadlet/testkit/TestingDocumentTest.java")));
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/testing.md")))
                .results()
                .map(block -> squeezed(block.group(1)))
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(source).contains(block));
    }

    @Property
    void aLabelIsAddedWhateverTheContainerSays(@ForAll Container container) {
        Container labelled = container.toBuilder().label("team", "home").build();

        assertThat(labelled.labels()).containsKey("team");
        assertThat(labelled.image()).isEqualTo(container.image());
    }

    /** Without white space, which the formatter decides on here and the page there. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
