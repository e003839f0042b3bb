package dev.quadlet.examples;

import dev.quadlet.config.ConfigFiles;
import dev.quadlet.model.Container;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.SnapshotBefore;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.Notify;
import java.time.Duration;

/** A blog (Halo) with its PostgreSQL. A class, since the backup needs some of its parts. */
final class Blog {

    private static final int PORT = 8090;

    /** No way out: only what is on this network reaches the database. */
    final Network network = Network.named("blog").internal(true).build();

    /**
     * The file is /etc/quadlet/homelab/secrets/blog-db on the host. Its last character is part of the password, so make
     * it without a line break: {@code printf %s 'secret' > blog-db}.
     */
    final Secret password =
            Secret.named("blog-db").from(SecretSource.hostFile("blog-db")).build();

    /** A newer version migrates it, and an older one could not read it then: it goes back with its program. */
    private final Volume dbData =
            Volume.named("blog-db").snapshotBefore(SnapshotBefore.IMAGE_CHANGE).build();

    /** Its service counts as started when the database answers, so what comes after it need not wait. */
    final Container db = Container.named("blog-db", Images.POSTGRES)
            .unit(u -> u.description("Database of the blog"))
            .network(network)
            .volume(dbData, "/var/lib/postgresql/data")
            .environment("POSTGRES_USER", "blog")
            .environment("POSTGRES_DB", "blog")
            .environment("POSTGRES_PASSWORD_FILE", "/run/secrets/blog-db")
            .secretFile(password, "blog-db")
            .healthCmd("pg_isready -U blog -d blog")
            .healthInterval(Duration.ofSeconds(10))
            .notify(Notify.HEALTHY)
            .apply(Homelab::alwaysOn)
            .build();

    private final Volume data = Volume.named("blog-data")
            .snapshotBefore(SnapshotBefore.IMAGE_CHANGE)
            .build();
    private final Container app;

    Blog(String domain, Network front) {
        this.app = Container.named("blog", Images.HALO)
                .unit(u -> u.description("The blog").dependsOn(db))
                .network(network)
                .network(front)
                .volume(data, "/root/.halo2")
                // A program that is configured by YAML reads JSON, too.
                .configFile("/root/.halo2/application.yaml", ConfigFiles.json(config(domain)))
                .secretEnv(password, "SPRING_R2DBC_PASSWORD")
                .healthCmd("curl -fsS http://localhost:8090/actuator/health/readiness")
                .healthInterval(Duration.ofSeconds(30))
                .healthStartPeriod(Duration.ofMinutes(1))
                .notify(Notify.HEALTHY)
                .service(s -> s.memoryMax(ByteSize.gibibytes(1)))
                .apply(Homelab::alwaysOn)
                .build();
    }

    /** Where the proxy reaches it. */
    String upstream() {
        return app.containerName() + ":" + PORT;
    }

    Stack stack() {
        return Stack.named("blog").add(network, password, dbData, db, data, app).build();
    }

    private HaloConfig config(String domain) {
        return new HaloConfig(
                new Spring(
                        new R2dbc("r2dbc:pool:postgresql://" + db.containerName() + "/blog", "blog"),
                        new Sql(new Init("postgresql"))),
                new Halo("https://" + domain));
    }

    /** The configuration file of Halo, as far as it is needed here. */
    record HaloConfig(Spring spring, Halo halo) {}

    record Spring(R2dbc r2dbc, Sql sql) {}

    record R2dbc(String url, String username) {}

    record Sql(Init init) {}

    record Init(String platform) {}

    record Halo(String externalUrl) {}
}
