package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Image;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.KubeWorkingDirectory;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.UnitText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that name other units, or that change what becomes of other keys. */
@NeedsGenerators
class OtherKeysIT {

    private static final ImageRef IMAGE = ImageRef.parse("registry.example.org/team/app:1.2");

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void serviceNameIsTakenByAllTypes(Generator generator) {
        List<QuadletUnit> units = new ArrayList<>(List.of(
                Container.named("a", IMAGE).serviceName("own-a").build(),
                Pod.named("b").serviceName("own-b").build(),
                Network.named("c").serviceName("own-c").build(),
                Volume.named("d").serviceName("own-d").build(),
                Kube.named("e", "/e.yaml").serviceName("own-e").build(),
                Image.named("f", IMAGE).serviceName("own-f").build(),
                Build.named("g", IMAGE)
                        .setWorkingDirectory(BuildContext.at("/g"))
                        .serviceName("own-g")
                        .build()));
        Artifact artifact = Artifact.named("h", IMAGE).serviceName("own-h").build();
        if (generator.version().isAtLeast(artifact.unitType().since())) {
            units.add(artifact);
        }

        assertThat(run(generator, units).services().keySet())
                .containsExactlyElementsOf(
                        units.stream().map(QuadletUnit::serviceName).toList());
    }

    @ParameterizedTest
    @MethodSource("generators")
    void withoutDefaultDependenciesNothingWaitsForTheNetwork(Generator generator) {
        Container waits = Container.named("waits", IMAGE).build();
        Container starts =
                Container.named("starts", IMAGE).defaultDependencies(false).build();

        Generator.Result result = run(generator, List.of(waits, starts));

        assertThat(result.service("waits.service").values("Unit", "After")).contains("network-online.target");
        assertThat(result.service("starts.service").values("Unit", "After")).doesNotContain("network-online.target");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void podStartsItsMembersUnlessTheySayOtherwise(Generator generator) {
        Pod pod = Pod.named("group").podName("shared").build();
        Container member = Container.named("member", IMAGE).pod(pod).build();
        Container later =
                Container.named("later", IMAGE).pod(pod).startWithPod(false).build();

        Generator.Result result = run(generator, List.of(pod, member, later));

        assertThat(result.service("group-pod.service").values("Unit", "Wants"))
                .contains("member.service")
                .doesNotContain("later.service");
        assertThat(result.service("later.service").values("Unit", "BindsTo")).contains("group-pod.service");
        assertThat(ExecLine.words(result.service("member.service").last("Service", "ExecStart")))
                .containsAnyOf("shared", "%t/group-pod.pod-id");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void namesOfUnitsBecomeNamesOfTheirObjects(Generator generator) {
        Image image = Image.named("base", IMAGE).build();
        Volume data = Volume.named("data").volumeName("my-data").build();
        Volume copy = Volume.named("copy").driver("image").image(image).build();
        Container other =
                Container.named("other", image).containerName("my-other").build();
        Container web = Container.named("web", IMAGE)
                .network(other)
                .mount(Mount.volume(data.name().fileName(), "/data").with("ro"))
                .mount(Mount.image(image.name().fileName(), "/image"))
                .build();

        Generator.Result result = run(generator, List.of(image, data, copy, other, web));

        assertThat(ExecLine.words(result.service("web.service").last("Service", "ExecStart")))
                .containsSubsequence("--network", "container:my-other")
                .containsSubsequence("--mount", "type=volume,source=my-data,target=/data,ro")
                .containsSubsequence("--mount", "type=image,source=" + IMAGE + ",target=/image");
        assertThat(ExecLine.words(result.service("copy-volume.service").last("Service", "ExecStart")))
                .containsSubsequence("--driver", "image")
                .containsSubsequence("--opt", "image=" + IMAGE);
        assertThat(ExecLine.words(result.service("other.service").last("Service", "ExecStart")))
                .endsWith(IMAGE.toString());
    }

    @ParameterizedTest
    @MethodSource("generators")
    void artifactsAreMountedByTheirName(Generator generator) {
        assumeTrue(generator.version().isAtLeast(PodmanVersion.of(5, 7)), "artifacts came with Podman 5.7");
        Artifact artifact = Artifact.named("model", IMAGE).build();
        Container web = Container.named("web", IMAGE)
                .mount(Mount.artifact(artifact.name().fileName(), "/model"))
                .build();

        Generator.Result result = run(generator, List.of(artifact, web));

        assertThat(ExecLine.words(result.service("web.service").last("Service", "ExecStart")))
                .containsSubsequence("--mount", "type=artifact,source=" + IMAGE + ",target=/model");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void workingDirectoriesAreThoseOfFiles(Generator generator) {
        Build beside = Build.named("beside", IMAGE)
                .setWorkingDirectory(BuildContext.unit())
                .build();
        Build file = Build.named("file", IMAGE)
                .file("/srv/app/Containerfile")
                .setWorkingDirectory(BuildContext.file())
                .build();
        Kube kube = Kube.named("play", "/srv/play/all.yaml")
                .setWorkingDirectory(KubeWorkingDirectory.YAML)
                .build();

        Generator.Result result = run(generator, List.of(beside, file, kube));

        String directory = "WorkingDirectory";
        assertThat(result.service("beside-build.service").last("Service", directory))
                .isEqualTo(result.units() + "/beside");
        assertThat(result.service("file-build.service").last("Service", directory))
                .isEqualTo("/srv/app");
        assertThat(result.service("play.service").last("Service", directory)).isEqualTo("/srv/play");
    }

    @ParameterizedTest
    @MethodSource("generators")
    void installMakesLinks(Generator generator) {
        Container web = Container.named("web", IMAGE)
                .install(i -> i.alias(UnitName.parse("site.service")).requiredBy(UnitName.parse("x\\x2dy.target")))
                .startOnBoot()
                .build();

        assertThat(run(generator, List.of(web)).links())
                .containsEntry("site.service", "web.service")
                .containsEntry("x\\x2dy.target.requires/web.service", "../web.service")
                .containsEntry("default.target.wants/web.service", "../web.service");
    }

    /** Runs a generator that must have nothing to say. */
    private static Generator.Result run(Generator generator, List<? extends QuadletUnit> units) {
        Map<String, String> files = new LinkedHashMap<>();
        for (QuadletUnit unit : units) {
            files.put(unit.name().stem() + "/" + unit.name(), UnitText.of(unit, generator.version()));
        }
        Generator.Result result = generator.run(files, false);
        assertThat(result.complaints()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return result;
    }
}
