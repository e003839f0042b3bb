package dev.quadlet.benchmarks;

import dev.quadlet.cli.Main;
import dev.quadlet.model.Container;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.PublishedPort;
import dev.quadlet.render.UnitText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whole processes against each other, in turn: minimum and median of their wall time, and the ratio of the medians. */
public final class Processes {

    private static final int FILES = 1000;
    private static final int FIRST_PORT = 10_000;

    private static final int RUNS = 15;

    private Processes() {}

    /**
     * Measures start-up and rendering to disk.
     *
     * @param args a scratch directory, which is emptied
     * @throws IOException if a process cannot be started
     * @throws InterruptedException if the program is interrupted
     */
    public static void main(String... args) throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(Path.of(args[0]));
        String archive = scratch.resolve("app.jsa").toString();
        System.setProperty("java.class.path", jars(scratch));
        run(java("-XX:ArchiveClassesAtExit=" + archive, TwentyUnits.class));
        compare("20 units", java("-Xshare:auto", TwentyUnits.class), "hello world", java("-Xshare:auto", Hello.class));
        compare(
                "20 units, AppCDS",
                java("-XX:SharedArchiveFile=" + archive, TwentyUnits.class),
                "hello world",
                java("-Xshare:auto", Hello.class));
        check(scratch);
        String tree = scratch.resolve("tree").toString();
        String copy = scratch.resolve("copy").toString();
        List<String> render =
                shell("rm -rf " + tree + " && exec \"$@\"", java("-Xshare:auto", RenderFleet.class, tree));
        run(render);
        compare(
                "10 hosts x 100 services",
                render,
                "cp -r",
                shell("rm -rf " + copy + " && cp -r " + tree + " " + copy, List.of()));
    }

    /** A thousand files, half of them containers. */
    private static void check(Path scratch) throws IOException, InterruptedException {
        Path units = Files.createDirectories(scratch.resolve("units"));
        for (int i = 0; i < FILES / 2; i++) {
            Volume data = Volume.named("data-" + i).build();
            Container app = Fleets.service("app-" + i, data).toBuilder()
                    .publishPorts(List.of(PublishedPort.of(FIRST_PORT + i, 80)))
                    .build();
            Files.writeString(units.resolve(data.name().fileName()), UnitText.of(data));
            Files.writeString(units.resolve(app.name().fileName()), UnitText.of(app));
        }
        String directory = units.toString();
        String check = scratch.resolve("check.jsa").toString();
        String read = scratch.resolve("read.jsa").toString();
        run(java("-XX:ArchiveClassesAtExit=" + check, Main.class, "check", directory));
        run(java("-XX:ArchiveClassesAtExit=" + read, ReadFiles.class, directory));
        compare(
                "check " + FILES + " files, AppCDS",
                java("-XX:SharedArchiveFile=" + check, Main.class, "check", directory),
                "read, AppCDS",
                java("-XX:SharedArchiveFile=" + read, ReadFiles.class, directory));
        compare(
                "check " + FILES + " files",
                java("-Xshare:auto", Main.class, "check", directory),
                "read",
                java("-Xshare:auto", ReadFiles.class, directory));
    }

    /** The class path without directories, of which the JVM makes no archive. */
    private static String jars(Path scratch) throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            if (Files.isDirectory(Path.of(entry))) {
                String jar = scratch.resolve("classes-" + jars.size() + ".jar").toString();
                run(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                        "--create",
                        "--file",
                        jar,
                        "-C",
                        entry,
                        "."));
                jars.add(jar);
            } else {
                jars.add(entry);
            }
        }
        return String.join(":", jars);
    }

    private static List<String> java(String option, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static List<String> shell(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(arguments);
        return command;
    }

    private static void compare(String nameA, List<String> a, String nameB, List<String> b)
            throws IOException, InterruptedException {
        long[] timesA = new long[RUNS];
        long[] timesB = new long[RUNS];
        run(a);
        run(b);
        for (int i = 0; i < RUNS; i++) {
            timesA[i] = run(a);
            timesB[i] = run(b);
        }
        Arrays.sort(timesA);
        Arrays.sort(timesB);
        System.out.printf(
                Locale.ROOT,
                "%-26s min %5d ms, median %5d ms | %-12s min %5d ms, median %5d ms | ratio %.2f%n",
                nameA,
                timesA[0],
                timesA[RUNS / 2],
                nameB,
                timesB[0],
                timesB[RUNS / 2],
                (double) timesA[RUNS / 2] / timesB[RUNS / 2]);
    }

    private static long run(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.waitFor();
        long time = (System.nanoTime() - start) / 1_000_000;
        if (status != 0) {
            throw new IOException("status " + status + " of " + command);
        }
        return time;
    }
}
