package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables in Podman's keys, which systemd takes from its own environment. */
final class VariableUse {

    /** What the environment of each service has, or may well have. */
    private static final Set<String> ALWAYS_THERE = Set.of(
            "CREDENTIALS_DIRECTORY",
            "HOME",
            "HOSTNAME",
            "INVOCATION_ID",
            "LANG",
            "LOGNAME",
            "MAINPID",
            "NOTIFY_SOCKET",
            "PATH",
            "PODMAN_SYSTEMD_UNIT",
            "PWD",
            "SHELL",
            "USER",
            "XDG_RUNTIME_DIR");

    /** In braces anywhere; without them only as the beginning of a word. */
    private static final Pattern IN_BRACES = Pattern.compile("\\$\\$|\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private static final Pattern WHOLE_WORD = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*)");

    private VariableUse() {}

    static void check(UnitSource unit, Findings findings) {
        if (!unit.is("container") || definesInService(unit)) {
            return;
        }
        Set<String> inContainer = null;
        Set<String> told = new HashSet<>();
        for (SourceEntry entry : unit.entries()) {
            if (entry.section().equals("Container") && entry.value().indexOf('$') >= 0) {
                if (inContainer == null) {
                    inContainer = environment(unit);
                }
                String name = used(unit, entry);
                boolean file = !unit.list("EnvironmentFile").isEmpty();
                boolean meant = inContainer.contains(name) || (file && !ALWAYS_THERE.contains(name));
                if (!name.isEmpty() && meant && told.add(entry.key() + name)) {
                    findings.add(
                            "systemd replaces ${" + name + "} and does not see the container's environment: it is empty"
                                    + " here",
                            "define it in [Service] too, or write $$" + (braces(entry, name) ? "{" + name + "}" : name)
                                    + " for a shell in the container",
                            entry.place());
                }
            }
        }
    }

    private static boolean braces(SourceEntry entry, String name) {
        return entry.value().contains("${" + name + "}");
    }

    private static boolean definesInService(UnitSource unit) {
        return !unit.list("Service", "Environment").isEmpty()
                || !unit.list("Service", "EnvironmentFile").isEmpty()
                || !unit.list("Service", "PassEnvironment").isEmpty();
    }

    private static Set<String> environment(UnitSource unit) {
        Set<String> names = new HashSet<>();
        for (UnitSource.SourceWord word : unit.words("Environment", Lookup.PAIRS)) {
            int equals = word.text().indexOf('=');
            names.add(equals < 0 ? word.text() : word.text().substring(0, equals));
        }
        return names;
    }

    /** The first variable that systemd replaces in an entry; empty if there is none. */
    private static String used(UnitSource unit, SourceEntry entry) {
        Optional<? extends Row<?, ?>> row = TextRules.row(unit, entry);
        if (row.isEmpty() || !row.get().lookup().expandsVariables()) {
            return "";
        }
        for (Words.Word word :
                Unquoting.words(row.get().lookup(), entry.value()).words()) {
            Matcher whole = WHOLE_WORD.matcher(word.text());
            if (whole.matches()) {
                return whole.group(1);
            }
            Matcher inBraces = IN_BRACES.matcher(word.text());
            while (inBraces.find()) {
                if (inBraces.group(1) != null) {
                    return inBraces.group(1);
                }
            }
        }
        return "";
    }
}
