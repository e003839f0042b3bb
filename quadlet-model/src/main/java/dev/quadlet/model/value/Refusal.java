package dev.quadlet.model.value;

/** How a wrong value is refused: the value, then what it is not, then what would be accepted. */
final class Refusal {

    private Refusal() {}

    static IllegalArgumentException of(String value, String isNot, String accepted) {
        return new IllegalArgumentException(quoted(value) + " is not " + isNot + " (" + accepted + ")");
    }

    private static String quoted(String value) {
        boolean plain =
                !value.isEmpty() && value.length() <= 80 && value.chars().allMatch(c -> c > ' ' && c < 127);
        return plain ? value : "\"" + Printable.of(value) + "\"";
    }
}
