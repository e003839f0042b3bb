package dev.quadlet.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever files hold, they are checked, and what is found can be told. */
class ValidatorProperties {

    private static final Validator VALIDATOR = Validator.standard();

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void anyFilesAreChecked(
            @ForAll("files") Map<String, String> files,
            @ForAll("versions") PodmanVersion podman,
            @ForAll boolean rootless) {
        List<Diagnostic> findings = VALIDATOR.check(UnitTree.of(files), "dir", podman, rootless);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank().doesNotContain("\n");
            assertThat(finding.help()).doesNotContain("\n");
            assertThat(finding.places()).allSatisfy(place -> {
                assertThat(place.line().file()).startsWith("dir/");
                assertThat(place.line().line()).isPositive();
            });
        });
        assertThat(VALIDATOR.check(UnitTree.of(files), "dir", podman, rootless)).isEqualTo(findings);
    }

    @Provide
    Arbitrary<PodmanVersion> versions() {
        return Arbitraries.of("4.4", "4.9", "5.0", "5.2", "5.3", "5.4", "5.5", "5.6", "5.8.1", "5.8.6", "6.0", "6.1")
                .map(PodmanVersion::parse);
    }

    @Provide
    Arbitrary<Map<String, String>> files() {
        Arbitrary<String> names = Arbitraries.of(
                "web.container",
                "db.container",
                "a-b@.container",
                "a-b@x.container",
                "app.pod",
                "net.network",
                "data.volume",
                "all.kube",
                "base.image",
                "own.build",
                "model.artifact",
                "sub/web.container",
                "web.container.d/10.conf",
                "container.d/20.conf",
                "mit blank.container");
        return Arbitraries.maps(names, texts()).ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<String> texts() {
        return lines().list().ofMaxSize(12).map(lines -> String.join("\n", lines));
    }

    private static Arbitrary<String> lines() {
        List<String> keys = new ArrayList<>();
        List<String> headers = new ArrayList<>(List.of("[Wrong]", "[X-Mine]"));
        for (UnitType<?, ?> type : UnitTypes.quadlet()) {
            for (UnitType.Part<?, ?, ?, ?> part : type.parts()) {
                headers.add("[" + part.section().name() + "]");
                for (Row<?, ?> row : part.section().rows()) {
                    keys.add(row.key());
                }
            }
        }
        Arbitrary<String> values = Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "",
                                "true",
                                "ture",
                                "80",
                                "8080:80",
                                "a b",
                                "\"a",
                                "'",
                                "\\",
                                "\\d",
                                "\"\" x",
                                "a=b c",
                                "net.network",
                                "web.container:ip=1.2.3.4",
                                "base.image",
                                "own.build",
                                "app.pod",
                                "data.volume:/d:Z",
                                "/srv:/d:z",
                                "/:/x",
                                "type=bind",
                                "type=volume,source=data.volume,target=/x",
                                "type=\"bind",
                                "${X}",
                                "%h/%5",
                                "{{x}}",
                                "10.0.0.0/24",
                                "10.0.0.9",
                                "image",
                                "keep-id",
                                "auto",
                                "yaml",
                                "file",
                                "unit",
                                "unless-stopped",
                                "30 sec",
                                "web.service",
                                "x # y")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        Arbitrary<String> entries =
                Combinators.combine(Arbitraries.of(keys), values).as((key, value) -> key + "=" + value);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(headers)),
                Tuple.of(12, entries),
                Tuple.of(
                        1,
                        Arbitraries.of("", "# c", "; c", "x", "=", "a \\", "[", "[]", "# quadlet-ignore: no-init x")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
    }
}
