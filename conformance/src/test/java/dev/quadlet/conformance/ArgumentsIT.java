package dev.quadlet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The arguments that Podman gets are the values that were given, whatever characters they have.
 *
 * <p>{@code -Dconformance.units=10000} says how many units each version is given, {@code -Dconformance.seed=42} which.
 */
@NeedsGenerators
class ArgumentsIT {

    private static final int UNITS = Integer.getInteger("conformance.units", 10_240);

    private static final long SEED = Long.getLong("conformance.seed", 42);

    private static final int ENOUGH_FOR_ALL_KEYS = 8192;

    private static final int BATCH = 128;

    private static final int SHOWN = 5;

    private final ArgvTable table = new ArgvTable();
    private final List<String> failures = new ArrayList<>();
    private final Set<String> keys = new TreeSet<>();
    private int arguments;

    static Stream<Generator> generators() {
        return Generators.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void arriveAsTheyWereGiven(Generator generator) {
        JqwikSession.run(() -> compare(generator));
        System.out.printf("conformance: %s: %d units, %d arguments, seed %d%n", generator, UNITS, arguments, SEED);
        assertThat(failures.stream().limit(SHOWN))
                .as("%d failures with seed %d", failures.size(), SEED)
                .isEmpty();
        if (UNITS >= ENOUGH_FOR_ALL_KEYS) {
            assertThat(missing(generator.version())).as("keys that no unit had").isEmpty();
        }
    }

    /** The keys that the table of keys has for this version, and that no unit had. */
    private Set<String> missing(PodmanVersion version) {
        Set<String> missing = new TreeSet<>();
        Together together = new Together(version);
        for (UnitType<? extends QuadletUnit, ?> type : types(version)) {
            for (Part<?, ?, ?, ?> part : type.parts()) {
                for (Row<?, ?> row : part.section().rows()) {
                    if (together.knows(type.name(), part.section().name(), row)) {
                        missing.add(part.section().name() + "." + row.key());
                    }
                }
            }
        }
        missing.removeAll(keys);
        return missing;
    }

    private void compare(Generator generator) {
        RandomUnits units = new RandomUnits(generator.version(), new Random(SEED));
        Function<UnitType<?, ?>, ServiceFile> plain = plainServices(generator);
        int count = 0;
        while (count < UNITS) {
            List<QuadletUnit> batch = new ArrayList<>();
            while (batch.size() < BATCH && count + batch.size() < UNITS) {
                batch.add(units.next("u" + batch.size()));
            }
            compare(generator, batch, plain);
            count += batch.size();
        }
    }

    /**
     * A unit in a directory of its own.
     *
     * @param unit the unit
     * @param text its file
     */
    private record Case(QuadletUnit unit, String text) {

        String directory() {
            return unit.name().stem();
        }

        String path() {
            return directory() + "/" + unit.name();
        }
    }

    /** Each type's service of a unit that says nothing. */
    private static Function<UnitType<?, ?>, ServiceFile> plainServices(Generator generator) {
        Map<String, ServiceFile> services = new LinkedHashMap<>();
        for (UnitType<? extends QuadletUnit, ?> type : types(generator.version())) {
            Generator.Result result =
                    generator.run(Map.of("plain." + type.name(), Commands.plain(type.section())), false);
            assertThat(result.messages()).isEmpty();
            services.put(type.section(), result.service("plain" + type.serviceSuffix() + ".service"));
        }
        return type -> Objects.requireNonNull(services.get(type.section()), type.section());
    }

    private static List<UnitType<? extends QuadletUnit, ?>> types(PodmanVersion version) {
        return UnitTypes.quadlet().stream()
                .filter(type -> version.isAtLeast(type.since()))
                .toList();
    }

    private void compare(Generator generator, List<QuadletUnit> batch, Function<UnitType<?, ?>, ServiceFile> plain) {
        List<Case> cases = batch.stream()
                .map(unit -> new Case(unit, UnitText.of(unit, generator.version())))
                .toList();
        Map<String, String> files = new LinkedHashMap<>();
        cases.forEach(each -> files.put(each.path(), each.text()));
        Generator.Result result = generator.run(files, false);
        if (result.exitCode() != 0 || !result.complaints().isEmpty()) {
            failures.add("exit code " + result.exitCode() + ": " + result.complaints());
        }
        for (Case each : cases) {
            List<String> problems =
                    problems(generator, each, result, plain.apply(each.unit().unitType()));
            if (!problems.isEmpty()) {
                failures.add(each.path() + ":\n" + String.join("\n", problems) + "\n\n" + each.text());
            }
        }
    }

    private List<String> problems(Generator generator, Case each, Generator.Result result, ServiceFile plain) {
        QuadletUnit unit = each.unit();
        ServiceFile service = result.services().get(unit.serviceName());
        if (service == null) {
            return List.of("there is no " + unit.serviceName());
        }
        String section = unit.unitType().section();
        String directory = result.units() + "/" + each.directory();
        List<Emitted> emitted = Emitted.of(unit);
        emitted.forEach(line -> keys.add(line.name()));
        Commands.Outcome commands = Commands.compare(
                table, generator.version(), section, unit.name().stem(), directory, emitted, service, plain);
        arguments += commands.arguments();
        List<String> problems = new ArrayList<>(commands.problems());
        service.strays().forEach(line -> problems.add("no line of a unit file: " + line));
        problems.addAll(Settings.compare(emitted, ServiceFile.parse(each.text()), service, plain));
        String source = result.units() + "/" + each.path();
        if (!service.last("Unit", "SourcePath").equals(source)) {
            problems.add("SourcePath is not " + source);
        }
        return problems;
    }
}
