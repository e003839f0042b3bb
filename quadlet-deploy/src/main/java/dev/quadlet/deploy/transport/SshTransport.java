package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The user's own OpenSSH client. All commands share one connection, which the first of them makes: one handshake. */
public final class SshTransport extends ShellTransport {

    /** After so long without a command the connection ends by itself, should nobody be left to close it. */
    private static final String IDLE = "10m";

    private static final long SECONDS_TO_CLOSE = 5;

    private final String destination;
    private final SshOptions options;
    private final boolean shared;
    private final Thread atExit = new Thread(this::disconnect, "quadlet-ssh-exit");
    private final ReentrantLock opening = new ReentrantLock();
    private final AtomicReference<@Nullable ControlDirectory> control = new AtomicReference<>();

    /**
     * A way to a host. Nothing is connected yet.
     *
     * @param destination such as {@code root@atlas.lan}, or a name of the ssh configuration
     * @param options how ssh is called
     * @throws IllegalArgumentException if ssh would take the destination for an option
     */
    public SshTransport(String destination, SshOptions options) {
        this(destination, options, true);
    }

    private SshTransport(String destination, SshOptions options, boolean shared) {
        if (destination.isEmpty() || destination.startsWith("-")) {
            throw new IllegalArgumentException("\"" + destination + "\" is not a destination of ssh");
        }
        this.destination = destination;
        this.options = options;
        this.shared = shared;
    }

    @Override
    public Transport fresh() {
        return new SshTransport(destination, options, false);
    }

    @Override
    public String describe() {
        return "ssh " + destination;
    }

    @Override
    public void close() {
        super.close();
        disconnect();
    }

    @Override
    void open() throws IOException, InterruptedException {
        if (!shared) {
            return;
        }
        opening.lockInterruptibly();
        try {
            ControlDirectory own = control.get();
            // ssh removes the socket when its connection ends.
            if (own != null && !Files.exists(own.socket())) {
                disconnect();
                own = null;
            }
            if (own == null) {
                Optional<ControlDirectory> directory = ControlDirectory.create();
                if (directory.isPresent()) {
                    connect(directory.get());
                }
            }
        } finally {
            opening.unlock();
        }
    }

    @Override
    List<String> command(String line) {
        List<String> words = base(control.get());
        words.addAll(List.of("-o", "ControlMaster=no", "-T", "--", destination, line));
        return words;
    }

    @Override
    ConnectionFailed failed(String errors, @Nullable IOException cause) {
        return new ConnectionFailed(
                cause == null
                        ? SshFailure.explain(describe(), errors)
                        : describe() + ": " + options.program() + " cannot be started; install the client of OpenSSH ("
                                + cause.getMessage() + ")",
                cause);
    }

    private List<String> base(@Nullable ControlDirectory own) {
        List<String> words = new ArrayList<>(List.of(options.program()));
        options.config().ifPresent(file -> words.addAll(List.of("-F", file.toString())));
        words.addAll(List.of("-o", "ControlPath=" + (own == null ? "none" : own.socket())));
        words.addAll(List.of("-o", "BatchMode=" + (options.interactive() ? "no" : "yes")));
        words.addAll(List.of(
                "-o", "ConnectTimeout=" + Math.max(1, options.connectTimeout().toSeconds())));
        // A dead connection is noticed after 20 s, while there is time to make another and confirm.
        words.addAll(List.of("-o", "ServerAliveInterval=5", "-o", "ServerAliveCountMax=3"));
        // Banners are of no use here, and what a user's configuration adds for interactive work is in the way.
        words.addAll(List.of("-o", "LogLevel=ERROR", "-o", "RemoteCommand=none", "-o", "PermitLocalCommand=no"));
        words.addAll(List.of("-o", "ClearAllForwardings=yes", "-a", "-x"));
        return words;
    }

    /** Makes a connection that stays in the background, apart from any command: what fails here is ssh itself. */
    private void connect(ControlDirectory directory) throws IOException, InterruptedException {
        boolean connected = false;
        control.set(directory);
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            List<String> words = base(directory);
            words.addAll(List.of("-o", "ControlMaster=yes", "-o", "ControlPersist=" + IDLE));
            words.addAll(List.of("-f", "-N", "-T", "--", destination));
            Process process = start(new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    // No pipe: some versions keep it open in the background.
                    .redirectError(directory.log().toFile()));
            process.getOutputStream().close();
            if (waitFor(process) != 0) {
                throw failed(new String(Files.readAllBytes(directory.log()), StandardCharsets.UTF_8).strip(), null);
            }
            connected = true;
        } finally {
            if (!connected) {
                disconnect();
                forgetExit();
            }
        }
    }

    /** Ends the shared connection, and removes what was made for it. */
    private void disconnect() {
        ControlDirectory own = control.getAndSet(null);
        if (own == null) {
            return;
        }
        // Also whoever was interrupted leaves nothing behind.
        boolean interrupted = Thread.interrupted();
        try {
            if (Files.exists(own.socket())) {
                List<String> words = base(own);
                words.addAll(List.of("-O", "exit", "--", destination));
                Process process = new ProcessBuilder(words)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            // Without its socket the connection ends after the idle time.
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            own.delete();
            forgetExit();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The program is at its end: this is the hook, or it comes and finds nothing to do.
        }
    }
}
