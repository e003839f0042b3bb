package dev.quadlet.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this library, as its jar has it. */
final class Version implements IVersionProvider {

    /** {@return the number; empty if this does not come from a jar} */
    static Optional<String> number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }

    @Override
    public String[] getVersion() {
        return new String[] {"quadlet " + number().orElse("(not from a jar)")};
    }
}
