package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Host;
import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.UnitText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** systemd reads what is generated without a word. */
@NeedsGenerators
class SystemdIT {

    private static final int UNITS = 256;

    @TempDir
    Path directory;

    @BeforeAll
    static void assumeInstalled() {
        SystemdAnalyze.assumeInstalled();
    }

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void acceptsArbitraryArguments(Generator generator) {
        Map<String, String> files = new LinkedHashMap<>();
        JqwikSession.run(() -> {
            RandomUnits units = new RandomUnits(generator.version(), new Random(42));
            for (int i = 0; i < UNITS; i++) {
                QuadletUnit unit = units.nextForPodman("u" + i);
                files.put(unit.name().stem() + "/" + unit.name(), UnitText.of(unit, generator.version()));
            }
        });
        Map<String, String> services = new TreeMap<>();
        generator
                .run(files, false)
                .services()
                .forEach((name, service) -> services.put(name, SystemdAnalyze.withoutMounts(service)));

        assertThat(services).hasSize(UNITS);
        assertThat(SystemdAnalyze.verify(directory, services, false)).isEmpty();
        System.out.printf("conformance: %s: systemd accepts %d services%n", generator, services.size());
    }

    @Test
    void acceptsSecretsAndTimers() {
        Secret plain = Secret.named("plain")
                .from(SecretSource.hostFile("plain.txt"))
                .label("note", "50% $HOME \"quoted\" \\ 日本")
                .build();
        Secret encrypted = Secret.named("encrypted")
                .from(SecretSource.encryptedCredential("/etc/credstore.encrypted/my secret"))
                .build();
        Timer timer = Timer.named("nightly")
                .timer(t -> t.unit(UnitName.parse("plain-secret.service"))
                        .onCalendar(Calendar.dailyAt(3, 30))
                        .persistent(true))
                .startOnBoot()
                .build();
        Host host = Host.named("atlas")
                .stack(Stack.named("blog").add(plain, encrypted, timer).build())
                .build();
        Map<String, String> files = new TreeMap<>();
        HostRenderer.render("fleet", host).entries().forEach((path, entry) -> {
            if (entry instanceof RenderedFile file) {
                files.put(path.substring(path.lastIndexOf('/') + 1), file.text());
            }
        });

        assertThat(files.keySet()).containsExactly("encrypted-secret.service", "nightly.timer", "plain-secret.service");
        assertThat(SystemdAnalyze.verify(directory, files, false)).isEmpty();
        assertThat(ExecLine.words(ServiceFile.parse(files.getOrDefault("plain-secret.service", ""))
                                .last("Service", "ExecStart"))
                        .stream()
                        .map(ExecLine::argument))
                .contains("note=50% $HOME \"quoted\" \\ 日本");
    }
}
