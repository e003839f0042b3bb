package dev.quadlet.deploy.secret;

import java.nio.file.Path;
import java.util.List;

/**
 * The content of a file on the machine that deploys.
 *
 * <pre>{@code
 * Secret.named("tls-key").from(FileSecret.of(Path.of("secrets/tls.key")))
 * }</pre>
 */
public final class FileSecret extends DescribedSecret {

    /** What systemd takes as a credential. */
    static final int MOST_BYTES = 1 << 20;

    private final Path path;
    private final boolean stripped;

    private FileSecret(Path path, boolean stripped) {
        super(path.toString(), List.of(FileSecret.class, path, stripped));
        this.path = path;
        this.stripped = stripped;
    }

    /**
     * {@return a secret that is the whole content of a file, byte by byte}
     *
     * @param path the file, at most 1 MiB; a relative path begins at the working directory
     */
    public static FileSecret of(Path path) {
        return new FileSecret(path, false);
    }

    /** {@return the same without one line break ({@code \n} or {@code \r\n}) at the end, which editors put there} */
    public FileSecret stripTrailingNewline() {
        return new FileSecret(path, true);
    }

    @Override
    public SecretValue read() {
        byte[] content = LocalFile.read(path, MOST_BYTES);
        return new SecretValue(stripped ? withoutLastNewline(content) : content);
    }
}
