package dev.quadlet.model.value;

/**
 * Where an image comes from: a reference, an {@code .image} or {@code .build} unit, the deploying machine, or text of
 * another form.
 */
public sealed interface ImageSource extends Value permits ImageRef, UnitName, LocalImage, Raw {

    /**
     * {@return the source that this text stands for}
     *
     * @param systemd text in systemd's form
     */
    static ImageSource parse(String systemd) {
        if (systemd.endsWith(".image") || systemd.endsWith(".build")) {
            return UnitName.parse(systemd);
        }
        return ImageRef.isReference(systemd) ? ImageRef.parse(systemd) : new Raw(new Text(systemd));
    }
}
