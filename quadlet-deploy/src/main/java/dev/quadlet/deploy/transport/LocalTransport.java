package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** This machine, with the same commands. */
public final class LocalTransport extends ShellTransport {

    /** This machine. */
    public LocalTransport() {}

    @Override
    void open() {}

    @Override
    List<String> command(String line) {
        return List.of("sh", "-c", line);
    }

    @Override
    ConnectionFailed failed(String errors, @Nullable IOException cause) {
        return new ConnectionFailed("no command can be run on this machine with sh: " + errors, cause);
    }

    @Override
    public Transport fresh() {
        return new LocalTransport();
    }

    @Override
    public String describe() {
        return "this machine";
    }
}
