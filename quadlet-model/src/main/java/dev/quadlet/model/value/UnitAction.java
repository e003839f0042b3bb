package dev.quadlet.model.value;

/** What systemd does with the whole machine or manager. */
public enum UnitAction implements Value {
    /** Nothing. */
    NONE("none"),
    /** It reboots in order. */
    REBOOT("reboot"),
    /** It reboots without stopping services. */
    REBOOT_FORCE("reboot-force"),
    /** It reboots at once. */
    REBOOT_IMMEDIATE("reboot-immediate"),
    /** It powers off in order. */
    POWEROFF("poweroff"),
    /** It powers off without stopping services. */
    POWEROFF_FORCE("poweroff-force"),
    /** It powers off at once. */
    POWEROFF_IMMEDIATE("poweroff-immediate"),
    /** The manager exits in order. */
    EXIT("exit"),
    /** The manager exits at once. */
    EXIT_FORCE("exit-force"),
    /** User space restarts. */
    SOFT_REBOOT("soft-reboot"),
    /** User space restarts without stopping services. */
    SOFT_REBOOT_FORCE("soft-reboot-force"),
    /** A new kernel starts in order. */
    KEXEC("kexec"),
    /** A new kernel starts without stopping services. */
    KEXEC_FORCE("kexec-force"),
    /** It halts in order. */
    HALT("halt"),
    /** It halts without stopping services. */
    HALT_FORCE("halt-force"),
    /** It halts at once. */
    HALT_IMMEDIATE("halt-immediate");

    private final String text;

    UnitAction(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }
}
