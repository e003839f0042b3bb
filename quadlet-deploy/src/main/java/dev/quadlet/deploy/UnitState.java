package dev.quadlet.deploy;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What systemd says of a unit.
 *
 * @param properties the properties as {@code systemctl show} prints them, by name
 */
public record UnitState(SortedMap<String, String> properties) {

    /** The exit status of what SIGTERM has ended: 128, and the number of the signal. */
    private static final String TERMINATED = "143";

    /**
     * Copies the map.
     *
     * @param properties the properties as {@code systemctl show} prints them, by name
     */
    public UnitState {
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /**
     * {@return the state of a unit that systemd does not know}
     *
     * @param name its name
     */
    public static UnitState unknown(String name) {
        return new UnitState(new TreeMap<>(Map.of("Id", name, "LoadState", "not-found", "ActiveState", "inactive")));
    }

    /**
     * {@return a property; empty if it is not told}
     *
     * @param name its name, such as {@code NRestarts}
     */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** {@return its name} */
    public String name() {
        return property("Id");
    }

    /** {@return whether systemd found the unit and could read it} */
    public boolean isLoaded() {
        return property("LoadState").equals("loaded");
    }

    /** {@return whether somebody has forbidden to start it} */
    public boolean isMasked() {
        return property("LoadState").equals("masked");
    }

    /** {@return whether a restart of what it requires would restart it} */
    public boolean isRunning() {
        return switch (property("ActiveState")) {
            case "", "inactive", "failed", "deactivating" -> false;
            default -> true;
        };
    }

    /** {@return whether it has failed, and not just because somebody stopped it} */
    public boolean isFailed() {
        return property("ActiveState").equals("failed") && !failedByStop();
    }

    /** {@return whether it ran since boot and ended well: it did its work, or somebody stopped it} */
    public boolean hasEnded() {
        return failedByStop()
                || (property("ActiveState").equals("inactive")
                        && property("Result").equals("success")
                        && !property("InactiveEnterTimestampMonotonic").matches("0*"));
    }

    /**
     * Many programs do not handle SIGTERM; when somebody stops them, systemd takes their exit status for a failure. One
     * that shall always restart does so after a failure of its own.
     */
    private boolean failedByStop() {
        return property("ActiveState").equals("failed")
                && (property("Result").equals("exit-code") || property("Result").equals("signal"))
                && (property("ExecMainStatus").equals(TERMINATED)
                        || property("Restart").equals("always"));
    }

    /**
     * {@return the file that it comes from: that of Quadlet if Podman's generator made it, else its own; empty if there
     * is none}
     */
    public String origin() {
        String source = property("SourcePath");
        return source.isEmpty() ? property("FragmentPath") : source;
    }
}
