package dev.quadlet.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a host says of all data that shall be copied.
 *
 * @param measures where each lies and how much it is; nothing for what is not there
 * @param users running containers that have such data mounted
 */
record Measurements(Map<DataName, Optional<Measure>> measures, List<User> users) {

    /** Before the host is asked. */
    static final Measurements NONE = new Measurements(Map.of(), List.of());

    /**
     * A running container.
     *
     * @param data the data that it has mounted
     * @param container its name
     * @param unit the unit that runs it, if one does
     */
    record User(DataName data, String container, Optional<String> unit) {}

    /**
     * {@return what the lines of a host say}
     *
     * @throws ProtocolException if they have no end, or one cannot be understood
     */
    static Measurements parse(List<String> lines) {
        SortedMap<DataName, Optional<Measure>> measures = new TreeMap<>();
        List<User> users = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Fields line = Fields.parse("line " + (i + 1) + " of what the host measured", lines.get(i));
            switch (line.kind()) {
                case "measured" -> measures.put(data(line), measure(line));
                case "user" -> users.add(new User(data(line), line.field(3), line.optional(4)));
                default -> {}
            }
        }
        if (!lines.contains("end")) {
            throw new ProtocolException("what the host measured has no end: the connection broke, or the host failed");
        }
        return new Measurements(measures, users);
    }

    private static DataName data(Fields line) {
        return new DataName(line.constant(1, DataName.Kind.class), line.field(2));
    }

    private static Optional<Measure> measure(Fields line) {
        return line.optional(3)
                .map(path -> new Measure(
                        path, line.size(4), line.size(5), line.field(6).equals("yes")));
    }

    /** {@return whether the host has said that such data is not there} */
    boolean isAbsent(DataName data) {
        return measures.containsKey(data) && of(data).isEmpty();
    }

    Optional<Measure> of(DataName data) {
        return measures.getOrDefault(data, Optional.empty());
    }
}
