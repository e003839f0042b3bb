package dev.quadlet.render;

import java.util.List;

/** Why a tree could not be written. The tree is as it was before. */
public final class TreeWriterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** All that is in the way. */
    private final List<String> problems;

    TreeWriterException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return all that is in the way, one sentence each, fit to be shown to people} */
    public List<String> problems() {
        return problems;
    }
}
