package dev.quadlet.deploy;

import dev.quadlet.deploy.Manifest.SecretEntry;
import dev.quadlet.model.value.LocalImage;
import java.util.List;
import java.util.Optional;

/**
 * What an apply would do to a target, and why. It is made of what shall be there and what the host reported, and of
 * nothing else.
 *
 * @param target the target
 * @param current the number of the current generation
 * @param manifest the manifest of the next generation
 * @param units all units that are wanted or were, by stack and service; most of them stay as they are
 * @param files other files and links that change
 * @param secrets secrets that are new, rotated or removed
 * @param drift what is not as it was deployed
 * @param foreign units of others that are in the way
 * @param problems what is to be known before, or forbids an apply
 * @param changedStacks the names of the stacks that something is done to, sorted; {@link Manifest#NO_STACK} for what
 *     belongs to none
 * @param actions what the host does, in its order
 * @param snapshots data that is copied before, sorted
 * @param moved containers that run another image than when they were deployed, by service
 * @param expected what Podman's generator must make
 * @param pull images that the host did not say it has
 * @param sends images that come from this machine and that the host does not have
 * @param newImages the names of images that no unit of the current generation names
 * @param keptSecrets secrets that are taken over from the current generation, since the host has their values already
 * @param newConfigs the paths of configuration files that the host does not have yet
 * @param fingerprint equal for plans that were made of the same wishes and the same state of the host, as far as it
 *     mattered
 */
public record Plan(
        Target target,
        int current,
        Manifest manifest,
        List<UnitChange> units,
        List<FileChange> files,
        List<SecretChange> secrets,
        List<Drift> drift,
        List<ForeignUnit> foreign,
        List<PlanProblem> problems,
        List<String> changedStacks,
        List<Action> actions,
        List<Snapshot> snapshots,
        List<MovedImage> moved,
        List<ExpectedService> expected,
        List<WantedImage> pull,
        List<LocalImage> sends,
        List<String> newImages,
        List<SecretEntry> keptSecrets,
        List<String> newConfigs,
        String fingerprint) {

    /**
     * Copies the lists.
     *
     * @param target the target
     * @param current the number of the current generation
     * @param manifest the manifest of the next generation
     * @param units all units that are wanted or were, by stack and service; most of them stay as they are
     * @param files other files and links that change
     * @param secrets secrets that are new, rotated or removed
     * @param drift what is not as it was deployed
     * @param foreign units of others that are in the way
     * @param problems what is to be known before, or forbids an apply
     * @param changedStacks the names of the stacks that something is done to, sorted; {@link Manifest#NO_STACK} for
     *     what belongs to none
     * @param actions what the host does, in its order
     * @param snapshots data that is copied before, sorted
     * @param moved containers that run another image than when they were deployed, by service
     * @param expected what Podman's generator must make
     * @param pull images that the host did not say it has
     * @param sends images that come from this machine and that the host does not have
     * @param newImages the names of images that no unit of the current generation names
     * @param keptSecrets secrets that are taken over from the current generation, since the host has their values
     *     already
     * @param newConfigs the paths of configuration files that the host does not have yet
     * @param fingerprint equal for plans that were made of the same wishes and the same state of the host, as far as it
     *     mattered
     */
    public Plan {
        units = List.copyOf(units);
        files = List.copyOf(files);
        secrets = List.copyOf(secrets);
        drift = List.copyOf(drift);
        foreign = List.copyOf(foreign);
        problems = List.copyOf(problems);
        changedStacks = List.copyOf(changedStacks);
        actions = List.copyOf(actions);
        snapshots = List.copyOf(snapshots);
        moved = List.copyOf(moved);
        expected = List.copyOf(expected);
        pull = List.copyOf(pull);
        sends = List.copyOf(sends);
        newImages = List.copyOf(newImages);
        keptSecrets = List.copyOf(keptSecrets);
        newConfigs = List.copyOf(newConfigs);
    }

    /** {@return whether there is nothing to do: an apply would write, reload and restart nothing} */
    public boolean isEmpty() {
        return changedStacks.isEmpty();
    }

    /** {@return whether a problem forbids an apply} */
    public boolean isRefused() {
        return problems.stream().anyMatch(PlanProblem::isError);
    }

    /**
     * {@return what happens to a unit, if it is wanted or was}
     *
     * @param service the name of its service, or its own in systemd
     */
    public Optional<UnitChange> unit(String service) {
        return units.stream().filter(unit -> unit.service().equals(service)).findFirst();
    }

    /** {@return the units to which something happens} */
    public List<UnitChange> steps() {
        return units.stream().filter(unit -> unit.step() != Step.NONE).toList();
    }

    /** {@return the text of the list {@code actions}} */
    public String actionsText() {
        StringBuilder out = new StringBuilder();
        actions.forEach(action -> action.append(out));
        return out.toString();
    }

    /** {@return the text of the list {@code expected}} */
    public String expectedText() {
        StringBuilder out = new StringBuilder();
        expected.forEach(service -> Fields.append(out, "service", service.name(), service.path()));
        return out.toString();
    }

    /** {@return the text of the list {@code pull}} */
    public String pullText() {
        StringBuilder out = new StringBuilder();
        pull.forEach(image -> Fields.append(out, "image", image.name(), Fields.orNothing(image.authFile())));
        return out.toString();
    }

    /** {@return the text of the list {@code kept-secrets}} */
    public String keptSecretsText() {
        StringBuilder out = new StringBuilder();
        keptSecrets.forEach(secret -> ManifestWriter.append(out, secret));
        return out.toString();
    }

    /** {@return the text of the list {@code adopt}} */
    public String adoptText() {
        StringBuilder out = new StringBuilder();
        foreign.stream()
                .filter(unit -> unit.fate() == ForeignUnit.Fate.ADOPTED)
                .forEach(unit -> Fields.append(out, "foreign", unit.path(), unit.service()));
        return out.toString();
    }
}
