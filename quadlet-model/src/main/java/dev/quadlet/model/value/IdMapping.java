package dev.quadlet.model.value;

import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a range of IDs of the container maps to IDs of the host, for {@code UIDMap=} and {@code GIDMap=}.
 *
 * <p>{@code IdMapping.parse("0:10000:1000")} maps a thousand IDs; {@code parse("+u33:@1000")} uses Podman's flags;
 * {@code parse("0")} fails.
 *
 * @param flags Podman's flags before the container's ID: {@code +}, {@code u}, {@code g}, or nothing
 * @param containerId the first ID in the container
 * @param onHost whether the other ID is one of the host itself ({@code @}), not one of the intermediate namespace
 * @param hostId the first ID that it maps to
 * @param amount how many IDs map; one if empty
 */
public record IdMapping(String flags, long containerId, boolean onHost, long hostId, OptionalLong amount)
        implements Value {

    private static final Pattern FORM = Pattern.compile("(\\+?[ug]{0,2})(\\d{1,10}):(@?)(\\d{1,10})(?::(\\d{1,10}))?");

    /**
     * Checks the mapping.
     *
     * @param flags Podman's flags before the container's ID: {@code +}, {@code u}, {@code g}, or nothing
     * @param containerId the first ID in the container
     * @param onHost whether the other ID is one of the host itself ({@code @}), not one of the intermediate namespace
     * @param hostId the first ID that it maps to
     * @param amount how many IDs map; one if empty
     * @throws IllegalArgumentException if an ID is negative or a flag unknown
     */
    public IdMapping {
        Objects.requireNonNull(amount, "amount");
        String text = format(flags, containerId, onHost, hostId, amount);
        if (!FORM.matcher(text).matches() || flags.chars().anyMatch(Character::isDigit)) {
            throw refused(text);
        }
    }

    /**
     * {@return a mapping of a range}
     *
     * @param containerId the first ID in the container
     * @param hostId the first ID that it maps to
     * @param amount how many IDs map
     * @throws IllegalArgumentException if one is negative
     */
    public static IdMapping of(long containerId, long hostId, long amount) {
        return new IdMapping("", containerId, false, hostId, OptionalLong.of(amount));
    }

    /**
     * {@return the mapping that this text stands for}
     *
     * @param text {@code [flags]containerId:[@]hostId[:amount]}
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static IdMapping parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw refused(text);
        }
        String amount = matcher.group(5);
        return new IdMapping(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                !matcher.group(3).isEmpty(),
                Long.parseLong(matcher.group(4)),
                amount == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(amount)));
    }

    @Override
    public String systemd() {
        return format(flags, containerId, onHost, hostId, amount);
    }

    @Override
    public String toString() {
        return systemd();
    }

    private static String format(String flags, long containerId, boolean onHost, long hostId, OptionalLong amount) {
        String text = flags + containerId + ":" + (onHost ? "@" : "") + hostId;
        return amount.isPresent() ? text + ":" + amount.getAsLong() : text;
    }

    private static IllegalArgumentException refused(String text) {
        return Refusal.of(text, "an ID mapping", "[flags]containerId:[@]hostId[:amount], such as 0:10000:1000");
    }
}
