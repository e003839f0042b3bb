package dev.quadlet.conformance;

import dev.quadlet.model.QuadletUnit;
import dev.quadlet.model.SourceLine;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.UnitName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Units of all types with arbitrary values that go together, made through the table of keys. */
final class RandomUnits {

    private final PodmanVersion version;
    private final Together together;
    private final Random random;
    private final Texts texts;

    RandomUnits(PodmanVersion version, Random random) {
        this.version = version;
        this.together = new Together(version);
        this.random = random;
        this.texts = new Texts(random);
    }

    /**
     * {@return a unit with values in any of its sections}
     *
     * @param stem the name of its file, without the type
     */
    QuadletUnit next(String stem) {
        return next(stem, true);
    }

    /**
     * {@return a unit with values in its own section alone, where systemd checks none of them}
     *
     * @param stem the name of its file, without the type
     */
    QuadletUnit nextForPodman(String stem) {
        return next(stem, false);
    }

    private QuadletUnit next(String stem, boolean everywhere) {
        List<UnitType<? extends QuadletUnit, ?>> types = UnitTypes.quadlet().stream()
                .filter(type -> version.isAtLeast(type.since()))
                .toList();
        // Half of all units are containers, which have most keys.
        return unit(types.get(random.nextBoolean() ? 0 : random.nextInt(types.size())), stem, everywhere);
    }

    private <U extends QuadletUnit, B> U unit(UnitType<U, B> type, String stem, boolean everywhere) {
        B builder = type.builder().apply(new UnitName(stem, type.name()), SourceLine.UNKNOWN);
        double chance = List.of(0.03, 0.1, 0.3).get(random.nextInt(3));
        for (Part<U, B, ?, ?> part : type.parts()) {
            boolean own = part.section().name().equals(type.section());
            if (own || everywhere) {
                fill(type, part, builder, own ? chance : chance / 8);
            }
        }
        return type.build().apply(builder);
    }

    private <U, B, S, T> void fill(UnitType<U, B> type, Part<U, B, S, T> part, B builder, double chance) {
        String section = part.section().name();
        Set<String> keys = new LinkedHashSet<>();
        for (Row<S, T> row : part.section().rows()) {
            if (together.knows(type.name(), section, row) && random.nextDouble() < chance) {
                keys.add(row.key());
            }
        }
        if (section.equals(type.section())) {
            together.settle(section, keys, random.nextInt(4) == 0);
        }
        for (Row<S, T> row : part.section().rows()) {
            if (keys.contains(row.key())) {
                int count = together.isRepeatable(section, row) ? 1 + random.nextInt(3) : 1;
                for (int i = 0; i < count; i++) {
                    set(part, builder, row);
                }
            }
        }
    }

    /** Sets a value that the row and this version accept. */
    private <U, B, S, T> void set(Part<U, B, S, T> part, B builder, Row<S, T> row) {
        String name = part.section().name() + "." + row.key();
        for (int attempt = 0; attempt < 1000; attempt++) {
            List<String> words = texts.words(part.section().name(), row);
            if (together.isPossible(name, row, words)) {
                try {
                    part.set(builder, row.key(), words);
                    return;
                } catch (IllegalArgumentException e) {
                    // not a value of this key; the next attempt may be one
                }
            }
        }
        throw new IllegalStateException("no value found for " + name);
    }
}
