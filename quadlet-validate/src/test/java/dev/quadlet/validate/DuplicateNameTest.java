package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.print;
import static dev.quadlet.validate.Checking.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Kube;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Volume;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateNameTest {

    private final Rule rule = new DuplicateName();

    @Test
    void unitsOfDifferentNamesAreFine() {
        assertFindsNothing(
                rule,
                container("web").build(),
                Pod.named("blog").build(),
                Network.named("blog").build(),
                Volume.named("blog").build());
    }

    @Test
    void oneFileInTwoStacksIsFoundOnce() {
        Host host = Host.named("atlas")
                .stack(
                        stack("blog", container("web").build()),
                        stack("shop", container("web").build()))
                .build();
        assertFinds(rule, host, """
                error[duplicate-name] host atlas: two units of the system have the file web.container
                  web.container  stack blog  Checking.java:N
                  web.container  stack shop  Checking.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void managersHaveNamesOfTheirOwn() {
        Host host = Host.named("atlas")
                .stack(stack("blog", container("web").build()))
                .user("al", u -> u.stack(stack("blog", container("web").build())))
                .build();
        assertFindsNothing(rule, host);
    }

    @Test
    void oneServiceOfTwoFilesIsFound() {
        assertFinds(
                rule,
                List.of(
                        container("web").build(),
                        Kube.named("web", "/srv/web.yaml").build(),
                        SystemdUnit.service("web").build(),
                        container("blog-network").build(),
                        Network.named("blog").build(),
                        container("x").serviceName("y").build(),
                        container("y").build()),
                """
                error[duplicate-name] host atlas: 3 units of the system have the service web.service
                  web.container  stack blog  Checking.java:N
                  web.kube       stack blog  DuplicateNameTest.java:N
                  web.service    stack blog  DuplicateNameTest.java:N
                  help: give all but one of them another name
                error[duplicate-name] host atlas: two units of the system have the service blog-network.service
                  blog-network.container  stack blog  Checking.java:N
                  blog.network            stack blog  DuplicateNameTest.java:N
                  help: give all but one of them another name
                error[duplicate-name] host atlas: two units of the system have the service y.service
                  x.container  stack blog  Checking.java:N
                  y.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void oneObjectOfTwoUnitsIsFound() {
        assertFinds(
                rule,
                List.of(
                        container("web").containerName("blog").build(),
                        Pod.named("blog").podName("blog").build(),
                        Volume.named("a").volumeName("blog").build(),
                        Volume.named("b").volumeName("blog").build(),
                        Network.named("c").networkName("blog").build()),
                """
                error[duplicate-name] host atlas: two units of the system have the object in Podman container blog
                  web.container  stack blog  Checking.java:N
                  blog.pod       stack blog  DuplicateNameTest.java:N
                  help: give all but one of them another name
                error[duplicate-name] host atlas: two units of the system have the object in Podman volume blog
                  a.volume  stack blog  DuplicateNameTest.java:N
                  b.volume  stack blog  DuplicateNameTest.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void derivedNameOfAnObjectCounts() {
        assertFinds(
                rule,
                List.of(
                        container("web").build(),
                        container("api").containerName("systemd-web").build()),
                """
                error[duplicate-name] host atlas: two units of the system have the object in Podman container systemd-web
                  web.container  stack blog  Checking.java:N
                  api.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void secretsAreComparedToo() {
        Secret first = Secret.named("key").from(SecretSource.hostFile("a")).build();
        Secret second = Secret.named("key").from(SecretSource.hostFile("b")).build();
        assertFinds(rule, List.of(first, second), """
                error[duplicate-name] host atlas: two units of the system have the file key.secret
                  key.secret  stack blog  DuplicateNameTest.java:N
                  key.secret  stack blog  DuplicateNameTest.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void conflictsOfTwoKindsAreBothFound() {
        assertFinds(
                rule,
                List.of(
                        container("a").serviceName("s").build(),
                        container("a").serviceName("t").build(),
                        container("b").serviceName("s").build(),
                        container("b").serviceName("t").build()),
                """
                error[duplicate-name] host atlas: two units of the system have the file a.container
                  a.container  stack blog  Checking.java:N
                  a.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                error[duplicate-name] host atlas: two units of the system have the file b.container
                  b.container  stack blog  Checking.java:N
                  b.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                error[duplicate-name] host atlas: two units of the system have the service s.service
                  a.container  stack blog  Checking.java:N
                  b.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                error[duplicate-name] host atlas: two units of the system have the service t.service
                  a.container  stack blog  Checking.java:N
                  b.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void oneUnitTwiceInAStackIsFound() {
        Container web = container("web").build();
        assertFinds(rule, List.of(web, web), """
                error[duplicate-name] host atlas: two units of the system have the file web.container
                  web.container  stack blog  Checking.java:N
                  web.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void instancesOfATemplateHaveNamesOfTheirOwn() {
        Container template = container("web@").build();
        Stack stack = Stack.named("blog")
                .add(template)
                .instances(template, "blue", "green")
                .build();
        assertFindsNothing(rule, Host.named("atlas").stack(stack).build());
    }

    @Test
    void instancesWithTheTemplatesLiteralNamesAreFound() {
        Container template =
                container("web@").serviceName("front").containerName("front").build();
        Stack stack = Stack.named("blog")
                .add(template)
                .instances(template, "blue", "blue")
                .build();
        assertFinds(rule, Host.named("atlas").stack(stack).build(), """
                error[duplicate-name] host atlas: two units of the system have the file web@blue.container
                  web@blue.container  stack blog  Checking.java:N
                  web@blue.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                error[duplicate-name] host atlas: 3 units of the system have the service front.service
                  web@.container      stack blog  Checking.java:N
                  web@blue.container  stack blog  Checking.java:N
                  web@blue.container  stack blog  Checking.java:N
                  help: give all but one of them another name
                """);
    }

    @Test
    void templateMakesNoObjectOfItsOwn() {
        Container template = container("web@").containerName("front").build();
        Stack stack =
                Stack.named("blog").add(template).instances(template, "blue").build();
        assertFindsNothing(rule, Host.named("atlas").stack(stack).build());
    }

    @Test
    void usersAndStacksOfOneNameAreFound() {
        Host host = Host.named("atlas")
                .stack(stack("blog"), stack("blog"))
                .user("al", u -> u.stack(stack("shop"), stack("shop"), stack("blog")))
                .user("al", u -> u.stack(stack("shop")))
                .build();
        assertFinds(rule, host, """
                error[duplicate-name] host atlas: user al is declared twice
                  help: put all stacks of a user into one .user(…)
                error[duplicate-name] host atlas: two stacks of the system have the name blog
                  help: give one of them another name
                error[duplicate-name] host atlas: two stacks of user al have the name shop
                  help: give one of them another name
                """);
    }

    @Test
    void hostsOfOneNameAreFound() {
        Fleet fleet = Fleet.named("lab")
                .host(Host.named("atlas").build())
                .host(Host.named("zeus").build())
                .host(Host.named("atlas").build())
                .build();
        assertThat(print(Validator.of(List.of()).check(fleet))).isEqualTo("""
                error[duplicate-name] two hosts have the name atlas
                  help: give one of them another name
                """);
    }
}
