package dev.quadlet.model;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.ImageRef;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Examples of {@link ConfigFile}, {@link ConfigTree} and {@link ConfigMount}. */
class ConfigTest {

    @Test
    void digestIsOfContentAndPermissions() {
        ConfigFile file = ConfigFile.of("a\n");
        assertThat(file.digest())
                .hasSize(64)
                .isEqualTo(ConfigFile.of("a\n".getBytes(StandardCharsets.UTF_8)).digest());
        assertThat(file.digest()).isNotEqualTo(ConfigFile.of("a").digest());
        assertThat(file.digest()).isNotEqualTo(file.mode(FileMode.of(0755)).digest());
        assertThat(file).isEqualTo(ConfigFile.of("a\n")).hasSameHashCodeAs(ConfigFile.of("a\n"));
        assertThat(file).hasToString("ConfigFile[2 bytes, " + file.digest().substring(0, 12) + "]");
    }

    @Test
    void bytesCannotBeChangedFromOutside() {
        byte[] bytes = {1, 2};
        ConfigFile file = ConfigFile.of(bytes);
        bytes[0] = 9;
        file.bytes()[1] = 9;
        assertThat(file.bytes()).containsExactly(1, 2);
    }

    @Test
    void digestOfATreeIsOfPathsAndFiles() {
        ConfigFile a = ConfigFile.of("a");
        ConfigTree tree = ConfigTree.of(Map.of("x/a", a, "b", a));
        assertThat(tree.files().keySet()).containsExactly("b", "x/a");
        assertThat(tree.digest())
                .isEqualTo(ConfigTree.of(Map.of("b", a, "x/a", a)).digest());
        assertThat(tree.digest())
                .isNotEqualTo(ConfigTree.of(Map.of("b", a, "xa", a)).digest());
        assertThat(tree.digest()).isNotEqualTo(ConfigTree.of(Map.of("b", a)).digest());
    }

    @Test
    void filesOfATreeAreInsideOfIt() {
        ConfigFile a = ConfigFile.of("a");
        for (String path : new String[] {"", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b"}) {
            assertRefused(
                    () -> ConfigTree.of(Map.of(path, a)),
                    "\"" + path
                            + "\" is not a path inside of a tree (elements between single slashes, none of them . or"
                            + " ..)");
        }
        assertRefused(() -> ConfigTree.of(Map.of("a", a, "a/b", a)), "a/b would lie inside of the file a");
        assertRefused(() -> ConfigTree.of(Map.of()), "a tree of configuration files needs at least one file");
    }

    @Test
    void treeCannotBeChangedFromOutside() {
        TreeMap<String, ConfigFile> files = new TreeMap<>(Map.of("a", ConfigFile.of("a")));
        ConfigTree tree = new ConfigTree(files);
        files.put("b", ConfigFile.of("b"));
        assertThat(tree.files()).containsOnlyKeys("a");
    }

    @Test
    void equalTreesHaveOneDigestInWhateverOrderTheirFilesCame() {
        TreeMap<String, ConfigFile> reverse = new TreeMap<>(Comparator.reverseOrder());
        reverse.put("a", ConfigFile.of("1"));
        reverse.put("b", ConfigFile.of("2"));
        ConfigTree tree = new ConfigTree(reverse);
        assertThat(tree).isEqualTo(ConfigTree.of(reverse));
        assertThat(tree.digest()).isEqualTo(ConfigTree.of(reverse).digest());
    }

    @Test
    void configIsMountedAtAnAbsolutePathOfAFile() {
        ConfigFile file = ConfigFile.of("a");
        assertThat(ConfigMount.of("/etc/app.conf", file).fileName()).isEqualTo("app.conf");
        assertThat(Container.named("web", ImageRef.parse("x"))
                        .configFile("/etc/a", file)
                        .build()
                        .configMounts())
                .containsExactly(ConfigMount.of("/etc/a", file));
        assertRefused(
                () -> ConfigMount.of("etc", file),
                "Volume: \"etc\" is not a path in the container (an absolute path without a colon)");
        assertRefused(() -> ConfigMount.of("/etc/", file), "Volume: /etc/ names no file or directory");
        assertRefused(
                () -> ConfigMount.of("/etc/a\nb", file),
                "Volume: \"/etc/a\\nb\" cannot be written: it has a line break, which this key cannot express");
    }
}
