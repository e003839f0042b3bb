package dev.quadlet.e2e;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A booted Debian with systemd, Podman and sshd. Its users are root, al (rootless, lingers) and op (with sudo); its
 * Podman has the images of {@code testhost/images}; it reaches no network.
 *
 * <p>Whatever is asked of it has a time limit, and fails with what the host says when that is over.
 */
final class TestHost implements AutoCloseable {

    /** How long a command in a host may take. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final byte[] NO_INPUT = {};

    private final String name;
    private final Path sshConfig;

    private TestHost(String name, Path sshConfig) {
        this.name = name;
        this.sshConfig = sshConfig;
    }

    /** What differs from a usual host. */
    enum Option {
        /** {@code /usr} cannot be written to, as on an immutable system. */
        READ_ONLY_USR("--read-only-usr"),
        /** It has no images. */
        NO_IMAGES("--no-images"),
        /** It is given out as soon as one can log in, before all units are up. */
        EARLY("--early"),
        /** A disk that can be filled in no time: half a gigabyte. */
        SMALL_DISK("--disk-size 512M"),
        /** A disk whose files can share their blocks. */
        XFS("--disk-size 1G --disk-fs xfs"),
        /** The same with another file system. */
        BTRFS("--disk-size 1G --disk-fs btrfs");

        private final String words;

        Option(String words) {
            this.words = words;
        }

        private List<String> words() {
            return List.of(words.split(" ", -1));
        }
    }

    /**
     * Boots a host; the test is skipped where that cannot be done.
     *
     * @param name its name: small letters, digits and hyphens, other than that of each host of this JVM that is not
     *     closed yet
     * @param podman the version of Podman: 5.4 or 5.8
     * @param options what differs from a usual host
     */
    static TestHost start(String name, String podman, Option... options) {
        Hosts.assumeAvailable();
        List<String> words = new ArrayList<>(List.of("--podman", podman));
        Arrays.stream(options).forEach(option -> words.addAll(option.words()));
        try {
            Hosts.start(name, words);
            Result config = Hosts.testhost(List.of("ssh-config", name), NO_INPUT, LIMIT);
            return new TestHost(name, Path.of(config.ok().out().strip()));
        } catch (RuntimeException | Error e) {
            try {
                Hosts.stop(name);
            } catch (RuntimeException | Error second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** {@return its name, by which ssh knows it, also with a domain: {@code web}, {@code web.lan}} */
    String name() {
        return name;
    }

    /** {@return the configuration with which ssh reaches it, and no other} */
    Path sshConfig() {
        return sshConfig;
    }

    /**
     * Runs a command in it as root.
     *
     * @param command the command and its arguments
     * @return how it ended
     */
    Result exec(String... command) {
        return exec(NO_INPUT, command);
    }

    /**
     * Runs a command in it as root.
     *
     * @param input what it reads
     * @param command the command and its arguments
     * @return how it ended
     */
    Result exec(byte[] input, String... command) {
        List<String> words =
                Stream.concat(Stream.of("exec", name, "--"), Stream.of(command)).toList();
        return Hosts.testhost(words, input, LIMIT);
    }

    /**
     * Runs a script of sh in it as root.
     *
     * @param script its text
     * @return how it ended
     */
    Result sh(String script) {
        return exec("sh", "-c", script);
    }

    /**
     * Runs a script in it as one of its users, who logs in by ssh.
     *
     * @param user the user
     * @param script its text
     * @return how it ended
     */
    Result login(String user, String script) {
        return Hosts.testhost(List.of("ssh", user + "@" + name, "--", script), NO_INPUT, LIMIT);
    }

    /** {@return the content of a file, byte for byte} */
    byte[] read(String path) {
        return exec("cat", path).ok().outBytes();
    }

    /**
     * Writes a file as root, with mode 0644; the directory is made if need be.
     *
     * @param path its path
     * @param text its content
     */
    void write(String path, String text) {
        String script = "umask 022; mkdir -p \"$(dirname \"$1\")\" && cat >\"$1\"";
        exec(text.getBytes(StandardCharsets.UTF_8), "sh", "-c", script, "sh", path)
                .ok();
    }

    /**
     * Copies a directory of this machine to its root directory; what is there already keeps its owner and mode.
     *
     * @param tree the directory
     * @param owner the user to whom all that is new in it belongs
     */
    void unpack(Path tree, String owner) {
        List<String> pack =
                List.of("tar", "-c", "-C", tree.toString(), "--owner=" + owner + ":0", "--group=" + owner + ":0", ".");
        byte[] packed = Programs.run(pack, Map.of(), NO_INPUT, LIMIT).ok().outBytes();
        // By name: the numbers of this machine are others.
        exec(packed, "tar", "-x", "-p", "--same-owner", "--no-overwrite-dir", "-C", "/", "-f", "-")
                .ok();
    }

    /** Cuts the power off; the disk stays. */
    void crash() {
        Hosts.testhost(List.of("crash", name), NO_INPUT, Hosts.PATIENCE).ok();
    }

    /** Shuts it down in good order; the disk stays. */
    void shutdown() {
        Hosts.testhost(List.of("shutdown", name), NO_INPUT, Hosts.PATIENCE).ok();
    }

    /** Boots it again after a crash or a shutdown, with the options of its first start. */
    void boot() {
        Hosts.start(name, List.of());
    }

    /** As {@link #boot()}, and comes back as soon as one can log in, before all units are up. */
    void bootEarly() {
        Hosts.start(name, Option.EARLY.words());
    }

    /**
     * Waits until something holds.
     *
     * @param limit how long at most
     * @param condition what is asked again and again; an assertion that fails counts as no
     * @throws AssertionError if it did not hold in time
     */
    void await(Duration limit, Callable<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        AssertionError last = null;
        do {
            try {
                if (condition.call()) {
                    return;
                }
                Thread.sleep(PAUSE.toMillis());
            } catch (AssertionError e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        } while (System.nanoTime() < end);
        throw new AssertionError("still not after " + limit.toSeconds() + " s\n" + journal(), last);
    }

    /** {@return what the host has to say, to be read in a failure} */
    String journal() {
        return sh("systemctl --no-pager --plain --failed; journalctl --no-pager -q -o short-monotonic -n 60")
                .toString();
    }

    /** Kills it, and removes all that is left of it. */
    @Override
    public void close() {
        Hosts.stop(name);
    }
}
