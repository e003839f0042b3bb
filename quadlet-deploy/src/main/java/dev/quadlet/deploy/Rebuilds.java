package dev.quadlet.deploy;

import dev.quadlet.model.OnChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Containers whose image is built of something else from now on.
 *
 * <p>The service of a build is a job that has ended, so that nothing restarts along with it: its users have to, and
 * they run it again before.
 */
final class Rebuilds {

    private static final String BUILD = ".build";

    private Rebuilds() {}

    /** Restarts those that run. */
    static void decide(World world, SortedMap<String, Decision> decisions) {
        for (Decision decision : decisions.values()) {
            DesiredUnit unit = world.desired().units().get(decision.service());
            if (unit == null || decision.step() != Step.NONE || !world.isRunning(unit.service())) {
                continue;
            }
            String image = image(world.content(unit));
            if (image.endsWith(BUILD) && isAnother(world, image)) {
                Cause cause = new Cause(Cause.Kind.IMAGE, "image of " + image + " is built of something else");
                if (unit.onChange() == OnChange.NONE) {
                    decision.postpone(UnitRules.LATER, List.of(cause));
                } else {
                    decision.decide(Step.RESTART, List.of(cause));
                }
            }
        }
    }

    private static boolean isAnother(World world, String file) {
        return world.desired().units().values().stream()
                .filter(unit -> unit.fileName().equals(file))
                .anyMatch(unit -> world.before(unit)
                        .map(before -> !before.digest().equals(unit.digest()))
                        .orElse(false));
    }

    private static String image(UnitContent content) {
        return content.last("Container", "Image");
    }

    /**
     * {@return the digest of a unit, which is another one if that of the build of its image is}
     *
     * @param content what the unit says
     * @param contents what builds say, by the name of their file
     */
    static String digest(UnitContent content, Map<String, UnitContent> contents) {
        String image = image(content);
        Optional<UnitContent> build =
                image.endsWith(BUILD) ? Optional.ofNullable(contents.get(image)) : Optional.empty();
        return build.map(of ->
                        new Sha256().add(content.digest()).add(of.digest()).hex())
                .orElseGet(content::digest);
    }
}
