package dev.quadlet.model.value;

import java.util.List;
import java.util.Objects;

/**
 * A secret that a build may read, for {@code Secret=} of a build.
 *
 * <p>{@code BuildSecret.ofFile("npmrc", "/root/.npmrc")} offers a file of the host under an ID.
 *
 * @param id the ID by which the Containerfile asks for it
 * @param options further fields such as {@code src=/root/.npmrc}, in their order
 */
public record BuildSecret(Text id, List<String> options) implements Value {

    /**
     * Checks the ID.
     *
     * @param id the ID by which the Containerfile asks for it
     * @param options further fields such as {@code src=/root/.npmrc}, in their order
     * @throws IllegalArgumentException if it is empty or has a comma
     */
    public BuildSecret {
        Objects.requireNonNull(id, "id");
        options = Options.checked(options);
        if (id.isEmpty() || id.systemd().indexOf(',') >= 0) {
            throw Refusal.of(id.systemd(), "the ID of a secret", "text without a comma");
        }
    }

    /**
     * {@return the content of a file of the host}
     *
     * @param id the ID
     * @param path the file's absolute path on the host
     */
    public static BuildSecret ofFile(String id, String path) {
        return new BuildSecret(Text.literal(id), List.of("src=" + path));
    }

    /**
     * {@return the value of a variable of the Podman process' environment}
     *
     * @param id the ID
     * @param variable the variable's name
     */
    public static BuildSecret ofVariable(String id, String variable) {
        return new BuildSecret(Text.literal(id), List.of("env=" + variable));
    }

    /**
     * {@return the secret that this text stands for}
     *
     * @param systemd {@code id=ID[,option=value]…} in systemd's form
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static BuildSecret parse(String systemd) {
        List<String> fields = Options.parse(systemd);
        if (fields.isEmpty() || !fields.get(0).startsWith("id=")) {
            throw Refusal.of(systemd, "a secret of a build", "id=ID[,src=path], the ID first");
        }
        List<String> options = fields.subList(1, fields.size()).stream()
                .map(field -> new Text(field)
                        .literal()
                        .orElseThrow(() ->
                                Refusal.of(systemd, "a secret of a build", "options without specifiers and variables")))
                .toList();
        return new BuildSecret(new Text(fields.get(0).substring(3)), options);
    }

    @Override
    public String systemd() {
        String head = "id=" + id.systemd();
        return options.isEmpty()
                ? head
                : head + "," + Text.literal(String.join(",", options)).systemd();
    }

    @Override
    public String toString() {
        return systemd();
    }
}
