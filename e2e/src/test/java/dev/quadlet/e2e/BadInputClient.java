package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.stack;

import dev.quadlet.cli.Quadlet;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.value.ImageRef;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line in a JVM of its own, which can be killed, and can lack programs. */
final class BadInputClient {

    private BadInputClient() {}

    /** Runs a command for a fleet of one host, whose name is the first argument. */
    public static void main(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        String host = words.remove(0);
        String image = words.remove(0);
        Quadlet.main(() -> fleet(host, image), words.toArray(String[]::new));
    }

    /** {@return a fleet with one more container, which has this image} */
    private static Fleet fleet(String host, String image) {
        return Fleet.named(BadInput.FLEET)
                .host(Host.named(host)
                        .ssh("root@" + host)
                        .podman("5.4")
                        .stack(stack(
                                "app",
                                container("app").build(),
                                container("more").image(ImageRef.parse(image)).build()))
                        .build())
                .build();
    }

    /**
     * Starts it.
     *
     * @param path where it finds programs
     * @param host its host
     * @param image the image of the container that is new
     * @param output where all goes that it writes
     * @param words the command and its options
     */
    static Process start(String path, TestHost host, String image, Path output, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BadInputClient.class.getName(),
                host.name(),
                image));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("PATH", path));
        return builder.start();
    }
}
