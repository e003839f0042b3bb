package dev.quadlet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    /** Of a machine that is busy with other tests. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PINNED = """
            [Container]
            Image=quay.io/al/web:1.2.3

            [Install]
            WantedBy=default.target
            """;
    private static final String FLOATING = PINNED.replace(":1.2.3", ":latest");

    @TempDir
    private Path directory;

    @Test
    void filesAreCheckedAgainAfterEachChange() throws Exception {
        Path unit = Files.writeString(directory.resolve("web.container"), PINNED);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Thread thread = new Thread(() -> Main.run(
                new PrintWriter(out, true), new PrintWriter(err, true), "check", "--watch", directory.toString()));
        thread.start();
        await(() -> count(err, "checks again after each change") == 1);
        assertThat(out.toString()).contains("1 unit: nothing found");

        Files.writeString(unit, FLOATING);
        await(() -> out.toString().contains("warning[floating-tag]"));

        Path dropIns = Files.createDirectory(directory.resolve("web.container.d"));
        await(() -> count(err, "checks again after each change") >= 3);
        Files.writeString(dropIns.resolve("10.conf"), "[Container]\nImag=x\n");
        await(() -> out.toString().contains("error[unknown-key]"));

        thread.interrupt();
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void fleetIsMadeAnewOfSourcesThatChange() throws Exception {
        Path sources = Files.createDirectories(directory.resolve("src/main/java"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path source = Files.createDirectories(sources.resolve("home")).resolve("Home.java");
        Files.writeString(source, source("1.2.3"));
        String classPath = System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", classPath, "-d", classes.toString(), source.toString()))
                .isZero();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + System.getProperty("path.separator") + classPath,
                        "home.Home",
                        "check",
                        "--watch",
                        "--source-root",
                        sources.toString())
                .redirectErrorStream(true)
                .start();
        try {
            Told told = new Told(process.getInputStream());
            await(() -> told.count("checks again after each change") == 1);
            assertThat(told.text()).contains("1 host, 1 unit: nothing found");

            Files.writeString(source, source("latest"));
            await(() -> told.text().contains("warning[floating-tag]"));
            assertThat(told.text()).contains("web.container  Image=quay.io/al/web:latest  Home.java:8");

            Files.writeString(source, source("latest\" +"));
            await(() -> told.count("checks again after each change") >= 3);
            assertThat(told.text()).contains("error: " + source + ":8: ").doesNotContain("\tat ");

            Files.writeString(source, source(""));
            await(() -> told.text().contains("is not an image reference"));
            assertThat(told.text()).contains("at Home.java:8");

            Files.writeString(source, source("1.2.4"));
            await(() -> told.count("1 host, 1 unit: nothing found") == 2);
        } finally {
            process.destroy();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String source(String tag) {
        return """
                package home;

                import dev.quadlet.cli.Quadlet;
                import dev.quadlet.model.*;
                import dev.quadlet.model.value.ImageRef;
                class Home {
                    static Fleet fleet() {
                        Container web = Container.named("web", ImageRef.parse("quay.io/al/web:TAG")).startOnBoot().build();
                        return Fleet.named("home").host(Host.named("atlas").stack(Stack.named("a").add(web).build()).build()).build();
                    }
                    public static void main(String[] args) {
                        Quadlet.main(Home::fleet, args);
                    }
                }
                """.replace("TAG", tag);
    }

    private static long count(Object text, String part) {
        return text.toString().split(java.util.regex.Pattern.quote(part), -1).length - 1L;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** What a process has printed so far. */
    private static final class Told {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Told(InputStream stream) {
            Thread reader = new Thread(() -> {
                try (stream) {
                    for (int b = stream.read(); b >= 0; b = stream.read()) {
                        synchronized (bytes) {
                            bytes.write(b);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        String text() {
            synchronized (bytes) {
                return bytes.toString(UTF_8);
            }
        }

        long count(String part) {
            return WatchTest.count(text(), part);
        }
    }
}
