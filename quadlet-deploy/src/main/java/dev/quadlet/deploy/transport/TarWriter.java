package dev.quadlet.deploy.transport;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Files on their way to a host. Directories come into being with the files in them, readable by their owner alone. */
public final class TarWriter {

    private final TarArchiveOutputStream tar;

    TarWriter(OutputStream out) {
        this.tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    /**
     * Adds a file or a link.
     *
     * @param path its path below the directory of what is sent
     * @param entry what it is
     * @throws IOException if it cannot be sent
     */
    public void add(String path, RenderedEntry entry) throws IOException {
        if (entry instanceof RenderedFile file) {
            byte[] bytes = file.bytes();
            add(path, file.mode(), bytes.length, out -> out.write(bytes));
        } else if (entry instanceof RenderedLink link) {
            TarArchiveEntry head = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
            head.setLinkName(link.target());
            tar.putArchiveEntry(head);
            tar.closeArchiveEntry();
        }
    }

    /**
     * Adds a file.
     *
     * @param path its path below the directory of what is sent
     * @param mode its permissions
     * @param length its length in bytes
     * @param content writes so many bytes, such as a secret does
     * @throws IOException if it cannot be sent
     */
    public void add(String path, FileMode mode, long length, Input content) throws IOException {
        TarArchiveEntry head = new TarArchiveEntry(path);
        head.setMode(mode.bits());
        head.setSize(length);
        tar.putArchiveEntry(head);
        content.writeTo(tar);
        tar.closeArchiveEntry();
    }

    void finish() throws IOException {
        tar.finish();
        tar.flush();
    }
}
