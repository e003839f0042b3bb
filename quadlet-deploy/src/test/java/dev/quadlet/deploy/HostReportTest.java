package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostReportTest {

    private static final String TEXT = """
            quadlet-report 1
            host	atlas
            os	Fedora CoreOS 42
            systemd	257
            user	al	1000	/home/al
            selinux	enforcing
            salt	abcd
            current	3
            applied	4
            busy	2026-11-26T10:00:00Z	apply	by al
            applying	4	3	switched
            problem	linger	log in:	loginctl enable-linger al
            config	0123456789abcdef
            future	line	of	a	newer	host
            missing	/etc/systemd/system/x.timer
            show
            Id=web.service
            Names=web.service www.service
            ActiveState=activating
            Description=a=b

            Id=db.service
            ActiveState=failed
            Result=exit-code
            shown
            foreign	/etc/containers/systemd/web.container	web.service
            podman	5.8.6
            object	container	web	docker.io/library/web:1	cafe	running
            object	network	front
            object	image	localhost/app:1
            ran	web.service	docker.io/library/web:1	beef
            ran	web.service	docker.io/library/web:1	cafe
            end
            """;

    private static RenderedFile file(String text) {
        return new RenderedFile(text.getBytes(StandardCharsets.UTF_8), FileMode.of(0644));
    }

    private static final Map<String, RenderedEntry> FILES = Map.of(
            "manifest", file("quadlet-manifest 1\nfleet\tlab\nlibrary\t1\npodman\t-\n"),
            "units/blog/web.container", file("[Container]\n"),
            "foreign/etc/containers/systemd/web.container", file("[Container]\nImage=x\n"));

    @Test
    void reportIsRead() {
        HostReport report = HostReport.parse(TEXT, FILES);
        assertThat(report.host()).isEqualTo("atlas");
        assertThat(report.os()).isEqualTo("Fedora CoreOS 42");
        assertThat(report.podman()).contains("5.8.6");
        assertThat(report.user()).isEqualTo(new HostReport.User("al", 1000, "/home/al"));
        assertThat(report.salt()).contains("abcd");
        assertThat(report.current()).isEqualTo(3);
        assertThat(report.applied()).isEqualTo(4);
        assertThat(report.busy()).contains("2026-11-26T10:00:00Z apply by al");
        assertThat(report.applying()).contains(new HostReport.Applying(4, 3, "switched"));
        assertThat(report.problems())
                .containsExactly(new HostReport.Remark("linger", "log in: loginctl enable-linger al"));
        assertThat(report.configs()).containsExactly("0123456789abcdef");
        assertThat(report.missing()).containsExactly("/etc/systemd/system/x.timer");
        assertThat(report.has("network", "front")).isTrue();
        assertThat(report.has("volume", "front")).isFalse();
        assertThat(report.containers().get(0).state()).isEqualTo("running");
        assertThat(report.has("image", "localhost/app:1")).isTrue();
        assertThat(report.ran())
                .containsExactly(
                        Map.entry("web.service", new HostReport.Ran("web.service", "docker.io/library/web:1", "cafe")));
        assertThat(report.unit("www.service").name()).isEqualTo("web.service");
        assertThat(report.unit("web.service").isRunning()).isTrue();
        assertThat(report.unit("web.service").property("Description")).isEqualTo("a=b");
        assertThat(report.unit("db.service").isFailed()).isTrue();
        assertThat(report.unit("other.service").isLoaded()).isFalse();
        assertThat(report.manifest().fleet()).isEqualTo("lab");
        assertThat(report.tree()).containsOnlyKeys("manifest", "units/blog/web.container");
        assertThat(report.foreignTree()).containsOnlyKeys("/etc/containers/systemd/web.container");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host", "os", "podman", "systemd", "user", "selinux", "salt", "current", "applied", "busy", "end",
                "shown"
            })
    void withoutALineThatIsNeededItIsNoReport(String kind) {
        String text = TEXT.replaceFirst("(?m)^" + kind + "\\b.*\n", "");
        assertThatThrownBy(() -> HostReport.parse(text, FILES)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void oddOutputIsToldAsItIs() {
        assertRefused(
                "Welcome to atlas!\u001b[0m\n" + TEXT,
                "the host said \"Welcome to atlas!\\u001b[0m\" where its report should begin (\"quadlet-report 1\"):"
                        + " does its login print something, or is sudo asking?");
        assertRefused("", "the report of the host ends within a line: it is empty");
        assertRefused(
                TEXT.substring(0, TEXT.indexOf("abcd") + 2), "the report of the host ends within a line: salt\\tab");
        assertRefused(
                TEXT.substring(0, TEXT.indexOf("show\n")),
                "the report of the host has no end: the connection broke, or the host failed");
        assertRefused(TEXT + "more\n", "the report of the host goes on behind its end: more");
        assertRefused(
                TEXT.replace("current\t3", "current\tthree"),
                "line 8 of the report cannot be understood: field 2 is no number: current\\tthree");
        assertRefused(
                TEXT.replace("Id=db.service\n", ""),
                "the report of the host has the state of a unit without Id= before line 24");
        assertRefused(
                TEXT.replace("Id=db.service\n", "Failed to connect to bus\n"),
                "line 22 of the report is no property of a unit (NAME=VALUE): Failed to connect to bus");
        assertRefused(
                TEXT.replace("applied\t4\n", "applied\t4\napplied\t5\n"),
                "line 10 of the report cannot be understood: an earlier line said it already: applied\\t5");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> HostReport.parse(text, FILES))
                .isInstanceOf(ProtocolException.class)
                .hasMessage(message);
    }

    @Test
    void manifestIsMissingBeforeTheFirstApplyAlone() {
        assertThatThrownBy(() -> HostReport.parse(TEXT, Map.of()))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("generation 3 is damaged: its manifest is not there");
        assertThatThrownBy(() -> HostReport.parse(
                        TEXT,
                        Map.of(
                                "manifest",
                                new RenderedFile("nonsense\n".getBytes(StandardCharsets.UTF_8), FileMode.of(0600)))))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("generation 3 is damaged: the manifest begins with \"nonsense\" instead of"
                        + " \"quadlet-manifest 1\": it is none, or from a newer version");
        assertThat(HostReport.parse(TEXT.replace("current\t3", "current\t0"), Map.of())
                        .manifest()
                        .units())
                .isEmpty();
    }
}
