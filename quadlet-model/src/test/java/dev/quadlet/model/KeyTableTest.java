package dev.quadlet.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.PodmanVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Holds the table of keys against what Podman's own source and binaries say, in both directions. */
class KeyTableTest {

    /** One key as Podman knows it; all are facts of the file, none is derived from the table. */
    private record Fact(String section, String key, boolean repeatable, PodmanVersion since, char lookup) {

        String name() {
            return "[" + section + "] " + key;
        }

        /** The first release is not of interest below its minor version: no key came with a patch. */
        String minor() {
            return since.major() + "." + since.minor();
        }
    }

    private static final List<Fact> FACTS = facts();

    private static final List<Fact> TABLE = table();

    @Test
    void factsAreAllKeysOfPodman() {
        assertThat(FACTS).hasSize(237);
        assertThat(FACTS.stream().map(Fact::section).distinct()).hasSize(9);
    }

    @Test
    void tableHasExactlyTheKeysOfPodman() {
        assertThat(names(TABLE)).isEqualTo(names(FACTS));
    }

    @Test
    void sinceVersionsAreThoseOfPodman() {
        assertThat(facts(TABLE, Fact::minor)).isEqualTo(facts(FACTS, Fact::minor));
    }

    @Test
    void lookupClassesAreThoseOfPodman() {
        assertThat(facts(TABLE, Fact::lookup)).isEqualTo(facts(FACTS, Fact::lookup));
    }

    @Test
    void repeatableKeysAreThoseOfPodman() {
        assertThat(facts(TABLE, Fact::repeatable)).isEqualTo(facts(FACTS, Fact::repeatable));
    }

    @Test
    void noKeyIsOlderThanItsUnitType() {
        for (UnitType<?, ?> type : UnitTypes.quadlet()) {
            String earliest = FACTS.stream()
                    .filter(fact -> fact.section().equals(type.section()))
                    .map(Fact::since)
                    .min(PodmanVersion::compareTo)
                    .orElseThrow()
                    .toString();
            assertThat(type.since()).as(type.name()).hasToString(earliest);
        }
    }

    @Test
    void systemdSectionsAreOfNoVersionOfPodman() {
        for (UnitType<?, ?> type : AllTypes.list()) {
            for (Part<?, ?, ?, ?> part : type.parts()) {
                for (Row<?, ?> row : part.section().rows()) {
                    boolean podmansOwn = FACTS.stream()
                            .anyMatch(
                                    fact -> fact.section().equals(part.section().name()));
                    assertThat(row.lookup().letter() == 'S')
                            .as(part.section().name() + " " + row.key())
                            .isEqualTo(!podmansOwn);
                }
            }
        }
    }

    private static Set<String> names(List<Fact> facts) {
        return facts(facts, fact -> "");
    }

    private static Set<String> facts(List<Fact> facts, Function<Fact, Object> what) {
        Set<String> lines = new TreeSet<>();
        for (Fact fact : facts) {
            lines.add(fact.name() + " " + what.apply(fact));
        }
        assertThat(lines).hasSameSizeAs(facts);
        return lines;
    }

    private static List<Fact> table() {
        Set<Fact> rows = new LinkedHashSet<>();
        for (UnitType<?, ?> type : UnitTypes.quadlet()) {
            for (Part<?, ?, ?, ?> part : type.parts()) {
                String section = part.section().name();
                if (!section.equals(type.section()) && !section.equals("Quadlet")) {
                    continue;
                }
                for (Row<?, ?> row : part.section().rows()) {
                    rows.add(new Fact(
                            section,
                            row.key(),
                            row.lookup().repeatable(),
                            row.since(),
                            row.lookup().letter()));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(KeyTableTest.class.getResourceAsStream("/quadlet-keys.tsv"), "resource")) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            assertThat(lines[0]).isEqualTo("section\tkey\tvalue_kind\trepeatable\tsince\tdeprecated\tlookup");
            for (int i = 1; i < lines.length; i++) {
                if (lines[i].isEmpty()) {
                    continue;
                }
                String[] cells = lines[i].split("\t", -1);
                facts.add(new Fact(
                        cells[0], cells[1], cells[3].equals("yes"), PodmanVersion.parse(cells[4]), letter(cells[6])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    private static char letter(String lookup) {
        return switch (lookup) {
            case "Lookup", "LookupLast", "Lookup+LookupBoolean" -> 'A';
            case "LookupAll" -> 'B';
            case "LookupAllStrv" -> 'C';
            case "LookupAllArgs" -> 'D';
            case "LookupLastArgs" -> 'E';
            case "LookupAllKeyVal" -> 'F';
            case "LookupBoolean", "LookupBooleanWithDefault" -> 'G';
            case "LookupUint32" -> 'H';
            default -> throw new AssertionError("unknown lookup " + lookup);
        };
    }
}
