package dev.quadlet.examples;

import dev.quadlet.config.ConfigFiles;
import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ServiceType;
import dev.quadlet.model.value.VolumeOption;
import java.time.Duration;

/** Saves the blog's database into a restic repository, each night. */
final class Backup {

    private static final HostDirectory REPOSITORY =
            HostDirectory.of("/srv/backup").mode(FileMode.of(0700));

    private Backup() {}

    static Stack stack(Blog blog) {
        Secret key = Secret.named("backup-key")
                .from(SecretSource.hostFile("backup-key"))
                .build();

        // Containerfile and script are delivered to the host, which builds the image.
        Build image = Build.named("blog-backup", ImageRef.parse("localhost/blog-backup:1.0.0"))
                .context(ConfigFiles.resourceTree(Backup.class, "backup", "Containerfile", "backup.sh"))
                // BuildArg= came with Podman 5.7; what it stands for works with any.
                .podmanArgs("--build-arg", "POSTGRES=" + Images.POSTGRES)
                .build();

        // Not started at boot: the timer does it.
        Container job = Container.named("blog-backup", image)
                .unit(u -> u.description("Backup of the blog").dependsOn(blog.db))
                .network(blog.network)
                .volume("/srv/backup", "/repository", VolumeOption.PRIVATE_LABEL)
                .environment("RESTIC_REPOSITORY", "/repository")
                .environment("RESTIC_PASSWORD_FILE", "/run/secrets/backup-key")
                .secretFile(key, "backup-key")
                .environment("PGHOST", blog.db.containerName())
                .environment("PGUSER", "blog")
                .environment("PGDATABASE", "blog")
                .secretEnv(blog.password, "PGPASSWORD")
                .service(s -> s.type(ServiceType.ONESHOT))
                .build();

        Timer nightly = Timer.named("blog-backup", job)
                .unit(u -> u.description("Nightly backup of the blog"))
                .onCalendar(Calendar.dailyAt(3, 30))
                .timer(t -> t.randomizedDelaySec(Duration.ofMinutes(15)).persistent(true))
                .startOnBoot()
                .build();

        return Stack.named("backup")
                .directory(REPOSITORY)
                .add(key, image, job, nightly)
                .build();
    }
}
