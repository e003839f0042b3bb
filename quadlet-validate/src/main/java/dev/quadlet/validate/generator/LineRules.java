package dev.quadlet.validate.generator;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.value.Printable;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import dev.quadlet.validate.generator.LaterLines.Beaten;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of the generator's own sections that it drops, in whole or in part, because of how it reads them. */
final class LineRules {

    static final UnitRule REPEATED_KEY = new UnitRule(
            RuleInfo.lost(
                    "repeated-key",
                    "A key that has one value stands in a file more than once.",
                    "The last line counts; those before it have no effect.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    HostName=one
                    HostName=two
                    """,
                    "Keep one of the lines."),
            LineRules::repeated);

    static final UnitRule CLEARED_VALUE = new UnitRule(
            RuleInfo.lost(
                    "cleared-value",
                    "An empty assignment takes back what stands above it in the same file.",
                    "An empty value clears a list; that is of use in a drop-in alone.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    PublishPort=8080:80
                    PublishPort=
                    """,
                    "Drop the empty line, or the lines that it clears."),
            LineRules::cleared);

    static final UnitRule OVERRIDDEN_BY_DROP_IN = new UnitRule(
            RuleInfo.lost(
                            "overridden-by-drop-in",
                            "A drop-in sets anew, or clears, what the unit or an earlier drop-in sets.",
                            "That is what drop-ins are for; it is told so that nobody looks for the line's effect.",
                            """
                    # web.container
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    HostName=one

                    # web.container.d/10-name.conf
                    [Container]
                    HostName=two
                    """,
                            "Nothing is to do if that is meant.")
                    .severity(Severity.INFO),
            LineRules::overridden);

    static final UnitRule DROPPED_LINE = new UnitRule(
            RuleInfo.lost(
                    "dropped-line",
                    "A line cannot be taken apart into words.",
                    "The generator drops the whole line: over a backslash that begins no escape, over a quote that is"
                            + " not closed. Most often it says nothing.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Exec=grep -E 'test\\.com' /etc/hosts
                    """,
                    "Double the backslash, or close the quote."),
            LineRules::dropped);

    static final UnitRule EMPTY_WORD = new UnitRule(
            RuleInfo.lost(
                    "empty-word",
                    "A line has an empty word in quotes.",
                    "To the generator an empty word is the end of the line: it drops all that follows. An empty word"
                            + " cannot be said.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Exec=psql -c "" --quiet
                    """,
                    "Drop the empty word, or pass it by an environment variable."),
            LineRules::emptyWord);

    static final UnitRule NOT_A_TRUTH_VALUE = new UnitRule(
            RuleInfo.lost(
                    "not-a-truth-value",
                    "A truth value is misspelt, or empty.",
                    "The generator takes all but 1, yes, true and on for false.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    ReadOnly=ture
                    """,
                    "Write true or false."),
            LineRules::truthValues);

    static final UnitRule NOT_A_NUMBER = new UnitRule(
            RuleInfo.lost(
                    "not-a-number",
                    "A number is none.",
                    "The generator takes it for 0: a volume then belongs to root. A leading 0 makes it octal.",
                    """
                    [Volume]
                    User=postgres
                    """,
                    "Write a number; UID= takes names since Podman 6.0."),
            LineRules::numbers);

    static final UnitRule OVERWRITTEN_NAME = new UnitRule(
            RuleInfo.lost(
                    "overwritten-name",
                    "A variable, label or option is set twice in one file.",
                    "The last value of a name counts.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Environment=MODE=a
                    Environment=MODE=b
                    """,
                    "Keep one of them."),
            LineRules::overwritten);

    static final UnitRule WORD_WITHOUT_VALUE = new UnitRule(
            RuleInfo.lost(
                    "word-without-value",
                    "A word among name=value pairs has no equals sign, for Podman before 5.6.",
                    "The generator drops the word. Most often a blank is not quoted.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Environment=TITLE=My blog
                    """,
                    "Put the whole pair into double quotes: \"TITLE=My blog\"."),
            LineRules::bareWords);

    private LineRules() {}

    static List<UnitRule> rules() {
        return List.of(
                REPEATED_KEY,
                CLEARED_VALUE,
                OVERRIDDEN_BY_DROP_IN,
                DROPPED_LINE,
                EMPTY_WORD,
                NOT_A_TRUTH_VALUE,
                NOT_A_NUMBER,
                OVERWRITTEN_NAME,
                WORD_WITHOUT_VALUE);
    }

    /** A key that stands in a section which the generator reads itself. */
    private record OwnKey(String section, Row<?, ?> row, Lookup lookup) {}

    private interface KeyCheck {
        void check(UnitSource unit, OwnKey key, List<SourceEntry> entries, Findings findings);
    }

    /** Goes through the keys that the unit sets. */
    private static void each(UnitSource unit, Findings findings, KeyCheck check) {
        for (List<SourceEntry> entries : unit.entriesByKey()) {
            SourceEntry first = entries.get(0);
            boolean own = first.section().equals(unit.type().section())
                    || first.section().equals("Quadlet");
            if (own) {
                ownKey(unit, first).ifPresent(key -> check.check(unit, key, entries, findings));
            }
        }
    }

    private static Optional<OwnKey> ownKey(UnitSource unit, SourceEntry entry) {
        return unit.type()
                .part(entry.section())
                .flatMap(part -> part.section().row(entry.key()))
                .map(row -> new OwnKey(entry.section(), row, lookup(unit, row)));
    }

    /** Two keys were single values once. */
    private static Lookup lookup(UnitSource unit, Row<?, ?> row) {
        boolean onceSingle = (unit.is("kube") && row.key().equals("Yaml") && !Versions.since(unit, Versions.V5_7))
                || (unit.is("build") && row.key().equals("ImageTag") && !Versions.since(unit, Versions.V5_3));
        return onceSingle ? Lookup.LAST : row.lookup();
    }

    private static void repeated(UnitSource unit, Findings findings) {
        each(unit, findings, (source, key, entries, found) -> {
            if (!key.lookup().repeatable()) {
                for (Beaten beaten : LaterLines.ofSingle(entries)) {
                    if (beaten.isInOneFile() && !isEmpty(source, key, beaten.entry())) {
                        add(
                                beaten.entry().key() + " is set again further down, so this line has no effect",
                                "keep one of the lines",
                                beaten,
                                found);
                    }
                }
            }
        });
    }

    /** Quotes around nothing are nothing, but for a command, to which they are a word. */
    private static boolean isEmpty(UnitSource unit, OwnKey key, SourceEntry entry) {
        return key.lookup() == Lookup.COMMAND
                ? entry.value().isEmpty()
                : unit.single(entry).isEmpty();
    }

    private static void add(String message, String help, Beaten beaten, Findings findings) {
        findings.add(message, help, List.of(beaten.entry().place(), beaten.by().place()));
    }

    private static void cleared(UnitSource unit, Findings findings) {
        each(unit, findings, (source, key, entries, found) -> {
            if (key.lookup().repeatable()) {
                for (Beaten beaten : LaterLines.ofList(entries)) {
                    if (beaten.isInOneFile()) {
                        add(
                                "an empty " + beaten.entry().key() + "= further down clears this line",
                                "drop the empty line, or this one",
                                beaten,
                                found);
                    }
                }
            }
        });
    }

    private static void overridden(UnitSource unit, Findings findings) {
        each(unit, findings, (source, key, entries, found) -> {
            List<Beaten> all = key.lookup().repeatable() ? LaterLines.ofList(entries) : LaterLines.ofSingle(entries);
            for (Beaten beaten : all) {
                if (!beaten.isInOneFile() && !source.single(beaten.entry()).isEmpty()) {
                    overridden(beaten.entry().key(), beaten, found);
                }
            }
            if (key.lookup() == Lookup.PAIRS) {
                LaterLines.ofNames(assigned(source, key), (name, beaten) -> {
                    if (!beaten.isInOneFile()) {
                        overridden(Printable.of(name), beaten, found);
                    }
                });
            }
        });
    }

    private static void overridden(String what, Beaten beaten, Findings findings) {
        add(
                beaten.by().file() + " sets " + what + " anew, so this has no effect",
                "nothing is to do if that is meant",
                beaten,
                findings);
    }

    private static void dropped(UnitSource unit, Findings findings) {
        flaws(unit, findings, (entry, flaw) -> {
            switch (flaw.kind()) {
                case UNKNOWN_ESCAPE ->
                    findings.add(
                            Printable.of(flaw.text()) + " is no escape, so the generator drops the whole line",
                            "write \\" + Printable.of(flaw.text()) + " for a backslash",
                            entry.place());
                case UNBALANCED_QUOTE ->
                    findings.add(
                            "a quote is not closed, so the generator drops the whole line",
                            "close the quote, or put the other kind of quotes around the word",
                            entry.place());
                case NUL -> findings.add("a NUL character ends the line for the generator", "remove it", entry.place());
                case EMPTY_WORD -> {}
            }
        });
    }

    private static void emptyWord(UnitSource unit, Findings findings) {
        flaws(unit, findings, (entry, flaw) -> {
            if (flaw.kind() == Words.Kind.EMPTY_WORD) {
                findings.add(
                        "an empty word ends the line for the generator, which drops it and all that follows",
                        "drop the empty word; it cannot be said in a unit file",
                        entry.place());
            }
        });
    }

    private interface FlawCheck {
        void check(SourceEntry entry, Words.Flaw flaw);
    }

    private static void flaws(UnitSource unit, Findings findings, FlawCheck check) {
        each(unit, findings, (source, key, entries, found) -> {
            List<SourceEntry> counting = key.lookup().repeatable()
                    ? source.list(key.section(), key.row().key())
                    : entries.subList(entries.size() - 1, entries.size());
            for (SourceEntry entry : counting) {
                Unquoting.words(key.lookup(), entry.value()).flaw().ifPresent(flaw -> check.check(entry, flaw));
            }
        });
    }

    private static void truthValues(UnitSource unit, Findings findings) {
        each(unit, findings, (source, key, entries, found) -> {
            SourceEntry last = entries.get(entries.size() - 1);
            boolean truth = key.lookup() == Lookup.FLAG || last.key().equals("Notify");
            String value = source.single(last);
            boolean healthy = last.key().equals("Notify") && value.equalsIgnoreCase("healthy");
            if (truth && !healthy && !UnitSource.isTrue(value) && !isFalse(value)) {
                found.add(
                        "\"" + Printable.of(value) + "\" is no truth value; the generator takes it for false",
                        "write true or false",
                        last.place());
            }
        });
    }

    private static boolean isFalse(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "0", "no", "n", "false", "f", "off" -> true;
            default -> false;
        };
    }

    private static void numbers(UnitSource unit, Findings findings) {
        each(unit, findings, (source, key, entries, found) -> {
            SourceEntry last = entries.get(entries.size() - 1);
            // What is no number counts as 0, which is what root means.
            if (key.lookup() == Lookup.NUMBER
                    && !source.single(last).equals("root")
                    && !GoNumber.isUnsigned(source.single(last))) {
                found.add(
                        "\"" + Printable.of(source.single(last)) + "\" is no number; the generator takes it for 0",
                        "write a number without a sign",
                        last.place());
            }
        });
    }

    private static void overwritten(UnitSource unit, Findings findings) {
        each(unit, findings, (source, key, entries, found) -> {
            if (key.lookup() == Lookup.PAIRS) {
                LaterLines.ofNames(assigned(source, key), (name, beaten) -> {
                    if (beaten.isInOneFile()) {
                        add(
                                Printable.of(name) + " is set again further down, so this value has no effect",
                                "keep one of them",
                                beaten,
                                found);
                    }
                });
            }
        });
    }

    /** The words that set a name; before 5.6 a word without a value sets nothing. */
    private static List<UnitSource.SourceWord> assigned(UnitSource unit, OwnKey key) {
        List<UnitSource.SourceWord> words = unit.words(key.section(), key.row().key(), Lookup.PAIRS);
        return Versions.since(unit, Versions.V5_6)
                ? words
                : words.stream().filter(word -> word.text().indexOf('=') >= 0).toList();
    }

    static String nameOf(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static void bareWords(UnitSource unit, Findings findings) {
        if (Versions.since(unit, Versions.V5_6)) {
            return;
        }
        each(unit, findings, (source, key, entries, found) -> {
            if (key.lookup() == Lookup.PAIRS) {
                for (UnitSource.SourceWord word :
                        source.words(key.section(), key.row().key(), Lookup.PAIRS)) {
                    if (word.text().indexOf('=') < 0) {
                        found.add(
                                (word.entry().hasSecret() ? "a word" : Printable.of(word.text()))
                                        + " has no equals sign, so the generator drops it",
                                "put the whole pair into double quotes if it has a blank",
                                word.entry().place());
                    }
                }
            }
        });
    }
}
