package dev.quadlet.conformance;

import dev.quadlet.model.table.Lookup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The entries of a generated service that are no commands, and those that the generator keeps for the reader. */
final class Settings {

    private static final Set<String> PASSED_ON = Set.of("Unit", "Service", "Install");

    /** Lines that the generator adds because of other keys. */
    private static final Set<String> DERIVED = Set.of("Unit.RequiresMountsFor");

    /** Keys on which the generator insists, whatever the unit says. */
    private static final Set<String> FORCED = Set.of(
            "Service.Type",
            "Service.KillMode",
            "Service.NotifyAccess",
            "Service.PIDFile",
            "Service.Restart",
            "Service.RemainAfterExit",
            "Service.Delegate",
            "Service.SyslogIdentifier");

    private Settings() {}

    /**
     * {@return what is wrong}
     *
     * @param emitted what the unit holds
     * @param unit the unit's file
     * @param service the generated service
     * @param plain the service of a plain unit
     */
    static List<String> compare(List<Emitted> emitted, ServiceFile unit, ServiceFile service, ServiceFile plain) {
        List<String> problems = new ArrayList<>();
        Map<String, List<Emitted>> byName = new LinkedHashMap<>();
        for (Emitted line : emitted) {
            if (PASSED_ON.contains(line.section())) {
                byName.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line);
            }
        }
        byName.values().forEach(lines -> compare(lines, service, problems));
        counts(byName, emitted, service, plain, problems);
        originals(unit, service, problems);
        return problems;
    }

    private static void compare(List<Emitted> lines, ServiceFile service, List<String> problems) {
        Emitted first = lines.get(0);
        Lookup lookup = first.row().lookup();
        if (lookup == Lookup.PROGRAMS || FORCED.contains(first.name())) {
            return;
        }
        List<String> values = service.values(first.section(), first.row().key());
        if (DERIVED.contains(first.name())) {
            values = values.subList(0, Math.min(lines.size(), values.size())); // what follows is the generator's
        }
        List<String> expected = new ArrayList<>();
        for (Emitted line : lines) {
            expected.add(ExecLine.text(line.value().replace("$$", "$")));
        }
        List<String> actual = new ArrayList<>();
        try {
            for (String value :
                    lookup.repeatable() || values.isEmpty() ? values : List.of(values.get(values.size() - 1))) {
                read(lookup, value).forEach(word -> actual.add(ExecLine.text(word)));
            }
        } catch (IllegalArgumentException e) {
            problems.add(first.name() + ": " + e.getMessage());
            return;
        }
        if (Collections.indexOfSubList(actual, expected) < 0) {
            problems.add(first.name() + ": expected " + expected + "\n  but got " + actual);
        }
    }

    private static List<String> read(Lookup lookup, String value) {
        return switch (lookup) {
            case SETTING_WORDS -> ExecLine.list(value);
            case ASSIGNMENTS -> ExecLine.words(value);
            default -> List.of(value);
        };
    }

    /** Nothing stands in the service that neither the unit nor a plain unit of the type asks for. */
    private static void counts(
            Map<String, List<Emitted>> byName,
            List<Emitted> emitted,
            ServiceFile service,
            ServiceFile plain,
            List<String> problems) {
        Map<String, Integer> most = new TreeMap<>(plain.counts());
        byName.forEach((name, lines) -> most.merge(name, lines.size(), Integer::sum));
        for (Emitted line : emitted) {
            switch (line.name()) {
                case "Container.ReloadCmd", "Container.ReloadSignal" ->
                    most.merge("Service.ExecReload", 1, Integer::sum);
                case "Network.NetworkDeleteOnStop" -> most.merge("Service.ExecStopPost", 1, Integer::sum);
                case "Kube.SetWorkingDirectory", "Build.SetWorkingDirectory" ->
                    most.merge("Service.WorkingDirectory", 1, Integer::sum);
                default -> {}
            }
        }
        service.counts().forEach((name, count) -> {
            if (!DERIVED.contains(name) && count > most.getOrDefault(name, 0)) {
                problems.add(name + ": stands " + count + " times, " + most.getOrDefault(name, 0)
                        + " times at most were expected");
            }
        });
    }

    /** The generator keeps the lines of the unit as it has read them. */
    private static void originals(ServiceFile unit, ServiceFile service, List<String> problems) {
        List<String> sections = unit.entries().stream()
                .map(ServiceFile.Entry::section)
                .distinct()
                .toList();
        for (String section : sections) {
            if (!PASSED_ON.contains(section)) {
                List<ServiceFile.Entry> expected = unit.entries().stream()
                        .filter(entry -> entry.section().equals(section))
                        .toList();
                if (!expected.equals(service.original(section))) {
                    problems.add("[" + section + "] was read as " + service.original(section));
                }
            }
        }
    }
}
