package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.render.UnitTree.Broken;
import dev.quadlet.render.UnitTree.Directory;
import dev.quadlet.render.UnitTree.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    @Test
    void unitsOfAllTypesAreFoundByTheirNames() {
        UnitTree tree = tree(
                "a.container",
                "b.volume",
                "c.network",
                "d.kube",
                "e.image",
                "f.build",
                "g.pod",
                "h.artifact",
                ".container",
                "i.service",
                "j.Container",
                "k.container.bak",
                "l");

        assertThat(tree.directories().get(0).entries().keySet())
                .containsExactly(
                        ".container",
                        "a.container",
                        "b.volume",
                        "c.network",
                        "d.kube",
                        "e.image",
                        "f.build",
                        "g.pod",
                        "h.artifact");
    }

    @Test
    void directoryComesBeforeItsSubDirectoriesInTheOrderOfTheirNames() {
        assertThat(paths(tree("z.pod", "b/c/x.pod", "b/README", "b-a/x.pod", "B/x.pod", "\uFF5E/x.pod", "😀/x.pod")))
                .containsExactly("", "B", "b", "b/c", "b-a", "\uFF5E", "😀");
    }

    @Test
    void directoriesOfDropInsAreNotSearched() {
        UnitTree tree = tree("web.container", "web.container.d/10.conf", "web.container.d/x.pod", "x.d/y/z.pod");

        assertThat(paths(tree)).containsExactly("");
        Directory root = tree.directories().get(0);
        assertThat(root.dropIns().keySet()).containsExactly("web.container.d", "x.d");
        assertThat(dropIns(root, "web.container.d").entries())
                .isEqualTo(Map.of("10.conf", File.of("web.container.d/10.conf")));
        assertThat(dropIns(root, "web.container.d").pathOf("10.conf")).isEqualTo("web.container.d/10.conf");
        assertThat(root.pathOf("web.container")).isEqualTo("web.container");
    }

    @Test
    void directoryWithTheNameOfAUnitIsBrokenAndSearched() {
        UnitTree tree = tree("a.container/b.pod", "a.pod.d/x.conf/y");

        assertThat(paths(tree)).containsExactly("", "a.container");
        Directory root = tree.directories().get(0);
        assertThat(root.entries()).isEqualTo(Map.of("a.container", new Broken("it is a directory")));
        assertThat(dropIns(root, "a.pod.d").entries()).isEqualTo(Map.of("x.conf", new Broken("it is a directory")));
    }

    @Test
    void pathsThatLeadElsewhereAreRefused() {
        for (String path : List.of("", "/a.pod", "a//b.pod", "../a.pod", "./a.pod", "a/", "a\0.pod")) {
            assertThatThrownBy(() -> tree(path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"" + path + "\" is no path below a directory");
        }
        assertThatThrownBy(() -> UnitTree.of(Map.of("a.pod", "", "a.pod/b.pod", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is a file and a directory");
    }

    static Directory dropIns(Directory directory, String name) {
        return Objects.requireNonNull(directory.dropIns().get(name), name);
    }

    private static List<String> paths(UnitTree tree) {
        return tree.directories().stream().map(Directory::path).toList();
    }

    /** Each file contains its own path. */
    private static UnitTree tree(String... paths) {
        return UnitTree.of(Arrays.stream(paths).collect(Collectors.toMap(path -> path, path -> path)));
    }
}
