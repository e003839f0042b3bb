package dev.quadlet.deploy;

import dev.quadlet.render.RenderedEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What can be seen of a manager of a host, and of its past. */
public final class Inspection {

    private static final int FIELDS = 6;

    private final Target target;
    private final HostSession session;

    Inspection(Target target, HostSession session) {
        this.target = target;
        this.session = session;
    }

    /** {@return the manager and its host} */
    public Target target() {
        return target;
    }

    /**
     * {@return what the host has now}
     *
     * @throws IOException if it cannot be asked
     * @throws InterruptedException if this thread is interrupted
     */
    public HostReport report() throws IOException, InterruptedException {
        return session.report(List::of);
    }

    /**
     * {@return the generations that the host still knows, the newest first}
     *
     * @throws IOException if it cannot be asked
     * @throws InterruptedException if this thread is interrupted
     */
    public List<HostReport.Past> history() throws IOException, InterruptedException {
        List<HostReport.Past> generations = new ArrayList<>();
        for (String line : session.lines(List.of("generations", target.fleet()))) {
            String[] fields = line.split("\t", -1);
            if (fields.length < FIELDS || !fields[0].equals("generation")) {
                throw new ProtocolException("the host tells its history in a way that is not known here");
            }
            generations.add(
                    new HostReport.Past(Integer.parseInt(fields[1]), fields[2], fields[3], fields[4], fields[5]));
        }
        return generations;
    }

    /**
     * {@return the files of a generation by their path below it, its manifest among them, but for secrets}
     *
     * @param generation its number
     * @throws IOException if it cannot be asked, or has no such generation
     * @throws InterruptedException if this thread is interrupted
     */
    public SortedMap<String, RenderedEntry> tree(int generation) throws IOException, InterruptedException {
        return session.tree(generation);
    }

    /**
     * Has the host forget old generations, and the files and copies of data that they alone had.
     *
     * @param keep how many are kept to go back to, the current one among them; at least 1
     * @param dryRun whether it only tells what it would forget
     * @return what was forgotten, in words
     * @throws IOException if it cannot be asked, or something is under way there
     * @throws InterruptedException if this thread is interrupted
     */
    public List<String> gc(int keep, boolean dryRun) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("gc", "--fleet", target.fleet(), "--keep", Integer.toString(keep)));
        if (dryRun) {
            arguments.add("--dry-run");
        }
        return session.lines(arguments);
    }
}
