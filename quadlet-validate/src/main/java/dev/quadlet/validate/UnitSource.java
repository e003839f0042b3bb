package dev.quadlet.validate;

import dev.quadlet.model.SourceLine;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import dev.quadlet.validate.generator.ReferenceRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit as Podman's generator sees it: the entries of its file, and behind them those of its drop-ins in the order in
 * which they are merged.
 */
public final class UnitSource {

    private final Generation generation;
    private final String fileName;
    private final UnitType<?, ?> type;
    private final List<SourceEntry> entries;
    private final Place place;
    private final boolean instanceOfTemplate;
    private final Map<Name, List<SourceEntry>> index;

    private record Name(String section, String key) {

        /** As the record's own, which costs its time at the first call. */
        @Override
        public int hashCode() {
            return 31 * section.hashCode() + key.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && section.equals(name.section) && key.equals(name.key);
        }
    }

    /** A word of a line, with the line. */
    public record SourceWord(String text, SourceEntry entry) {}

    UnitSource(
            Generation generation,
            String fileName,
            UnitType<?, ?> type,
            List<SourceEntry> entries,
            Place place,
            boolean instanceOfTemplate) {
        this.generation = generation;
        this.fileName = fileName;
        this.type = type;
        this.entries = List.copyOf(entries);
        this.index = index(this.entries);
        this.place = place;
        this.instanceOfTemplate = instanceOfTemplate;
    }

    /** {@return the run of the generator that sees it} */
    public Generation generation() {
        return generation;
    }

    /** {@return the Podman that reads it} */
    public PodmanVersion podman() {
        return generation.podman();
    }

    /** {@return the name of its file, such as {@code web.container}} */
    public String fileName() {
        return fileName;
    }

    /** {@return the name without its type, such as {@code web} or {@code web@}} */
    public String stem() {
        return fileName.substring(0, fileName.length() - type.name().length() - 1);
    }

    /** {@return its type} */
    public UnitType<?, ?> type() {
        return type;
    }

    /**
     * {@return whether it is of one of these types}
     *
     * @param types such as {@code container}
     */
    public boolean is(String... types) {
        for (String each : types) {
            if (type.name().equals(each)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the unit as a whole} */
    public Place place() {
        return place;
    }

    /**
     * {@return a place for what a section should have and has not}
     *
     * @param section the name of the section
     */
    public Place place(String section) {
        for (SourceEntry entry : entries) {
            if (entry.section().equals(section)) {
                return new Place(place.unit(), section, "", entry.line());
            }
        }
        return new Place(place.unit(), section, "", place.line());
    }

    /** {@return whether it is a template, which runs by its instances alone} */
    public boolean isTemplate() {
        return stem().endsWith("@");
    }

    /** {@return whether it is a link to a template in the same configuration} */
    public boolean isInstanceOfTemplate() {
        return instanceOfTemplate;
    }

    /** {@return all entries, in the order in which they count} */
    public List<SourceEntry> entries() {
        return entries;
    }

    /**
     * {@return all entries of a key, in the order in which they count}
     *
     * @param section the name of its section
     * @param key the key
     */
    public List<SourceEntry> entries(String section, String key) {
        return index.getOrDefault(new Name(section, key), List.of());
    }

    /** {@return all entries, those of each key together, keys in the order in which they come first} */
    public Collection<List<SourceEntry>> entriesByKey() {
        return index.values();
    }

    private static Map<Name, List<SourceEntry>> index(List<SourceEntry> entries) {
        Map<Name, List<SourceEntry>> index = new LinkedHashMap<>();
        for (SourceEntry entry : entries) {
            index.computeIfAbsent(new Name(entry.section(), entry.key()), name -> new ArrayList<>(2))
                    .add(entry);
        }
        return index;
    }

    /**
     * {@return all entries of a key of the unit's own section}
     *
     * @param key the key
     */
    public List<SourceEntry> own(String key) {
        return entries(type.section(), key);
    }

    /**
     * {@return the last entry of a key of the unit's own section}
     *
     * @param key the key
     */
    public Optional<SourceEntry> last(String key) {
        return last(type.section(), key);
    }

    /**
     * {@return the last entry of a key}
     *
     * @param section the name of its section
     * @param key the key
     */
    public Optional<SourceEntry> last(String section, String key) {
        List<SourceEntry> all = entries(section, key);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * {@return the value of a key of the unit's own section that has one value; empty if it is not set or set to
     * nothing}
     *
     * @param key the key
     */
    public String value(String key) {
        return value(type.section(), key);
    }

    /**
     * {@return the value of a key that has one value; empty if it is not set or set to nothing}
     *
     * @param section the name of its section
     * @param key the key
     */
    public String value(String section, String key) {
        return last(section, key).map(this::single).orElse("");
    }

    /**
     * {@return whether a key of the unit's own section has a value}
     *
     * @param key the key
     */
    public boolean has(String key) {
        return !value(key).isEmpty();
    }

    /**
     * {@return the value of an entry that is no words}
     *
     * @param entry the entry
     */
    public String single(SourceEntry entry) {
        return Unquoting.value(Lookup.LAST, entry.value(), podman());
    }

    /**
     * {@return whether a key of the unit's own section is true}
     *
     * @param key the key
     * @param otherwise what holds if it is not set
     */
    public boolean isTrue(String key, boolean otherwise) {
        return last(key).map(entry -> isTrue(single(entry))).orElse(otherwise);
    }

    /**
     * {@return whether Podman's generator takes a text for true}
     *
     * @param text the text
     */
    public static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "on" -> true;
            default -> false;
        };
    }

    /**
     * {@return the entries of a list that count: those behind the last one that clears it}
     *
     * @param key a key of the unit's own section
     */
    public List<SourceEntry> list(String key) {
        return list(type.section(), key);
    }

    /**
     * {@return the entries of a list that count: those behind the last one that clears it}
     *
     * @param section the name of its section
     * @param key the key
     */
    public List<SourceEntry> list(String section, String key) {
        List<SourceEntry> all = entries(section, key);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).value().isEmpty()) {
                return all.subList(i + 1, all.size());
            }
        }
        return all;
    }

    /**
     * {@return the words of a list that arrive}
     *
     * @param key a key of the unit's own section
     * @param lookup how its lines are read
     */
    public List<SourceWord> words(String key, Lookup lookup) {
        return words(type.section(), key, lookup);
    }

    /**
     * {@return the words of a list that arrive}
     *
     * @param section the name of its section
     * @param key the key
     * @param lookup how its lines are read
     */
    public List<SourceWord> words(String section, String key, Lookup lookup) {
        List<SourceWord> words = new ArrayList<>();
        for (SourceEntry entry : list(section, key)) {
            for (Words.Word word : Unquoting.words(lookup, entry.value()).words()) {
                words.add(new SourceWord(word.text(), entry));
            }
        }
        return words;
    }

    /** {@return the name of its service, with its type} */
    public String serviceName() {
        Optional<SourceEntry> explicit = last("ServiceName");
        if (explicit.isPresent()) {
            return single(explicit.get()) + ".service";
        }
        String stem = stem();
        return stem.endsWith("@")
                ? stem.substring(0, stem.length() - 1) + type.serviceSuffix() + "@.service"
                : stem + type.serviceSuffix() + ".service";
    }

    /**
     * {@return all references to files of units that this version of the generator follows, also to what is not there}
     */
    public List<Reference> references() {
        return ReferenceRules.of(this);
    }

    /**
     * {@return the units whose files it names in its own section, as far as they exist}
     *
     * <p>The generator makes its service require theirs, and bind to that of its pod.
     */
    public List<UnitSource> referredUnits() {
        List<UnitSource> referred = new ArrayList<>();
        for (Reference reference : references()) {
            if (!reference.entry().section().equals("Unit")) {
                generation.file(reference.target()).ifPresent(referred::add);
            }
        }
        return referred;
    }

    @Override
    public String toString() {
        return fileName;
    }

    static Place wholeFile(String file, SourceLine line) {
        return new Place(file, "", "", line);
    }
}
