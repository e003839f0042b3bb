package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.secret;
import static dev.quadlet.deploy.Planning.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Build;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.UnitName;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a target shall have: where it lies, and what is known of it beyond its text. */
class DesiredTest {

    private static String describe(Desired desired) {
        StringBuilder out = new StringBuilder();
        desired.tree()
                .keySet()
                .forEach(path ->
                        out.append(desired.stack(path)).append(' ').append(path).append('\n'));
        desired.outside()
                .forEach((path, link) -> out.append(link.stack())
                        .append(' ')
                        .append(path)
                        .append(" -> ")
                        .append(link.target())
                        .append('\n'));
        desired.configs()
                .keySet()
                .forEach(
                        path -> out.append("config ").append(path.substring(17)).append('\n'));
        return out.toString();
    }

    private static DesiredUnit unit(Desired desired, String service) {
        return Objects.requireNonNull(desired.units().get(service), service);
    }

    private static Desired desired(Stack... stacks) {
        return Desired.of(Planning.target(stacks));
    }

    @Test
    void whatAStackHasLiesBelowItsName() {
        Container job = container("job").build();
        Stack stack = Stack.named("blog")
                .add(
                        service("web")
                                .configFile("/etc/web.conf", ConfigFile.of("x"))
                                .build(),
                        job,
                        secret("key"),
                        Timer.named("nightly", job)
                                .onCalendar(Calendar.dailyAt(3, 0))
                                .startOnBoot()
                                .dropIn("10-more", more -> more.timer(t -> t.persistent(true)))
                                .build())
                .directory(HostDirectory.of("/srv/blog"))
                .build();
        Host atlas = Host.named("atlas")
                .stack(stack)
                .dropIn(DropIn.ofType(
                        "10-safe", Container.dropIn().readOnly(true).build()))
                .dropIn(DropIn.of(
                        UnitName.parse("web.service"),
                        "10-more",
                        SystemdUnit.service("x")
                                .service(s -> s.killMode(dev.quadlet.model.value.KillMode.MIXED))
                                .build()))
                .build();
        assertThat(describe(Desired.of(new Target("lab", atlas, atlas.system()))))
                .isEqualTo("""
                @host outside/@host/system/web.service.d/10-more.conf
                blog outside/blog/system/key-secret.service
                blog outside/blog/system/nightly.timer
                blog outside/blog/system/nightly.timer.d/10-more.conf
                blog outside/blog/tmpfiles/quadlet-lab-blog.conf
                blog units/blog/job.container
                blog units/blog/web.container
                @host units/container.d/10-safe.conf
                blog /etc/systemd/system/key-secret.service -> /etc/quadlet/lab/current/outside/blog/system/key-secret.service
                blog /etc/systemd/system/nightly.timer -> /etc/quadlet/lab/current/outside/blog/system/nightly.timer
                blog /etc/systemd/system/nightly.timer.d/10-more.conf -> /etc/quadlet/lab/current/outside/blog/system/nightly.timer.d/10-more.conf
                blog /etc/systemd/system/timers.target.wants/nightly.timer -> ../nightly.timer
                @host /etc/systemd/system/web.service.d/10-more.conf -> /etc/quadlet/lab/current/outside/@host/system/web.service.d/10-more.conf
                blog /etc/tmpfiles.d/quadlet-lab-blog.conf -> /etc/quadlet/lab/current/outside/blog/tmpfiles/quadlet-lab-blog.conf
                config web.conf
                """);
    }

    @Test
    void aUserHasAllInTheHomeDirectory() {
        Host hera = Host.named("hera")
                .user(
                        "al",
                        al -> al.home("/var/home/al").stack(blog(service("web").build(), secret("key"))))
                .build();
        Target target = new Target("lab", hera, hera.users().get(0));
        assertThat(describe(Desired.of(target))).isEqualTo("""
                blog outside/blog/system/key-secret.service
                blog units/blog/web.container
                blog /var/home/al/.config/systemd/user/key-secret.service -> /var/home/al/.local/share/quadlet/lab/current/outside/blog/system/key-secret.service
                """);
        assertThat(target.describe()).isEqualTo("hera, user al");
        assertThat(target.base()).isEqualTo("/var/home/al/.local/share/quadlet/lab");
        assertThat(target.state()).isEqualTo("/var/home/al/.local/state/quadlet/lab");
        assertThat(target.generatorLink()).isEqualTo("/var/home/al/.config/containers/systemd/lab");
        assertThat(Target.of(Fleet.named("lab").host(hera).build())).containsExactly(target);
    }

    @Test
    void managerIsOneOfTheHost() {
        Host atlas = Host.named("atlas").build();
        Host hera = Host.named("hera").stack(blog()).build();
        assertThatThrownBy(() -> new Target("lab", atlas, hera.system()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("host atlas has no manager of the system");
    }

    @Test
    void unitsRequireWhatTheyNameAndWhatTheGeneratorAdds() {
        Network network = Network.named("net").build();
        Volume volume = Volume.named("vol").build();
        Build image = Build.named("img", ImageRef.parse("localhost/img:1")).build();
        Pod pod = Pod.named("app").network(network).startOnBoot().build();
        Container member = container("member").pod(pod).build();
        Container optional = container("optional").pod(pod).startWithPod(false).build();
        Container user = Container.named("user", image)
                .network(network)
                .volume(volume, "/data")
                .secretFile(secret("key"), "key")
                .unit(u -> u.wants(UnitName.parse("w.service"))
                        .partOf(UnitName.parse("p.service"))
                        .bindsTo(UnitName.parse("b.service"))
                        .requisite(UnitName.parse("r.service")))
                .build();
        SystemdUnit target = SystemdUnit.target("blog").build();
        Container wanted = container("wanted")
                .install(i -> i.requiredBy(UnitName.parse("user.service")))
                .build();
        Desired desired =
                desired(blog(network, volume, image, pod, member, optional, user, secret("key"), target, wanted));

        DesiredUnit found = unit(desired, "user.service");
        assertThat(found.requires())
                .containsExactly(
                        "b.service",
                        "img-build.service",
                        "key-secret.service",
                        "net-network.service",
                        "p.service",
                        "r.service",
                        "vol-volume.service",
                        "wanted.service");
        assertThat(found.starts()).contains("w.service", "wanted.service").doesNotContain("p.service", "r.service");
        assertThat(unit(desired, "member.service").requires()).containsExactly("app-pod.service");
        assertThat(unit(desired, "app-pod.service").starts()).containsExactly("member.service", "net-network.service");
        assertThat(unit(desired, "member.service").boot()).isTrue();
        assertThat(unit(desired, "optional.service").boot()).isFalse();
        assertThat(unit(desired, "wanted.service").boot()).isFalse();
        assertThat(desired.images()).extracting(WantedImage::name).doesNotContain("localhost/img:1");
    }

    @Test
    void whatATargetOfOursWantsStartsAtBootIfTheTargetDoes() {
        SystemdUnit lazy = SystemdUnit.target("lazy").build();
        SystemdUnit eager = SystemdUnit.target("eager")
                .install(i -> i.wantedBy(UnitName.parse("multi-user.target")))
                .build();
        Desired desired = desired(blog(
                lazy,
                eager,
                container("a")
                        .install(i -> i.wantedBy(UnitName.parse("lazy.target")))
                        .build(),
                container("b")
                        .install(i -> i.wantedBy(UnitName.parse("eager.target")))
                        .build()));
        assertThat(unit(desired, "a.service").boot()).isFalse();
        assertThat(unit(desired, "b.service").boot()).isTrue();
    }

    @Test
    void namesOfFilesInUnitAreFollowedSincePodmanTranslatesThem() {
        Container db = container("db").build();
        Container web = container("web")
                .unit(u -> u.requires(UnitName.parse("db.container")))
                .build();
        for (String podman : new String[] {"5.4", "5.5"}) {
            Host atlas = Host.named("atlas").podman(podman).stack(blog(db, web)).build();
            Desired desired = Desired.of(new Target("lab", atlas, atlas.system()));
            assertThat(unit(desired, "web.service").requires())
                    .containsExactly(podman.equals("5.4") ? "db.container" : "db.service");
        }
    }

    @Test
    void templateIsExpectedAndItsInstancesAreUnits() {
        Container template = container("app@").startOnBoot().build();
        Desired desired = desired(
                Stack.named("blog").add(template).instances(template, "a").build());
        assertThat(desired.units()).containsOnlyKeys("app@a.service");
        assertThat(unit(desired, "app@a.service").object()).contains("systemd-app_a");
        assertThat(desired.expected())
                .containsExactly(
                        new ExpectedService("app@.service", "units/blog/app@.container"),
                        new ExpectedService("app@a.service", "units/blog/app@a.container"));
    }

    @Test
    void digestIsThatOfWhatRuns() {
        String digest =
                unit(desired(blog(service("web").build())), "web.service").digest();
        assertThat(unit(
                                desired(blog(container("web")
                                        .unit(u -> u.description("x"))
                                        .build())),
                                "web.service")
                        .digest())
                .isEqualTo(digest);
        assertThat(unit(desired(blog(service("web").readOnly(true).build())), "web.service")
                        .digest())
                .isNotEqualTo(digest);
    }

    @Test
    void twoUnitsOfOneServiceAreRefused() {
        assertThatThrownBy(() -> desired(
                        blog(service("web").build()),
                        Planning.stack("shop", service("web").build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atlas: two units have the service web.service (run check for their names)");
    }
}
