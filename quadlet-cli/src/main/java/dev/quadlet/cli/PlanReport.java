package dev.quadlet.cli;

import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.TargetPlan;
import dev.quadlet.validate.Diagnostic;
import java.util.List;

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

    String text() {
        return summary();
    }

    String summary() {
        StringBuilder out = new StringBuilder();
        for (TargetPlan plan : plans) {
            plan.failure().ifPresent(why -> out.append("error: ").append(why).append('\n'));
            plan.plan()
                    .ifPresent(each -> out.append(each.steps())
                            .append('\n')
                            .append(each.problems())
                            .append('\n'));
        }
        return out.toString();
    }

    String json() {
        return "";
    }
}
