package dev.quadlet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.secret.DeliveredSecret;
import dev.quadlet.deploy.secret.SecretException;
import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.deploy.transport.HostScript;
import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedHost;
import dev.quadlet.render.RenderedLink;
import dev.quadlet.render.TreeWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTreeTest {

    private static final HostScript SCRIPT = new HostScript("#!/bin/sh\nmain \"$@\"\n");

    @Test
    void aHostHasItsFirstGenerationAndTheLinksToIt() {
        RenderedHost tree = tree();
        assertThat(tree.entries().keySet())
                .containsExactly(
                        "/etc/containers/systemd/lab",
                        "/etc/quadlet/lab/current",
                        "/etc/quadlet/lab/generations/000001/bin/quadlet-host",
                        "/etc/quadlet/lab/generations/000001/manifest",
                        "/etc/quadlet/lab/generations/000001/outside/blog/system/db-secret.service",
                        "/etc/quadlet/lab/generations/000001/outside/blog/system/web.timer",
                        "/etc/quadlet/lab/generations/000001/units/blog/web.container",
                        "/etc/systemd/system/db-secret.service",
                        "/etc/systemd/system/timers.target.wants/web.timer",
                        "/etc/systemd/system/web.timer",
                        "/var/home/al/.config/containers/systemd/lab",
                        "/var/home/al/.local/share/quadlet/lab/current",
                        "/var/home/al/.local/share/quadlet/lab/generations/000001/bin/quadlet-host",
                        "/var/home/al/.local/share/quadlet/lab/generations/000001/manifest",
                        "/var/home/al/.local/share/quadlet/lab/generations/000001/units/notes/notes.container",
                        "/var/home/al/.local/state/quadlet/lab/applied",
                        "/var/home/al/.local/state/quadlet/lab/confirmed",
                        "/var/lib/quadlet/lab/applied",
                        "/var/lib/quadlet/lab/confirmed");
        assertThat(tree.entries())
                .containsEntry("/etc/quadlet/lab/current", new RenderedLink("generations/000001"))
                .containsEntry("/etc/containers/systemd/lab", new RenderedLink("/etc/quadlet/lab/current/units"))
                .containsEntry(
                        "/etc/systemd/system/web.timer",
                        new RenderedLink("/etc/quadlet/lab/current/outside/blog/system/web.timer"));
    }

    @Test
    void theFirstApplySendsItsSecrets() {
        assertThat(tree().entries().get("/etc/quadlet/lab/generations/000001/manifest"))
                .isInstanceOfSatisfying(
                        RenderedFile.class,
                        file -> assertThat(Manifest.parse(file.text()).secrets())
                                .extracting(Manifest.SecretEntry::digest)
                                .containsExactly("-"));
    }

    @Test
    void theTreeIsWrittenBelowADirectory(@TempDir Path out) throws Exception {
        TreeWriter.write(out, List.of(tree()));
        Path base = out.resolve("atlas/etc/quadlet/lab");
        assertThat(base.resolve("current/bin/quadlet-host")).isExecutable();
        assertThat(base.resolve("current/units/blog/web.container")).exists();
        assertThat(Files.readSymbolicLink(out.resolve("atlas/etc/containers/systemd/lab")))
                .hasToString("/etc/quadlet/lab/current/units");
        assertThat(TreeWriter.write(out, List.of(tree())).written()).isEmpty();
    }

    private static RenderedHost tree() {
        Secret secret = Secret.named("db").from(new Delivered()).build();
        Container web = Container.named("web", ImageRef.parse("docker.io/library/nginx:1"))
                .secretFile(secret, "db")
                .build();
        Timer timer = Timer.named("web", web)
                .onCalendar(Calendar.dailyAt(3, 30))
                .startOnBoot()
                .build();
        Host host = Host.named("atlas")
                .stack(Stack.named("blog").add(secret, web, timer).build())
                .user(
                        "al",
                        u -> u.home("/var/home/al")
                                .stack(Stack.named("notes")
                                        .add(Container.named("notes", ImageRef.parse("docker.io/library/nginx:1"))
                                                .build())
                                        .build()))
                .build();
        List<Desired> managers = Target.of(Fleet.named("lab").host(host).build()).stream()
                .map(Desired::of)
                .toList();
        return ImageTree.of("atlas", managers, SCRIPT);
    }

    private record Delivered() implements DeliveredSecret {

        @Override
        public SecretValue read() {
            throw new SecretException("no image needs it");
        }

        @Override
        public String describe() {
            return "nowhere";
        }
    }
}
