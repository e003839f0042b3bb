package dev.quadlet.deploy;

import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Container;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Network;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Restart;
import dev.quadlet.model.value.ServiceType;
import java.util.ArrayList;
import java.util.List;

/** A blog with its database and a nightly backup, before a change and after it. */
final class BlogAndBackup {

    private static final Network NETWORK = Network.named("blog").internal(true).build();
    private static final Volume DATA = Volume.named("blog-db").build();

    private final boolean after;
    private final Secret password;
    private final Container db;

    private BlogAndBackup(boolean after) {
        this.after = after;
        this.password = Planning.secret("blog-db", Planning.MARKER + after);
        this.db = Container.named("blog-db", ImageRef.parse("docker.io/library/postgres:17.2"))
                .unit(u -> u.description("Database of the blog"))
                .network(NETWORK)
                .volume(DATA, "/var/lib/postgresql/data")
                .environment("POSTGRES_PASSWORD_FILE", "/run/secrets/blog-db")
                .secretFile(password, "blog-db")
                .service(s -> s.restart(Restart.ALWAYS))
                .startOnBoot()
                .build();
    }

    static Stack[] before() {
        return new BlogAndBackup(false).stacks();
    }

    static Stack[] after() {
        return new BlogAndBackup(true).stacks();
    }

    private Stack[] stacks() {
        List<Stack> stacks = new ArrayList<>(List.of(blog(), backup()));
        if (!after) {
            stacks.add(Planning.stack("old", Planning.service("old").build()));
        }
        return stacks.toArray(Stack[]::new);
    }

    private Stack blog() {
        Container app = Container.named("blog", ImageRef.parse("docker.io/halohub/halo:" + (after ? "2.21" : "2.20")))
                .unit(u -> u.description("The blog").dependsOn(db))
                .network(NETWORK)
                .publishPort(8090, 8090)
                .configFile(
                        "/root/.halo2/application.yaml",
                        ConfigFile.of(after ? "url: https://blog.example.org\n" : "url: http://blog.example.org\n"))
                .service(s ->
                        s.restart(Restart.ALWAYS).memoryMax(after ? ByteSize.gibibytes(1) : ByteSize.mebibytes(512)))
                .startOnBoot()
                .build();
        return Planning.stack("blog", NETWORK, password, DATA, db, app);
    }

    private Stack backup() {
        Container job = Container.named("backup", ImageRef.parse("docker.io/restic/restic:0.17.3"))
                .unit(u -> u.description("Backup of the blog").dependsOn(db))
                .network(NETWORK)
                .volume("/srv/backup", "/repository")
                .environment("RESTIC_REPOSITORY", after ? "/repository/blog" : "/repository")
                .service(s -> s.type(ServiceType.ONESHOT))
                .build();
        Timer nightly = Timer.named("backup", job)
                .unit(u -> u.description("Nightly backup of the blog" + (after ? ", after three" : "")))
                .onCalendar(Calendar.dailyAt(3, 30))
                .startOnBoot()
                .build();
        Container check = Container.named("backup-check", ImageRef.parse("docker.io/restic/restic:0.17.3"))
                .service(s -> s.type(ServiceType.ONESHOT))
                .build();
        Stack stack = Stack.named("backup")
                .directory(HostDirectory.of("/srv/backup"))
                .add(job, nightly)
                .build();
        return after
                ? stack.toBuilder()
                        .add(check)
                        .directory(HostDirectory.of("/srv/check"))
                        .build()
                : stack;
    }
}
