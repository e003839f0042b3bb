package dev.quadlet.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ImageRef;
import java.util.List;
import java.util.stream.Collectors;

/** What all tests here say about findings. */
final class Checking {

    private Checking() {}

    /** Checks one rule; a line number stands as {@code :N}. */
    static void assertFinds(Rule rule, Host host, String text) {
        assertThat(print(check(rule, host))).isEqualTo(text);
    }

    /** Checks one rule for a system with one stack. */
    static void assertFinds(Rule rule, List<Unit> units, String text) {
        assertFinds(rule, Host.named("atlas").stack(stack("blog", units)).build(), text);
    }

    static void assertFindsNothing(Rule rule, Host host) {
        assertFinds(rule, host, "");
    }

    static void assertFindsNothing(Rule rule, Unit... units) {
        assertFinds(rule, List.of(units), "");
    }

    static List<Diagnostic> check(Rule rule, Host host) {
        return Validator.of(List.of(rule)).check(Fleet.named("lab").host(host).build());
    }

    /** All findings as people read them, one below the other. */
    static String print(List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> finding.toString().replaceAll("(\\.java):\\d+", "$1:N") + "\n")
                .collect(Collectors.joining());
    }

    static ContainerBuilder container(String name) {
        return Container.named(name, ImageRef.parse("quay.io/al/app:1.0"));
    }

    static Stack stack(String name, Unit... units) {
        return stack(name, List.of(units));
    }

    static Stack stack(String name, List<Unit> units) {
        return Stack.named(name).add(units.toArray(Unit[]::new)).build();
    }
}
