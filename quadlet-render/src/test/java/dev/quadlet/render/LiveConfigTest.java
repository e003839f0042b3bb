package dev.quadlet.render;

import static dev.quadlet.render.Rendering.assertRenders;
import static dev.quadlet.render.Rendering.blog;
import static dev.quadlet.render.Rendering.web;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Configuration that units read again while they run. */
class LiveConfigTest {

    private static final ConfigTree TREE = ConfigTree.of(
            Map.of("b/run", ConfigFile.of("r\n").mode(FileMode.of(0755)), "a.conf", ConfigFile.of("a\n")));

    @Test
    void treeOfAUnitThatReloadsHasAPathThatStays() {
        assertRenders(
                Host.named("atlas")
                        .stack(blog(web().onChange(OnChange.RELOAD)
                                .configFile("/etc/nginx/conf.d", TREE)
                                .build()))
                        .build(),
                """
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                Volume=/etc/quadlet/lab/live/blog/web.container/etc-nginx-conf.d:/etc/nginx/conf.d:ro,z
                == /etc/quadlet/lab/live/blog/web.container/etc-nginx-conf.d/a.conf 0644
                a
                == /etc/quadlet/lab/live/blog/web.container/etc-nginx-conf.d/b/run 0755
                r
                """);
    }

    @Test
    void pathOfAUserBeginsWithTheHomeSpecifier() {
        assertRenders(
                Host.named("atlas")
                        .user(
                                "al",
                                u -> u.stack(blog(web().onChange(OnChange.RELOAD)
                                        .configFile("/etc/app", ConfigTree.of(Map.of("a", ConfigFile.of("a\n"))))
                                        .build())))
                        .build(),
                """
                == /home/al/.config/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                Volume=%h/.local/share/quadlet/lab/live/blog/web.container/etc-app:/etc/app:ro,z
                == /home/al/.local/share/quadlet/lab/live/blog/web.container/etc-app/a 0644
                a
                """);
    }

    @Test
    void singleFileHasThePathOfItsContentAsWithoutReload() {
        ConfigFile file = ConfigFile.of("x=1\n");
        String digest = file.digest().substring(0, 16);
        assertRenders(
                Host.named("atlas")
                        .stack(blog(web().onChange(OnChange.RELOAD)
                                .configFile("/etc/app.conf", file)
                                .build()))
                        .build(),
                """
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                Volume=/etc/quadlet/lab/files/DIGEST/app.conf:/etc/app.conf:ro,z
                == /etc/quadlet/lab/files/DIGEST/app.conf 0644
                x=1
                """.replace("DIGEST", digest));
    }

    @Test
    void treeOfADropInHasThePathOfItsContent() {
        Container container = web().onChange(OnChange.RELOAD)
                .dropIn("more", d -> d.configFile("/etc/app", TREE))
                .build();
        Host host = Host.named("atlas").stack(blog(container)).build();
        assertThat(HostRenderer.render("lab", host).entries())
                .containsKey("/etc/quadlet/lab/files/" + TREE.digest().substring(0, 16) + "/app/a.conf");
    }

    @Test
    void filesAreKnownByTheirStackAndService() {
        Host host = Host.named("atlas")
                .stack(blog(web().onChange(OnChange.RELOAD)
                        .serviceName("front")
                        .configFile("/etc/app", TREE)
                        .build()))
                .build();
        RenderedManager rendered = HostRenderer.render("lab", host, host.system());
        String directory = rendered.placement().live() + "/blog/web.container/etc-app/";
        assertThat(rendered.live())
                .isEqualTo(Map.of(directory + "a.conf", "front.service", directory + "b/run", "front.service"));
        assertThat(rendered.stack(directory + "a.conf")).contains("blog");
    }

    @Test
    void directoriesOfAUnitAreSeveral() {
        LiveNames names = new LiveNames("blog", UnitName.parse("web@.container"));
        assertThat(names.next(Text.literal("/etc/a-b"))).isEqualTo("blog/web@.container/etc-a-b");
        assertThat(names.next(Text.literal("/etc/a/b"))).isEqualTo("blog/web@.container/etc-a-b-2");
        assertThat(names.next(Text.literal("/etc/a-b-2"))).isEqualTo("blog/web@.container/etc-a-b-2-2");
        assertThat(names.next(Text.expanded("/etc/%i ü"))).isEqualTo("blog/web@.container/etc-+25i+20+fc");
        assertThat(names.next(Text.literal("/.."))).isEqualTo("blog/web@.container/root..");
        assertThat(names.next(Text.literal("/" + "x".repeat(300)))).hasSize("blog/web@.container/".length() + 200);
        assertThat(new LiveNames("blog", UnitName.parse("a\\x2db:c.container")).next(Text.literal("/a")))
                .isEqualTo("blog/a+5cx2db+3ac.container/a");
    }

    @Test
    void otherContentIsTheSameUnit() {
        assertThat(unit(TREE)).isEqualTo(unit(ConfigTree.of(Map.of("c", ConfigFile.of("c")))));
    }

    private static RenderedEntry unit(ConfigTree tree) {
        Host host = Host.named("atlas")
                .stack(blog(Container.named("web", ImageRef.parse("x"))
                        .onChange(OnChange.RELOAD)
                        .configFile("/etc/app", tree)
                        .build()))
                .build();
        RenderedEntry unit =
                HostRenderer.render("lab", host).entries().get("/etc/containers/systemd/lab/blog/web.container");
        assertThat(unit).isNotNull();
        return Objects.requireNonNull(unit);
    }
}
