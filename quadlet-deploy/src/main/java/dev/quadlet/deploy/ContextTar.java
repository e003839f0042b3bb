package dev.quadlet.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The directory of which an image is built, as far as it is part of its hash: no owners, no times. */
final class ContextTar {

    private ContextTar() {}

    static void write(Path context, OutputStream out) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        for (Path path : paths(context)) {
            add(slashed(context.relativize(path)), path, tar);
        }
        tar.finish();
        tar.flush();
    }

    private static List<Path> paths(Path context) throws IOException {
        try (Stream<Path> paths = Files.walk(context)) {
            return paths.skip(1).sorted().toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static void add(String name, Path path, TarArchiveOutputStream tar) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        TarArchiveEntry head;
        if (attributes.isSymbolicLink()) {
            head = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            head.setMode(0777);
            head.setLinkName(slashed(Files.readSymbolicLink(path)));
        } else if (attributes.isDirectory()) {
            head = new TarArchiveEntry(name + "/");
            head.setMode(0755);
        } else {
            head = new TarArchiveEntry(name);
            head.setMode(isExecutable(path) ? 0755 : 0644);
            head.setSize(attributes.size());
        }
        // An image with the same content is the same on every machine.
        head.setModTime(0);
        tar.putArchiveEntry(head);
        if (attributes.isRegularFile()) {
            Files.copy(path, tar);
        }
        tar.closeArchiveEntry();
    }

    private static boolean isExecutable(Path path) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
