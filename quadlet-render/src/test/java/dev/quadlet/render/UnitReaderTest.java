package dev.quadlet.render;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.RawEntry;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.Volume;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.ReadUnit.Problem;
import dev.quadlet.render.UnitLine.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitReaderTest {

    private static final UnitName WEB = UnitName.parse("web.container");

    @Test
    void keysBecomeValues() {
        Container web = Container.named("web", ImageRef.parse("docker.io/library/nginx:1.29"))
                .publishPort(8080, 80)
                .environment("A", "1 $2")
                .environment("B", "")
                .exec("nginx", "-g", "daemon off;")
                .readOnly(true)
                .unit(u -> u.after(UnitName.parse("db.service")))
                .startOnBoot()
                .build();
        ReadUnit read = read("""
                [Unit]
                After=db.service
                [Container]
                Image="docker.io/library/nginx:1.29"
                PublishPort = 8080:80
                Environment="A=1 $$2" B=
                Exec=nginx \\
                  # with these
                  -g 'daemon off;'
                ReadOnly=Yes
                [Install]
                WantedBy=default.target
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.unit()).isEqualTo(web);
    }

    @Test
    void unitIsDeclaredInItsFile() {
        assertThat(read("[Container]\n").unit().declaredAt()).isEqualTo(new SourceLine("web.container", 1));
        SourceLine elsewhere = new SourceLine("web.container.d/10.conf", 3);
        assertThat(UnitReader.read(WEB, List.of(), elsewhere).unit().declaredAt())
                .isEqualTo(elsewhere);
    }

    @Test
    void fileWithoutEntriesIsAUnitThatSaysNothing() {
        Unit data = UnitReader.read(UnitName.parse("data.volume"), UnitFile.parse(""))
                .unit();
        assertThat(data).isEqualTo(Volume.named("data").build());
    }

    @Test
    void typeThatPodmanDoesNotReadIsRefused() {
        assertRefused(
                () -> UnitReader.read(UnitName.parse("web.service"), UnitFile.parse("")),
                "web.service is not the name of a unit that Podman's generator reads");
        assertRefused(
                () -> UnitReader.readDropIn(UnitName.parse("web.timer"), UnitFile.parse("")),
                "web.timer is not the name of a unit that Podman's generator reads");
    }

    @Test
    void lastLineOfASingleValueCounts() {
        assertRewritten("HostName=a\nHostName=b\n", "HostName=b\n");
    }

    @Test
    void emptyLineClearsAListOfPodman() {
        assertRewritten("PublishPort=1:1\nPublishPort=\nPublishPort=2:2\n", "PublishPort=2:2\n");
    }

    @Test
    void emptyLineAtTheEndOfAListStays() {
        assertRewritten("PublishPort=1:1\nPublishPort=\n", "PublishPort=1:1\nPublishPort=\n");
    }

    @Test
    void dropInKeepsTheLineThatClearsAListOfItsUnit() {
        UnitFile file = UnitFile.parse("[Container]\nDNS=\nDNS=10.0.0.1\nHostName=a\nHostName=b\n");
        assertThat(UnitText.of(UnitReader.readDropIn(WEB, file).unit()))
                .isEqualTo("[Container]\nHostName=b\nDNS=\nDNS=10.0.0.1\n");
        assertThat(UnitText.of(UnitReader.read(WEB, file).unit())).isEqualTo("[Container]\nDNS=10.0.0.1\nHostName=b\n");
    }

    @Test
    void systemdSeesAllLinesOfItsKeys() {
        assertRewritten(
                "[Service]\nRestart=no\nRestart=always\nExecStartPre=\nExecStartPre=/bin/true\nNice=1\n",
                "\n[Service]\nNice=1\nRestart=no\nRestart=always\nExecStartPre=\nExecStartPre=/bin/true\n");
    }

    @Test
    void dollarSignIsWrittenOnceWhereSystemdReplacesNoVariables() {
        assertRewritten(
                "[Service]\nEnvironment=A=$B\nExecStartPre=/bin/echo $$B $B\n",
                "\n[Service]\nExecStartPre=/bin/echo $$B $B\nEnvironment=A=$B\n");
    }

    @Test
    void semicolonAloneSeparatesCommandsUnlessItIsInQuotes() {
        assertRewritten("[Service]\nExecStartPre=/bin/a ; /bin/b\n", "\n[Service]\nExecStartPre=/bin/a ; /bin/b\n");
        Container read = (Container)
                read("[Container]\n[Service]\nExecStartPre=/bin/a ';' /bin/b\n").unit();
        assertThat(read.rawEntries()).isEmpty();
        assertThat(UnitText.of(read)).isEqualTo("[Container]\n\n[Service]\nExecStartPre=/bin/a \";\" /bin/b\n");
    }

    @Test
    void whatHasNoMethodIsKeptInTheOrderInWhichItIsWritten() {
        Unit unit = read("""
                [X-Mine]
                A=1
                [Container]
                NewKey="x
                HostName=a
                [X-Mine]
                B=2
                A=3
                """).unit();
        assertThat(unit.rawEntries())
                .containsExactly(
                        new RawEntry("Container", "NewKey", "\"x"),
                        new RawEntry("X-Mine", "A", "1"),
                        new RawEntry("X-Mine", "B", "2"),
                        new RawEntry("X-Mine", "A", "3"));
        assertThat(UnitText.of(unit)).isEqualTo("""
                [Container]
                HostName=a
                NewKey="x

                [X-Mine]
                A=1
                B=2
                A=3
                """);
    }

    @Test
    void valueThatIsNoneOfItsKeyKeepsTheWholeKey() {
        ReadUnit read = read("[Container]\nPublishPort=80:80\nHostName=a\nPublishPort=x y\n");
        assertThat(((Container) read.unit()).publishPorts()).isEmpty();
        assertThat(read.unit().rawEntries())
                .containsExactly(
                        new RawEntry("Container", "PublishPort", "80:80"),
                        new RawEntry("Container", "PublishPort", "x y"));
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.entry()).isEqualTo(new Entry("Container", "PublishPort", "x y", 4, 1, 13));
            assertThat(problem.accepts()).isEqualTo("a published port such as 8080:80");
            assertThat(problem.message()).contains("x y");
        });
    }

    @Test
    void numberWithALeadingZeroStaysSinceItIsOctal() {
        UnitName data = UnitName.parse("data.volume");
        String text = "[Volume]\nGroup=0x10\nUser=010\n";
        assertThat(UnitText.of(UnitReader.read(data, UnitFile.parse(text)).unit()))
                .isEqualTo(text);
    }

    @Test
    void problemsStandInTheOrderOfTheFile() {
        ReadUnit read = read("[Container]\nIP=x\nIP6=y\nPublishPort=x y\nIP6=z\nIP=a\n");
        assertThat(read.problems())
                .extracting(problem -> problem.entry().text())
                .containsExactly("PublishPort=x y", "IP6=z", "IP=a");
    }

    @Test
    void lineThatPodmanDropsIsKept() {
        String lines = "AddCapability=\"NET_ADMIN\nPodmanArgs=--a \\d\n";
        assertThat(read("[Container]\n" + lines).problems()).isEmpty();
        assertRewritten(lines, lines);
    }

    @Test
    void entryThatNoWriterShouldWriteIsAProblemAndIsLost() {
        ReadUnit read = read("[Container]\nHostName=a\nNewKey=x\\\\");
        assertThat(read.unit().rawEntries()).isEmpty();
        assertThat(read.problems())
                .containsExactly(new Problem(
                        new Entry("Container", "NewKey", "x\\", 3, 1, 8),
                        "one line",
                        "\"x\\\" is not a raw value (a backslash at its end would join the next line)"));
    }

    @Test
    void wordsOfALineBecomeValuesOfTheirOwn() {
        Container web = (Container) read("[Container]\nAddCapability=NET_ADMIN \"SYS_TIME\"\nSysctl=a=1 b=2\n")
                .unit();
        assertThat(web.addCapabilities()).hasSize(2);
        assertThat(UnitText.of(web))
                .isEqualTo("[Container]\nAddCapability=NET_ADMIN\nAddCapability=SYS_TIME\nSysctl=a=1\nSysctl=b=2\n");
    }

    @Test
    void sectionsOfOtherTypesAreKept() {
        assertRewritten("[Pod]\nPublishPort=x\n", "\n[Pod]\nPublishPort=x\n");
    }

    /** Seconds at most if the time grows with the size, days if it grows with its square. */
    @Test
    @Timeout(240)
    void anyNumberOfEntriesIsRead() {
        List<String> texts = List.of(
                many(i -> "PublishPort=80:80\n"),
                many(i -> "Environment=V" + i + "=1\n"),
                many(i -> "Environment=V=" + i + "\n"),
                many(i -> "HostName=h" + i + "\n"),
                many(i -> "NewKey" + i + "=1\n"),
                many(i -> "NewKey=" + i + "\n"),
                many(i -> "[S" + i + "]\nA=1\n"),
                many(i -> "[Unit]\nAfter=a" + i + ".service b.service\n"),
                "PodmanArgs=" + many(i -> "a "),
                "Environment=" + many(i -> "V" + i + "=1 "),
                "Sysctl=" + many(i -> "v" + i + "=1 "),
                collidingKeys());
        for (String text : texts) {
            Unit unit = read("[Container]\n" + text).unit();
            assertThat(read(UnitText.of(unit)).unit()).isEqualTo(unit);
        }
    }

    static Stream<UnitType<?, ?>> types() {
        return UnitTypes.quadlet().stream().map(type -> type);
    }

    @ParameterizedTest
    @MethodSource("types")
    @Timeout(240)
    void anyLengthOfAValueIsRead(UnitType<?, ?> type) {
        UnitName name = new UnitName("web", type.name());
        boolean everySection = type.name().equals("container"); // those of systemd are the same in all types
        for (Part<?, ?, ?, ?> part : type.parts()) {
            if (!everySection && !part.section().name().equals(type.section())) {
                continue;
            }
            for (Row<?, ?> row : part.section().rows()) {
                for (String piece : List.of("a", "1", "/", "a.", "a:", "a,b=", "%", "\"", "1:1,", "a=1;")) {
                    String value = piece.repeat(20_000 / piece.length());
                    UnitFile file = UnitFile.parse("[" + part.section().name() + "]\n" + row.key() + "=" + value);
                    assertThat(UnitReader.read(name, file).unit().name()).isEqualTo(name);
                }
            }
        }
    }

    private static String many(IntFunction<String> text) {
        return IntStream.range(0, 100_000).mapToObj(text).collect(Collectors.joining());
    }

    /** Texts of the same hash code. */
    private static String collidingKeys() {
        List<String> keys = new ArrayList<>(List.of(""));
        for (int i = 0; i < 15; i++) {
            keys = keys.stream()
                    .flatMap(key -> Stream.of(key + "Aa", key + "BB"))
                    .toList();
        }
        return String.join("=1\n", keys) + "=1\n";
    }

    private static ReadUnit read(String text) {
        return UnitReader.read(WEB, UnitFile.parse(text));
    }

    /** Lines below the header of the container's section. */
    private static void assertRewritten(String lines, String expected) {
        ReadUnit read = read("[Container]\n" + lines);
        String text = UnitText.of(read.unit());
        assertThat(text).isEqualTo("[Container]\n" + expected);
        assertThat(read(text).unit()).isEqualTo(read.unit());
    }
}
