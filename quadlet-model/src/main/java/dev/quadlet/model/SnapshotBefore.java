package dev.quadlet.model;

/** Before which changes data is copied, so that a rollback can bring it back. */
public enum SnapshotBefore {

    /** Before the image of a unit that has the data mounted changes: a new release may convert its data. */
    IMAGE_CHANGE,

    /** Before any change that restarts or removes a unit which has the data mounted. */
    ANY_CHANGE
}
