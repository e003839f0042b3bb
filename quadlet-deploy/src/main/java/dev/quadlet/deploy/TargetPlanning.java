package dev.quadlet.deploy;

import dev.quadlet.deploy.secret.SecretException;
import dev.quadlet.deploy.secret.SecretValue;
import dev.quadlet.model.value.PodmanVersion;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the plan for one manager of a host, of what it says. */
final class TargetPlanning {

    /** What Podman's networks, pods, secrets and volumes are for a report. */
    private static final Set<String> KINDS = Set.of("network", "pod", "secret", "volume");

    private static final int SALT_BYTES = 32;
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}");

    private final Target target;
    private final HostSession session;
    private final SecretReader secrets;

    TargetPlanning(Target target, HostSession session, SecretReader secrets) {
        this.target = target;
        this.session = session;
        this.secrets = secrets;
    }

    /** What does not depend on the host is made while the connection is. */
    TargetPlan plan(PlanOptions options) throws InterruptedException {
        CompletableFuture<Desired> wanted =
                CompletableFuture.supplyAsync(() -> Desired.of(target), TargetPlanning::begin);
        CompletableFuture<Map<String, SecretValue>> values = wanted.thenApply(secrets::read);
        try {
            HostReport report = session.report(() -> names(wanted.join()));
            Desired desired = get(wanted);
            Optional<PodmanVersion> there = podman(report);
            if (there.isPresent() && !desired.podman().equals(there)) {
                desired = Desired.of(target.withPodman(there.get()));
            }
            String salt = report.salt().orElseGet(TargetPlanning::newSalt);
            Map<String, SecretValue> read = get(values);
            Map<String, String> digests =
                    SecretReader.digests(desired.secrets(), read, HexFormat.of().parseHex(salt));
            Plan plan = Planner.plan(desired, report, digests, options);
            if (!plan.snapshots().isEmpty()) {
                Measurements measured = session.measure(
                        plan.snapshots().stream().map(Snapshot::data).toList());
                plan = Planner.plan(desired, report, digests, options, measured);
            }
            return TargetPlan.of(target, new TargetPlan.Ready(session, report, desired, read, salt, plan));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } catch (IOException | ProtocolException | SecretException e) {
            return TargetPlan.failed(target, message(e));
        }
    }

    static void begin(Runnable work) {
        Thread thread = new Thread(work, "quadlet-work");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the host shall tell beyond what it knows of. */
    private static List<String> names(Desired desired) {
        List<String> names = new ArrayList<>();
        desired.units().keySet().forEach(unit -> names.add("unit\t" + unit));
        kinds(desired).forEach(kind -> names.add("kind\t" + kind));
        desired.localImages().forEach(image -> names.add("image\t" + image.systemd()));
        return names;
    }

    /** Its patch level makes no difference to what is written. */
    private static Optional<PodmanVersion> podman(HostReport report) {
        return report.podman()
                .map(VERSION::matcher)
                .filter(Matcher::lookingAt)
                .map(found -> PodmanVersion.parse(found.group()));
    }

    private static Set<String> kinds(Desired desired) {
        Set<String> kinds = new TreeSet<>();
        for (DesiredUnit unit : desired.units().values()) {
            // Podman has no unit for secrets: a service of systemd makes them.
            kinds.add(unit.type().equals("service") ? "secret" : unit.type());
        }
        if (desired.data().stream().anyMatch(entry -> entry.data().kind() == DataName.Kind.VOLUME)) {
            kinds.add("volume");
        }
        kinds.retainAll(KINDS);
        return kinds;
    }

    private static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static <R> R get(Future<R> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    static String message(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
