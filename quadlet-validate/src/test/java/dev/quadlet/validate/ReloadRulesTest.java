package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.OnChange;
import dev.quadlet.model.Pod;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.Timer;
import dev.quadlet.model.value.Signal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReloadRulesTest {

    @Test
    void unitsThatCanReloadAreFine() {
        assertFindsNothing(
                rule("no-way-to-reload"),
                container("a")
                        .onChange(OnChange.RELOAD)
                        .reloadSignal(Signal.SIGHUP)
                        .build(),
                container("b")
                        .onChange(OnChange.RELOAD)
                        .reloadCmd("nginx", "-s", "reload")
                        .build(),
                container("c")
                        .onChange(OnChange.RELOAD)
                        .service(s -> s.execReload("/bin/true"))
                        .build(),
                container("d")
                        .onChange(OnChange.RELOAD)
                        .dropIn("reload", d -> d.reloadSignal(Signal.SIGHUP))
                        .build(),
                SystemdUnit.service("e")
                        .onChange(OnChange.RELOAD)
                        .service(s -> s.execStart("/bin/true").execReload("/bin/true"))
                        .build(),
                container("f").onChange(OnChange.NONE).build());
    }

    @Test
    void unitsThatCannotReloadAreFound() {
        assertFinds(
                rule("no-way-to-reload"),
                List.of(
                        container("a").onChange(OnChange.RELOAD).build(),
                        Pod.named("b").onChange(OnChange.RELOAD).build(),
                        Timer.named("c").onChange(OnChange.RELOAD).build(),
                        SystemdUnit.service("d").onChange(OnChange.RELOAD).build()),
                """
                error[no-way-to-reload] host atlas: the unit has no way to reload
                  a.container  onChange(RELOAD)  Checking.java:N
                  help: say how by reloadSignal or reloadCmd, or drop onChange(RELOAD)
                error[no-way-to-reload] host atlas: the unit has no way to reload
                  b.pod  onChange(RELOAD)  ReloadRulesTest.java:N
                  help: set ExecReload= in [Service], or drop onChange(RELOAD)
                error[no-way-to-reload] host atlas: a .timer unit cannot be reloaded
                  c.timer  onChange(RELOAD)  ReloadRulesTest.java:N
                  help: drop onChange(RELOAD)
                error[no-way-to-reload] host atlas: the unit has no way to reload
                  d.service  onChange(RELOAD)  ReloadRulesTest.java:N
                  help: set ExecReload= in [Service], or drop onChange(RELOAD)
                """);
    }

    @Test
    void singleFileOfAUnitThatReloadsIsWarnedOf() {
        ConfigFile file = ConfigFile.of("x");
        assertFinds(
                rule("file-restarts"),
                List.of(
                        container("a")
                                .onChange(OnChange.RELOAD)
                                .configFile("/etc/a.conf", file)
                                .configFile("/etc/a", ConfigTree.of(Map.of("x", file)))
                                .build(),
                        container("b").configFile("/etc/b.conf", file).build()),
                """
                warning[file-restarts] host atlas: a change of /etc/a.conf restarts the container, although onChange is RELOAD
                  a.container  configFile(/etc/a.conf)  Checking.java:N
                  help: mount the directory of the file as a ConfigTree
                """);
    }

    private static Rule rule(String name) {
        return Rules.named(name).orElseThrow();
    }
}
