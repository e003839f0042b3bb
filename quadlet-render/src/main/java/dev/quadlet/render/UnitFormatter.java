package dev.quadlet.render;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.render.UnitLine.Unfinished;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a unit file or drop-in in one form: sections and keys in the order of the key table, one line an entry,
 * no quotes but those that are needed.
 *
 * <p>Comments stay, each with what it stands above. What is meant stays as well: a text of which this cannot be proved
 * is refused. In the sections that systemd reads, values stay as they are written.
 */
public final class UnitFormatter {

    private UnitFormatter() {}

    /** What came of it. */
    public sealed interface Result permits Formatted, Refused {}

    /**
     * A text that means what it meant before.
     *
     * @param text the text; formatting it again changes nothing
     */
    public record Formatted(String text) implements Result {}

    /**
     * A file that stays as it is.
     *
     * @param reason why
     * @param line the number of the line, from 1; 0 if the file as a whole is meant
     */
    public record Refused(String reason, int line) implements Result {

        /** {@return the reason, with the number of the line if there is one} */
        @Override
        public String toString() {
            return line == 0 ? reason : "line " + line + ": " + reason;
        }
    }

    /**
     * {@return the type whose keys a file has, such as {@code container}, if Podman's generator reads such a file}
     *
     * @param path a path such as {@code web.container}, {@code blog/web.container.d/10-more.conf} or
     *     {@code container.d/10-all.conf}
     */
    public static Optional<String> typeOf(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        String directory = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
        boolean inDropIns = UnitTree.isDropInDirectory(directory);
        if (inDropIns && !UnitTree.isDropIn(name)) {
            return Optional.empty();
        }
        String typed = inDropIns ? "." + directory.substring(0, directory.lastIndexOf('.')) : name;
        return UnitTree.isUnit(typed) ? Optional.of(typed.substring(typed.lastIndexOf('.') + 1)) : Optional.empty();
    }

    /**
     * {@return the formatted text of a file, or why there is none}
     *
     * @param type the type whose keys it has, such as {@code container}
     * @param file the file
     * @throws IllegalArgumentException if there is no such type
     */
    public static Result format(String type, byte[] file) {
        return UnitFile.isText(file)
                ? format(type, new String(file, StandardCharsets.UTF_8))
                : new Refused("it is not UTF-8, so systemd would not read all of it", 0);
    }

    /**
     * {@return the formatted text of a file, or why there is none}
     *
     * @param type the type whose keys it has, such as {@code container}
     * @param text the text of the file
     * @throws IllegalArgumentException if there is no such type
     */
    public static Result format(String type, String text) {
        UnitType<?, ?> keys = UnitTypes.quadlet(type)
                .orElseThrow(() -> new IllegalArgumentException(
                        type + " is not the type of a unit that Podman's generator reads"));
        UnitFile file = UnitFile.parse(text);
        if (!file.problems().isEmpty()) {
            UnitFile.Problem problem = file.problems().get(0);
            return new Refused(problem.message(), problem.line());
        }
        for (UnitLine line : file.lines()) {
            if (line instanceof Unfinished) {
                return new Refused("the line ends in a backslash, but nothing follows: it is lost", line.line());
            }
        }
        String formatted = Layout.of(keys, text, file).write();
        return UnitMeaning.of(keys, formatted).equals(UnitMeaning.of(keys, text))
                ? new Formatted(formatted)
                : new Refused("it cannot be written in another way and mean the same", 0);
    }
}
