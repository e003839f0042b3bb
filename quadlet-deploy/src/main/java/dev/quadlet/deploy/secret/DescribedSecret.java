package dev.quadlet.deploy.secret;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A secret that is known by its place: two of the same place are equal, whatever their values are. */
abstract class DescribedSecret implements DeliveredSecret {

    private final String description;
    private final List<?> place;

    /**
     * A secret.
     *
     * @param description where its value comes from, for messages
     * @param place the same for comparison; it begins with the kind of the secret
     */
    DescribedSecret(String description, List<?> place) {
        this.description = description;
        this.place = place;
    }

    @Override
    public final String describe() {
        return description;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof DescribedSecret secret && secret.place.equals(place);
    }

    @Override
    public final int hashCode() {
        return place.hashCode();
    }

    /** {@return where the value comes from, and nothing of it} */
    @Override
    public final String toString() {
        return description;
    }

    /** {@return what something is that has secrets inside} */
    static String describe(String what, List<DeliveredSecret> secrets) {
        String inside = secrets.stream().map(DeliveredSecret::describe).collect(Collectors.joining(", "));
        return inside.isEmpty() ? what : what + " with " + inside;
    }

    /** {@return the bytes without one line break at their end} */
    static byte[] withoutLastNewline(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length -= length > 1 && bytes[length - 2] == '\r' ? 2 : 1;
        }
        return Arrays.copyOf(bytes, length);
    }
}
