package dev.quadlet.benchmarks;

import dev.quadlet.model.Fleet;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedHost;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Validator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What building, rendering and checking a fleet costs; per unit it should not depend on the size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class FleetBenchmark {

    /** The number of units, half of them containers, on hosts of at most a thousand. */
    @Param({"100", "1000", "10000", "100000"})
    private int units;

    private Fleet fleet = Fleets.of(0, 0);

    /** Makes the fleet. */
    @Setup
    public void make() {
        fleet = build();
    }

    /** {@return a fleet, built} */
    @Benchmark
    public Fleet build() {
        int hosts = Math.max(1, units / 1000);
        return Fleets.of(hosts, units / hosts / 2);
    }

    /** {@return its hosts, rendered} */
    @Benchmark
    public List<RenderedHost> render() {
        return HostRenderer.render(fleet);
    }

    /** {@return its findings; each service publishes the same port, so there are many} */
    @Benchmark
    public List<Diagnostic> check() {
        return Validator.standard().check(fleet);
    }
}
