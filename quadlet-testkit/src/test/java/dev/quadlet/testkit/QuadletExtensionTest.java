package dev.quadlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.quadlet.model.Fleet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class QuadletExtensionTest {

    /** Where a fleet comes from. */
    static final class Source {

        private Source() {}

        static Fleet fleet() {
            return Lab.fleet();
        }

        static Fleet other() {
            return Lab.fleet(Lab.mail("1.0.0"));
        }

        static Fleet broken() {
            return Fleet.named("users").build();
        }

        Fleet instance() {
            return Lab.fleet();
        }
    }

    /** Run by the tests below, not by itself. */
    @FleetSource(Source.class)
    static class Cases {

        @Test
        void fleet(Fleet fleet, Fleet again) {
            assertThat(fleet).isEqualTo(Lab.fleet()).isEqualTo(again);
        }

        @Test
        void hosts(Fleet fleet, FakeHosts hosts) {
            assertThat(hosts.host("atlas").running()).isEmpty();
            assertThat(hosts.apply(fleet)).hasSize(1);
        }

        @Test
        @FleetSource(value = Source.class, method = "other")
        void methodFirst(Fleet fleet) {
            assertThat(fleet).isEqualTo(Source.other());
        }

        @Test
        void parameterFirst(@FleetSource(value = Source.class, method = "other") Fleet fleet, Fleet own) {
            assertThat(fleet).isEqualTo(Source.other());
            assertThat(own).isEqualTo(Lab.fleet());
        }

        @Test
        void broken(@FleetSource(value = Source.class, method = "broken") Fleet fleet) {}

        @Test
        void missing(@FleetSource(value = Source.class, method = "nothing") Fleet fleet) {}

        @Test
        void instance(@FleetSource(value = Source.class, method = "instance") Fleet fleet) {}

        @Test
        void generator(RealGenerator generator) {
            assertThat(generator.toString()).startsWith("the generator ");
        }

        @Nested
        class Inside {

            @Test
            void fleet(Fleet fleet) {
                assertThat(fleet).isEqualTo(Lab.fleet());
            }
        }
    }

    private static Events run(Class<?> type, String method, Class<?>... parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(type, method, parameters))
                .execute()
                .testEvents();
    }

    private static String failure(String method, Class<?>... parameters) {
        return run(Cases.class, method, parameters).failed().stream()
                .map(event -> event.getPayload(TestExecutionResult.class))
                .flatMap(Optional::stream)
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("");
    }

    @Test
    void testsGetTheirFleetAndItsHosts() {
        run(Cases.class, "fleet", Fleet.class, Fleet.class)
                .assertStatistics(events -> events.succeeded(1).failed(0));
        run(Cases.class, "hosts", Fleet.class, FakeHosts.class)
                .assertStatistics(events -> events.succeeded(1).failed(0));
        run(Cases.Inside.class, "fleet", Fleet.class)
                .assertStatistics(events -> events.succeeded(1).failed(0));
    }

    @Test
    void theNearestSourceCounts() {
        run(Cases.class, "methodFirst", Fleet.class)
                .assertStatistics(events -> events.succeeded(1).failed(0));
        run(Cases.class, "parameterFirst", Fleet.class, Fleet.class)
                .assertStatistics(events -> events.succeeded(1).failed(0));
    }

    @Test
    void aFleetThatCannotBeMadeSaysWhy() {
        assertThat(failure("broken", Fleet.class))
                .isEqualTo("Source.broken() fails: a fleet cannot have the name users: Podman reads the units of all"
                        + " rootless users from /etc/containers/systemd/users");
        assertThat(failure("missing", Fleet.class))
                .isEqualTo("Source.nothing() is no static method that returns a Fleet; name another one:"
                        + " @FleetSource(value = …, method = …)");
        assertThat(failure("instance", Fleet.class))
                .isEqualTo("Source.instance() is no static method that returns a Fleet; name another one:"
                        + " @FleetSource(value = …, method = …)");
    }

    @Test
    void withoutAGeneratorATestIsSkippedUnlessOneIsRequired() {
        assumeTrue(RealGenerator.find().isEmpty(), "there is a generator");
        String missing = "there is no generator of Podman at /usr/libexec/podman/quadlet or /usr/lib/podman/quadlet:"
                + " install Podman, or say where one is by -Dquadlet.generator=PATH";

        List<String> reasons = run(Cases.class, "generator", RealGenerator.class).skipped().stream()
                .map(event -> event.getPayload(String.class))
                .flatMap(Optional::stream)
                .toList();
        assertThat(reasons).containsExactly(missing);

        System.setProperty("quadlet.generator.required", "true");
        try {
            assertThat(failure("generator", RealGenerator.class)).isEqualTo(missing);
        } finally {
            System.clearProperty("quadlet.generator.required");
        }
    }

    @Test
    void aGeneratorIsFoundByItsProperty() {
        String before = System.getProperty(RealGenerator.PROPERTY);
        System.setProperty(RealGenerator.PROPERTY, "/bin/sh");
        try {
            run(Cases.class, "generator", RealGenerator.class)
                    .assertStatistics(events -> events.succeeded(1).failed(0));
        } finally {
            if (before == null) {
                System.clearProperty(RealGenerator.PROPERTY);
            } else {
                System.setProperty(RealGenerator.PROPERTY, before);
            }
        }
    }
}
