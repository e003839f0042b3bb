package dev.quadlet.examples;

import dev.quadlet.model.Fleet;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.RenderedHost;
import java.util.List;

/** All examples. */
enum Examples {
    HOMELAB("homelab"),
    HELLO_WEB("hello-web"),
    ROOTLESS_NOTES("rootless-notes");

    private final String directory;

    Examples(String directory) {
        this.directory = directory;
    }

    /** The directory of the expected files. */
    String directory() {
        return directory;
    }

    /** A fleet that is built anew by each call. */
    Fleet fleet() {
        return switch (this) {
            case HOMELAB -> Homelab.fleet();
            case HELLO_WEB -> HelloWeb.fleet();
            case ROOTLESS_NOTES -> RootlessNotes.fleet();
        };
    }

    List<RenderedHost> render() {
        return HostRenderer.render(fleet());
    }
}
