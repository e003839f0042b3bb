package dev.quadlet.deploy;

import dev.quadlet.deploy.transport.Output;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a report: lines, then the files of the current generation as a tar stream. */
final class ReportOutput implements Output {

    /** Many times what thousands of units need. */
    private static final long LIMIT = 64L * 1024 * 1024;

    private Optional<HostReport> report = Optional.empty();

    /** {@return the report, if it came to its end} */
    Optional<HostReport> report() {
        return report;
    }

    @Override
    public void readFrom(InputStream in) throws IOException {
        StringBuilder lines = new StringBuilder();
        boolean ended = false;
        while (!ended) {
            String line = line(in);
            if (line == null) {
                // It failed there; its status and its words tell more.
                return;
            }
            lines.append(line).append('\n');
            ended = line.equals("end");
            if (lines.length() > LIMIT) {
                throw new HostFailure("a report of more than " + LIMIT + " bytes");
            }
        }
        report = Optional.of(HostReport.parse(lines.toString(), tree(in)));
    }

    /** Byte by byte, since what follows the last line is no text. */
    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, RenderedEntry> tree(InputStream in) throws IOException {
        Map<String, RenderedEntry> tree = new TreeMap<>();
        long size = 0;
        // Not closed: the stream belongs to the transport.
        TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            size += entry.getSize();
            if (size > LIMIT) {
                throw new HostFailure("a generation of more than " + LIMIT + " bytes");
            }
            if (entry.isSymbolicLink()) {
                tree.put(entry.getName(), new RenderedLink(entry.getLinkName()));
            } else if (entry.isFile()) {
                FileMode mode = FileMode.of(entry.getMode() & 07777);
                tree.put(entry.getName(), new RenderedFile(tar.readAllBytes(), mode));
            }
        }
        return tree;
    }
}
