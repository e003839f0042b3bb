package dev.quadlet.deploy;

import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the images that units name and do not make themselves. */
final class WantedImages {

    private final Target target;
    private final SortedMap<String, WantedImage> images = new TreeMap<>();
    private final Set<String> built = new HashSet<>();

    WantedImages(Target target) {
        this.target = target;
    }

    void add(UnitSource unit) {
        if (unit.is("build")) {
            unit.list("ImageTag").forEach(tag -> built.add(Images.normal(tag.value())));
            return;
        }
        boolean volume = unit.is("volume") && unit.value("Driver").equals("image");
        String image = unit.value("Image");
        boolean wants = volume || unit.is("container", "image");
        // What depends on the instance is not known here, and what is never pulled must be there already.
        if (!wants || image.isEmpty() || image.indexOf('%') >= 0 || isNeverPulled(unit) || isUnit(image)) {
            return;
        }
        Optional<String> authFile = unit.is("image") ? authFile(unit) : Optional.empty();
        WantedImage known = images.get(image);
        if (known == null || (known.authFile().isEmpty() && authFile.isPresent())) {
            images.put(image, new WantedImage(image, authFile));
        }
    }

    private static boolean isUnit(String image) {
        return image.endsWith(".image") || image.endsWith(".build");
    }

    private static boolean isNeverPulled(UnitSource unit) {
        return unit.value("Pull").equals("never") || unit.value("Policy").equals("never");
    }

    private Optional<String> authFile(UnitSource unit) {
        String path = unit.value("AuthFile");
        if (path.startsWith("%h/")) {
            path = target.home() + path.substring(2);
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    List<WantedImage> sorted() {
        List<WantedImage> wanted = new ArrayList<>();
        images.values().forEach(image -> {
            if (!built.contains(Images.normal(image.name()))) {
                wanted.add(image);
            }
        });
        return wanted;
    }
}
