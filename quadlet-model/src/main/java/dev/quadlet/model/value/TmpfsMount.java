package dev.quadlet.model.value;

import java.util.List;

/**
 * A file system in memory, for {@code Tmpfs=}.
 *
 * <p>{@code TmpfsMount.of("/run", "size=64m", "mode=1777")} is limited in size; {@code TmpfsMount.of("run")} fails,
 * since the path is not absolute.
 *
 * @param path where it is mounted in the container
 * @param options mount options such as {@code size=64m}
 */
public record TmpfsMount(Text path, List<String> options) implements Value {

    /**
     * Checks the path.
     *
     * @param path where it is mounted in the container
     * @param options mount options such as {@code size=64m}
     * @throws IllegalArgumentException if it is not absolute or has a colon
     */
    public TmpfsMount {
        options = Options.checked(options);
        boolean absolute = path.systemd().startsWith("/") || path.systemd().matches("%[^%].*") || path.hasVariables();
        if (!absolute || path.systemd().indexOf(':') >= 0) {
            throw Refusal.of(path.systemd(), "a mount point", "an absolute path without a colon");
        }
    }

    /**
     * {@return a file system in memory}
     *
     * @param path the absolute path in the container
     * @param options mount options such as {@code size=64m}
     * @throws IllegalArgumentException if the path is not absolute or has a colon
     */
    public static TmpfsMount of(String path, String... options) {
        return new TmpfsMount(Text.literal(path), List.of(options));
    }

    /**
     * {@return the mount that this text stands for}
     *
     * @param systemd {@code path[:options]} in systemd's form
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static TmpfsMount parse(String systemd) {
        int colon = systemd.indexOf(':');
        if (colon < 0) {
            return new TmpfsMount(new Text(systemd), List.of());
        }
        String options = new Text(systemd.substring(colon + 1))
                .literal()
                .orElseThrow(() -> Refusal.of(systemd, "a tmpfs mount", "options without specifiers and variables"));
        return new TmpfsMount(new Text(systemd.substring(0, colon)), Options.parse(options));
    }

    @Override
    public String systemd() {
        return Options.append(path.systemd(), options);
    }

    @Override
    public String toString() {
        return systemd();
    }
}
