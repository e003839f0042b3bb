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

    private static String check(RuleInfo rule, File file) {
        Directory directory =
                new Directory("", new TreeMap<>(Map.of("web.container", file)), new TreeMap<>(), Optional.empty());
        Validator validator = Validator.of(List.of(new LoadProblem.Reported(rule)));
        UnitTree tree = new UnitTree(List.of(directory));
        return Checking.print(validator.check(tree, "units", PodmanVersion.of(6, 1), false));
    }
}
