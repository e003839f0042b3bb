package dev.quadlet.validate;

/** What kind of wrong a finding is. */
public enum Family {
    /** Podman's generator reports an error, and the service does not exist. */
    REFUSED,
    /** Podman's generator reports nothing, and what was written has no effect. */
    LOST,
    /** It is accepted, and fails or hurts later. */
    LINT,
    /** A rule of this configuration's own people says so. */
    OWN
}
