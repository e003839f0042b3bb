package dev.quadlet.deploy;

import dev.quadlet.deploy.transport.Account;
import dev.quadlet.deploy.transport.ConnectionFailed;
import dev.quadlet.deploy.transport.ConnectionLost;
import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.HostScript;
import dev.quadlet.deploy.transport.Report;
import dev.quadlet.deploy.transport.TarContent;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.deploy.transport.Upload;
import dev.quadlet.model.value.LocalImage;
import dev.quadlet.render.RenderedEntry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The dialogue with one manager of a host, in the words of {@code docs/host-protocol.md}. */
final class HostSession {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How long a lost connection is tried again; by then the host has gone back by itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final HostScript SCRIPT = HostScript.bundled();

    private final Target target;
    private final Transport transport;
    private final Account account;

    HostSession(Target target, Transport transport) {
        this.target = target;
        this.transport = transport;
        this.account = Account.of(target.host(), target.manager());
    }

    /**
     * Asks what the host has.
     *
     * @param names what shall be told beyond what the host knows of, as lines; asked for while the connection is made
     */
    HostReport report(Supplier<List<String>> names) throws IOException, InterruptedException {
        Report report = SCRIPT.report(transport, account, List.of("report", target.fleet()), names);
        if (!report.lines().contains("end")) {
            throw failed("its report", report.ended());
        }
        try {
            return HostReport.parse(String.join("\n", report.lines()) + "\n", report.entries());
        } catch (ProtocolException e) {
            String current = target.base() + "/current";
            throw new HostFailure(target.describe() + ": " + e.getMessage()
                    + (e.isOfGeneration()
                            ? "; somebody has changed " + current + "/, or its disk is broken. Make an older generation"
                                    + " the current one on the host (`ln -sfn generations/00000N " + current
                                    + "`), and apply again"
                            : ""));
        }
    }

    /**
     * Asks how much data there is to copy, where it lies, and who has it mounted.
     *
     * @param data the data
     */
    Measurements measure(Collection<DataName> data) throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>();
        data.forEach(each -> asked.add("data\t" + each.kindWord() + "\t" + each.name()));
        List<String> lines = new ArrayList<>();
        Ended ended = SCRIPT.run(transport, account, List.of("measure", target.fleet()), asked, lines::add);
        if (!ended.succeeded()) {
            throw failed("measuring what is to be copied", ended);
        }
        return Measurements.parse(lines);
    }

    /** Brings an image of this machine to the host. */
    void send(LocalImages images, LocalImage image) throws IOException, InterruptedException {
        images.send(transport, account, image);
    }

    /** Sends a generation, and follows the change to its end. */
    HostResult apply(TarContent content, int from, ApplyOptions options, Consumer<HostEvent> listener)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("--from", Integer.toString(from)));
        words.addAll(words(options));
        Following following = new Following(listener, options.confirm());
        return follow(
                following, () -> Upload.apply(transport, account, target.fleet(), words, content, following::line));
    }

    /** Takes a stack back on the host, with what lies there. */
    HostResult rollback(
            String stack,
            OptionalInt to,
            boolean withData,
            String by,
            ApplyOptions options,
            Consumer<HostEvent> listener)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("rollback", "--fleet", target.fleet(), stack, "--by", by));
        to.ifPresent(number -> arguments.addAll(List.of("--to", Integer.toString(number))));
        if (withData) {
            arguments.add("--with-data");
        }
        arguments.addAll(words(options));
        Following following = new Following(listener, options.confirm());
        return follow(following, () -> call(transport, arguments, following::line));
    }

    /** Ends an apply that was interrupted. */
    HostResult recover(Consumer<HostEvent> listener) throws IOException, InterruptedException {
        Following following = new Following(listener, Duration.ZERO);
        Ended ended = call(transport, List.of("recover", target.fleet()), following::line);
        return following.result().orElseThrow(() -> failed("the recovery", ended));
    }

    /** {@return what a command of the script prints} */
    List<String> lines(List<String> arguments) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        Ended ended = call(transport, arguments, lines::add);
        if (!ended.succeeded()) {
            throw failed(arguments.get(0), ended);
        }
        return lines;
    }

    /** {@return the files of a generation} */
    SortedMap<String, RenderedEntry> tree(int generation) throws IOException, InterruptedException {
        Report report = SCRIPT.report(
                transport, account, List.of("tree", target.fleet(), Integer.toString(generation)), List::of);
        if (!report.ended().succeeded()) {
            throw failed("generation " + generation, report.ended());
        }
        return report.entries();
    }

    private interface Command {
        Ended run() throws IOException, InterruptedException;
    }

    /** What the host does goes on without a connection, so a lost one is made again. */
    private HostResult follow(Following following, Command command) throws IOException, InterruptedException {
        Ended ended;
        try {
            ended = command.run();
        } catch (ConnectionLost e) {
            ended = reconnect(following, e);
        }
        if (following.id().isEmpty() && following.result().isEmpty()) {
            following.refused(refusal(ended));
        }
        Ended last = ended;
        return following.result().orElseThrow(() -> failed("the change", last));
    }

    /** Why a host did not begin. */
    private static String refusal(Ended ended) {
        if (ended.status() != Upload.FAILED) {
            return said(ended);
        }
        // Of all that tar says, what tells why, and not what follows of it.
        String why = ended.errors()
                .lines()
                .filter(line -> line.contains("annot ") && !line.contains("No such file"))
                .findFirst()
                .orElse(ended.errors());
        return "what was sent cannot be stored: " + why;
    }

    private static String said(Ended ended) {
        return ended.errors().isBlank()
                ? "status " + ended.status()
                : ended.errors().replaceAll("(?m)^quadlet-host: ", "").strip();
    }

    private Ended reconnect(Following following, ConnectionLost lost) throws IOException, InterruptedException {
        if (following.id().isEmpty()) {
            throw lost;
        }
        following.note("the connection broke; trying again", lost.getMessage());
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (Transport again = transport.fresh()) {
                following.again();
                Ended ended = call(again, List.of("follow", target.fleet()), following::line);
                if (following.result().isPresent() || (!following.isAnother() && !ended.succeeded())) {
                    return ended;
                }
            } catch (ConnectionFailed | ConnectionLost e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
            if (following.isAnother()) {
                // The connection broke before this change began, and what the host tells is of an older one.
                throw lost;
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** Shows over a connection of its own that the host can still be reached. */
    private void confirm(String generation) throws IOException, InterruptedException {
        try (Transport fresh = transport.fresh()) {
            Ended ended = call(fresh, List.of("confirm", target.fleet(), generation), line -> {});
            if (!ended.succeeded()) {
                throw failed("the confirmation", ended);
            }
        }
    }

    private Ended call(Transport over, List<String> arguments, Consumer<String> lines)
            throws IOException, InterruptedException {
        return SCRIPT.run(over, account, arguments, List.of(), lines);
    }

    private static List<String> words(ApplyOptions options) {
        return List.of(
                "--max-copy",
                Long.toString(options.maxCopy()),
                "--deadline",
                Long.toString(options.deadline().toSeconds()),
                "--settle",
                Long.toString(options.settle().toSeconds()),
                "--confirm",
                Long.toString(options.confirm().toSeconds()));
    }

    private HostFailure failed(String what, Ended ended) {
        return new HostFailure(target.describe() + ": " + what + " failed: " + said(ended));
    }

    /** Reads events as they come, and confirms when the host asks for it. */
    private final class Following {

        private final Consumer<HostEvent> listener;
        private final Duration confirmation;
        private final List<HostEvent> events = new ArrayList<>();
        private Optional<String> id = Optional.empty();
        private Optional<HostResult> result = Optional.empty();
        private boolean another;
        private int seen;

        Following(Consumer<HostEvent> listener, Duration confirmation) {
            this.listener = listener;
            this.confirmation = confirmation;
        }

        void line(String line) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("begun") && fields.length > 1) {
                another = id.isPresent() && !id.get().equals(fields[1]);
                id = id.or(() -> Optional.of(fields[1]));
            } else if (fields[0].equals("done") && fields.length > 2 && !another) {
                result = Optional.of(new HostResult(outcome(fields[1]), Integer.parseInt(fields[2]), events));
            } else if (!another) {
                HostEvent.parse(line).ifPresent(this::event);
            }
        }

        private void event(HostEvent event) {
            if (seen > 0) {
                seen--;
                return;
            }
            events.add(event);
            listener.accept(event);
            if (event.kind().equals("confirm")) {
                confirmOrNote(event.text());
            }
        }

        /** What was changed may keep the host from being reached for a moment, so that once is not enough. */
        private void confirmOrNote(String generation) {
            Instant end = Instant.now().plus(confirmation);
            try {
                while (true) {
                    try {
                        confirm(generation);
                        return;
                    } catch (HostFailure e) {
                        failed("cannot confirm: " + e.getMessage());
                        return;
                    } catch (IOException e) {
                        if (Instant.now().plus(PAUSE).isAfter(end)) {
                            failed("cannot confirm, so all goes back: " + e.getMessage());
                            return;
                        }
                        Thread.sleep(PAUSE.toMillis());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Tells a failure that the host does not know of. */
        private void failed(String why) {
            HostEvent event = new HostEvent(HostEvent.HERE, "error", Optional.empty(), Optional.empty(), why);
            events.add(event);
            listener.accept(event);
        }

        /** The host has not begun. */
        void refused(String why) {
            failed(why);
            result = Optional.of(new HostResult(Outcome.REFUSED, 0, events));
        }

        void note(String what, @Nullable String why) {
            HostEvent note =
                    new HostEvent(HostEvent.HERE, "note", Optional.empty(), Optional.empty(), what + ": " + why);
            listener.accept(note);
        }

        /** The host tells all of the change again; what was told before it began is not among it. */
        void again() {
            int last = events.size() - 1;
            if (last >= 0 && events.get(last).kind().equals("confirm")) {
                // The host may still wait for it.
                events.remove(last);
            }
            seen = (int) events.stream()
                    .filter(event -> !isStaging(event) && !event.seconds().equals(HostEvent.HERE))
                    .count();
        }

        private boolean isStaging(HostEvent event) {
            return switch (event.kind()) {
                case "stage", "generator", "pull" -> true;
                default -> false;
            };
        }

        boolean isAnother() {
            return another;
        }

        Optional<String> id() {
            return id;
        }

        Optional<HostResult> result() {
            return result;
        }
    }

    private static Outcome outcome(String word) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.toString().equals(word)) {
                return outcome;
            }
        }
        return Outcome.REFUSED;
    }
}
