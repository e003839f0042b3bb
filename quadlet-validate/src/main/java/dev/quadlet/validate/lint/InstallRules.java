package dev.quadlet.validate.lint;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Printable;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Generation;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What [Install] says and what comes of it: the generator makes the links, and looks at five keys alone. */
final class InstallRules {

    static final UnitRule FILE_NAME_IN_INSTALL = new UnitRule(
            RuleInfo.lint(
                    "file-name-in-install",
                    Severity.WARNING,
                    "[Install] names the file of a unit instead of its service.",
                    "The generator does not translate names there: it makes a link for a unit that does not exist, and"
                            + " nothing starts the service.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Install]
                    WantedBy=app.container
                    """,
                    "Name the service, such as app.service."),
            InstallRules::fileNames);

    static final UnitRule INSTALL_WITHOUT_EFFECT = new UnitRule(
            RuleInfo.lint(
                    "install-without-effect",
                    Severity.WARNING,
                    "[Install] has Also=, which means nothing for a unit that a generator makes.",
                    "systemctl enable does not work on such units, and the generator does not read the key.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29

                    [Install]
                    WantedBy=default.target
                    Also=backup.timer
                    """,
                    "Give the other unit an [Install] section of its own, or name it in Wants= of [Unit]."),
            (unit, findings) -> unit.entries("Install", "Also")
                    .forEach(entry -> findings.add(
                            "Also= has no effect on a unit that a generator makes",
                            "give the other unit a WantedBy= of its own, or name it in Wants= of [Unit]",
                            entry.place())));

    static final Rule TEMPLATE_WITHOUT_INSTANCE = new TemplateWithoutInstance();

    private static final List<String> LINKS = List.of("WantedBy", "RequiredBy", "UpheldBy");

    private InstallRules() {}

    static List<Rule> rules() {
        return List.of(FILE_NAME_IN_INSTALL, INSTALL_WITHOUT_EFFECT, TEMPLATE_WITHOUT_INSTANCE);
    }

    private static void fileNames(UnitSource unit, Findings findings) {
        for (String key : LINKS) {
            for (UnitSource.SourceWord word : unit.words("Install", key, Lookup.WORDS)) {
                String name = word.text();
                int dot = name.lastIndexOf('.');
                if (dot > 0 && UnitTypes.quadlet(name.substring(dot + 1)).isPresent()) {
                    String service = unit.generation()
                            .file(name)
                            .map(UnitSource::serviceName)
                            .orElse("the name of its service");
                    findings.add(
                            key + "=" + Printable.of(name)
                                    + " has no effect: names of files are not translated in [Install]",
                            "write " + service,
                            word.entry().place());
                }
            }
        }
    }

    /** A template that is to be started and has no instance. */
    private static final class TemplateWithoutInstance implements Rule {

        private static final RuleInfo INFO = RuleInfo.lint(
                "template-without-instance",
                Severity.WARNING,
                "A template says who wants it, but there is no instance and no DefaultInstance=.",
                "The generator makes no links for it, so nothing starts it.",
                """
                # worker@.container
                [Container]
                Image=docker.io/library/busybox:1.37

                [Install]
                WantedBy=default.target
                """,
                "Say which instance is meant: DefaultInstance= in [Install], or a link worker@one.container.");

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public void check(HostView host, Findings findings) {
            for (Generation run : host.generations()) {
                Set<String> instantiated = new HashSet<>();
                for (UnitSource unit : run.units()) {
                    int at = unit.stem().indexOf('@');
                    if (at > 0 && !unit.isTemplate()) {
                        instantiated.add(unit.stem().substring(0, at + 1) + "."
                                + unit.type().name());
                    }
                }
                for (UnitSource unit : run.units()) {
                    if (unit.isTemplate() && !instantiated.contains(unit.fileName())) {
                        check(unit, findings);
                    }
                }
            }
        }

        private static void check(UnitSource unit, Findings findings) {
            if (!unit.value("Install", "DefaultInstance").isEmpty()) {
                return;
            }
            for (String key : LINKS) {
                Optional<SourceEntry> entry = unit.last("Install", key);
                if (entry.isPresent() && !entry.get().value().isEmpty()) {
                    findings.add(
                            "nothing starts " + unit.fileName() + ": it is a template without an instance",
                            "add DefaultInstance=, or a link " + unit.stem() + "NAME."
                                    + unit.type().name(),
                            entry.get().place());
                    return;
                }
            }
        }
    }
}
