package dev.quadlet.validate.lint;

import dev.quadlet.model.Manager;
import dev.quadlet.model.Secret;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.HostView;
import dev.quadlet.validate.PlacedUnit;
import dev.quadlet.validate.Rule;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.Suggestions;
import dev.quadlet.validate.UnitSource;
import java.util.Set;
import java.util.TreeSet;

/** A secret by name, where the configuration declares its secrets and this one is not among them. */
final class UndeclaredSecret implements Rule {

    static final RuleInfo INFO = RuleInfo.lint(
            "undeclared-secret",
            Severity.WARNING,
            "A container uses a secret by a name that its manager does not declare, while it declares others.",
            "Unless somebody made the secret by hand, podman refuses to start the container.",
            """
            Secret db = Secret.named("db-password").from(SecretSource.hostFile("db")).build();
            Container.named("web", image).secret(SecretUse.env("db-passwort", "DB_PASSWORD"))
            """,
            "Pass the secret's object instead of its name, or declare it in a stack.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(HostView host, Findings findings) {
        for (Manager manager : host.host().managers()) {
            Set<String> declared = new TreeSet<>();
            for (PlacedUnit unit : host.units(manager)) {
                if (unit.unit() instanceof Secret secret) {
                    declared.add(secret.secretName());
                }
            }
            if (!declared.isEmpty()) {
                for (UnitSource unit : host.generation(manager).units()) {
                    if (unit.is("container") && !unit.isInstanceOfTemplate()) {
                        check(unit, declared, findings);
                    }
                }
            }
        }
    }

    private static void check(UnitSource unit, Set<String> declared, Findings findings) {
        for (UnitSource.SourceWord word : unit.words("Secret", Lookup.ARGS)) {
            int comma = word.text().indexOf(',');
            String name = comma < 0 ? word.text() : word.text().substring(0, comma);
            if (!declared.contains(name) && name.indexOf('=') < 0 && !Placeholders.in(name)) {
                findings.add(
                        unit.generation().describe() + " declares the secret " + name,
                        Suggestions.of(name, declared)
                                .map(close -> "did you mean " + close + "?")
                                .orElse("declare it, or make it on the host by podman secret create"),
                        word.entry().place());
            }
        }
    }
}
