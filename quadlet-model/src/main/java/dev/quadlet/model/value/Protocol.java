package dev.quadlet.model.value;

/** The protocol of a published port. */
public enum Protocol implements Value {
    /** TCP, the default. */
    TCP("tcp"),
    /** UDP. */
    UDP("udp"),
    /** SCTP. */
    SCTP("sctp");

    private final String text;

    Protocol(String text) {
        this.text = text;
    }

    @Override
    public String systemd() {
        return text;
    }

    static Protocol parse(String text) {
        for (Protocol protocol : values()) {
            if (protocol.text.equals(text)) {
                return protocol;
            }
        }
        throw Refusal.of(text, "a protocol", "tcp, udp or sctp");
    }
}
