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
    private final Set<String> names;

    private Validator(List<Rule> rules, Set<String> names) {
        this.rules = rules;
        this.names = names;
    }

    /** {@return a validator with all rules of this library} */
    public static Validator standard() {
        return of(Rules.all());
    }

    /**
     * {@return a validator with these rules}
     *
     * @param rules the rules, by whose order findings are sorted
     * @throws IllegalArgumentException if one has a name that is none, or that another one has
     */
    public static Validator of(List<Rule> rules) {
        Set<String> names = new TreeSet<>();
        Rules.ofTheValidator().forEach(info -> names.add(info.name()));
        for (Rule rule : rules) {
            String name = rule.info().name();
            if (!names.add(name)) {
                throw new IllegalArgumentException(
                        "there are two rules " + name + ": give that of your own another name");
            }
        }
        return new Validator(List.copyOf(rules), names);
    }

    /**
     * {@return a validator with the rules of this one, and more}
     *
     * @param more the other rules; their findings come behind those of the others
     * @throws IllegalArgumentException if one has a name that another one has
     */
    public Validator with(List<Rule> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(more);
        return of(all);
    }

    /** {@return what all rules say of themselves whose findings there can be, in the order of their findings} */
    public List<RuleInfo> rules() {
        List<RuleInfo> all = new ArrayList<>();
        rules.forEach(rule -> all.add(rule.info()));
        all.addAll(Rules.ofTheValidator());
        return all;
    }

    /**
     * {@return all findings: in the order of the hosts; on a host the worst first, then in the order of the rules, then
     * in that of the configuration}
     *
     * @param fleet the fleet
     */
    public List<Diagnostic> check(Fleet fleet) {
        Acceptance acceptance = Acceptance.of(fleet, names);
        List<Diagnostic> ofHosts = new ArrayList<>();
        for (Host host : fleet.hosts()) {
            HostView view = new HostView(fleet.name(), host);
            acceptance.add(view);
            ofHosts.addAll(check(view, acceptance));
        }
        List<Diagnostic> all = new ArrayList<>(FleetNames.check(fleet));
        all.addAll(acceptance.unknownRules());
        all.addAll(ofHosts);
        all.addAll(acceptance.unused());
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
        return checkFiles(HostView.of(tree, root, podman, rootless));
    }

    /**
     * {@return the same about files that somebody looks at for other reasons, too, and has read already}
     *
     * @param files the files, made by {@link HostView#of(UnitTree, String, PodmanVersion, boolean)}
     */
    public List<Diagnostic> checkFiles(HostView files) {
        Acceptance acceptance = Acceptance.ofFiles(files, names);
        List<Diagnostic> all = check(files, acceptance);
        all.addAll(acceptance.unknownRules());
        all.addAll(acceptance.unused());
        return all;
    }

    private List<Diagnostic> check(HostView view, Acceptance acceptance) {
        List<RuleRun> runs =
                rules.stream().map(rule -> new RuleRun(rule, view.label())).toList();
        // All rules look at a unit before the next one, while it is in the processor's cache.
        for (Generation generation : view.generations()) {
            for (UnitSource unit : generation.units()) {
                runs.forEach(run -> run.look(unit));
            }
        }
        List<Diagnostic> found = new ArrayList<>();
        for (RuleRun run : runs) {
            run.look(view);
            run.findings().forEach(finding -> acceptance.of(finding).ifPresent(found::add));
        }
        found.sort(Comparator.comparing(Diagnostic::severity));
        return found;
    }
}
