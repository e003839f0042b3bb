package dev.quadlet.deploy.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Text for shells: for {@code sh}, and for whatever shell a login has. */
final class ShellText {

    /** What runs a command as root. Here and below: no quote, backslash, exclamation mark or line break (see line). */
    private static final String AS_ROOT = "if [ \"$(id -u)\" = 0 ]; then sh -c \"$1\";"
            + " elif [ \"$2\" = sudo ]; then sudo -n -H -- sh -c \"$1\"; else false; fi;";

    /** What runs a command as a user, with all that systemctl and Podman want to know of the user's manager. */
    private static final String AS_USER = "c=$1 w=$2 n=$3 l=$(id -u);"
            + " if u=$(id -u \"$n\") && h=$(getent passwd \"$n\" | cut -d: -f6); then"
            + " set -- env -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME -u XDG_CACHE_HOME"
            + " HOME=\"$h\" USER=\"$n\" LOGNAME=\"$n\" XDG_RUNTIME_DIR=\"/run/user/$u\""
            + " DBUS_SESSION_BUS_ADDRESS=\"unix:path=/run/user/$u/bus\" sh -c \"$c\";"
            + " if [ \"$l\" = \"$u\" ]; then \"$@\"; elif [ \"$l\" = 0 ]; then runuser -u \"$n\" -- \"$@\";"
            + " elif [ \"$w\" = sudo ]; then sudo -n -H -- runuser -u \"$n\" -- \"$@\"; else false; fi;"
            + " else false; fi;";

    /** A login that is not root's often lacks the directories of administration; messages are read by us. */
    private static final String BEFORE =
            "export LC_ALL=C PATH=\"$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\"; ";

    private static final String AFTER = " s=$?; echo >&2; echo \"" + Errors.ENDED + " $s $(id -un)\" >&2; exit \"$s\"";

    /**
     * What fish, csh and their kin take in single quotes as sh does. Beyond ASCII, Java says it in the encoding of the
     * locale, which may lack it.
     */
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("[ -~&&[^\\\\!]]*");

    private ShellText() {}

    /**
     * {@return a word that sh reads as this text}
     *
     * @param text any text without NUL, which no argument can have
     * @throws IllegalArgumentException if the text has a NUL
     */
    static String quote(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an argument of a command has a NUL character");
        }
        // Not '\'', since a backslash between single quotes is one for fish.
        return "'" + text.replace("'", "'\"'\"'") + "'";
    }

    /**
     * {@return a line that runs a command as an account, from any login shell}
     *
     * @param account whose command it is
     * @param command what sh shall run
     */
    static String line(Account account, String command) {
        String inner = "echo; echo " + BegunOutput.BEGAN + "; cd \"$HOME\" || exit; " + command;
        String words = quote(BEFORE + (account.user().isPresent() ? AS_USER : AS_ROOT) + AFTER)
                + " quadlet "
                + quote(inner)
                + (account.sudo() ? " sudo " : " direct ")
                + account.user().orElse("root");
        if (SAME_EVERYWHERE.matcher(words).matches()) {
            return "exec sh -c " + words;
        }
        String encoded = Base64.getEncoder().encodeToString(("exec sh -c " + words).getBytes(StandardCharsets.UTF_8));
        return "exec sh -c 'eval \"$(echo " + encoded + " | base64 -d)\"'";
    }
}
