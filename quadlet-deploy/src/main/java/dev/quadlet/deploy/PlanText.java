package dev.quadlet.deploy;

import dev.quadlet.deploy.PlanProblem.Severity;
import dev.quadlet.model.value.LocalImage;
import dev.quadlet.model.value.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** A plan as people read it. */
public final class PlanText {

    private static final int WIDEST_NAME = 36;
    private static final int WIDEST_STEP = 8;
    private static final String STACK = "  ";
    private static final String UNIT = "    ";
    private static final String DIFF = "        ";

    private final Plan plan;
    private final Style style;
    private final StringBuilder out = new StringBuilder();
    private final int nameWidth;

    /**
     * How a plan is shown.
     *
     * @param colour whether with colours of a terminal
     * @param diffs whether with the differences of files
     */
    public record Style(boolean colour, boolean diffs) {

        /** {@return without colours, with differences} */
        public static Style plain() {
            return new Style(false, true);
        }

        /** {@return with colours and differences} */
        public static Style coloured() {
            return new Style(true, true);
        }

        /** {@return the same without differences} */
        public Style withoutDiffs() {
            return new Style(colour, false);
        }
    }

    private PlanText(Plan plan, Style style) {
        this.plan = plan;
        this.style = style;
        this.nameWidth = Math.min(
                WIDEST_NAME,
                plan.units().stream()
                        .filter(PlanText::isShown)
                        .mapToInt(unit -> unit.fileName().length())
                        .max()
                        .orElse(0));
    }

    /**
     * {@return a plan as text: what changes by stacks, then what follows of it}
     *
     * @param plan the plan
     * @param style how it is shown
     */
    public static String of(Plan plan, Style style) {
        PlanText text = new PlanText(plan, style);
        text.write();
        return text.out.toString();
    }

    private void write() {
        String where = plan.target().describe()
                + (plan.current() == 0 ? " (nothing deployed yet)" : " (generation " + plan.current() + ")");
        if (plan.isEmpty()) {
            out.append(bold(where)).append(": nothing to do\n");
        } else {
            out.append(bold(where)).append('\n');
            stacks().forEach(this::stack);
            summary();
        }
        drift();
        moved();
        foreign();
        problems();
        if (plan.isRefused()) {
            out.append(Paint.RED.of("An apply is refused.", style.colour())).append('\n');
        }
    }

    private static boolean isShown(UnitChange unit) {
        return unit.change() != Change.SAME || unit.step() != Step.NONE;
    }

    private SortedSet<String> stacks() {
        SortedSet<String> stacks = new TreeSet<>();
        plan.units().stream().filter(PlanText::isShown).forEach(unit -> stacks.add(unit.stack()));
        plan.files().forEach(file -> stacks.add(file.stack()));
        plan.secrets().forEach(secret -> stacks.add(secret.stack()));
        return stacks;
    }

    private void stack(String stack) {
        String name = stack.equals(Manifest.NO_STACK) ? "of no stack, for all units" : stack;
        out.append(STACK).append(bold(name)).append('\n');
        plan.units().stream()
                .filter(unit -> unit.stack().equals(stack) && isShown(unit))
                .forEach(this::unit);
        plan.secrets().stream().filter(secret -> secret.stack().equals(stack)).forEach(this::secret);
        plan.files().stream().filter(file -> file.stack().equals(stack)).forEach(file -> {
            line(file.change(), file.path(), "");
            diff(file.diff());
        });
    }

    private void unit(UnitChange unit) {
        List<String> why = new ArrayList<>();
        unit.causes().forEach(cause -> why.add(cause.text()));
        if (!unit.note().isEmpty()) {
            why.add(unit.note());
        } else if (unit.change() == Change.CHANGE && unit.step() == Step.NONE) {
            why.add("nothing restarts");
        }
        String step = unit.step() == Step.NONE ? "" : unit.step().name().toLowerCase(Locale.ROOT);
        String indent = " ".repeat(UNIT.length() + 2 + nameWidth + 2 + WIDEST_STEP + 1);
        line(
                unit.change(),
                pad(unit.fileName(), nameWidth) + "  " + pad(step, WIDEST_STEP),
                " " + String.join("\n" + indent, why));
        diff(unit.diff());
    }

    private void secret(SecretChange secret) {
        String what = switch (secret.change()) {
            case ADD -> "new";
            case REMOVE -> "not wanted any more, stays in Podman";
            default -> "rotated";
        };
        line(secret.change(), pad("secret " + secret.name(), nameWidth), "  " + what);
    }

    private void line(Change change, String what, String why) {
        String line = Paint.of(change).of(symbol(change) + " " + what, style.colour()) + why;
        out.append(UNIT).append(line.stripTrailing()).append('\n');
    }

    private static String symbol(Change change) {
        return switch (change) {
            case ADD -> "+";
            case CHANGE -> "~";
            case REMOVE -> "-";
            case SAME -> " ";
        };
    }

    private void diff(String diff) {
        if (style.diffs() && !diff.isEmpty()) {
            diff.lines()
                    .forEach(line -> out.append(DIFF)
                            .append(Paint.ofDiff(line).of(line, style.colour()).stripTrailing())
                            .append('\n'));
        }
    }

    private void summary() {
        services("Restarts", Step.RESTART);
        services("Reloads", Step.RELOAD);
        services("Starts", Step.START);
        services("Stops", Step.STOP);
        list(
                "Not started",
                plan.units().stream()
                        .filter(unit -> unit.step() == Step.NONE && unit.change() != Change.SAME)
                        .filter(unit -> !unit.note().isEmpty() && !unit.note().startsWith("adopted"))
                        .filter(unit -> !unit.note().endsWith(UnitRules.LATER))
                        .map(UnitChange::service)
                        .toList());
        snapshots();
        list("New images", plan.newImages());
        list("Sends", plan.sends().stream().map(LocalImage::toString).toList());
        long rest = plan.units().stream().filter(unit -> !isShown(unit)).count();
        if (rest > 0) {
            out.append(rest).append(rest == 1 ? " unit stays as it is\n" : " units stay as they are\n");
        }
    }

    private void services(String head, Step step) {
        list(
                head,
                plan.units().stream()
                        .filter(unit -> unit.step() == step)
                        .map(UnitChange::service)
                        .toList());
    }

    private void list(String head, Collection<String> names) {
        if (!names.isEmpty()) {
            out.append(bold(head)).append(": ").append(String.join(", ", names)).append('\n');
        }
    }

    private void snapshots() {
        if (plan.snapshots().isEmpty()) {
            return;
        }
        out.append(bold("Snapshots")).append(", before the switch:\n");
        for (Snapshot snapshot : plan.snapshots()) {
            out.append(STACK)
                    .append(Printable.whole(snapshot.data().describe()))
                    .append(": ")
                    .append(snapshot.cause())
                    .append('\n');
            snapshot.measure()
                    .ifPresent(measure ->
                            out.append(UNIT).append(describe(measure)).append('\n'));
            if (!snapshot.stopped().isEmpty()) {
                out.append(UNIT)
                        .append("stopped meanwhile: ")
                        .append(String.join(", ", snapshot.stopped()))
                        .append('\n');
            }
        }
    }

    private static String describe(Measure measure) {
        String how = measure.reflink()
                ? "reflink: no copy"
                : "about " + measure.estimate().toSeconds() + " s of downtime";
        return Sizes.shown(measure.bytes()) + ", " + Sizes.shown(measure.free()) + " free, " + how;
    }

    /** It is no drift: whoever has tags that move wants it so. */
    private void moved() {
        plan.moved()
                .forEach(image -> out.append(bold("Moved"))
                        .append(": ")
                        .append(Printable.whole(image.describe(plan.current())))
                        .append('\n'));
    }

    private void drift() {
        if (!plan.drift().isEmpty()) {
            out.append(bold("Drift")).append(", which an apply mends:\n");
            plan.drift()
                    .forEach(drift -> out.append(STACK)
                            .append(Printable.whole(drift.path()))
                            .append(": ")
                            .append(describe(drift.kind()))
                            .append('\n'));
        }
    }

    private static String describe(Drift.Kind kind) {
        return switch (kind) {
            case MISSING -> "is not there";
            case CHANGED -> "was changed";
            case MODE -> "has other permissions";
            case ADDED -> "was put there by somebody else";
        };
    }

    private void foreign() {
        if (!plan.foreign().isEmpty()) {
            out.append(bold("Foreign")).append(" units with the names of ours:\n");
            plan.foreign()
                    .forEach(foreign -> out.append(STACK)
                            .append(Printable.whole(foreign.path()))
                            .append(": ")
                            .append(describe(foreign.fate()))
                            .append('\n'));
        }
    }

    private static String describe(ForeignUnit.Fate fate) {
        return switch (fate) {
            case REFUSED -> "is in the way";
            case ADOPTED -> "is moved away";
            case OVERRIDDEN -> "stays, and ours comes before it";
        };
    }

    private void problems() {
        for (PlanProblem problem : plan.problems()) {
            Paint paint = problem.severity() == Severity.ERROR ? Paint.RED : Paint.YELLOW;
            out.append(paint.of(problem.severity().name().toLowerCase(Locale.ROOT), style.colour()))
                    .append('[')
                    .append(problem.code())
                    .append("]: ")
                    .append(problem.text())
                    .append('\n');
        }
    }

    private String bold(String text) {
        return Paint.BOLD.of(text, style.colour());
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
