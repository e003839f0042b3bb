package dev.quadlet.e2e;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a program ended, and what it wrote. */
final class Result {

    private final List<String> command;
    private final int status;
    private final byte[] out;
    private final byte[] err;

    Result(List<String> command, int status, byte[] out, byte[] err) {
        this.command = List.copyOf(command);
        this.status = status;
        this.out = out.clone();
        this.err = err.clone();
    }

    /** {@return its exit status} */
    int status() {
        return status;
    }

    /** {@return what it wrote to standard output} */
    String out() {
        return new String(out, StandardCharsets.UTF_8);
    }

    /** {@return what it wrote to standard output, byte for byte} */
    byte[] outBytes() {
        return out.clone();
    }

    /** {@return what it wrote to standard error} */
    String err() {
        return new String(err, StandardCharsets.UTF_8);
    }

    /**
     * {@return this result of a program that had to succeed}
     *
     * @throws AssertionError if its status is not 0
     */
    Result ok() {
        if (status != 0) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /** {@return all of it, to be read in a failure} */
    @Override
    public String toString() {
        return "status " + status + " of " + String.join(" ", command) + "\n" + out() + err();
    }
}
