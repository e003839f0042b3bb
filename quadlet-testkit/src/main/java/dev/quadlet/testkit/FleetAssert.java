package dev.quadlet.testkit;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.Validator;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a fleet. */
public final class FleetAssert extends AbstractAssert<FleetAssert, Fleet> {

    private final Validator validator;

    FleetAssert(Fleet actual) {
        this(actual, Validator.standard());
    }

    private FleetAssert(Fleet actual, Validator validator) {
        super(actual, FleetAssert.class);
        this.validator = validator;
    }

    /**
     * {@return the same assertions with other rules than all of this library}
     *
     * @param rules what looks for findings from now on
     */
    public FleetAssert withRules(Validator rules) {
        return new FleetAssert(actual, rules);
    }

    /**
     * Asserts that the rules find nothing.
     *
     * @return this
     */
    public FleetAssert hasNoFindings() {
        return hasNone("findings", validator.check(actual));
    }

    /**
     * Asserts that the rules find no error; warnings are accepted.
     *
     * @return this
     */
    public FleetAssert hasNoErrors() {
        return hasNone(
                "errors",
                validator.check(actual).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList());
    }

    private FleetAssert hasNone(String what, List<Diagnostic> found) {
        if (!found.isEmpty()) {
            throw failure(
                    "%s", "Expected fleet " + actual.name() + " to have no " + what + ", but it has:" + all(found));
        }
        return this;
    }

    /**
     * Asserts that a rule finds something.
     *
     * @param rule the name of the rule, such as {@code floating-tag}
     * @return this
     */
    public FleetAssert hasFinding(String rule) {
        List<Diagnostic> found = validator.check(actual);
        if (found.stream().noneMatch(finding -> finding.rule().equals(rule))) {
            throw failure(
                    "%s",
                    "Expected fleet " + actual.name() + " to have a finding of " + rule + ", but it has "
                            + (found.isEmpty() ? "no finding at all" : "others alone:" + all(found)));
        }
        return this;
    }

    private static String all(List<Diagnostic> found) {
        return found.stream().map(finding -> "\n\n" + finding).collect(Collectors.joining());
    }

    /**
     * {@return assertions about one of its hosts}
     *
     * @param name the name of the host
     */
    public HostAssert host(String name) {
        Host host = actual.hosts().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> failure(
                        "%s",
                        "Expected fleet " + actual.name() + " to have the host " + name + ", but it has:"
                                + UnitsAssert.list(
                                        actual.hosts().stream().map(Host::name).toList())));
        return new HostAssert(host, Placed.of(actual, host));
    }

    /**
     * Asserts that all files of all hosts are those of a directory, byte for byte; see {@link GoldenTree}.
     *
     * @param directory the directory of the expected files, such as {@code src/test/resources/golden/homelab}
     * @return this
     */
    public FleetAssert matchesGoldenTree(Path directory) {
        GoldenTree.at(directory).assertMatches(actual);
        return this;
    }

    /**
     * Asserts that another fleet renders to the same files: what is built anew by each call is the same each time, or
     * what was rewritten in Java means the same as before.
     *
     * @param other the other fleet
     * @return this
     */
    public FleetAssert rendersSameBytesAs(Fleet other) {
        String difference = RenderedTree.of(other).difference(RenderedTree.of(actual), "the other", "this one");
        if (!difference.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected fleet " + actual.name() + " to render to the same bytes as another:\n" + difference);
        }
        return this;
    }

    /**
     * Asserts that Podman's own generator makes a service of each unit, without a complaint.
     *
     * @param generator the generator
     * @return this
     */
    public FleetAssert isAcceptedByGenerator(RealGenerator generator) {
        List<String> complaints = generator.complaints(actual);
        if (!complaints.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected " + generator + " to accept fleet " + actual.name() + ", but it says:"
                            + UnitsAssert.list(complaints));
        }
        return this;
    }
}
