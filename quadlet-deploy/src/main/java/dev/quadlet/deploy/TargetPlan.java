package dev.quadlet.deploy;

import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.render.RenderedFile;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A plan for one manager of a host, with all that its apply needs; or why there is none. */
public final class TargetPlan {

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
     * @param salt the salt of their digests, which a first apply brings along
     * @param plan the plan
     */
    record Ready(
            HostSession session,
            HostReport report,
            Desired desired,
            Map<String, SecretValue> secrets,
            byte[] salt,
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
    static Upload upload(Ready ready, String by, String what) {
        Plan plan = ready.plan();
        Upload upload = new Upload()
                .text("manifest", plan.manifest().text())
                .text("actions", plan.actionsText())
                .entries(ready.desired().tree())
                .list("expected", plan.expectedText())
                .list("pull", plan.pullText())
                .list("kept-secrets", plan.keptSecretsText())
                .list("adopt", plan.adoptText())
                .list("salt", HexFormat.of().formatHex(ready.salt()) + "\n")
                .list("by", by + "\n")
                .list("what", what + "\n");
        for (String path : plan.newConfigs()) {
            RenderedFile file = ready.desired().configs().get(path);
            if (file != null) {
                upload.config(path, file);
            }
        }
        for (DesiredSecret secret : ready.desired().secrets()) {
            SecretValue value = ready.secrets().get(secret.path());
            boolean kept =
                    plan.keptSecrets().stream().anyMatch(each -> each.path().equals(secret.path()));
            if (value != null && !kept) {
                // The host encrypts it; until then it has the name without .cred.
                String path = secret.path();
                upload.secret(secret.encrypted() ? path.substring(0, path.length() - ".cred".length()) : path, value);
            }
        }
        return upload;
    }
}
