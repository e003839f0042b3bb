package dev.quadlet.model;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import org.junit.jupiter.api.Test;

/** The names that units have for systemd and for Podman. */
class UnitNamesTest {

    private static final ImageRef NGINX = ImageRef.parse("docker.io/library/nginx:1.27");

    @Test
    void servicesAreNamedAsPodmanNamesThem() {
        assertThat(Container.named("web", NGINX).build().serviceName()).isEqualTo("web.service");
        assertThat(Pod.named("web").build().serviceName()).isEqualTo("web-pod.service");
        assertThat(Network.named("web").build().serviceName()).isEqualTo("web-network.service");
        assertThat(Volume.named("web").build().serviceName()).isEqualTo("web-volume.service");
        assertThat(Kube.named("web", "/srv/web.yml").build().serviceName()).isEqualTo("web.service");
        assertThat(Image.named("web", NGINX).build().serviceName()).isEqualTo("web-image.service");
        assertThat(Build.named("web", NGINX).build().serviceName()).isEqualTo("web-build.service");
        assertThat(Artifact.named("web", NGINX).build().serviceName()).isEqualTo("web-artifact.service");
        assertThat(Timer.named("web").build().serviceName()).isEqualTo("web.timer");
        assertThat(SystemdUnit.socket("web").build().serviceName()).isEqualTo("web.socket");
    }

    @Test
    void explicitServiceNameIsUsedAsItIs() {
        assertThat(Network.named("web").serviceName("net").build().serviceName())
                .isEqualTo("net.service");
        assertThat(Container.named("web", NGINX).serviceName("front").build().serviceName())
                .isEqualTo("front.service");
        assertRefused(
                () -> Pod.named("web").serviceName("a b"),
                "\"a b\" is not the name of a unit (letters, digits and : - _ . \\ @)");
    }

    @Test
    void objectsAreNamedAsPodmanNamesThem() {
        assertThat(Container.named("web", NGINX).build().containerName()).isEqualTo("systemd-web");
        assertThat(Container.named("web", NGINX).serviceName("front").build().containerName())
                .isEqualTo("systemd-front");
        assertThat(Pod.named("web").serviceName("front").build().podName()).isEqualTo("systemd-web");
        assertThat(Network.named("web").build().networkName()).isEqualTo("systemd-web");
        assertThat(Volume.named("web").build().volumeName()).isEqualTo("systemd-web");
    }

    @Test
    void explicitNamesAreTheNames() {
        assertThat(Container.named("web", NGINX).containerName("c").build().containerName())
                .isEqualTo("c");
        assertThat(Pod.named("web").podName("p").build().podName()).isEqualTo("p");
        assertThat(Network.named("web").networkName("n").build().networkName()).isEqualTo("n");
        assertThat(Volume.named("web").volumeName("v").build().volumeName()).isEqualTo("v");
        assertRefused(
                () -> Container.named("web", NGINX).containerName("a b"),
                "\"a b\" is not a name that Podman accepts (a letter or digit, then letters, digits and _ . -)");
    }

    @Test
    void unitsWithoutAnObjectOfTheirNameHaveNone() {
        assertThat(Image.named("web", NGINX).build().objectName()).isEmpty();
        assertThat(Build.named("web", NGINX).build().objectName()).isEmpty();
        assertThat(Kube.named("web", "/a.yml").build().objectName()).isEmpty();
        assertThat(Artifact.named("web", NGINX).build().objectName()).isEmpty();
    }

    @Test
    void servicesOfTemplatesAreTemplates() {
        assertThat(Container.named("web@", NGINX).build().serviceName()).isEqualTo("web@.service");
        assertThat(Container.named("web@", NGINX).build().serviceName("x")).isEqualTo("web@x.service");
        assertThat(Volume.named("data@").build().serviceName()).isEqualTo("data-volume@.service");
        assertThat(Volume.named("data@").build().serviceName("x")).isEqualTo("data-volume@x.service");
        assertThat(Volume.named("data@x").build().serviceName()).isEqualTo("data-volume@x.service");
        assertRefused(
                () -> Volume.named("data").build().serviceName("x"),
                "data.volume is not a template (a name such as web@.volume)");
        assertRefused(
                () -> Container.named("web@", NGINX).build().serviceName("a b"),
                "\"web@a b\" is not the name of a unit (letters, digits and : - _ . \\ @)");
    }

    @Test
    void objectsOfTemplatesHaveNoNameOfTheirOwn() {
        Container web = Container.named("web@", NGINX).build();
        assertThat(web.objectName()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(web::containerName)
                .withMessage("web@.container: its name in Podman depends on the instance or on a specifier");
        Container named = Container.named("web", NGINX)
                .containerName(Text.expanded("web-%H"))
                .build();
        assertThatIllegalStateException()
                .isThrownBy(named::containerName)
                .withMessage("web.container: its name in Podman depends on the instance or on a specifier");
        assertThat(Container.named("web@", NGINX).containerName("web").build().containerName())
                .isEqualTo("web");
    }

    @Test
    void instancesAreLinksToTheirTemplate() {
        Container web = Container.named("web@", NGINX).build();
        Stack stack = Stack.named("s").add(web).instances(web, "blue", "green").build();
        assertThat(stack.instances())
                .containsExactly(
                        new Instance(UnitName.parse("web@.container"), UnitName.parse("web@blue.container")),
                        new Instance(UnitName.parse("web@.container"), UnitName.parse("web@green.container")));
        assertRefused(
                () -> Stack.named("s").instances(Pod.named("p").build(), "x"),
                "p.pod is not a template (a name such as web@.pod)");
    }

    @Test
    void timerStartsTheServiceOfItsUnit() {
        assertThat(Timer.named("t", Volume.named("v").build()).build().starts())
                .isEqualTo(UnitName.parse("v-volume.service"));
        assertThat(Timer.named("t").build().starts()).isEqualTo(UnitName.parse("t.service"));
    }

    @Test
    void namesThatSystemdRefusesAreRefused() {
        assertRefused(
                () -> Container.named("my app", NGINX),
                "\"my app\" is not the name of a unit (letters, digits and : - _ . \\ @)");
        assertRefused(
                () -> SystemdUnit.named(UnitName.parse("a.container")),
                ".container is not a type of unit that systemd reads here (service, socket, target, path, slice, mount,"
                        + " automount, swap; timers and the units of Quadlet have classes of their own)");
    }
}
