package dev.quadlet.e2e;

import dev.quadlet.deploy.secret.EnvironmentSecret;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Notify;
import dev.quadlet.model.value.Restart;
import java.time.Duration;

/**
 * A program with its PostgreSQL, whose newer version makes another schema of the older one's, and a shop with a
 * PostgreSQL of its own.
 */
final class LedgerFleet {

    static final String NAME = "books";

    private static final String POSTGRES = "docker.io/library/postgres:";

    /** The program and its database have versions of their own: only that of the program changes. */
    private static final String DATABASE = POSTGRES + "17.5-alpine3.22";

    /** The older version works with its own schema alone. */
    private static final String OLDER = """
            until psql -qc 'CREATE TABLE IF NOT EXISTS entry (text text)'; do sleep 0.2; done
            while psql -qtc 'SELECT text FROM entry' >/dev/null; do sleep 0.5; done
            """;

    /** The newer version makes the newer schema of the older one, from which no way leads back. */
    private static final String NEWER = """
            until psql -qc 'SELECT 1' >/dev/null; do sleep 0.2; done
            psql -qtc 'SELECT body FROM entry' >/dev/null 2>&1 || psql -qc 'ALTER TABLE entry RENAME text TO body'
            echo migrated
            while psql -qtc 'SELECT body FROM entry' >/dev/null; do sleep 0.5; done
            """;

    private static final String BROKEN = NEWER.replace("echo migrated", "exit 1");

    private final String host;
    private final String podman;

    LedgerFleet(String host, String podman) {
        this.host = host;
        this.podman = podman;
    }

    Fleet older() {
        return fleet("17.5-alpine3.22", OLDER);
    }

    Fleet newer() {
        return fleet("17.6-alpine3.22", NEWER);
    }

    /** {@return a newer version that makes its schema, and ends then} */
    Fleet broken() {
        return fleet("17.6-alpine3.22", BROKEN);
    }

    private Fleet fleet(String version, String program) {
        return Fleet.named(NAME)
                .host(Host.named(host)
                        .ssh("root@" + host)
                        .podman(podman)
                        .stack(ledger(version, program), shop())
                        .build())
                .build();
    }

    private static Stack ledger(String version, String program) {
        Network network = Network.named("ledger").internal(true).build();
        Secret password = password("ledger-db");
        Volume data = Volume.named("ledger-db")
                .snapshotBefore(SnapshotBefore.IMAGE_CHANGE)
                .build();
        Container db = database("ledger-db", password, data).network(network).build();
        Container ledger = Container.named("ledger", ImageRef.parse(POSTGRES + version))
                .unit(u -> u.dependsOn(db))
                .network(network)
                .environment("PGHOST", db.containerName())
                .environment("PGUSER", "postgres")
                .environment("PGDATABASE", "postgres")
                .secretEnv(password, "PGPASSWORD")
                .exec("sh", "-c", program)
                .runInit(true)
                .service(s -> s.restart(Restart.ON_FAILURE).restartSec(Duration.ofMillis(200)))
                .startOnBoot()
                .build();
        return Stack.named("ledger").add(network, password, data, db, ledger).build();
    }

    private static Stack shop() {
        Secret password = password("shop-db");
        Volume data = Volume.named("shop-db")
                .snapshotBefore(SnapshotBefore.IMAGE_CHANGE)
                .build();
        return Stack.named("shop")
                .add(password, data, database("shop-db", password, data).build())
                .build();
    }

    private static Secret password(String name) {
        // Any variable that is there: what it says does not matter here.
        return Secret.named(name).from(EnvironmentSecret.named("PATH")).build();
    }

    private static ContainerBuilder database(String name, Secret password, Volume data) {
        return Container.named(name, ImageRef.parse(DATABASE))
                .volume(data, "/var/lib/postgresql/data")
                .environment("POSTGRES_PASSWORD_FILE", "/run/secrets/password")
                .secretFile(password, "password")
                .healthCmd("pg_isready -U postgres")
                .healthInterval(Duration.ofSeconds(1))
                .notify(Notify.HEALTHY)
                .startOnBoot();
    }
}
