package dev.quadlet.render;

import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.table.Lookup;
import java.util.List;

/** Directories as systemd-tmpfiles reads them, see tmpfiles.d(5). */
final class Tmpfiles {

    private Tmpfiles() {}

    static String of(List<HostDirectory> directories) {
        StringBuilder out = new StringBuilder();
        for (HostDirectory directory : directories) {
            out.append("d ");
            Quoting.append(out, Lookup.ASSIGNMENTS, directory.path().systemd());
            out.append(' ').append(directory.mode());
            out.append(' ').append(directory.user().orElse("-"));
            out.append(' ').append(directory.group().orElse("-"));
            out.append(" -\n");
        }
        return out.toString();
    }
}
