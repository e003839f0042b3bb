package dev.quadlet.cli;

import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Suggestions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The page of a rule, for who reads a finding on a terminal. */
final class ExplainOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    // An option of the kind that helps: nothing else has to be given with it.
    @Option(
            names = "--explain",
            paramLabel = "RULE",
            help = true,
            description = "Print what a rule finds, why that matters and how to mend it, and check nothing.")
    private @Nullable String name;

    /**
     * Prints the page that is asked for.
     *
     * @param all all rules; asked only if they are needed
     * @return whether one is asked for
     * @throws picocli.CommandLine.ParameterException if there is no such rule
     */
    boolean print(Supplier<List<RuleInfo>> all) {
        String wanted = name;
        if (wanted == null) {
            return false;
        }
        List<RuleInfo> rules = all.get();
        RuleInfo rule = rules.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted, rules));
        PrintWriter out = spec.commandLine().getOut();
        out.println(rule.name() + ", " + rule.severity().name().toLowerCase(Locale.ROOT));
        out.println();
        out.println(Report.page(rule));
        return true;
    }

    private CommandLine.ParameterException unknown(String wrong, List<RuleInfo> rules) {
        String close = Suggestions.of(wrong, rules.stream().map(RuleInfo::name).toList())
                .map(meant -> "; did you mean " + meant + "?")
                .orElse(".");
        return new CommandLine.ParameterException(spec.commandLine(), "There is no rule " + OneLine.of(wrong) + close);
    }
}
