package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.check;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.NetworkMode;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyCycleTest {

    private final Rule rule = new DependencyCycle();

    @Test
    void unitsThatWaitInOneDirectionAreFine() {
        Network network = Network.named("blog").build();
        Volume volume = Volume.named("data").build();
        Pod pod = Pod.named("blog").network(network).build();
        Container db = container("db").pod(pod).volume(volume, "/data").build();
        Container web =
                container("web").pod(pod).unit(u -> u.after(db).requires(db)).build();
        assertFindsNothing(rule, network, volume, pod, db, web);
    }

    @Test
    void circleIsToldWithItsPath() {
        assertFinds(rule, List.of(after("a", "b"), after("b", "c"), after("c", "a"), after("d", "a")), """
                error[dependency-cycle] host atlas: services wait for each other: a.service → b.service → c.service → a.service
                  a.container  After=b.service  Checking.java:N
                  b.container  After=c.service  Checking.java:N
                  c.container  After=a.service  Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void entriesOfBeforeStandWhereTheyWereWritten() {
        Container db = container("db").unit(u -> u.after(name("web"))).build();
        Container web = container("web")
                .unit(u -> u.before(name("api")).after(name("api")))
                .build();
        Container api = container("api").unit(u -> u.before(name("db"))).build();
        assertFinds(rule, List.of(db, web, api), """
                error[dependency-cycle] host atlas: services wait for each other: web.service → api.service → web.service
                  web.container  After=api.service   Checking.java:N
                  web.container  Before=api.service  Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void referencesOfTheGeneratorCount() {
        Container web = container("web")
                .network(NetworkMode.unit(UnitName.parse("db.container")))
                .build();
        Container db = container("db").unit(u -> u.after(name("web"))).build();
        assertFinds(rule, List.of(web, db), """
                error[dependency-cycle] host atlas: services wait for each other: web.service → db.service → web.service
                  web.container  Network=db.container  Checking.java:N
                  db.container   After=web.service     Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void entriesOfDropInsCount() {
        Container web = container("web")
                .dropIn("10-order", d -> d.unit(u -> u.after(name("db"))))
                .build();
        assertFinds(rule, List.of(web, after("db", "web")), """
                error[dependency-cycle] host atlas: services wait for each other: web.service → db.service → web.service
                  web.container.d/10-order.conf  After=db.service   Checking.java:N
                  db.container                   After=web.service  Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void unitThatWaitsForItselfIsFound() {
        assertFinds(rule, List.of(after("a", "a")), """
                error[dependency-cycle] host atlas: a service waits for itself: a.service → a.service
                  a.container  After=a.service  Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void shortestCircleThroughTheFirstUnitIsTold() {
        Container a =
                container("a").unit(u -> u.after(name("b")).after(name("c"))).build();
        assertFinds(rule, List.of(a, after("b", "d"), after("c", "a"), after("d", "a")), """
                error[dependency-cycle] host atlas: services wait for each other: a.service → c.service → a.service
                  a.container  After=c.service  Checking.java:N
                  c.container  After=a.service  Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void severalCirclesAreAllTold() {
        assertFinds(
                rule,
                List.of(
                        after("x", "a"),
                        after("a", "b"),
                        after("b", "a"),
                        after("y", "b"),
                        after("c", "d"),
                        after("d", "c")),
                """
                error[dependency-cycle] host atlas: services wait for each other: a.service → b.service → a.service
                  a.container  After=b.service  Checking.java:N
                  b.container  After=a.service  Checking.java:N
                  help: drop one of these entries
                error[dependency-cycle] host atlas: services wait for each other: c.service → d.service → c.service
                  c.container  After=d.service  Checking.java:N
                  d.container  After=c.service  Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void circleOfEachManagerIsItsOwn() {
        Host host = Host.named("atlas")
                .stack(stack("blog", after("a", "b")))
                .user("al", u -> u.stack(stack("blog", after("b", "a"))))
                .user("bo", u -> u.stack(stack("blog", after("a", "b")), stack("shop", after("b", "a"))))
                .build();
        assertFinds(rule, host, """
                error[dependency-cycle] host atlas: services wait for each other: a.service → b.service → a.service
                  a.container  After=b.service  Checking.java:N
                  b.container  After=a.service  Checking.java:N
                  help: drop one of these entries
                """);
    }

    @Test
    void templateRunsByItsInstancesAlone() {
        Container template = container("a@").unit(u -> u.after(name("b"))).build();
        Container b = container("b").unit(u -> u.after(name("a@one"))).build();
        Stack stack =
                Stack.named("blog").add(template, b).instances(template, "one").build();
        assertFinds(rule, Host.named("atlas").stack(stack).build(), """
                error[dependency-cycle] host atlas: services wait for each other: b.service → a@one.service → b.service
                  b.container      After=a@one.service  Checking.java:N
                  a@one.container  After=b.service      Checking.java:N
                  help: drop one of these entries
                """);
        assertFindsNothing(rule, template, b);
    }

    @Test
    void chainOfTenThousandUnitsEnds() {
        List<Unit> chain = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            chain.add(after("c" + i, "c" + (i + 1)));
        }
        assertThat(check(rule, Host.named("atlas").stack(stack("blog", chain)).build()))
                .isEmpty();
    }

    @Test
    void chainOfTenThousandUnitsIntoACircleEnds() {
        List<Unit> chain = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            chain.add(after("c" + i, "c" + (i + 1)));
        }
        chain.add(after("c10000", "c9999"));
        List<Diagnostic> found =
                check(rule, Host.named("atlas").stack(stack("blog", chain)).build());
        assertThat(found)
                .extracting(Diagnostic::message)
                .containsExactly("services wait for each other: c9999.service → c10000.service → c9999.service");
    }

    @Test
    void circleOfTenThousandUnitsIsFound() {
        List<Unit> circle = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            circle.add(after("c" + i, "c" + (i + 1) % 10_000));
        }
        List<Diagnostic> found =
                check(rule, Host.named("atlas").stack(stack("blog", circle)).build());
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.places()).hasSize(10_000));
    }

    private static Container after(String name, String other) {
        return container(name).unit(u -> u.after(name(other))).build();
    }

    private static UnitName name(String stem) {
        return new UnitName(stem, "service");
    }
}
