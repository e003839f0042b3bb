package dev.quadlet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quadlet.model.ConfigFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesResourceTest {

    private static final Class<?> HERE = ConfigFilesResourceTest.class;

    @Test
    void readsResourcesBesideTheClass() {
        assertThat(ConfigFiles.resource(HERE, "rules/a.yml")).isEqualTo(ConfigFile.of("groups: []\n"));
    }

    @Test
    void readsResourcesFromTheRoot() {
        assertThat(ConfigFiles.resource(HERE, "/META-INF/quadlet-test.conf")).isEqualTo(ConfigFile.of("at the root\n"));
    }

    @Test
    void namesTheClassTheResourceAndThePlaceOfWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.resource(HERE, "nginx.conf"))
                .withMessage("the resource \"nginx.conf\" of class dev.quadlet.config.ConfigFilesResourceTest"
                        + " does not exist: looked for dev/quadlet/config/nginx.conf"
                        + " where the class loader of the class finds resources");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.resource(HERE, "/nginx.conf"))
                .withMessageContaining("looked for nginx.conf where");
    }

    @Test
    void tellsWhichModuleMustOpenItsPackage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.resource(String.class, "nginx.conf"))
                .withMessageEndingWith("looked for java/lang/nginx.conf where the class loader of the class finds"
                        + " resources; if it is there, module java.base must open its package to dev.quadlet.config");
    }

    @Test
    void refusesDirectoriesInsteadOfListingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.resource(HERE, "rules"))
                .withMessage("the resource \"rules\" of class dev.quadlet.config.ConfigFilesResourceTest"
                        + " is a directory; name its files with ConfigFiles.resourceTree");
    }

    @Test
    void readsFilesAndRefusesDirectoriesOfJars(@TempDir Path directory) throws Exception {
        Path jar = directory.resolve("with space.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            String name = Anchor.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(name));
            out.write(bytesOf(name));
            out.putNextEntry(new JarEntry("conf/"));
            out.putNextEntry(new JarEntry("conf/a.txt"));
            out.write(new byte[] {0, -1, 13, 10});
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> anchor = loader.loadClass(Anchor.class.getName());
            assertThat(ConfigFiles.resource(anchor, "/conf/a.txt"))
                    .isEqualTo(ConfigFile.of(new byte[] {0, -1, 13, 10}));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConfigFiles.resource(anchor, "/conf"))
                    .withMessageContaining("is a directory");
        }
    }

    @Test
    void treesHaveTheNamesBelowTheDirectory() {
        assertThat(ConfigFiles.resourceTree(HERE, "rules", "team/b.yml", "a.yml")
                        .files())
                .containsExactly(
                        Map.entry("a.yml", ConfigFile.of("groups: []\n")),
                        Map.entry("team/b.yml", ConfigFile.of("groups: [b]\n")));
        assertThat(ConfigFiles.resourceTree(HERE, "/META-INF/", "quadlet-test.conf")
                        .files())
                .containsOnlyKeys("quadlet-test.conf");
    }

    @Test
    void treesNeedTheirResources() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.resourceTree(HERE, "rules", "a.yml", "c.yml"))
                .withMessageContaining("the resource \"rules/c.yml\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigFiles.resourceTree(HERE, "rules"))
                .withMessage("a tree of configuration files needs at least one file");
    }

    private static byte[] bytesOf(String resource) throws IOException {
        try (var in = HERE.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing: " + resource);
            }
            return in.readAllBytes();
        }
    }

    /** Loaded from a jar. */
    static final class Anchor {}
}
