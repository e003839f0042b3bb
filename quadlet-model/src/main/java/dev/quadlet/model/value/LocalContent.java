package dev.quadlet.model.value;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Hashes of files and directories of this machine, which are the same on every machine. */
final class LocalContent {

    private LocalContent() {}

    static String hashOfFile(Path file) throws IOException {
        return HexFormat.of().formatHex(sha256(file));
    }

    static String hashOfTree(Path directory) throws IOException {
        MessageDigest sha256 = sha256();
        try (DataOutputStream out =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
            for (Map.Entry<String, Path> entry : entries(directory).entrySet()) {
                write(entry.getKey(), entry.getValue(), out);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static IllegalArgumentException unreadable(Path path, IOException e) {
        String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        if (e instanceof NoSuchFileException) {
            reason = "it does not exist; relative paths begin where the program was started";
        } else if (e instanceof AccessDeniedException) {
            reason = "permission denied for " + Printable.whole(String.valueOf(e.getMessage()));
        }
        return new IllegalArgumentException("cannot read " + named(path) + ": " + reason, e);
    }

    static String named(Path path) {
        String given = "\"" + Printable.whole(path.toString()) + "\"";
        return path.isAbsolute() ? given : given + " (" + path.toAbsolutePath() + ")";
    }

    /** By their names in the tree, whose order is that of no file system. */
    private static Map<String, Path> entries(Path directory) throws IOException {
        Map<String, Path> entries = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.skip(1).forEach(path -> entries.put(slashed(directory.relativize(path)), path));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return entries;
    }

    private static void write(String name, Path path, DataOutputStream out) throws IOException {
        if (name.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException(
                    named(path) + " has a name that Java cannot read; start it in a UTF-8 locale, or rename the file");
        }
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isRegularFile()) {
            out.writeUTF("file");
            out.writeUTF(name);
            out.writeBoolean(isExecutable(path));
            out.write(sha256(path));
        } else if (attributes.isSymbolicLink()) {
            out.writeUTF("link");
            out.writeUTF(name);
            out.writeUTF(slashed(Files.readSymbolicLink(path)));
        } else if (attributes.isDirectory()) {
            out.writeUTF("directory");
            out.writeUTF(name);
        } else {
            throw new IllegalArgumentException(named(path)
                    + " is a special file; an image is built of files, directories and symbolic links only");
        }
    }

    /** Not Files.isExecutable: that is about this process, and true for every file of root. */
    private static boolean isExecutable(Path path) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return posix != null && posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static byte[] sha256(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            in.transferTo(out);
        }
        return sha256.digest();
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
