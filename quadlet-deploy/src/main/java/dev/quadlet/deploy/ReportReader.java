package dev.quadlet.deploy;

import dev.quadlet.deploy.HostReport.Applying;
import dev.quadlet.deploy.HostReport.ForeignFile;
import dev.quadlet.deploy.HostReport.PodmanObject;
import dev.quadlet.deploy.HostReport.Ran;
import dev.quadlet.deploy.HostReport.RealContainer;
import dev.quadlet.deploy.HostReport.Remark;
import dev.quadlet.deploy.HostReport.User;
import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a report, whole or not at all. */
final class ReportReader {

    private static final String HEAD = "quadlet-report";
    private static final String FORMAT = "1";

    /** Lines with one value, without which a report is not whole. */
    private static final List<String> NEEDED =
            List.of("host", "os", "podman", "systemd", "selinux", "salt", "current", "applied", "busy");

    private final Map<String, String> single = new LinkedHashMap<>();
    private @Nullable User user;
    private @Nullable Applying applying;
    private final List<Remark> problems = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final SortedSet<String> configs = new TreeSet<>();
    private final Set<PodmanObject> objects = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<RealContainer> containers = new ArrayList<>();
    private final SortedMap<String, Ran> ran = new TreeMap<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedMap<String, UnitState> units = new TreeMap<>();
    private final List<ForeignFile> foreign = new ArrayList<>();

    private ReportReader() {}

    static ReportReader read(String text) {
        List<String> lines = Fields.lines("the report of the host", text);
        String head = HEAD + " " + FORMAT;
        if (!lines.get(0).equals(head)) {
            throw new ProtocolException("the host said \"" + Printable.of(lines.get(0)) + "\" where its report should"
                    + " begin (\"" + head + "\"): does its login print something, or is sudo asking?");
        }
        ReportReader reader = new ReportReader();
        boolean ended = false;
        for (int i = 1; i < lines.size(); i++) {
            if (ended) {
                throw new ProtocolException(
                        "the report of the host goes on behind its end: " + Printable.of(lines.get(i)));
            }
            Fields line = Fields.parse("line " + (i + 1) + " of the report", lines.get(i));
            if (line.kind().equals("show")) {
                i = reader.show(lines, i + 1);
            } else if (line.kind().equals("end")) {
                ended = true;
            } else {
                reader.line(line);
            }
        }
        reader.check(ended);
        return reader;
    }

    private void check(boolean ended) {
        if (!ended) {
            throw new ProtocolException("the report of the host has no end: the connection broke, or the host failed");
        }
        for (String needed : NEEDED) {
            if (!single.containsKey(needed)) {
                throw new ProtocolException("the report of the host has no line " + needed);
            }
        }
        if (user == null) {
            throw new ProtocolException("the report of the host has no line user");
        }
    }

    private void line(Fields line) {
        switch (line.kind()) {
            case "host", "os", "podman", "systemd", "selinux", "salt", "busy" -> put(line, line.rest(1));
            case "current", "applied" -> put(line, String.valueOf(line.number(1)));
            case "user" -> user = new User(line.field(1), line.number(2), line.field(3));
            case "applying" -> applying = new Applying(line.number(1), line.number(2), line.field(3));
            case "problem" -> problems.add(new Remark(line.field(1), line.rest(2)));
            case "warning" -> warnings.add(new Remark(line.field(1), line.rest(2)));
            case "config" -> configs.add(line.field(1));
            case "object" -> object(line);
            case "asked" -> asked.add(line.field(1));
            // Of a service that changed several times the last line counts.
            case "ran" -> ran.put(line.field(1), new Ran(line.field(1), line.field(2), line.field(3)));
            case "missing" -> missing.add(line.field(1));
            case "foreign" -> foreign.add(new ForeignFile(line.field(1), line.field(2)));
            default -> {}
        }
    }

    private void put(Fields line, String value) {
        String before = single.put(line.kind(), value);
        if (before != null) {
            throw line.broken("an earlier line said it already");
        }
    }

    private void object(Fields line) {
        String type = line.field(1);
        objects.add(new PodmanObject(type, line.field(2)));
        if (type.equals("container")) {
            containers.add(new RealContainer(line.field(2), line.loose(3), line.loose(4), line.loose(5)));
        }
    }

    /** Reads what systemctl printed, which has its own form; the number of the line that ends it. */
    private int show(List<String> lines, int from) {
        SortedMap<String, String> properties = new TreeMap<>();
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.equals("shown")) {
                unit(properties, i);
                properties.clear();
                if (!line.isEmpty()) {
                    return i;
                }
                continue;
            }
            int equals = line.indexOf('=');
            if (equals <= 0) {
                throw new ProtocolException("line " + (i + 1) + " of the report is no property of a unit (NAME=VALUE): "
                        + Printable.of(line));
            }
            properties.put(line.substring(0, equals), line.substring(equals + 1));
        }
        throw new ProtocolException("the report of the host ends among the states of units");
    }

    private void unit(SortedMap<String, String> properties, int line) {
        if (properties.isEmpty()) {
            return;
        }
        UnitState state = new UnitState(properties);
        if (state.name().isEmpty()) {
            throw new ProtocolException(
                    "the report of the host has the state of a unit without Id= before line " + (line + 1));
        }
        units.put(state.name(), state);
        for (String name : state.property("Names").split(" ", -1)) {
            if (!name.isEmpty()) {
                units.putIfAbsent(name, state);
            }
        }
    }

    String one(String name) {
        return single.getOrDefault(name, Fields.NOTHING);
    }

    Optional<String> optional(String name) {
        String value = one(name);
        return value.equals(Fields.NOTHING) ? Optional.empty() : Optional.of(value);
    }

    int number(String name) {
        return Integer.parseInt(one(name));
    }

    User user() {
        if (user == null) {
            throw new IllegalStateException("checked when it was read");
        }
        return user;
    }

    Optional<Applying> applying() {
        return Optional.ofNullable(applying);
    }

    List<Remark> problems() {
        return Collections.unmodifiableList(problems);
    }

    List<Remark> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    SortedSet<String> configs() {
        return Collections.unmodifiableSortedSet(configs);
    }

    Set<PodmanObject> objects() {
        return Collections.unmodifiableSet(objects);
    }

    /** Without any line of the kind, Podman has answered all that it was asked. */
    Set<String> asked() {
        return Collections.unmodifiableSet(asked);
    }

    List<RealContainer> containers() {
        return Collections.unmodifiableList(containers);
    }

    SortedMap<String, Ran> ran() {
        return Collections.unmodifiableSortedMap(ran);
    }

    SortedSet<String> missing() {
        return Collections.unmodifiableSortedSet(missing);
    }

    SortedMap<String, UnitState> units() {
        return Collections.unmodifiableSortedMap(units);
    }

    List<ForeignFile> foreign() {
        return Collections.unmodifiableList(foreign);
    }
}
