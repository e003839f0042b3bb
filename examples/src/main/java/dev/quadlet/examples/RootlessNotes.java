package dev.quadlet.examples;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.quadlet.cli.Quadlet;
import dev.quadlet.config.ConfigFiles;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Restart;
import java.time.Duration;
import java.util.Map;

/**
 * Shared notes (Etherpad) that a user runs without root: a volume, a secret and a configuration file.
 *
 * <p>The user's services start at boot after {@code loginctl enable-linger al}.
 */
public final class RootlessNotes {

    private RootlessNotes() {}

    public static void main(String... args) {
        Quadlet.main(RootlessNotes::fleet, args);
    }

    public static Fleet fleet() {
        return Fleet.named("notes")
                .host(Host.named("hera")
                        .ssh("al@hera.lan")
                        .podman("5.8")
                        .user("al", al -> al.home("/var/home/al").stack(notes()))
                        .build())
                .build();
    }

    private static Stack notes() {
        Volume data = Volume.named("notes-data").build();

        // The value is in a file of the host, ~al/.local/share/quadlet/notes/secrets/notes-admin, made with printf:
        // a line break at its end would be part of the password.
        Secret password = Secret.named("notes-admin")
                .from(SecretSource.hostFile("notes-admin"))
                .build();

        // Etherpad itself replaces ${ADMIN_PASSWORD}, so the file holds no secret.
        Settings settings = new Settings(
                "Notes",
                "sqlite",
                new Database("var/notes.sqlite"),
                Map.of("admin", new User("${ADMIN_PASSWORD}", true)));

        Container notes = Container.named("notes", ImageRef.parse("docker.io/etherpad/etherpad:2.5.3"))
                .unit(u -> u.description("Shared notes"))
                .publishPort(9001, 9001)
                .volume(data, "/opt/etherpad-lite/var")
                .configFile("/opt/etherpad-lite/settings.json", ConfigFiles.json(settings))
                .secretEnv(password, "ADMIN_PASSWORD")
                // Time to download the image.
                .service(s -> s.restart(Restart.ALWAYS).timeoutStartSec(Duration.ofMinutes(10)))
                .startOnBoot()
                .build();

        return Stack.named("notes").add(data, password, notes).build();
    }

    /** The configuration file of Etherpad, as far as it is needed here. */
    record Settings(String title, String dbType, Database dbSettings, Map<String, User> users) {}

    record Database(String filename) {}

    record User(String password, @JsonProperty("is_admin") boolean admin) {}
}
