package dev.quadlet.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Does something again whenever something below some directories changes. */
final class Watch {

    /** An editor writes more than one file, and a compiler many: what comes at once is one change. */
    private static final long QUIET_MILLIS = 40;

    private final WatchService service;

    private Watch(WatchService service) {
        this.service = service;
    }

    /**
     * Does the work now and after each change, until this thread is interrupted. Work that fails is told, and done
     * again after the next change.
     *
     * @param roots the directories; those that do not exist are left out
     * @param work the work
     * @param out where the work prints to
     * @param err where failures go, and what else is to be said
     * @return how the work ended when it was done last, as an exit status
     * @throws IOException if directories cannot be watched
     */
    static int run(List<Path> roots, Work work, PrintWriter out, PrintWriter err) throws IOException {
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            Watch watch = new Watch(service);
            int status = Quadlet.OK;
            while (true) {
                // First: what changes while the work goes on is a change, too.
                for (Path root : roots) {
                    watch.register(root);
                }
                long began = System.nanoTime();
                try {
                    status = work.call();
                } catch (Exception | LinkageError | StackOverflowError e) {
                    status = failed(e, err);
                }
                out.flush();
                err.printf(
                        "-- %d ms; checks again after each change, Ctrl-C ends --%n",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                err.flush();
                try {
                    watch.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return status;
                }
            }
        }
    }

    /** What is done again and again; gives an exit status. */
    interface Work {
        int call() throws Exception;
    }

    private static int failed(Throwable failure, PrintWriter err) {
        if (failure instanceof Exception exception) {
            try {
                return Failure.report(exception, err);
            } catch (Exception e) {
                // Told below.
            }
        }
        // A mistake in the code that is written just now: whoever writes it wants to see where.
        failure.printStackTrace(err);
        return Quadlet.FAILED;
    }

    private void register(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                try {
                    // Once more does no harm: a directory that is watched already has its key.
                    directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                } catch (NoSuchFileException e) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // It has gone meanwhile, which is a change that comes.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Waits for a change, and until no other one follows at once. */
    private void await() throws InterruptedException {
        boolean changed = false;
        while (!changed) {
            changed = drain(service.take());
        }
        for (WatchKey key = next(); key != null; key = next()) {
            drain(key);
        }
    }

    private WatchKey next() throws InterruptedException {
        return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private boolean drain(WatchKey key) {
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            changed |= event.kind().equals(OVERFLOW) || !isOfEditor(String.valueOf(event.context()));
        }
        // A directory that is gone is a change.
        return !key.reset() || changed;
    }

    /** Files that editors put beside the one that is edited. */
    private static boolean isOfEditor(String name) {
        return name.endsWith("~") || name.endsWith(".swp") || name.endsWith(".swx") || name.startsWith(".#");
    }
}
