package dev.quadlet.model.value;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A signal that is sent to processes.
 *
 * <p>{@code Signal.of("SIGQUIT")}, {@code Signal.of("QUIT")} and {@code Signal.of("3")} are signals;
 * {@code of("STOPP")} fails.
 *
 * @param name the name or number
 */
public record Signal(String name) implements Value {

    // Before the constants, whose constructor uses it.
    private static final Pattern FORM =
            Pattern.compile("(SIG)?(HUP|INT|QUIT|ILL|TRAP|ABRT|IOT|BUS|FPE|KILL|USR1|SEGV|USR2"
                    + "|PIPE|ALRM|TERM|STKFLT|CHLD|CONT|STOP|TSTP|TTIN|TTOU|URG|XCPU|XFSZ|VTALRM|PROF|WINCH|IO|POLL|PWR|SYS"
                    + "|RTMIN(\\+(\\d|1[0-5]))?|RTMAX(-(\\d|1[0-4]))?)|[1-9]|[1-5]\\d|6[0-4]");

    /** SIGTERM: please end. */
    public static final Signal SIGTERM = new Signal("SIGTERM");

    /** SIGINT: as Ctrl-C. */
    public static final Signal SIGINT = new Signal("SIGINT");

    /** SIGQUIT: end, for many servers gracefully. */
    public static final Signal SIGQUIT = new Signal("SIGQUIT");

    /** SIGHUP: for many servers, read the configuration again. */
    public static final Signal SIGHUP = new Signal("SIGHUP");

    /** SIGUSR1. */
    public static final Signal SIGUSR1 = new Signal("SIGUSR1");

    /** SIGUSR2. */
    public static final Signal SIGUSR2 = new Signal("SIGUSR2");

    /** SIGKILL: end at once. */
    public static final Signal SIGKILL = new Signal("SIGKILL");

    /**
     * Checks the signal.
     *
     * @param name the name or number
     * @throws IllegalArgumentException if there is no such signal
     */
    public Signal {
        if (!FORM.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
            throw Refusal.of(name, "a signal", "a name such as SIGTERM or a number of 1–64");
        }
        // systemd knows no other case.
        name = name.toUpperCase(Locale.ROOT);
    }

    /**
     * {@return a signal}
     *
     * @param name the name, with or without SIG, or the number
     * @throws IllegalArgumentException if there is no such signal
     */
    public static Signal of(String name) {
        return new Signal(name);
    }

    @Override
    public String systemd() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
