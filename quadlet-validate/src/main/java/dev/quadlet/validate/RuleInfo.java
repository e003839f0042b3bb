package dev.quadlet.validate;

import dev.quadlet.model.value.Printable;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * @param page where more is said of it
 */
public record RuleInfo(
        String name,
        Family family,
        Severity severity,
        String summary,
        String why,
        String example,
        String mend,
        Optional<URI> page) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Checks the name.
     *
     * @param name its name, lower-case words with dashes, such as {@code port-conflict}
     * @param family what kind of wrong it finds
     * @param severity how bad its findings are, unless a fleet says otherwise
     * @param summary what it finds, in one sentence
     * @param why why that matters
     * @param example the entries that bring it about
     * @param mend how to mend it
     * @param page where more is said of it
     * @throws IllegalArgumentException if the name is none
     */
    public RuleInfo {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + Printable.of(name) + "\" is not the name of a rule (such as port-conflict)");
        }
    }

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
        return new RuleInfo(name, Family.REFUSED, Severity.ERROR, summary, why, example, mend, ours(name));
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
        return new RuleInfo(name, Family.LOST, Severity.ERROR, summary, why, example, mend, ours(name));
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
        return new RuleInfo(name, Family.LINT, severity, summary, why, example, mend, ours(name));
    }

    /**
     * {@return a rule of your own}
     *
     * @param name its name, lower-case words with dashes
     * @param severity how bad its findings are
     * @param summary what it asks for, in one sentence
     * @throws IllegalArgumentException if the name is none
     */
    public static RuleInfo own(String name, Severity severity, String summary) {
        return new RuleInfo(name, Family.OWN, severity, summary, "", "", "", Optional.empty());
    }

    /**
     * {@return the same rule with a page of its own, where tools that show its findings lead to}
     *
     * @param address the absolute address of the page
     * @throws IllegalArgumentException if it is not absolute
     */
    public RuleInfo page(URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("the page of " + name + " is not an absolute address: " + address);
        }
        return new RuleInfo(name, family, severity, summary, why, example, mend, Optional.of(address));
    }

    /**
     * {@return the same rule, whose findings are as bad as said}
     *
     * @param other how bad they are
     */
    public RuleInfo severity(Severity other) {
        return new RuleInfo(name, family, other, summary, why, example, mend, page);
    }

    /** The page of a rule of this library, which stays where it is from release to release. */
    private static Optional<URI> ours(String name) {
        return Optional.of(Rules.HOME.resolve("rules/" + name));
    }

    /**
     * {@return what its page says, as Markdown without a title: what it finds and why that matters, an example, the way
     * out; as far as it says so}
     */
    public String markdown() {
        StringBuilder text = new StringBuilder(summary);
        if (!why.isEmpty()) {
            text.append(' ').append(why);
        }
        text.append('\n');
        if (!example.isEmpty()) {
            text.append("\n```ini\n").append(example.stripTrailing()).append("\n```\n");
        }
        if (!mend.isEmpty()) {
            text.append('\n').append(mend).append('\n');
        }
        return text.toString();
    }
}
