package dev.quadlet.graph;

import dev.quadlet.validate.Masking;
import dev.quadlet.validate.SourceEntry;
import java.util.List;

/** A unit in words. */
final class UnitWords {

    private UnitWords() {}

    /** The last value of the first key that tells something; empty if none is set. */
    static String detail(Kind kind, List<SourceEntry> entries) {
        for (String key : kind.detailKeys()) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                SourceEntry entry = entries.get(i);
                // A masked entry tells nothing.
                if (entry.key().equals(key) && !entry.value().isEmpty() && !entry.hasSecret()) {
                    return entry.value();
                }
            }
        }
        return "";
    }

    /** All of its entries in the order in which they count, without values of secrets; drop-ins are named. */
    static String text(List<SourceEntry> entries) {
        StringBuilder out = new StringBuilder();
        String file = entries.isEmpty() ? "" : entries.get(0).file();
        String section = "";
        for (SourceEntry entry : entries) {
            boolean otherFile = !entry.file().equals(file);
            if (otherFile || !entry.section().equals(section)) {
                out.append(out.length() == 0 ? "" : "\n");
                out.append(otherFile ? "# " + entry.file() + "\n" : "");
                out.append('[').append(entry.section()).append("]\n");
                file = entry.file();
                section = entry.section();
            }
            out.append(Masking.entry(entry.key(), entry.value())).append('\n');
        }
        return out.toString();
    }
}
