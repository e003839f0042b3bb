package dev.quadlet.graph;

import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A unit on its way into a picture, as long as not all is known that belongs to it. */
final class Sketch {

    final String id;
    final String stack;
    final String name;
    final Kind kind;
    final String service;
    final Optional<UnitSource> source;
    final List<SourceEntry> entries;

    String declared = "";

    /** The service that a timer starts. */
    String starts = "";

    /** The template that an instance is made of. */
    String template = "";

    /** The pod that a container of the same stack runs in. */
    String pod = "";

    final List<Use> uses = new ArrayList<>();
    final List<Diagnostic> findings = new ArrayList<>();

    /** What it refers to by ids, with the keys that say so. */
    final Map<String, SortedSet<String>> keysByTarget = new LinkedHashMap<>();

    Sketch(
            String id,
            String stack,
            String name,
            Kind kind,
            String service,
            Optional<UnitSource> source,
            List<SourceEntry> entries) {
        this.id = id;
        this.stack = stack;
        this.name = name;
        this.kind = kind;
        this.service = service;
        this.source = source;
        this.entries = entries;
    }

    void refersTo(@Nullable Sketch target, String key) {
        if (target != null && target != this) {
            keysByTarget.computeIfAbsent(target.id, id -> new TreeSet<>()).add(key);
        }
    }

    /** A row for a unit that no other row names, and to which no line is drawn: lines stay within a stack. */
    void addDependency(Sketch target) {
        boolean line = stack.equals(target.stack) && kind.isCard() && target.kind.isCard();
        if (!line && uses.stream().noneMatch(use -> use.target().equals(target.id))) {
            uses.add(new Use(Use.Sort.DEPENDS, qualified(target), target.id));
        }
    }

    /** The name of another unit, with its stack if that is another one. */
    String qualified(Sketch target) {
        return stack.equals(target.stack) || target.stack.isEmpty()
                ? target.title()
                : target.stack + "/" + target.title();
    }

    String title() {
        return Node.title(kind, name);
    }

    Node node() {
        List<Use> sorted = uses.stream().sorted(Comparator.comparing(Use::sort)).toList();
        findings.sort(Comparator.comparing(Diagnostic::severity));
        return new Node(
                id,
                kind,
                name,
                UnitWords.detail(kind, entries),
                pod,
                sorted,
                UnitWords.text(entries),
                declared,
                findings);
    }
}
