package dev.quadlet.deploy.transport;

import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Reads the files that a host sends. It is not trusted further than needed. */
final class ReceivedTar {

    /** Text of units: a thousandth of this is much. */
    static final long LARGEST = 64L << 20;

    private ReceivedTar() {}

    static SortedMap<String, RenderedEntry> read(InputStream in, String host) throws IOException {
        SortedMap<String, RenderedEntry> entries = new TreeMap<>();
        TarArchiveInputStream tar = new TarArchiveInputStream(new Limited(in, host), "UTF-8");
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (!entry.isDirectory()) {
                entries.put(path(entry.getName(), host), content(entry, tar, host));
            }
        }
        return entries;
    }

    private static RenderedEntry content(TarArchiveEntry entry, TarArchiveInputStream tar, String host)
            throws IOException {
        if (entry.isSymbolicLink()) {
            return new RenderedLink(entry.getLinkName());
        }
        byte type = entry.getLinkFlag();
        if (type != TarConstants.LF_NORMAL && type != TarConstants.LF_OLDNORM) {
            throw new IOException(host + " has sent something that is neither a file nor a link: " + entry.getName());
        }
        return new RenderedFile(tar.readAllBytes(), FileMode.of(entry.getMode() & 07777));
    }

    private static String path(String name, String host) throws IOException {
        String path = name.startsWith("./") ? name.substring(2) : name;
        for (String element : path.split("/", -1)) {
            if (List.of("", ".", "..").contains(element)) {
                throw new IOException(host + " has sent a file with a path that leads elsewhere: " + name);
            }
        }
        return path;
    }

    private static final class Limited extends FilterInputStream {

        private final String host;
        private long left = LARGEST;

        Limited(InputStream in, String host) {
            super(in);
            this.host = host;
        }

        @Override
        public int read() throws IOException {
            return count(in.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = in.read(bytes, from, length);
            return count(count, count);
        }

        private int count(int result, int bytes) throws IOException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new IOException(host + " sends more than " + (LARGEST >> 20) + " MiB of files");
            }
            return result;
        }
    }
}
