package dev.quadlet.render;

import dev.quadlet.benchmarks.Fleets;
import dev.quadlet.model.Container;
import dev.quadlet.model.Volume;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.model.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The writer that walks the key table, beside appends written by hand with the same checks and the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class WriterBenchmark {

    private Container container = Fleets.service("app", Volume.named("data").build());

    /** Makes sure that both write the same. */
    @Setup
    public void compare() {
        container = Fleets.service("app", Volume.named("data").build());
        if (!table().equals(byHand())) {
            throw new IllegalStateException("not the same:\n" + table() + "\n" + byHand());
        }
    }

    /** {@return the text, by the key table} */
    @Benchmark
    public String table() {
        return UnitText.of(container);
    }

    /** {@return the text, by appends} */
    @Benchmark
    public String byHand() {
        StringBuilder out = new StringBuilder(512);
        out.append("[Unit]\n");
        one(out, "Description=", Lookup.SETTING, container.unit().description());
        out.append("\n[Container]\n");
        value(out, "Image=", Lookup.LAST, container.image());
        one(out, "ContainerName=", Lookup.LAST, container.explicitContainerName());
        for (Value capability : container.addCapabilities()) {
            line(out, "AddCapability=", Lookup.WORDS, capability.systemd());
        }
        pairs(out, "Environment=", container.environment());
        if (container.exec().isPresent()) {
            char separator = '=';
            out.append("Exec");
            for (Text word : container.exec().get().words()) {
                checked(Lookup.COMMAND, word.systemd());
                out.append(separator);
                Quoting.append(out, Lookup.COMMAND, word.systemd());
                separator = ' ';
            }
            out.append('\n');
        }
        one(out, "HealthCmd=", Lookup.LAST, container.healthCmd());
        value(out, "HealthInterval=", Lookup.LAST, container.healthInterval());
        one(out, "HostName=", Lookup.LAST, container.hostName());
        pairs(out, "Label=", container.labels());
        flag(out, "NoNewPrivileges=", container.noNewPrivileges());
        for (Value port : container.publishPorts()) {
            line(out, "PublishPort=", Lookup.LINES, port.systemd());
        }
        flag(out, "ReadOnly=", container.readOnly());
        for (Value volume : container.volumes()) {
            line(out, "Volume=", Lookup.LINES, volume.systemd());
        }
        out.append("\n[Service]\n");
        value(out, "Restart=", Lookup.SETTING, container.service().restart());
        out.append("\n[Install]\n");
        for (UnitName target : container.install().wantedBy()) {
            line(out, "WantedBy=", Lookup.SETTING_WORDS, target.systemd());
        }
        return out.toString();
    }

    private static void one(StringBuilder out, String key, Lookup lookup, Optional<Text> text) {
        if (text.isPresent()) {
            line(out, key, lookup, text.get().systemd());
        }
    }

    private static void value(StringBuilder out, String key, Lookup lookup, Optional<? extends Value> value) {
        if (value.isPresent()) {
            line(out, key, lookup, value.get().systemd());
        }
    }

    private static void flag(StringBuilder out, String key, Optional<Boolean> flag) {
        if (flag.isPresent()) {
            line(out, key, Lookup.FLAG, String.valueOf(flag.get()));
        }
    }

    private static void pairs(StringBuilder out, String key, Map<String, Text> pairs) {
        for (Map.Entry<String, Text> entry : pairs.entrySet()) {
            line(
                    out,
                    key,
                    Lookup.PAIRS,
                    Text.literal(entry.getKey()).systemd() + "="
                            + entry.getValue().systemd());
        }
    }

    private static void line(StringBuilder out, String key, Lookup lookup, String text) {
        checked(lookup, text);
        out.append(key);
        Quoting.append(out, lookup, text);
        out.append('\n');
    }

    private static void checked(Lookup lookup, String text) {
        lookup.problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }
}
