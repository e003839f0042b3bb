package dev.quadlet.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that the generator is to find in a directory.
 *
 * <p>Behind each name of a unit or service stands a {@link #MARK}, in names of files and in texts. Thousands of cases
 * go into one run of the generator, which has one space of names: each run puts something of its own in its place.
 *
 * @param kinds what was done to the files
 * @param files text by path
 * @param alone whether it needs a run of its own
 */
record Case(String kinds, Map<String, String> files, boolean alone) {

    /** Stands behind names; no test text has it. */
    static final char MARK = '\uF8FD';

    Case {
        files = new LinkedHashMap<>(files);
    }

    /** {@return the files with something else in the place of the mark} */
    Map<String, String> named(String suffix) {
        Map<String, String> named = new LinkedHashMap<>();
        String mark = String.valueOf(MARK);
        files.forEach((path, text) -> named.put(path.replace(mark, suffix), text.replace(mark, suffix)));
        return named;
    }

    /** {@return the same case with another file, or without it if the text is empty} */
    Case with(String path, String text) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.put(path, text);
        return new Case(kinds, changed, alone);
    }

    /** {@return the same case without a file} */
    Case without(String path) {
        Map<String, String> changed = new LinkedHashMap<>(files);
        changed.remove(path);
        return new Case(kinds, changed, alone);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("[" + kinds + "]");
        named("")
                .forEach((path, text) ->
                        out.append("\n--- ").append(path).append('\n').append(text.stripTrailing()));
        return out.toString();
    }
}
