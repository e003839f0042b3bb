package dev.quadlet.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** For whom the result is told: for people or programs. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = TextOrJson.class,
            description =
                    "text, or json for programs (of a change, an object on each line); ${DEFAULT-VALUE} unless given.")
    private Report.Format format = Report.Format.TEXT;

    Report.Format format() {
        return format;
    }

    private static final class TextOrJson extends Reader {
        TextOrJson() {
            super(Report.Format.TEXT, Report.Format.JSON);
        }
    }

    /** Reads the name of a format, in lower case as it is shown. */
    abstract static class Reader implements ITypeConverter<Report.Format> {

        private final List<Report.Format> formats;

        Reader(Report.Format... formats) {
            this.formats = List.of(formats);
        }

        @Override
        public Report.Format convert(String text) {
            return formats.stream()
                    .filter(format -> name(format).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException("'" + text + "' is none of "
                            + String.join(
                                    ", ", formats.stream().map(Reader::name).toList())));
        }

        private static String name(Report.Format format) {
            return format.name().toLowerCase(Locale.ROOT);
        }
    }
}
