package dev.quadlet.cli;

import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.PlanJson;
import dev.quadlet.deploy.PlanText;
import dev.quadlet.deploy.TargetPlan;
import dev.quadlet.validate.Diagnostic;
import java.util.List;
import picocli.CommandLine;

/** Plans as they are told. */
final class PlanReport {

    private final List<TargetPlan> plans;
    private final List<Diagnostic> findings;

    PlanReport(List<TargetPlan> plans, List<Diagnostic> findings) {
        this.plans = List.copyOf(plans);
        this.findings = List.copyOf(findings);
    }

    /** {@return whether an apply would refuse to begin} */
    boolean isRefused() {
        return Report.hasErrors(findings)
                || plans.stream()
                        .anyMatch(plan -> plan.plan().map(Plan::isRefused).orElse(true));
    }

    /** {@return all of it, differences included} */
    String text() {
        return text(new PlanText.Style(CommandLine.Help.Ansi.AUTO.enabled(), true));
    }

    /** {@return what is about to be done, without differences; where that is nothing, the result says so} */
    String summary() {
        PlanText.Style style = new PlanText.Style(CommandLine.Help.Ansi.AUTO.enabled(), false);
        StringBuilder out = new StringBuilder();
        PlanCommand.made(plans).stream()
                .filter(plan -> !plan.isEmpty() || !plan.problems().isEmpty())
                .forEach(plan -> out.append(PlanText.of(plan, style)));
        return out.toString();
    }

    private String text(PlanText.Style style) {
        StringBuilder out = new StringBuilder();
        for (TargetPlan plan : plans) {
            plan.failure().ifPresent(why -> out.append("error: ").append(why).append('\n'));
            plan.plan().ifPresent(made -> out.append(PlanText.of(made, style)));
        }
        return out.toString();
    }

    /** {@return all of it for programs} */
    String json() {
        return PlanJson.of(PlanCommand.made(plans));
    }
}
