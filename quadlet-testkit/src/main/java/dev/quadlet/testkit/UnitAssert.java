package dev.quadlet.testkit;

import dev.quadlet.model.Unit;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitLine;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a unit, by the text of its file.
 *
 * <p>The text of a unit with configuration files, and that of a secret's service, depends on the host: begin with the
 * fleet then, {@code assertThat(fleet).host("atlas").unit("web.container")}.
 */
public final class UnitAssert extends AbstractAssert<UnitAssert, Unit> {

    private final Placed placed;

    UnitAssert(Placed placed) {
        super(placed.unit(), UnitAssert.class);
        this.placed = placed;
    }

    /**
     * Asserts that its file has exactly this text; line breaks at the end do not matter.
     *
     * @param expected the whole text
     * @return this
     */
    public UnitAssert rendersTo(String expected) {
        String rendered = ended(placed.text().get());
        String wanted = ended(expected);
        if (!rendered.equals(wanted)) {
            throw failure(
                    "%s",
                    placed.describe() + " renders to another text than expected:\n"
                            + Masked.diff("expected", "rendered", wanted, rendered, Masked::ofUnit));
        }
        return this;
    }

    private static String ended(String text) {
        return text.replaceFirst("\\n*$", "") + "\n";
    }

    /**
     * Asserts that its file has an entry.
     *
     * @param section the section, such as {@code Container}
     * @param key the key, such as {@code Image}
     * @param value the value as it stands in the file
     * @return this
     */
    public UnitAssert containsEntry(String section, String key, String value) {
        List<UnitLine.Entry> all = entries();
        List<UnitLine.Entry> ofKey = all.stream()
                .filter(entry -> entry.section().equals(section) && entry.key().equals(key))
                .toList();
        if (ofKey.stream().noneMatch(entry -> entry.value().equals(value))) {
            List<UnitLine.Entry> shown = ofKey.isEmpty()
                    ? all.stream()
                            .filter(entry -> entry.section().equals(section))
                            .toList()
                    : ofKey;
            throw failure(
                    "%s",
                    "Expected " + placed.describe() + " to have [" + section + "] " + Masked.ofUnit(key + "=" + value)
                            + ", but there it has:" + UnitsAssert.list(texts(shown)));
        }
        return this;
    }

    /**
     * Asserts that its file has no entry of a key.
     *
     * @param section the section, such as {@code Container}
     * @param key the key, such as {@code PublishPort}
     * @return this
     */
    public UnitAssert doesNotContainKey(String section, String key) {
        List<UnitLine.Entry> found = entries().stream()
                .filter(entry -> entry.section().equals(section) && entry.key().equals(key))
                .toList();
        if (!found.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected " + placed.describe() + " to have no [" + section + "] " + key + "=, but it has:"
                            + UnitsAssert.list(texts(found)));
        }
        return this;
    }

    private List<UnitLine.Entry> entries() {
        return UnitFile.parse(placed.text().get()).lines().stream()
                .filter(UnitLine.Entry.class::isInstance)
                .map(UnitLine.Entry.class::cast)
                .toList();
    }

    private static List<String> texts(List<UnitLine.Entry> entries) {
        return entries.stream().map(entry -> Masked.ofUnit(entry.text())).toList();
    }
}
