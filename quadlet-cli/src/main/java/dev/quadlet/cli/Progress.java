package dev.quadlet.cli;

import dev.quadlet.deploy.DeploymentListener;
import dev.quadlet.deploy.HostEvent;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.Target;
import dev.quadlet.deploy.TargetPlan;
import dev.quadlet.deploy.TargetResult;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How a change of hosts is told while it happens. */
final class Progress {

    private Progress() {}

    /** {@return lines for people who do not sit before a terminal} */
    static DeploymentListener lines(PrintWriter out) {
        return new DeploymentListener() {
            @Override
            public void happens(Target target, HostEvent event) {
                out.println(target.describe() + ": " + words(event));
                out.flush();
            }
        };
    }

    /** {@return an object of JSON on each line, for programs} */
    static DeploymentListener json(PrintWriter out) {
        return new DeploymentListener() {
            @Override
            public void happens(Target target, HostEvent event) {
                out.println(DeploymentJson.event(target, event));
                out.flush();
            }
        };
    }

    /** {@return a bar for each host, and lines for what goes wrong} */
    static DeploymentListener bars(PrintWriter out) {
        return new Bars(out);
    }

    /** What happens, in words. */
    static String words(HostEvent event) {
        String unit = event.unit().orElse("");
        return switch (event.kind()) {
            case "stage" -> "the files are there";
            case "generator" -> "Podman's generator and systemd accept them: " + event.text();
            case "pull" -> "pulling " + event.text();
            case "stop" -> "stopping " + (unit.isEmpty() ? event.text() : unit);
            case "load" -> "sending " + event.text();
            case "snapshot" -> "copying " + event.text();
            case "restore" -> "bringing back " + event.text();
            case "switch" -> "switched to " + event.text();
            case "start" -> "starting " + unit;
            case "restart" -> "restarting " + unit;
            case "reload" -> "reloading " + unit;
            case "well" -> unit + " is up";
            case "bad" -> unit + " is not well: " + event.text();
            case "settle" -> "watching for " + event.text() + " whether all stays up";
            case "confirm" -> "waiting to be reached again";
            case "confirmed" -> "confirmed";
            case "cleanup" -> "removing " + event.text();
            default -> event.text();
        };
    }

    /** A bar counts the units that have come up. */
    private static final class Bars implements DeploymentListener {

        private final PrintWriter out;
        private final Map<Target, ProgressBar> bars = new HashMap<>();

        Bars(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void begins(TargetPlan plan) {
            long units = plan.plan().map(Bars::units).orElse(0L);
            bars.put(
                    plan.target(),
                    new ProgressBarBuilder()
                            .setTaskName(plan.target().describe())
                            .setInitialMax(units)
                            .setStyle(ProgressBarStyle.ASCII)
                            .showSpeed()
                            .hideEta()
                            .build());
        }

        private static long units(Plan plan) {
            return plan.actions().stream()
                    .filter(action -> switch (action.phase()) {
                        case START, RESTART, WATCH -> true;
                        default -> false;
                    })
                    .count();
        }

        @Override
        public void happens(Target target, HostEvent event) {
            ProgressBar bar = bars.get(target);
            if (bar != null) {
                bar.setExtraMessage(words(event));
                if (event.kind().equals("well")) {
                    bar.step();
                }
            }
            if (event.isFailure()
                    || event.kind().equals("revert")
                    || event.kind().equals("note")) {
                out.println(target.describe() + ": " + words(event));
                out.flush();
            }
        }

        @Override
        public void ends(TargetResult result) {
            ProgressBar bar = bars.remove(result.target());
            if (bar != null) {
                bar.close();
            }
        }
    }
}
