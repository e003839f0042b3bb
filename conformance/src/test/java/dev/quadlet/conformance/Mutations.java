package dev.quadlet.conformance;

import static dev.quadlet.conformance.Draft.key;
import static dev.quadlet.conformance.Draft.value;

import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that people, and editors, do to a unit. */
final class Mutations {

    private static final char MARK = Case.MARK;

    /** A way to go wrong. */
    interface Mutation {

        /** {@return whether it could be done to this unit} */
        boolean apply(Draft draft);
    }

    private static final Set<String> MANDATORY = Set.of(
            "Image",
            "Rootfs",
            "Yaml",
            "ImageTag",
            "Artifact",
            "SetWorkingDirectory",
            "Subnet",
            "User",
            "Device",
            "RemapUsers",
            "File");

    private static final List<String> TRUTHS = List.of(
            "ture",
            "y",
            "t",
            "n",
            "f",
            "enabled",
            "",
            "TRUE",
            "On",
            "'yes'",
            "\"yes\"",
            "0",
            "1",
            "2",
            "no",
            "oN",
            "true false",
            "true # always",
            "\"\"true\"\"",
            "TrUe",
            "ſ",
            "off",
            "False",
            "\"true");

    private static final List<String> NUMBERS = List.of(
            "abc",
            "-1",
            "0x10",
            "010",
            "08",
            "4294967295",
            "4294967296",
            "+5",
            "1_000",
            "0",
            "",
            "0x",
            "+",
            "1.5",
            "\"7\"",
            "0X1f",
            "00",
            "+0x10",
            "0x+1",
            "0x-1",
            "++5",
            "+-5",
            "-0",
            "99999999999999999999",
            "-x",
            "0b1",
            "+ 5");

    private static final List<String> ESCAPES = List.of(
            "\\d",
            "\\.",
            "\\;",
            "\\x",
            "\\x4",
            "\\x41",
            "\\x00",
            "\\400",
            "\\377",
            "\\101",
            "\\000",
            "\\08",
            "\\u12",
            "\\u0041",
            "\\uD800",
            "\\U00110000",
            "\\U00000041",
            "\\s",
            "\\n",
            "\\\\",
            "\\\"",
            "\\e",
            "\\ ",
            "\\é",
            "\\");

    private static final List<String> WORDS = List.of(
            "a \"\" b",
            "\"\"",
            "''",
            "'' a",
            "a ''",
            "a b",
            "\"a b\" c",
            "'a",
            "a\"",
            "\"a",
            "it's",
            "a 'b c",
            "\"\"a",
            "a\"\"",
            "=b",
            "A=1 A=2",
            "A=1 B",
            "A",
            "A=",
            "A=1 =2",
            "'A=1 2' B=3",
            "a\\",
            "\\",
            "a \\\\",
            "a\tb",
            "A=1",
            "A=1 A",
            "A A=1",
            "\"\" A=1",
            "a  b",
            "$X",
            "%%",
            "#a",
            "a # b");

    private Mutations() {}

    /** {@return all of them by name} */
    static Map<String, Mutation> all() {
        Map<String, Mutation> all = new TreeMap<>();
        all.put("valid", draft -> true);
        all.put("typo in key", Mutations::typo);
        all.put("key of another type", Mutations::otherTypesKey);
        all.put("key of systemd", Mutations::systemdsKey);
        all.put("key that is too new", Mutations::newerKey);
        all.put("mandatory key missing", Mutations::withoutMandatory);
        all.put("reference to nothing", Mutations::missingReference);
        all.put("bad escape", Mutations::badEscape);
        all.put("unbalanced quote", draft -> insert(draft, draft.any("\"", "'")));
        all.put("empty word", draft -> insert(draft, draft.any(" \"\" ", " '' ", " \"\"", "\"\" ")));
        all.put("words", draft -> set(draft, Draft::isWords, draft.any(WORDS)));
        all.put(
                "truth value",
                draft -> set(
                        draft, row -> row.lookup() == Lookup.FLAG || row.key().equals("Notify"), draft.any(TRUTHS)));
        all.put("number", draft -> set(draft, row -> row.lookup() == Lookup.NUMBER, draft.any(NUMBERS)));
        all.put("empty assignment", Mutations::emptyAssignment);
        all.put("cleared list", Mutations::cleared);
        all.put("template", draft -> {
            draft.stem += draft.any("@", "@one", "@one@two");
            return true;
        });
        all.putAll(LineMutations.all());
        all.putAll(ValueMutations.all());
        return all;
    }

    private static boolean typo(Draft draft) {
        List<Integer> entries = draft.entries();
        if (entries.isEmpty()) {
            return false;
        }
        int at = draft.any(entries);
        String key = key(draft.lines.get(at));
        int i = draft.random.nextInt(key.length());
        String wrong = switch (draft.random.nextInt(5)) {
            case 0 -> key.substring(0, i) + key.charAt(i) + key.substring(i);
            case 1 -> key.substring(0, i) + key.substring(i + 1);
            case 2 -> key.toLowerCase(Locale.ROOT);
            case 3 -> key + " ";
            default -> key + draft.any("s", "=", "\u00A0", "\"", "\u0001", "é", ":");
        };
        draft.lines.set(at, wrong + "=" + value(draft.lines.get(at)));
        return true;
    }

    private static boolean otherTypesKey(Draft draft) {
        List<Row<?, ?>> rows = new ArrayList<>();
        draft.any(UnitTypes.quadlet())
                .parts()
                .forEach(part -> part.section().rows().forEach(rows::add));
        String key = draft.any(rows).key();
        // Names of services and links must have marks, or cases would get into each other's way.
        return !key.equals("ServiceName")
                && !key.equals("Alias")
                && draft.add(
                        draft.any(
                                draft.type.section(),
                                draft.type.section(),
                                "Quadlet",
                                "Unit",
                                "Service",
                                "Install",
                                "Pod"),
                        key + "=" + draft.any("true", "1", "a b", "", "\"x\""));
    }

    private static boolean systemdsKey(Draft draft) {
        String section = draft.any("Unit", "Service", "Install");
        List<Row<?, ?>> rows = new ArrayList<>();
        draft.type.part(section).orElseThrow().section().rows().forEach(rows::add);
        return draft.own(draft.any(rows).key() + "=x");
    }

    private static boolean newerKey(Draft draft) {
        List<Row<?, ?>> rows = new ArrayList<>();
        for (Row<?, ?> row :
                draft.type.part(draft.type.section()).orElseThrow().section().rows()) {
            if (!draft.version.isAtLeast(row.since())) {
                rows.add(row);
            }
        }
        return !rows.isEmpty() && draft.own(draft.any(rows).key() + "=1");
    }

    private static boolean withoutMandatory(Draft draft) {
        List<Integer> found = draft.entries(row -> MANDATORY.contains(row.key()));
        if (found.isEmpty()) {
            return false;
        }
        int at = draft.any(found);
        if (draft.random.nextInt(3) == 0) {
            draft.lines.set(at, key(draft.lines.get(at)) + "=" + draft.any("", "\"\"", "\"", "''"));
        } else {
            draft.lines.remove(at);
        }
        return true;
    }

    private static boolean missingReference(Draft draft) {
        String gone = "gone" + MARK;
        return switch (draft.random.nextInt(6)) {
            case 0 -> draft.own("Network=" + gone + draft.any(".network", ".container", ".network:ip=1", ".pod"));
            case 1 -> draft.own("Volume=" + gone + draft.any(".volume:/x", ".volume", ".image:/x", ".artifact:/x:ro"));
            case 2 -> draft.own("Image=" + gone + draft.any(".image", ".build", ".container"));
            case 3 -> draft.own("Pod=" + gone + ".pod");
            case 4 ->
                draft.own("Mount=type=" + draft.any("volume", "bind", "image", "glob", "tmpfs") + ",source=" + gone
                        + draft.any(".volume", ".image", ".build", ".artifact") + ",target=/x");
            default ->
                draft.add(
                        "Unit",
                        draft.any("After", "Requires", "Wants", "PartOf", "Upholds", "OnFailure") + "="
                                + draft.any("", "a.service ", "\"") + gone + "."
                                + draft.any(
                                        "container",
                                        "pod",
                                        "network",
                                        "volume",
                                        "kube",
                                        "image",
                                        "build",
                                        "artifact",
                                        "timer"));
        };
    }

    private static boolean badEscape(Draft draft) {
        return insert(draft, draft.any(ESCAPES));
    }

    /** Puts something into the value of an entry with words. */
    private static boolean insert(Draft draft, String text) {
        Optional<Integer> at = draft.entry(Draft::isWords, "a b=1 c");
        at.ifPresent(line -> {
            String entry = draft.lines.get(line);
            int from = entry.indexOf('=') + 1;
            int position = from + draft.random.nextInt(entry.length() - from + 1);
            draft.lines.set(line, entry.substring(0, position) + text + entry.substring(position));
        });
        return at.isPresent();
    }

    private static boolean set(Draft draft, java.util.function.Predicate<Row<?, ?>> fits, String value) {
        Optional<Integer> at = draft.entry(fits, value);
        at.ifPresent(line -> draft.lines.set(line, key(draft.lines.get(line)) + "=" + value));
        return at.isPresent();
    }

    private static boolean emptyAssignment(Draft draft) {
        Optional<Row<?, ?>> row = draft.anyRow(any -> true);
        return row.isPresent() && draft.own(row.get().key() + "=" + draft.any("", "", " ", "\"\""));
    }

    private static boolean cleared(Draft draft) {
        List<Integer> found = draft.entries(row -> row.lookup().repeatable());
        if (found.isEmpty()) {
            return false;
        }
        String line = draft.lines.get(draft.any(found));
        draft.own(key(line) + "=");
        if (draft.random.nextBoolean()) {
            draft.own(line);
        }
        return true;
    }
}
