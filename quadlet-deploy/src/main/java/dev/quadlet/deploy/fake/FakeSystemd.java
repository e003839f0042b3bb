package dev.quadlet.deploy.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * As much of systemd as a plan relies on: definitions that are loaded, states, and what stops, restarts and starts
 * along. It is written from the man page, not from the planner.
 */
public final class FakeSystemd {

    /**
     * What systemd knows of a unit.
     *
     * @param requires what pulls it along when it stops or restarts
     * @param starts what it starts
     * @param job whether it ends by itself
     */
    public record Definition(Set<String> requires, Set<String> starts, boolean job) {

        /**
         * Copies the sets.
         *
         * @param requires what pulls it along when it stops or restarts
         * @param starts what it starts
         * @param job whether it ends by itself
         */
        public Definition {
            // Sorted, so that what happens has one order.
            requires = Collections.unmodifiableSet(new TreeSet<>(requires));
            starts = Collections.unmodifiableSet(new TreeSet<>(starts));
        }
    }

    private Map<String, Definition> loaded = Map.of();
    private final Set<String> running = new TreeSet<>();
    private final Set<String> ended = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();

    /** What happened, in order, such as {@code stop web.service}. */
    private final List<String> log = new ArrayList<>();

    /**
     * Replaces what it knows, as {@code daemon-reload} does.
     *
     * @param definitions the units by name
     */
    public void load(Map<String, Definition> definitions) {
        loaded = new TreeMap<>(definitions);
        ended.retainAll(loaded.keySet());
    }

    /** {@return what it knows, by name} */
    public SortedMap<String, Definition> loaded() {
        return new TreeMap<>(loaded);
    }

    /**
     * Starts a unit, and what it starts.
     *
     * @param unit its name
     */
    public void start(String unit) {
        Definition definition = loaded.get(unit);
        if (definition == null || running.contains(unit)) {
            return;
        }
        if (!canStart(unit, new TreeSet<>())) {
            ended.remove(unit);
            if (failed.add(unit)) {
                log.add("fail " + unit);
            }
            return;
        }
        running.add(unit);
        failed.remove(unit);
        ended.remove(unit);
        log.add("start " + unit);
        definition.starts().forEach(this::start);
        if (definition.job()) {
            running.remove(unit);
            ended.add(unit);
        }
    }

    /**
     * Stops a unit, and what requires it.
     *
     * @param unit its name
     */
    public void stop(String unit) {
        if (!running.remove(unit)) {
            failed.remove(unit);
            return;
        }
        ended.add(unit);
        log.add("stop " + unit);
        dependants(unit).forEach(this::stop);
    }

    /**
     * Restarts a unit, and what requires it and runs.
     *
     * @param unit its name
     */
    public void restart(String unit) {
        restart(List.of(unit));
    }

    /**
     * Restarts units; dependants are restarted if they run, and what is asked for at once becomes one job for each
     * unit.
     *
     * @param units their names
     */
    public void restart(List<String> units) {
        Set<String> along = new TreeSet<>();
        for (String unit : units) {
            along.add(unit);
            collect(unit, along);
        }
        for (String each : along) {
            if (running.remove(each)) {
                ended.add(each);
                log.add("stop " + each);
            }
        }
        int before = log.size();
        for (String each : along) {
            if (!log.subList(before, log.size()).contains("start " + each)) {
                start(each);
            }
        }
    }

    private void collect(String unit, Set<String> along) {
        for (String dependant : dependants(unit)) {
            if (along.add(dependant)) {
                collect(dependant, along);
            }
        }
    }

    private List<String> dependants(String unit) {
        return running.stream()
                .filter(each -> loaded.getOrDefault(each, new Definition(Set.of(), Set.of(), false))
                        .requires()
                        .contains(unit))
                .toList();
    }

    /**
     * Has a unit read its configuration again.
     *
     * @param unit its name
     */
    public void reload(String unit) {
        log.add("reload " + unit);
    }

    /**
     * Has a unit fail while it runs.
     *
     * @param unit its name
     */
    public void fail(String unit) {
        running.remove(unit);
        ended.remove(unit);
        failed.add(unit);
    }

    /**
     * Says whether starts of a unit fail from now on, and with them those of what requires it.
     *
     * @param unit its name
     * @param fails whether they do
     */
    public void failsToStart(String unit, boolean fails) {
        if (fails) {
            broken.add(unit);
        } else {
            broken.remove(unit);
        }
    }

    private boolean canStart(String unit, Set<String> seen) {
        if (broken.contains(unit)) {
            return false;
        }
        Definition definition = loaded.get(unit);
        return definition == null
                || !seen.add(unit)
                || definition.requires().stream()
                        .filter(required -> !running.contains(required))
                        .allMatch(required -> canStart(required, seen));
    }

    /**
     * {@return whether a unit runs}
     *
     * @param unit its name
     */
    public boolean isRunning(String unit) {
        return running.contains(unit);
    }

    /**
     * {@return whether a unit runs, or has done its work}
     *
     * @param unit its name
     */
    public boolean isWell(String unit) {
        return running.contains(unit) || ended.contains(unit);
    }

    /** {@return what runs, sorted} */
    public Set<String> running() {
        return new TreeSet<>(running);
    }

    /** {@return what happened, in order, such as {@code stop web.service}} */
    public List<String> log() {
        return List.copyOf(log);
    }

    /** Forgets what happened. */
    public void forgetLog() {
        log.clear();
    }

    /**
     * {@return what {@code systemctl show} prints of a unit}
     *
     * @param unit its name
     * @param source the file that it is made of
     */
    public String show(String unit, String source) {
        boolean known = loaded.containsKey(unit);
        String state = running.contains(unit) ? "active" : failed.contains(unit) ? "failed" : "inactive";
        return "Id=" + unit + "\n"
                + "LoadState=" + (known ? "loaded" : "not-found") + "\n"
                + "ActiveState=" + state + "\n"
                + "Result=" + (failed.contains(unit) ? "exit-code" : "success") + "\n"
                + "InactiveEnterTimestampMonotonic=" + (ended.contains(unit) ? "4711" : "0") + "\n"
                + "SourcePath=" + (known ? source : "") + "\n"
                + "FragmentPath=" + (known ? "/run/systemd/generator/" + unit : "") + "\n";
    }
}
