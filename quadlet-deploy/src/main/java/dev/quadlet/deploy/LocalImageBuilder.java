package dev.quadlet.deploy;

import dev.quadlet.deploy.transport.Ended;
import dev.quadlet.deploy.transport.Input;
import dev.quadlet.deploy.transport.LocalProgram;
import dev.quadlet.deploy.transport.Output;
import dev.quadlet.model.value.LocalImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes archives of images on this machine. Several threads may use it: an image is built once. */
final class LocalImageBuilder {

    private static final int TOLD_LINES = 20;

    private final List<String> podman;
    private final Set<LocalImage> ready = new HashSet<>();

    /**
     * A builder.
     *
     * @param podman the program, and arguments before all others; it may run elsewhere, since it reads no files of this
     *     machine
     */
    LocalImageBuilder(List<String> podman) {
        this.podman = List.copyOf(podman);
    }

    /**
     * Builds an image, if it is built here and not there yet.
     *
     * @return what writes its archive
     * @throws LocalImageFailure if it cannot be built, or is not what it was when the configuration named it
     */
    Input archive(LocalImage image) throws IOException, InterruptedException {
        prepare(image);
        return image.archive().isPresent()
                ? out -> Files.copy(image.archive().get(), out)
                : out -> uninterrupted(() -> {
                    Ended saved = podman(
                            Input.NONE, in -> in.transferTo(out), "save", "--format", "oci-archive", image.systemd());
                    check(saved, "podman save of " + image);
                });
    }

    private synchronized void prepare(LocalImage image) throws IOException, InterruptedException {
        if (ready.contains(image)) {
            return;
        }
        if (image.context().isPresent()) {
            build(image, image.context().get());
        } else {
            checkUnchanged(image);
        }
        ready.add(image);
    }

    private void build(LocalImage image, Path context) throws IOException, InterruptedException {
        if (podman(Input.NONE, in -> {}, "image", "exists", image.systemd()).succeeded()) {
            return;
        }
        Ended built = podman(
                out -> ContextTar.write(context, out), in -> {}, "build", "--quiet", "--tag", image.systemd(), "-");
        check(built, "podman build of " + context + ", for " + image + ",");
        try {
            checkUnchanged(image);
        } catch (LocalImageFailure e) {
            // The name is that of the content before.
            podman(Input.NONE, in -> {}, "untag", image.systemd(), image.systemd());
            throw e;
        }
    }

    private static void checkUnchanged(LocalImage image) throws LocalImageFailure {
        String path = image.context().or(image::archive).orElseThrow().toString();
        try {
            if (image.readAgain().equals(image)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new LocalImageFailure("image " + image + ": " + e.getMessage());
        }
        throw new LocalImageFailure(path
                + " has changed since the configuration was read; begin again, when nothing writes there any more");
    }

    private Ended podman(Input input, Output output, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(podman);
        words.addAll(List.of(arguments));
        try {
            return LocalProgram.run(words, input, output);
        } catch (LocalProgram.NotStarted e) {
            throw new LocalImageFailure(e.getMessage()
                    + "; images are built on this machine by podman: install it (on most systems its package is named"
                    + " podman), or deploy an archive that was made elsewhere, by LocalImage.archive");
        }
    }

    private static void check(Ended ended, String what) throws LocalImageFailure {
        if (!ended.succeeded()) {
            throw new LocalImageFailure(
                    what + " failed with status " + ended.status() + lastLines(ended.errors(), TOLD_LINES));
        }
    }

    /** {@return the end of what was written, behind a colon; nothing if nothing was} */
    static String lastLines(String text, int count) {
        List<String> lines = text.lines().toList();
        return text.isBlank()
                ? ""
                : ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void uninterrupted(Work work) throws IOException {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
