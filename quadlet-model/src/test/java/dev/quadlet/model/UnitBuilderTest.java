package dev.quadlet.model;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.testing.Line;
import dev.quadlet.model.testing.Lines;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.model.value.Raw;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the builders of all units do beside their keys. */
class UnitBuilderTest {

    private static final ImageRef NGINX = ImageRef.parse("docker.io/library/nginx:1.27");

    @Test
    void settingsApplyInTheOrderOfTheirCalls() {
        List<String> order = new ArrayList<>();
        Container web = Container.named("web", NGINX)
                .apply(c -> order.add("first"))
                .applyIf(false, c -> order.add("never"))
                .applyIf(true, c -> order.add("second"))
                .apply(c -> c.label("a", "1").label("a", "2"))
                .build();
        assertThat(order).containsExactly("first", "second");
        assertThat(web.labels()).containsExactly(Map.entry("a", Text.literal("2")));
    }

    @Test
    void sectionsAddUp() {
        Container web = Container.named("web", NGINX)
                .unit(u -> u.description("one"))
                .unit(u -> u.documentation("https://example.org"))
                .service(s -> s.execStartPre("/bin/true"))
                .service(s -> s.execStartPre("/bin/echo", "a b"))
                .startOnBoot()
                .build();
        assertThat(lines(ContainerKeys.TYPE, web))
                .containsExactly(
                        "[Unit] Description=one",
                        "[Unit] Documentation=https://example.org",
                        "[Container] Image=docker.io/library/nginx:1.27",
                        "[Service] ExecStartPre=/bin/true",
                        "[Service] ExecStartPre=[/bin/echo, a b]",
                        "[Install] WantedBy=default.target");
        assertThat(web.isEnabled()).isTrue();
        assertThat(Container.named("web", NGINX).build().isEnabled()).isFalse();
    }

    @Test
    void timersStartWithTheTimers() {
        Timer timer = Timer.named("t").startOnBoot().build();
        assertThat(timer.install().wantedBy()).containsExactly(Targets.TIMERS);
    }

    @Test
    void referencesAreServiceNames() {
        Network net = Network.named("app").build();
        Container db = Container.named("db", NGINX).build();
        Container web = Container.named("web", NGINX)
                .network(net)
                .network(db)
                .unit(u -> u.requires(db, net).after(db))
                .build();
        assertThat(web.networks())
                .containsExactly(
                        NetworkMode.unit(UnitName.parse("app.network")),
                        NetworkMode.unit(UnitName.parse("db.container")));
        assertThat(web.unit().requires())
                .containsExactly(UnitName.parse("db.service"), UnitName.parse("app-network.service"));
        assertThat(web.unit().after()).containsExactly(UnitName.parse("db.service"));
    }

    @Test
    void rawEntriesKeepTheirOrder() {
        Container web = Container.named("web", NGINX)
                .raw("Container", "NewKey", "b")
                .raw("X-Mine", "Any", "\"a\"")
                .raw("Container", "NewKey", "a")
                .build();
        assertThat(web.rawEntries())
                .containsExactly(
                        new RawEntry("Container", "NewKey", "b"),
                        new RawEntry("X-Mine", "Any", "\"a\""),
                        new RawEntry("Container", "NewKey", "a"));
    }

    @Test
    void rawIsForKeysWithoutAMethod() {
        assertRefused(
                () -> Container.named("web", NGINX).raw("Container", "PublishPort", "80"),
                "[Container] PublishPort has a method of its own; raw is for keys without one");
        assertRefused(
                () -> Container.named("web", NGINX).raw("Service", "Restart", "no"),
                "[Service] Restart has a method of its own; raw is for keys without one");
        assertRefused(
                () -> Container.named("web", NGINX).raw("Quadlet", "DefaultDependencies", "no"),
                "[Quadlet] DefaultDependencies has a method of its own; raw is for keys without one");
        assertThat(SystemdUnit.socket("s")
                        .raw("Socket", "ListenStream", "80")
                        .build()
                        .rawEntries())
                .hasSize(1);
    }

    @Test
    void rawEntryIsOneLineOfOneSection() {
        assertRefused(
                () -> new RawEntry("A]", "K", "v"),
                "\"A]\" is not the name of a section (no brackets, control characters or outer blanks)");
        assertRefused(
                () -> new RawEntry("", "K", "v"),
                "\"\" is not the name of a section (no brackets, control characters or outer blanks)");
        for (String key : List.of("", "a=b", "#a", ";a", "[a", "a\nb", " a", "a\\")) {
            assertRefused(
                    () -> new RawEntry("A", key, "v"),
                    "\"" + key.replace("\n", "\\n")
                            + "\" is not a key (no = or control characters, and no # ; [ at its begin)");
        }
        assertRefused(
                () -> new RawEntry("A", "K", "1\n[Y]"),
                "\"1\\n[Y]\" is not a raw value (no line breaks, control characters or outer blanks)");
        assertRefused(
                () -> new RawEntry("A", "K", " 1"),
                "\" 1\" is not a raw value (no line breaks, control characters or outer blanks)");
        assertRefused(
                () -> new RawEntry("A", "K", "1\\"),
                "\"1\\\" is not a raw value (a backslash at its end would join the next line)");
        assertThat(new RawEntry("A", "K", "").value()).isEmpty();
    }

    @Test
    void dropInsBelongToTheirUnit() {
        Container web = Container.named("web", NGINX)
                .dropIn("10-limits", c -> c.pidsLimit(5).service(s -> s.nice(3)))
                .build();
        assertThat(web.dropIns()).hasSize(1);
        DropIn dropIn = web.dropIns().get(0);
        assertThat(dropIn.path()).isEqualTo("web.container.d/10-limits.conf");
        assertThat(lines(ContainerKeys.TYPE, (Container) dropIn.content()))
                .containsExactly("[Container] PidsLimit=5", "[Service] Nice=3");
        assertThat(web.pidsLimit()).isEmpty();
    }

    @Test
    void dropInsOfTypesAndOfOtherUnits() {
        Container content = Container.dropIn().readOnly(true).build();
        assertThat(DropIn.ofType("50-all", content).path()).isEqualTo("container.d/50-all.conf");
        assertThat(DropIn.of(UnitName.parse("x.container"), "a", content).path())
                .isEqualTo("x.container.d/a.conf");
        assertRefused(
                () -> DropIn.of(UnitName.parse("x.pod"), "a", content),
                "a drop-in for x.pod cannot hold what a .container unit holds");
        assertRefused(
                () -> DropIn.ofType("../a", content),
                "../a is not the name of a drop-in (a letter or digit, then letters, digits and _ . -, not ending in"
                        + " .d)");
        Container nested = Container.dropIn().dropIn("b", c -> c.readOnly(true)).build();
        assertRefused(() -> DropIn.ofType("a", nested), "drop-in a cannot hold a secret or further drop-ins");
    }

    @Test
    void badValuesAreRefusedWithTheirKey() {
        ContainerBuilder web = Container.named("web", NGINX);
        assertRefused(
                () -> web.hostName("a\nb"),
                "HostName: \"a\\nb\" cannot be written: it has a line break, which this key cannot express");
        assertRefused(
                () -> web.dns(" 10.0.0.1"),
                "DNS: \" 10.0.0.1\" cannot be written: it begins or ends with a blank, which this key loses");
        assertRefused(
                () -> web.exec("sh", ";"),
                "Exec: \";\" cannot be written: a lone ; separates commands in systemd and cannot be quoted (use sh"
                        + " -c)");
        assertRefused(
                () -> web.environment("A B", "c"),
                "Environment: \"A B\" is not a name (no blanks, control characters or =)");
        assertRefused(() -> web.healthRetries(0), "HealthRetries: 0 is too small (at least 1)");
        assertRefused(
                () -> web.stopTimeout(Duration.ofMillis(1500)), "StopTimeout: PT1.5S is not a time in whole seconds");
        assertRefused(() -> web.healthTimeout(Duration.ofSeconds(-1)), "HealthTimeout: PT-1S is negative (0 or more)");
        assertRefused(() -> web.ip("fd00::1"), "IP: fd00::1 is not an IPv4 address");
        assertRefused(() -> web.ip6("10.0.0.1"), "IP6: 10.0.0.1 is not an IPv6 address");
        assertRefused(() -> web.pod(UnitName.parse("a.container")), "Pod: a.container is not a .pod unit");
        assertRefused(
                () -> web.unit(u -> u.description(Text.expanded("${X}"))),
                "Description: \"${X}\" cannot be written: variables are replaced in command lines alone, not here");
    }

    @Test
    void textOfATypedFormBecomesTyped() {
        Container web = Container.named("web", Raw.of("docker.io/library/nginx:1.27"))
                .publishPort(Raw.of("8080:80"))
                .network(Raw.of("host"))
                .build();
        assertThat(web)
                .isEqualTo(Container.named("web", NGINX)
                        .publishPort(PublishedPort.of(8080, 80))
                        .network(NetworkMode.host())
                        .build());
    }

    @Test
    void listsGrowOrAreReplaced() {
        Container web =
                Container.named("web", NGINX).dns("10.0.0.1").podmanArgs("--a").build();
        assertThat(web.toBuilder().dns("10.0.0.2").build().dns())
                .containsExactly(Text.literal("10.0.0.1"), Text.literal("10.0.0.2"));
        assertThat(web.toBuilder()
                        .dns(List.of(Text.literal("10.0.0.3")))
                        .build()
                        .dns())
                .containsExactly(Text.literal("10.0.0.3"));
        assertThat(web.toBuilder()
                        .podmanArgs(List.of(CommandLine.of("--b")))
                        .build()
                        .podmanArgs())
                .containsExactly(CommandLine.of("--b"));
    }

    @Test
    void unitsAreEqualWhereverTheyWereDeclared() {
        Container one = Container.named("web", NGINX).build();
        Container other = Container.named("web", NGINX).build();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Container.named("db", NGINX).build());
    }

    @Test
    void timesThatPodmanCannotReadAreRefused() {
        assertRefused(
                () -> Container.dropIn().healthTimeout(Duration.ofSeconds(Long.MAX_VALUE / 2, 1)),
                "HealthTimeout: PT1281023894007607H45M3.000000001S is too long (less than 292 years)");
    }

    @Test
    void systemdReadsMoreWordsForTruthThanPodmanAndRefusesOthers() {
        for (String text : List.of("1", "yes", "y", "true", "t", "on", "Y")) {
            assertThat(remainAfterExit(text).service().remainAfterExit())
                    .as(text)
                    .contains(true);
        }
        for (String text : List.of("0", "no", "n", "false", "f", "off", "N")) {
            assertThat(remainAfterExit(text).service().remainAfterExit())
                    .as(text)
                    .contains(false);
        }
        assertRefused(() -> remainAfterExit("ture"), "ture is not a truth value (true or false)");
    }

    private static SystemdUnit remainAfterExit(String text) {
        SystemdUnitBuilder builder = SystemdUnit.service("a");
        Lines.set(
                SystemdUnitKeys.of("service"), builder, List.of(new Line("Service", "RemainAfterExit", List.of(text))));
        return builder.build();
    }

    @Test
    void secretIsWaitedForEvenIfItIsRequiredAlready() {
        Secret secret = Secret.named("a").from(SecretSource.hostFile("a")).build();
        UnitName service = UnitName.parse("a-secret.service");
        Container before = Container.dropIn().unit(u -> u.requires(service)).build();
        Container after = before.toBuilder().secretEnv(secret, "X").build();
        assertThat(after.unit().requires()).containsExactly(service);
        assertThat(after.unit().after()).containsExactly(service);
    }

    private static <U> List<String> lines(UnitType<U, ?> type, U unit) {
        return Lines.of(type, unit).stream().map(Line::toString).toList();
    }
}
