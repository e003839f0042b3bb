package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Masking;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in environments. */
final class EnvironmentRules {

    static final UnitRule SECRET_IN_ENVIRONMENT = new UnitRule(
            RuleInfo.lint(
                    "secret-in-environment",
                    Severity.WARNING,
                    "A password, token or key stands in the unit itself.",
                    "Every user of the host can read unit files, systemctl show and podman inspect; so can who sees the"
                            + " repository.",
                    """
                    [Container]
                    Image=docker.io/library/postgres:17.5
                    Environment=POSTGRES_PASSWORD=correct-horse
                    """,
                    "Use a secret: Secret=name,type=env,target=NAME, or a file in NAME_FILE if the program reads one."),
            EnvironmentRules::secrets);

    static final UnitRule OPTIONAL_ENVIRONMENT_FILE = new UnitRule(
            RuleInfo.lint(
                    "optional-environment-file",
                    Severity.ERROR,
                    "EnvironmentFile= of a Podman section begins with a dash.",
                    "Only in [Service] a dash makes the file optional; here it is the first letter of the file's name,"
                            + " which does not exist.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    EnvironmentFile=-/etc/web.env
                    """,
                    "Drop the dash and create the file, empty if need be."),
            EnvironmentRules::optionalFiles);

    private static final Set<String> NO_SECRETS = Set.of(
            "true", "false", "yes", "no", "on", "off", "none", "null", "disabled", "enabled", "required", "optional");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|[0-9.]+[smhd]?");

    private EnvironmentRules() {}

    static List<UnitRule> rules() {
        return List.of(SECRET_IN_ENVIRONMENT, OPTIONAL_ENVIRONMENT_FILE);
    }

    private static void secrets(UnitSource unit, Findings findings) {
        for (SourceEntry entry : unit.entries()) {
            boolean own = entry.section().equals(unit.type().section());
            boolean environment =
                    entry.key().equals("Environment") && (own || entry.section().equals("Service"));
            if (!environment && !(own && entry.key().equals("BuildArg"))) {
                continue;
            }
            Lookup lookup = own ? Lookup.PAIRS : Lookup.ASSIGNMENTS;
            for (Words.Word word : Unquoting.words(lookup, entry.value()).words()) {
                int equals = word.text().indexOf('=');
                if (equals > 0
                        && isSecret(
                                word.text().substring(0, equals), word.text().substring(equals + 1))) {
                    findings.add(
                            word.text().substring(0, equals)
                                    + " has its value in the unit, where everybody can read it",
                            "use a secret: Secret=NAME,type=env,target="
                                    + word.text().substring(0, equals),
                            entry.place());
                }
            }
        }
    }

    private static boolean isSecret(String name, String value) {
        return Masking.isSecret(name)
                && !value.isEmpty()
                && !Placeholders.in(value)
                && !value.startsWith("/")
                && !value.startsWith("file:")
                && !NO_SECRETS.contains(value.toLowerCase(Locale.ROOT))
                && !NUMBER.matcher(value).matches();
    }

    private static void optionalFiles(UnitSource unit, Findings findings) {
        if (!unit.is("container")) {
            return;
        }
        for (UnitSource.SourceWord word : unit.words("EnvironmentFile", Lookup.ARGS)) {
            if (word.text().startsWith("-")) {
                findings.add(
                        "the dash is taken for a part of the file's name: it is no optional file",
                        "drop the dash and create the file, empty if need be; or read it in [Service]",
                        word.entry().place());
            }
        }
    }
}
