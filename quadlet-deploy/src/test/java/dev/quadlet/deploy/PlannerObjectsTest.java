package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.problems;
import static dev.quadlet.deploy.Planning.secret;
import static dev.quadlet.deploy.Planning.service;
import static dev.quadlet.deploy.Planning.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.VolumeSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Networks, volumes and pods: a service that has run proves nothing. */
class PlannerObjectsTest {

    private static final Network NETWORK = Network.named("front").build();
    private static final Volume VOLUME = Volume.named("data").build();

    @Test
    void networkIsMadeAgainWhileItsUsersAreStopped() {
        Container web = service("web").network(NETWORK).build();
        Container proxy =
                service("proxy").network(NETWORK).unit(u -> u.dependsOn(web)).build();
        Container job = container("job").network(NETWORK).build();
        Planning planning = Planning.deployed(blog(NETWORK, web, job), stack("proxy", proxy));

        Plan plan = planning.plan(blog(NETWORK.toBuilder().internal(true).build(), web, job), stack("proxy", proxy));

        assertThat(describe(plan)).isEqualTo("""
                CHANGE front-network.service RESTART: Internal true added
                SAME web.service RESTART: network of front-network.service is made again
                SAME proxy.service RESTART: network of front-network.service is made again
                """);
        assertThat(actions(plan)).isEqualTo("""
                stop proxy proxy.service
                stop blog web.service
                stop blog front-network.service
                remove blog network systemd-front
                start blog front-network.service
                start blog web.service
                start proxy proxy.service
                """);
        planning.apply(blog(NETWORK.toBuilder().internal(true).build(), web, job), stack("proxy", proxy));
        assertThat(planning.host().systemd().running())
                .containsExactly("front-network.service", "proxy.service", "web.service");
    }

    @Test
    void networkThatNobodyHasMadeYetIsNotMadeNow() {
        Planning planning = Planning.deployed(
                blog(NETWORK, container("web").network(NETWORK).build()));
        Plan plan = planning.plan(blog(
                NETWORK.toBuilder().internal(true).build(),
                container("web").network(NETWORK).build()));
        assertThat(describe(plan))
                .isEqualTo("CHANGE front-network.service NONE: Internal true added (does not run, is not started)\n");
        assertThat(plan.actions()).isEmpty();
    }

    @Test
    void whatIsAroundANetworkRestartsItAndKeepsIt() {
        Planning planning =
                Planning.deployed(blog(NETWORK, service("web").network(NETWORK).build()));
        Plan plan = planning.plan(blog(
                NETWORK.toBuilder()
                        .unit(u -> u.after(dev.quadlet.model.value.UnitName.parse("x.service")))
                        .build(),
                service("web").network(NETWORK).build()));
        assertThat(actions(plan)).isEqualTo("""
                restart blog front-network.service
                watch blog web.service
                """);
    }

    @Test
    void changedVolumeIsRefusedWhereItExists() {
        Volume changed = VOLUME.toBuilder().label("a", "b").build();
        Container web = service("web").volume(VOLUME, "/data").build();
        Planning planning = Planning.deployed(blog(VOLUME, web));

        Plan plan = planning.plan(blog(changed, web));
        assertThat(plan.isRefused()).isTrue();
        assertThat(plan.actions()).isEmpty();
        assertThat(problems(plan))
                .isEqualTo(
                        "ERROR volume-changed: data.volume changed (Label a=b added), but volume"
                                + " systemd-data exists and keeps its definition with its data: undo the change, give the volume"
                                + " another name, or have it made again, without its data, by --recreate-volume systemd-data\n");

        planning.host().objects().remove("volume systemd-data");
        planning.host().systemd().stop("data-volume.service");
        Plan gone = planning.plan(blog(changed, web));
        assertThat(gone.isRefused()).isFalse();
        assertThat(describe(gone))
                .isEqualTo("CHANGE data-volume.service NONE: Label a=b added (does not run, is not started)\n");
    }

    @Test
    void volumeIsMadeAgainIfSomebodySaysSoAndItsDataIsCopiedBefore() {
        Volume changed = VOLUME.toBuilder().label("a", "b").build();
        Container web = service("web").volume(VOLUME, "/data").build();
        Container other = service("other")
                .volume(VolumeSource.named("systemd-data"), "/data")
                .build();
        Container job = container("job").volume(VOLUME, "/data").build();
        Planning planning = Planning.deployed(
                blog(VOLUME, web), stack("other", other, job, service("free").build()));

        for (String name : new String[] {"systemd-data", "data.volume"}) {
            Plan plan = planning.options(PlanOptions.none().recreating(name))
                    .plan(
                            blog(changed, web),
                            stack("other", other, job, service("free").build()));
            assertThat(plan.isRefused()).isFalse();
            assertThat(describe(plan)).isEqualTo("""
                CHANGE data-volume.service RESTART: Label a=b added (volume systemd-data begins empty; its data is copied before to /var/lib/quadlet/lab/snapshots/N, N being the new generation)
                SAME web.service RESTART: snapshot of volume systemd-data
                SAME other.service RESTART: snapshot of volume systemd-data
                """);
            assertThat(actions(plan)).isEqualTo("""
                stop blog web.service
                stop other other.service
                stop blog data-volume.service
                snapshot blog volume systemd-data
                remove blog volume systemd-data
                start blog data-volume.service
                start other other.service
                start blog web.service
                """);
            assertThat(plan.snapshots())
                    .containsExactly(new Snapshot(
                            "blog",
                            DataName.volume("systemd-data"),
                            "it is made again, and begins empty",
                            List.of("data-volume.service", "other.service", "web.service"),
                            Optional.empty()));
        }
        planning.apply(
                blog(changed, web), stack("other", other, job, service("free").build()));
        assertThat(planning.host().copies()).containsExactly("volume systemd-data");
        assertThat(planning.host().systemd().running()).contains("data-volume.service", "other.service", "web.service");
    }

    @Test
    void anotherNameOfAVolumeIsAnotherVolume() {
        Container web = service("web").volume(VOLUME, "/data").build();
        Planning planning = Planning.deployed(blog(VOLUME, web));
        Plan plan = planning.plan(blog(VOLUME.toBuilder().volumeName("data").build(), web));
        assertThat(problems(plan))
                .isEqualTo("WARNING volume-renamed: data.volume: volume data begins empty, volume"
                        + " systemd-data stays with its data and is not used any more\n");
        assertThat(actions(plan)).isEqualTo("""
                stop blog web.service
                stop blog data-volume.service
                start blog data-volume.service
                start blog web.service
                """);
    }

    @Test
    void whatIsGoneInPodmanIsMadeAgain() {
        Container web = service("web")
                .network(NETWORK)
                .volume(VOLUME, "/data")
                .secretFile(secret("key"), "key")
                .build();
        Planning planning = Planning.deployed(blog(NETWORK, VOLUME, secret("key"), web));
        assertThat(planning.plan(blog(NETWORK, VOLUME, secret("key"), web)).isEmpty())
                .isTrue();
        planning.host().objects().removeIf(object -> !object.startsWith("container"));

        Plan plan = planning.plan(blog(NETWORK, VOLUME, secret("key"), web));

        assertThat(describe(plan)).isEqualTo("""
                SAME data-volume.service RESTART: volume systemd-data is gone
                SAME front-network.service RESTART: network systemd-front is gone
                SAME key-secret.service RESTART: secret key is gone
                SAME web.service RESTART: requires data-volume.service, which restarts; requires front-network.service, which restarts; requires key-secret.service, which restarts
                """);
        assertThat(plan.isEmpty()).isFalse();
        planning.apply(blog(NETWORK, VOLUME, secret("key"), web));
        assertThat(planning.plan(blog(NETWORK, VOLUME, secret("key"), web)).isEmpty())
                .isTrue();
    }

    @Test
    void silenceOfPodmanIsNoLoss() {
        Container web = service("web").volume(VOLUME, "/data").build();
        Planning planning = Planning.deployed(blog(VOLUME, web));
        planning.host().objects().clear();
        planning.host().extraLines().add("asked\tnetwork");
        assertThat(planning.plan(blog(VOLUME, web)).isEmpty()).isTrue();
        planning.host().extraLines().add("asked\tvolume");
        assertThat(planning.plan(blog(VOLUME, web)).isEmpty()).isFalse();
    }

    @Test
    void podsAndNetworksOfUnitsThatAreGoneAreCleanedUpAndVolumesAreNot() {
        Pod pod = Pod.named("app").networkAlias("x").startOnBoot().build();
        Planning planning = Planning.deployed(blog(
                pod,
                NETWORK,
                VOLUME,
                secret("key"),
                Network.named("other").networkName("shared").build()));
        Plan plan =
                planning.plan(blog(Network.named("third").networkName("shared").build()));
        assertThat(actions(plan)).isEqualTo("""
                stop blog other-network.service
                stop blog key-secret.service
                stop blog front-network.service
                stop blog data-volume.service
                stop blog app-pod.service
                cleanup blog pod systemd-app
                cleanup blog network systemd-front
                """);
    }
}
