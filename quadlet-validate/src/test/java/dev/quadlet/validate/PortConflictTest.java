package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.check;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.PortMapping;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.model.value.Raw;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortConflictTest {

    private final Rule rule = new PortConflict();

    @Test
    void twoUnitsOnOnePortAreFound() {
        assertFinds(
                rule,
                List.of(
                        container("web").publishPort(8080, 80).build(),
                        container("api").publishPort(8081, 80).build(),
                        Pod.named("shop").publishPort(8080, 8000).build()),
                """
                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by two units
                  web.container  PublishPort=8080:80    Checking.java:N
                  shop.pod       PublishPort=8080:8000  PortConflictTest.java:N
                  help: give all but one of them another host port, or addresses of their own
                """);
    }

    @Test
    void unitsOfAllManagersShareThePortsOfTheMachine() {
        Host host = Host.named("atlas")
                .stack(stack("blog", container("web").publishPort(8080, 80).build()))
                .user(
                        "al",
                        u -> u.stack(stack(
                                "blog", container("web").publishPort(8080, 80).build())))
                .user(
                        "bo",
                        u -> u.stack(stack(
                                "shop",
                                Kube.named("shop", "/srv/a.yaml")
                                        .publishPort(8080, 80)
                                        .build())))
                .build();
        assertFinds(rule, host, """
                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by 3 units
                  web.container  PublishPort=8080:80  Checking.java:N
                  web.container  PublishPort=8080:80  Checking.java:N
                  shop.kube      PublishPort=8080:80  PortConflictTest.java:N
                  help: give all but one of them another host port, or addresses of their own
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "8080:80,               8080:80",
        "8080:80,               8080:443/tcp",
        "8080:80/udp,           8080:80/udp",
        "8000-8010:80-90,       8010:80",
        "8000-8010:80-90,       8005-8006:80-81",
        "8000-8010:80-90,       7000-9000:7000-9000",
        "8080:80,               127.0.0.1:8080:80",
        "8080:80,               [::1]:8080:80",
        "0.0.0.0:8080:80,       127.0.0.1:8080:80",
        "[::]:8080:80,          [::1]:8080:80",
        "127.0.0.1:8080:80,     127.0.0.1:8080:80",
        "[::1]:8080:80,         [0:0:0:0:0:0:0:1]:8080:80",
    })
    void overlapIsFound(String first, String second) {
        assertThat(check(rule, host(first, second))).hasSize(1);
        assertThat(check(rule, host(second, first))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "8080:80,               8081:80",
        "8080:80/tcp,           8080:80/udp",
        "8080:80/sctp,          8080:80/udp",
        "8000-8009:80-89,       8010:80",
        "8010:80,               8000-8009:80-89",
        "127.0.0.1:8080:80,     127.0.0.2:8080:80",
        "0.0.0.0:8080:80,       [::1]:8080:80",
        "0.0.0.0:8080:80,       [::]:8080:80",
        "80,                    80",
        "127.0.0.1::80,         127.0.0.1::80",
    })
    void whatDoesNotOverlapIsNotFound(String first, String second) {
        assertFindsNothing(rule, host(first, second));
        assertFindsNothing(rule, host(second, first));
    }

    @Test
    void addressOfTheFirstIsTold() {
        assertFinds(rule, host("[::1]:8000-8010:80-90", "[::]:8005:80"), """
                error[port-conflict] host atlas: [::1]:8000-8010/tcp is published by two units
                  one.container  PublishPort=[::1]:8000-8010:80-90  Checking.java:N
                  two.container  PublishPort=[::]:8005:80           Checking.java:N
                  help: give all but one of them another host port, or addresses of their own
                """);
    }

    @Test
    void onePortTwiceInOneUnitIsFound() {
        assertFinds(
                rule,
                List.of(container("web")
                        .publishPort(8080, 80)
                        .publishPort(8080, 80)
                        .build()),
                """
                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published twice
                  web.container  PublishPort=8080:80  Checking.java:N
                  web.container  PublishPort=8080:80  Checking.java:N
                  help: give all but one of them another host port, or addresses of their own
                """);
    }

    @Test
    void everyClashOfAChainIsFound() {
        Host host = Host.named("atlas")
                .stack(stack(
                        "blog", port("one", "8000-8010:1-11"), port("two", "8005-8020:1-16"), port("three", "8015:1")))
                .build();
        assertFinds(rule, host, """
                error[port-conflict] host atlas: 0.0.0.0:8000-8010/tcp is published by two units
                  one.container  PublishPort=8000-8010:1-11  Checking.java:N
                  two.container  PublishPort=8005-8020:1-16  Checking.java:N
                  help: give all but one of them another host port, or addresses of their own
                error[port-conflict] host atlas: 0.0.0.0:8005-8020/tcp is published by two units
                  two.container    PublishPort=8005-8020:1-16  Checking.java:N
                  three.container  PublishPort=8015:1          Checking.java:N
                  help: give all but one of them another host port, or addresses of their own
                """);
    }

    @Test
    void instancesOfATemplateClashAndTheTemplateItselfDoesNot() {
        Container template = container("web@").publishPort(8080, 80).build();
        Stack stack = Stack.named("blog")
                .add(template)
                .instances(template, "blue", "green")
                .build();
        assertFinds(rule, Host.named("atlas").stack(stack).build(), """
                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by two units
                  web@blue.container   PublishPort=8080:80  Checking.java:N
                  web@green.container  PublishPort=8080:80  Checking.java:N
                  help: give all but one of them another host port, or addresses of their own
                """);
        StackBuilder one = Stack.named("blog").add(template).instances(template, "blue");
        assertFindsNothing(rule, Host.named("atlas").stack(one.build()).build());
    }

    @Test
    void portThatDependsOnTheInstanceIsNotCompared() {
        PortMapping byInstance = Raw.expanded("80%i:80");
        assertFindsNothing(
                rule,
                container("one").publishPort(byInstance).build(),
                container("two").publishPort(byInstance).build());
    }

    @Test
    void portsOfDropInsCount() {
        assertFinds(
                rule,
                List.of(
                        container("web").publishPort(8080, 80).build(),
                        container("api")
                                .dropIn("10-port", d -> d.publishPort(8080, 80))
                                .build()),
                """
                error[port-conflict] host atlas: 0.0.0.0:8080/tcp is published by two units
                  web.container                 PublishPort=8080:80  Checking.java:N
                  api.container.d/10-port.conf  PublishPort=8080:80  Checking.java:N
                  help: give all but one of them another host port, or addresses of their own
                """);
    }

    @Test
    void manyUnitsOnOnePortAreOneFinding() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            units.add(container("c" + i).publishPort(8080, 80).build());
        }
        List<Diagnostic> found =
                check(rule, Host.named("atlas").stack(stack("blog", units)).build());
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("0.0.0.0:8080/tcp is published by 3000 units");
            assertThat(finding.places()).hasSize(3000);
        });
    }

    private static Host host(String first, String second) {
        return Host.named("atlas")
                .stack(stack("blog", port("one", first), port("two", second)))
                .build();
    }

    private static Container port(String name, String port) {
        return container(name).publishPort(PublishedPort.parse(port)).build();
    }
}
