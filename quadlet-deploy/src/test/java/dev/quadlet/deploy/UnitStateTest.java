package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What systemd calls failed was sometimes only stopped. */
class UnitStateTest {

    @ParameterizedTest
    @CsvSource({
        "exit-code, 143, no, true",
        "exit-code, 143, on-failure, true",
        "exit-code, 137, always, true",
        "signal, 9, always, true",
        "exit-code, 137, no, false",
        "exit-code, 1, on-failure, false",
        "start-limit-hit, 1, always, false",
        "timeout, 143, no, false",
    })
    void whatFailedByAStopHasEnded(String result, String status, String restart, boolean stopped) {
        UnitState state = new UnitState(new TreeMap<>(
                Map.of("ActiveState", "failed", "Result", result, "ExecMainStatus", status, "Restart", restart)));
        assertThat(state.hasEnded()).isEqualTo(stopped);
        assertThat(state.isFailed()).isEqualTo(!stopped);
        assertThat(state.isRunning()).isFalse();
    }
}
