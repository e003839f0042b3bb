package dev.quadlet.deploy;

import dev.quadlet.model.InstallSection;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Unit;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.validate.PlacedUnit;
import dev.quadlet.validate.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A unit or instance with its place in a generation.
 *
 * @param stack the name of its stack
 * @param unit the unit; of an instance, its template
 * @param path the path of its file or link
 * @param service the name of its service, or its own in systemd
 * @param source what Podman's generator sees of it, if it looks at it
 */
record UnitPart(String stack, Unit unit, String path, String service, Optional<UnitSource> source) {

    static UnitPart of(PlacedUnit placed) {
        Unit unit = placed.unit();
        String path;
        if (unit.unitType().quadlet()) {
            path = "units/" + placed.stack() + "/" + placed.name();
        } else {
            // An instance of a template of systemd has no link of its own.
            String file =
                    unit instanceof Secret ? unit.serviceName() : unit.name().fileName();
            path = "outside/" + placed.stack() + "/system/" + file;
        }
        return new UnitPart(placed.stack(), unit, path, placed.serviceName(), placed.source());
    }

    /** {@return the instance that the generator makes of a template that names one, if it does} */
    Optional<UnitPart> defaultInstance() {
        if (!isTemplate() || source.isEmpty()) {
            return Optional.empty();
        }
        String instance = source.get().value("Install", "DefaultInstance");
        if (instance.isEmpty()
                || installedIn("WantedBy", "RequiredBy", "UpheldBy").isEmpty()) {
            return Optional.empty();
        }
        String ofInstance = service.replace("@.service", "@" + instance + ".service");
        return Optional.of(new UnitPart(stack, unit, path, ofInstance, source));
    }

    String type() {
        return unit.unitType().name();
    }

    boolean isTemplate() {
        return UnitName.parse(service).isTemplate();
    }

    /** {@return the units in which it is installed by one of these keys} */
    SortedSet<String> installedIn(String... keys) {
        SortedSet<String> names = new TreeSet<>();
        for (String key : keys) {
            if (source.isPresent()) {
                source.get().words("Install", key, Lookup.SETTING_WORDS).forEach(word -> names.add(word.text()));
            } else {
                values(unit.install(), key).forEach(name -> names.add(name.fileName()));
            }
        }
        return names;
    }

    /** Links of systemd's units are made of what the unit itself says. */
    private static List<UnitName> values(InstallSection install, String key) {
        return switch (key) {
            case "WantedBy" -> install.wantedBy();
            case "RequiredBy" -> install.requiredBy();
            case "UpheldBy" -> install.upheldBy();
            default -> new ArrayList<>();
        };
    }

    /** {@return the name of what it makes in Podman, if that can be told} */
    Optional<String> object() {
        return unit instanceof Secret secret
                ? Optional.of(secret.secretName())
                : source.flatMap(each -> ObjectName.of(each, UnitName.parse(service)));
    }
}
