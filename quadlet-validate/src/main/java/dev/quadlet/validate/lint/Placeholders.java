package dev.quadlet.validate.lint;

import java.util.regex.Pattern;

/** Values of which only somebody else knows what they will be. */
final class Placeholders {

    /** What templates of other programs look like. */
    private static final Pattern TEMPLATE =
            Pattern.compile("\\{\\{|\\{%|@@|@[A-Za-z_][A-Za-z0-9_.-]*@|<[A-Za-z_][^<>]*>|__[A-Z][A-Z0-9_]*__");

    private Placeholders() {}

    /** Whether systemd or another program puts something into the text. */
    static boolean in(String value) {
        return value.indexOf('%') >= 0 || value.indexOf('$') >= 0 || ofTemplate(value);
    }

    /** Whether another program than systemd puts something into the text. */
    static boolean ofTemplate(String value) {
        // Nearly all values have none of these, and need no look at the pattern.
        boolean possible = value.indexOf('{') >= 0
                || value.indexOf('@') >= 0
                || value.indexOf('<') >= 0
                || value.indexOf("__") >= 0;
        return possible && TEMPLATE.matcher(value).find();
    }
}
