package dev.quadlet.deploy;

import java.time.Duration;
import java.util.List;

/**
 * What became of one manager of a host.
 *
 * @param target the manager and its host
 * @param outcome what became of it
 * @param generation the generation that it has now; 0 if that is not known
 * @param messages what went wrong, and what to do about it
 * @param took how long it took
 */
public record TargetResult(Target target, Outcome outcome, int generation, List<String> messages, Duration took) {

    /**
     * Copies the messages.
     *
     * @param target the manager and its host
     * @param outcome what became of it
     * @param generation the generation that it has now; 0 if that is not known
     * @param messages what went wrong, and what to do about it
     * @param took how long it took
     */
    public TargetResult {
        messages = List.copyOf(messages);
    }

    static TargetResult failed(Target target, Outcome outcome, String message, Duration took) {
        return new TargetResult(target, outcome, 0, List.of(message), took);
    }
}
