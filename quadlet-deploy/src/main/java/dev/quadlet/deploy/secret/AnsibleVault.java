package dev.quadlet.deploy.secret;

import dev.quadlet.deploy.secret.VaultPasswords.Identity;
import dev.quadlet.model.value.Printable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Secrets in a file that {@code ansible-vault} has encrypted: as a whole, or value by value in plain YAML.
 *
 * <pre>{@code
 * AnsibleVault vault = AnsibleVault.file(Path.of("vault.yml")).password(VaultPassword.file(Path.of(".vault-pass")));
 *
 * Secret.named("blog-db").from(vault.value("blog_db_password"));
 * Secret.named("mail").from(vault.value("mail", "password"));
 * Secret.named("tls-key").from(AnsibleVault.file(Path.of("tls.key.vault")).wholeFile());
 * }</pre>
 *
 * <p>Versions 1.1 and 1.2 of the format are read. The file is read and decrypted when the first of its secrets is, and
 * kept: use one object for all secrets of a file.
 */
public final class AnsibleVault {

    private static final int MOST_BYTES = 16 << 20;

    private final Path path;
    private final List<Identity> said;
    private final VaultPasswords passwords;
    private final IdentityHashMap<ScalarNode, byte[]> opened = new IdentityHashMap<>();
    private @Nullable VaultYaml yaml;
    private byte @Nullable [] plain;
    private boolean encrypted;

    private AnsibleVault(Path path, List<Identity> said) {
        this.path = path;
        this.said = said;
        this.passwords = said.isEmpty() ? VaultPasswords.ofEnvironment(System::getenv) : new VaultPasswords(said);
    }

    /**
     * {@return the vault in a file}
     *
     * <p>Where no password is said, those count that Ansible's own environment variables name:
     * {@code ANSIBLE_VAULT_IDENTITY_LIST} and {@code ANSIBLE_VAULT_PASSWORD_FILE}. {@code ansible.cfg} is not read.
     *
     * @param path the file, at most 16 MiB; a relative path begins at the working directory
     */
    public static AnsibleVault file(Path path) {
        return new AnsibleVault(path, List.of());
    }

    /**
     * {@return the same vault with one password more, under the label {@code default}}
     *
     * @param password where the password comes from
     */
    public AnsibleVault password(VaultPassword password) {
        return password(VaultEnvelope.DEFAULT_ID, password);
    }

    /**
     * {@return the same vault with one password more, under a label}
     *
     * <p>A text that was encrypted with {@code --vault-id label@…} is tried with the passwords of that label first,
     * then with all others in the order in which they were said. A password that is not needed is not asked for.
     *
     * @param vaultId the label
     * @param password where the password comes from
     */
    public AnsibleVault password(String vaultId, VaultPassword password) {
        List<Identity> more = new ArrayList<>(said);
        more.add(new Identity(vaultId, password));
        return new AnsibleVault(path, List.copyOf(more));
    }

    /**
     * {@return one value of the YAML in the file, encrypted or not, as the text that Ansible would give}
     *
     * <p>When it is read, a key that is not there is refused, and so is a value that is a map, a list, or no text to
     * Ansible ({@code yes}, {@code 0123}, {@code 1.50}; whole numbers are taken). Merged keys ({@code <<}) are not
     * followed.
     *
     * @param key the name of the value
     * @param further keys inside of it, if it is a map: {@code value("db", "password")}
     */
    public DeliveredSecret value(String key, String... further) {
        List<String> keys = new ArrayList<>(List.of(further));
        keys.add(0, key);
        return new VaultSecret(Printable.of(String.join(".", keys)), keys, () -> read(keys));
    }

    /** {@return the whole plain content of a file that is encrypted as a whole, byte by byte} */
    public DeliveredSecret wholeFile() {
        return new VaultSecret("whole file", List.of(), this::readWhole);
    }

    private synchronized byte[] read(List<String> keys) {
        if (yaml == null) {
            yaml = VaultYaml.parse(content(), LocalFile.named(path));
        }
        ScalarNode scalar = yaml.find(keys);
        String place = "\"" + Printable.of(String.join(".", keys)) + "\" in " + LocalFile.named(path);
        if (VaultYaml.isVaulted(scalar)) {
            return opened.computeIfAbsent(scalar, vaulted -> passwords.open(vaulted.getValue(), place));
        }
        return Utf8.encode(VaultYaml.text(scalar, place), place);
    }

    private synchronized byte[] readWhole() {
        byte[] content = content();
        if (!encrypted) {
            throw new SecretException(LocalFile.named(path) + " is not encrypted as a whole; ansible-vault encrypt does"
                    + " it, and FileSecret.of takes a file as it is");
        }
        return content;
    }

    private byte[] content() {
        if (plain == null) {
            byte[] bytes = LocalFile.read(path, MOST_BYTES);
            String text = new String(bytes, StandardCharsets.UTF_8);
            encrypted = VaultEnvelope.begins(text);
            plain = encrypted ? passwords.open(text, LocalFile.named(path)) : bytes;
        }
        return plain;
    }

    /** A value in this file, which another password does not make another value. */
    private final class VaultSecret extends DescribedSecret {

        private final Supplier<byte[]> bytes;

        VaultSecret(String name, List<String> keys, Supplier<byte[]> bytes) {
            super(path + ": " + name, List.of(AnsibleVault.class, path, List.copyOf(keys)));
            this.bytes = bytes;
        }

        @Override
        public SecretValue read() {
            return new SecretValue(bytes.get());
        }
    }
}
