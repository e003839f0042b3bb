package dev.quadlet.render;

import dev.quadlet.benchmarks.Fleets;
import dev.quadlet.model.Container;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The reader beside a loop that cuts lines and copies values; a hundred units of 1 KiB, so an operation is 1 KiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ReaderBenchmark {

    private static final int UNITS = 100;
    private static final int LENGTH = 1024;

    private final List<String> texts = new ArrayList<>();
    private final List<UnitName> names = new ArrayList<>();

    /** Writes units as people write them: with a comment, and entries of several sections. */
    @Setup
    public void write() {
        for (int i = 0; i < UNITS; i++) {
            Volume data = Volume.named("data" + i).build();
            Container container = Fleets.service("app" + i, data);
            String unit = UnitText.of(container);
            String comment = "# The service that keeps this and that of the whole house, see there.\n";
            StringBuilder text = new StringBuilder(LENGTH);
            while (text.length() + comment.length() + unit.length() < LENGTH) {
                text.append(comment);
            }
            text.append("#".repeat(Math.max(0, LENGTH - text.length() - unit.length() - 1)));
            texts.add(text.append('\n').append(unit).toString());
            names.add(container.name());
            if (texts.get(i).length() != LENGTH) {
                throw new IllegalStateException("a unit of " + texts.get(i).length() + " characters");
            }
        }
    }

    /**
     * Cuts lines.
     *
     * @param blackhole takes the values
     */
    @Benchmark
    @OperationsPerInvocation(UNITS)
    public void baseline(Blackhole blackhole) {
        for (String text : texts) {
            List<String> values = new ArrayList<>();
            int from = 0;
            while (from < text.length()) {
                int newline = text.indexOf('\n', from);
                int to = newline < 0 ? text.length() : newline;
                int equals = text.indexOf('=', from);
                if (equals >= 0 && equals < to) {
                    values.add(text.substring(equals + 1, to));
                }
                from = to + 1;
            }
            blackhole.consume(values);
        }
    }

    /**
     * Reads lines.
     *
     * @param blackhole takes the files
     */
    @Benchmark
    @OperationsPerInvocation(UNITS)
    public void parse(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(UnitFile.parse(text));
        }
    }

    /**
     * Reads lines, and values from them.
     *
     * @param blackhole takes the units
     */
    @Benchmark
    @OperationsPerInvocation(UNITS)
    public void read(Blackhole blackhole) {
        for (int i = 0; i < UNITS; i++) {
            blackhole.consume(UnitReader.read(names.get(i), UnitFile.parse(texts.get(i))));
        }
    }
}
