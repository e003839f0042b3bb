package dev.quadlet.model.value;

import java.util.ArrayList;
import java.util.List;

/** Lists of options that stand behind a colon, separated by commas. */
final class Options {

    private Options() {}

    static List<String> checked(List<String> options) {
        for (String option : options) {
            if (option.isEmpty() || option.indexOf(',') >= 0) {
                throw Refusal.of(option, "an option", "one option without a comma, such as ip=10.89.0.5");
            }
            Names.checkLine(option);
        }
        return List.copyOf(options);
    }

    static List<String> parse(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    static List<String> with(List<String> options, String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return more;
    }

    static String append(String head, List<String> options) {
        return options.isEmpty()
                ? head
                : head + ":" + Text.literal(String.join(",", options)).systemd();
    }
}
