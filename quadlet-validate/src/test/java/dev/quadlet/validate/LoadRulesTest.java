package dev.quadlet.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTree;
import dev.quadlet.render.UnitTree.Directory;
import dev.quadlet.render.UnitTree.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is wrong with files that no page can show. */
class LoadRulesTest {

    private static final String UNIT = "[Container]\nImage=quay.io/al/web:1\n";

    @Test
    void fileThatIsNotTextIsFound() {
        assertThat(check(LoadRules.NOT_TEXT, new File(UNIT, false, Optional.empty())))
                .isEqualTo("""
                error[not-utf8] the file is not UTF-8
                  web.container    units/web.container:1
                  help: save the file as UTF-8
                """);
        assertThat(check(LoadRules.NOT_TEXT, File.of(UNIT))).isEmpty();
    }

    @Test
    void lineThatSystemdWouldRefuseIsFound() {
        assertThat(check(LoadRules.LINE_TOO_LONG, File.of(UNIT + "Label=a=" + "x".repeat(1024 * 1024) + "\n")))
                .isEqualTo("""
                error[line-too-long] Label has 1048578 characters; systemd reads 1 MiB a line
                  web.container  Label=  units/web.container:3:1
                  help: put the content into a file
                """);
        assertThat(check(LoadRules.LINE_TOO_LONG, File.of(UNIT + "Label=a=" + "x".repeat(1_000_000) + "\n")))
                .isEmpty();
    }

    @Test
    void fileThatIsNoUnitIsToldInFewLines() {
        String found = check(LoadRules.UNPARSABLE_FILE, File.of("x\n".repeat(100)));
        assertThat(found.lines().filter(line -> line.startsWith("error"))).hasSize(6);
        assertThat(found).endsWith("""
                error[unparsable-file] there are 95 more lines that are none of a unit file
                  web.container    units/web.container:6:1
                  help: look whether this is a unit file at all
                """);
    }

    @Test
    void noFindingOfAnyRuleTellsASecret() {
        String secrets = """
                Environment=DB_PASSWORD=hunter2 hunter2
                Environment=DB_PASSWORD=hunter2
                Environment=API_TOKEN=hunter2\\d
                Environment="X=1" "" SECRET=hunter2
                Label=app_secret=hunter2 "
                Environment=
                Creds=al:hunter2
                Environment=A_PASSWORD=hunter2 \\
                """;
        Map<String, String> files = Map.of(
                "a/web.container",
                UNIT + secrets,
                "b/web.image",
                "[Image]\nCreds=al:hunter2\nCreds=al:hunter2\n",
                "c/app.container",
                "DB_PASSWORD=hunter2\n" + UNIT,
                "a/web.container.d/10.conf",
                "[Container]\nEnvironment=DB_PASSWORD=hunter2\n");
        for (String podman : List.of("5.4", "6.1")) {
            String found = Checking.print(
                    Validator.standard().check(UnitTree.of(files), "units", PodmanVersion.parse(podman), false));
            assertThat(found).contains("PASSWORD", "Creds=…").doesNotContain("hunter2");
        }
    }

    private static String check(RuleInfo rule, File file) {
        Directory directory =
                new Directory("", new TreeMap<>(Map.of("web.container", file)), new TreeMap<>(), Optional.empty());
        Validator validator = Validator.of(List.of(new LoadProblem.Reported(rule)));
        UnitTree tree = new UnitTree(List.of(directory));
        return Checking.print(validator.check(tree, "units", PodmanVersion.of(6, 1), false));
    }
}
