package dev.quadlet.e2e;

import dev.quadlet.e2e.FaultCase.Passed;
import dev.quadlet.e2e.FaultChange.Way;
import dev.quadlet.e2e.FaultRun.Judged;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs cases on several hosts at the same time. */
final class FaultMatrix implements AutoCloseable {

    private final int hosts;
    private final Duration limit;
    private final Path secrets;
    private final AtomicInteger booted = new AtomicInteger();
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    /**
     * A matrix; its hosts are booted when they are needed.
     *
     * @param hosts how many hosts there are
     * @param limit after which no case is begun any more
     * @param secrets as {@link FaultFleet} wants them
     */
    FaultMatrix(int hosts, Duration limit, Path secrets) {
        this.hosts = hosts;
        this.limit = limit;
        this.secrets = secrets;
    }

    /**
     * What came of cases.
     *
     * @param judged those after which the host had the old or the new
     * @param failures what is to be said of the others
     */
    record Results(List<Judged> judged, List<String> failures) {}

    private interface Work<T> {
        void on(Worker worker, T each) throws InterruptedException;
    }

    /** A host of its own, and what it is for each account. */
    private final class Worker {

        private final String name = "faults-" + booted.incrementAndGet();
        private final Map<String, FaultHost> accounts = new HashMap<>();
        private TestHost host = FaultHost.boot(name);

        FaultHost as(String account) {
            return accounts.computeIfAbsent(account, key -> new FaultHost(host, key, secrets));
        }

        /** Another host in place of one of which nobody knows in what state it is. */
        void renew() {
            host.close();
            accounts.clear();
            host = FaultHost.boot(name);
        }
    }

    @Override
    public void close() {
        idle.forEach(worker -> worker.host.close());
    }

    /**
     * {@return the steps that changes come by: those of a change that succeeds, and the way back of one that fails}
     *
     * @param names the names of all steps
     */
    List<Passed> walk(Collection<String> names) throws InterruptedException {
        Queue<Passed> passed = new ConcurrentLinkedQueue<>();
        onAll(List.of(Way.values()), (worker, way) -> passed.addAll(walk(worker.as("root"), way, names)));
        return passed.stream()
                .filter(each -> each.way() != Way.FAILS || each.step().startsWith("back-"))
                .toList();
    }

    private static List<Passed> walk(FaultHost host, Way way, Collection<String> names) throws InterruptedException {
        List<String> steps =
                names.stream().flatMap(name -> Stream.of(name, "back-" + name)).toList();
        List<Passed> passed = new ArrayList<>();
        host.bring(way.from());
        host.arm(steps.stream());
        FaultChange change = FaultChange.begin(host, way);
        while (!change.isOver()) {
            for (String step : steps) {
                if (host.isAt(step)) {
                    passed.add(new Passed(way, step, host.isChanging()));
                    host.release(step);
                }
            }
            Thread.sleep(10);
        }
        host.disarm();
        host.forget();
        String outcome = change.end();
        if (!outcome.equals(way == Way.FAILS ? "reverted" : "applied")) {
            throw new AssertionError(FaultCase.word(way) + ", without a fault: " + outcome + ": " + change.told());
        }
        return passed;
    }

    /**
     * {@return what came of cases}
     *
     * @param cases the cases
     * @param judge is told of each as soon as it is judged
     */
    Results run(List<FaultCase> cases, Consumer<Judged> judge) throws InterruptedException {
        Queue<Judged> judged = new ConcurrentLinkedQueue<>();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + limit.toNanos();
        onAll(cases, (worker, each) -> {
            if (System.nanoTime() > end) {
                return;
            }
            try {
                Judged result = FaultRun.run(worker.as(each.account()), each);
                judged.add(result);
                judge.accept(result);
                System.out.printf("%s: %s, %.1f s%n", each, result.kept(), seconds(result.took()));
            } catch (AssertionError | RuntimeException e) {
                String message = String.valueOf(e.getMessage());
                failures.add(message.contains(each.toString()) ? message : each + ": " + e);
                System.out.printf("%s: FAILED: %s%n", each, message);
                worker.renew();
            }
        });
        return new Results(List.copyOf(judged), List.copyOf(failures));
    }

    /** {@return which Podman the hosts have} */
    String podman() {
        return idle.stream()
                .map(worker ->
                        worker.host.exec("podman", "--version").ok().out().strip())
                .findFirst()
                .orElse("?");
    }

    static double seconds(Duration took) {
        return took.toMillis() / 1000.0;
    }

    private <T> void onAll(List<T> all, Work<T> work) throws InterruptedException {
        Queue<T> queue = new ConcurrentLinkedQueue<>(all);
        ExecutorService threads = Executors.newFixedThreadPool(hosts);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int number = 0; number < Math.min(hosts, all.size()); number++) {
                ends.add(threads.submit(() -> {
                    Worker worker = Optional.ofNullable(idle.poll()).orElseGet(Worker::new);
                    try {
                        for (T each = queue.poll(); each != null; each = queue.poll()) {
                            work.on(worker, each);
                        }
                    } finally {
                        idle.add(worker);
                    }
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
