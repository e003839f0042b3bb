package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Build;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Image;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.LogDriver;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.TreeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rendered host as a whole: references, drop-ins, instances and delivered files. */
@NeedsGenerators
class FleetIT {

    private static final ImageRef IMAGE = ImageRef.parse("registry.example.org/team/app:1.2");

    private static final Network FRONT = Network.named("front").build();
    private static final Volume DATA = Volume.named("data").build();
    private static final Image BASE = Image.named("base", IMAGE).build();
    private static final Secret PASSWORD =
            Secret.named("password").from(SecretSource.hostFile("password")).build();
    private static final ConfigFile SETTINGS = ConfigFile.of("listen 80;\n");
    private static final ConfigTree RULES =
            ConfigTree.of(Map.of("a.rules", ConfigFile.of("a"), "more/b c.rules", ConfigFile.of("b")));

    @TempDir
    Path directory;

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    private static Container web() {
        return Container.named("web", BASE)
                .network(FRONT)
                .volume(DATA, "/data")
                .configFile("/etc/app/my settings.conf", SETTINGS)
                .configFile("/etc/app/rules.d", RULES)
                .environmentFile(ConfigFile.of("KEY=value\n"))
                .secretFile(PASSWORD, "/run/password")
                .dropIn("10-size", c -> c.shmSize(ByteSize.mebibytes(64)).label("from", "drop-in \"100%\""))
                .startOnBoot()
                .build();
    }

    private static Fleet fleet(Generator generator) {
        Container worker = Container.named("worker@", IMAGE)
                .containerName(Text.expanded("worker-%i"))
                .environment("NAME", Text.expanded("%i"))
                .startOnBoot()
                .build();
        Pod pod = Pod.named("group").network(FRONT).build();
        Container member = Container.named("member", IMAGE).pod(pod).build();
        Kube kube = Kube.named("play", ConfigFile.of("apiVersion: v1\n"))
                .configMap(ConfigFile.of("kind: ConfigMap\n"))
                .build();
        Build build = Build.named("own", ImageRef.parse("localhost/own"))
                .context(ConfigTree.of(Map.of("Containerfile", ConfigFile.of("FROM scratch\n"))))
                .build();
        Container built = Container.named("built", build).build();
        Timer timer = Timer.named("nightly", built)
                .timer(t -> t.onCalendar(Calendar.daily()))
                .startOnBoot()
                .build();
        DropIn logging = DropIn.ofType(
                "90-log", Container.dropIn().logDriver(LogDriver.JOURNALD).build());
        DropIn blue = DropIn.of(
                UnitName.parse("worker@blue.container"),
                "10-blue",
                Container.dropIn().label("colour", "blue").build());
        Stack base = Stack.named("base").add(FRONT, DATA, BASE, PASSWORD).build();
        Stack app = Stack.named("app")
                .add(web(), worker, pod, member)
                .instances(worker, "blue", "green")
                .build();
        Stack other = Stack.named("other").add(kube, build, built, timer).build();
        return Fleet.named("lab")
                .host(Host.named("atlas")
                        .podman(generator.version().toString())
                        .stack(base, app, other)
                        .dropIn(logging)
                        .dropIn(blue)
                        .user(
                                "al",
                                al -> al.home("/home/al")
                                        .stack(base, app, other)
                                        .dropIn(logging)
                                        .dropIn(blue))
                        .build())
                .build();
    }

    private List<HostTree> trees(Generator generator) {
        Fleet fleet = fleet(generator);
        TreeWriter.write(directory.resolve("out"), HostRenderer.render(fleet));
        return HostTree.of(directory.resolve("out"), fleet.hosts().get(0));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void becomesItsServices(Generator generator) {
        for (HostTree tree : trees(generator)) {
            Generator.Result result = tree.run(generator);

            assertThat(result.complaints()).isEmpty();
            assertThat(result.exitCode()).isZero();
            assertThat(result.services().keySet()).containsExactlyInAnyOrderElementsOf(tree.serviceNames());
            assertThat(result.links())
                    .containsEntry("default.target.wants/web.service", "../web.service")
                    .containsEntry("default.target.wants/worker@blue.service", "../worker@blue.service")
                    .containsEntry("default.target.wants/worker@green.service", "../worker@green.service");
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void refersToUnitsOfOtherStacks(Generator generator) {
        for (HostTree tree : trees(generator)) {
            Generator.Result result = tree.run(generator);
            ServiceFile web = result.service("web.service");

            assertThat(arguments(web, "ExecStart"))
                    .containsSubsequence("--network", "systemd-front")
                    .containsSubsequence("-v", "systemd-data:/data")
                    .containsSubsequence("--secret", "password,type=mount,target=/run/password")
                    .endsWith(IMAGE.toString());
            assertThat(web.values("Unit", "Requires"))
                    .contains("front-network.service", "data-volume.service", "base-image.service");
            assertThat(web.values("Unit", "After")).contains("password-secret.service");
            assertThat(result.service("member.service").values("Unit", "BindsTo"))
                    .contains("group-pod.service");
            assertThat(arguments(result.service("group-pod.service"), "ExecStartPre"))
                    .containsSubsequence("--network", "systemd-front");
            assertThat(arguments(result.service("built.service"), "ExecStart")).endsWith("localhost/own");
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void appliesDropIns(Generator generator) {
        for (HostTree tree : trees(generator)) {
            Generator.Result result = tree.run(generator);

            assertThat(arguments(result.service("web.service"), "ExecStart"))
                    .containsSubsequence("--shm-size", "64m")
                    .containsSubsequence("--label", "from=drop-in \"100%\"")
                    .containsSubsequence("--log-driver", "journald");
            assertThat(arguments(result.service("worker@blue.service"), "ExecStart"))
                    .containsSubsequence("--label", "colour=blue")
                    .containsSubsequence("--log-driver", "journald");
            assertThat(arguments(result.service("worker@green.service"), "ExecStart"))
                    .doesNotContain("colour=blue");
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void findsDeliveredFiles(Generator generator) {
        for (HostTree tree : trees(generator)) {
            Generator.Result result = tree.run(generator);
            List<String> web = ExecLine.words(result.service("web.service").last("Service", "ExecStart"));

            assertDelivered(tree, before(after(web, "-v", "/etc/app/my settings.conf"), ":"), "listen 80;\n");
            String rules = before(after(web, "-v", "/etc/app/rules.d"), ":");
            assertDelivered(tree, rules + "/a.rules", "a");
            assertDelivered(tree, rules + "/more/b c.rules", "b");
            assertDelivered(tree, after(web, "--env-file", ""), "KEY=value\n");
            List<String> play = ExecLine.words(result.service("play.service").last("Service", "ExecStart"));
            assertDelivered(tree, play.get(play.size() - 1), "apiVersion: v1\n");
            assertDelivered(tree, after(play, "--configmap", ""), "kind: ConfigMap\n");
            List<String> own =
                    ExecLine.words(result.service("own-build.service").last("Service", "ExecStart"));
            assertDelivered(tree, own.get(own.size() - 1) + "/Containerfile", "FROM scratch\n");
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void isAcceptedBySystemd(Generator generator) throws IOException {
        SystemdAnalyze.assumeInstalled();
        for (HostTree tree : trees(generator)) {
            Path analyzed = Files.createTempDirectory(directory, "analyzed");
            boolean user = tree.manager().isRootless();
            assertThat(SystemdAnalyze.verify(analyzed, tree.systemdUnits(tree.run(generator)), user))
                    .isEmpty();
        }
    }

    private static void assertDelivered(HostTree tree, String path, String content) {
        Path file = tree.file(path);
        assertThat(Files.isRegularFile(file)).as(path).isTrue();
        assertThat(file).hasContent(content.stripTrailing());
    }

    /** The word behind an option that has this text in it. */
    private static String after(List<String> words, String option, String text) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i - 1).equals(option) && words.get(i).contains(text)) {
                return words.get(i);
            }
        }
        throw new AssertionError("no " + option + " with " + text + " in " + words);
    }

    private static String before(String text, String end) {
        return text.substring(0, text.indexOf(end));
    }

    private static List<String> arguments(ServiceFile service, String key) {
        return ExecLine.words(service.last("Service", key)).stream()
                .map(ExecLine::argument)
                .toList();
    }
}
