package dev.quadlet.validate;

import java.util.List;

/** What can be wrong with files as such. */
final class LoadRules {

    static final RuleInfo UNPARSABLE_FILE = RuleInfo.refused(
            "unparsable-file",
            "A file has a line that is no section, no entry and no comment, or cannot be read at all.",
            "The generator reads nothing of the file, and throws away every other unit in the same directory too.",
            """
            Unit]
            Description=The first bracket is missing
            """,
            "Correct or remove the line. Give each application a directory of its own, so that a mistake in one does not"
                    + " take the others with it.");

    static final RuleInfo UNPARSABLE_DROP_IN = RuleInfo.refused(
            "unparsable-drop-in",
            "A drop-in has a line that is no section, no entry and no comment, or cannot be read at all.",
            "The generator makes the unit without the drop-in, and reports an error.",
            """
            # web.container
            [Container]
            Image=docker.io/library/nginx:1.29

            # web.container.d/10-limits.conf
            Memory=512m
            """,
            "Correct the line; an entry needs its section above it.");

    static final RuleInfo LOST_WITH_NEIGHBOUR = RuleInfo.lost(
            "lost-with-neighbour",
            "A unit is fine, and another file in its directory cannot be read.",
            "The generator throws away all units of a directory in which it cannot read one.",
            """
            # web.container
            [Container]
            Image=docker.io/library/nginx:1.29

            # notes.container
            Unit]
            Description=The first bracket is missing
            """,
            "Mend the other file. Give each application a directory of its own.");

    static final RuleInfo SHADOWED_FILE = RuleInfo.lost(
            "shadowed-file",
            "Two directories have a file of one name.",
            "All directories share one space of names: the first file of a name is read, the others are ignored.",
            """
            # blog/db.container
            [Container]
            Image=docker.io/library/postgres:17.5

            # wiki/db.container
            [Container]
            Image=docker.io/library/mariadb:11.8
            """,
            "Give one of them another name.");

    static final RuleInfo UNFINISHED_LINE = RuleInfo.lost(
            "unfinished-line",
            "The last entry of a file ends in a backslash.",
            "The line goes on, but nothing follows it: the generator drops it.",
            """
            [Container]
            Image=docker.io/library/nginx:1.29
            Exec=nginx -g \\
            # the end
            """,
            "Drop the backslash.");

    static final RuleInfo NOT_TEXT = RuleInfo.lint(
            "not-utf8",
            Severity.ERROR,
            "A file is not UTF-8.",
            "The generator passes the bytes on, and systemd ignores each line that has them.",
            "Description=caf\\xe9, in Latin-1",
            "Save the file as UTF-8.");

    static final RuleInfo LINE_TOO_LONG = RuleInfo.lint(
            "line-too-long",
            Severity.ERROR,
            "A line is longer than 1 MiB.",
            "The generator copies it into the service, and systemd refuses a file with such a line.",
            "Environment=CERTIFICATES=… (a mebibyte of text)",
            "Put the content into a file and mount it, or name it in EnvironmentFile=.");

    private LoadRules() {}

    static List<Rule> rules() {
        return List.of(
                new LoadProblem.Reported(UNPARSABLE_FILE),
                new LoadProblem.Reported(UNPARSABLE_DROP_IN),
                new LoadProblem.Reported(LOST_WITH_NEIGHBOUR),
                new LoadProblem.Reported(SHADOWED_FILE),
                new LoadProblem.Reported(UNFINISHED_LINE),
                new LoadProblem.Reported(NOT_TEXT),
                new LoadProblem.Reported(LINE_TOO_LONG));
    }
}
