package dev.quadlet.conformance;

import dev.quadlet.conformance.Opinion.Spot;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A case with something less in it: if the generator makes the same of it, that is lost.
 *
 * @param kind what was done
 * @param spot where
 * @param section the section of the entry that is less; empty if it is none
 * @param key its key
 * @param value its value
 * @param words whether its value is words
 * @param last whether the key stands no more below
 * @param changed the case that is left
 */
record Probe(
        Kind kind, Spot spot, String section, String key, String value, boolean words, boolean last, Case changed) {

    /** What is done to an entry. */
    enum Kind {
        /** It is left out. */
        WITHOUT,
        /** One word of it is left out. */
        WITHOUT_WORD,
        /** Its value becomes {@code false}. */
        FALSE,
        /** Its value becomes 0. */
        ZERO
    }

    private static final Pattern WORD = Pattern.compile("[^ \t]+");

    /** {@return all probes of a case's files} */
    static List<Probe> of(Case whole) {
        List<Probe> probes = new ArrayList<>();
        whole.files().forEach((path, text) -> {
            if (UnitTypes.quadlet(type(path)).isPresent()) {
                of(whole, path, text, probes);
            }
        });
        return probes;
    }

    /** The type of the unit that a file is of. */
    static String type(String path) {
        int dropIn = path.lastIndexOf(".d/");
        String name = Opinion.name(dropIn < 0 ? path : path.substring(0, dropIn));
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void of(Case whole, String path, String text, List<Probe> probes) {
        UnitFile file = UnitFile.parse(text);
        List<String> physical = Arrays.asList(text.split("\n", -1));
        Map<String, Integer> lastLines = new HashMap<>();
        file.entries().forEach(entry -> lastLines.put(entry.section() + "." + entry.key(), entry.line()));
        for (int i = 0; i < file.lines().size(); i++) {
            UnitLine line = file.lines().get(i);
            int next = i + 1 < file.lines().size() ? file.lines().get(i + 1).line() : physical.size() + 1;
            Spot spot = new Spot(path.replace(String.valueOf(Case.MARK), ""), line.line());
            Function<String, Case> instead = entry -> whole.with(path, without(physical, line.line(), next, entry));
            if (line instanceof UnitLine.Unfinished unfinished) {
                String value = unfinished.text() + "\\";
                probes.add(new Probe(Kind.WITHOUT, spot, "", "", value, false, true, instead.apply("")));
            } else if (line instanceof UnitLine.Entry entry && !entry.section().startsWith("X-")) {
                boolean last = lastLines.getOrDefault(entry.section() + "." + entry.key(), 0) == entry.line();
                Optional<Row<?, ?>> row = row(path, entry);
                boolean words = row.filter(Draft::isWords).isPresent();
                Probe entire = new Probe(
                        Kind.WITHOUT,
                        spot,
                        entry.section(),
                        entry.key(),
                        entry.value(),
                        words,
                        last,
                        instead.apply(""));
                probes.add(entire);
                row.ifPresent(known -> entire.addParts(known, instead, probes));
            }
        }
    }

    static Optional<Row<?, ?>> row(String path, UnitLine.Entry entry) {
        var type = UnitTypes.quadlet(type(path)).orElseThrow();
        boolean own = entry.section().equals(type.section()) || entry.section().equals("Quadlet");
        return own
                ? type.part(entry.section())
                        .flatMap(part -> part.section().row(entry.key()).map(row -> row))
                : Optional.empty();
    }

    /** Adds probes with a part of the entry less. */
    private void addParts(Row<?, ?> row, Function<String, Case> instead, List<Probe> probes) {
        List<String> values = new ArrayList<>();
        Kind part = Kind.WITHOUT_WORD;
        if (words) {
            Matcher word = WORD.matcher(value);
            while (word.find()) {
                String rest = value.substring(0, word.start()) + value.substring(word.end());
                boolean nothing = word.group().matches("[\"']+") && isInQuotes(word.start());
                if (!rest.isBlank() && !nothing) {
                    values.add(rest);
                }
            }
            if (value.indexOf('\0') >= 0) {
                values.add(value.substring(0, value.indexOf('\0')));
            }
        } else if (row.lookup() == Lookup.FLAG || key.equals("Notify")) {
            part = Kind.FALSE;
            values.add("false");
        } else if (row.lookup() == Lookup.NUMBER) {
            part = Kind.ZERO;
            values.add("0");
        }
        for (String rest : values) {
            probes.add(new Probe(part, spot, section, key, value, words, last, instead.apply(key + "=" + rest)));
        }
    }

    /** Whether a position is inside of quotes, where two more of them add nothing. */
    private boolean isInQuotes(int position) {
        char quote = 0;
        for (int i = 0; i < position; i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        return quote != 0;
    }

    /** The text without some lines, and with another one in their place if that is not empty. */
    private static String without(List<String> physical, int from, int to, String instead) {
        List<String> lines = new ArrayList<>(physical.subList(0, from - 1));
        if (!instead.isEmpty()) {
            lines.add(instead);
        }
        lines.addAll(physical.subList(Math.min(to - 1, physical.size()), physical.size()));
        return String.join("\n", lines);
    }

    /** {@return the other spots in the same file where the same key stands} */
    Set<Spot> others(Case whole) {
        Set<Spot> others = new TreeSet<>();
        for (UnitLine.Entry entry :
                UnitFile.parse(whole.named("").getOrDefault(spot.path(), "")).entries()) {
            if (entry.section().equals(section) && entry.key().equals(key) && entry.line() != spot.line()) {
                others.add(new Spot(spot.path(), entry.line()));
            }
        }
        return others;
    }

    /** {@return the case without the entries at these spots} */
    static Case without(Case whole, Set<Spot> spots) {
        Case less = whole;
        for (Map.Entry<String, String> file : whole.files().entrySet()) {
            String path = file.getKey().replace(String.valueOf(Case.MARK), "");
            List<UnitLine> lines = UnitFile.parse(file.getValue()).lines();
            List<String> physical = Arrays.asList(file.getValue().split("\n", -1));
            int next = physical.size() + 1;
            for (int i = lines.size() - 1; i >= 0; i--) {
                int line = lines.get(i).line();
                if (spots.contains(new Spot(path, line))) {
                    String text = without(physical, line, next, "");
                    less = less.with(file.getKey(), text);
                    physical = Arrays.asList(text.split("\n", -1));
                }
                next = line;
            }
        }
        return less;
    }
}
