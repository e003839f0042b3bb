package dev.quadlet.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this library, as its jar has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"quadlet " + Objects.requireNonNullElse(version, "(not from a jar)")};
    }
}
