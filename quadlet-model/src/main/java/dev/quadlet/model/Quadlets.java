package dev.quadlet.model;

import dev.quadlet.model.table.Section;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The sections that all units of Quadlet have. */
final class Quadlets {

    /** The keys of {@code [Quadlet]}. */
    static final Section<QuadletUnit, QuadletBuilder<?, ?>> SECTION = Section.<QuadletUnit, QuadletBuilder<?, ?>>of(
                    "Quadlet")
            .flag(
                    "DefaultDependencies",
                    PodmanVersion.of(5, 3),
                    QuadletUnit::defaultDependencies,
                    QuadletBuilder::defaultDependencies)
            .end();

    private Quadlets() {}

    static <U extends QuadletUnit, B extends QuadletBuilder<U, B>> UnitType<U, B> type(
            String name,
            PodmanVersion since,
            String serviceSuffix,
            Section<U, B> own,
            BiFunction<UnitName, SourceLine, B> builder,
            Function<B, U> build) {
        return new UnitType<>(
                name,
                own.name(),
                true,
                since,
                serviceSuffix,
                List.of(
                        new Part<>(UnitKeys.SECTION, Unit::unit, b -> b.unit),
                        new Part<>(own, u -> u, b -> b),
                        new Part<>(SECTION, u -> u, b -> b),
                        new Part<>(ServiceKeys.SECTION, QuadletUnit::service, b -> b.service),
                        new Part<>(InstallKeys.SECTION, Unit::install, b -> b.install)),
                builder,
                UnitBuilder::keep,
                build);
    }
}
