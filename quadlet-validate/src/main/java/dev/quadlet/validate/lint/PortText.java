package dev.quadlet.validate.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A published port as podman reads it, which takes a bit more than the key table. */
final class PortText {

    private static final Pattern FORM = Pattern.compile(
            "(?:(\\[[0-9a-fA-F:.%a-z]+]|\\d{1,3}(?:\\.\\d{1,3}){3}|):)?(?:(\\d{0,5}(?:-\\d{1,5})?):)?(\\d{1,5}(?:-\\d{1,5})?)"
                    + "(?:/([a-z]+(?:,[a-z]+)*))?");

    private static final int HIGHEST = 65535;

    private PortText() {}

    static Optional<ValueProblem> problem(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return PodmanValues.when(
                    true, text, "a published port", "[address:]host:container, such as 8080:80 or [::1]:8080:80");
        }
        String host = form.group(2) == null ? "" : form.group(2);
        String container = form.group(3);
        if (last(host) > HIGHEST || last(container) > HIGHEST) {
            return PodmanValues.when(true, text, "a published port", "ports up to " + HIGHEST);
        }
        if (!host.isEmpty() && size(host) != size(container)) {
            return PodmanValues.when(true, text, "a published port", "as many ports of the host as of the container");
        }
        String protocols = form.group(4) == null ? "tcp" : form.group(4);
        for (String protocol : protocols.split(",", -1)) {
            if (!protocol.equals("tcp") && !protocol.equals("udp") && !protocol.equals("sctp")) {
                return PodmanValues.when(true, protocol, "a protocol", "tcp, udp or sctp");
            }
        }
        return Optional.empty();
    }

    private static int last(String range) {
        int dash = range.indexOf('-');
        String number = range.substring(dash + 1);
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    private static int size(String range) {
        int dash = range.indexOf('-');
        return dash <= 0 ? 1 : last(range) - Integer.parseInt(range.substring(0, dash)) + 1;
    }
}
