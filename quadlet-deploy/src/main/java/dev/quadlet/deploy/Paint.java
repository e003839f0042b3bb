package dev.quadlet.deploy;

/** Colours of a terminal. */
enum Paint {
    NONE(""),
    BOLD("1"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    static Paint of(Change change) {
        return switch (change) {
            case ADD -> GREEN;
            case CHANGE -> YELLOW;
            case REMOVE -> RED;
            case SAME -> NONE;
        };
    }

    static Paint ofDiff(String line) {
        if (line.startsWith("@@")) {
            return CYAN;
        }
        if (line.startsWith("+++") || line.startsWith("---") || line.isEmpty()) {
            return NONE;
        }
        return line.charAt(0) == '+' ? GREEN : line.charAt(0) == '-' ? RED : NONE;
    }

    /** {@return the text in this colour, if colours are wanted} */
    String of(String text, boolean wanted) {
        return wanted && this != NONE ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
