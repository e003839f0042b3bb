package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.SecretUse;
import dev.quadlet.model.value.VolumeMount;
import dev.quadlet.render.UnitTree;
import dev.quadlet.validate.lint.Lints;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lints that need a configuration in Java, and what all of them have in common. */
class LintTest {

    private final Secret secret =
            Secret.named("db-password").from(SecretSource.hostFile("db")).build();

    @Test
    void mountWithoutALabelIsFoundWhereSelinuxIsEnforced() {
        Container web = container("web")
                .volume("/srv/web", "/web")
                .volume("/run/podman/podman.sock", "/sock")
                .volume("/etc/localtime", "/etc/localtime")
                .volume("/var/log", "/logs")
                .build();
        Rule rule = rule("missing-selinux-label");
        assertFinds(rule, selinux(true, web), """
                warning[missing-selinux-label] host atlas: SELinux keeps the container from /srv/web, which has no label
                  web.container  Volume=/srv/web:/web  Checking.java:N
                  help: add z if several containers use the path, Z if it is for this one alone
                warning[missing-selinux-label] host atlas: SELinux keeps the container from /run/podman/podman.sock, and no label may change that
                  web.container  Volume=/run/podman/podman.sock:/sock  Checking.java:N
                  help: set SecurityLabelDisable=true in [Container]
                warning[missing-selinux-label] host atlas: SELinux keeps the container from /var/log, and no label may change that
                  web.container  Volume=/var/log:/logs  Checking.java:N
                  help: set SecurityLabelDisable=true in [Container]
                """);
        assertFindsNothing(rule, selinux(false, web));
        assertFindsNothing(rule, web);
    }

    @Test
    void mountThatSelinuxLetsThroughIsFine() {
        assertFindsNothing(
                rule("missing-selinux-label"),
                selinux(
                        true,
                        container("a")
                                .securityLabelDisable(true)
                                .volume("/srv/a", "/a")
                                .build(),
                        container("b")
                                .podmanArgs("--privileged")
                                .volume("/srv/b", "/b")
                                .build()));
    }

    @Test
    void labelsDoNotMatterWithoutSelinux() {
        Container a = container("a").volume(VolumeMount.parse("/srv:/srv:Z")).build();
        assertFindsNothing(rule("relabelled-system-directory"), selinux(false, a));
    }

    @Test
    void secretThatIsNotDeclaredIsFoundBesideOthersThatAre() {
        Container web = container("web")
                .secret(SecretUse.env("db-passwort", "DB_PASSWORD"))
                .build();
        Rule rule = rule("undeclared-secret");
        assertFinds(rule, List.of(secret, web), """
                warning[undeclared-secret] host atlas: no stack of the system declares the secret db-passwort
                  web.container  Secret=db-passwort,type=env,target=DB_PASSWORD  Checking.java:N
                  help: did you mean db-password?
                """);
        assertFindsNothing(rule, web);
        assertFindsNothing(
                rule, secret, container("web").secretEnv(secret, "DB_PASSWORD").build());
    }

    @Test
    void configurationInJavaIsNotAskedWhatStartsIt() {
        assertFindsNothing(
                rule("never-started"),
                container("web").build(),
                Pod.named("app").build());
    }

    @Test
    void noFindingTellsASecret() {
        String unit = """
                [Container]
                Image=docker.io/library/postgres:17.5
                Environment=A=1 DB_PASSWORD=hunter2 my hunter2 # hunter2
                Environment=TOKEN:hunter2
                Environment="API_KEY=hunter2 %5" MODE=x
                Environment=API_KEY=hunter2
                Label=app.secret=hunter2 hunter2
                Exec=serve --password=hunter2%5
                PodmanArgs=--env TOKEN=hunter2

                [Service]
                Environment=DB_PASSWORD=hunter2 hunter2

                [Unit]
                Environment=DB_PASSWORD=hunter2
                """;
        List<Diagnostic> found = Validator.of(Lints.rules())
                .check(UnitTree.of(Map.of("db.container", unit)), "", PodmanVersion.of(6, 1), false);
        assertThat(found)
                .extracting(Diagnostic::rule)
                .contains("secret-in-environment", "bare-word", "trailing-comment", "unknown-specifier");
        assertThat(Checking.print(found)).doesNotContain("hunter2");
    }

    private static Rule rule(String name) {
        return Rules.named(name).orElseThrow();
    }

    private static Host selinux(boolean enforced, Unit... units) {
        return Host.named("atlas").selinux(enforced).stack(stack("blog", units)).build();
    }
}
