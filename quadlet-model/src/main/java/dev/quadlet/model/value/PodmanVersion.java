package dev.quadlet.model.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Podman.
 *
 * <p>{@code PodmanVersion.parse("5.4")} is 5.4.0; {@code parse("five")} fails.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 */
public record PodmanVersion(int major, int minor, int patch) implements Comparable<PodmanVersion> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");

    /**
     * {@return the first release of a minor version}
     *
     * @param major the first number
     * @param minor the second number
     */
    public static PodmanVersion of(int major, int minor) {
        return new PodmanVersion(major, minor, 0);
    }

    /**
     * {@return the version that this text stands for}
     *
     * @param text two or three numbers with dots between
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static PodmanVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.of(text, "a version of Podman", "such as 5.4 or 5.8.2");
        }
        String patch = matcher.group(3);
        return new PodmanVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch == null ? 0 : Integer.parseInt(patch));
    }

    /**
     * {@return whether this version is the other one or newer}
     *
     * @param other another version
     */
    public boolean isAtLeast(PodmanVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(PodmanVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        return order != 0 ? order : Integer.compare(patch, other.patch);
    }

    /** {@return the version without a patch of 0: {@code 5.4}, {@code 5.8.2}} */
    @Override
    public String toString() {
        return major + "." + minor + (patch == 0 ? "" : "." + patch);
    }
}
