package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.deploy.secret.DeliveredSecret;
import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ImageRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all tests of plans say: a host with what is on it, and stacks that shall be on it. */
final class Planning {

    /** A value that may be nowhere. */
    static final String MARKER = "do-not-tell-7f3a";

    static final byte[] SALT = "salt".getBytes(StandardCharsets.UTF_8);

    private final FakeMachine host = new FakeMachine("atlas", "5.8.6");
    private final Map<String, String> digests = new TreeMap<>();
    private PlanOptions options = PlanOptions.none();

    private Planning() {}

    static Planning empty() {
        return new Planning();
    }

    /** A host on which these stacks have been deployed and run. */
    static Planning deployed(Stack... stacks) {
        Planning planning = new Planning();
        planning.apply(stacks);
        return planning;
    }

    FakeMachine host() {
        return host;
    }

    Planning options(PlanOptions changed) {
        options = changed;
        return this;
    }

    Planning digest(String secret, String digest) {
        digests.put(secret, digest);
        return this;
    }

    static Target target(Stack... stacks) {
        Host atlas = Host.named("atlas").podman("5.8").stack(stacks).build();
        return new Target("lab", atlas, atlas.system());
    }

    Plan plan(Stack... stacks) {
        return plan(Desired.of(target(stacks)));
    }

    Plan plan(Desired desired) {
        return plan(desired, Measurements.NONE);
    }

    /** A plan after the host was asked how much there is to copy. */
    Plan plan(Desired desired, Measurements measured) {
        Map<String, String> all = new TreeMap<>(digests);
        for (DesiredSecret secret : desired.secrets()) {
            if (secret.source() instanceof DeliveredSecret delivered) {
                all.putIfAbsent(secret.name(), delivered.read().digest(SALT));
            }
        }
        return Planner.plan(desired, host.report(), all, options, measured);
    }

    Plan apply(Stack... stacks) {
        Desired desired = Desired.of(target(stacks));
        Plan plan = plan(desired);
        assertThat(host.apply(plan, desired)).isEmpty();
        host.systemd().forgetLog();
        return plan;
    }

    static Stack stack(String name, Unit... units) {
        return Stack.named(name).add(units).build();
    }

    static Stack blog(Unit... units) {
        return stack("blog", units);
    }

    static ContainerBuilder container(String name) {
        return Container.named(name, ImageRef.parse("docker.io/library/" + name.replace("@", "") + ":1"));
    }

    /** A container that starts at boot. */
    static ContainerBuilder service(String name) {
        return container(name).startOnBoot();
    }

    static Secret secret(String name) {
        return Secret.named(name).from(new Delivered(MARKER + name)).build();
    }

    static Secret secret(String name, String value) {
        return Secret.named(name).from(new Delivered(value)).build();
    }

    /** A secret from this machine. */
    record Delivered(String value) implements DeliveredSecret {

        @Override
        public SecretValue read() {
            return new SecretValue(value.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String describe() {
            return "a test";
        }
    }

    /** One line per unit to which something happens, or whose definition changes. */
    static String describe(Plan plan) {
        StringBuilder out = new StringBuilder();
        for (UnitChange unit : plan.units()) {
            if (unit.change() == Change.SAME && unit.step() == Step.NONE) {
                continue;
            }
            List<String> causes = unit.causes().stream().map(Cause::text).toList();
            out.append(unit.change())
                    .append(' ')
                    .append(unit.service())
                    .append(' ')
                    .append(unit.step())
                    .append(causes.isEmpty() ? "" : ": " + String.join("; ", causes))
                    .append(unit.note().isEmpty() ? "" : " (" + unit.note() + ")")
                    .append('\n');
        }
        return out.toString();
    }

    static String actions(Plan plan) {
        return plan.actionsText().replace('\t', ' ');
    }

    static String problems(Plan plan) {
        StringBuilder out = new StringBuilder();
        plan.problems()
                .forEach(problem -> out.append(problem.severity())
                        .append(' ')
                        .append(problem.code())
                        .append(": ")
                        .append(problem.text())
                        .append('\n'));
        return out.toString();
    }
}
