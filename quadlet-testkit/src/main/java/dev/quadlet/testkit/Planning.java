package dev.quadlet.testkit;

import dev.quadlet.deploy.Desired;
import dev.quadlet.deploy.Plan;
import dev.quadlet.deploy.PlanOptions;
import dev.quadlet.deploy.Planner;
import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.deploy.secret.DeliveredSecret;
import dev.quadlet.model.SecretSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What the real planner is asked for a host in memory. */
final class Planning {

    private Planning() {}

    static Plan plan(FakeMachine machine, Desired desired, Map<String, String> digests, PlanOptions options) {
        return Planner.plan(desired, machine.report(), digests, options);
    }

    /** Stands for the digest of a value, which is not read: another source or rotation is another value. */
    static String digest(SecretSource source, String name, int rotation) {
        String from = source instanceof DeliveredSecret delivered ? delivered.describe() : "";
        try {
            byte[] bytes = (name + "\0" + from + "\0" + rotation).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
