package dev.quadlet.graph;

import dev.quadlet.validate.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * A host, a manager of it, or a stack.
 *
 * @param id its id
 * @param level which of the three
 * @param name its name; empty for the units that lie in a directory itself
 * @param detail what else is to be said of it; may be empty
 * @param groups what it is divided into
 * @param nodes the units that lie in it itself
 * @param findings what is wrong with it and with no unit of it
 */
record Group(
        String id,
        Level level,
        String name,
        String detail,
        List<Group> groups,
        List<Node> nodes,
        List<Diagnostic> findings) {

    enum Level {
        HOST,
        MANAGER,
        STACK
    }

    Group {
        groups = List.copyOf(groups);
        nodes = List.copyOf(nodes);
        findings = List.copyOf(findings);
    }

    /** All units in it. */
    Stream<Node> allNodes() {
        return Stream.concat(nodes.stream(), groups.stream().flatMap(Group::allNodes));
    }

    Group with(List<Group> otherGroups) {
        return new Group(id, level, name, detail, otherGroups, nodes, findings);
    }
}
