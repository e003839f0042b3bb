package dev.quadlet.validate.generator;

import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource.SourceWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Which lines of a key come to nothing because of a later one. */
final class LaterLines {

    private LaterLines() {}

    /**
     * A line, and the one that makes it come to nothing: of the same file if there is one, else of a drop-in.
     *
     * @param entry the line
     * @param by the later one
     */
    record Beaten(SourceEntry entry, SourceEntry by) {

        boolean isInOneFile() {
            return entry.file().equals(by.file());
        }
    }

    /** Of a key with one value, all lines but the last. */
    static List<Beaten> ofSingle(List<SourceEntry> entries) {
        List<Beaten> beaten = new ArrayList<>();
        Map<String, SourceEntry> lastOfFile = new HashMap<>();
        int last = entries.size() - 1;
        for (int i = last; i >= 0; i--) {
            SourceEntry later = lastOfFile.putIfAbsent(entries.get(i).file(), entries.get(i));
            if (i < last) {
                beaten.add(new Beaten(entries.get(i), later == null ? entries.get(last) : later));
            }
        }
        Collections.reverse(beaten);
        return beaten;
    }

    /** Of a list, the lines above one that clears it. */
    static List<Beaten> ofList(List<SourceEntry> entries) {
        List<Beaten> beaten = new ArrayList<>();
        Map<String, SourceEntry> ofFile = new HashMap<>();
        SourceEntry next = null;
        for (int i = entries.size() - 1; i >= 0; i--) {
            SourceEntry entry = entries.get(i);
            if (entry.value().isEmpty()) {
                next = entry;
                ofFile.put(entry.file(), entry);
            } else if (next != null) {
                beaten.add(new Beaten(entry, ofFile.getOrDefault(entry.file(), next)));
            }
        }
        Collections.reverse(beaten);
        return beaten;
    }

    /**
     * Of names with values, the words whose name comes again.
     *
     * @param words all words, in their order
     * @param found takes a name and what has become of it
     */
    static void ofNames(List<SourceWord> words, BiConsumer<String, Beaten> found) {
        Map<String, SourceEntry> later = new HashMap<>();
        Map<String, SourceEntry> laterOfFile = new HashMap<>();
        for (int i = words.size() - 1; i >= 0; i--) {
            SourceEntry entry = words.get(i).entry();
            String name = LineRules.nameOf(words.get(i).text());
            SourceEntry ofFile = laterOfFile.putIfAbsent(entry.file() + "\n" + name, entry);
            SourceEntry winner = later.putIfAbsent(name, entry);
            if (winner != null) {
                found.accept(name, new Beaten(entry, ofFile == null ? winner : ofFile));
            }
        }
    }
}
