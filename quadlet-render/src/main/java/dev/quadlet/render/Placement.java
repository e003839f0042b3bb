package dev.quadlet.render;

import dev.quadlet.model.Config;
import dev.quadlet.model.Manager;
import dev.quadlet.model.Secret;
import dev.quadlet.model.UserManager;
import dev.quadlet.model.value.Text;

/**
 * Where the files of a manager lie: as absolute paths of the host, and as units name them.
 *
 * @param fleet the name of the fleet
 * @param manager the manager
 */
public record Placement(String fleet, Manager manager) {

    private static final int DIGEST_LENGTH = 16;

    /** {@return the directory that Podman's generator reads; each stack has a directory of its own in it} */
    public String units() {
        return below("/etc", ".config") + "/containers/systemd/" + fleet;
    }

    /** {@return the directory in which systemd looks for units} */
    public String systemdUnits() {
        return manager instanceof UserManager user ? user.home() + "/.config/systemd/user" : "/etc/systemd/system";
    }

    /** {@return the directory in which systemd-tmpfiles looks for what it makes} */
    public String tmpfiles() {
        return manager instanceof UserManager user ? user.home() + "/.config/user-tmpfiles.d" : "/etc/tmpfiles.d";
    }

    private String below(String system, String userDirectory) {
        return manager instanceof UserManager user ? user.home() + "/" + userDirectory : system;
    }

    /** {@return the directory of the fleet's own files: generations, secrets and configuration files} */
    public String base() {
        return below("/etc", ".local/share") + "/quadlet/" + fleet;
    }

    /** {@return the directory of configuration files: a directory per content, and the files in it} */
    public String files() {
        return base() + "/files";
    }

    /** {@return the directory of configuration that units read again while they run: STACK/UNIT/DIRECTORY/…} */
    public String live() {
        return base() + "/live";
    }

    private Text baseText() {
        return manager.isRootless() ? Text.inHome(".local/share/quadlet/" + fleet) : Text.literal(base());
    }

    /** Where a configuration file or tree lies: the path changes when, and only when, the content does. */
    String config(Config config, String name) {
        return base() + configPath(config, name);
    }

    /** The same path as units name it. */
    Text configText(Config config, Text name) {
        return baseText().plus(configPath(config, "")).plus(name);
    }

    private static String configPath(Config config, String name) {
        return "/files/" + config.digest().substring(0, DIGEST_LENGTH) + "/" + name;
    }

    /** Where a tree lies that a unit reads again: its path stays when its content changes. */
    String live(String directory) {
        return live() + "/" + directory;
    }

    /** The same path as units name it. */
    Text liveText(String directory) {
        return baseText().plus("/live/" + directory);
    }

    /** Where the value of a secret lies. */
    String secret(String stack, Secret secret) {
        String path = secret.source().hostPath().orElse("");
        return path.startsWith("/") ? path : base() + secretPath(stack, secret);
    }

    /** The same path as units name it. */
    Text secretText(String stack, Secret secret) {
        String path = secret.source().hostPath().orElse("");
        return path.startsWith("/") ? Text.literal(path) : baseText().plus(secretPath(stack, secret));
    }

    /** What is on the host already is no part of a generation; what is delivered is. */
    private static String secretPath(String stack, Secret secret) {
        return secret.source()
                .hostPath()
                .map(path -> "/secrets/" + path)
                .orElseGet(() -> "/current/secrets/" + stack + "/" + secret.secretName()
                        + (secret.source().encrypted() ? ".cred" : ""));
    }
}
