package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.secret.EnvironmentSecret;
import dev.quadlet.deploy.transport.Account;
import dev.quadlet.deploy.transport.ConnectionFailed;
import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.Input;
import dev.quadlet.deploy.transport.Output;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.FleetBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.LocalImage;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment does with several hosts; the hosts are made up. */
class DeploymentTest {

    private static final String NEW_HOST = """
            quadlet-report 1
            host made-up
            os Debian
            systemd 257
            user root 0 /root
            selinux disabled
            salt -
            current 0
            applied 0
            busy -
            show
            shown
            podman 5.4.2
            end
            """.replace(' ', '\t').replace("quadlet-report\t1", "quadlet-report 1");

    private static final String APPLIED = "begun\tabc\nevent\t0.1\tswitch\t-\t-\tgeneration 1\ndone\tapplied\t1\n";
    private static final String REVERTED =
            "begun\tabc\nevent\t0.1\tbad\tweb\tweb.service\tfailed: exit-code\ndone\treverted\t0\n";

    private final List<String> applied = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> answers = new HashMap<>();
    private byte[] report = NEW_HOST.getBytes(StandardCharsets.UTF_8);
    private String measured = "";

    @Test
    void allHostsAreAskedAndChanged() throws InterruptedException {
        assertThat(outcomes(Rollout.allAtOnce(), "atlas", "hera")).containsExactly("atlas applied 1", "hera applied 1");
    }

    @Test
    void ifOneHostIsNotReachedNothingIsSentToTheOthers() throws InterruptedException {
        answers.put("hera", "");

        assertThat(outcomes(Rollout.allAtOnce(), "atlas", "hera"))
                .containsExactly("atlas skipped 0", "hera unreachable 0");
        assertThat(applied).isEmpty();
    }

    @Test
    void theOthersAreChangedIfThatIsWanted() throws InterruptedException {
        answers.put("hera", "");

        assertThat(outcomes(new Rollout(List.of(), 8, 0, true), "atlas", "hera"))
                .containsExactly("atlas applied 1", "hera unreachable 0");
    }

    @Test
    void aCanaryThatFailsKeepsTheOthersFromBeginning() throws InterruptedException {
        answers.put("atlas", REVERTED);

        assertThat(outcomes(new Rollout(List.of(1, 100), 8, 0, false), "atlas", "hera", "zeus"))
                .containsExactly("atlas reverted 0", "hera skipped 0", "zeus skipped 0");
        assertThat(applied).containsExactly("atlas");
    }

    @Test
    void asManyFailuresAsAreToleratedStopNothing() throws InterruptedException {
        answers.put("atlas", REVERTED);
        answers.put("hera", REVERTED);

        assertThat(outcomes(new Rollout(List.of(1), 8, 1, false), "atlas", "hera", "zeus"))
                .containsExactly("atlas reverted 0", "hera reverted 0", "zeus skipped 0");
    }

    @Test
    void whatARuleRefusesIsSentToNoHost() throws InterruptedException {
        FleetBuilder fleet = Fleet.named("lab");
        fleet.host(host("atlas"));
        fleet.host(Host.named("hera")
                .ssh("root@hera")
                .stack(Stack.named("web")
                        .add(Container.named("web", ImageRef.parse("docker.io/library/caddy:2.10.2"))
                                .network(Network.named("nowhere").build())
                                .build())
                        .build())
                .build());

        assertThat(outcomes(fleet.build(), Rollout.allAtOnce())).containsExactly("atlas skipped 0", "hera skipped 0");
        assertThat(applied).isEmpty();
    }

    @Test
    void aSecretThatCannotBeHadIsToldWithItsName() throws InterruptedException {
        Secret secret = Secret.named("token")
                .from(EnvironmentSecret.named("NO_SUCH_VARIABLE"))
                .build();
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas")
                        .ssh("root@atlas")
                        .stack(Stack.named("web").add(secret).build())
                        .build())
                .build();

        try (Deployment deployment = deployment(fleet, Rollout.allAtOnce())) {
            List<TargetPlan> plans = deployment.plan(PlanOptions.none());

            assertThat(plans).hasSize(1);
            assertThat(plans.get(0).failure().orElseThrow())
                    .startsWith("secret token: ")
                    .contains("NO_SUCH_VARIABLE");
        }
    }

    @Test
    void whatIsToBeCopiedIsMeasuredBeforeThePlanIsMade() throws Exception {
        report = deployed("1");
        measured = "measured\tvolume\tsystemd-data\t/var/lib/data\t4096\t100000\tno\nend\n";
        try (Deployment deployment = deployment(fleet("2"), Rollout.allAtOnce())) {
            Plan plan = deployment.plan(PlanOptions.none()).get(0).plan().orElseThrow();

            assertThat(plan.snapshots())
                    .extracting(Snapshot::measure)
                    .containsExactly(Optional.of(new Measure("/var/lib/data", 4096, 100000, false)));
            assertThat(plan.isRefused()).isFalse();
            assertThat(deployment
                            .plan(PlanOptions.none().copying(4095))
                            .get(0)
                            .plan()
                            .orElseThrow()
                            .isRefused())
                    .isTrue();
        }
    }

    @Test
    void whatIsMeasuredToBeAbsentIsNotCopied() throws Exception {
        report = deployed("1");
        measured = "measured\tvolume\tsystemd-data\t-\t0\t0\tno\nend\n";
        try (Deployment deployment = deployment(fleet("2"), Rollout.allAtOnce())) {
            Plan plan = deployment.plan(PlanOptions.none()).get(0).plan().orElseThrow();

            assertThat(plan.snapshots()).isEmpty();
            assertThat(plan.actionsText()).isEqualTo("restart\tweb\tweb.service\n");
        }
    }

    @Test
    void imagesOfThisMachineComeBeforeAllElse(@TempDir Path directory) throws Exception {
        LocalImage image = LocalImage.archive("blog", Files.writeString(directory.resolve("blog.tar"), "an archive"));
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas")
                        .ssh("root@atlas")
                        .stack(Stack.named("web")
                                .add(Container.named("web", image).build())
                                .build())
                        .build())
                .build();
        List<String> events = new ArrayList<>();
        try (Deployment deployment = deployment(fleet, Rollout.allAtOnce())) {
            List<TargetPlan> plans = deployment.plan(PlanOptions.none());
            Plan plan = plans.get(0).plan().orElseThrow();
            assertThat(plan.sends()).containsExactly(image);
            assertThat(plan.pull()).isEmpty();
            assertThat(PlanText.of(plan, PlanText.Style.plain())).contains("\nSends: " + image + "\n");

            deployment.apply(plans, ApplyOptions.defaults(), "me", new DeploymentListener() {
                @Override
                public void happens(Target target, HostEvent event) {
                    events.add(event.kind() + " " + event.text());
                }
            });
        }
        assertThat(events).startsWith("load " + image);
        assertThat(applied).containsExactly("atlas has the image", "atlas");
    }

    private static Fleet fleet(String version) {
        Volume data =
                Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        return Fleet.named("lab")
                .host(Host.named("atlas")
                        .ssh("root@atlas")
                        .podman("5.4")
                        .stack(Stack.named("web")
                                .add(
                                        data,
                                        Container.named("web", ImageRef.parse("docker.io/library/web:" + version))
                                                .volume(data, "/data")
                                                .build())
                                .build())
                        .build())
                .build();
    }

    /** What a host says on which a version runs. */
    private static byte[] deployed(String version) throws IOException {
        Desired desired = Desired.of(Target.of(fleet(version)).get(0));
        String text = NEW_HOST.replace("salt\t-", "salt\t" + "ab".repeat(32))
                .replace("current\t0\napplied\t0", "current\t1\napplied\t1")
                .replace("show\n", """
                        object\tvolume\tsystemd-data
                        asked\tvolume
                        show
                        Id=web.service
                        LoadState=loaded
                        ActiveState=active

                        Id=data-volume.service
                        LoadState=loaded
                        ActiveState=active
                        """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
        add(tar, "manifest", desired.manifest(Map.of()).text().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, RenderedEntry> entry : desired.tree().entrySet()) {
            if (entry.getValue() instanceof RenderedFile file) {
                add(tar, entry.getKey(), file.bytes());
            }
        }
        tar.finish();
        return out.toByteArray();
    }

    private static void add(TarArchiveOutputStream tar, String path, byte[] bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private List<String> outcomes(Rollout rollout, String... hosts) throws InterruptedException {
        FleetBuilder fleet = Fleet.named("lab");
        for (String name : hosts) {
            fleet.host(host(name));
        }
        return outcomes(fleet.build(), rollout);
    }

    private List<String> outcomes(Fleet fleet, Rollout rollout) throws InterruptedException {
        try (Deployment deployment = deployment(fleet, rollout)) {
            List<TargetPlan> plans = deployment.plan(PlanOptions.none());
            return deployment.apply(plans, ApplyOptions.defaults(), "me", DeploymentListener.NONE).stream()
                    .map(result -> result.target().describe() + " " + result.outcome() + " " + result.generation())
                    .toList();
        }
    }

    private Deployment deployment(Fleet fleet, Rollout rollout) {
        return new Deployment(fleet, new Selection(Set.of(), Set.of()), rollout, MadeUp::new);
    }

    private static Host host(String name) {
        Container web = Container.named("web", ImageRef.parse("docker.io/library/caddy:2.10.2"))
                .startOnBoot()
                .build();
        return Host.named(name)
                .ssh("root@" + name)
                .stack(Stack.named("web").add(web).build())
                .build();
    }

    /** A new host that says of an apply what a test has it say; if that is nothing, it is not reached. */
    private final class MadeUp implements Transport {

        private final String name;

        MadeUp(Host host) {
            this.name = host.name();
        }

        @Override
        public Ended run(Account account, String command, Input input, Output output) throws IOException {
            String answer = answers.getOrDefault(name, APPLIED);
            if (answer.isEmpty()) {
                throw new ConnectionFailed(name + ": no route to host", null);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            input.writeTo(bytes);
            byte[] said = report;
            if (command.contains("podman image exists")) {
                applied.add(name + " has the image");
                said = new byte[0];
            } else if (command.contains(" apply ")) {
                applied.add(name);
                said = answer.getBytes(StandardCharsets.UTF_8);
            } else if (bytes.toString(StandardCharsets.UTF_8).contains("main 'measure' 'lab'")) {
                said = measured.getBytes(StandardCharsets.UTF_8);
            }
            output.readFrom(new ByteArrayInputStream(said));
            return new Ended(0, "");
        }

        @Override
        public Transport fresh() {
            return this;
        }

        @Override
        public String describe() {
            return name;
        }

        @Override
        public void close() {}
    }
}
