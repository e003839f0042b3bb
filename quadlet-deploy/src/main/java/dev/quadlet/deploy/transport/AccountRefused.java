package dev.quadlet.deploy.transport;

/** A host was reached, but it does not let this login work as the account that is needed. Nothing was run. */
public final class AccountRefused extends TransportException {

    private static final long serialVersionUID = 1L;

    private AccountRefused(String message) {
        super(message, null);
    }

    /** A login with which nothing can be run at all. */
    static AccountRefused withoutShell(String host, int status, String said) {
        return new AccountRefused(host + ": the login runs no command, it ends with status " + status
                + (said.isEmpty() ? "" : " (it says: " + said + ")")
                + "; see which shell it has (`getent passwd`), and whether a start-up file of it exits");
    }

    static AccountRefused of(String host, Account account, String login, String errors) {
        String wanted = account.describe();
        String why = errors.isEmpty() ? "" : " (it says: " + errors + ")";
        if (errors.contains("no such user")) {
            return new AccountRefused(host + ": there is no user " + wanted + "; make it with `useradd -m " + wanted
                    + " && loginctl enable-linger " + wanted + "`");
        }
        if (login.equals("root")) {
            return new AccountRefused(host + ": root cannot run commands as " + wanted + why);
        }
        if (!account.sudo()) {
            String others = account.user().isPresent() ? wanted + " or root" : "root";
            return new AccountRefused(host + ": this logs in as " + login + ", but work for " + wanted
                    + " needs a login as " + others + "; use such a destination, or sudo() on the host");
        }
        if (errors.contains("sudo: not found") || errors.contains("sudo: command not found")) {
            return new AccountRefused(host + ": there is no sudo; install it, or log in as root");
        }
        return new AccountRefused(host + ": sudo does not let " + login + " work as root without a password" + why
                + "; allow it with a line `" + login
                + " ALL=(root) NOPASSWD: ALL` by `visudo -f /etc/sudoers.d/quadlet`");
    }
}
