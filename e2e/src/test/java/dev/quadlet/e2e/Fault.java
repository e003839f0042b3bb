package dev.quadlet.e2e;

import java.util.Locale;

/** What goes wrong in the middle of a change. */
enum Fault {
    /** All of the client is killed, and it does not come back. */
    CLIENT_KILLED {
        @Override
        void strike(FaultHost host, FaultChange change) {
            change.kill();
        }
    },
    /** The unit on the host that makes the change is killed, with all that it has started. */
    UNIT_KILLED {
        @Override
        void strike(FaultHost host, FaultChange change) {
            host.killChange();
        }
    },
    /** The processes of sshd are killed on the host. The client may come again. */
    SSHD_KILLED {
        @Override
        void strike(FaultHost host, FaultChange change) {
            host.host().sh("pkill -9 sshd").ok();
        }
    },
    /** The connection ends on the side of the client, who may come again. */
    CONNECTION_CUT {
        @Override
        void strike(FaultHost host, FaultChange change) {
            change.cut();
        }
    },
    /** The first process of the host is killed, and the same disk is booted again. */
    POWER_CUT {
        @Override
        void strike(FaultHost host, FaultChange change) {
            host.host().crash();
            change.abandon();
            host.host().bootEarly();
        }
    },
    /** There is no room left on the disk until the change has ended. */
    DISK_FULL {
        @Override
        void strike(FaultHost host, FaultChange change) {
            host.fill();
        }
    },
    /** The clock of the host is put an hour forward, or back. */
    CLOCK_STEP {
        @Override
        void strike(FaultHost host, FaultChange change) {
            host.stepClock(Math.floorMod(host.clockSteps(), 2) == 0 ? 3600 : -3600);
        }
    };

    /** Does it to a host at which a change is halted. */
    abstract void strike(FaultHost host, FaultChange change);

    /** {@return whether the host has to start again by itself, so that what runs is not what ran} */
    boolean restartsAll() {
        return this == POWER_CUT;
    }

    /** {@return whether the client that began the change is there afterwards} */
    boolean leavesClient() {
        return this != CLIENT_KILLED && this != POWER_CUT;
    }

    /** {@return its name in lower case, with hyphens} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
