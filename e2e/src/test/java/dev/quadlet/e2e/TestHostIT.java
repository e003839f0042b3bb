package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A host to test on is one: others rely on it. */
class TestHostIT {

    private static final byte[] BYTES = {'a', 0, (byte) 0xff, '\n'};

    @Test
    void keepsItsDiskWhenThePowerIsCutOff() {
        try (TestHost host = TestHost.start("kept", "5.8", TestHost.Option.READ_ONLY_USR)) {
            host.write("/srv/made/here", "kept\n");
            assertThat(host.sh("touch /usr/here").err()).contains("Read-only file system");

            host.crash();
            assertThat(host.exec("true").err()).contains("kept is not up");
            host.boot();
            assertThat(host.read("/srv/made/here")).isEqualTo("kept\n".getBytes(StandardCharsets.UTF_8));
            assertThat(host.sh("touch /usr/here").status()).isNotZero();

            host.shutdown();
            host.bootEarly();
            host.await(
                    Duration.ofMinutes(1),
                    () -> host.exec("systemctl", "is-system-running").out().equals("running\n"));
        }
    }

    @Test
    void runsCommandsByteForByte() {
        try (TestHost host = TestHost.start("bytes", "5.4", TestHost.Option.NO_IMAGES)) {
            assertThat(host.exec(BYTES, "cat").ok().outBytes()).isEqualTo(BYTES);
            Result result = host.exec("sh", "-c", "printf '%s|' \"$@\"; echo no >&2; exit 7", "sh", "a b", "", "$x'\n");
            assertThat(result.out()).isEqualTo("a b||$x'\n|");
            assertThat(result.err()).isEqualTo("no\n");
            assertThat(result.status()).isEqualTo(7);
            assertThatThrownBy(result::ok).isInstanceOf(AssertionError.class).hasMessageContaining("status 7");
            assertThat(host.login("al", "id -un; systemctl --user is-system-running")
                            .out())
                    .isEqualTo("al\nrunning\n");
            assertThat(host.login("op", "sudo -n id -u").ok().out()).isEqualTo("0\n");
            assertThat(host.sshConfig()).isRegularFile();
            assertThatThrownBy(() -> host.await(Duration.ofMillis(10), () -> false))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("still not after");
        }
    }
}
