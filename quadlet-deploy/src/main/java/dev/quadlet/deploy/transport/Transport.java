package dev.quadlet.deploy.transport;

import java.io.IOException;

/**
 * The way to one host. It opens with the first command, and closing it ends whatever still runs through it.
 *
 * <p>A transport may be used by several threads; each host has one of its own.
 */
public interface Transport extends AutoCloseable {

    /**
     * Runs a command line of {@code sh} on the host and waits for its end. An interrupt ends the wait and the
     * connection of this command, but not what the command has started on the host.
     *
     * @param account whose command it is
     * @param command what {@code sh} shall run, in the home directory of the account
     * @param input writes what the command reads; called on a thread of its own
     * @param output reads what the command prints, while it prints it; called on a thread of its own
     * @return how it ended; that its status is not 0 is no exception
     * @throws ConnectionFailed if the host was not reached: nothing was run there
     * @throws AccountRefused if the host was reached, but not as this account: nothing was run
     * @throws ConnectionLost if the connection broke while the command ran, which may run on
     * @throws IOException what the input or the output throws
     * @throws InterruptedException if this thread is interrupted
     */
    Ended run(Account account, String command, Input input, Output output) throws IOException, InterruptedException;

    /** {@return another way to the same host that shares no connection with this one; to be closed on its own} */
    Transport fresh();

    /** {@return how messages name it, such as {@code ssh root@atlas.lan}} */
    String describe();

    @Override
    void close();
}
