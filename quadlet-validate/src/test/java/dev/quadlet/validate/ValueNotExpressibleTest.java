package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.stack;

import dev.quadlet.model.Container;
import dev.quadlet.model.DropIn;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import org.junit.jupiter.api.Test;

class ValueNotExpressibleTest {

    private final Rule rule = new ValueNotExpressible();
    private final Unit quoted = container("web").healthCmd("test \"x\"").build();

    @Test
    void everythingIsFineWithoutAVersion() {
        assertFindsNothing(rule, quoted);
    }

    @Test
    void podmanSince582ReadsAllOfIt() {
        assertFindsNothing(rule, host("5.8.2", quoted));
    }

    @Test
    void valuesThatAnOlderPodmanReadsDifferentlyAreFound() {
        Unit web = container("web")
                .entrypoint("")
                .healthCmd("\"x\" y")
                .healthStartupCmd("x\u00A0")
                .environment("A", "\"x\"")
                .build();
        assertFinds(rule, host("4.9", web), """
                error[value-not-expressible] host atlas: the value of Entrypoint cannot be written: an empty value has no effect before Podman 5.8.2
                  web.container  Entrypoint=  Checking.java:N
                  help: change the value, or update Podman on the host
                error[value-not-expressible] host atlas: the value of HealthCmd cannot be written: Podman before 5.8.2 removes a double quote at its begin or end
                  web.container  HealthCmd="x" y  Checking.java:N
                  help: change the value, or update Podman on the host
                error[value-not-expressible] host atlas: the value of HealthStartupCmd cannot be written: Podman before 5.0 removes blanks and backslashes at its end
                  web.container  HealthStartupCmd=x\u00A0  Checking.java:N
                  help: change the value, or update Podman on the host
                """);
    }

    @Test
    void longValueIsShortened() {
        assertFinds(
                rule,
                host(
                        "5.4",
                        container("web").healthCmd("\"\u0001" + "x".repeat(99)).build()),
                """
                error[value-not-expressible] host atlas: the value of HealthCmd cannot be written: Podman before 5.8.2 removes a double quote at its begin or end
                  web.container  HealthCmd="\\u0001%s… (101 characters)  Checking.java:N
                  help: change the value, or update Podman on the host
                """.formatted("x".repeat(78)));
    }

    @Test
    void valuesOfDropInsAreFound() {
        Host host = Host.named("atlas")
                .podman("5.4")
                .stack(stack(
                        "blog",
                        container("web")
                                .dropIn("10-health", d -> d.healthCmd("\"x\""))
                                .build()))
                .dropIn(DropIn.ofType(
                        "10-health", Container.dropIn().healthCmd("\"y\"").build()))
                .build();
        assertFinds(rule, host, """
                error[value-not-expressible] host atlas: the value of HealthCmd cannot be written: Podman before 5.8.2 removes a double quote at its begin or end
                  web.container.d/10-health.conf  HealthCmd="x"  Checking.java:N
                  help: change the value, or update Podman on the host
                error[value-not-expressible] host atlas: the value of HealthCmd cannot be written: Podman before 5.8.2 removes a double quote at its begin or end
                  container.d/10-health.conf  HealthCmd="y"  ValueNotExpressibleTest.java:N
                  help: change the value, or update Podman on the host
                """);
    }

    @Test
    void instanceSaysNotAgainWhatItsTemplateSays() {
        Container template = container("web@").healthCmd("\"x\"").build();
        Stack stack =
                Stack.named("blog").add(template).instances(template, "blue").build();
        assertFinds(rule, Host.named("atlas").podman("5.4").stack(stack).build(), """
                error[value-not-expressible] host atlas: the value of HealthCmd cannot be written: Podman before 5.8.2 removes a double quote at its begin or end
                  web@.container  HealthCmd="x"  Checking.java:N
                  help: change the value, or update Podman on the host
                """);
    }

    private static Host host(String podman, Unit... units) {
        return Host.named("atlas").podman(podman).stack(stack("blog", units)).build();
    }
}
