package dev.quadlet.model.value;

import java.util.ArrayList;
import java.util.List;

/** One CSV record as RFC 4180 has it, which is how Podman reads mounts. */
final class Csv {

    private Csv() {}

    static String format(List<String> fields) {
        StringBuilder out = new StringBuilder();
        for (String field : fields) {
            if (!out.isEmpty()) {
                out.append(',');
            }
            boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                    && !field.startsWith(" ");
            out.append(plain ? field : "\"" + field.replace("\"", "\"\"") + "\"");
        }
        return out.toString();
    }

    static List<String> parse(String record) {
        List<String> fields = new ArrayList<>();
        int at = 0;
        while (true) {
            StringBuilder field = new StringBuilder();
            if (at < record.length() && record.charAt(at) == '"') {
                at = quoted(record, at + 1, field);
            } else {
                while (at < record.length() && record.charAt(at) != ',') {
                    char c = record.charAt(at++);
                    if (c == '"' || c == '\n' || c == '\r') {
                        throw refused(record);
                    }
                    field.append(c);
                }
            }
            fields.add(field.toString());
            if (at == record.length()) {
                return fields;
            }
            if (record.charAt(at) != ',') {
                throw refused(record);
            }
            at++;
        }
    }

    /** Reads a quoted field from behind its opening quote and returns the position behind the closing one. */
    private static int quoted(String record, int from, StringBuilder field) {
        int at = from;
        while (at < record.length()) {
            char c = record.charAt(at++);
            if (c != '"') {
                field.append(c);
            } else if (at < record.length() && record.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return at;
            }
        }
        throw refused(record);
    }

    private static IllegalArgumentException refused(String record) {
        return Refusal.of(record, "a mount", "comma-separated fields such as type=bind,source=/srv,target=/data");
    }
}
