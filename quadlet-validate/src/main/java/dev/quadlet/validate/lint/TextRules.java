package dev.quadlet.validate.lint;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import dev.quadlet.model.value.Printable;
import dev.quadlet.render.Unquoting;
import dev.quadlet.render.Words;
import dev.quadlet.validate.Findings;
import dev.quadlet.validate.Masking;
import dev.quadlet.validate.RuleInfo;
import dev.quadlet.validate.Severity;
import dev.quadlet.validate.SourceEntry;
import dev.quadlet.validate.UnitRule;
import dev.quadlet.validate.UnitSource;
import dev.quadlet.validate.generator.Versions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Text that does not arrive as it was meant. */
final class TextRules {

    static final UnitRule TRAILING_COMMENT = new UnitRule(
            RuleInfo.lint(
                    "trailing-comment",
                    Severity.ERROR,
                    "A comment stands behind a value.",
                    "Only a whole line can be a comment: the number sign and all behind it are part of the value, which"
                            + " then is refused or means something else.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    PublishPort=8080:80 # the web interface
                    """,
                    "Put the comment on a line of its own."),
            TextRules::comments);

    static final UnitRule BARE_WORD = new UnitRule(
            RuleInfo.lint(
                    "bare-word",
                    Severity.WARNING,
                    "A word among name=value pairs has no equals sign.",
                    "Blanks separate pairs, so the rest of a value behind a blank is a word of its own: podman takes it"
                            + " for the name of a variable or label, systemd drops it.",
                    """
                    [Container]
                    Image=docker.io/library/nginx:1.29
                    Environment=TITLE=My blog
                    """,
                    "Put the whole pair into double quotes: \"TITLE=My blog\"."),
            TextRules::bareWords);

    /** Keys whose text may have a number sign behind a blank. */
    private static final Set<String> FREE_TEXT = Set.of(
            "Description",
            "HealthCmd",
            "HealthStartupCmd",
            "Entrypoint",
            "Creds",
            "LogExtraFields",
            "Rootfs",
            "SystemCallFilter");

    private static final Pattern COMMENT = Pattern.compile("\\s#.*", Pattern.DOTALL);

    private static final Pattern COLON_PAIR = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*:.*", Pattern.DOTALL);

    private TextRules() {}

    static List<UnitRule> rules() {
        return List.of(TRAILING_COMMENT, BARE_WORD);
    }

    private static void comments(UnitSource unit, Findings findings) {
        for (SourceEntry entry : unit.entries()) {
            if (hasComment(unit, entry)) {
                findings.add(
                        "the comment is part of the value: only a whole line can be a comment",
                        "put the comment on a line of its own",
                        entry.place());
            }
        }
    }

    /** Whether a comment stands behind the value. */
    static boolean hasComment(UnitSource unit, SourceEntry entry) {
        if (entry.value().indexOf('#') <= 0 || !COMMENT.matcher(entry.value()).find()) {
            return false;
        }
        Optional<? extends Row<?, ?>> row = row(unit, entry);
        if (row.isEmpty() || row.get().takesLine() || FREE_TEXT.contains(entry.key())) {
            return false;
        }
        return !isPairs(row.get()) || commentWord(words(row.get(), entry)) > 0;
    }

    /** Where a comment begins among pairs; below 1 if there is none. */
    private static int commentWord(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).startsWith("#") && words.get(i).indexOf('=') < 0) {
                return i;
            }
        }
        return 0;
    }

    static Optional<? extends Row<?, ?>> row(UnitSource unit, SourceEntry entry) {
        return unit.type().part(entry.section()).flatMap(part -> part.section().row(entry.key()));
    }

    private static boolean isPairs(Row<?, ?> row) {
        return row.lookup() == Lookup.PAIRS || row.lookup() == Lookup.ASSIGNMENTS;
    }

    private static List<String> words(Row<?, ?> row, SourceEntry entry) {
        return Unquoting.words(row.lookup(), entry.value()).words().stream()
                .map(Words.Word::text)
                .toList();
    }

    private static void bareWords(UnitSource unit, Findings findings) {
        for (SourceEntry entry : unit.entries()) {
            Optional<? extends Row<?, ?>> row = row(unit, entry);
            if (row.isPresent() && isPairs(row.get())) {
                bareWords(unit, entry, row.get(), findings);
            }
        }
    }

    private static void bareWords(UnitSource unit, SourceEntry entry, Row<?, ?> row, Findings findings) {
        List<String> words = words(row, entry);
        int comment = commentWord(words);
        int end = comment > 0 ? comment : words.size();
        // Older versions of the generator drop such words, which is a rule of its own.
        boolean told = row.lookup() == Lookup.PAIRS && !unit.podman().isAtLeast(Versions.V5_6);
        for (int i = 0; i < end && !told; i++) {
            String word = words.get(i);
            if (word.indexOf('=') >= 0 || Placeholders.ofTemplate(word)) {
                continue;
            }
            if (i > 0) {
                String before = words.get(i - 1);
                boolean secret = Masking.isSecret(before.substring(0, Math.max(0, before.indexOf('='))));
                String what = secret ? "a word" : "\"" + Printable.of(word) + "\"";
                findings.add(
                        what + " stands alone behind a blank: it is no part of the value before it",
                        "put the whole pair into double quotes, or escape the blank as \\x20",
                        entry.place());
                return;
            }
            if (entry.key().equals("Environment") && COLON_PAIR.matcher(word).matches()) {
                String name = word.substring(0, word.indexOf(':'));
                findings.add(
                        name + " is followed by a colon, not by an equals sign", "write " + name + "=…", entry.place());
                return;
            }
        }
    }
}
