package dev.quadlet.model.value;

/** What {@code PublishPort=} can hold: a {@link PublishedPort}, or text with variables. */
public sealed interface PortMapping extends Value permits PublishedPort, Raw {

    /**
     * {@return the mapping that this text stands for}
     *
     * @param systemd text in systemd's form
     * @throws IllegalArgumentException if the text has no variables and is not a published port
     */
    static PortMapping parse(String systemd) {
        Text text = new Text(systemd);
        return text.literal().isPresent() ? PublishedPort.parse(text.toString()) : new Raw(text);
    }
}
