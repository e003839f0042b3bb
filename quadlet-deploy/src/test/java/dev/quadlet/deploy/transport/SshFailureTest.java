package dev.quadlet.deploy.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Messages are those of OpenSSH 9.2. */
class SshFailureTest {

    @Test
    void aChangedKeyTellsWhereTheOldOneStands() {
        assertThat(explain("""
                        @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
                        @    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
                        @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
                        IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!
                        Add correct host key in /home/al/.ssh/known_hosts to get rid of this message.
                        Offending ED25519 key in /home/al/.ssh/known_hosts:7
                        Host key verification failed.
                        """))
                .isEqualTo(
                        "ssh root@atlas: the host has another key than the known one. If it was installed anew, remove"
                                + " the old key with `ssh-keygen -R NAME` and connect once by hand; otherwise somebody may sit"
                                + " in between (ssh says: Offending ED25519 key in /home/al/.ssh/known_hosts:7)");
    }

    @Test
    void anUnknownKeyIsToBeComparedByHand() {
        assertThat(explain("Host key verification failed.\r\n"))
                .isEqualTo("ssh root@atlas: the key of the host is not known. Connect once by hand (`ssh root@atlas`)"
                        + " and compare its fingerprint (ssh says: Host key verification failed.)");
    }

    @Test
    void aRefusedLoginTellsWhatToLookAt() {
        assertThat(explain("root@atlas: Permission denied (publickey,password).\r\n"))
                .isEqualTo("ssh root@atlas: the host accepts none of the keys. Is it the right user, is the key loaded"
                        + " (`ssh-add -l`), and is it on the host (`ssh-copy-id`)? Nobody is asked for a password here"
                        + " (ssh says: root@atlas: Permission denied (publickey,password).)");
    }

    @Test
    void aHostThatDoesNotAnswerIsNoHostThatRefuses() {
        assertThat(explain("ssh: connect to host atlas port 22: Connection timed out"))
                .contains("does not answer");
        assertThat(explain("ssh: connect to host atlas port 22: Connection refused"))
                .contains("nothing listens");
        assertThat(explain("ssh: connect to host atlas port 22: No route to host"))
                .contains("no way to the host");
        assertThat(explain("kex_exchange_identification: Connection closed by remote host"))
                .contains("hangs up at once");
    }

    @Test
    void allElseIsToldInTheWordsOfSsh() {
        assertThat(explain("This account is currently not available."))
                .isEqualTo(
                        "ssh root@atlas: the host was not reached; ssh says: This account is currently not available.");
        assertThat(explain("")).isEqualTo("ssh root@atlas: the host was not reached");
    }

    private static String explain(String errors) {
        return SshFailure.explain("ssh root@atlas", errors);
    }
}
