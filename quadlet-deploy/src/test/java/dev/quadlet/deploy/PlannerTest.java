package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.service;
import static dev.quadlet.deploy.Planning.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.ImageRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What restarts when a definition changes, and why. */
class PlannerTest {

    @Test
    void firstApplyStartsWhatStartsAtBoot() {
        Container db = container("db").build();
        Plan plan = Planning.empty()
                .plan(blog(
                        db,
                        service("web").unit(u -> u.dependsOn(db)).build(),
                        container("idle").build()));
        assertThat(describe(plan)).isEqualTo("""
                ADD db.service START: required by web.service, which starts
                ADD idle.service NONE (not started at boot)
                ADD web.service START: new
                """);
        assertThat(actions(plan)).isEqualTo("""
                start blog web.service
                watch blog db.service
                """);
        assertThat(plan.changedStacks()).containsExactly("blog");
    }

    @Test
    void withoutAChangeThereIsNothingToDo() {
        Planning planning = Planning.deployed(blog(service("web").build()));
        Plan plan = planning.plan(blog(service("web").build()));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(describe(plan)).isEmpty();
        assertThat(plan.actions()).isEmpty();
    }

    @Test
    void anotherImageRestartsAndIsNamed() {
        Planning planning =
                Planning.deployed(blog(service("web").build(), service("other").build()));
        Plan plan = planning.plan(blog(
                service("web").image(ImageRef.parse("docker.io/library/web:2")).build(),
                service("other").build()));
        assertThat(describe(plan)).isEqualTo("""
                CHANGE web.service RESTART: image docker.io/library/web:1 → docker.io/library/web:2
                """);
        assertThat(actions(plan)).isEqualTo("restart blog web.service\n");
        assertThat(plan.unit("web.service").orElseThrow().diff()).isEqualTo("""
                --- units/blog/web.container
                +++ units/blog/web.container
                @@ -1,5 +1,5 @@
                 [Container]
                -Image=docker.io/library/web:1
                +Image=docker.io/library/web:2

                 [Install]
                 WantedBy=default.target
                """.replace("\n\n", "\n \n"));
    }

    @Test
    void contentOfAConfigurationFileRestartsAndIsNamed() {
        Planning planning = Planning.deployed(blog(configured("a").build()));
        Plan plan = planning.plan(blog(configured("b").build()));
        assertThat(describe(plan)).isEqualTo("""
                CHANGE web.service RESTART: configuration file web.env changed; configuration file web.conf changed
                """);
        assertThat(plan.newConfigs()).hasSize(2);
    }

    private static ContainerBuilder configured(String content) {
        return service("web")
                .configFile("/etc/web.conf", ConfigFile.of(content))
                .configFile("/etc/same.conf", ConfigFile.of("same"))
                .environmentFile(ConfigFile.of("X=" + content));
    }

    @Test
    void otherKeysAreNamedOneWithItsValuesAndSeveralByTheirNames() {
        Planning planning = Planning.deployed(blog(service("web")
                .service(s -> s.memoryMax(ByteSize.mebibytes(512)))
                .publishPort(8080, 80)
                .build()));
        assertThat(describe(planning.plan(blog(service("web")
                        .service(s -> s.memoryMax(ByteSize.gibibytes(1)))
                        .publishPort(8080, 80)
                        .build()))))
                .isEqualTo("CHANGE web.service RESTART: MemoryMax 512M → 1G\n");
        assertThat(describe(planning.plan(blog(service("web")
                        .service(s -> s.memoryMax(ByteSize.mebibytes(512)))
                        .publishPort(8080, 80)
                        .publishPort(8443, 443)
                        .build()))))
                .isEqualTo("CHANGE web.service RESTART: PublishPort 8443:443 added\n");
        assertThat(describe(
                        planning.plan(blog(service("web").publishPort(8080, 80).build()))))
                .isEqualTo("CHANGE web.service RESTART: MemoryMax 512M removed\n");
        assertThat(describe(planning.plan(blog(service("web").readOnly(true).build()))))
                .isEqualTo("CHANGE web.service RESTART: PublishPort, ReadOnly, MemoryMax changed\n");
    }

    @Test
    void whatANameTellsToBeSecretIsNotTold() {
        Planning planning = Planning.deployed(
                blog(service("web").environment("DB_PASSWORD", Planning.MARKER).build()));
        Plan plan = planning.plan(blog(
                service("web").environment("DB_PASSWORD", Planning.MARKER + "2").build()));
        assertThat(describe(plan)).isEqualTo("CHANGE web.service RESTART: Environment changed\n");
        assertThat(plan.unit("web.service").orElseThrow().diff())
                .contains("-Environment=DB_PASSWORD=…\n+Environment=DB_PASSWORD=…\n");
    }

    @Test
    void whoRequiresWhatRestartsRestartsAlongInAnyStack() {
        Container db = service("db").build();
        Container app = service("app").unit(u -> u.dependsOn(db)).build();
        Container web = service("web").unit(u -> u.dependsOn(app)).build();
        Container free = service("free").unit(u -> u.wants(db)).build();
        Planning planning = Planning.deployed(blog(db, free), stack("apps", app, web));

        Plan plan = planning.plan(
                blog(db.toBuilder().readOnly(true).build(), free),
                stack("apps", app.toBuilder().readOnly(true).build(), web));

        assertThat(describe(plan)).isEqualTo("""
                CHANGE app.service RESTART: ReadOnly true added; requires db.service, which restarts
                SAME web.service RESTART: requires app.service, which restarts
                CHANGE db.service RESTART: ReadOnly true added
                """);
        assertThat(actions(plan)).isEqualTo("""
                restart blog db.service
                watch apps app.service
                watch apps web.service
                """);
        assertThat(plan.changedStacks()).containsExactly("apps", "blog");
    }

    @Test
    void whatDoesNotRunIsNotPulledAlong() {
        Container db = service("db").build();
        Container app = service("app").unit(u -> u.dependsOn(db)).build();
        Container web = service("web").unit(u -> u.dependsOn(app)).build();
        Planning planning = Planning.deployed(blog(db, app, web));
        planning.host().systemd().stop("app.service");

        Plan plan = planning.plan(blog(db.toBuilder().readOnly(true).build(), app, web));

        assertThat(describe(plan)).isEqualTo("CHANGE db.service RESTART: ReadOnly true added\n");
    }

    @Test
    void containersOfAPodRestartWithIt() {
        Pod pod = Pod.named("app").startOnBoot().build();
        Container one = container("one").pod(pod).build();
        Planning planning = Planning.deployed(blog(pod, one));
        assertThat(planning.host().systemd().running()).containsExactly("app-pod.service", "one.service");

        Plan plan = planning.plan(blog(
                pod.toBuilder().publishPort(8080, 80).build(),
                one,
                container("two").pod(pod).build()));

        assertThat(describe(plan)).isEqualTo("""
                CHANGE app-pod.service RESTART: PublishPort 8080:80 added
                SAME one.service RESTART: requires app-pod.service, which restarts
                ADD two.service START: new
                """);
        assertThat(actions(plan)).isEqualTo("""
                restart blog app-pod.service
                start blog two.service
                watch blog one.service
                """);
    }

    @Test
    void descriptionAloneRestartsNothing() {
        Planning planning = Planning.deployed(blog(service("web").build()));
        Plan plan = planning.plan(
                blog(service("web").unit(u -> u.description("The web")).build()));
        assertThat(describe(plan)).isEqualTo("CHANGE web.service NONE\n");
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.unit("web.service").orElseThrow().diff()).contains("+Description=The web\n");
    }

    @Test
    void anotherNameIsStoppedByItsOldDefinition() {
        Planning planning =
                Planning.deployed(blog(service("web").build(), service("cache").build()));

        Plan plan = planning.plan(blog(
                service("web").serviceName("front").build(),
                service("cache").containerName("redis").build()));

        assertThat(describe(plan)).isEqualTo("""
                CHANGE cache.service RESTART: container name systemd-cache → redis
                CHANGE front.service RESTART: service web.service → front.service; container name systemd-web → systemd-front
                """);
        assertThat(actions(plan)).isEqualTo("""
                stop blog web.service
                stop blog cache.service
                start blog cache.service
                start blog front.service
                """);
    }

    @Test
    void removedUnitStopsAndWhoUsedItComesBack() {
        Container db = service("db").build();
        Planning planning = Planning.deployed(blog(
                db,
                service("web").unit(u -> u.dependsOn(db)).build(),
                container("idle").build()));

        Plan plan = planning.plan(blog(service("web").build()));

        assertThat(describe(plan)).isEqualTo("""
                REMOVE db.service STOP: removed
                REMOVE idle.service STOP: removed
                CHANGE web.service RESTART: After, Requires changed; requires db.service, which stops
                """);
        assertThat(actions(plan)).isEqualTo("""
                stop blog web.service
                stop blog idle.service
                stop blog db.service
                start blog web.service
                """);
    }

    @Test
    void moveToAnotherStackRestartsNothing() {
        Planning planning = Planning.deployed(blog(service("web").build()), stack("shop"));
        Plan plan = planning.plan(blog(), stack("shop", service("web").build()));
        assertThat(describe(plan)).isEqualTo("CHANGE web.service NONE (moved here from stack blog)\n");
        assertThat(plan.changedStacks()).containsExactly("blog", "shop");
        assertThat(plan.actions()).isEmpty();
    }

    @Test
    void dropInForAllRestartsAllThatItConcerns() {
        Planning planning =
                Planning.deployed(blog(service("web").build(), service("db").build()));
        Host atlas = Host.named("atlas")
                .podman("5.8")
                .stack(blog(service("web").build(), service("db").build()))
                .dropIn(DropIn.ofType(
                        "10-safe", Container.dropIn().noNewPrivileges(true).build()))
                .build();

        Plan plan = planning.plan(Desired.of(new Target("lab", atlas, atlas.system())));

        assertThat(describe(plan)).isEqualTo("""
                CHANGE db.service RESTART: NoNewPrivileges true added
                CHANGE web.service RESTART: NoNewPrivileges true added
                """);
        assertThat(plan.files())
                .containsExactly(new FileChange("@host", "units/container.d/10-safe.conf", Change.ADD, ""));
        assertThat(plan.changedStacks()).containsExactly("@host", "blog");
    }

    @Test
    void ownDropInIsPartOfItsUnit() {
        Planning planning = Planning.deployed(blog(service("web").build()));
        Plan plan = planning.plan(blog(
                service("web").dropIn("10-more", more -> more.readOnly(true)).build()));
        assertThat(describe(plan)).isEqualTo("CHANGE web.service RESTART: ReadOnly true added\n");
        assertThat(plan.files()).isEmpty();
        assertThat(plan.unit("web.service").orElseThrow().diff()).isEqualTo("""
                --- units/blog/web.container.d/10-more.conf
                +++ units/blog/web.container.d/10-more.conf
                @@ -0,0 +1,2 @@
                +[Container]
                +ReadOnly=true
                """);
    }

    @Test
    void directoriesOnTheHostAreNoUnitButAChange() {
        Planning planning = Planning.deployed(blog(service("web").build()));
        Plan plan = planning.plan(Stack.named("blog")
                .add(service("web").build())
                .directory(HostDirectory.of("/srv/web"))
                .build());
        assertThat(describe(plan)).isEmpty();
        assertThat(plan.files())
                .containsExactly(new FileChange("blog", "outside/blog/tmpfiles/quadlet-lab-blog.conf", Change.ADD, ""));
        assertThat(plan.changedStacks()).containsExactly("blog");
    }

    @Test
    void instancesOfATemplateAreUnitsOfTheirOwn() {
        Container template = container("web@").startOnBoot().build();
        Stack before =
                Stack.named("blog").add(template).instances(template, "a", "b").build();
        Planning planning = Planning.deployed(before);
        assertThat(planning.host().systemd().running()).containsExactly("web@a.service", "web@b.service");

        Container changed = template.toBuilder().readOnly(true).build();
        Plan plan = planning.plan(
                Stack.named("blog").add(changed).instances(changed, "b", "c").build());

        assertThat(describe(plan)).isEqualTo("""
                REMOVE web@a.service STOP: removed
                CHANGE web@b.service RESTART: ReadOnly true added
                ADD web@c.service START: new
                """);
        assertThat(plan.expected())
                .isEqualTo(List.of(
                        new ExpectedService("web@.service", "units/blog/web@.container"),
                        new ExpectedService("web@b.service", "units/blog/web@b.container"),
                        new ExpectedService("web@c.service", "units/blog/web@c.container")));
    }

    @Test
    void libraryAndPodmanOfAnotherVersionAreNoChange() {
        Planning planning = Planning.deployed(blog(service("web").build()));
        Host atlas = Host.named("atlas")
                .podman("5.5")
                .stack(blog(service("web").build()))
                .build();
        assertThat(planning.plan(Desired.of(new Target("lab", atlas, atlas.system())))
                        .isEmpty())
                .isTrue();
    }
}
