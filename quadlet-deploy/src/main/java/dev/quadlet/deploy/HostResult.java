package dev.quadlet.deploy;

import java.util.List;

/**
 * What a change of a host came to.
 *
 * @param outcome what became of it
 * @param generation the generation that the host has now
 * @param events all that happened, in order
 */
public record HostResult(Outcome outcome, int generation, List<HostEvent> events) {

    /**
     * Copies the events.
     *
     * @param outcome what became of it
     * @param generation the generation that the host has now
     * @param events all that happened, in order
     */
    public HostResult {
        events = List.copyOf(events);
    }

    /** {@return what went wrong, in the words of the host} */
    public List<String> failures() {
        return events.stream()
                .filter(HostEvent::isFailure)
                .map(event -> event.unit().map(unit -> unit + ": ").orElse("") + event.text())
                .toList();
    }
}
