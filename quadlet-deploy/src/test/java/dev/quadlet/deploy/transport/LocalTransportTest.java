package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Streams, with a user's account, for which nobody needs to be root. */
class LocalTransportTest {

    private final Account here = Account.user(System.getProperty("user.name"));
    private final LocalTransport transport = new LocalTransport();

    @Test
    void aUsersCommandKnowsItsManager() throws Exception {
        List<String> lines = new ArrayList<>();
        transport.run(
                here,
                "u=$(id -u); echo \"${XDG_RUNTIME_DIR#/run/user/$u} ${DBUS_SESSION_BUS_ADDRESS#unix:path=/run/user/$u/bus}\";"
                        + " [ \"$PWD\" -ef ~ ] && [ -z \"$XDG_CONFIG_HOME\" ] && echo home",
                Input.NONE,
                Output.lines(lines::add));
        assertThat(lines).containsExactly(" ", "home");
    }

    @Test
    void aLineArrivesBeforeTheCommandEnds() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        AtomicBoolean inTime = new AtomicBoolean();
        Ended ended = transport.run(
                here,
                "echo first; read answer; echo \"$answer\"",
                out -> {
                    try {
                        inTime.set(seen.await(20, TimeUnit.SECONDS));
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    out.write("answer\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                },
                Output.lines(line -> seen.countDown()));
        assertThat(inTime).isTrue();
        assertThat(ended.succeeded()).isTrue();
    }

    @Test
    void muchGoesBothWaysAtOnce() throws Exception {
        byte[] sent = new byte[20_000_000];
        new Random(1).nextBytes(sent);
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        Ended ended = transport.run(
                here, "yes | head -c 5000000 >&2; cat", out -> out.write(sent), in -> in.transferTo(received));
        assertThat(ended.succeeded()).isTrue();
        assertThat(Arrays.equals(received.toByteArray(), sent)).isTrue();
    }

    @Test
    void aCommandNeedNotReadItsInputNorAnybodyItsOutput() throws Exception {
        byte[] sent = new byte[1_000_000];
        assertThat(transport
                        .run(here, "exec <&-; yes | head -c 1000000; exit 4", out -> out.write(sent), in -> {})
                        .status())
                .isEqualTo(4);
    }

    @Test
    void whatInputAndOutputThrowIsPassedOn() {
        assertThatThrownBy(() -> transport.run(
                        here,
                        "cat",
                        out -> {
                            throw new IOException("the vault is shut");
                        },
                        in -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the vault is shut");
        assertThatThrownBy(() -> transport.run(here, "echo line; sleep 100", Input.NONE, Output.lines(line -> {
                    throw new UnsupportedOperationException(line);
                })))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("line");
    }

    @Test
    void endlessLinesAreCut() throws Exception {
        List<String> lines = new ArrayList<>();
        transport.run(
                here, "head -c 3000000 /dev/zero | tr '\\0' a; echo; echo end", Input.NONE, Output.lines(lines::add));
        assertThat(lines).extracting(String::length).containsExactly(1 << 20, 3);
    }

    @Test
    void aUserThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> transport.run(Account.user("nobody-of-this-name"), "true", Input.NONE, in -> {}))
                .isInstanceOf(AccountRefused.class)
                .hasMessageStartingWith(
                        "this machine: there is no user nobody-of-this-name; make it with `useradd -m ");
    }
}
