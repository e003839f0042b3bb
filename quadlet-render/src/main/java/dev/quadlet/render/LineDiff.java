package dev.quadlet.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The difference of two texts, as {@code diff -u} shows it. */
public final class LineDiff {

    private static final int CONTEXT = 3;

    /** Beyond that, what differs is shown as a whole: a table of all pairs of lines would be too large. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private final List<String> before;
    private final List<String> after;
    private final List<Edit> edits = new ArrayList<>();

    /** A line with its mark: blank, minus or plus. */
    private record Edit(char mark, String line) {}

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * {@return the difference of two texts; nothing if they are equal}
     *
     * @param nameBefore the name of the first text, for the head
     * @param nameAfter the name of the second text, for the head
     * @param before the first text
     * @param after the second text
     */
    public static String of(String nameBefore, String nameAfter, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        LineDiff diff = new LineDiff(lines(before), lines(after));
        diff.compare();
        StringBuilder out = new StringBuilder();
        out.append("--- ").append(nameBefore).append("\n+++ ").append(nameAfter).append('\n');
        diff.hunks(out);
        return out.toString();
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + NO_NEWLINE);
        }
        return lines;
    }

    private void compare() {
        int from = 0;
        int endBefore = before.size();
        int endAfter = after.size();
        while (from < endBefore && from < endAfter && before.get(from).equals(after.get(from))) {
            from++;
        }
        while (endBefore > from && endAfter > from && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
            endBefore--;
            endAfter--;
        }
        add(' ', before.subList(0, from));
        List<String> removed = before.subList(from, endBefore);
        List<String> added = after.subList(from, endAfter);
        if ((long) removed.size() * added.size() > MOST_PAIRS) {
            add('-', removed);
            add('+', added);
        } else {
            compare(removed, added);
        }
        add(' ', before.subList(endBefore, before.size()));
    }

    private void compare(List<String> removed, List<String> added) {
        int[][] common = new int[removed.size() + 1][added.size() + 1];
        for (int i = removed.size() - 1; i >= 0; i--) {
            for (int j = added.size() - 1; j >= 0; j--) {
                common[i][j] = removed.get(i).equals(added.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < removed.size() && j < added.size()) {
            if (removed.get(i).equals(added.get(j))) {
                edits.add(new Edit(' ', removed.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                edits.add(new Edit('-', removed.get(i++)));
            } else {
                edits.add(new Edit('+', added.get(j++)));
            }
        }
        add('-', removed.subList(i, removed.size()));
        add('+', added.subList(j, added.size()));
    }

    private void add(char mark, List<String> lines) {
        lines.forEach(line -> edits.add(new Edit(mark, line)));
    }

    private void hunks(StringBuilder out) {
        int lineBefore = 1;
        int lineAfter = 1;
        int at = 0;
        while (at < edits.size()) {
            int first = nextChange(at);
            if (first == edits.size()) {
                return;
            }
            int from = Math.max(at, first - CONTEXT);
            lineBefore += from - at;
            lineAfter += from - at;
            int to = end(first);
            List<Edit> hunk = edits.subList(from, to);
            int countBefore =
                    (int) hunk.stream().filter(edit -> edit.mark() != '+').count();
            int countAfter =
                    (int) hunk.stream().filter(edit -> edit.mark() != '-').count();
            out.append("@@ -").append(range(lineBefore, countBefore));
            out.append(" +").append(range(lineAfter, countAfter)).append(" @@\n");
            hunk.forEach(edit -> out.append(edit.mark()).append(edit.line()).append('\n'));
            lineBefore += countBefore;
            lineAfter += countAfter;
            at = to;
        }
    }

    private int nextChange(int from) {
        int at = from;
        while (at < edits.size() && edits.get(at).mark() == ' ') {
            at++;
        }
        return at;
    }

    /** Behind the last change that is near enough to the ones before, and its context. */
    private int end(int firstChange) {
        int end = firstChange;
        int next = firstChange;
        while (next < edits.size() && next - end <= 2 * CONTEXT) {
            end = next + 1;
            next = nextChange(end);
        }
        return Math.min(end + CONTEXT, edits.size());
    }

    /** An empty range is named by the line before it. */
    private static String range(int line, int count) {
        return (count == 0 ? line - 1 : line) + (count == 1 ? "" : "," + count);
    }
}
