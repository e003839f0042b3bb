package dev.quadlet.model;

import dev.quadlet.model.value.Names;
import dev.quadlet.model.value.UnitName;

/**
 * A drop-in: a file that adds to a unit, or to all units of a type.
 *
 * <p>The content is begun by {@code Container.dropIn()} and the like, in which nothing is mandatory.
 *
 * @param target the file name of the unit, or the type ({@code container}) for all units of a type
 * @param name the name of the file, without {@code .conf}
 * @param content what it adds
 */
public record DropIn(String target, String name, Unit content) {

    /**
     * Checks the names.
     *
     * @param target the file name of the unit, or the type ({@code container}) for all units of a type
     * @param name the name of the file, without {@code .conf}
     * @param content what it adds
     * @throws IllegalArgumentException if the name is not that of a file, or the content is for another type
     */
    public DropIn {
        Names.checkPathElement(name, "the name of a drop-in");
        String type = content.unitType().name();
        if (!target.equals(type) && !UnitName.parse(target).type().equals(type)) {
            throw new IllegalArgumentException(
                    "a drop-in for " + target + " cannot hold what a ." + type + " unit holds");
        }
        if (content instanceof Secret || !content.dropIns().isEmpty()) {
            throw new IllegalArgumentException("drop-in " + name + " cannot hold a secret or further drop-ins");
        }
    }

    /**
     * {@return a drop-in for one unit, which may belong to any stack or to none}
     *
     * @param unit the file name of the unit
     * @param name the name of the drop-in's file, without {@code .conf}
     * @param content what it adds
     * @throws IllegalArgumentException if the name is not that of a file, or the content is for another type
     */
    public static DropIn of(UnitName unit, String name, Unit content) {
        return new DropIn(unit.fileName(), name, content);
    }

    /**
     * {@return a drop-in for all units of the content's type}
     *
     * @param name the name of the drop-in's file, without {@code .conf}
     * @param content what it adds
     * @throws IllegalArgumentException if the name is not that of a file
     */
    public static DropIn ofType(String name, Unit content) {
        return new DropIn(content.unitType().name(), name, content);
    }

    /** {@return the path of the file, relative to the directory of the units} */
    public String path() {
        return target + ".d/" + name + ".conf";
    }
}
