package dev.quadlet.cli;

import picocli.CommandLine.Option;

/** For whom findings are told: for people, programs, or what shows them beside the code. */
final class FindingsFormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Any.class,
            description = "text, json, sarif (for code scanning) or github (annotations of a workflow);"
                    + " ${DEFAULT-VALUE} unless given.")
    private Report.Format format = Report.Format.TEXT;

    Report.Format format() {
        return format;
    }

    private static final class Any extends FormatOption.Reader {
        Any() {
            super(Report.Format.values());
        }
    }
}
