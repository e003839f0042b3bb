package dev.quadlet.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs of one generator with as many cases in each as is fast. */
final class Batch {

    /** In one directory, in which all files can be parsed. */
    private static final int SHARED = 1500;

    /** The generator looks for drop-ins of each unit in each directory. */
    private static final int APART = 40;

    private static final int CRASH = 2;

    private static final Pattern SUFFIX = Pattern.compile("zq[0-9a-z]{4}qz");
    private static final Pattern MESSAGE = Pattern.compile("^(converting|error loading|error reading directory) \"");
    private static final Pattern PREFIX = Pattern.compile("^quadlet-generator\\[\\d+\\]: ");
    private static final Pattern NAMED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Generator generator;
    private final Predicate<Case> apart;

    /**
     * Runs of a generator.
     *
     * @param generator the generator
     * @param apart whether a case needs a directory of its own
     */
    Batch(Generator generator, Predicate<Case> apart) {
        this.generator = generator;
        this.apart = apart;
    }

    /** {@return what the generator makes of each case, in their order} */
    List<CaseOutcome> run(List<Case> cases) {
        CaseOutcome[] outcomes = new CaseOutcome[cases.size()];
        List<Integer> together = new ArrayList<>();
        List<Integer> apartFromOthers = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Case each = cases.get(i);
            if (each.alone()) {
                run(cases, List.of(i), true, outcomes);
            } else {
                (apart.test(each) ? apartFromOthers : together).add(i);
            }
        }
        for (int from = 0; from < together.size(); from += SHARED) {
            run(cases, together.subList(from, Math.min(from + SHARED, together.size())), false, outcomes);
        }
        for (int from = 0; from < apartFromOthers.size(); from += APART) {
            run(cases, apartFromOthers.subList(from, Math.min(from + APART, apartFromOthers.size())), true, outcomes);
        }
        return List.of(outcomes);
    }

    /** A crash ends the whole run, so that it is halved until the culprits are alone. */
    private void run(List<Case> cases, List<Integer> indexes, boolean ownDirectories, CaseOutcome[] outcomes) {
        try {
            Path units = Files.createTempDirectory(Generator.SCRATCH, "units").toRealPath();
            Path output = Files.createTempDirectory(Generator.SCRATCH, "services");
            boolean crashed;
            try {
                Map<String, Integer> bySuffix = new HashMap<>();
                for (int i = 0; i < indexes.size(); i++) {
                    String suffix = suffix(i);
                    bySuffix.put(suffix, indexes.get(i));
                    write(ownDirectories ? units.resolve(suffix) : units, cases.get(indexes.get(i)), suffix);
                }
                Generator.Ending ending = generator.execute(units, output, false);
                crashed = ending.exitCode() == CRASH;
                if (!crashed) {
                    collect(units, output, ending.messages(), bySuffix, outcomes);
                }
            } finally {
                Generator.delete(units);
                Generator.delete(output);
            }
            if (crashed && indexes.size() == 1) {
                outcomes[indexes.get(0)] = new CaseOutcome(true, new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), "");
            } else if (crashed) {
                int half = indexes.size() / 2;
                run(cases, indexes.subList(0, half), ownDirectories, outcomes);
                run(cases, indexes.subList(half, indexes.size()), ownDirectories, outcomes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String suffix(int number) {
        String digits = Integer.toString(number, Character.MAX_RADIX);
        return "zq" + "0".repeat(4 - digits.length()) + digits + "qz";
    }

    private static void write(Path directory, Case each, String suffix) throws IOException {
        for (Map.Entry<String, String> file : each.named(suffix).entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What belongs to one case, while it is collected. */
    private static final class Part {

        private final SortedMap<String, String> refused = new TreeMap<>();
        private final SortedMap<String, String> unreadable = new TreeMap<>();
        private final SortedSet<String> made = new TreeSet<>();
        private final List<String> services = new ArrayList<>();
    }

    private void collect(
            Path units, Path output, String messages, Map<String, Integer> bySuffix, CaseOutcome[] outcomes)
            throws IOException {
        Map<String, Part> parts = new HashMap<>();
        bySuffix.keySet().forEach(suffix -> parts.put(suffix, new Part()));
        for (String message : split(messages)) {
            String suffix = suffixOf(message, parts);
            Part part = part(parts, suffix);
            Matcher named = NAMED.matcher(message);
            if (!named.find()) {
                throw new AssertionError(message);
            }
            String name = canonical(named.group(1), units, suffix).replaceFirst("^/U/", "");
            boolean converting = message.startsWith("converting");
            (converting ? part.refused : part.unreadable).merge(name, canonical(message, units, suffix), (a, b) -> a);
        }
        try (Stream<Path> files = Files.list(output)) {
            for (Path file : files.toList()) {
                if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1); // values may be no UTF-8
                    String suffix = suffixOf(file.getFileName() + "\n" + text, parts);
                    Part part = part(parts, suffix);
                    CanonicalService service = CanonicalService.of(canonical(text, units, suffix));
                    part.made.add(service.source().replaceFirst("^/U/", ""));
                    part.services.add(canonical(file.getFileName().toString(), units, suffix) + "\n" + service.text());
                }
            }
        }
        Generator.links(output).forEach((from, to) -> {
            String link = from + " -> " + to;
            String suffix = suffixOf(link, parts);
            part(parts, suffix).services.add(canonical(link, units, suffix));
        });
        bySuffix.forEach((suffix, index) -> {
            Part part = part(parts, suffix);
            part.services.sort(null);
            outcomes[index] = new CaseOutcome(
                    false, part.refused, part.unreadable, part.made, String.join("\n\n", part.services));
        });
    }

    private static Part part(Map<String, Part> parts, String suffix) {
        return Objects.requireNonNull(parts.get(suffix), suffix);
    }

    /** The errors; values in them may have line breaks. */
    private static List<String> split(String messages) {
        List<String> errors = new ArrayList<>();
        boolean inError = false;
        for (String line : messages.split("\n", -1)) {
            String text = PREFIX.matcher(line).replaceFirst("");
            if (MESSAGE.matcher(text).find()) {
                errors.add(text);
                inError = true;
            } else if (!text.equals(line)) {
                inError = false;
            } else if (inError && !text.isEmpty()) {
                errors.set(errors.size() - 1, errors.get(errors.size() - 1) + "\n" + text);
            }
        }
        return errors;
    }

    private static String suffixOf(String text, Map<String, Part> parts) {
        if (parts.size() == 1) {
            return parts.keySet().iterator().next();
        }
        Matcher suffix = SUFFIX.matcher(text);
        if (!suffix.find()) {
            throw new AssertionError("this belongs to no case: " + text);
        }
        return suffix.group();
    }

    private static String canonical(String text, Path units, String suffix) {
        return text.replace(units + "/" + suffix, "/U")
                .replace(units.toString(), "/U")
                .replace(suffix, "");
    }
}
