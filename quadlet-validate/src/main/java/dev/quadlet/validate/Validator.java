package dev.quadlet.validate;

import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for all that is wrong in a fleet, before anything is touched. */
public final class Validator {

    /** The newest Podman whose generator is known here; what a host has that does not say. */
    public static final PodmanVersion NEWEST_PODMAN = PodmanVersion.of(6, 1);

    private final List<Rule> rules;

    private Validator(List<Rule> rules) {
        this.rules = rules;
    }

    /** {@return a validator with all rules of this library} */
    public static Validator standard() {
        return new Validator(Rules.all());
    }

    /**
     * {@return a validator with these rules}
     *
     * @param rules the rules, by whose order findings are sorted
     */
    public static Validator of(List<Rule> rules) {
        return new Validator(List.copyOf(rules));
    }

    /** {@return what all rules say of themselves whose findings there can be, in the order of the rules} */
    public List<RuleInfo> rules() {
        List<RuleInfo> infos = new ArrayList<>();
        rules.forEach(rule -> infos.add(rule.info()));
        infos.add(Acceptance.UNKNOWN_RULE);
        return List.copyOf(infos);
    }

    /**
     * {@return all findings: in the order of the hosts; on a host the worst first, then in the order of the rules, then
     * in that of the configuration}
     *
     * @param fleet the fleet
     */
    public List<Diagnostic> check(Fleet fleet) {
        List<Diagnostic> all = new ArrayList<>(FleetNames.check(fleet));
        all.addAll(Acceptance.unknownRules(fleet, names()));
        for (Host host : fleet.hosts()) {
            HostView view = new HostView(fleet.name(), host);
            all.addAll(check(view, Acceptance.of(fleet, view)));
        }
        return all;
    }

    /**
     * {@return all findings about unit files: the worst first, then in the order of the rules, then in that of the
     * files}
     *
     * <p>A comment such as {@code # quadlet-ignore: floating-tag the image is built here} in a file accepts what the
     * rule finds in it.
     *
     * @param tree the files
     * @param root the path of the directory that they were read from, as findings name it; may be empty
     * @param podman the Podman that will read them
     * @param rootless whether a user's manager will run them
     */
    public List<Diagnostic> check(UnitTree tree, String root, PodmanVersion podman, boolean rootless) {
        HostView view = new HostView(TreeLoader.load(tree, root, podman, rootless));
        List<Diagnostic> all = check(view, Acceptance.ofFiles(view));
        all.addAll(Acceptance.unknownRules(view, names()));
        return all;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        rules.forEach(rule -> names.add(rule.info().name()));
        return names;
    }

    /** Each rule has findings of its own, so that their order does not depend on that of the work. */
    private List<Diagnostic> check(HostView view, Acceptance acceptance) {
        List<Findings> ofRules = new ArrayList<>();
        rules.forEach(rule -> ofRules.add(new Findings(rule, view.label())));
        checkUnits(view, ofRules);
        List<Diagnostic> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!(rules.get(i) instanceof UnitRule)) {
                rules.get(i).check(view, ofRules.get(i));
            }
            ofRules.get(i)
                    .diagnostics()
                    .forEach(finding -> acceptance.of(finding).ifPresent(found::add));
        }
        found.sort(Comparator.comparing(Diagnostic::severity));
        return found;
    }

    /** All rules look at a unit before the next one, while it is in the processor's cache. */
    private void checkUnits(HostView view, List<Findings> ofRules) {
        for (Generation run : view.generations()) {
            for (UnitSource unit : run.units()) {
                for (int i = 0; i < rules.size(); i++) {
                    if (rules.get(i) instanceof UnitRule rule) {
                        rule.check(unit, ofRules.get(i));
                    }
                }
            }
        }
    }
}
