package dev.quadlet.render;

import static dev.quadlet.render.Rendering.assertRenders;
import static dev.quadlet.render.Rendering.blog;
import static dev.quadlet.render.Rendering.web;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Build;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Targets;
import dev.quadlet.model.Timer;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Restart;
import dev.quadlet.model.value.UnitName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HostRendererTest {

    private static final ConfigFile CONFIG = ConfigFile.of("x=1\n");

    /** The first 16 digits of the digest of {@link #CONFIG}. */
    private static final String DIGEST = CONFIG.digest().substring(0, 16);

    @Test
    void unitsOfTheSystemLieInADirectoryPerStack() {
        assertRenders(
                Host.named("atlas")
                        .stack(
                                blog(web().build(), Network.named("blog").build()),
                                Stack.named("shop")
                                        .add(Container.named("shop", ImageRef.parse("quay.io/al/shop:1"))
                                                .build())
                                        .build())
                        .build(),
                """
                == /etc/containers/systemd/lab/blog/blog.network 0644
                [Network]
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                == /etc/containers/systemd/lab/shop/shop.container 0644
                [Container]
                Image=quay.io/al/shop:1
                """);
    }

    @Test
    void unitsOfAUserLieInTheHomeDirectory() {
        assertRenders(
                Host.named("atlas")
                        .user(
                                "al",
                                u -> u.stack(blog(
                                        web().build(),
                                        SystemdUnit.service("job")
                                                .service(s -> s.execStart("/bin/true"))
                                                .build())))
                        .user(
                                "bo",
                                u -> u.home("/srv/bo")
                                        .stack(blog(Network.named("blog").build())))
                        .build(),
                """
                == /home/al/.config/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                == /home/al/.config/systemd/user/job.service 0644
                [Service]
                ExecStart=/bin/true
                == /srv/bo/.config/containers/systemd/lab/blog/blog.network 0644
                [Network]
                """);
    }

    @Test
    void configFileLiesUnderItsDigestAndIsMountedForReading() {
        assertRenders(
                Host.named("atlas")
                        .stack(blog(web().configFile("/etc/app.conf", CONFIG)
                                .configFile("/run.sh", ConfigFile.of("exit\n").mode(FileMode.of(0755)))
                                .build()))
                        .build(),
                """
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                Volume=/etc/quadlet/lab/files/DIGEST/app.conf:/etc/app.conf:ro,z
                Volume=/etc/quadlet/lab/files/SCRIPT/run.sh:/run.sh:ro,z
                == /etc/quadlet/lab/files/SCRIPT/run.sh 0755
                exit
                == /etc/quadlet/lab/files/DIGEST/app.conf 0644
                x=1
                """.replace("DIGEST", DIGEST).replace(
                        "SCRIPT",
                        ConfigFile.of("exit\n").mode(FileMode.of(0755)).digest().substring(0, 16)));
    }

    @Test
    void configFileOfAUserIsNamedByTheHomeSpecifier() {
        assertRenders(
                Host.named("atlas")
                        .user(
                                "al",
                                u -> u.stack(blog(web().configFile("/etc/app.conf", CONFIG)
                                        .environmentFile(CONFIG)
                                        .build())))
                        .build(),
                """
                == /home/al/.config/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                EnvironmentFile=%h/.local/share/quadlet/lab/files/DIGEST/web.env
                Volume=%h/.local/share/quadlet/lab/files/DIGEST/app.conf:/etc/app.conf:ro,z
                == /home/al/.local/share/quadlet/lab/files/DIGEST/app.conf 0644
                x=1
                == /home/al/.local/share/quadlet/lab/files/DIGEST/web.env 0644
                x=1
                """.replace("DIGEST", DIGEST));
    }

    @Test
    void configTreeIsMountedAsOneDirectory() {
        ConfigTree tree = ConfigTree.of(
                Map.of("b/run", ConfigFile.of("r\n").mode(FileMode.of(0755)), "a.conf", ConfigFile.of("a\n")));
        assertRenders(
                Host.named("atlas")
                        .stack(blog(web().configFile("/etc/app", tree).build()))
                        .build(),
                """
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                Volume=/etc/quadlet/lab/files/DIGEST/app:/etc/app:ro,z
                == /etc/quadlet/lab/files/DIGEST/app/a.conf 0644
                a
                == /etc/quadlet/lab/files/DIGEST/app/b/run 0755
                r
                """.replace("DIGEST", tree.digest().substring(0, 16)));
    }

    @Test
    void oneConfigFileOfTwoUnitsIsThereOnce() {
        Container first = web().configFile("/etc/app.conf", CONFIG).build();
        Container second = Container.named("api", ImageRef.parse("quay.io/al/api:1"))
                .configFile("/app.conf", CONFIG)
                .build();
        assertRenders(Host.named("atlas").stack(blog(first, second)).build(), """
                == /etc/containers/systemd/lab/blog/api.container 0644
                [Container]
                Image=quay.io/al/api:1
                Volume=/etc/quadlet/lab/files/DIGEST/app.conf:/app.conf:ro,z
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                Volume=/etc/quadlet/lab/files/DIGEST/app.conf:/etc/app.conf:ro,z
                == /etc/quadlet/lab/files/DIGEST/app.conf 0644
                x=1
                """.replace("DIGEST", DIGEST));
    }

    @Test
    void configFileWithAnUnusualNameHasAPlainOneOnTheHost() {
        assertRenders(
                Host.named("atlas")
                        .stack(blog(web().configFile("/etc/50%$ a.conf", CONFIG).build()))
                        .build(),
                """
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                Volume=/etc/quadlet/lab/files/DIGEST/config:/etc/50%%$$ a.conf:ro,z
                == /etc/quadlet/lab/files/DIGEST/config 0644
                x=1
                """.replace("DIGEST", DIGEST));
    }

    @Test
    void filesOfAKubeUnitAreDeliveredWithNumbersFromTheSecondOn() {
        Kube kube = Kube.named("shop", CONFIG)
                .yaml("/srv/more.yaml")
                .yaml(ConfigFile.of("b: 2\n"))
                .configMap(ConfigFile.of("c: 3\n"))
                .build();
        assertRenders(Host.named("atlas").stack(blog(kube)).build(), """
                == /etc/containers/systemd/lab/blog/shop.kube 0644
                [Kube]
                Yaml=/srv/more.yaml
                Yaml=/etc/quadlet/lab/files/DIGEST/shop.yaml
                Yaml=/etc/quadlet/lab/files/SECOND/shop-2.yaml
                ConfigMap=/etc/quadlet/lab/files/THIRD/shop-configmap.yaml
                == /etc/quadlet/lab/files/SECOND/shop-2.yaml 0644
                b: 2
                == /etc/quadlet/lab/files/DIGEST/shop.yaml 0644
                x=1
                == /etc/quadlet/lab/files/THIRD/shop-configmap.yaml 0644
                c: 3
                """.replace("DIGEST", DIGEST)
                .replace("SECOND", ConfigFile.of("b: 2\n").digest().substring(0, 16))
                .replace("THIRD", ConfigFile.of("c: 3\n").digest().substring(0, 16)));
    }

    @Test
    void contextOfABuildIsItsWorkingDirectory() {
        ConfigTree tree = ConfigTree.of(Map.of("Containerfile", ConfigFile.of("FROM scratch\n")));
        Build build = Build.named("app", ImageRef.parse("localhost/app:1"))
                .context(tree)
                .build();
        assertRenders(Host.named("atlas").stack(blog(build)).build(), """
                == /etc/containers/systemd/lab/blog/app.build 0644
                [Build]
                ImageTag=localhost/app:1
                SetWorkingDirectory=/etc/quadlet/lab/files/DIGEST/app
                == /etc/quadlet/lab/files/DIGEST/app/Containerfile 0644
                FROM scratch
                """.replace(
                        "DIGEST", tree.digest().substring(0, 16)));
    }

    @Test
    void secretIsMadeByAService() {
        Secret password = Secret.named("db-password")
                .from(SecretSource.hostFile("db/password"))
                .build();
        assertRenders(
                Host.named("atlas")
                        .stack(blog(
                                password,
                                web().secretFile(password, "/run/password").build()))
                        .build(),
                """
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Unit]
                After=db-password-secret.service
                Requires=db-password-secret.service

                [Container]
                Image=docker.io/library/nginx:1.29
                Secret=db-password,type=mount,target=/run/password
                == /etc/systemd/system/db-password-secret.service 0644
                [Unit]
                Description=Podman secret db-password
                RequiresMountsFor=%t/containers

                [Service]
                Type=oneshot
                RemainAfterExit=true
                ExecStart=/usr/bin/podman secret create --replace db-password %d/secret
                LoadCredential=secret:/etc/quadlet/lab/secrets/db/password
                !! db-password /etc/quadlet/lab/secrets/db/password
                """);
    }

    @Test
    void encryptedSecretOfAUserIsLoadedEncrypted() {
        Secret key = Secret.named("key")
                .from(SecretSource.encryptedCredential("key.cred"))
                .label("owner", "al & bo")
                .unit(u -> u.description("The key").after(Targets.NETWORK_ONLINE))
                .build();
        Secret token = Secret.named("token")
                .from(SecretSource.hostFile("/srv/50% of token"))
                .build();
        assertRenders(
                Host.named("atlas").user("al", u -> u.stack(blog(token, key))).build(), """
                == /home/al/.config/systemd/user/key-secret.service 0644
                [Unit]
                Description=The key
                After=network-online.target
                RequiresMountsFor=%t/containers

                [Service]
                Type=oneshot
                RemainAfterExit=true
                ExecStart=/usr/bin/podman secret create --replace --label "owner=al & bo" key %d/secret
                LoadCredentialEncrypted=secret:%h/.local/share/quadlet/lab/secrets/key.cred
                == /home/al/.config/systemd/user/token-secret.service 0644
                [Unit]
                Description=Podman secret token
                RequiresMountsFor=%t/containers

                [Service]
                Type=oneshot
                RemainAfterExit=true
                ExecStart=/usr/bin/podman secret create --replace token %d/secret
                LoadCredential=secret:/srv/50%% of token
                !! key encrypted /home/al/.local/share/quadlet/lab/secrets/key.cred
                !! token /srv/50% of token
                """);
    }

    @Test
    void deliveredSecretLiesInTheCurrentGeneration() {
        SecretSource delivered = new SecretSource() {
            @Override
            public boolean encrypted() {
                return true;
            }

            @Override
            public Optional<String> hostPath() {
                return Optional.empty();
            }
        };
        Host host = Host.named("atlas")
                .stack(blog(Secret.named("key").from(delivered).build()))
                .build();
        assertThat(HostRenderer.render("lab", host).secretFiles())
                .containsExactly(new SecretFile("/etc/quadlet/lab/current/secrets/blog/key.cred", "key", true));
    }

    @Test
    void unitsOfSystemdAreEnabledByLinks() {
        Timer timer = Timer.named("backup", web().build())
                .onCalendar(Calendar.daily())
                .startOnBoot()
                .build();
        SystemdUnit job = SystemdUnit.service("job")
                .service(s -> s.execStart("/bin/true"))
                .install(i -> i.requiredBy(Targets.MULTI_USER)
                        .upheldBy(Targets.DEFAULT)
                        .alias(UnitName.parse("task.service")))
                .build();
        assertRenders(Host.named("atlas").stack(blog(timer, job)).build(), """
                == /etc/systemd/system/backup.timer 0644
                [Timer]
                OnCalendar=daily
                Unit=web.service

                [Install]
                WantedBy=timers.target
                == /etc/systemd/system/default.target.upholds/job.service -> ../job.service
                == /etc/systemd/system/job.service 0644
                [Service]
                ExecStart=/bin/true

                [Install]
                Alias=task.service
                RequiredBy=multi-user.target
                UpheldBy=default.target
                == /etc/systemd/system/multi-user.target.requires/job.service -> ../job.service
                == /etc/systemd/system/task.service -> job.service
                == /etc/systemd/system/timers.target.wants/backup.timer -> ../backup.timer
                """);
    }

    @Test
    void unitThatIsEnabledTwiceByTheSameTargetHasOneLink() {
        Timer timer = Timer.named("backup", web().build())
                .onCalendar(Calendar.daily())
                .startOnBoot()
                .startOnBoot()
                .build();
        assertThat(HostRenderer.render(
                                "lab", Host.named("atlas").stack(blog(timer)).build())
                        .entries())
                .containsOnlyKeys(
                        "/etc/systemd/system/backup.timer", "/etc/systemd/system/timers.target.wants/backup.timer");
    }

    @Test
    void instancesAreLinksToTheirTemplate() {
        Container template =
                Container.named("web@", ImageRef.parse("quay.io/al/web:1")).build();
        SystemdUnit job = SystemdUnit.service("job@")
                .service(s -> s.execStart("/bin/true"))
                .startOnBoot()
                .build();
        Stack stack = Stack.named("blog")
                .add(template, job)
                .instances(template, "blue", "green")
                .instances(job, "one")
                .build();
        assertRenders(Host.named("atlas").stack(stack).build(), """
                == /etc/containers/systemd/lab/blog/web@.container 0644
                [Container]
                Image=quay.io/al/web:1
                == /etc/containers/systemd/lab/blog/web@blue.container -> web@.container
                == /etc/containers/systemd/lab/blog/web@green.container -> web@.container
                == /etc/systemd/system/default.target.wants/job@one.service -> ../job@.service
                == /etc/systemd/system/job@.service 0644
                [Service]
                ExecStart=/bin/true

                [Install]
                WantedBy=default.target
                """);
    }

    @Test
    void instancesOfOneTemplateMayShareAnAlias() {
        SystemdUnit job = SystemdUnit.service("job@")
                .service(s -> s.execStart("/bin/true"))
                .install(i -> i.alias(UnitName.parse("task@.service")))
                .build();
        Stack stack = Stack.named("blog").add(job).instances(job, "one", "two").build();
        assertThat(HostRenderer.render("lab", Host.named("atlas").stack(stack).build())
                        .entries())
                .containsOnlyKeys("/etc/systemd/system/job@.service", "/etc/systemd/system/task@.service");
    }

    @Test
    void instanceWithoutItsTemplateIsRefused() {
        Container template =
                Container.named("web@", ImageRef.parse("quay.io/al/web:1")).build();
        Host host = Host.named("atlas")
                .stack(Stack.named("blog").instances(template, "blue").build())
                .build();
        assertThatThrownBy(() -> HostRenderer.render("lab", host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("host atlas: stack blog has an instance of web@.container, but not the template itself");
    }

    @Test
    void directoriesOfAStackAreMadeByTmpfiles() {
        Stack system = Stack.named("blog")
                .directory(
                        HostDirectory.of("/srv/my data").owner("al", "users").mode(FileMode.of(0700)),
                        HostDirectory.of("/srv/$x 50%"))
                .build();
        Stack user = Stack.named("blog").directory(HostDirectory.inHome("data")).build();
        assertRenders(
                Host.named("atlas").stack(system).user("al", u -> u.stack(user)).build(), """
                == /etc/tmpfiles.d/quadlet-lab-blog.conf 0644
                d "/srv/my data" 0700 al users -
                d "/srv/$x 50%%" 0755 - - -
                == /home/al/.config/user-tmpfiles.d/quadlet-lab-blog.conf 0644
                d %h/data 0755 - - -
                """);
    }

    @Test
    void dropInsOfUnitsLieBesideThem() {
        Container container = web().dropIn(
                        "10-tz", d -> d.environment("TZ", "UTC").configFile("/etc/app.conf", CONFIG))
                .build();
        SystemdUnit job = SystemdUnit.service("job")
                .service(s -> s.execStart("/bin/true"))
                .dropIn("restart", d -> d.service(s -> s.restart(Restart.ON_FAILURE)))
                .build();
        assertRenders(Host.named("atlas").stack(blog(container, job)).build(), """
                == /etc/containers/systemd/lab/blog/web.container 0644
                [Container]
                Image=docker.io/library/nginx:1.29
                == /etc/containers/systemd/lab/blog/web.container.d/10-tz.conf 0644
                [Container]
                Environment=TZ=UTC
                Volume=/etc/quadlet/lab/files/DIGEST/app.conf:/etc/app.conf:ro,z
                == /etc/quadlet/lab/files/DIGEST/app.conf 0644
                x=1
                == /etc/systemd/system/job.service 0644
                [Service]
                ExecStart=/bin/true
                == /etc/systemd/system/job.service.d/restart.conf 0644
                [Service]
                Restart=on-failure
                """.replace("DIGEST", DIGEST));
    }

    @Test
    void dropInsOfAHostReachEveryStack() {
        assertRenders(
                Host.named("atlas")
                        .dropIn(DropIn.ofType(
                                "10-tz",
                                Container.dropIn().environment("TZ", "UTC").build()))
                        .dropIn(DropIn.of(
                                UnitName.parse("sshd.service"),
                                "10-restart",
                                SystemdUnit.service("sshd")
                                        .service(s -> s.restart(Restart.ALWAYS))
                                        .build()))
                        .user(
                                "al",
                                u -> u.dropIn(DropIn.of(
                                        UnitName.parse("web.container"),
                                        "10-tz",
                                        Container.dropIn()
                                                .environment("TZ", "UTC")
                                                .build())))
                        .build(),
                """
                == /etc/containers/systemd/lab/container.d/10-tz.conf 0644
                [Container]
                Environment=TZ=UTC
                == /etc/systemd/system/sshd.service.d/10-restart.conf 0644
                [Service]
                Restart=always
                == /home/al/.config/containers/systemd/lab/web.container.d/10-tz.conf 0644
                [Container]
                Environment=TZ=UTC
                """);
    }

    @Test
    void twoThingsWithOnePathAreRefused() {
        Host host = Host.named("atlas")
                .stack(blog(web().build(), web().hostName("other").build()))
                .build();
        assertThatThrownBy(() -> HostRenderer.render("lab", host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("host atlas: two things have the path /etc/containers/systemd/lab/blog/web.container"
                        + " (run check for their names)");
    }

    @Test
    void valueThatThePodmanOfTheHostCannotReadIsRefused() {
        Host host = Host.named("atlas")
                .podman("5.4")
                .stack(blog(web().healthCmd("\"x\" y").build()))
                .build();
        assertThatThrownBy(() -> HostRenderer.render("lab", host))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("web.container: HealthCmd: \"\"x\" y\" cannot be written: Podman before 5.8.2 removes a"
                        + " double quote at its begin or end");
    }

    @Test
    void hostsOfAFleetKeepTheirOrder() {
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("zeus").build())
                .host(Host.named("atlas").build())
                .build();
        assertThat(HostRenderer.render(fleet)).extracting(RenderedHost::name).containsExactly("zeus", "atlas");
    }

    @Test
    void entriesOfOneManagerAreThoseOfItsHostEachWithItsStack() {
        Timer timer = Timer.named("nightly", web().build())
                .onCalendar(Calendar.dailyAt(3, 30))
                .startOnBoot()
                .build();
        Host host = Host.named("atlas")
                .stack(Stack.named("blog")
                        .add(web().configFile("/etc/web.conf", CONFIG).build(), timer)
                        .directory(HostDirectory.of("/srv/blog"))
                        .build())
                .dropIn(DropIn.ofType(
                        "10-log", Container.dropIn().noNewPrivileges(true).build()))
                .user("al", al -> al.home("/home/al").stack(blog(web().build())))
                .build();

        RenderedManager system = HostRenderer.render("lab", host, host.system());
        RenderedManager al = HostRenderer.render("lab", host, host.users().get(0));

        assertThat(system.stacks().toString().replace(", ", "\n")).isEqualTo("""
                {/etc/containers/systemd/lab/blog/web.container=blog
                /etc/systemd/system/nightly.timer=blog
                /etc/systemd/system/timers.target.wants/nightly.timer=blog
                /etc/tmpfiles.d/quadlet-lab-blog.conf=blog}""");
        assertThat(system.entries().keySet())
                .contains("/etc/containers/systemd/lab/container.d/10-log.conf")
                .contains(system.placement().files() + "/" + DIGEST + "/web.conf");
        assertThat(system.stack("/etc/containers/systemd/lab/container.d/10-log.conf"))
                .isEmpty();
        assertThat(al.placement().base()).isEqualTo("/home/al/.local/share/quadlet/lab");
        Map<String, RenderedEntry> both = new TreeMap<>(system.entries());
        both.putAll(al.entries());
        assertThat(both).isEqualTo(HostRenderer.render("lab", host).entries());
    }
}
