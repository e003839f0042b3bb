package dev.quadlet.deploy;

import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of fields separated by a TAB, as client and host exchange them. No field is empty: {@code -} stands for
 * nothing.
 */
final class Fields {

    static final String NOTHING = "-";

    private final String where;
    private final List<String> fields;

    private Fields(String where, List<String> fields) {
        this.where = where;
        this.fields = fields;
    }

    /** {@return the fields of a line; where it stands is said in messages} */
    static Fields parse(String where, String line) {
        return new Fields(where, Arrays.asList(line.split("\t", -1)));
    }

    /**
     * {@return the lines of a text whose last line is whole}
     *
     * @throws ProtocolException if the text ends within a line
     */
    static List<String> lines(String what, String text) {
        if (!text.endsWith("\n")) {
            String last = text.substring(text.lastIndexOf('\n') + 1);
            throw new ProtocolException(
                    what + " ends within a line: " + (last.isEmpty() ? "it is empty" : Printable.of(last)));
        }
        return Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /**
     * Writes a line.
     *
     * @throws IllegalArgumentException if a field is empty or has a control character
     */
    static void append(StringBuilder out, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i];
            if (field.isEmpty() || field.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("\"" + Printable.of(field) + "\" cannot stand in a line \""
                        + fields[0] + "\": no field is empty or has a control character");
            }
            out.append(i == 0 ? "" : "\t").append(field);
        }
        out.append('\n');
    }

    static String orNothing(Optional<String> field) {
        return field.orElse(NOTHING);
    }

    /** {@return the word that stands for a constant: the first of its name, in small letters} */
    static String word(Enum<?> constant) {
        String name = constant.name();
        int end = name.indexOf('_');
        return (end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** What the line is. */
    String kind() {
        return fields.get(0);
    }

    int count() {
        return fields.size();
    }

    /**
     * {@return a field of the line}
     *
     * @throws ProtocolException if the line has not that many, or the field is empty
     */
    String field(int number) {
        if (number >= fields.size()) {
            throw broken("it has " + fields.size() + " fields, and needs one more");
        }
        String field = fields.get(number);
        if (field.isEmpty() || field.chars().anyMatch(Character::isISOControl)) {
            throw broken("field " + (number + 1) + (field.isEmpty() ? " is empty" : " has a control character"));
        }
        return field;
    }

    Optional<String> optional(int number) {
        String field = field(number);
        return field.equals(NOTHING) ? Optional.empty() : Optional.of(field);
    }

    /** What another program wrote without looking: nothing instead of an empty field. */
    String loose(int number) {
        boolean there = number < fields.size() && !fields.get(number).isEmpty();
        return there ? fields.get(number) : NOTHING;
    }

    /** All from this field on: the last field of a line may be text that somebody else wrote. */
    String rest(int number) {
        field(number);
        return String.join(" ", fields.subList(number, fields.size()));
    }

    int number(int number) {
        try {
            return Integer.parseInt(field(number));
        } catch (NumberFormatException e) {
            throw broken("field " + (number + 1) + " is no number");
        }
    }

    long size(int number) {
        try {
            return Long.parseLong(field(number));
        } catch (NumberFormatException e) {
            throw broken("field " + (number + 1) + " is no number");
        }
    }

    <E extends Enum<E>> E constant(int number, Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(field(number))) {
                return constant;
            }
            words.add(word(constant));
        }
        throw broken("field " + (number + 1) + " is none of " + String.join(", ", words));
    }

    /** Words separated by commas; none if the field stands for nothing. */
    List<String> list(int number) {
        List<String> list = new ArrayList<>();
        optional(number).ifPresent(text -> list.addAll(Arrays.asList(text.split(",", -1))));
        return list;
    }

    ProtocolException broken(String why) {
        return new ProtocolException(
                where + " cannot be understood: " + why + ": " + Printable.of(String.join("\t", fields)));
    }
}
