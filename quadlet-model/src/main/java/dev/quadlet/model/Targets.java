package dev.quadlet.model;

import dev.quadlet.model.value.UnitName;

/** Units of systemd that others often refer to. */
public final class Targets {

    /** What starts at boot, for the system and for users alike. */
    public static final UnitName DEFAULT = UnitName.parse("default.target");

    /** A running system without a desktop; the system manager has it, user managers do not. */
    public static final UnitName MULTI_USER = UnitName.parse("multi-user.target");

    /** All timers that start at boot. */
    public static final UnitName TIMERS = UnitName.parse("timers.target");

    /** All sockets that listen from boot on. */
    public static final UnitName SOCKETS = UnitName.parse("sockets.target");

    /** A network that is up; the system manager has it, user managers do not. */
    public static final UnitName NETWORK_ONLINE = UnitName.parse("network-online.target");

    private Targets() {}
}
