package dev.quadlet.cli;

import dev.quadlet.cli.FormattedTree.FormattedFile;
import dev.quadlet.cli.FormattedTree.Told;
import dev.quadlet.render.LineDiff;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings unit files into one form. */
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Bring unit files and drop-ins into one form.",
            "Without an option it writes nothing: it shows what would change, and fails if anything would. A file that"
                    + " cannot be formatted without a change of its meaning stays as it is; check tells more."
        })
final class FmtCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "Directories with units, such as" + " /etc/containers/systemd.")
    private List<Path> directories = new ArrayList<>();

    @Option(names = "--write", description = "Replace the files.")
    private boolean write;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description = "Write all files of the one DIR below OUT, also those that stay as they are.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (write && out != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Say --write or --out, not both.");
        }
        if (out != null && directories.size() > 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--out takes one DIR.");
        }
        Directories.check(spec, directories);
        if (out != null && (isBelow(out, directories.get(0)) || isBelow(directories.get(0), out))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "OUT and DIR are one in the other; say --write to replace the files.");
        }
        PrintWriter printer = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int files = 0;
        int changed = 0;
        List<Told> failures = new ArrayList<>();
        for (Path directory : directories) {
            FormattedTree tree = FormattedTree.read(directory);
            for (FormattedFile file : tree.files()) {
                files++;
                changed += file.isChanged() ? 1 : 0;
                if (file.isChanged() && !write && out == null) {
                    String path = OneLine.of(directory.resolve(file.path()).toString());
                    printer.print(LineDiff.of(path, path, file.before(), file.after()));
                }
            }
            tree.refused().forEach(told -> err.println(told + "; it stays as it is"));
            failures.addAll(tree.failures());
            if (write) {
                failures.addAll(TreeCopy.replace(tree));
            } else if (out != null) {
                failures.addAll(TreeCopy.copy(tree, out));
            }
        }
        failures.forEach(told -> err.println("error: " + told));
        boolean wrote = write || out != null;
        err.println(files + (files == 1 ? " file, " : " files, ") + changed + (wrote ? " changed" : " would change"));
        return failures.isEmpty() && (wrote || changed == 0) ? Quadlet.OK : Quadlet.FAILED;
    }

    /** Whether a path leads into a directory; a path that does not exist yet is taken as it is written. */
    private static boolean isBelow(Path path, Path directory) {
        return real(path).startsWith(real(directory));
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path existing = absolute; existing != null; existing = existing.getParent()) {
            try {
                return existing.toRealPath().resolve(existing.relativize(absolute));
            } catch (IOException e) {
                // its parent may exist
            }
        }
        return absolute;
    }
}
