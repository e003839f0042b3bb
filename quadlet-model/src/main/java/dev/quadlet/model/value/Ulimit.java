package dev.quadlet.model.value;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A resource limit of the container's processes.
 *
 * <p>{@code Ulimit.of("nofile", 1024, 4096)} limits open files; {@code Ulimit.of("files", 1)} fails, since there is no
 * such limit.
 *
 * @param name the limit's name, such as {@code nofile}, or {@code host}
 * @param soft the soft limit, -1 for none; empty only for {@link #HOST}
 * @param hard the hard limit, -1 for none; the same as the soft one if empty
 */
public record Ulimit(String name, OptionalLong soft, OptionalLong hard) implements Value {

    /** The limits of the process that starts the container. */
    public static final Ulimit HOST = new Ulimit("host", OptionalLong.empty(), OptionalLong.empty());

    private static final String NAMES =
            " core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack ";

    /**
     * Checks the limit.
     *
     * @param name the limit's name, such as {@code nofile}, or {@code host}
     * @param soft the soft limit, -1 for none; empty only for {@link #HOST}
     * @param hard the hard limit, -1 for none; the same as the soft one if empty
     * @throws IllegalArgumentException if there is no limit of that name, or the soft one is above the hard one
     */
    public Ulimit {
        Objects.requireNonNull(hard, "hard");
        boolean host = name.equals("host");
        boolean known = name.indexOf(' ') < 0 && NAMES.contains(" " + name + " ");
        boolean negative = soft.orElse(0) < -1 || hard.orElse(0) < -1;
        if (host ? soft.isPresent() || hard.isPresent() : !known || soft.isEmpty() || negative) {
            throw Refusal.of(
                    format(name, soft, hard), "a resource limit", "name=soft[:hard] with one of" + NAMES + "or host");
        }
        boolean unlimitedSoft = soft.isPresent() && soft.getAsLong() < 0;
        if (hard.isPresent() && hard.getAsLong() >= 0 && (unlimitedSoft || soft.getAsLong() > hard.getAsLong())) {
            throw Refusal.of(
                    format(name, soft, hard), "a resource limit", "the soft limit must not be above the hard one");
        }
    }

    /**
     * {@return a limit whose soft and hard value are the same}
     *
     * @param name the limit's name, such as {@code nofile}
     * @param limit the limit, -1 for none
     * @throws IllegalArgumentException if there is no limit of that name
     */
    public static Ulimit of(String name, long limit) {
        return new Ulimit(name, OptionalLong.of(limit), OptionalLong.empty());
    }

    /**
     * {@return a limit}
     *
     * @param name the limit's name, such as {@code nofile}
     * @param soft the soft limit, -1 for none
     * @param hard the hard limit, -1 for none
     * @throws IllegalArgumentException if there is no limit of that name, or the soft one is above the hard one
     */
    public static Ulimit of(String name, long soft, long hard) {
        return new Ulimit(name, OptionalLong.of(soft), OptionalLong.of(hard));
    }

    /**
     * {@return the limit that this text stands for}
     *
     * @param text {@code name=soft[:hard]} or {@code host}
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Ulimit parse(String text) {
        if (text.equals("host")) {
            return HOST;
        }
        int equals = text.indexOf('=');
        int colon = text.indexOf(':', equals);
        String name = equals < 0 ? text : text.substring(0, equals);
        if (equals < 0) {
            return new Ulimit(name, OptionalLong.empty(), OptionalLong.empty());
        }
        String soft = colon < 0 ? text.substring(equals + 1) : text.substring(equals + 1, colon);
        return colon < 0 ? of(name, limit(soft)) : of(name, limit(soft), limit(text.substring(colon + 1)));
    }

    @Override
    public String systemd() {
        return format(name, soft, hard);
    }

    @Override
    public String toString() {
        return systemd();
    }

    private static long limit(String text) {
        return text.equals("-1") ? -1 : Numbers.unsigned(text, "a limit");
    }

    private static String format(String name, OptionalLong soft, OptionalLong hard) {
        return name
                + (soft.isPresent() ? "=" + soft.getAsLong() : "")
                + (hard.isPresent() ? ":" + hard.getAsLong() : "");
    }
}
