package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.render.UnitFormatter.Formatted;
import dev.quadlet.render.UnitFormatter.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UnitFormatterTest {

    @Test
    void sectionsAndKeysStandInTheOrderOfTheTable() {
        assertFormats("""
                [Install]
                WantedBy=default.target
                [X-Mine]
                B=1
                A=2
                [Service]
                Restart=always
                [Quadlet]
                DefaultDependencies=false
                [Container]
                Volume=/b:/b
                Image=quay.io/al/web
                Volume=/a:/a
                [Unit]
                After=a.service
                Description=Web
                """, """
                [Unit]
                Description=Web
                After=a.service

                [Container]
                Image=quay.io/al/web
                Volume=/b:/b
                Volume=/a:/a

                [Quadlet]
                DefaultDependencies=false

                [Service]
                Restart=always

                [Install]
                WantedBy=default.target

                [X-Mine]
                B=1
                A=2
                """);
    }

    @Test
    void repeatedSectionsAreMerged() {
        assertFormats("""
                [Container]
                Environment=A=1
                [Unit]
                [Container]
                Image=web
                Environment=A=2
                """, """
                [Unit]

                [Container]
                Image=web
                Environment=A=1
                Environment=A=2
                """);
    }

    @Test
    void keysWithoutARowStandBehindAllOthersInTheirOrder() {
        assertFormats("""
                [Container]
                Zzz=1
                Volume=/b:/b
                Aaa=2
                Zzz=3
                Image=web
                """, """
                [Container]
                Image=web
                Volume=/b:/b
                Zzz=1
                Aaa=2
                Zzz=3
                """);
    }

    @Test
    void keysOfSystemdThatSetTheSameStayInTheirOrder() {
        assertFormats("""
                [Unit]
                AssertFuture=x
                ConditionUser=al
                AssertPathExists=
                ConditionNewer=x
                ConditionPathExists=
                StartLimitInterval=3
                StartLimitIntervalSec=4
                Description=Web

                [Service]
                TimeoutStopSec=3
                TimeoutSec=2
                TimeoutStartSec=1
                BindReadOnlyPaths=/a
                BindPaths=/a
                Type=oneshot
                """, """
                [Unit]
                Description=Web
                StartLimitInterval=3
                StartLimitIntervalSec=4
                ConditionUser=al
                ConditionNewer=x
                ConditionPathExists=
                AssertFuture=x
                AssertPathExists=

                [Service]
                Type=oneshot
                TimeoutStopSec=3
                TimeoutSec=2
                TimeoutStartSec=1
                BindReadOnlyPaths=/a
                BindPaths=/a
                """);
    }

    @Test
    void settingThatIsMadeInTwoSectionsIsNotTouched() {
        assertRefused(
                "[Service]\nStartLimitInterval=3\n[Unit]\nStartLimitIntervalSec=4\n",
                "it cannot be written in another way and mean the same");
        assertFormats(
                "[Unit]\nStartLimitIntervalSec=4\n[Service]\nStartLimitInterval=3\n",
                "[Unit]\nStartLimitIntervalSec=4\n\n[Service]\nStartLimitInterval=3\n");
    }

    @Test
    void blanksAndLineBreaksAreThoseOfOneForm() {
        assertFormats(
                "\n\n  [Container]  \r\n\tImage = web \r\n\n\n\nExec=a \\\r\n  b\\\nc\n\n",
                "[Container]\nImage=web\nExec=a bc\n");
    }

    @Test
    void quotesThatAreNotNeededGo() {
        assertFormats("""
                [Container]
                Image="web"
                ContainerName="we"b"
                HealthCmd="curl "x" || exit 1"
                Environment="A=1"   B='2 3'  "C=\\x41"
                Environment=D="x\\ty"
                AddCapability='CAP_CHOWN'
                Exec='sh' -c "echo \\"hi\\"" \\'
                Volume="/a b":/c
                ReadOnly="yes"
                Label="a=it's"
                """, """
                [Container]
                Image=web
                ContainerName=we"b
                AddCapability=CAP_CHOWN
                Environment=A=1 "B=2 3" C=A
                Environment="D=x\\ty"
                Exec=sh -c "echo \\"hi\\"" "'"
                HealthCmd=curl "x" || exit 1
                Label="a=it's"
                ReadOnly="yes"
                Volume="/a b":/c
                """);
    }

    @Test
    void valuesThatWouldArriveOtherwiseStayAsTheyAre() {
        assertUnchanged("""
                [Container]
                Image=web
                ContainerName=""
                AddCapability="A
                AddDevice=a "" b
                Entrypoint=""
                Environment=A='{{ secret "x" }}'
                Environment=B=\\d 'C=1'
                Environment='B=\\101'
                Environment=
                Exec=echo  it's
                """);
    }

    @Test
    void valuesForSystemdStayAsTheyAre() {
        assertUnchanged("""
                [Unit]
                Description="Web  "
                After='a.service'  "b.service"

                [Service]
                ExecStartPre=-/bin/sh  -c 'x'
                ExecStartPre=/bin/true
                Environment='A=1'

                [Install]
                WantedBy='a.target'
                """);
    }

    @Test
    void commentsStayWithWhatTheyStandAbove() {
        assertFormats("""
                # vim: set ft=systemd

                # How it is started.
                [Service]
                # Never give up.

                Restart=always
                # end of service

                # What is run.
                [Container]

                # ports
                PublishPort=80:80
                #PublishPort=81:81

                ; the image
                Image=web

                # not used:
                #Volume=/a:/a

                # the end
                """, """
                # vim: set ft=systemd

                # What is run.
                [Container]
                #PublishPort=81:81

                ; the image
                Image=web

                # ports
                PublishPort=80:80

                # How it is started.
                [Service]
                # Never give up.
                Restart=always
                # end of service

                # not used:
                #Volume=/a:/a

                # the end
                """);
    }

    @Test
    void commentAtTheTopStaysAtTheTop() {
        assertFormats(
                "# Web\n[Container]\nImage=web\n[Unit]\nDescription=Web\n",
                "# Web\n\n[Unit]\nDescription=Web\n\n[Container]\nImage=web\n");
        assertUnchanged("# Web\n[Container]\nImage=web\n");
        assertFormats("\n\n# Web\n\n\n#Al\n", "# Web\n\n#Al\n");
    }

    @Test
    void commentsOfRepeatedSectionsStay() {
        assertFormats("""
                [Container]
                Image=web
                # one

                # two
                [Unit]
                # three
                # four
                [Container]
                # five
                Exec=a
                """, """
                # two
                [Unit]

                [Container]
                Image=web
                # one
                # three
                # four
                # five
                Exec=a
                """);
    }

    @Test
    void commentsWithinALineThatGoesOnMoveAboveIt() {
        assertFormats(
                "[Container]\nImage=web\n# exec\nExec=a \\\n# first\n\n  ; second \\\n  b\n",
                "[Container]\nImage=web\n# exec\n# first\n; second \\\nExec=a b\n");
    }

    @Test
    void lineThatEndsInABackslashAtTheEndOfTheFileIsFinished() {
        assertFormats("[Container]\nExec=a\\", "[Container]\nExec=a\n");
        assertFormats("[Container]\nContainerName=a\\\\", "[Container]\nContainerName=\"a\\\"\n");
        assertRefused("[Container]\nVolume=a\\\\", "it cannot be written in another way and mean the same");
    }

    @Test
    void emptyFileStaysEmpty() {
        assertFormats("", "");
        assertFormats("\n \n", "");
    }

    @Test
    void brokenFileIsRefusedWithTheLine() {
        assertRefused(
                "[Container]\nImage=web\n{% if x %}\n",
                "line 3: \"{% if x %}\" is no section, no key=value and no comment");
        assertRefused(
                "[Container]\nExec=a \\\n# x\n",
                "line 2: the line ends in a backslash, but nothing follows: it is lost");
        assertThat(UnitFormatter.format("container", new byte[] {'[', 'A', ']', '\n', '#', (byte) 0xE4}))
                .hasToString("it is not UTF-8, so systemd would not read all of it");
        assertThat(UnitFormatter.format("container", "# ä".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Formatted("# ä\n"));
    }

    @Test
    void typeIsThatOfTheFileOrOfTheDirectoryOfDropIns() {
        assertThat(UnitFormatter.typeOf("web.container")).contains("container");
        assertThat(UnitFormatter.typeOf("a/b.d.d/../.pod")).contains("pod");
        assertThat(UnitFormatter.typeOf("web@.container.d/10-a.conf")).contains("container");
        assertThat(UnitFormatter.typeOf("a/volume.d/10-a.conf")).contains("volume");
        assertThat(UnitFormatter.typeOf("a/volume.d/x.container")).isEmpty();
        assertThat(UnitFormatter.typeOf("web.service.d/10-a.conf")).isEmpty();
        assertThat(UnitFormatter.typeOf("web.d/10-a.conf")).isEmpty();
        assertThat(UnitFormatter.typeOf("web.container.d/README")).isEmpty();
        assertThat(UnitFormatter.typeOf("10-a.conf")).isEmpty();
        assertThat(UnitFormatter.typeOf("container")).isEmpty();
        assertThat(UnitFormatter.typeOf("")).isEmpty();
        assertThatThrownBy(() -> UnitFormatter.format("service", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service is not the type of a unit that Podman's generator reads");
    }

    private static void assertFormats(String text, String expected) {
        assertThat(UnitFormatter.format("container", text)).isEqualTo(new Formatted(expected));
        assertUnchanged(expected);
    }

    private static void assertUnchanged(String text) {
        assertThat(UnitFormatter.format("container", text)).isEqualTo(new Formatted(text));
    }

    private static void assertRefused(String text, String reason) {
        assertThat(UnitFormatter.format("container", text))
                .isInstanceOf(Refused.class)
                .hasToString(reason);
    }
}
