package dev.quadlet.conformance;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTree;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Family;
import dev.quadlet.validate.Place;
import dev.quadlet.validate.Rules;
import dev.quadlet.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What this library says about files. */
final class Opinion {

    private static final Validator VALIDATOR = Validator.of(Rules.all().stream()
            .filter(rule -> rule.info().family() != Family.LINT)
            .collect(Collectors.toList()));

    /** Rules about files as such, which the generator does not load. */
    private static final Set<String> UNREADABLE = Set.of("unparsable-file", "unparsable-drop-in");

    private static final Set<String> LOST_FILE =
            Set.of("lost-with-neighbour", "shadowed-file", "type-needs-newer-podman");

    /** Units that are refused, by the name of the file. */
    final SortedSet<String> refused = new TreeSet<>();

    /** Files that do not load, by path. */
    final SortedSet<String> unreadable = new TreeSet<>();

    /** Units that come to nothing, by path. */
    final SortedSet<String> lostFiles = new TreeSet<>();

    /** Units over which the generator crashes. */
    final SortedSet<String> crashing = new TreeSet<>();

    /** What is lost, with the rules that say so. */
    final SortedMap<Spot, List<String>> lost = new TreeMap<>();

    final List<Diagnostic> findings;

    /** A line of a file. */
    record Spot(String path, int line) implements Comparable<Spot> {

        /** {@return the spot with the line that stands there} */
        String in(Case files) {
            String text = files.named("").getOrDefault(path, "");
            return this + ": " + text.lines().skip(line - 1).findFirst().orElse("");
        }

        @Override
        public int compareTo(Spot other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : Integer.compare(line, other.line);
        }

        @Override
        public String toString() {
            return path + ":" + line;
        }
    }

    private Opinion(List<Diagnostic> findings, Set<String> paths) {
        this.findings = findings;
        for (Diagnostic finding : findings) {
            Place place = finding.places().get(0);
            if (UNREADABLE.contains(finding.rule())) {
                unreadable.add(place.unit());
            } else if (finding.family() == Family.REFUSED) {
                List<String> units = units(place.unit(), paths);
                refused.addAll(units);
                if (finding.message().contains("crashes")) {
                    crashing.addAll(units);
                }
            } else if (LOST_FILE.contains(finding.rule())) {
                lostFiles.add(place.unit());
            } else {
                lost.computeIfAbsent(new Spot(place.unit(), place.line().line()), spot -> new ArrayList<>(1))
                        .add(finding.rule());
            }
        }
    }

    /** {@return what this library says} */
    static Opinion of(Map<String, String> files, PodmanVersion podman) {
        return new Opinion(VALIDATOR.check(UnitTree.of(files), "", podman, false), files.keySet());
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The names of the units that a path is of: its own, or those that the drop-in goes with. */
    static List<String> units(String path, Set<String> paths) {
        int end = path.lastIndexOf(".d/");
        if (end < 0) {
            return List.of(name(path));
        }
        String target = name(path.substring(0, end));
        int dot = target.lastIndexOf('.');
        String type = target.substring(dot + 1);
        String stem = target.substring(0, Math.max(dot, 0));
        return paths.stream()
                .map(Opinion::name)
                .filter(name -> name.equals(target)
                        || (name.endsWith("." + type)
                                && (dot < 0 || (stem.matches(".*[-@]") && name.startsWith(stem)))
                                && !paths.contains(name + path.substring(end))))
                .toList();
    }

    @Override
    public String toString() {
        return findings.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
