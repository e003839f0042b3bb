package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.SecretEntry;
import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.deploy.transport.HostScript;
import dev.quadlet.deploy.transport.TarContent;
import dev.quadlet.deploy.transport.TarWriter;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.render.RenderedEntry;
import dev.quadlet.render.RenderedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan for one manager of a host, with all that its apply needs; or why there is none. */
public final class TargetPlan {

    private static final String GENERATION = "generation/";
    private static final FileMode PRIVATE = FileMode.of(0600);
    private static final FileMode PROGRAM = FileMode.of(0700);

    private final Target target;
    private final Optional<Ready> ready;
    private final Optional<String> failure;

    /**
     * What an apply needs.
     *
     * @param session the dialogue with the host
     * @param report what the host has
     * @param desired what it shall have
     * @param secrets the values of its secrets by their path in the generation
     * @param salt the salt of their digests in hex, which a first apply brings along
     * @param plan the plan
     */
    record Ready(
            HostSession session,
            HostReport report,
            Desired desired,
            Map<String, SecretValue> secrets,
            String salt,
            Plan plan) {}

    private TargetPlan(Target target, Optional<Ready> ready, Optional<String> failure) {
        this.target = target;
        this.ready = ready;
        this.failure = failure;
    }

    static TargetPlan of(Target target, Ready ready) {
        return new TargetPlan(target, Optional.of(ready), Optional.empty());
    }

    static TargetPlan failed(Target target, String why) {
        return new TargetPlan(target, Optional.empty(), Optional.of(why));
    }

    /** {@return the manager and its host} */
    public Target target() {
        return target;
    }

    /** {@return the plan; empty if there is a failure} */
    public Optional<Plan> plan() {
        return ready.map(Ready::plan);
    }

    /** {@return what the host reported; empty if there is a failure} */
    public Optional<HostReport> report() {
        return ready.map(Ready::report);
    }

    /** {@return why there is no plan, and what to do about it} */
    public Optional<String> failure() {
        return failure;
    }

    Optional<Ready> ready() {
        return ready;
    }

    /** What the host is sent. */
    static TarContent content(Ready ready, String by, String what) {
        return tar -> {
            Plan plan = ready.plan();
            text(
                    tar,
                    GENERATION + "bin/quadlet-host",
                    PROGRAM,
                    HostScript.bundled().text());
            text(tar, GENERATION + "manifest", PRIVATE, plan.manifest().text());
            text(tar, GENERATION + "actions", PRIVATE, plan.actionsText());
            for (Map.Entry<String, RenderedEntry> entry : ready.desired().tree().entrySet()) {
                tar.add(GENERATION + entry.getKey(), entry.getValue());
            }
            text(tar, "expected", PRIVATE, plan.expectedText());
            text(tar, "pull", PRIVATE, plan.pullText());
            text(tar, "kept-secrets", PRIVATE, plan.keptSecretsText());
            text(tar, "adopt", PRIVATE, plan.adoptText());
            text(tar, "salt", PRIVATE, ready.salt() + "\n");
            text(tar, "by", PRIVATE, by + "\n");
            text(tar, "what", PRIVATE, what + "\n");
            for (String path : plan.newConfigs()) {
                RenderedFile file = ready.desired().configs().get(path);
                if (file != null) {
                    tar.add("files/" + path, file);
                }
            }
            secrets(tar, ready);
        };
    }

    private static void secrets(TarWriter tar, Ready ready) throws IOException {
        Set<String> kept =
                ready.plan().keptSecrets().stream().map(SecretEntry::path).collect(Collectors.toSet());
        for (DesiredSecret secret : ready.desired().secrets()) {
            SecretValue value = ready.secrets().get(secret.path());
            if (value != null && !kept.contains(secret.path())) {
                // The host encrypts it; until then it has the name without .cred.
                String path = secret.path();
                String sent = secret.encrypted() ? path.substring(0, path.length() - ".cred".length()) : path;
                tar.add(GENERATION + sent, PRIVATE, value.length(), value::writeTo);
            }
        }
    }

    private static void text(TarWriter tar, String path, FileMode mode, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tar.add(path, mode, bytes.length, out -> out.write(bytes));
    }
}
