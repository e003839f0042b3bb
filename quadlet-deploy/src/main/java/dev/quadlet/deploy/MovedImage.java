package dev.quadlet.deploy;

import dev.quadlet.deploy.HostReport.Ran;
import dev.quadlet.deploy.HostReport.RealContainer;
import dev.quadlet.deploy.Manifest.UnitEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A container that runs another image than when it was deployed, although its name is the same: an automatic update, or
 * somebody has pulled it.
 *
 * @param service the service of the container
 * @param image the image by name
 * @param before the ID of the image when it was deployed
 * @param now the ID of the image that it runs
 */
public record MovedImage(String service, String image, String before, String now) {

    private static final int SHORT = 12;
    private static final String ALGORITHM = "sha256:";

    static List<MovedImage> find(HostReport report) {
        Map<String, RealContainer> running = new TreeMap<>();
        for (RealContainer container : report.containers()) {
            if (container.state().equals("running")) {
                running.put(container.name(), container);
            }
        }
        List<MovedImage> moved = new ArrayList<>();
        for (Ran ran : report.ran().values()) {
            for (UnitEntry unit : report.manifest().units()) {
                RealContainer container =
                        unit.service().equals(ran.service()) && unit.type().equals("container")
                                ? running.get(unit.object().orElse(""))
                                : null;
                if (container != null && !isSame(container.imageId(), ran.imageId())) {
                    moved.add(new MovedImage(ran.service(), ran.image(), ran.imageId(), container.imageId()));
                }
            }
        }
        return moved;
    }

    /** Podman shortens an ID here and there; and nobody knows what it did not tell. */
    private static boolean isSame(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return a.equals(Fields.NOTHING) || b.equals(Fields.NOTHING) || a.startsWith(b) || b.startsWith(a);
    }

    private static String plain(String id) {
        return id.startsWith(ALGORITHM) ? id.substring(ALGORITHM.length()) : id;
    }

    /**
     * {@return what happened, as people read it}
     *
     * @param generation the number of the current generation
     */
    public String describe(int generation) {
        return "image of " + service + " moved since generation " + generation + ": " + image + " " + shortened(before)
                + " → " + shortened(now) + " (auto-update, or a pull)";
    }

    private static String shortened(String id) {
        String plain = plain(id);
        return plain.length() > SHORT ? plain.substring(0, SHORT) + "…" : plain;
    }
}
