package dev.quadlet.model.value;

import java.util.Objects;

/**
 * A name with a value, for {@code Sysctl=} and {@code LogOpt=}.
 *
 * <p>{@code Setting.of("net.ipv4.ip_forward", "1")}; {@code Setting.parse("forward")} fails for want of a value.
 *
 * @param name the name, without an equals sign
 * @param value the value
 */
public record Setting(String name, Text value) implements Value {

    /**
     * Checks the name.
     *
     * @param name the name, without an equals sign
     * @param value the value
     * @throws IllegalArgumentException if it is empty or has a blank or an equals sign
     */
    public Setting {
        Objects.requireNonNull(value, "value");
        boolean plain = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127 && "=%$\"'\\".indexOf(c) < 0);
        if (!plain) {
            throw Refusal.of(name, "the name of a setting", "visible characters without = % $ and quotes");
        }
    }

    /**
     * {@return a setting with a literal value}
     *
     * @param name the name
     * @param value the value
     * @throws IllegalArgumentException if the name is empty or has a blank or an equals sign
     */
    public static Setting of(String name, String value) {
        return new Setting(name, Text.literal(value));
    }

    /**
     * {@return the setting that this text stands for}
     *
     * @param systemd {@code name=value} in systemd's form
     * @throws IllegalArgumentException if there is no equals sign
     */
    public static Setting parse(String systemd) {
        int equals = systemd.indexOf('=');
        if (equals < 0) {
            throw Refusal.of(systemd, "a setting", "name=value");
        }
        return new Setting(systemd.substring(0, equals), new Text(systemd.substring(equals + 1)));
    }

    @Override
    public String systemd() {
        return name + "=" + value.systemd();
    }

    @Override
    public String toString() {
        return systemd();
    }
}
