package dev.quadlet.render;

import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Kube;
import dev.quadlet.model.RawEntry;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.table.Sink;
import dev.quadlet.model.table.UnitType;
import dev.quadlet.model.table.UnitType.Part;
import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a unit file.
 *
 * <p>Equal units have equal text, byte for byte, on every machine: sections and keys stand in the order of the key
 * table, values in the order in which they were given, entries of maps sorted by name.
 */
public final class UnitText {

    private UnitText() {}

    /**
     * {@return the text of a unit that needs nothing but its own file}
     *
     * @param unit the unit
     * @throws IllegalArgumentException if the unit is a secret or has configuration files, whose paths depend on the
     *     host; render its host instead
     */
    public static String of(Unit unit) {
        return of(unit, Optional.empty());
    }

    /**
     * {@return the text of a unit that needs nothing but its own file}
     *
     * @param unit the unit
     * @param podman the Podman that will read it
     * @throws IllegalArgumentException if the unit is a secret or has configuration files, or this Podman could not
     *     read a value as it is meant
     */
    public static String of(Unit unit, PodmanVersion podman) {
        return of(unit, Optional.of(podman));
    }

    private static String of(Unit unit, Optional<PodmanVersion> podman) {
        boolean placed = unit instanceof Secret
                || (unit instanceof Container container
                        && !(container.configMounts().isEmpty()
                                && container.configEnvironmentFiles().isEmpty()))
                || (unit instanceof Kube kube
                        && !(kube.configYamls().isEmpty()
                                && kube.configMapFiles().isEmpty()))
                || (unit instanceof Build build && build.contextTree().isPresent());
        if (placed) {
            throw new IllegalArgumentException(
                    unit.name() + " refers to files whose paths depend on the host: render its host");
        }
        return write(unit, podman, true);
    }

    /** The entries of the text of a unit whose files have their places already. */
    static List<UnitLine.Entry> entries(Unit unit) {
        Lines lines = new Lines();
        unit.emit(lines);
        for (RawEntry raw : unit.rawEntries()) {
            lines.entries.add(new UnitLine.Entry(raw.section(), raw.key(), raw.value(), 0, 0, 0));
        }
        return lines.entries;
    }

    /** Collects lines without a place in a file; what cannot be written is left to those who write. */
    private static final class Lines implements Sink {

        private final List<UnitLine.Entry> entries = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private String section = "";

        @Override
        public void section(String name) {
            section = name;
        }

        @Override
        public void text(Row<?, ?> row, String systemd) {
            Quoting.append(value, row.lookup(), systemd);
            add(row);
        }

        @Override
        public void words(Row<?, ?> row, List<String> words) {
            for (String word : words) {
                if (!value.isEmpty()) {
                    value.append(' ');
                }
                Quoting.append(value, row.lookup(), word);
            }
            add(row);
        }

        private void add(Row<?, ?> row) {
            entries.add(new UnitLine.Entry(section, row.key(), value.toString(), 0, 0, 0));
            value.setLength(0);
        }
    }

    /** Writes a unit whose files have their places already; a drop-in has no section that it says nothing in. */
    static String write(Unit unit, Optional<PodmanVersion> podman, boolean complete) {
        Writer writer = new Writer(unit, podman);
        writeParts(unit.unitType(), unit, writer, complete);
        if (complete && writer.out.isEmpty()) {
            // To systemd, an empty file masks the unit.
            return "[Unit]\n";
        }
        return writer.out.toString();
    }

    private static <U> void writeParts(UnitType<U, ?> type, Unit unit, Writer writer, boolean complete) {
        @SuppressWarnings("unchecked") // a unit is of the type that its own unitType() describes
        U typed = (U) unit;
        Map<String, List<RawEntry>> raw = new LinkedHashMap<>();
        for (RawEntry entry : unit.rawEntries()) {
            raw.computeIfAbsent(entry.section(), section -> new ArrayList<>()).add(entry);
        }
        for (Part<U, ?, ?, ?> part : type.parts()) {
            String section = part.section().name();
            writer.begin(section);
            if (complete && section.equals(type.section())) {
                writer.header();
            }
            part.emit(typed, writer);
            List<RawEntry> ofPart = raw.remove(section);
            if (ofPart != null) {
                writer.raw(ofPart);
            }
        }
        raw.forEach((section, entries) -> {
            writer.begin(section);
            writer.raw(entries);
        });
    }

    /** Puts lines below the header of their section, which is written with the first of them. */
    private static final class Writer implements Sink {

        private final Unit unit;
        private final Optional<PodmanVersion> podman;
        private final StringBuilder out = new StringBuilder(512);
        private String section = "";
        private boolean headed;

        Writer(Unit unit, Optional<PodmanVersion> podman) {
            this.unit = unit;
            this.podman = podman;
        }

        void begin(String name) {
            section = name;
            headed = false;
        }

        void header() {
            if (!headed) {
                headed = true;
                if (!out.isEmpty()) {
                    out.append('\n');
                }
                out.append('[').append(section).append("]\n");
            }
        }

        @Override
        public void text(Row<?, ?> row, String systemd) {
            check(row, systemd);
            header();
            out.append(row.key()).append('=');
            Quoting.append(out, row.lookup(), systemd);
            out.append('\n');
        }

        @Override
        public void words(Row<?, ?> row, List<String> words) {
            header();
            out.append(row.key());
            char separator = '=';
            for (String word : words) {
                check(row, word);
                out.append(separator);
                Quoting.append(out, row.lookup(), word);
                separator = ' ';
            }
            out.append('\n');
        }

        void raw(List<RawEntry> entries) {
            header();
            for (RawEntry entry : entries) {
                out.append(entry.key()).append('=').append(entry.value()).append('\n');
            }
        }

        private void check(Row<?, ?> row, String systemd) {
            Optional<String> problem = podman.isPresent()
                    ? row.lookup().problem(systemd, podman.get())
                    : row.lookup().problem(systemd);
            if (problem.isPresent()) {
                throw new IllegalArgumentException(unit.name() + ": " + row.key() + ": \"" + Printable.of(systemd)
                        + "\" cannot be written: " + problem.get());
            }
        }
    }
}
