package dev.quadlet.deploy.secret;

import dev.quadlet.model.value.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of a vault.
 *
 * @param identities in the order in which they were said
 */
record VaultPasswords(List<Identity> identities) {

    /**
     * A password under a label.
     *
     * @param vaultId the label
     * @param password where the password comes from
     */
    record Identity(String vaultId, VaultPassword password) {

        @Override
        public String toString() {
            return Printable.of(vaultId) + ": " + password;
        }
    }

    VaultPasswords plus(Identity identity) {
        return new VaultPasswords(
                Stream.concat(identities.stream(), Stream.of(identity)).toList());
    }

    /** {@return the passwords that Ansible's own variables name; a file name that begins with ~/ is in the home} */
    static VaultPasswords ofEnvironment(UnaryOperator<@Nullable String> variables) {
        List<Identity> identities = new ArrayList<>();
        String list = variables.apply("ANSIBLE_VAULT_IDENTITY_LIST");
        for (String entry : list == null ? new String[0] : list.split(",", -1)) {
            String identity = entry.strip();
            int at = identity.indexOf('@');
            String source = identity.substring(at + 1);
            if (!source.isEmpty()) {
                identities.add(new Identity(
                        at > 0 ? identity.substring(0, at) : VaultEnvelope.DEFAULT_ID,
                        source.equals("prompt") ? VaultPassword.prompt() : file(source, variables)));
            }
        }
        String file = variables.apply("ANSIBLE_VAULT_PASSWORD_FILE");
        if (file != null && !file.isEmpty()) {
            identities.add(new Identity(VaultEnvelope.DEFAULT_ID, file(file, variables)));
        }
        return new VaultPasswords(List.copyOf(identities));
    }

    private static VaultPassword file(String name, UnaryOperator<@Nullable String> variables) {
        String home = variables.apply("HOME");
        return VaultPassword.file(
                name.startsWith("~/") && home != null ? Path.of(home, name.substring(2)) : Path.of(name));
    }

    /**
     * {@return the plain bytes of an encrypted text}
     *
     * <p>As Ansible does it: passwords of the text's label first, then all others, since nothing protects the label.
     *
     * @param subject where the text stands, for messages
     * @throws SecretException if no password opens it
     */
    byte[] open(String text, String subject) {
        VaultEnvelope envelope = VaultEnvelope.parse(text, subject);
        if (identities.isEmpty()) {
            throw new SecretException("no password for " + subject + ": say .password(VaultPassword.file(...)), or set"
                    + " ANSIBLE_VAULT_PASSWORD_FILE");
        }
        List<Identity> ordered = new ArrayList<>(identities);
        ordered.sort((a, b) -> Boolean.compare(
                b.vaultId().equals(envelope.vaultId()), a.vaultId().equals(envelope.vaultId())));
        for (Identity identity : ordered) {
            Optional<byte[]> plain = envelope.open(identity.password().read(identity.vaultId()));
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        throw new SecretException("cannot decrypt " + subject + ": its password is another one ("
                + ordered.stream().map(Identity::toString).collect(Collectors.joining(", "))
                + (envelope.vaultId().equals(VaultEnvelope.DEFAULT_ID)
                        ? ""
                        : "; it has the label " + Printable.of(envelope.vaultId()))
                + "), or it has been changed or cut since it was encrypted; compare with ansible-vault view");
    }
}
