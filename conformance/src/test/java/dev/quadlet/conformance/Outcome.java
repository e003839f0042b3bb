package dev.quadlet.conformance;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run of the generator means, in a form that two runs have in common if they mean the same: its own order of
 * options is random, and words may stand on one line or on several.
 *
 * @param exitCode the exit code
 * @param messages what it printed, sorted
 * @param links the links that it made
 * @param services the services: name to entries, each {@code Section.Key} with its values
 */
record Outcome(
        int exitCode,
        List<String> messages,
        SortedMap<String, String> links,
        SortedMap<String, SortedMap<String, List<String>>> services) {

    /** The exit code of a program that failed in a way that nobody meant. */
    private static final int PANIC = 2;

    /** {@return what a run means} */
    static Outcome of(Generator.Result result) {
        String directory = result.units().toString();
        if (result.exitCode() == PANIC) {
            return new Outcome(PANIC, List.of(), new TreeMap<>(), new TreeMap<>());
        }
        SortedMap<String, SortedMap<String, List<String>>> services = new TreeMap<>();
        result.services().forEach((name, service) -> services.put(name, entries(service, directory)));
        List<String> messages = result.messages().stream()
                .map(message -> Synonyms.message(message.replace(directory, "/units")))
                .sorted()
                .toList();
        return new Outcome(result.exitCode(), messages, result.links(), services);
    }

    /** {@return whether the generator itself failed} */
    boolean isPanic() {
        return exitCode == PANIC;
    }

    private static SortedMap<String, List<String>> entries(ServiceFile service, String directory) {
        SortedMap<String, List<String>> entries = new TreeMap<>();
        for (ServiceFile.Entry entry : service.entries()) {
            if (!entry.section().startsWith("X-")) {
                List<String> values =
                        entries.computeIfAbsent(entry.section() + "." + entry.key(), name -> new ArrayList<>());
                add(entry, entry.value().replace(directory, "/units"), values);
            }
        }
        entries.put("strays", service.strays());
        entries.computeIfPresent("Service.Environment", (name, words) -> Synonyms.lastOfEach(words));
        return entries;
    }

    private static void add(ServiceFile.Entry entry, String value, List<String> values) {
        Optional<Lookup> lookup = row(entry).map(Row::lookup);
        try {
            if (lookup.equals(Optional.of(Lookup.PROGRAMS))) {
                values.add(ExecLine.words(value).stream()
                        .map(Synonyms::word)
                        .sorted()
                        .toList()
                        .toString());
            } else if (lookup.equals(Optional.of(Lookup.SETTING_WORDS)) && !value.isEmpty()) {
                values.addAll(ExecLine.list(value));
            } else if (lookup.equals(Optional.of(Lookup.ASSIGNMENTS)) && !value.isEmpty()) {
                values.addAll(ExecLine.words(value));
            } else {
                values.add(Synonyms.setting(value));
            }
        } catch (IllegalArgumentException e) {
            values.add(value); // systemd would not read it either
        }
    }

    /** The row of a key in the sections that systemd reads, which are the same in all types. */
    private static Optional<? extends Row<?, ?>> row(ServiceFile.Entry entry) {
        UnitType<?, ?> type = UnitTypes.quadlet("container").orElseThrow();
        return type.part(entry.section()).flatMap(part -> part.section().row(entry.key()));
    }

    /**
     * {@return what differs, thing by thing}
     *
     * @param other what another run means
     */
    List<String> differences(Outcome other) {
        SortedMap<String, Object> mine = things();
        SortedMap<String, Object> others = other.things();
        SortedSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(others.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(mine.get(name), others.get(name))) {
                differences.add("  " + name + ": expected " + mine.get(name) + "\n    but got " + others.get(name));
            }
        }
        return differences;
    }

    private SortedMap<String, Object> things() {
        SortedMap<String, Object> things = new TreeMap<>();
        things.put("exit code", exitCode);
        things.put("messages", messages);
        things.put("links", links);
        services.forEach((name, entries) -> entries.forEach((key, values) -> things.put(name + " " + key, values)));
        return things;
    }
}
