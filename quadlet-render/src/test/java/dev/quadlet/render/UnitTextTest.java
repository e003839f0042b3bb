package dev.quadlet.render;

import static dev.quadlet.render.Rendering.assertRenders;
import static dev.quadlet.render.Rendering.web;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Build;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.Image;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Rootfs;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Targets;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Restart;
import dev.quadlet.model.value.ServiceType;
import dev.quadlet.model.value.Subnet;
import dev.quadlet.model.value.Text;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitTextTest {

    private static final PodmanVersion V5_8_1 = new PodmanVersion(5, 8, 1);

    private static final PodmanVersion V5_8_2 = new PodmanVersion(5, 8, 2);

    @Test
    void containerHasItsSectionsInTheOrderOfTheTable() {
        Secret password = Secret.named("db-password")
                .from(SecretSource.hostFile("db-password"))
                .build();
        Container container = web().startOnBoot()
                .service(s -> s.restart(Restart.ALWAYS).timeoutStartSec(Duration.ofMinutes(15)))
                .defaultDependencies(false)
                .unit(u -> u.description("The blog's 100%"))
                .volume(Volume.named("data").build(), "/data")
                .secretEnv(password, "PASSWORD")
                .exec("nginx", "-g", "daemon off;")
                .environment("B", "two words")
                .environment("A", "50% $x")
                .publishPort(8080, 80)
                .pod(Pod.named("blog").build())
                .build();
        assertRenders(container, """
                [Unit]
                Description=The blog's 100%%
                After=db-password-secret.service
                Requires=db-password-secret.service

                [Container]
                Image=docker.io/library/nginx:1.29
                Pod=blog.pod
                Environment="A=50%% $$x"
                Environment="B=two words"
                Exec=nginx -g "daemon off;"
                PublishPort=8080:80
                Secret=db-password,type=env,target=PASSWORD
                Volume=data.volume:/data

                [Quadlet]
                DefaultDependencies=false

                [Service]
                Restart=always
                TimeoutStartSec=900s

                [Install]
                WantedBy=default.target
                """);
    }

    @Test
    void containerMayRunADirectory() {
        assertRenders(Container.named("web", Rootfs.of("/srv/root")).build(), """
                [Container]
                Rootfs=/srv/root
                """);
    }

    @Test
    void podHasItsSections() {
        Pod pod = Pod.named("blog")
                .unit(u -> u.wants(Targets.NETWORK_ONLINE))
                .publishPort(8080, 80)
                .network(Network.named("blog").build())
                .startOnBoot()
                .build();
        assertRenders(pod, """
                [Unit]
                Wants=network-online.target

                [Pod]
                Network=blog.network
                PublishPort=8080:80

                [Install]
                WantedBy=default.target
                """);
    }

    @Test
    void networkHasItsSections() {
        Network network = Network.named("blog")
                .label("team", "web")
                .subnet(Subnet.parse("10.9.0.0/24"))
                .service(s -> s.remainAfterExit(true))
                .build();
        assertRenders(network, """
                [Network]
                Label=team=web
                Subnet=10.9.0.0/24

                [Service]
                RemainAfterExit=true
                """);
    }

    @Test
    void volumeHasItsSections() {
        Volume volume = Volume.named("data").device("/dev/sdb1").type("ext4").build();
        assertRenders(volume, """
                [Volume]
                Device=/dev/sdb1
                Type=ext4
                """);
    }

    @Test
    void volumeThatSaysNothingStillHasItsSection() {
        assertRenders(Volume.named("data").build(), """
                [Volume]
                """);
    }

    @Test
    void kubeHasItsSections() {
        assertRenders(Kube.named("shop", "/srv/shop.yaml").publishPort(8080, 80).build(), """
                [Kube]
                Yaml=/srv/shop.yaml
                PublishPort=8080:80
                """);
    }

    @Test
    void imageHasItsSections() {
        Image image = Image.named("web", ImageRef.parse("docker.io/library/nginx:1.29"))
                .retry(3)
                .build();
        assertRenders(image, """
                [Image]
                Image=docker.io/library/nginx:1.29
                Retry=3
                """);
    }

    @Test
    void buildHasItsSections() {
        Build build = Build.named("app", ImageRef.parse("localhost/app:1"))
                .setWorkingDirectory(BuildContext.parse("/srv/app"))
                .buildArg("VERSION", "1 2")
                .build();
        assertRenders(build, """
                [Build]
                ImageTag=localhost/app:1
                SetWorkingDirectory=/srv/app
                BuildArg="VERSION=1 2"
                """);
    }

    @Test
    void artifactHasItsSections() {
        assertRenders(
                Artifact.named("model", ImageRef.parse("quay.io/al/model:1"))
                        .quiet(true)
                        .build(),
                """
                [Artifact]
                Artifact=quay.io/al/model:1
                Quiet=true
                """);
    }

    @Test
    void timerHasItsSections() {
        Timer timer = Timer.named("backup", web().build())
                .onCalendar(Calendar.dailyAt(3, 30))
                .timer(t -> t.persistent(true))
                .startOnBoot()
                .build();
        assertRenders(timer, """
                [Timer]
                OnCalendar=*-*-* 03:30:00
                Persistent=true
                Unit=web.service

                [Install]
                WantedBy=timers.target
                """);
    }

    @Test
    void serviceHasItsSections() {
        SystemdUnit service = SystemdUnit.service("job")
                .unit(u -> u.after(Targets.NETWORK_ONLINE))
                .service(s -> s.type(ServiceType.ONESHOT)
                        .environment("A", "$5 50%")
                        .execStart("/bin/sh", "-c", "echo $HOME; date +%s", ";"))
                .build();
        assertRenders(service, """
                [Unit]
                After=network-online.target

                [Service]
                Type=oneshot
                ExecStart=/bin/sh -c "echo $$HOME; date +%%s" ";"
                Environment="A=$5 50%%"
                """);
    }

    @Test
    void socketTakesItsOwnSectionFromRawEntries() {
        SystemdUnit socket = SystemdUnit.socket("job")
                .unit(u -> u.description("Door"))
                .raw("Socket", "ListenStream", "80")
                .install(i -> i.wantedBy(Targets.SOCKETS))
                .build();
        assertRenders(socket, """
                [Unit]
                Description=Door

                [Install]
                WantedBy=sockets.target

                [Socket]
                ListenStream=80
                """);
    }

    @Test
    void unitOfSystemdThatSaysNothingIsNotEmptySinceThatWouldMaskIt() {
        assertRenders(SystemdUnit.target("all").build(), """
                [Unit]
                """);
    }

    @Test
    void rawEntriesStandBehindTheTypedOnesOfTheirSection() {
        Container container = web().raw("Container", "NewKey", "x \"y\"")
                .raw("X-Mine", "A", "1")
                .raw("Service", "NewSetting", "50%%")
                .raw("X-Other", "B", "2")
                .raw("Container", "NewKey", "")
                .raw("X-Mine", "A", "3")
                .hostName("web")
                .build();
        assertRenders(container, """
                [Container]
                Image=docker.io/library/nginx:1.29
                HostName=web
                NewKey=x "y"
                NewKey=

                [Service]
                NewSetting=50%%

                [X-Mine]
                A=1
                A=3

                [X-Other]
                B=2
                """);
    }

    @Test
    void dropInHasOnlyTheSectionsThatItSaysSomethingIn() {
        Container content =
                Container.dropIn().service(s -> s.restart(Restart.NO)).build();
        assertThat(UnitText.write(content, Optional.empty(), false)).isEqualTo("""
                [Service]
                Restart=no
                """);
    }

    @Test
    void dropInThatSaysNothingIsEmpty() {
        assertThat(UnitText.write(Container.dropIn().build(), Optional.empty(), false))
                .isEmpty();
    }

    @Test
    void linesOfWordsStandInTheirOrder() {
        Container container = web().podmanArgs("--cpus", "2")
                .podmanArgs(CommandLine.of("--annotation", "a=b c"))
                .exec(CommandLine.of(Text.expanded("${CMD}"), Text.literal("it's")))
                .build();
        assertRenders(container, """
                [Container]
                Image=docker.io/library/nginx:1.29
                Exec=${CMD} "it's"
                PodmanArgs=--cpus 2
                PodmanArgs=--annotation "a=b c"
                """);
    }

    @Test
    void podmanSince582KeepsAQuoteAtTheEnd() {
        assertThat(UnitText.of(web().healthCmd("test \"x\"").build(), V5_8_2)).isEqualTo("""
                [Container]
                Image=docker.io/library/nginx:1.29
                HealthCmd=test "x"
                """);
    }

    @Test
    void podmanBefore582LosesAQuoteAtTheEnd() {
        Container container = web().healthCmd("test \"x\"").build();
        assertThatThrownBy(() -> UnitText.of(container, V5_8_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("web.container: HealthCmd: \"test \"x\"\" cannot be written: Podman before 5.8.2 removes a"
                        + " double quote at its begin or end");
    }

    @Test
    void podmanBefore50LosesAnOuterBlank() {
        Container container = web().healthCmd(" test").build();
        assertThatThrownBy(() -> UnitText.of(container, new PodmanVersion(4, 9, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("web.container: HealthCmd: \" test\" cannot be written: Podman before 5.0 removes blanks"
                        + " and backslashes at its end");
        assertThat(UnitText.of(container, V5_8_1)).isEqualTo("""
                [Container]
                Image=docker.io/library/nginx:1.29
                HealthCmd=" test"
                """);
    }

    @Test
    void podmanBefore582IgnoresAnEmptyEntrypoint() {
        Container container = web().entrypoint("").build();
        assertThatThrownBy(() -> UnitText.of(container, V5_8_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("web.container: Entrypoint: \"\" cannot be written: an empty value has no effect before"
                        + " Podman 5.8.2");
        assertThat(UnitText.of(container, V5_8_2)).isEqualTo("""
                [Container]
                Image=docker.io/library/nginx:1.29
                Entrypoint=
                """);
    }

    static Map<String, Unit> unitsWithFiles() {
        ConfigFile file = ConfigFile.of("a: 1\n");
        return Map.of(
                "db-password.secret",
                Secret.named("db-password")
                        .from(SecretSource.hostFile("db-password"))
                        .build(),
                "mount.container",
                Container.named("mount", ImageRef.parse("a:1"))
                        .configFile("/etc/a", file)
                        .build(),
                "env.container",
                Container.named("env", ImageRef.parse("a:1"))
                        .environmentFile(file)
                        .build(),
                "yaml.kube",
                Kube.named("yaml", file).build(),
                "map.kube",
                Kube.named("map", "/srv/a.yaml").configMap(file).build(),
                "app.build",
                Build.named("app", ImageRef.parse("localhost/app:1"))
                        .context(ConfigTree.of(Map.of("Containerfile", file)))
                        .build());
    }

    static Iterable<Map.Entry<String, Unit>> namesAndUnits() {
        return unitsWithFiles().entrySet();
    }

    @ParameterizedTest
    @MethodSource("namesAndUnits")
    void unitWithFilesIsRefusedWithoutItsHost(Map.Entry<String, Unit> unit) {
        assertThatThrownBy(() -> UnitText.of(unit.getValue()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(unit.getKey() + " refers to files whose paths depend on the host: render its host");
    }
}
