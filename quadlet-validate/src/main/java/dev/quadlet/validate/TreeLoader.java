package dev.quadlet.validate;

import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitLine;
import dev.quadlet.render.UnitReader;
import dev.quadlet.render.UnitTree;
import dev.quadlet.render.UnitTree.Broken;
import dev.quadlet.render.UnitTree.Directory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads the files of a tree as Podman's generator does: which of them it reads, and in which order. */
final class TreeLoader {

    /** A comment that suppresses a rule, with the reason behind it. */
    private static final Pattern IGNORE = Pattern.compile("[#;]\\s*quadlet-ignore:\\s*([a-z0-9-]+)\\s+\\S.*");

    /** How many lines of a file are told that cannot be parsed; a file can be none of a unit at all. */
    private static final int MOST_PROBLEMS = 5;

    /** What systemd reads of a line, but for the key. */
    private static final int LONGEST_LINE = 1024 * 1024 - 256;

    private static final PodmanVersion SEMICOLON_COMMENTS = PodmanVersion.of(5, 4);
    private static final PodmanVersion DROP_INS = PodmanVersion.of(5, 0);
    private static final PodmanVersion SHARED_DROP_INS = PodmanVersion.of(5, 2);
    private static final PodmanVersion DROP_INS_BY_NAME = PodmanVersion.of(5, 6);

    private final UnitTree tree;
    private final String root;
    private final Generation run;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, Optional<List<SourceEntry>>> parsedDropIns = new HashMap<>();

    /** The directories with drop-ins by name, in the order in which they are searched. */
    private final Map<String, List<Found>> dropInDirectories = new HashMap<>();

    /** Units that could be read as typed values, with what the generator sees of them. */
    private final Map<UnitSource, Unit> typed = new HashMap<>();

    private TreeLoader(UnitTree tree, String root, PodmanVersion podman, boolean rootless) {
        this.tree = tree;
        this.root = root;
        this.run = new Generation(podman, rootless, new Files());
    }

    /**
     * What was loaded.
     *
     * @param run what the generator sees
     * @param typed the units that could be read as typed values
     */
    record Loaded(Generation run, Map<UnitSource, Unit> typed) {}

    static Loaded load(UnitTree tree, String root, PodmanVersion podman, boolean rootless) {
        TreeLoader loader = new TreeLoader(tree, root, podman, rootless);
        loader.indexDropIns();
        tree.directories().forEach(loader::load);
        return new Loaded(loader.run, loader.typed);
    }

    /** A directory with drop-ins, and the place in the search order of the directory that has it. */
    private record Found(int order, Directory directory) {}

    /** What messages say about files that are not there. */
    private static final class Files implements Generation.Origin {

        @Override
        public String none() {
            return "no directory here";
        }

        @Override
        public Optional<String> elsewhere(String fileName) {
            return Optional.empty();
        }

        @Override
        public String advice(String fileName) {
            int dot = fileName.lastIndexOf('.');
            return "add " + fileName + ", or write a plain name without ." + fileName.substring(dot + 1)
                    + " for something that exists already";
        }
    }

    private void indexDropIns() {
        List<Directory> directories = tree.directories();
        for (int i = 0; i < directories.size(); i++) {
            int order = i;
            directories
                    .get(i)
                    .dropIns()
                    .forEach((name, directory) -> dropInDirectories
                            .computeIfAbsent(name, key -> new ArrayList<>(1))
                            .add(new Found(order, directory)));
        }
    }

    private record Candidate(String name, String path, UnitFile file) {}

    private void load(Directory directory) {
        List<Candidate> healthy = new ArrayList<>();
        List<Place> broken = new ArrayList<>();
        directory.failure().ifPresent(failure -> {
            Place place = place(directory.path().isEmpty() ? "." : directory.path());
            problem(LoadRules.UNPARSABLE_FILE, "the directory cannot be read: " + failure.reason(), "mend that", place);
        });
        for (Map.Entry<String, UnitTree.Entry> entry : directory.entries().entrySet()) {
            String path = directory.pathOf(entry.getKey());
            UnitType<?, ?> type = type(entry.getKey());
            if (!run.podman().isAtLeast(type.since())) {
                run.add(source(entry.getKey(), path, List.of()));
            } else if (seen.containsKey(entry.getKey())) {
                problem(
                        LoadRules.SHADOWED_FILE,
                        "the generator reads " + seen.get(entry.getKey()) + " and ignores this file",
                        "give one of them another name",
                        place(path));
            } else if (entry.getValue() instanceof UnitTree.File file) {
                UnitFile parsed = UnitFile.parse(file.text());
                List<Place> problems = problems(parsed, path, LoadRules.UNPARSABLE_FILE);
                if (problems.isEmpty()) {
                    seen.put(entry.getKey(), path);
                    healthy.add(new Candidate(entry.getKey(), path, parsed));
                    notes(file, parsed, path);
                } else {
                    broken.add(problems.get(0));
                }
            } else if (entry.getValue() instanceof Broken failed) {
                broken.add(place(path));
                problem(
                        LoadRules.UNPARSABLE_FILE,
                        "the file cannot be read: " + failed.reason(),
                        "mend or remove it: the generator reads no unit of a directory with such a file",
                        place(path));
            }
        }
        for (Candidate candidate : healthy) {
            if (broken.isEmpty()) {
                add(candidate);
            } else {
                problem(
                        LoadRules.LOST_WITH_NEIGHBOUR,
                        candidate.name() + " is lost, since " + broken.get(0).unit()
                                + " in the same directory cannot be read",
                        "mend " + broken.get(0).unit(),
                        place(candidate.path()),
                        broken.get(0));
            }
        }
    }

    private void add(Candidate candidate) {
        List<SourceEntry> entries = new ArrayList<>(entries(candidate.file(), candidate.path()));
        for (String dropIn : dropIns(candidate.name())) {
            parsedDropIns.getOrDefault(dropIn, Optional.empty()).ifPresent(entries::addAll);
        }
        UnitSource source = source(candidate.name(), candidate.path(), entries);
        run.add(source);
        read(candidate, entries).ifPresent(unit -> typed.put(source, unit));
    }

    private Optional<Unit> read(Candidate candidate, List<SourceEntry> entries) {
        UnitName name;
        try {
            name = UnitName.parse(candidate.name());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // to systemd it is no name either, which is a finding of its own
        }
        List<UnitLine.Entry> lines = new ArrayList<>();
        for (SourceEntry entry : entries) {
            lines.add(new UnitLine.Entry(
                    entry.section(), entry.key(), entry.value(), entry.line().line(), 0, 0));
        }
        return Optional.of(
                UnitReader.read(name, lines, place(candidate.path()).line()).unit());
    }

    private UnitSource source(String name, String path, List<SourceEntry> entries) {
        return new UnitSource(run, name, type(name), entries, place(path), false);
    }

    private static UnitType<?, ?> type(String name) {
        return UnitTypes.quadlet(name.substring(name.lastIndexOf('.') + 1)).orElseThrow();
    }

    private List<SourceEntry> entries(UnitFile file, String path) {
        SourceLine line = new SourceLine(path(path), 1);
        List<SourceEntry> entries = new ArrayList<>();
        for (UnitLine.Entry entry : file.entries()) {
            entries.add(SourceEntry.of(path, entry, line));
        }
        return entries;
    }

    /** The paths of a unit's drop-ins in the order in which they are merged, each parsed once for all units. */
    private Iterable<String> dropIns(String unit) {
        if (!run.podman().isAtLeast(DROP_INS)) {
            return List.of();
        }
        List<String> names = Generation.dropInDirectories(unit);
        if (!run.podman().isAtLeast(SHARED_DROP_INS)) {
            names = names.stream()
                    .filter(name -> !name.contains("-.") && !name.contains("-@."))
                    .toList();
            names = names.subList(0, names.size() - 1);
        }
        List<Found> found = new ArrayList<>();
        names.forEach(name -> found.addAll(dropInDirectories.getOrDefault(name, List.of())));
        if (!run.podman().isAtLeast(DROP_INS_BY_NAME)) {
            found.sort(Comparator.comparingInt(Found::order));
        }
        SortedMap<String, String> byName = new TreeMap<>();
        found.forEach(each -> collect(each.directory(), byName));
        return byName.values();
    }

    private void collect(Directory found, Map<String, String> byName) {
        found.failure().ifPresent(failure -> {
            if (parsedDropIns.putIfAbsent(found.path(), Optional.empty()) == null) {
                problem(
                        LoadRules.UNPARSABLE_DROP_IN,
                        "the directory cannot be read: " + failure.reason(),
                        "mend that",
                        place(found.path()));
            }
        });
        found.entries().forEach((file, content) -> {
            String path = found.pathOf(file);
            if (byName.putIfAbsent(file, path) == null && !parsedDropIns.containsKey(path)) {
                parsedDropIns.put(path, parse(path, content));
            }
        });
    }

    private Optional<List<SourceEntry>> parse(String path, UnitTree.Entry content) {
        if (content instanceof UnitTree.File file) {
            UnitFile parsed = UnitFile.parse(file.text());
            if (problems(parsed, path, LoadRules.UNPARSABLE_DROP_IN).isEmpty()) {
                notes(file, parsed, path);
                return Optional.of(entries(parsed, path));
            }
        } else if (content instanceof Broken failed) {
            problem(
                    LoadRules.UNPARSABLE_DROP_IN,
                    "the drop-in cannot be read: " + failed.reason(),
                    "mend or remove it",
                    place(path));
        }
        return Optional.empty();
    }

    /** Reports what the generator cannot parse; the places of it. */
    private List<Place> problems(UnitFile file, String path, RuleInfo rule) {
        List<Place> places = new ArrayList<>();
        for (UnitFile.Problem problem : file.problems()) {
            Place place = new Place(path, "", "", new SourceLine(path(path), problem.line(), problem.column()));
            places.add(place);
            if (places.size() <= MOST_PROBLEMS) {
                problem(
                        rule,
                        Masking.line(problem.message()),
                        "correct the line, or begin it with # to make it a comment",
                        place);
            }
        }
        if (places.size() > MOST_PROBLEMS) {
            problem(
                    rule,
                    "there are " + (places.size() - MOST_PROBLEMS) + " more lines that are none of a unit file",
                    "look whether this is a unit file at all",
                    places.get(MOST_PROBLEMS));
        }
        if (!run.podman().isAtLeast(SEMICOLON_COMMENTS)) {
            for (UnitLine line : file.lines()) {
                if (line instanceof UnitLine.Comment comment && comment.text().startsWith(";")) {
                    Place place = new Place(path, "", "", new SourceLine(path(path), comment.line(), 1));
                    places.add(place);
                    problem(
                            rule,
                            "a semicolon begins no comment before Podman " + SEMICOLON_COMMENTS,
                            "begin the comment with #",
                            place);
                }
            }
        }
        return places;
    }

    private void notes(UnitTree.File file, UnitFile parsed, String path) {
        for (UnitLine line : parsed.lines()) {
            if (line instanceof UnitLine.Comment comment) {
                Matcher ignored = IGNORE.matcher(comment.text());
                if (ignored.matches()) {
                    run.suppress(new Place(path, "", "", new SourceLine(path(path), line.line(), 1)), ignored.group(1));
                }
            }
            if (line instanceof UnitLine.Entry entry && entry.value().length() > LONGEST_LINE) {
                problem(
                        LoadRules.LINE_TOO_LONG,
                        entry.key() + " has " + entry.value().length() + " characters; systemd reads 1 MiB a line",
                        "put the content into a file",
                        new Place(
                                path, entry.section(), entry.key() + "=", new SourceLine(path(path), entry.line(), 1)));
            }
            if (line instanceof UnitLine.Unfinished unfinished) {
                problem(
                        LoadRules.UNFINISHED_LINE,
                        "the line goes on, but nothing follows it, so the generator drops it",
                        "drop the backslash at its end",
                        new Place(
                                path,
                                "",
                                Masking.line(unfinished.text()),
                                new SourceLine(path(path), unfinished.line(), unfinished.column())));
            }
        }
        if (!file.utf8()) {
            problem(LoadRules.NOT_TEXT, "the file is not UTF-8", "save the file as UTF-8", place(path));
        }
    }

    private void problem(RuleInfo rule, String message, String help, Place... places) {
        run.loadProblems().add(new LoadProblem(rule, message, help, List.of(places)));
    }

    private Place place(String path) {
        return new Place(path, "", "", new SourceLine(path(path), 1));
    }

    private String path(String path) {
        return root.isEmpty() ? path : root + "/" + path;
    }
}
