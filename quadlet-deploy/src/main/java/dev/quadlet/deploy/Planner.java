package dev.quadlet.deploy;

import java.util.Map;

/** Makes plans. */
public final class Planner {

    private Planner() {}

    /**
     * {@return what an apply would do}
     *
     * @param desired what the target shall have
     * @param report what the host said
     * @param secretDigests the salted digests of the values of secrets, by the name of the secret; the salt is that of
     *     the report, or one that the first apply brings along
     * @param options what may be done beyond what is safe
     * @throws IllegalArgumentException if the digest of a secret is missing
     */
    public static Plan plan(
            Desired desired, HostReport report, Map<String, String> secretDigests, PlanOptions options) {
        Manifest next = desired.manifest(secretDigests);
        if (report.current() >= 0) {
            throw new UnsupportedOperationException("rules are still to come: " + options);
        }
        return new Plan(
                desired.target(),
                report.current(),
                next,
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of(),
                desired.expected(),
                desired.images(),
                java.util.List.of(),
                java.util.List.of(),
                "");
    }
}
