package dev.quadlet.e2e;

import dev.quadlet.deploy.ApplyOptions;
import dev.quadlet.deploy.Deployment;
import dev.quadlet.deploy.DeploymentListener;
import dev.quadlet.deploy.HostEvent;
import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.deploy.Target;
import dev.quadlet.deploy.TargetResult;
import dev.quadlet.deploy.transport.Account;
import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.Input;
import dev.quadlet.deploy.transport.Output;
import dev.quadlet.deploy.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A client that changes a host, in a thread of its own.
 *
 * <p>Killing it means to kill its processes of ssh with SIGKILL; what of it is in this JVM does nothing any more from
 * then on. For the host that is the same as the end of the whole process.
 */
final class FaultChange {

    /** Short, since nobody wants to wait: an apply whose client is gone goes back after the last of them. */
    private static final ApplyOptions LIMITS =
            new ApplyOptions(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(5));

    private static final Pattern CONTROL_PATH = Pattern.compile("ControlPath=(/\\S+)");

    private final FaultHost host;
    private final CompletableFuture<String> outcome = new CompletableFuture<>();
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean dead;

    private FaultChange(FaultHost host, Way way) {
        this.host = host;
        this.thread = new Thread(() -> run(way), "change of " + host.host().name());
        thread.setDaemon(true);
    }

    /** What is done to a host. */
    enum Way {
        /** From version 1 to 2. */
        APPLY("1"),
        /** From version 2 back to 1, with the data. */
        ROLLBACK("2"),
        /** From version 1 to one that takes the data and ends, so that the host goes back by itself. */
        FAILS("1");

        private final String from;

        Way(String from) {
            this.from = from;
        }

        /** {@return the version before} */
        String from() {
            return from;
        }
    }

    static FaultChange begin(FaultHost host, Way way) {
        FaultChange change = new FaultChange(host, way);
        change.thread.start();
        return change;
    }

    private void run(Way way) {
        DeploymentListener listener = new DeploymentListener() {
            @Override
            public void happens(Target target, HostEvent event) {
                told.add(event.toString());
            }
        };
        try {
            Deploying deploying = host.deploying().by(Mortal::new);
            FaultFleet fleet = host.fleet();
            TargetResult result = switch (way) {
                case APPLY ->
                    deploying
                            .apply(fleet.version("2"), PlanOptions.none(), LIMITS, listener)
                            .result();
                case FAILS ->
                    deploying
                            .apply(fleet.broken(), PlanOptions.none(), LIMITS, listener)
                            .result();
                case ROLLBACK -> rollback(deploying.open(fleet.version("2")), listener);
            };
            told.addAll(result.messages());
            outcome.complete(result.outcome().toString());
        } catch (RuntimeException | InterruptedException | Error e) {
            outcome.completeExceptionally(e);
        }
    }

    private static TargetResult rollback(Deployment deployment, DeploymentListener listener)
            throws InterruptedException {
        try (deployment) {
            return deployment.rollback(
                    deployment.targets().get(0),
                    FaultFleet.STACK,
                    OptionalInt.empty(),
                    true,
                    LIMITS,
                    "tester",
                    listener);
        }
    }

    boolean isOver() {
        return outcome.isDone();
    }

    /** {@return what became of it for the client: a word, or what it failed with} */
    String end() throws InterruptedException {
        try {
            return outcome.get(FaultHost.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            told.add(e.toString());
            return "failed";
        } catch (TimeoutException e) {
            throw new AssertionError("the client does not end: " + told, e);
        }
    }

    /** {@return all that the client has told} */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Nobody waits for it any more. */
    void abandon() {
        dead = true;
        thread.interrupt();
    }

    /** Kills the client. */
    void kill() {
        dead = true;
        processes().forEach(ProcessHandle::destroyForcibly);
        thread.interrupt();
    }

    /** Kills the process that has the connection; the client may make another. */
    void cut() {
        processes().filter(process -> isMaster(commandLine(process))).forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> processes() {
        List<ProcessHandle> clients = ProcessHandle.allProcesses()
                .filter(process ->
                        commandLine(process).contains("-F " + host.host().sshConfig() + " "))
                .toList();
        List<String> sockets = clients.stream()
                .map(process -> CONTROL_PATH.matcher(commandLine(process)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        return Stream.concat(clients.stream(), masters(sockets));
    }

    /**
     * {@return the processes that have connections for others; they call themselves by their sockets}
     *
     * @param sockets the paths of the sockets, or what they begin with
     */
    static Stream<ProcessHandle> masters(List<String> sockets) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        sockets.stream().anyMatch(socket -> commandLine(process).startsWith("ssh: " + socket)));
    }

    private static boolean isMaster(String commandLine) {
        return commandLine.startsWith("ssh: ");
    }

    private static String commandLine(ProcessHandle process) {
        try {
            byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return new String(words, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            // It has ended meanwhile.
            return "";
        }
    }

    /** A way to the host that a dead client does not go any more. */
    private final class Mortal implements Transport {

        private final Transport way;

        Mortal(Transport way) {
            this.way = way;
        }

        @Override
        public Ended run(Account account, String command, Input input, Output output)
                throws IOException, InterruptedException {
            if (dead) {
                throw new IllegalStateException("this client is dead");
            }
            return way.run(account, command, input, output);
        }

        @Override
        public Transport fresh() {
            return new Mortal(way.fresh());
        }

        @Override
        public String describe() {
            return way.describe();
        }

        @Override
        public void close() {
            way.close();
        }
    }
}
