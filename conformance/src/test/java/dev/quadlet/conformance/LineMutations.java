package dev.quadlet.conformance;

import static dev.quadlet.conformance.Draft.key;
import static dev.quadlet.conformance.Draft.value;

import dev.quadlet.conformance.Mutations.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What happens to lines, whatever they say. */
final class LineMutations {

    private static final List<String> GARBAGE = List.of(
            "Unit]",
            "---",
            "=x",
            "word",
            "[Container",
            "[a]b",
            "[]",
            "[a[b]",
            "[ ]",
            "key : value",
            "\\",
            "a\\",
            "]=",
            "[x]\t",
            "[Unit]  ",
            "[a\u0001b]",
            "%=1",
            " = ",
            "ä",
            "\u00A0",
            "[Contäiner]",
            "; comment",
            "# x\\",
            ": x");

    private LineMutations() {}

    static Map<String, Mutation> all() {
        Map<String, Mutation> all = new TreeMap<>();
        all.put("key twice", LineMutations::twice);
        all.put("quotes around a value", LineMutations::quotes);
        all.put("continued line", LineMutations::continued);
        all.put("unfinished line", LineMutations::unfinished);
        all.put("garbage line", LineMutations::garbage);
        all.put("text before the first section", LineMutations::textBefore);
        all.put("lines swapped", LineMutations::swapped);
        all.put("character changed", LineMutations::character);
        all.put("section renamed", LineMutations::section);
        all.put("drop-in", LineMutations::dropIn);
        all.put("byte order mark", draft -> {
            draft.head = "\uFEFF";
            return true;
        });
        all.put(
                "line deleted",
                draft ->
                        draft.lines.size() > 1 && draft.lines.remove(draft.random.nextInt(draft.lines.size())) != null);
        all.put("line doubled", draft -> {
            draft.lines.add(draft.random.nextInt(draft.lines.size() + 1), draft.any(draft.lines));
            return true;
        });
        return all;
    }

    private static boolean continued(Draft draft) {
        List<Integer> found = draft.entries();
        if (found.isEmpty()) {
            return false;
        }
        int at = draft.any(found);
        String line = draft.lines.get(at);
        int cut = draft.random.nextInt(line.length() + 1);
        draft.lines.set(at, line.substring(0, cut) + "\\");
        draft.lines.add(at + 1, line.substring(cut));
        if (draft.random.nextBoolean()) {
            draft.lines.add(at + 1, draft.any("# between", "", "; between", "  ", "#\\"));
        }
        return true;
    }

    private static boolean unfinished(Draft draft) {
        draft.lines.add(draft.any("HostName=a", "PodmanArgs=--x", "Label=a=b", "Image=x", "[Unit]", "", "x") + " \\");
        if (draft.random.nextBoolean()) {
            draft.lines.addAll(draft.any(List.of(List.of("# end"), List.of(""), List.of("", "; a", ""))));
        }
        draft.tail = draft.any("\n", "", "\n\n");
        return true;
    }

    private static boolean garbage(Draft draft) {
        draft.lines.add(draft.random.nextInt(draft.lines.size() + 1), draft.any(GARBAGE));
        return true;
    }

    private static boolean textBefore(Draft draft) {
        draft.lines.add(0, draft.any("Key=value", "text", "# comment", "", ";x", "\\", "Key=\\", "#\\", " [Unit]"));
        return true;
    }

    private static boolean swapped(Draft draft) {
        int one = draft.random.nextInt(draft.lines.size());
        int other = draft.random.nextInt(draft.lines.size());
        String line = draft.lines.get(one);
        draft.lines.set(one, draft.lines.get(other));
        draft.lines.set(other, line);
        return true;
    }

    private static boolean character(Draft draft) {
        int at = draft.random.nextInt(draft.lines.size());
        String line = draft.lines.get(at);
        int i = draft.random.nextInt(line.length() + 1);
        int end = Math.min(line.length(), i + draft.random.nextInt(2));
        String text = draft.any(
                "", "\"", "'", "\\", "=", "[", "]", "#", " ", "%", "$", ":", ",", "\u00A0", "\0", "\u0085", "x");
        draft.lines.set(at, line.substring(0, i) + text + line.substring(end));
        return true;
    }

    private static boolean section(Draft draft) {
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i < draft.lines.size(); i++) {
            if (draft.lines.get(i).startsWith("[")) {
                headers.add(i);
            }
        }
        if (headers.isEmpty()) {
            return false;
        }
        String own = draft.type.section();
        String name =
                draft.any(own, own, own.toLowerCase(Locale.ROOT), "X-" + own, "Unit", "Quadlet", own + " ", "Foo");
        draft.lines.set(draft.any(headers), "[" + name + "]");
        return true;
    }

    private static boolean dropIn(Draft draft) {
        List<Integer> entries = draft.entries();
        String line = entries.isEmpty() ? "PodmanArgs=--x" : draft.lines.get(draft.any(entries));
        String own = "[" + draft.type.section() + "]\n";
        String text = draft.any(
                own + line,
                own + key(line) + "=",
                own + key(line) + "=\n" + line,
                own + line + "\n" + key(line) + "=",
                own + "Nothing=1",
                own + "PodmanArgs=\\d\n",
                "Nothing=1",
                "[Service]\nRestart=no\nType=oneshot",
                "[Service]\nType=simple",
                own + "HostName=a\nHostName=b",
                "# nothing",
                "");
        draft.others.put(draft.fileName() + ".d/10-more.conf", text);
        if (draft.random.nextInt(3) == 0) {
            draft.others.put(draft.fileName() + ".d/20-more.conf", own + line + "\n");
        }
        return true;
    }

    private static boolean twice(Draft draft) {
        List<Integer> found = draft.entries();
        if (found.isEmpty()) {
            return false;
        }
        String line = draft.lines.get(draft.any(found));
        return draft.own(draft.any(line, key(line) + "=other", key(line) + "=true"));
    }

    private static boolean quotes(Draft draft) {
        List<Integer> found = draft.entries();
        if (found.isEmpty()) {
            return false;
        }
        int at = draft.any(found);
        String quote = draft.any("\"", "'", "\"\"");
        String line = draft.lines.get(at);
        draft.lines.set(at, key(line) + "=" + quote + value(line) + draft.any(quote, quote, ""));
        return true;
    }
}
