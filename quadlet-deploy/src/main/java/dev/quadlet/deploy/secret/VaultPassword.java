package dev.quadlet.deploy.secret;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the password of an {@link AnsibleVault} comes from.
 *
 * <p>It is asked for when the first secret is read, and then kept: use one object for all vaults with that password.
 */
public final class VaultPassword {

    private static final String BLANKS = " \t\n\u000B\f\r";
    private static final String LINE_ENDS = "\r\n";
    private static final int MOST_BYTES = 1 << 16;

    private final String description;
    private final Function<String, char[]> source;
    private final Map<String, char[]> known = new HashMap<>();

    private VaultPassword(String description, Function<String, char[]> source) {
        this.description = description;
        this.source = source;
    }

    /**
     * {@return the content of a file, or the output of a {@linkplain #script script} if the file is executable; this is
     * what Ansible does with {@code --vault-password-file}}
     *
     * @param path the file, whose blanks and line breaks at both ends do not count; at most 64 KiB of UTF-8
     */
    public static VaultPassword file(Path path) {
        return new VaultPassword(
                "file " + path,
                vaultId -> isExecutable(path)
                        ? output(path, vaultId)
                        : strip(decode(LocalFile.read(path, MOST_BYTES), path), BLANKS));
    }

    /**
     * {@return what a program prints, without line breaks at both ends}
     *
     * <p>A program whose name ends in {@code -client}, before an extension, gets the arguments {@code --vault-id} and
     * the label of the password, others none. It has 60 seconds, and no standard input; see {@link CommandSecret}.
     *
     * @param path the program
     */
    public static VaultPassword script(Path path) {
        return new VaultPassword("script " + path, vaultId -> output(path, vaultId));
    }

    /**
     * {@return the value of an environment variable, without line breaks at both ends}
     *
     * @param name the name of the variable
     * @throws IllegalArgumentException if no variable can have that name
     */
    public static VaultPassword environment(String name) {
        return from(EnvironmentSecret.named(name));
    }

    /**
     * {@return the value of another secret, without line breaks at both ends}
     *
     * <pre>{@code
     * VaultPassword.from(CommandSecret.of("pass", "show", "ansible-vault"))
     * }</pre>
     *
     * @param secret where the password comes from; UTF-8
     */
    public static VaultPassword from(DeliveredSecret secret) {
        return new VaultPassword(
                secret.describe(), vaultId -> strip(Utf8.decode(secret.read().bytes(), secret.describe()), LINE_ENDS));
    }

    /**
     * {@return what a person types in the terminal, unseen; blanks at both ends do not count}
     *
     * <p>Without a terminal it is refused when the first secret is read.
     */
    public static VaultPassword prompt() {
        return new VaultPassword("prompt", VaultPassword::ask);
    }

    /**
     * {@return the password}
     *
     * @param vaultId the label under which it is asked for
     * @throws SecretException if it cannot be had, or is empty
     */
    synchronized char[] read(String vaultId) {
        return known.computeIfAbsent(vaultId, id -> {
            char[] password = source.apply(id);
            if (password.length == 0) {
                throw new SecretException("the vault password is empty (" + description + ")");
            }
            return password;
        });
    }

    /** {@return where the password comes from, and nothing of it} */
    @Override
    public String toString() {
        return description;
    }

    private static char[] ask(String vaultId) {
        Console console = terminal();
        if (console == null) {
            throw new SecretException("cannot ask for the vault password: this program has no terminal; use"
                    + " VaultPassword.file, .script or .environment");
        }
        char @Nullable [] typed = console.readPassword("Vault password (%s): ", vaultId);
        if (typed == null) {
            throw new SecretException("no vault password was typed");
        }
        return strip(typed, BLANKS);
    }

    /** From Java 22 on there is a console in any case, which knows whether it is a terminal; Java 17 cannot ask it. */
    @SuppressWarnings("SystemConsoleNull") // it says the same
    static @Nullable Console terminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console)) ? console : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static char[] output(Path script, String vaultId) {
        if (!isExecutable(script)) {
            LocalFile.read(script, MOST_BYTES);
            throw new SecretException("the vault password script " + LocalFile.named(script)
                    + " is not executable; chmod +x, or use VaultPassword.file for a file with the password itself");
        }
        List<String> command = new ArrayList<>(List.of(script.toAbsolutePath().toString()));
        String name = script.getFileName().toString();
        if (name.substring(0, name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.'))
                .endsWith("-client")) {
            command.addAll(List.of("--vault-id", vaultId));
        }
        return strip(decode(Program.output(command, Program.TIMEOUT), script), LINE_ENDS);
    }

    private static char[] decode(byte[] bytes, Path path) {
        return Utf8.decode(bytes, "the vault password of " + LocalFile.named(path));
    }

    /** Whether anybody may execute it: what this process may says nothing where it is root's. */
    private static boolean isExecutable(Path path) {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix == null || !Files.isRegularFile(path)) {
            return false;
        }
        try {
            Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
            return permissions.contains(PosixFilePermission.OWNER_EXECUTE)
                    || permissions.contains(PosixFilePermission.GROUP_EXECUTE)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException e) {
            return false;
        }
    }

    private static char[] strip(char[] text, String blanks) {
        int begin = 0;
        int end = text.length;
        while (begin < end && blanks.indexOf(text[begin]) >= 0) {
            begin++;
        }
        while (end > begin && blanks.indexOf(text[end - 1]) >= 0) {
            end--;
        }
        return Arrays.copyOfRange(text, begin, end);
    }
}
