package dev.quadlet.model.value;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples of {@link NetworkMode} and {@link UserNamespace}. */
class NetworkModeTest {

    @Test
    void modesNetworksAndUnitsAreToldApart() {
        assertThat(NetworkMode.parse("host")).isEqualTo(NetworkMode.host());
        assertThat(NetworkMode.parse("pasta:--map-gw,-t,5000")).isEqualTo(NetworkMode.pasta("--map-gw", "-t", "5000"));
        assertThat(NetworkMode.parse("proxy")).isEqualTo(NetworkMode.named("proxy"));
        assertThat(NetworkMode.parse("app.network")).isEqualTo(NetworkMode.unit(UnitName.parse("app.network")));
        assertThat(NetworkMode.parse("web.container")).isEqualTo(NetworkMode.unit(UnitName.parse("web.container")));
        assertThat(NetworkMode.parse("container:web")).isEqualTo(NetworkMode.ofContainer("web"));
        assertThat(NetworkMode.parse("ns:/run/netns/x")).isEqualTo(NetworkMode.namespace("/run/netns/x"));
        assertThat(NetworkMode.parse("${NET}")).isEqualTo(Raw.expanded("${NET}"));
    }

    @Test
    void networkIsJoinedWithOptions() {
        NetworkMode.OfUnit app = NetworkMode.unit(UnitName.parse("app.network"))
                .ip(IpAddress.parse("10.89.0.5"))
                .ip(IpAddress.parse("fd00::5"))
                .alias("web")
                .option("interface_name=eth1");
        assertThat(app.systemd()).isEqualTo("app.network:ip=10.89.0.5,ip6=fd00::5,alias=web,interface_name=eth1");
        assertThat(NetworkMode.parse(app.systemd())).isEqualTo(app);
        assertThat(NetworkMode.named("proxy").option("x=50%").systemd()).isEqualTo("proxy:x=50%%");
    }

    @Test
    void wrongNetworksAreRefused() {
        assertRefused(
                () -> NetworkMode.unit(UnitName.parse("db.volume")),
                "db.volume is not a network (a .network or .container unit)");
        assertRefused(
                () -> NetworkMode.parse("web.container:ip=10.0.0.1"),
                "web.container:ip=10.0.0.1 is not a network (another container's network takes no options)");
        assertRefused(
                () -> NetworkMode.parse("my net"),
                "\"my net\" is not the name of a network (a letter or digit, then letters, digits and _ . -)");
        assertRefused(
                () -> NetworkMode.bridge("a,b"),
                "a,b is not an option (one option without a comma, such as ip=10.89.0.5)");
        assertRefused(
                () -> NetworkMode.namespace("netns/x"), "netns/x is not an absolute path (a path from / without ..)");
    }

    @Test
    void userNamespacesAreReadWithTheirOptions() {
        assertThat(UserNamespace.parse("keep-id:uid=1000,gid=1000")).isEqualTo(UserNamespace.keepId(1000, 1000));
        assertThat(UserNamespace.parse("keep-id")).isEqualTo(UserNamespace.keepId());
        assertThat(UserNamespace.parse("auto:size=65536")).isEqualTo(UserNamespace.auto(65536));
        assertThat(UserNamespace.parse("host")).isEqualTo(UserNamespace.host());
        assertThat(UserNamespace.parse("nomap")).isEqualTo(UserNamespace.noMap());
        assertThat(UserNamespace.parse("private")).isEqualTo(UserNamespace.isolated());
        assertThat(UserNamespace.parse("ns:/run/x")).isEqualTo(UserNamespace.path("/run/x"));
        assertThat(UserNamespace.parse("container:web")).isEqualTo(UserNamespace.ofContainer("web"));
        assertThat(UserNamespace.parse("keep-id:uid=%U")).isEqualTo(Raw.expanded("keep-id:uid=%U"));
        assertThat(new UserNamespace.Auto(List.of("size=1", "uidmapping=0:1:1")).systemd())
                .isEqualTo("auto:size=1,uidmapping=0:1:1");
    }

    @Test
    void wrongUserNamespacesAreRefused() {
        assertRefused(
                () -> UserNamespace.parse("keepid"),
                "keepid is not a user namespace (host, keep-id, auto, nomap, private, ns:path or container:name)");
        assertRefused(
                () -> UserNamespace.parse("keep-id:user=1"),
                "user=1 is not an option of keep-id (uid=, gid= or size=)");
        assertRefused(() -> UserNamespace.parse("keep-id:uid=al"), "al is not an ID (a whole number)");
    }
}
