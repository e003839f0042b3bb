package dev.quadlet.deploy;

import java.util.ArrayList;
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
final class FakeSystemd {

    /**
     * What systemd knows of a unit.
     *
     * @param requires what pulls it along when it stops or restarts
     * @param starts what it starts
     * @param job whether it ends by itself
     */
    record Definition(Set<String> requires, Set<String> starts, boolean job) {}

    private Map<String, Definition> loaded = Map.of();
    private final Set<String> running = new TreeSet<>();
    private final Set<String> ended = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();

    /** What happened, in order, such as {@code stop web.service}. */
    private final List<String> log = new ArrayList<>();

    void load(Map<String, Definition> definitions) {
        loaded = new TreeMap<>(definitions);
        ended.retainAll(loaded.keySet());
    }

    SortedMap<String, Definition> loaded() {
        return new TreeMap<>(loaded);
    }

    void start(String unit) {
        Definition definition = loaded.get(unit);
        if (definition == null || running.contains(unit)) {
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

    void stop(String unit) {
        if (!running.remove(unit)) {
            failed.remove(unit);
            return;
        }
        ended.add(unit);
        log.add("stop " + unit);
        dependants(unit).forEach(this::stop);
    }

    void restart(String unit) {
        restart(List.of(unit));
    }

    /** Dependants are restarted if they run; what is asked for at once becomes one job for each unit. */
    void restart(List<String> units) {
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

    void reload(String unit) {
        log.add("reload " + unit);
    }

    void fail(String unit) {
        running.remove(unit);
        ended.remove(unit);
        failed.add(unit);
    }

    boolean isRunning(String unit) {
        return running.contains(unit);
    }

    /** It runs, or has done its work. */
    boolean isWell(String unit) {
        return running.contains(unit) || ended.contains(unit);
    }

    Set<String> running() {
        return new TreeSet<>(running);
    }

    List<String> log() {
        return List.copyOf(log);
    }

    void forgetLog() {
        log.clear();
    }

    /** A block as systemctl prints it. */
    String show(String unit, String source) {
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
