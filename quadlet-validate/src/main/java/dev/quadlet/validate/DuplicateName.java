package dev.quadlet.validate;

import dev.quadlet.model.Manager;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.UserManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Two units of a manager with one file, one service, or one object in Podman. */
final class DuplicateName implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "duplicate-name",
            Severity.ERROR,
            "Two units of a manager have one file name, one service name, or one name in Podman.",
            "Of two files or services of one name only one exists. Of two Podman objects of one name the second replaces the first, or fails.",
            """
            # a.container
            [Container]
            Image=docker.io/library/nginx:1.29
            ContainerName=web

            # b.container
            [Container]
            Image=docker.io/library/httpd:2.4
            ContainerName=web
            """,
            "Give all but one of them another name.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        Set<String> users = new HashSet<>();
        for (UserManager user : host.host().users()) {
            if (!users.add(user.user())) {
                findings.add(
                        "user " + user.user() + " is declared twice",
                        "put all stacks of a user into one .user(…)",
                        List.of());
            }
        }
        for (Manager manager : host.host().managers()) {
            stackNames(manager, findings);
            List<PlacedUnit> units = host.units(manager);
            Map<PlacedUnit, String> reported = new HashMap<>();
            report(units, unit -> Optional.of(unit.name().fileName()), "file", manager, findings, reported);
            report(units, unit -> Optional.of(unit.serviceName()), "service", manager, findings, reported);
            report(units, DuplicateName::object, "object in Podman", manager, findings, reported);
        }
    }

    private static void stackNames(Manager manager, Findings findings) {
        Set<String> names = new HashSet<>();
        for (Stack stack : manager.stacks()) {
            if (!names.add(stack.name())) {
                findings.add(
                        "two stacks of " + manager.describe() + " have the name " + stack.name(),
                        "give one of them another name",
                        List.of());
            }
        }
    }

    /** Containers and pods share one space of names, other kinds have their own. */
    private static Optional<String> object(PlacedUnit placed) {
        if (placed.unit() instanceof Secret secret) {
            return Optional.of("secret " + secret.secretName());
        }
        if (!(placed.unit() instanceof QuadletUnit unit)) {
            return Optional.empty();
        }
        String type = unit.name().type();
        String space = type.equals("pod") ? "container" : type;
        // All instances of a template with a literal name would get that one name.
        return placed.isTemplate() ? Optional.empty() : unit.objectName().map(name -> space + " " + name);
    }

    private static void report(
            List<PlacedUnit> units,
            Function<PlacedUnit, Optional<String>> name,
            String what,
            Manager manager,
            Findings findings,
            Map<PlacedUnit, String> reported) {
        Map<String, List<PlacedUnit>> byName = new LinkedHashMap<>();
        for (PlacedUnit unit : units) {
            name.apply(unit)
                    .ifPresent(n ->
                            byName.computeIfAbsent(n, key -> new ArrayList<>()).add(unit));
        }
        byName.forEach((key, same) -> {
            // Two files of one name have one service too; that need not be said again.
            String before = reported.get(same.get(0));
            boolean told = before != null && same.stream().allMatch(unit -> before.equals(reported.get(unit)));
            if (same.size() > 1 && !told) {
                same.forEach(unit -> reported.put(unit, what + key));
                findings.add(
                        number(same.size()) + " units of " + manager.describe() + " have the " + what + " " + key,
                        "give all but one of them another name",
                        same.stream().map(DuplicateName::place).toList());
            }
        });
    }

    /** A unit of a configuration with its stack; one of a file has its line. */
    private static Place place(PlacedUnit unit) {
        return unit.stack().isEmpty() ? unit.place() : unit.place("stack " + unit.stack());
    }

    private static String number(int count) {
        return count == 2 ? "two" : String.valueOf(count);
    }
}
