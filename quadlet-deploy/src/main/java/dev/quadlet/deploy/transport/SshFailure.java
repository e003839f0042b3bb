package dev.quadlet.deploy.transport;

import java.util.List;

/** What messages of ssh mean, and what to do about them. */
final class SshFailure {

    /** The more telling message first, since ssh often writes several. */
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "IDENTIFICATION HAS CHANGED",
                    "Offending",
                    "the host has another key than the known one. If it was installed anew, remove the old key with"
                            + " `ssh-keygen -R NAME` and connect once by hand; otherwise somebody may sit in between"),
            new Kind(
                    "Host key verification failed",
                    "key",
                    "the key of the host is not known. Connect once by hand (`%s`) and compare its fingerprint"),
            new Kind("UNPROTECTED PRIVATE KEY", "Permissions", "others may read the private key: `chmod 600` it"),
            new Kind(
                    "Too many authentication failures",
                    "Too many",
                    "the agent offers more keys than the host accepts tries: name the right one (IdentityFile and"
                            + " IdentitiesOnly=yes in the ssh configuration)"),
            new Kind(
                    "Permission denied (",
                    "Permission denied (",
                    "the host accepts none of the keys. Is it the right user, is the key loaded (`ssh-add -l`), and"
                            + " is it on the host (`ssh-copy-id`)? Nobody is asked for a password here"),
            new Kind(
                    "Could not resolve hostname",
                    "Could not resolve",
                    "no address is known for this name: is it written right, also in the ssh configuration?"),
            new Kind(
                    "Connection refused",
                    "Connection refused",
                    "nothing listens there: does sshd run, and at this port?"),
            new Kind("No route to host", "No route", "there is no way to the host: is it on, and this machine online?"),
            new Kind("Network is unreachable", "unreachable", "there is no way to the host: is this machine online?"),
            new Kind(
                    "timed out",
                    "timed out",
                    "the host does not answer: is it on, and does a firewall let this machine through?"),
            new Kind(
                    "kex_exchange_identification",
                    "kex_exchange",
                    "something answers and hangs up at once: is it sshd, and has it banned this machine, or too many"
                            + " logins at a time?"),
            new Kind(
                    "Bad configuration option",
                    "Bad configuration",
                    "the ssh configuration is wrong, or newer than this ssh"));

    private SshFailure() {}

    /**
     * {@return a sentence with what ssh says}
     *
     * @param command how ssh was called
     * @param errors what it has written
     */
    static String explain(String command, String errors) {
        for (Kind kind : KINDS) {
            if (errors.contains(kind.sign)) {
                String line = errors.lines()
                        .filter(each -> each.contains(kind.shown))
                        .findFirst()
                        .orElse(kind.sign);
                return command + ": " + kind.advice.replace("%s", command) + " (ssh says: " + line.strip() + ")";
            }
        }
        return command + ": the host was not reached" + (errors.isEmpty() ? "" : "; ssh says: " + errors);
    }

    private record Kind(String sign, String shown, String advice) {}
}
