package dev.quadlet.deploy.transport;

/**
 * How a command ended.
 *
 * @param status its exit status
 * @param errors what it, or ssh, wrote to standard error: the last of it
 */
public record Ended(int status, String errors) {

    /** {@return whether the status is 0} */
    public boolean succeeded() {
        return status == 0;
    }
}
