package dev.quadlet.render;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes rendered hosts below a directory, {@code OUT/HOST/etc/…}, and brings what an earlier run wrote up to date.
 *
 * <p>All new content is written beside the tree first, so a full disk is noticed before anything changes. Then each
 * file is replaced by a rename; if one fails, those before it are taken back. Files that this class wrote earlier and
 * that are no longer wanted are removed, also those of hosts that are gone. Files of somebody else are never touched:
 * one in the way is an error. What is right already is not written again.
 *
 * <p>Its own records lie in {@code OUT/.quadlet}, outside of the hosts' trees.
 */
public final class TreeWriter {

    private static final String OWN = ".quadlet";

    private TreeWriter() {}

    /**
     * What a run did.
     *
     * @param written files and links that were new or different, as paths below the directory
     * @param removed files and links that were no longer wanted, as paths below the directory
     * @param unchanged how many were right already
     */
    public record Summary(List<Path> written, List<Path> removed, int unchanged) {}

    /**
     * Writes these hosts, and nothing else, below a directory.
     *
     * @param out the directory; it is made if it does not exist
     * @param hosts all hosts
     * @return what was done
     * @throws TreeWriterException if a file of somebody else is in the way, or the file system refuses something; the
     *     tree is as it was
     */
    public static Summary write(Path out, List<RenderedHost> hosts) {
        Path own = out.resolve(OWN);
        try {
            Files.createDirectories(own);
            try (FileChannel channel =
                    FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(channel, out);
                Staging staging = Staging.begin(own.resolve("staging"));
                try {
                    return write(out, own, hosts, staging);
                } finally {
                    staging.delete();
                }
            }
        } catch (IOException e) {
            throw refused(out, e);
        }
    }

    /** Locks until the channel is closed. */
    private static void lock(FileChannel channel, Path out) throws IOException {
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // another thread of this program holds it
        }
        if (!locked) {
            throw new TreeWriterException(List.of("another run is writing to " + out + "; wait until it has ended"));
        }
    }

    private static Summary write(Path out, Path own, List<RenderedHost> hosts, Staging staging) throws IOException {
        Manifest manifest = Manifest.read(own.resolve("manifest"));
        TreeState state = TreeState.compare(out, hosts, manifest.paths());
        if (!state.problems().isEmpty()) {
            throw new TreeWriterException(state.problems());
        }
        Set<String> wanted = state.wanted();
        if (state.changed().isEmpty() && state.obsolete().isEmpty()) {
            manifest.write(wanted);
            return new Summary(List.of(), List.of(), wanted.size());
        }
        staging.fill(state.changed());
        // From here on all of it is known to be ours, so that a run after a power cut can go on.
        Set<String> before = manifest.paths();
        Set<String> both = new TreeSet<>(before);
        both.addAll(wanted);
        manifest.write(both);
        try {
            staging.moveInto(out, state.changed().keySet(), state.obsolete());
        } catch (IOException e) {
            if (e.getSuppressed().length == 0) {
                restore(manifest, before, e);
            }
            throw e;
        }
        manifest.write(wanted);
        return new Summary(
                paths(state.changed().keySet()),
                paths(state.obsolete()),
                wanted.size() - state.changed().size());
    }

    /** What was taken back is not ours; somebody else may put a file there. */
    private static void restore(Manifest manifest, Set<String> before, IOException cause) {
        try {
            manifest.write(before);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static List<Path> paths(Set<String> names) {
        List<Path> paths = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            paths.add(Path.of(name));
        }
        return paths;
    }

    private static TreeWriterException refused(Path out, IOException e) {
        String what = out.toString();
        if (e instanceof FileSystemException system && system.getFile() != null) {
            boolean staged =
                    system.getOtherFile() != null && Path.of(system.getFile()).startsWith(out.resolve(OWN));
            what = staged ? system.getOtherFile() : system.getFile();
        }
        String why;
        if (e instanceof AccessDeniedException) {
            why = "permission denied";
        } else if (e instanceof NoSuchFileException) {
            why = "it does not exist";
        } else if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            why = "it is not a directory";
        } else if (e instanceof FileSystemException system && system.getReason() != null) {
            why = system.getReason();
        } else {
            why = String.valueOf(e.getMessage());
        }
        String then = e.getSuppressed().length == 0
                ? "what was there is as it was"
                : "not all could be taken back, so run it again";
        return new TreeWriterException(List.of("cannot write " + what + ": " + why + "; " + then));
    }

    static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
