package dev.quadlet.e2e;

import dev.quadlet.e2e.FaultRun.Judged;
import dev.quadlet.e2e.FaultRun.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of what has been judged, a line each, so that a matrix can be run in pieces. It is as old as the program that
 * was tested: who changes that begins with a new one.
 */
final class FaultResults {

    private final Path file;

    FaultResults(Path file) {
        this.file = file;
    }

    /** {@return what came of those cases that are in the file} */
    List<Judged> read(List<FaultCase> cases) throws IOException {
        Map<String, FaultCase> byName = new HashMap<>();
        cases.forEach(each -> byName.put(each.toString(), each));
        List<Judged> found = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", -1);
                FaultCase what = byName.remove(words[0]);
                if (what != null) {
                    found.add(new Judged(what, Kept.valueOf(words[1]), Duration.parse(words[2])));
                }
            }
        }
        return found;
    }

    synchronized void add(Judged judged) {
        String line = judged.what() + " " + judged.kept() + " " + judged.took() + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
