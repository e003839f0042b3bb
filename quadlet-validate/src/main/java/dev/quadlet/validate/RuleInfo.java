package dev.quadlet.validate;

import java.net.URI;

/**
 * What a rule says of itself: its page in the documentation is made of this.
 *
 * @param name its name, lower-case words with dashes, such as {@code port-conflict}
 * @param family what kind of wrong it finds
 * @param severity how bad its findings are, unless a fleet says otherwise
 * @param summary what it finds, in one sentence
 * @param why why that matters
 * @param example the entries that bring it about
 * @param mend how to mend it
 */
public record RuleInfo(
        String name, Family family, Severity severity, String summary, String why, String example, String mend) {

    /**
     * {@return a rule about what Podman's generator refuses}
     *
     * @param name its name
     * @param summary what it finds, in one sentence
     * @param why why that matters
     * @param example the entries that bring it about
     * @param mend how to mend it
     */
    public static RuleInfo refused(String name, String summary, String why, String example, String mend) {
        return new RuleInfo(name, Family.REFUSED, Severity.ERROR, summary, why, example, mend);
    }

    /**
     * {@return a rule about what Podman's generator accepts and loses}
     *
     * @param name its name
     * @param summary what it finds, in one sentence
     * @param why why that matters
     * @param example the entries that bring it about
     * @param mend how to mend it
     */
    public static RuleInfo lost(String name, String summary, String why, String example, String mend) {
        return new RuleInfo(name, Family.LOST, Severity.ERROR, summary, why, example, mend);
    }

    /**
     * {@return a rule about what is accepted, and fails or hurts later}
     *
     * @param name its name
     * @param severity how bad its findings are
     * @param summary what it finds, in one sentence
     * @param why why that matters
     * @param example the entries that bring it about
     * @param mend how to mend it
     */
    public static RuleInfo lint(
            String name, Severity severity, String summary, String why, String example, String mend) {
        return new RuleInfo(name, Family.LINT, severity, summary, why, example, mend);
    }

    /** {@return the address of its page, which stays the same from release to release} */
    public URI page() {
        return Rules.HOME.resolve("rules/" + name);
    }

    /**
     * {@return what its page says, as Markdown without a title: what it finds and why that matters, an example, the way
     * out}
     */
    public String markdown() {
        String found = why.isEmpty() ? summary : summary + " " + why;
        return found + "\n\n```ini\n" + example.stripTrailing() + "\n```\n\n" + mend + "\n";
    }
}
