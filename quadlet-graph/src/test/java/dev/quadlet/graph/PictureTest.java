package dev.quadlet.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Subnet;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final ImageRef IMAGE = ImageRef.parse("docker.io/library/nginx:1.29");

    private static Fleet fleet() {
        Network front =
                Network.named("front").subnet(Subnet.parse("10.89.1.0/24")).build();
        Container proxy = Container.named("proxy", IMAGE)
                .network(front)
                .publishPort(443, 443)
                .startOnBoot()
                .build();
        Volume data = Volume.named("data").build();
        Secret password = Secret.named("db").from(SecretSource.hostFile("db")).build();
        Container db = Container.named("db", IMAGE)
                .volume(data, "/data")
                .secretFileEnv(password, "PASSWORD_FILE")
                .build();
        Container web = Container.named("web", IMAGE)
                .network(front)
                .volume("/srv/web", "/srv")
                .unit(u -> u.dependsOn(db))
                .startOnBoot()
                .build();
        Container job = Container.named("job", IMAGE).unit(u -> u.requires(db)).build();
        Timer timer = Timer.named("nightly", job)
                .timer(t -> t.onCalendar(Calendar.parse("daily")))
                .build();
        return Fleet.named("lab")
                .host(Host.named("atlas")
                        .podman("5.4")
                        .stack(
                                Stack.named("proxy").add(front, proxy).build(),
                                Stack.named("web").add(data, password, db, web).build())
                        .user(
                                "al",
                                al -> al.home("/home/al")
                                        .stack(Stack.named("own")
                                                .add(Container.named("own", IMAGE)
                                                        .startOnBoot()
                                                        .build())
                                                .build()))
                        .build())
                .host(Host.named("hera")
                        .stack(Stack.named("jobs")
                                .add(job, timer, db, data, password)
                                .build())
                        .build())
                .build();
    }

    private static Picture picture() {
        Fleet fleet = fleet();
        return Picture.of(fleet, Validator.standard().check(fleet));
    }

    @Test
    void hostsHaveManagersIfThereAreSeveral() {
        Picture picture = picture();
        assertThat(picture.hosts()).extracting(Group::name).containsExactly("atlas", "hera");
        assertThat(picture.hosts().get(0).groups()).extracting(Group::name).containsExactly("system", "user al");
        assertThat(picture.hosts().get(0).groups().get(0).groups())
                .extracting(Group::name)
                .containsExactly("proxy", "web");
        assertThat(picture.hosts().get(1).groups()).extracting(Group::name).containsExactly("jobs");
        assertThat(picture.hosts().get(1).detail()).isEqualTo("system");
    }

    @Test
    void cardsTellWhatAUnitUses() {
        Picture picture = picture();
        assertThat(Pictures.uses(Pictures.node(picture, "proxy.container")))
                .containsExactly("PORT 443:443", "NETWORK front");
        assertThat(Pictures.uses(Pictures.node(picture, "web.container")))
                .containsExactly("NETWORK proxy/front", "BIND /srv/web → /srv");
        assertThat(Pictures.uses(Pictures.node(picture, "db.container")))
                .containsExactly("VOLUME data → /data", "SECRET db");
        assertThat(Pictures.node(picture, "front.network").detail()).isEqualTo("10.89.1.0/24");
    }

    @Test
    void edgesJoinAllKeysThatReferToOneUnit() {
        Picture picture = picture().onlyHosts(Set.of("atlas")).onlyStacks(Set.of("web"));
        assertThat(Pictures.edges(picture))
                .containsExactlyInAnyOrder(
                        "db.container -> data.volume: Volume",
                        "db.container -> db.secret: After, Requires, Secret",
                        "web.container -> db.container: After, Requires");
    }

    @Test
    void timerLeadsToWhatItStarts() {
        Picture picture = picture().onlyHosts(Set.of("hera"));
        assertThat(Pictures.edges(picture)).contains("nightly.timer -> job.container: Unit");
        assertThat(Pictures.node(picture, "nightly.timer").detail()).isEqualTo("daily");
    }

    @Test
    void partIsChosenByNames() {
        assertThat(picture().onlyStacks(Set.of("own")).hosts())
                .singleElement()
                .satisfies(host ->
                        assertThat(host.allNodes()).extracting(Node::name).containsExactly("own.container"));
        assertThatThrownBy(() -> picture().onlyHosts(Set.of("zeus")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no host zeus (there are: atlas, hera)");
        assertThatThrownBy(() -> picture().onlyStacks(Set.of("x")))
                .hasMessage("there is no stack x (there are: proxy, web, own, jobs)");
    }

    @Test
    void findingsGoToTheUnitsThatTheyName() {
        Container a =
                Container.named("a", IMAGE).publishPort(80, 80).startOnBoot().build();
        Container b =
                Container.named("b", IMAGE).publishPort(80, 80).startOnBoot().build();
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas")
                        .stack(Stack.named("s").add(a, b).build())
                        .build())
                .host(Host.named("atlas").build())
                .build();
        List<Diagnostic> findings = Validator.standard().check(fleet);
        Picture picture = Picture.of(fleet, findings);
        assertThat(Pictures.node(picture, "a.container").findings())
                .extracting(Diagnostic::rule)
                .containsExactly("port-conflict");
        assertThat(Pictures.node(picture, "b.container").findings())
                .isEqualTo(Pictures.node(picture, "a.container").findings());
        assertThat(picture.findings()).extracting(Diagnostic::message).containsExactly("two hosts have the name atlas");
    }

    @Test
    void filesOfADirectoryAreAStack() {
        Picture picture = Pictures.of(Map.of(
                "web.container", "[Container]\nImage=nginx:1\nNetwork=app.network\nPod=all.pod\n",
                "all.pod", "[Pod]\n",
                "db/app.network", "[Network]\n"));
        assertThat(picture.hosts())
                .singleElement()
                .satisfies(host ->
                        assertThat(host.groups()).extracting(Group::name).containsExactlyInAnyOrder("", "db"));
        Node web = Pictures.node(picture, "web.container");
        assertThat(web.pod()).isEqualTo(Pictures.node(picture, "all.pod").id());
        assertThat(Pictures.uses(web)).containsExactly("NETWORK db/app");
    }

    @Test
    void missingFileIsShownWhereItIsMissed() {
        Picture picture = Pictures.of(Map.of("web.container", "[Container]\nImage=nginx:1\nVolume=d.volume:/d\n"));
        assertThat(Pictures.node(picture, "d.volume").kind()).isEqualTo(Kind.MISSING);
        assertThat(Pictures.edges(picture)).containsExactly("web.container -> d.volume: Volume");
        assertThat(Pictures.node(picture, "web.container").findings())
                .extracting(Diagnostic::rule)
                .contains("unknown-reference");
    }

    @Test
    void fileThatCannotBeReadIsShownWithItsFindings() {
        Picture picture = Pictures.of(Map.of(
                "web.container", "[Container]\nImage=nginx:1\n",
                "broken.container", "[Container\nImage=x\n"));
        assertThat(Pictures.node(picture, "broken.container").findings()).isNotEmpty();
        assertThat(Pictures.node(picture, "web.container").findings())
                .extracting(Diagnostic::rule)
                .contains("lost-with-neighbour");
    }

    @Test
    void findingsOfDropInsGoToTheUnit() {
        Picture picture = Pictures.of(Map.of(
                "web.container", "[Container]\nImage=nginx:1\n",
                "web.container.d/10-x.conf", "[Container]\nPublish=80:80\n"));
        Node web = Pictures.node(picture, "web.container");
        assertThat(web.findings()).extracting(Diagnostic::rule).contains("unknown-key");
        assertThat(web.text()).isEqualTo("""
                [Container]
                Image=nginx:1

                # web.container.d/10-x.conf
                [Container]
                Publish=80:80
                """);
    }

    @Test
    void findingsOfADropInThatCannotBeReadGoToTheUnit() {
        Picture picture = Pictures.of(Map.of(
                "db/web.container", "[Container]\nImage=nginx:1\n",
                "db/web.container.d/10-x.conf", "[Container\n"));
        assertThat(Pictures.node(picture, "web.container").findings())
                .extracting(Diagnostic::rule)
                .contains("unparsable-drop-in");
    }

    @Test
    void cycleIsDrawn() {
        Picture picture = Pictures.of(Map.of(
                "a.container", "[Unit]\nRequires=b.service\n[Container]\nImage=nginx:1\n",
                "b.container", "[Unit]\nRequires=c.service\n[Container]\nImage=nginx:1\n",
                "c.container", "[Unit]\nRequires=a.service c.service\n[Container]\nImage=nginx:1\n"));
        assertThat(Pictures.edges(picture))
                .containsExactlyInAnyOrder(
                        "a.container -> b.container: Requires",
                        "b.container -> c.container: Requires",
                        "c.container -> a.container: Requires");
        assertThat(PictureFormat.SVG.write(picture).text()).contains("data-from", "data-to");
    }

    @Test
    void valuesOfSecretsAreInNoFormat() {
        Picture picture = Pictures.of(Map.of(
                "web.container",
                "[Container]\nImage=nginx:1\nEnvironment=DB_PASSWORD=hunter2 OTHER=x\nExec=run --token=hunter2\n",
                "web.container.d/a.conf",
                "[Container]\nLabel=API_KEY=hunter2\n",
                "pull.image",
                "[Image]\nImage=nginx:1\nCreds=al:hunter2\n"));
        for (PictureFormat format : PictureFormat.values()) {
            assertThat(format.write(picture).text()).as(format.name()).doesNotContain("hunter2");
        }
        assertThat(Pictures.node(picture, "web.container").text()).contains("Environment=DB_PASSWORD=…");
    }

    @Test
    void emptyPictureIsAPicture() {
        for (Picture picture : List.of(
                Pictures.of(Map.of()), Picture.of(Fleet.named("none").build(), List.of()), Picture.of(List.of()))) {
            for (PictureFormat format : PictureFormat.values()) {
                assertThat(format.write(picture).text()).as(format.name()).endsWith("\n");
                assertThat(format.write(picture).notes()).isEmpty();
            }
        }
    }
}
