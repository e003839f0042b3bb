package dev.quadlet.cli;

import dev.quadlet.render.UnitTree;
import dev.quadlet.render.UnitTreeReader;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Rules;
import dev.quadlet.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for all that is wrong with unit files. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Look for all that is wrong with unit files, and write nothing.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private UnitDirectories units = new UnitDirectories();

    @Mixin
    private FindingsFormatOption format = new FindingsFormatOption();

    @Mixin
    private ExplainOption explain = new ExplainOption();

    @Mixin
    private WatchOption watch = new WatchOption();

    @Option(
            names = "--generator",
            paramLabel = "PATH",
            description = "Podman's generator, which is then asked, too: /usr/libexec/podman/quadlet.")
    private @Nullable Path generator;

    @Override
    public Integer call() throws IOException {
        Validator validator = Validator.standard();
        List<RuleInfo> rules = new ArrayList<>(validator.rules());
        rules.add(Rules.GENERATOR);
        if (explain.print(() -> rules)) {
            return Quadlet.OK;
        }
        List<Path> directories = units.paths();
        if (generator != null && !(Files.isRegularFile(generator) && Files.isExecutable(generator))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), generator + " is no program; say the path of Podman's generator.");
        }
        return watch.isWanted()
                ? watch.run(directories, () -> check(directories, validator, rules))
                : check(directories, validator, rules);
    }

    private int check(List<Path> directories, Validator validator, List<RuleInfo> rules) {
        List<Diagnostic> findings = new ArrayList<>();
        long files = 0;
        for (Path directory : directories) {
            UnitTree tree = UnitTreeReader.read(directory);
            findings.addAll(check(validator, directory, tree));
            files += tree.directories().stream()
                    .mapToLong(each -> each.entries().size())
                    .sum();
        }
        findings.sort(Comparator.comparing(Diagnostic::severity));
        Report.print(
                new Checked(findings, Report.count(files, "unit"), rules, SourcePaths.ofFiles(directories)),
                format.format(),
                spec.commandLine().getOut());
        return Report.hasErrors(findings) ? Quadlet.FAILED : Quadlet.OK;
    }

    private List<Diagnostic> check(Validator validator, Path directory, UnitTree tree) {
        List<Diagnostic> findings =
                new ArrayList<>(validator.check(tree, directory.toString(), units.podman(), units.isRootless()));
        if (generator != null) {
            try {
                findings.addAll(RealGenerator.ask(generator, directory, units.isRootless(), tree));
            } catch (IOException e) {
                throw new IllegalStateException(
                        "the generator " + generator + " cannot be asked: " + FileFailure.reason(e), e);
            }
        }
        return findings;
    }
}
