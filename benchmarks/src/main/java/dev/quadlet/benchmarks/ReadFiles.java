package dev.quadlet.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The least that a Java program does which reads unit files: an option parser, a JSON library, and the files. */
@Command(name = "read", mixinStandardHelpOptions = true)
public final class ReadFiles implements Callable<Integer> {

    @Parameters
    private List<Path> directories = new ArrayList<>();

    private ReadFiles() {}

    /**
     * Reads all files of a directory, and prints their sizes as JSON.
     *
     * @param args the directory
     */
    public static void main(String... args) {
        System.exit(new CommandLine(new ReadFiles()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Path directory : directories) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sizes.put(file.toString(), Files.readString(file).length());
                }
            }
        }
        System.out.println(new ObjectMapper().writeValueAsString(sizes));
        return 0;
    }
}
