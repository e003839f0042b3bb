package dev.quadlet.render;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Another program that works on a tree: it holds the lock until its input ends, or writes a large tree. */
final class OtherProgram {

    private OtherProgram() {}

    public static void main(String... args) throws IOException {
        Path out = Path.of(args[1]);
        if (args[0].equals("write")) {
            TreeWriter.write(out, List.of(large()));
            return;
        }
        try (FileChannel channel = FileChannel.open(out.resolve(".quadlet/lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            System.out.println(lock.isValid());
            while (System.in.read() >= 0) {
                // until the test closes it
            }
        }
    }

    static Process start(String what, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        what,
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static RenderedHost large() {
        String[] pathsAndContents = new String[2 * 5000];
        for (int i = 0; i < 5000; i++) {
            pathsAndContents[2 * i] = "/etc/%02d/%04d".formatted(i / 100, i);
            pathsAndContents[2 * i + 1] = i + "\n";
        }
        return Trees.host("atlas", pathsAndContents);
    }
}
