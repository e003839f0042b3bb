package dev.quadlet.validate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the values of secrets out of messages. */
public final class Masking {

    /** A name in an environment that tells a secret. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(.*_)?(PASSWORD|PASSWD|PASSPHRASE|PASS|SECRET|TOKEN|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|SECRET_?KEY"
                    + "|ACCESS_?KEY|ENCRYPTION_?KEY|MASTER_?KEY|APP_?KEY)(_[0-9A-Z]+)?|.*(PASSWORD|PASSWD|SECRET|APIKEY)");

    /** The same names where they stand in a line, with all that follows. */
    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]*)\\s*[=:]\\s*\\S");

    /** Keys whose lines can hold a secret as it is. */
    private static final Set<String> KEYS =
            Set.of("Environment", "BuildArg", "Label", "Annotation", "PodmanArgs", "GlobalArgs", "Exec", "Creds");

    private Masking() {}

    /**
     * {@return whether a variable of this name holds a secret itself, and not the path of a file with one}
     *
     * @param name the name of a variable
     */
    public static boolean isSecret(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return SECRET_NAME.matcher(upper).matches();
    }

    /**
     * {@return an entry as one line, without what stands behind the name of a secret}
     *
     * @param key its key
     * @param value its value as it stands in the file
     */
    public static String entry(String key, String value) {
        if (key.equals("Creds")) {
            return "Creds=…";
        }
        return key + "=" + (KEYS.contains(key) ? line(value) : value);
    }

    /**
     * {@return any text, without what stands behind the name of a secret}
     *
     * @param text the text
     */
    public static String line(String text) {
        Matcher assigned = ASSIGNED.matcher(text);
        while (assigned.find()) {
            if (isSecret(assigned.group(1))) {
                return text.substring(0, assigned.end() - 1).stripTrailing() + "…";
            }
        }
        return text;
    }
}
