package dev.quadlet.graph;

import dev.quadlet.validate.Diagnostic;
import java.util.List;

/**
 * A unit in a picture.
 *
 * @param id its id, made of the names of all that it lies in
 * @param kind what it is
 * @param name the name of its file
 * @param detail what tells the most about it, such as the image of a container; may be empty
 * @param pod the id of the pod of its stack that it runs in; empty if it runs in none
 * @param uses what it uses, sorted
 * @param text its file as people read it, without values of secrets; empty if there is none
 * @param declared where it was declared; empty if that is not known
 * @param findings what is wrong with it, the worst first
 */
record Node(
        String id,
        Kind kind,
        String name,
        String detail,
        String pod,
        List<Use> uses,
        String text,
        String declared,
        List<Diagnostic> findings) {

    Node {
        uses = List.copyOf(uses);
        findings = List.copyOf(findings);
    }

    /** The name without its type, which the icon tells. */
    String title() {
        return title(kind, name);
    }

    static String title(Kind kind, String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || kind == Kind.OTHER || kind == Kind.MISSING ? name : name.substring(0, dot);
    }
}
