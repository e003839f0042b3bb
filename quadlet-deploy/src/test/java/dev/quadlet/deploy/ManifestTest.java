package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.secret;
import static dev.quadlet.deploy.Planning.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Build;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Image;
import dev.quadlet.model.Network;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.Pod;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.VolumeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    private static final String DIGEST = "d".repeat(64);

    private static Manifest manifest() {
        Network network = Network.named("front").build();
        Container job = container("job").build();
        Container template = container("app@").build();
        Stack stack = Stack.named("blog")
                .add(
                        network,
                        secret("key"),
                        service("web")
                                .network(network)
                                .secretFile(secret("key"), "key")
                                .configFile("/etc/web.conf", ConfigFile.of("x"))
                                .build(),
                        job,
                        template,
                        Timer.named("nightly", job)
                                .onCalendar(Calendar.dailyAt(3, 0))
                                .startOnBoot()
                                .build())
                .instances(template, "a")
                .build();
        return Desired.of(Planning.target(stack)).manifest(Map.of("key", DIGEST));
    }

    @Test
    void manifestHasALineForEachThing() {
        String text = manifest().text().replaceAll("[0-9a-c][0-9a-f]{63}|[0-9a-f]{63}[0-9abcef]", "SHA");
        assertThat(text.replaceAll("[0-9a-f]{16}/", "CONFIG/").replace('\t', ' '))
                .isEqualTo("""
                quadlet-manifest 1
                fleet lab
                library -
                podman 5.8
                stack blog
                unit blog units/blog/app@a.container container app@a.service systemd-app_a demand SHA - restart
                unit blog units/blog/front.network network front-network.service systemd-front demand SHA - restart
                unit blog units/blog/job.container container job.service systemd-job demand SHA - restart
                unit blog outside/blog/system/key-secret.service service key-secret.service key demand SHA - restart
                unit blog outside/blog/system/nightly.timer timer nightly.timer - boot SHA - restart
                unit blog units/blog/web.container container web.service systemd-web boot SHA front-network.service,key-secret.service restart
                image blog app@a.service docker.io/library/app:1
                image blog job.service docker.io/library/job:1
                image blog web.service docker.io/library/web:1
                secret blog key secrets/blog/key key-secret.service plain dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
                file blog outside/blog/system/key-secret.service 0644 SHA
                file blog outside/blog/system/nightly.timer 0644 SHA
                file blog units/blog/app@.container 0644 SHA
                file blog units/blog/front.network 0644 SHA
                file blog units/blog/job.container 0644 SHA
                file blog units/blog/web.container 0644 SHA
                link blog units/blog/app@a.container app@.container
                outside blog /etc/systemd/system/key-secret.service /etc/quadlet/lab/current/outside/blog/system/key-secret.service
                outside blog /etc/systemd/system/nightly.timer /etc/quadlet/lab/current/outside/blog/system/nightly.timer
                outside blog /etc/systemd/system/timers.target.wants/nightly.timer ../nightly.timer
                config CONFIG/web.conf 0644 SHA
                """);
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Manifest.parse(manifest().text())).isEqualTo(manifest());
        assertThat(Manifest.parse("quadlet-manifest 1\n")).isEqualTo(Manifest.empty("-"));
    }

    @Test
    void linesInAnotherOrderAndUnknownOnesMakeNoDifference() {
        String[] lines = manifest().text().split("\n", -1);
        StringBuilder reversed = new StringBuilder(lines[0] + "\nfuture\tthing\n");
        for (int i = lines.length - 2; i > 0; i--) {
            reversed.append(lines[i]).append('\n');
        }
        Manifest read = Manifest.parse(reversed.toString());
        assertThat(read.units()).containsExactlyInAnyOrderElementsOf(manifest().units());
        assertThat(read.files()).containsExactlyInAnyOrderElementsOf(manifest().files());
        assertThat(read.podman()).contains("5.8");
    }

    @Test
    void unitOfAnOlderVersionRestarts() {
        String older = manifest().text().replace("\trestart\n", "\n");
        assertThat(Manifest.parse(older)).isEqualTo(manifest());
    }

    @Test
    void dataAndWhoUsesItAreListed() {
        Volume data =
                Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        Pod pod = Pod.named("app").volume(data, "/data").build();
        Stack stack = Stack.named("blog")
                .add(
                        data,
                        pod,
                        container("member").pod(pod).build(),
                        container("byname")
                                .volume(VolumeSource.named("systemd-data"), "/data")
                                .onChange(OnChange.NONE)
                                .build(),
                        container("above")
                                .mount(Mount.bind("/srv", "/mnt").with("ro"))
                                .build(),
                        container("below").volume("/srv/blog/x", "/mnt").build(),
                        container("beside").volume("/srv/blogs", "/mnt").build(),
                        container("home")
                                .volume(VolumeSource.inHome("notes"), "/notes")
                                .mount(Mount.volume("shared", "/shared"))
                                .build())
                .directory(HostDirectory.of("/srv/blog").snapshotBefore(SnapshotBefore.ANY_CHANGE))
                .snapshotBefore(SnapshotBefore.ANY_CHANGE, VolumeSource.inHome("notes"), VolumeSource.named("shared"))
                .build();
        Manifest manifest = Desired.of(Planning.target(stack)).manifest(Map.of());
        assertThat(manifest.text().lines().filter(line -> line.matches("data\t.*|uses\t.*\tmount")))
                .map(line -> line.replace("\tmount", "").replace('\t', ' '))
                .containsExactly(
                        "data blog volume shared any",
                        "data blog volume systemd-data image",
                        "data blog path /root/notes any",
                        "data blog path /srv/blog any",
                        "uses blog home.service volume shared docker.io/library/home:1",
                        "uses blog app-pod.service volume systemd-data -",
                        "uses blog byname.service volume systemd-data docker.io/library/byname:1",
                        "uses blog member.service volume systemd-data docker.io/library/member:1",
                        "uses blog home.service path /root/notes docker.io/library/home:1",
                        "uses blog above.service path /srv/blog docker.io/library/above:1",
                        "uses blog below.service path /srv/blog docker.io/library/below:1");
        assertThat(Manifest.parse(manifest.text())).isEqualTo(manifest);
    }

    @Test
    void theOtherContainersOfItsStackAskForACopyToo() {
        Volume data =
                Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        Container db = container("db").volume(data, "/data").build();
        Desired desired = Desired.of(Planning.target(
                Planning.blog(data, db, container("app").build()),
                Planning.stack(
                        "others",
                        container("report").unit(u -> u.dependsOn(db)).build(),
                        container("web").build())));
        assertThat(desired.manifest(Map.of()).uses())
                .extracting(use -> use.service() + " " + use.how())
                .containsExactly("app.service ASKS", "db.service MOUNT");
    }

    @Test
    void imageOfAUnitIsTheNameThatItHasAndTellsItsBuilds() {
        Volume data =
                Volume.named("data").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        Image pulled =
                Image.named("pulled", ImageRef.parse("docker.io/library/web:1")).build();
        Build built = Build.named("built", ImageRef.parse("localhost/app:1"))
                .setWorkingDirectory(BuildContext.at("/srv/app"))
                .build();
        Stack stack = Planning.blog(
                data,
                pulled,
                built,
                Container.named("a", pulled).volume(data, "/data").build(),
                Container.named("b", built).volume(data, "/data").build());
        Manifest manifest = Desired.of(Planning.target(stack)).manifest(Map.of());
        assertThat(manifest.images())
                .extracting(Manifest.ImageEntry::name)
                .containsExactly("docker.io/library/web:1", "localhost/app:1");
        assertThat(manifest.uses())
                .extracting(each -> each.image().orElseThrow().replaceFirst("[0-9a-f]{64}", "DIGEST"))
                .containsExactly("docker.io/library/web:1+DIGEST", "localhost/app:1+DIGEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "quadlet-manifest 2 | begins with \"quadlet-manifest 2\" instead of \"quadlet-manifest 1\"",
                "quadlet-manifest 1;fleet | it has 1 fields, and needs one more",
                "quadlet-manifest 1;fleet~lab;library~1 | has no line podman",
                "quadlet-manifest 1;fleet~lab;fleet~other | an earlier line says something else of fleet",
                "quadlet-manifest 1;file~a~units/../x~0644~D | is no path below a directory",
                "quadlet-manifest 1;file~a~units/x~0999~D | is no mode of a file",
                "quadlet-manifest 1;file~a~units/x~0644~beef | is no SHA-256 digest",
                "quadlet-manifest 1;file~~units/x~0644~D | field 2 is empty",
                "quadlet-manifest 1;outside~a~etc/x~y | a path outside of the generation is absolute",
                "quadlet-manifest 1;config~x~0644~D | lies in a directory that its digest names",
                "quadlet-manifest 1;secret~a~k~secrets/a/k~k.service~open~D | a secret is plain or encrypted",
                "quadlet-manifest 1;unit~a~units/a/x.container~container~x.service~-~never~D~- | at boot or on demand",
                "quadlet-manifest 1;unit~a~units/a/x.container~container~x.service~-~boot~D~-~later | field 10 is none of restart, reload, none",
                "quadlet-manifest 1;data~a~directory~x~any | field 3 is none of volume, path",
                "quadlet-manifest 1;data~a~path~srv~any | the path of data is absolute",
                "quadlet-manifest 1;data~a~volume~x~always | field 5 is none of image, any",
                "quadlet-manifest 1;uses~a~x.service~volume~x~-;uses~a~x.service~volume~x~y | an earlier line says something else of x.service volume x",
                "quadlet-manifest 1;uses~a~x.service~volume~x~-~reads | field 7 is none of mount, asks",
                "quadlet-manifest 1;live~a~x.service~../x~D/x~0644 | is no path below a directory",
                "quadlet-manifest 1;fleet~a;library~-;podman~-;unit~a~units/a/x.container~container~x.service~-~boot~D~- | but not its file units/a/x.container",
            })
    void brokenManifestIsNotReadAtAll(String text, String message) {
        String lines = text.replace(";", "\n").replace('~', '\t').replace("D", DIGEST) + "\n";
        assertThatThrownBy(() -> Manifest.parse(lines))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining(message);
    }

    @Test
    void manifestThatIsCutIsNotReadAtAll() {
        String text = manifest().text();
        assertThatThrownBy(() -> Manifest.parse(text.substring(0, text.length() - 1)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("the manifest ends within a line: config");
        assertThatThrownBy(() -> Manifest.parse("")).hasMessage("the manifest ends within a line: it is empty");
    }

    @Test
    void whatCannotStandInALineIsNotWritten() {
        Manifest manifest = new Manifest(
                "a\tb",
                "-",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThatThrownBy(manifest::text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"a\\tb\" cannot stand in a line \"fleet\": no field is empty or has a control character");
    }
}
