package dev.quadlet.deploy;

import java.util.Objects;

/** The version of this library, as its jar has it. */
final class LibraryVersion {

    private LibraryVersion() {}

    static String get() {
        String version = LibraryVersion.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, Fields.NOTHING);
    }
}
