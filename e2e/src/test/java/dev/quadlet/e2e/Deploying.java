package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.ApplyOptions;
import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.DeploymentListener;
import dev.quadlet.deploy.HostEvent;
import dev.quadlet.deploy.Outcome;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.deploy.Rollout;
import dev.quadlet.deploy.Selection;
import dev.quadlet.deploy.Step;
import dev.quadlet.deploy.Target;
import dev.quadlet.deploy.TargetPlan;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.deploy.UnitChange;
import dev.quadlet.deploy.transport.SshOptions;
import dev.quadlet.deploy.transport.SshTransport;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.validate.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Brings fleets to test hosts as a program does that uses the library. */
final class Deploying {

    /** Nothing of it is long enough to wait for, and a busy machine is no failure. */
    static final ApplyOptions QUICK =
            new ApplyOptions(Duration.ofSeconds(90), Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final Map<String, TestHost> hosts;
    private final UnaryOperator<Transport> way;

    private Deploying(Map<String, TestHost> hosts, UnaryOperator<Transport> way) {
        this.hosts = hosts;
        this.way = way;
    }

    /**
     * {@return deployments to these hosts}
     *
     * @param hosts the hosts, under the names that they have in fleets
     */
    static Deploying to(TestHost... hosts) {
        return new Deploying(
                Arrays.stream(hosts).collect(Collectors.toMap(TestHost::name, host -> host)), UnaryOperator.identity());
    }

    /**
     * {@return the same by another way}
     *
     * @param other makes it of the usual one
     */
    Deploying by(UnaryOperator<Transport> other) {
        return new Deploying(hosts, other);
    }

    /**
     * What was planned, and what came of it.
     *
     * @param plans the plans
     * @param findings what rules found
     * @param results what became of each
     * @param events what hosts told
     */
    record Applied(
            List<TargetPlan> plans, List<Diagnostic> findings, List<TargetResult> results, List<HostEvent> events) {

        /** {@return this, if all that was planned is done} */
        Applied ok() {
            return is(Outcome.APPLIED);
        }

        /** {@return this, if that became of each of them} */
        Applied is(Outcome outcome) {
            assertThat(results)
                    .extracting(TargetResult::outcome)
                    .as(this::told)
                    .isNotEmpty()
                    .containsOnly(outcome);
            return this;
        }

        private String told() {
            List<Object> all = new ArrayList<>(findings);
            plans.forEach(plan -> {
                plan.plan().ifPresent(made -> all.addAll(made.problems()));
                plan.failure().ifPresent(all::add);
            });
            all.addAll(events);
            results.forEach(result -> all.addAll(result.messages()));
            return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
        }

        /** {@return the only plan} */
        Plan plan() {
            assertThat(plans).hasSize(1);
            return plans.get(0).plan().orElseThrow();
        }

        /** {@return the only result} */
        TargetResult result() {
            assertThat(results).hasSize(1);
            return results.get(0);
        }

        /** {@return the kinds of the events, in their order} */
        List<String> kinds() {
            return events.stream().map(HostEvent::kind).toList();
        }
    }

    /** {@return the services to which one of the steps happens} */
    static SortedSet<String> services(Plan plan, Step... steps) {
        return plan.units().stream()
                .filter(unit -> Set.of(steps).contains(unit.step()))
                .map(UnitChange::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return a deployment; to be closed} */
    Deployment open(Fleet fleet) {
        return new Deployment(fleet, Selection.all(), Rollout.allAtOnce(), host -> way.apply(ssh(host)));
    }

    private Transport ssh(Host host) {
        TestHost real = hosts.get(host.name());
        if (real == null) {
            throw new IllegalArgumentException("no host " + host.name());
        }
        return new SshTransport(host.ssh().orElseThrow(), SshOptions.defaults().config(real.sshConfig()));
    }

    /** {@return the plan for the only manager of a fleet} */
    Plan plan(Fleet fleet) {
        return plan(fleet, PlanOptions.none());
    }

    /** {@return the plan for the only manager of a fleet} */
    Plan plan(Fleet fleet, PlanOptions options) {
        try (Deployment deployment = open(fleet)) {
            List<TargetPlan> plans = deployment.plan(options);
            assertThat(plans).hasSize(1);
            return plans.get(0)
                    .plan()
                    .orElseThrow(() -> new AssertionError(plans.get(0).failure().orElseThrow()));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** {@return what came of an apply} */
    Applied apply(Fleet fleet) {
        return apply(fleet, PlanOptions.none(), QUICK);
    }

    /** {@return what came of an apply} */
    Applied apply(Fleet fleet, PlanOptions options, ApplyOptions limits) {
        return apply(fleet, options, limits, DeploymentListener.NONE);
    }

    /** {@return what came of an apply, of which a listener is told} */
    Applied apply(Fleet fleet, PlanOptions options, ApplyOptions limits, DeploymentListener listener) {
        List<HostEvent> events = Collections.synchronizedList(new ArrayList<>());
        DeploymentListener both = new DeploymentListener() {
            @Override
            public void happens(Target target, HostEvent event) {
                events.add(event);
                listener.happens(target, event);
            }
        };
        try (Deployment deployment = open(fleet)) {
            List<TargetPlan> plans = deployment.plan(options);
            List<TargetResult> results = deployment.apply(plans, limits, "tester", both);
            return new Applied(plans, deployment.findings(), results, List.copyOf(events));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
