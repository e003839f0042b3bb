package dev.quadlet.deploy;

import java.util.ArrayList;
import java.util.List;

/** What is decided about a unit so far. */
final class Decision {

    private final String stack;
    private final String service;
    private final String path;
    private final String type;
    private final Change change;
    private final List<Cause> causes = new ArrayList<>();
    private Step step = Step.NONE;

    /** Why nothing happens, as long as nothing does. */
    private String idle = "";

    private String note = "";
    private String diff = "";

    /** Stopped before the switch. */
    private boolean stopped;

    /** Named in an action; the others are pulled along. */
    private boolean named;

    Decision(String stack, String service, String path, String type, Change change) {
        this.stack = stack;
        this.service = service;
        this.path = path;
        this.type = type;
        this.change = change;
    }

    String stack() {
        return stack;
    }

    String service() {
        return service;
    }

    String type() {
        return type;
    }

    Change change() {
        return change;
    }

    Step step() {
        return step;
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isNamed() {
        return named;
    }

    boolean restartsAtOnce() {
        return step == Step.RESTART && !stopped;
    }

    /** Something happens for a reason of its own. */
    void decide(Step what, List<Cause> why) {
        step = what;
        idle = "";
        named = true;
        why.forEach(this::because);
    }

    /** It is stopped before the switch, and started after it if it is still wanted. */
    void stop(Step what, List<Cause> why) {
        decide(what, why);
        stopped = true;
    }

    /** It is pulled along by another unit. */
    void follow(Step what, Cause why) {
        switch (step) {
            case NONE -> step = what;
            case STOP -> step = Step.RESTART;
            case RELOAD -> {
                // What runs anew reads its files anyway.
                step = what;
                named = false;
            }
            case RESTART, START -> {}
        }
        idle = step == Step.NONE ? idle : "";
        because(why);
    }

    /** Another restart brings it along. */
    void unname() {
        named = false;
    }

    private void because(Cause cause) {
        if (!causes.contains(cause)) {
            causes.add(cause);
        }
    }

    /** Why nothing happens, unless something does later. */
    void idle(String text) {
        idle = text;
    }

    /** Nothing happens now, although something changed. */
    void postpone(String text, List<Cause> changed) {
        idle(text);
        changed.forEach(this::because);
    }

    /** What is to be said, whatever happens. */
    void note(String text) {
        note = text;
    }

    void diff(String text) {
        diff = text;
    }

    UnitChange result() {
        String both = note + (note.isEmpty() || idle.isEmpty() ? "" : ", ") + idle;
        return new UnitChange(stack, service, path, type, change, step, causes, both, diff);
    }
}
