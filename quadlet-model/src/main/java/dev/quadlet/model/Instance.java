package dev.quadlet.model;

import dev.quadlet.model.value.UnitName;

/**
 * An instance of a template, which is a link to the template's file.
 *
 * @param template the name of the template's file, such as {@code web@.container}
 * @param name the name of the link, such as {@code web@blue.container}
 */
public record Instance(UnitName template, UnitName name) {

    /**
     * {@return an instance of this template}
     *
     * @param template a unit whose name ends in {@code @}
     * @param instance the text behind the {@code @}
     * @throws IllegalArgumentException if the unit is no template, or systemd would not accept the name
     */
    public static Instance of(Unit template, String instance) {
        return new Instance(template.name(), template.name().ofInstance(instance));
    }
}
