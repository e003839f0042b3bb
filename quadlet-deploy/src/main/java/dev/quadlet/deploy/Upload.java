package dev.quadlet.deploy;

import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import dev.quadlet.render.RenderedLink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** What a host is sent for an apply: a generation and lists around it, as one tar stream. */
final class Upload {

    private static final int PRIVATE = 0600;
    private static final int PROGRAM = 0700;

    private final SortedMap<String, RenderedEntry> entries = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, SecretValue> secrets = new TreeMap<>();

    /** Adds a file or link of the generation. */
    Upload entry(String path, RenderedEntry entry) {
        entries.put("generation/" + path, entry);
        return this;
    }

    /** Adds files of the generation by their paths. */
    Upload entries(Map<String, RenderedEntry> more) {
        more.forEach(this::entry);
        return this;
    }

    /** Adds a configuration file, which generations share. */
    Upload config(String path, RenderedFile file) {
        entries.put("files/" + path, file);
        return this;
    }

    /** Adds a text of the generation that the host reads, such as its manifest. */
    Upload text(String path, String text) {
        texts.put("generation/" + path, text);
        return this;
    }

    /** Adds a text beside the generation, such as a list. */
    Upload list(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** Adds a secret of the generation. */
    Upload secret(String path, SecretValue value) {
        secrets.put("generation/" + path, value);
        return this;
    }

    /** Writes all of it; the directories are made by tar, for their owner alone. */
    void writeTo(OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            put(tar, "generation/" + HostScript.PATH, HostScript.text(), PROGRAM);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                put(tar, text.getKey(), text.getValue(), PRIVATE);
            }
            for (Map.Entry<String, RenderedEntry> entry : entries.entrySet()) {
                put(tar, entry.getKey(), entry.getValue());
            }
            for (Map.Entry<String, SecretValue> secret : secrets.entrySet()) {
                begin(tar, secret.getKey(), secret.getValue().length(), PRIVATE);
                secret.getValue().writeTo(tar);
                tar.closeArchiveEntry();
            }
        }
    }

    private static void put(TarArchiveOutputStream tar, String path, String text, int mode) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(tar, path, bytes.length, mode);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static void put(TarArchiveOutputStream tar, String path, RenderedEntry entry) throws IOException {
        if (entry instanceof RenderedLink link) {
            TarArchiveEntry header = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
            header.setLinkName(link.target());
            tar.putArchiveEntry(header);
            tar.closeArchiveEntry();
        } else if (entry instanceof RenderedFile file) {
            byte[] bytes = file.bytes();
            begin(tar, path, bytes.length, file.mode().bits());
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
    }

    private static void begin(TarArchiveOutputStream tar, String path, long size, int mode) throws IOException {
        TarArchiveEntry header = new TarArchiveEntry(path);
        header.setMode(mode);
        header.setSize(size);
        tar.putArchiveEntry(header);
    }
}
