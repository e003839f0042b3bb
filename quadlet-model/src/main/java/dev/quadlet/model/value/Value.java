package dev.quadlet.model.value;

/** A typed value that stands behind one key, one element of it if the key can be repeated. */
public interface Value {

    /** {@return the value's text in systemd's form, unquoted: what the unit file means} */
    String systemd();
}
