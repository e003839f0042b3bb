package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Examples of the values with little of their own. */
class SmallValuesTest {

    @Test
    void device() {
        assertThat(Device.parse("-/dev/dri:/dev/x:rw"))
                .isEqualTo(Device.of("/dev/dri", "/dev/x").permissions("rw").ifPresent());
        assertThat(Device.parse("/dev/dri:r")).isEqualTo(Device.of("/dev/dri").readOnly());
        assertThat(Device.parse("nvidia.com/gpu=all")).isEqualTo(Device.of("nvidia.com/gpu=all"));
        assertRefused(
                () -> Device.parse("a:b:c:d"),
                "a:b:c:d is not a device ([-]host[:container][:permissions], permissions of r, w, m)");
        assertRefused(
                () -> Device.of("/dev/x").permissions("rx"),
                "/dev/x:rx is not a device ([-]host[:container][:permissions], permissions of r, w, m)");
        assertRefused(
                () -> Device.of(""),
                "\"\" is not a device ([-]host[:container][:permissions], permissions of r, w, m)");
    }

    @Test
    void hostEntry() {
        assertThat(HostEntry.parse("db.lan;db:10.0.0.7"))
                .isEqualTo(new HostEntry(List.of("db.lan", "db"), Optional.of(IpAddress.parse("10.0.0.7"))));
        assertThat(HostEntry.parse("host.lan:host-gateway")).isEqualTo(HostEntry.hostGateway("host.lan"));
        assertThat(HostEntry.parse("db:[fd00::1]")).isEqualTo(HostEntry.of("db", IpAddress.parse("fd00::1")));
        assertThat(HostEntry.parse("db:fd00::1").systemd()).isEqualTo("db:fd00::1");
        assertRefused(
                () -> HostEntry.parse("db.lan"),
                "db.lan is not a host entry (name[;name]:address, such as db.lan:10.0.0.7 or host.lan:host-gateway)");
        assertRefused(() -> HostEntry.parse("db:lan"), "lan is not an IP address (such as 10.89.0.5 or fd00::5)");
        assertRefused(
                () -> HostEntry.hostGateway("a b"),
                "\"a b:host-gateway\" is not a host entry (name[;name]:address, such as db.lan:10.0.0.7 or"
                        + " host.lan:host-gateway)");
    }

    @Test
    void idMapping() {
        assertThat(IdMapping.parse("0:10000:1000")).isEqualTo(IdMapping.of(0, 10000, 1000));
        assertThat(IdMapping.parse("+u33:@1000").flags()).isEqualTo("+u");
        assertThat(IdMapping.parse("+u33:@1000").onHost()).isTrue();
        assertRefused(
                () -> IdMapping.parse("0"),
                "0 is not an ID mapping ([flags]containerId:[@]hostId[:amount], such as 0:10000:1000)");
        assertRefused(
                () -> IdMapping.of(-1, 0, 1),
                "-1:0:1 is not an ID mapping ([flags]containerId:[@]hostId[:amount], such as 0:10000:1000)");
    }

    @Test
    void ulimit() {
        assertThat(Ulimit.parse("nofile=1024:4096")).isEqualTo(Ulimit.of("nofile", 1024, 4096));
        assertThat(Ulimit.parse("core=-1")).isEqualTo(Ulimit.of("core", -1));
        assertThat(Ulimit.parse("host")).isEqualTo(Ulimit.HOST);
        assertRefused(
                () -> Ulimit.of("files", 1),
                "files=1 is not a resource limit (name=soft[:hard] with one of core cpu data fsize locks memlock"
                        + " msgqueue nice nofile nproc rss rtprio rttime sigpending stack or host)");
        assertRefused(
                () -> Ulimit.of("nofile", 2, 1),
                "nofile=2:1 is not a resource limit (the soft limit must not be above the hard one)");
        assertRefused(
                () -> Ulimit.of("nofile", -1, 1),
                "nofile=-1:1 is not a resource limit (the soft limit must not be above the hard one)");
        assertRefused(() -> Ulimit.parse("nofile=many"), "many is not a limit (a whole number)");
    }

    @Test
    void secretUse() {
        assertThat(SecretUse.env("db-password", "PGPASSWORD").systemd())
                .isEqualTo("db-password,type=env,target=PGPASSWORD");
        assertThat(SecretUse.file("key", "/etc/key").owner(1, 2).mode(0400).systemd())
                .isEqualTo("key,type=mount,target=/etc/key,uid=1,gid=2,mode=0400");
        assertThat(SecretUse.file("key").target()).isEmpty();
        assertThat(SecretUse.env("a", "B").target()).contains("B");
        assertRefused(() -> SecretUse.parse(""), "\"\" is not a secret (name[,option=value])");
        assertRefused(
                () -> SecretUse.file("a/b"),
                "a/b is not the name of a secret (1–253 characters without blanks, quotes and , / = % $ \\)");
        assertRefused(
                () -> SecretUse.parse("a,target=%h"),
                "a,target=%h is not a secret (a name and options without specifiers and variables)");
    }

    @Test
    void buildSecret() {
        assertThat(BuildSecret.ofFile("npmrc", "/root/.npmrc").systemd()).isEqualTo("id=npmrc,src=/root/.npmrc");
        assertThat(BuildSecret.parse("id=x,env=TOKEN")).isEqualTo(BuildSecret.ofVariable("x", "TOKEN"));
        assertRefused(
                () -> BuildSecret.parse("src=/a,id=x"),
                "src=/a,id=x is not a secret of a build (id=ID[,src=path], the ID first)");
    }

    @Test
    void unitName() {
        assertThat(UnitName.parse("a.b.container")).isEqualTo(new UnitName("a.b", "container"));
        assertThat(UnitName.parse("web@.container").isTemplate()).isTrue();
        assertThat(UnitName.parse("web@x.container").instance()).contains("x");
        assertThat(UnitName.parse("web@x.container").prefix()).isEqualTo("web");
        assertThat(UnitName.parse("web@.container").ofInstance("x")).isEqualTo(UnitName.parse("web@x.container"));
        assertRefused(
                () -> UnitName.parse("db"), "db is not the name of a unit (a name with its type, such as db.service)");
        assertRefused(
                () -> UnitName.parse("my app.container"),
                "\"my app\" is not the name of a unit (letters, digits and : - _ . \\ @)");
        assertRefused(
                () -> UnitName.parse("a.Container"),
                "Container is not the type of a unit (lower-case letters, such as container or service)");
        assertRefused(
                () -> UnitName.parse("@x.container"),
                "@x.container is not the name of a unit (a name such as web.container or web@.container)");
        assertRefused(
                () -> UnitName.parse("web.container").ofInstance("x"),
                "web.container is not a template (a name such as web@.container)");
        assertRefused(
                () -> UnitName.parse("web@.container").ofInstance(""),
                "\"\" is not the name of an instance (at least one character)");
        assertThatThrownBy(() -> new UnitName("a".repeat(250), "container"))
                .hasMessageEndingWith(" is not the name of a unit (at most 255 characters)");
    }

    @Test
    void signal() {
        assertThat(Signal.of("SIGRTMIN+15").systemd()).isEqualTo("SIGRTMIN+15");
        assertThat(Signal.of("SIGTERM")).isEqualTo(Signal.SIGTERM);
        assertThat(Signal.of("64").systemd()).isEqualTo("64");
        assertRefused(() -> Signal.of("STOPP"), "STOPP is not a signal (a name such as SIGTERM or a number of 1–64)");
        assertRefused(() -> Signal.of("65"), "65 is not a signal (a name such as SIGTERM or a number of 1–64)");
    }

    @Test
    void setting() {
        assertThat(Setting.parse("net.ipv4.ip_forward=1")).isEqualTo(Setting.of("net.ipv4.ip_forward", "1"));
        assertThat(Setting.of("tag", "50%=x").systemd()).isEqualTo("tag=50%%=x");
        assertRefused(() -> Setting.parse("forward"), "forward is not a setting (name=value)");
        assertRefused(
                () -> Setting.of("a b", "1"),
                "\"a b\" is not the name of a setting (visible characters without = % $ and quotes)");
    }

    @Test
    void fileMode() {
        assertThat(FileMode.of(0644).systemd()).isEqualTo("0644");
        assertThat(FileMode.parse("7777")).isEqualTo(FileMode.of(07777));
        assertThat(FileMode.parse("00")).hasToString("0000");
        assertRefused(() -> FileMode.parse("0888"), "0888 is not a file mode (octal 0–7777, such as 0644)");
        assertRefused(() -> FileMode.of(-1), "-1 is not a file mode (octal 0–7777, such as 0644)");
    }

    @Test
    void capability() {
        assertThat(Capability.parse("cap_net_admin")).isEqualTo(Capability.NET_ADMIN);
        assertThat(Capability.parse("all")).isEqualTo(Capability.ALL);
        assertRefused(
                () -> Capability.parse("NET_GOD"),
                "NET_GOD is not a capability (a name of capabilities(7) such as NET_ADMIN, or all)");
    }

    @Test
    void kubeAutoUpdate() {
        assertThat(KubeAutoUpdate.parse("web/registry")).isEqualTo(KubeAutoUpdate.of("web", AutoUpdate.REGISTRY));
        assertThat(KubeAutoUpdate.parse("local")).isEqualTo(KubeAutoUpdate.of(AutoUpdate.LOCAL));
        assertRefused(
                () -> KubeAutoUpdate.parse("web"), "web is not an update (registry or local, or container/registry)");
    }

    @Test
    void buildContext() {
        assertThat(BuildContext.parse("UNIT")).isEqualTo(BuildContext.unit());
        assertThat(BuildContext.parse("/srv")).isEqualTo(BuildContext.at("/srv"));
        assertRefused(() -> BuildContext.at("yaml"), "yaml is not the location of a build context (a path or URL)");
    }

    @Test
    void podmanVersion() {
        assertThat(PodmanVersion.parse("5.4")).isEqualTo(PodmanVersion.of(5, 4)).hasToString("5.4");
        assertThat(PodmanVersion.parse("5.8.2")).hasToString("5.8.2").isGreaterThan(PodmanVersion.parse("5.8.1"));
        assertThat(PodmanVersion.parse("5.10").isAtLeast(PodmanVersion.parse("5.9.9")))
                .isTrue();
        assertThat(PodmanVersion.parse("4.9").isAtLeast(PodmanVersion.parse("5.0")))
                .isFalse();
        assertRefused(() -> PodmanVersion.parse("five"), "five is not a version of Podman (such as 5.4 or 5.8.2)");
        assertRefused(() -> PodmanVersion.parse("5"), "5 is not a version of Podman (such as 5.4 or 5.8.2)");
    }

    @Test
    void commandLine() {
        assertThat(CommandLine.of("sh", "-c", "echo 50%").words().get(2).systemd())
                .isEqualTo("echo 50%%");
        assertThat(CommandLine.of("a", "b c")).hasToString("a b c");
        assertRefused(() -> CommandLine.of(new String[0]), "a command needs at least one word");
    }

    @Test
    void numbers() {
        assertThat(Numbers.integer("-20")).isEqualTo(-20);
        assertRefused(() -> Numbers.integer("010"), "010 is not a number (a whole number without leading zeros)");
        assertRefused(() -> Numbers.integer("x"), "x is not a number (a whole number)");
        assertRefused(() -> Numbers.integer("2147483648"), "2147483648 is not a number (at most 2147483647)");
        assertRefused(() -> Numbers.atLeast("Retry", -1, 0), "Retry: -1 is too small (at least 0)");
    }

    @Test
    void names() {
        Names.checkPathElement("home-lab_1.x", "the name of a stack");
        assertRefused(
                () -> Names.checkPathElement("a.d", "the name of a stack"),
                "a.d is not the name of a stack (a letter or digit, then letters, digits and _ . -, not ending in"
                        + " .d)");
        assertRefused(
                () -> Names.checkAbsolute("/a/../b"), "/a/../b is not an absolute path (a path from / without ..)");
        assertRefused(() -> Names.checkAbsolute("/a\nb"), "\"/a\\nb\" is not text of one line (no control characters)");
    }
}
