package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutTest {

    private static final List<String> HOSTS = List.of("a", "b", "c", "d", "e");

    @Test
    void withoutBatchesAllHostsAreChangedAtOnce() {
        assertThat(Rollout.allAtOnce().batches(HOSTS)).containsExactly(HOSTS);
        assertThat(Rollout.allAtOnce().batches(List.of())).isEmpty();
    }

    @Test
    void aCanaryIsABatchOfOneBeforeTheOthers() {
        assertThat(rollout(1, 100).batches(HOSTS)).containsExactly(List.of("a"), List.of("b", "c", "d", "e"));
    }

    @Test
    void theLastSizeStandsForAllFurtherBatches() {
        assertThat(rollout(1, 2).batches(HOSTS)).containsExactly(List.of("a"), List.of("b", "c"), List.of("d", "e"));
        assertThat(rollout(2).batches(HOSTS)).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    @Test
    void sizesAreCountedFromOne() {
        assertThatThrownBy(() -> rollout(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rollout(List.of(), 0, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rollout(List.of(), 1, -1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rollout rollout(Integer... sizes) {
        return new Rollout(List.of(sizes), 8, 0, false);
    }
}
