package dev.quadlet.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class CsvProperties {

    @Property(tries = 2000)
    void csvFieldsComeBack(@ForAll @Size(min = 1, max = 5) List<@From("csvFields") String> fields) {
        // The first field of a mount is never empty.
        List<String> all = new ArrayList<>(List.of("type=bind"));
        all.addAll(fields);
        assertThat(Csv.parse(Csv.format(all))).isEqualTo(all);
    }

    @Provide
    Arbitrary<String> csvFields() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(",\"' =ab\n\r\t\\ü").ofMaxLength(8),
                Arbitraries.of("", "\"", "\"\"", ",", " "));
    }
}
