package dev.quadlet.examples;

import dev.quadlet.model.Container;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.Notify;
import dev.quadlet.model.value.Restart;
import dev.quadlet.model.value.VolumeOption;
import java.time.Duration;

/** Nextcloud with database and cache in one pod, in which they reach each other at 127.0.0.1. */
final class Cloud {

    /** Where the proxy reaches it. */
    static final String UPSTREAM = "cloud:80";

    /** The files of the users, owned by the image's www-data. */
    private static final HostDirectory FILES =
            HostDirectory.of("/srv/cloud").owner("33", "33").mode(FileMode.of(0750));

    private Cloud() {}

    static Stack stack(String domain, Network front) {
        Secret password =
                Secret.named("cloud-db").from(SecretSource.hostFile("cloud-db")).build();

        // Networks and published ports belong to the pod. It starts its containers, so they need no startOnBoot().
        Pod pod = Pod.named("cloud")
                .unit(u -> u.description("Nextcloud"))
                .network(front)
                .networkAlias("cloud")
                .startOnBoot()
                .build();

        Volume dbData = Volume.named("cloud-db").build();
        Container db = Container.named("cloud-db", Images.POSTGRES)
                .pod(pod)
                .volume(dbData, "/var/lib/postgresql/data")
                .environment("POSTGRES_USER", "cloud")
                .environment("POSTGRES_DB", "cloud")
                .environment("POSTGRES_PASSWORD_FILE", "/run/secrets/cloud-db")
                .secretFile(password, "cloud-db")
                .healthCmd("pg_isready -U cloud -d cloud")
                .healthInterval(Duration.ofSeconds(10))
                .notify(Notify.HEALTHY)
                .service(s -> s.restart(Restart.ALWAYS).timeoutStartSec(Duration.ofMinutes(15)))
                .build();

        Container cache = Container.named("cloud-cache", Images.VALKEY)
                .pod(pod)
                .exec("valkey-server", "--maxmemory", "128mb", "--maxmemory-policy", "allkeys-lru")
                .service(s -> s.restart(Restart.ALWAYS).timeoutStartSec(Duration.ofMinutes(15)))
                .build();

        Volume html = Volume.named("cloud-html").build();
        Container app = Container.named("cloud-app", Images.NEXTCLOUD)
                .pod(pod)
                .unit(u -> u.requires(db).after(db, cache))
                .volume(html, "/var/www/html")
                .volume("/srv/cloud", "/var/www/html/data", VolumeOption.PRIVATE_LABEL)
                .environment("NEXTCLOUD_TRUSTED_DOMAINS", domain)
                .environment("OVERWRITEPROTOCOL", "https")
                .environment("POSTGRES_HOST", "127.0.0.1")
                .environment("POSTGRES_USER", "cloud")
                .environment("POSTGRES_DB", "cloud")
                .environment("POSTGRES_PASSWORD_FILE", "/run/secrets/cloud-db")
                .environment("REDIS_HOST", "127.0.0.1")
                .secretFile(password, "cloud-db")
                .service(s -> s.restart(Restart.ALWAYS)
                        .timeoutStartSec(Duration.ofMinutes(15))
                        .memoryMax(ByteSize.gibibytes(2)))
                .build();

        return Stack.named("cloud")
                .directory(FILES)
                .add(password, pod, dbData, db, cache, html, app)
                .build();
    }
}
