package dev.quadlet.deploy.transport;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How ssh is called. All else is in the user's ssh configuration: keys, jump hosts, known hosts.
 *
 * @param program the client of OpenSSH, by name or path
 * @param config a configuration file that ssh reads instead of the user's
 * @param connectTimeout how long a connection may take
 * @param interactive whether ssh may ask on the terminal, such as for a password
 */
public record SshOptions(String program, Optional<Path> config, Duration connectTimeout, boolean interactive) {

    /** {@return {@code ssh} of the path with the user's configuration, 10 seconds, and no questions} */
    public static SshOptions defaults() {
        return new SshOptions("ssh", Optional.empty(), Duration.ofSeconds(10), false);
    }

    /**
     * {@return the same options with another client}
     *
     * @param newProgram its name or path
     */
    public SshOptions program(String newProgram) {
        return new SshOptions(newProgram, config, connectTimeout, interactive);
    }

    /**
     * {@return the same options with a configuration file instead of the user's}
     *
     * @param file the file
     */
    public SshOptions config(Path file) {
        return new SshOptions(program, Optional.of(file), connectTimeout, interactive);
    }

    /**
     * {@return the same options with another limit for making a connection}
     *
     * @param limit at least a second
     */
    public SshOptions connectTimeout(Duration limit) {
        return new SshOptions(program, config, limit, interactive);
    }

    /**
     * {@return the same options, with questions or without}
     *
     * @param allowed whether ssh may ask on the terminal
     */
    public SshOptions interactive(boolean allowed) {
        return new SshOptions(program, config, connectTimeout, allowed);
    }
}
