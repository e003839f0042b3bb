package dev.quadlet.validate.lint;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigMount;
import dev.quadlet.model.Container;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.PlacedUnit;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.UnitSource;
import java.util.List;
import java.util.function.BiConsumer;

/** Units that shall be reloaded when their configuration changes, and would not be. */
final class ReloadRules {

    static final Rule NO_WAY_TO_RELOAD = new ReloadRule(
            RuleInfo.lint(
                    "no-way-to-reload",
                    Severity.ERROR,
                    "A unit shall be reloaded when its configuration changes, and says not how.",
                    "systemctl reload fails on a unit without ExecReload=, and the program keeps its old configuration.",
                    """
                    Container.named("web", image).onChange(OnChange.RELOAD).configFile("/etc/nginx/conf.d", tree)
                    """,
                    "Say how: .reloadSignal(…) or .reloadCmd(…) of a container, or ExecReload= in [Service]."),
            ReloadRules::noWay);

    static final Rule FILE_RESTARTS = new ReloadRule(
            RuleInfo.lint(
                    "file-restarts",
                    Severity.WARNING,
                    "A unit shall be reloaded when its configuration changes, and mounts a single file.",
                    "A container sees another file at its place only after a restart, since the file itself is mounted and"
                            + " not its directory. So a change of this file restarts it.",
                    """
                    Container.named("web", image).onChange(OnChange.RELOAD).reloadSignal(Signal.SIGHUP)
                            .configFile("/etc/nginx/nginx.conf", ConfigFile.of("…"))
                    """,
                    "Mount a directory: a ConfigTree, which the program reads or includes."),
            ReloadRules::singleFiles);

    private ReloadRules() {}

    static List<Rule> rules() {
        return List.of(NO_WAY_TO_RELOAD, FILE_RESTARTS);
    }

    private record ReloadRule(RuleInfo info, BiConsumer<PlacedUnit, Findings> looks) implements Rule {

        @Override
        public void check(HostView host, Findings findings) {
            for (PlacedUnit placed : host.units()) {
                if (!placed.isInstance() && placed.unit().onChange() == OnChange.RELOAD) {
                    looks.accept(placed, findings);
                }
            }
        }
    }

    private static void noWay(PlacedUnit placed, Findings findings) {
        boolean container = placed.unit() instanceof Container;
        if (placed.source().map(ReloadRules::reloads).orElseGet(() -> reloads(placed))) {
            return;
        }
        boolean service = placed.serviceName().endsWith(".service");
        findings.add(
                service
                        ? "the unit has no way to reload"
                        : "a ." + placed.name().type() + " unit cannot be reloaded",
                container
                        ? "say how by reloadSignal or reloadCmd, or drop onChange(RELOAD)"
                        : service ? "set ExecReload= in [Service], or drop onChange(RELOAD)" : "drop onChange(RELOAD)",
                placed.place("onChange(RELOAD)"));
    }

    private static boolean reloads(UnitSource unit) {
        boolean container = unit.is("container") && (unit.has("ReloadCmd") || unit.has("ReloadSignal"));
        return container || !unit.value("Service", "ExecReload").isEmpty();
    }

    private static boolean reloads(PlacedUnit placed) {
        return placed.unit() instanceof SystemdUnit unit
                && (!unit.service().execReload().isEmpty()
                        || unit.dropIns().stream()
                                .anyMatch(dropIn -> dropIn.content() instanceof SystemdUnit content
                                        && !content.service().execReload().isEmpty()));
    }

    private static void singleFiles(PlacedUnit placed, Findings findings) {
        if (placed.unit() instanceof Container container) {
            for (ConfigMount mount : container.configMounts()) {
                if (mount.config() instanceof ConfigFile) {
                    findings.add(
                            "a change of " + mount.target() + " restarts the container, although onChange is RELOAD",
                            "mount the directory of the file as a ConfigTree",
                            placed.place("configFile(" + mount.target() + ")"));
                }
            }
        }
    }
}
