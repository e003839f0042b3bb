package dev.quadlet.testkit;

import dev.quadlet.model.Fleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A directory with all files that a fleet is expected to render to: a directory for each host, with files at their
 * paths, and {@code HOST.index}, which lists permissions, links, and the files of secrets.
 *
 * <p>The system property {@value #UPDATE} ({@code mvn test -Dquadlet.golden.update}) writes what is rendered now over
 * what was expected, and fails the test: somebody has to look at the difference. It is refused where the environment
 * has {@code CI}. What lies in the directory and is rendered no more is removed then; symbolic links are removed and
 * never followed. The directory is for this tree alone: with files of others in it, nothing is written; those whose
 * names begin with a dot, such as {@code .gitattributes}, are left alone.
 */
public final class GoldenTree {

    /** The system property that has the expected files written anew, with any value but {@code false}. */
    public static final String UPDATE = "quadlet.golden.update";

    private final Path directory;
    private final boolean update;
    private final boolean ci;

    GoldenTree(Path directory, boolean update, boolean ci) {
        this.directory = directory;
        this.update = update;
        this.ci = ci;
    }

    /**
     * {@return the tree in a directory}
     *
     * @param directory the directory, such as {@code src/test/resources/golden/homelab}; it need not be there yet
     */
    public static GoldenTree at(Path directory) {
        String update = System.getProperty(UPDATE);
        return new GoldenTree(directory, update != null && !update.equals("false"), System.getenv("CI") != null);
    }

    /**
     * Asserts that a fleet renders to these files, byte for byte.
     *
     * @param fleet the fleet
     * @throws AssertionError if it does not, if the files were written anew, or if they cannot be read or written
     */
    public void assertMatches(Fleet fleet) {
        RenderedTree rendered = RenderedTree.of(fleet);
        GoldenFiles golden = new GoldenFiles(directory);
        if (update) {
            throw new AssertionError(update(golden, rendered.files()));
        }
        if (!Files.exists(directory)) {
            throw new AssertionError("there is no golden tree " + directory + " yet: run the test once with -D" + UPDATE
                    + ", and look at what it writes");
        }
        RenderedTree expected = new RenderedTree(read(golden, rendered.files()), new TreeMap<>());
        String difference = expected.difference(rendered, "expected", "rendered");
        if (!difference.isEmpty()) {
            throw new AssertionError(
                    "fleet " + fleet.name() + " does not render to the golden tree " + directory + ":\n"
                            + difference + "If that is wanted: run the test once with -D" + UPDATE
                            + ", and look at the difference.");
        }
    }

    private SortedMap<String, byte[]> read(GoldenFiles golden, SortedMap<String, byte[]> rendered) {
        try {
            return golden.read(rendered.keySet());
        } catch (IOException e) {
            throw new AssertionError("cannot read the golden tree " + directory + ": " + GoldenFiles.reason(e), e);
        }
    }

    private String update(GoldenFiles golden, SortedMap<String, byte[]> rendered) {
        if (ci) {
            return "-D" + UPDATE + " is refused where the environment has CI: expected files are changed by people, who"
                    + " look at them";
        }
        SortedMap<String, byte[]> old = read(golden, rendered);
        try {
            golden.write(old, rendered);
        } catch (IOException e) {
            return "cannot write the golden tree " + directory + ": " + GoldenFiles.reason(e);
        }
        long added = rendered.keySet().stream()
                .filter(path -> !old.containsKey(path))
                .count();
        long removed = old.keySet().stream()
                .filter(path -> !rendered.containsKey(path))
                .count();
        long changed = rendered.entrySet().stream()
                .filter(file ->
                        old.containsKey(file.getKey()) && !Arrays.equals(old.get(file.getKey()), file.getValue()))
                .count();
        return "wrote the golden tree " + directory + ": " + added + " new, " + changed + " changed, " + removed
                + " removed. Look at the difference, then run without -D" + UPDATE + ".";
    }
}
