package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.print;
import static dev.quadlet.validate.Checking.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private static final String ALL = """
            error[duplicate-name] two hosts have the name zeus
              help: give one of them another name
            error[duplicate-name] host atlas: two units of the system have the file web.container
              web.container  stack blog  ValidatorTest.java:N
              web.container  stack blog  ValidatorTest.java:N
              help: give all but one of them another name
            error[key-needs-newer-podman] host atlas: Memory needs Podman 5.5, the host has 5.4
              web.container  Memory=1g  ValidatorTest.java:N
              help: update Podman on the host, or say it by PodmanArgs= if podman itself has an option for it
            error[unknown-reference] host atlas: web.container refers to blog.network, which no stack of the system has
              web.container  Network=blog.network  ValidatorTest.java:N
              help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
            error[value-not-expressible] host atlas: the value of HealthCmd cannot be written: Podman before 5.8.2 removes a double quote at its begin or end
              web.container  HealthCmd="x"  ValidatorTest.java:N
              help: change the value, or update Podman on the host
            error[dependency-cycle] host atlas: a service waits for itself: web.service → web.service
              web.container  After=web.service  ValidatorTest.java:N
              help: drop one of these entries
            error[pod-member-conflict] host atlas: api.container is in blog.pod, which owns PublishPort
              api.container  PublishPort=8080:80  Checking.java:N
              help: move PublishPort to the pod
            error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by two units
              web.container  PublishPort=8080:80  ValidatorTest.java:N
              api.container  PublishPort=8080:80  Checking.java:N
              help: give all but one of them another host port, or addresses of their own
            warning[floating-tag] host atlas: quay.io/al/web can mean another image at each pull
              web.container  Image=quay.io/al/web  ValidatorTest.java:N
              help: name a full version, or a digest: quay.io/al/web:1.2.3
            warning[floating-tag] host atlas: quay.io/al/other can mean another image at each pull
              web.container  Image=quay.io/al/other  ValidatorTest.java:N
              help: name a full version, or a digest: quay.io/al/other:1.2.3
            warning[floating-tag] host zeus: quay.io/al/web can mean another image at each pull
              web.container  Image=quay.io/al/web  ValidatorTest.java:N
              help: name a full version, or a digest: quay.io/al/web:1.2.3
            """;

    @Test
    void allProblemsOfAllRulesAreFoundAtOnce() {
        assertThat(print(Validator.standard().check(fleetWithEverythingWrong())))
                .isEqualTo(ALL);
    }

    @Test
    void findingsStandInOneOrderAlways() {
        for (int i = 0; i < 20; i++) {
            assertThat(print(Validator.standard().check(fleetWithEverythingWrong())))
                    .isEqualTo(ALL);
        }
    }

    @Test
    void fleetWithoutProblemsHasNoFindings() {
        Network network = Network.named("blog").build();
        Pod pod = Pod.named("blog").network(network).publishPort(8080, 80).build();
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas")
                        .podman("5.8.2")
                        .stack(stack(
                                "blog", network, pod, container("web").pod(pod).build()))
                        .build())
                .build();
        assertThat(Validator.standard().check(fleet)).isEmpty();
    }

    @Test
    void emptyFleetHasNoFindings() {
        assertThat(Validator.standard().check(Fleet.named("lab").build())).isEmpty();
    }

    @Test
    void rulesHaveNamesOfTheirOwnAndASentence() {
        assertThat(Rules.all())
                .extracting(rule -> rule.info().name())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9-]+"));
        assertThat(Rules.all()).extracting(rule -> rule.info().summary()).allMatch(summary -> summary.endsWith("."));
    }

    @Test
    void rulesOfSomebodyElseAreAskedInTheirOrder() {
        Rule mine = new Rule() {
            @Override
            public RuleInfo info() {
                return RuleInfo.lint("mine", Severity.INFO, "Tells each unit.", "", "", "");
            }

            @Override
            public void check(HostView host, Findings findings) {
                host.units().forEach(unit -> findings.add(unit.serviceName(), "", unit.place()));
            }
        };
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas")
                        .stack(stack(
                                "blog",
                                Container.named("web", ImageRef.parse("quay.io/al/web"))
                                        .build()))
                        .build())
                .build();
        assertThat(print(Validator.of(List.of(mine, new FloatingTag())).check(fleet)))
                .isEqualTo("""
                warning[floating-tag] host atlas: quay.io/al/web can mean another image at each pull
                  web.container  Image=quay.io/al/web  ValidatorTest.java:N
                  help: name a full version, or a digest: quay.io/al/web:1.2.3
                info[mine] host atlas: web.service
                  web.container    ValidatorTest.java:N
                """);
    }

    @Test
    void tenThousandUnitsAreChecked() {
        List<Unit> units = new ArrayList<>();
        Network network = Network.named("net").build();
        units.add(network);
        for (int i = 1; i < 10_000; i++) {
            UnitName before = new UnitName("c" + (i - 1), "service");
            units.add(container("c" + i)
                    .network(network)
                    .unit(u -> u.after(before).requires(before))
                    .publishPort(PublishedPort.of(10_000 + i, 80))
                    .build());
        }
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas")
                        .podman("5.8.2")
                        .stack(stack("blog", units))
                        .build())
                .build();
        assertThat(Validator.standard().check(fleet)).isEmpty();
    }

    @Test
    void tenThousandInstancesAndUsersAreChecked() {
        Container template = container("web@").build();
        String[] instances = new String[10_000];
        for (int i = 0; i < instances.length; i++) {
            instances[i] = "i" + i;
        }
        Stack stack =
                Stack.named("blog").add(template).instances(template, instances).build();
        Host host = Host.named("atlas")
                .podman("5.8.2")
                .stack(stack)
                .user("al", u -> u.stack(stack))
                .build();
        assertThat(Validator.standard().check(Fleet.named("lab").host(host).build()))
                .isEmpty();
    }

    private static Fleet fleetWithEverythingWrong() {
        Pod pod = Pod.named("blog").build();
        Container web = Container.named("web", ImageRef.parse("quay.io/al/web"))
                .network(Network.named("blog").build())
                .memory(ByteSize.parse("1g"))
                .healthCmd("\"x\"")
                .publishPort(8080, 80)
                .unit(u -> u.after(UnitName.parse("web.service")))
                .build();
        Container other =
                Container.named("web", ImageRef.parse("quay.io/al/other")).build();
        Container api = container("api").pod(pod).publishPort(8080, 80).build();
        return Fleet.named("lab")
                .host(Host.named("atlas")
                        .podman("5.4")
                        .stack(stack("blog", web, other, pod, api))
                        .build())
                .host(Host.named("zeus")
                        .stack(stack(
                                "blog",
                                Container.named("web", ImageRef.parse("quay.io/al/web"))
                                        .build()))
                        .build())
                .host(Host.named("zeus").build())
                .build();
    }
}
