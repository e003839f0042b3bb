package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.deploy.transport.Account;
import dev.quadlet.deploy.transport.ConnectionFailed;
import dev.quadlet.deploy.transport.ConnectionLost;
import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.Input;
import dev.quadlet.deploy.transport.Output;
import dev.quadlet.deploy.transport.Transport;
import dev.quadlet.model.Host;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HostSessionTest {

    private static final String BEGUN = "begun\tXyz123\n";
    private static final String STAGED = "event\t0.1\tstage\t-\t-\tgeneration after 1\n";
    private static final String SWITCHED = "event\t0.2\tswitch\t-\t-\tgeneration 2\n";
    private static final String UP = "event\t0.9\twell\tblog\tblog.service\t-\n";
    private static final String CONFIRM = "event\t1.0\tconfirm\t-\t-\t2\n";
    private static final String DONE = "done\tapplied\t2\n";

    private final Script host = new Script();
    private final List<String> told = new ArrayList<>();

    @Test
    void theEventsOfAChangeAreToldWhileTheyHappenAndItsEndIsTheResult() throws Exception {
        host.says(BEGUN + STAGED + SWITCHED + UP + DONE);

        HostResult result = rollback();

        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(result.generation()).isEqualTo(2);
        assertThat(told).containsExactly("stage", "switch", "well");
    }

    @Test
    void whatTheHostWaitsForIsConfirmedOverAConnectionOfItsOwn() throws Exception {
        host.says(BEGUN + CONFIRM + DONE);

        rollback();

        assertThat(host.commands).containsExactly("rollback", "fresh confirm");
        assertThat(host.closed).isEqualTo(1);
    }

    @Test
    void aConfirmationThatFailsIsToldAndTheHostGoesBackByItself() throws Exception {
        host.says(BEGUN + CONFIRM + "done\treverted\t1\n");
        host.fresh(1);

        HostResult result = rollback();

        assertThat(result.outcome()).isEqualTo(Outcome.REVERTED);
        assertThat(told).containsExactly("confirm", "error");
        assertThat(result.failures())
                .containsExactly(
                        "cannot confirm: atlas: the confirmation failed: generation 2 does not wait to be confirmed");
    }

    @Test
    void aHostThatCannotBeReachedForAMomentIsConfirmedThen() throws Exception {
        host.says(BEGUN + CONFIRM + DONE);
        host.unreachable = 1;

        assertThat(rollback().failures()).isEmpty();

        assertThat(host.commands).containsExactly("rollback", "fresh confirm", "fresh confirm");
        assertThat(host.closed).isEqualTo(2);
    }

    @Test
    void aLostConnectionIsMadeAgainAndNothingIsToldTwice() throws Exception {
        host.breaksAfter(BEGUN + STAGED + SWITCHED);
        host.says(BEGUN + SWITCHED + UP + DONE);

        HostResult result = rollback();

        assertThat(result.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(told).containsExactly("stage", "switch", "note", "well");
        assertThat(host.commands).containsExactly("rollback", "fresh follow");
    }

    @Test
    void aChangeThatWaitsForItsConfirmationIsConfirmedAfterALostConnection() throws Exception {
        host.breaksAfter(BEGUN + SWITCHED + CONFIRM);
        host.says(BEGUN + SWITCHED + CONFIRM + DONE);

        rollback();

        assertThat(host.commands).containsExactly("rollback", "fresh confirm", "fresh follow", "fresh confirm");
    }

    @Test
    void aConnectionThatBreaksBeforeTheHostHasBegunIsAFailure() {
        host.breaksAfter("");

        assertThatThrownBy(this::rollback).isInstanceOf(ConnectionLost.class);
    }

    @Test
    void theEventsOfAnotherChangeAreNotTakenForThoseOfThisOne() {
        host.breaksAfter(BEGUN + STAGED);
        host.says("begun\tOlder1\n" + SWITCHED + DONE);

        assertThatThrownBy(this::rollback).isInstanceOf(ConnectionLost.class);
        assertThat(told).containsExactly("stage", "note");
    }

    @Test
    void aHostThatDoesNotBeginHasRefusedInItsOwnWords() throws Exception {
        host.says("");
        host.status = 1;
        host.errors = "quadlet-host: nothing was deployed yet";

        HostResult result = rollback();

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.failures()).containsExactly("nothing was deployed yet");
    }

    @Test
    void ofAllThatTarSaysTheReasonIsTold() throws Exception {
        host.says("");
        host.status = 74;
        host.errors = """
                tar: generation/a: Cannot mkdir: No such file or directory
                tar: generation/b: Cannot open: No space left on device
                tar: Exiting with failure status due to previous errors
                """;

        assertThat(rollback().failures())
                .containsExactly(
                        "what was sent cannot be stored: tar: generation/b: Cannot open: No space left on device");
    }

    @Test
    void aHostThatBeginsAndSaysNothingOfAResultHasFailed() {
        host.says(BEGUN + STAGED);
        host.status = 1;
        host.errors = "quadlet-host: the apply ended without a result";

        assertThatThrownBy(this::rollback)
                .isInstanceOf(HostFailure.class)
                .hasMessage("atlas: the change failed: the apply ended without a result");
    }

    @Test
    void aRollbackTakesDataAlongWithinTheLimitThatIsSaid() throws Exception {
        host.says(BEGUN + DONE);
        Duration second = Duration.ofSeconds(1);

        session()
                .rollback(
                        "blog",
                        OptionalInt.of(7),
                        true,
                        "me",
                        new ApplyOptions(second, second, second, 4096),
                        event -> {});

        assertThat(host.sent)
                .contains("'rollback' '--fleet' 'lab' 'blog' '--by' 'me' '--to' '7' '--with-data'"
                        + " '--max-copy' '4096' '--deadline' '1'");
    }

    @Test
    void whatIsToBeCopiedIsMeasured() throws Exception {
        host.says("measured\tvolume\tdb\t/var/lib/db\t10\t20\tno\nuser\tvolume\tdb\tweb\t-\nend\n");

        Measurements measured = session().measure(List.of(DataName.volume("db"), DataName.path("/srv/a b")));

        assertThat(host.sent).contains("'measure' 'lab' <<").contains("\ndata\tvolume\tdb\ndata\tpath\t/srv/a b\n");
        assertThat(measured.of(DataName.volume("db"))).contains(new Measure("/var/lib/db", 10, 20, false));
        assertThat(measured.users()).hasSize(1);

        host.says("");
        host.status = 1;
        host.errors = "quadlet-host: Podman does not answer";
        assertThatThrownBy(() -> session().measure(List.of()))
                .isInstanceOf(HostFailure.class)
                .hasMessage("atlas: measuring what is to be copied failed: Podman does not answer");
    }

    private HostSession session() {
        Host atlas = Host.named("atlas").build();
        return new HostSession(new Target("lab", atlas, atlas.system()), host);
    }

    private HostResult rollback() throws IOException, InterruptedException {
        return session()
                .rollback(
                        "blog",
                        OptionalInt.empty(),
                        false,
                        "me",
                        ApplyOptions.defaults(),
                        event -> told.add(event.kind()));
    }

    /** A host that says what a test has it say, one answer after the other. */
    private static final class Script implements Transport {

        private final Deque<String> answers = new ArrayDeque<>();
        private final Deque<Boolean> breaks = new ArrayDeque<>();
        private final List<String> commands = new ArrayList<>();
        private int freshStatus;
        private int status;
        private String errors = "";
        private int closed;
        private int unreachable;

        /** The last command with its input. */
        private String sent = "";

        void says(String output) {
            answers.add(output);
            breaks.add(false);
        }

        void breaksAfter(String output) {
            answers.add(output);
            breaks.add(true);
        }

        /** The status of confirmations. */
        void fresh(int newStatus) {
            freshStatus = newStatus;
        }

        @Override
        public Ended run(Account account, String command, Input input, Output output) throws IOException {
            return answer("", input, output);
        }

        private Ended answer(String way, Input input, Output output) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            input.writeTo(bytes);
            String script = bytes.toString(StandardCharsets.UTF_8);
            sent = script.substring(script.lastIndexOf("\nmain ") + "\nmain ".length());
            String verb = sent.split("[ \n]", 2)[0].replace("'", "");
            commands.add(way + verb);
            if (verb.equals("confirm") && unreachable > 0) {
                unreachable--;
                throw new ConnectionFailed("no way to the host", null);
            }
            if (verb.equals("confirm")) {
                return new Ended(freshStatus, "generation 2 does not wait to be confirmed");
            }
            String said = answers.remove();
            output.readFrom(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
            if (breaks.remove()) {
                throw new ConnectionLost("the connection broke", null);
            }
            return new Ended(status, errors);
        }

        @Override
        public Transport fresh() {
            return new Transport() {
                @Override
                public Ended run(Account account, String command, Input input, Output output) throws IOException {
                    return answer("fresh ", input, output);
                }

                @Override
                public Transport fresh() {
                    return this;
                }

                @Override
                public String describe() {
                    return "fresh";
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }

        @Override
        public String describe() {
            return "script";
        }

        @Override
        public void close() {}
    }
}
