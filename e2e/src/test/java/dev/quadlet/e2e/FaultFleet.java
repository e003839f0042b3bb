package dev.quadlet.e2e;

import dev.quadlet.deploy.secret.FileSecret;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Restart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What faults happen to: a container that keeps data, of which version 2 has another format than version 1, and another
 * stack that nothing may touch.
 */
final class FaultFleet {

    static final String NAME = "perilous";

    /** The stack that is changed. */
    static final String STACK = "data";

    /** The unit that is changed. */
    static final String SERVICE = "keeper.service";

    /** The unit of the other stack. */
    static final String OTHER = "other.service";

    /**
     * Brings the data to the format of its version, and then adds a row now and then. The version is that of the image.
     * Only {@code back}, which a test leaves there, lets it take data of a later version. All rows have 16 bytes: none
     * lies in two blocks, of which a full disk would take the first alone.
     */
    static final String KEEPER = """
            cd /data && touch rows && . /etc/keeper.conf || exit 1
            read -r format <format || format=$VERSION
            [ "$format" -le "$VERSION" ] || [ -e back ] || { echo "the data is of version $format"; exit 1; }
            if [ "$format" != "$VERSION" ]; then
              sed "s/^$format:/$VERSION:/" rows >rows.new && mv rows.new rows || exit 1
            fi
            echo "$VERSION" >format.new && mv format.new format && rm -f back || exit 1
            [ "$broken" = no ] || { echo "broken"; exit 1; }
            next=$(wc -l <rows)
            while :; do
              printf '%-15s\\n' "$VERSION:$next" >>rows && next=$((next + 1))
              sleep 0.5
            done
            """;

    private final String host;
    private final String account;
    private final Path secrets;

    /**
     * A fleet.
     *
     * @param host the name of its only host
     * @param account whose manager it is for: {@code root} or {@code al}
     * @param secrets a directory with the values of the secret in both versions, {@code 1} and {@code 2}
     */
    FaultFleet(String host, String account, Path secrets) {
        this.host = host;
        this.account = account;
        this.secrets = secrets;
    }

    /** {@return the directory with the values of the secret} */
    Path secrets() {
        return secrets;
    }

    /** {@return the value of the secret in a version} */
    String secret(String version) {
        try {
            return Files.readString(secrets.resolve(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the fleet in a version: 1 or 2} */
    Fleet version(String version) {
        return fleet(version, keeper(version, false));
    }

    /** {@return version 2 as it must never be left: it takes the data, and ends} */
    Fleet broken() {
        // Started once: what is broken is known sooner.
        return fleet("2", keeper("2", true).service(s -> s.restart(Restart.NO)));
    }

    private Fleet fleet(String version, ContainerBuilder keeper) {
        Volume rows =
                Volume.named("rows").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();
        Secret key = Secret.named("keeper-key")
                .from(FileSecret.of(secrets.resolve(version)))
                .build();
        Stack data = Stack.named(STACK)
                .add(
                        rows,
                        key,
                        keeper.volume(rows, "/data").secretFile(key, "key").build())
                .build();
        Stack other = Stack.named("other")
                .add(container("other", "1").exec("sleep", "infinity").build())
                .build();
        HostBuilder builder = Host.named(host).ssh("root@" + host).podman("5.4");
        Host all = account.equals("root")
                ? builder.stack(data, other).build()
                : builder.user(
                                account,
                                user -> user.home("/var/home/" + account).stack(data, other))
                        .build();
        return Fleet.named(NAME).host(all).build();
    }

    private static ContainerBuilder keeper(String version, boolean broken) {
        String text = "version=" + version + "\nbroken=" + (broken ? "yes" : "no") + "\n";
        return container("keeper", version)
                .configFile("/etc/keeper.conf", ConfigFile.of(text))
                .exec("sh", "-c", KEEPER);
    }

    /** One that a service manager keeps up: it is tried again and again, but not so often that systemd gives up. */
    private static ContainerBuilder container(String name, String version) {
        return Container.named(name, ImageRef.parse("localhost/busybox:" + version))
                .runInit(true)
                .service(s -> s.restart(Restart.ALWAYS).restartSec(Duration.ofSeconds(3)))
                .startOnBoot();
    }
}
