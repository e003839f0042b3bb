package dev.quadlet.deploy;

import dev.quadlet.deploy.transport.TarContent;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.value.LocalImage;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.Validator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Brings hosts of a fleet to what the fleet says: plan, apply, roll back.
 *
 * <p>Closing it ends the connections; what a host has begun, it brings to an end by itself.
 */
public final class Deployment implements AutoCloseable {

    private final Fleet fleet;
    private final List<Host> hosts;
    private final Rollout rollout;
    private final Function<Host, Transport> ways;
    private final Map<String, Transport> transports = new ConcurrentHashMap<>();
    private final SecretReader secrets = new SecretReader();
    private final LocalImages images;
    private final ExecutorService workers;
    private Supplier<Validator> validator = Validator::standard;
    private List<Diagnostic> findings = List.of();

    /**
     * A deployment.
     *
     * @param fleet the fleet
     * @param selection which of its hosts are meant
     * @param rollout in which order they are changed
     * @param ways makes the way to a host
     * @throws IllegalArgumentException if the fleet has no such hosts
     */
    public Deployment(Fleet fleet, Selection selection, Rollout rollout, Function<Host, Transport> ways) {
        this(fleet, selection, rollout, ways, List.of("podman"));
    }

    /**
     * A deployment that builds images with a Podman of its own.
     *
     * @param fleet the fleet
     * @param selection which of its hosts are meant
     * @param rollout in which order they are changed
     * @param ways makes the way to a host
     * @param podman the program that builds images on this machine, and arguments before all others
     * @throws IllegalArgumentException if the fleet has no such hosts
     */
    public Deployment(
            Fleet fleet, Selection selection, Rollout rollout, Function<Host, Transport> ways, List<String> podman) {
        this.images = new LocalImages(new LocalImageBuilder(podman));
        this.fleet = fleet;
        this.hosts = selection.of(fleet);
        this.rollout = rollout;
        this.ways = ways;
        this.workers = Executors.newFixedThreadPool(rollout.parallel(), work -> {
            Thread thread = new Thread(work, "quadlet-host");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Says what checks the fleet before anything is changed; the rules of this library alone unless said.
     *
     * @param rules has the rules
     * @return this deployment
     */
    public Deployment checkedBy(Validator rules) {
        this.validator = () -> rules;
        return this;
    }

    /** {@return the managers of the hosts that are meant} */
    public List<Target> targets() {
        return Target.of(fleet).stream()
                .filter(target -> hosts.contains(target.host()))
                .toList();
    }

    /**
     * Asks all hosts at the same time what they have, and makes a plan for each. Nothing is changed.
     *
     * @param options what may be done beyond what is safe
     * @return a plan, or why there is none, for each manager
     * @throws InterruptedException if this thread is interrupted
     */
    public List<TargetPlan> plan(PlanOptions options) throws InterruptedException {
        // While the hosts are asked, there is time to check what does not depend on them.
        CompletableFuture<List<Diagnostic>> checked =
                CompletableFuture.supplyAsync(() -> validator.get().check(fleet), TargetPlanning::begin);
        List<TargetPlan> plans = new ArrayList<>();
        onAll(hosts, host -> plan(host, options)).forEach(plans::addAll);
        findings = findings(plans, checked);
        return plans;
    }

    /** {@return what rules find in the fleet, with the versions of Podman that the hosts of the last plan have} */
    public List<Diagnostic> findings() {
        return findings;
    }

    /** {@return whether nothing must be applied, since a rule found an error} */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private List<TargetPlan> plan(Host host, PlanOptions options) throws InterruptedException {
        List<TargetPlan> plans = new ArrayList<>();
        for (Target target : targets()) {
            if (target.host().equals(host)) {
                plans.add(new TargetPlanning(target, session(target), secrets).plan(options));
            }
        }
        return plans;
    }

    private List<Diagnostic> findings(List<TargetPlan> plans, CompletableFuture<List<Diagnostic>> checked)
            throws InterruptedException {
        Map<String, PodmanVersion> versions = new LinkedHashMap<>();
        for (TargetPlan plan : plans) {
            plan.report()
                    .flatMap(HostReport::podman)
                    .ifPresent(version -> versions.put(plan.target().host().name(), PodmanVersion.parse(version)));
        }
        Fleet real = fleet.withPodman(versions);
        return real.equals(fleet)
                ? TargetPlanning.get(checked)
                : validator.get().check(real);
    }

    /**
     * Changes the hosts. Nothing is sent to any of them if a rule found an error, a plan is refused, or one cannot be
     * reached.
     *
     * @param plans what {@link #plan} made
     * @param options how long it may take
     * @param by who does it, as the host's history tells it
     * @param listener is told what happens
     * @return what became of each, in the order of the plans
     * @throws InterruptedException if this thread is interrupted; the hosts bring to an end what they have begun
     */
    public List<TargetResult> apply(
            List<TargetPlan> plans, ApplyOptions options, String by, DeploymentListener listener)
            throws InterruptedException {
        DeploymentListener told = oneAtATime(listener);
        boolean stopped = hasErrors()
                || plans.stream()
                        .anyMatch(plan -> plan.plan().map(Plan::isRefused).orElse(!rollout.keepGoing()));
        Map<Target, TargetResult> results = new LinkedHashMap<>();
        int failures = 0;
        for (List<Host> batch : rollout.batches(hosts)) {
            boolean skipped = stopped || failures > rollout.tolerated();
            List<List<TargetResult>> ofHosts = onAll(batch, host -> {
                List<TargetResult> ofHost = new ArrayList<>();
                for (TargetPlan plan : plans) {
                    if (plan.target().host().equals(host)) {
                        ofHost.add(skipped ? skipped(plan) : apply(plan, options, by, told));
                    }
                }
                return ofHost;
            });
            for (List<TargetResult> ofHost : ofHosts) {
                ofHost.forEach(result -> results.put(result.target(), result));
                failures += ofHost.stream().allMatch(result -> result.outcome().isSuccess()) ? 0 : 1;
            }
        }
        return plans.stream()
                .map(plan -> results.getOrDefault(plan.target(), skipped(plan)))
                .toList();
    }

    private static TargetResult skipped(TargetPlan plan) {
        if (plan.failure().isPresent()) {
            return TargetResult.failed(
                    plan.target(), Outcome.UNREACHABLE, plan.failure().get(), Duration.ZERO);
        }
        List<String> why = plan.plan().stream()
                .flatMap(each -> each.problems().stream())
                .filter(PlanProblem::isError)
                .map(PlanProblem::text)
                .toList();
        Outcome outcome = why.isEmpty() ? Outcome.SKIPPED : Outcome.REFUSED;
        return new TargetResult(plan.target(), outcome, 0, why, Duration.ZERO);
    }

    private TargetResult apply(TargetPlan plan, ApplyOptions options, String by, DeploymentListener told)
            throws InterruptedException {
        if (plan.ready().isEmpty()) {
            return skipped(plan);
        }
        TargetPlan.Ready ready = plan.ready().get();
        Instant begin = Instant.now();
        TargetResult result;
        if (ready.plan().isEmpty()) {
            result = new TargetResult(
                    plan.target(), Outcome.UNCHANGED, ready.report().current(), List.of(), Duration.ZERO);
        } else {
            told.begins(plan);
            TarContent content = TargetPlan.content(ready, by, "apply");
            result = result(plan.target(), begin, () -> {
                for (LocalImage image : ready.plan().sends()) {
                    told.happens(plan.target(), HostEvent.load(image.toString()));
                    ready.session().send(images, image);
                }
                return ready.session()
                        .apply(content, ready.plan().current(), options, event -> told.happens(plan.target(), event));
            });
        }
        told.ends(result);
        return result;
    }

    private interface Change {
        HostResult make() throws IOException, InterruptedException;
    }

    private static TargetResult result(Target target, Instant begin, Change change) throws InterruptedException {
        try {
            HostResult made = change.make();
            return new TargetResult(
                    target,
                    made.outcome(),
                    made.generation(),
                    made.outcome().isSuccess() ? List.of() : made.failures(),
                    Duration.between(begin, Instant.now()));
        } catch (IOException | ProtocolException e) {
            return TargetResult.failed(
                    target, Outcome.UNREACHABLE, TargetPlanning.message(e), Duration.between(begin, Instant.now()));
        }
    }

    /**
     * Takes one stack of one manager back to what it was, without its data; the others stay as they are.
     *
     * @param target the manager and its host
     * @param stack the name of the stack
     * @param to the generation that has it as it shall be; the last in which it was another if empty
     * @param options how long it may take
     * @param by who does it, as the host's history tells it
     * @param listener is told what happens
     * @return what became of it
     * @throws InterruptedException if this thread is interrupted; the host brings to an end what it has begun
     */
    public TargetResult rollback(
            Target target, String stack, OptionalInt to, ApplyOptions options, String by, DeploymentListener listener)
            throws InterruptedException {
        return rollback(target, stack, to, false, options, by, listener);
    }

    /**
     * Takes one stack of one manager back to what it was, and its data too if that is wanted; the others stay as they
     * are.
     *
     * @param target the manager and its host
     * @param stack the name of the stack
     * @param to the generation that has it as it shall be; the last in which it was another if empty
     * @param withData whether the data of the stack becomes what it was then; the present one is kept aside
     * @param options how long it may take
     * @param by who does it, as the host's history tells it
     * @param listener is told what happens
     * @return what became of it
     * @throws InterruptedException if this thread is interrupted; the host brings to an end what it has begun
     */
    public TargetResult rollback(
            Target target,
            String stack,
            OptionalInt to,
            boolean withData,
            ApplyOptions options,
            String by,
            DeploymentListener listener)
            throws InterruptedException {
        DeploymentListener told = oneAtATime(listener);
        TargetResult result = result(target, Instant.now(), () -> {
            HostSession session = session(target);
            // It fails if the host does not know what it has: what is not known there would be gone afterwards.
            session.report(List::of);
            return session.rollback(stack, to, withData, by, options, event -> told.happens(target, event));
        });
        told.ends(result);
        return result;
    }

    /**
     * Ends an apply that was interrupted: what was not confirmed goes back.
     *
     * @param target the manager and its host
     * @param listener is told what happens
     * @return what became of it
     * @throws InterruptedException if this thread is interrupted
     */
    public TargetResult recover(Target target, DeploymentListener listener) throws InterruptedException {
        return result(target, Instant.now(), () -> session(target).recover(event -> listener.happens(target, event)));
    }

    /**
     * {@return what can be seen of a manager of a host}
     *
     * @param target the manager
     */
    public Inspection inspect(Target target) {
        return new Inspection(target, session(target));
    }

    private HostSession session(Target target) {
        Transport transport = transports.computeIfAbsent(target.host().name(), name -> ways.apply(target.host()));
        return new HostSession(target, transport);
    }

    private interface Work<R> {
        R of(Host host) throws InterruptedException;
    }

    private <R> List<R> onAll(List<Host> all, Work<R> work) throws InterruptedException {
        List<Callable<R>> calls = new ArrayList<>();
        all.forEach(host -> calls.add(() -> work.of(host)));
        List<R> results = new ArrayList<>();
        for (Future<R> result : workers.invokeAll(calls)) {
            results.add(TargetPlanning.get(result));
        }
        return results;
    }

    private static DeploymentListener oneAtATime(DeploymentListener listener) {
        return new DeploymentListener() {
            @Override
            public synchronized void begins(TargetPlan plan) {
                listener.begins(plan);
            }

            @Override
            public synchronized void happens(Target target, HostEvent event) {
                listener.happens(target, event);
            }

            @Override
            public synchronized void ends(TargetResult result) {
                listener.ends(result);
            }
        };
    }

    @Override
    public void close() {
        workers.shutdownNow();
        transports.values().forEach(Transport::close);
    }
}
