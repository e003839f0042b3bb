package dev.quadlet.model;

import dev.quadlet.model.value.Printable;
import dev.quadlet.model.value.UnitName;
import java.util.function.Consumer;

/** Builds {@link Secret}s. */
public final class SecretBuilder {

    private final ImmutableSecret.Builder values = ImmutableSecret.builder();
    private final UnitSectionBuilder unit;
    private boolean hasSource;
    private final String name;

    SecretBuilder(UnitName name, SourceLine declaredAt) {
        this.name = name.stem();
        this.unit = new UnitSectionBuilder();
        values.name(name).declaredAt(declaredAt).install(new InstallSectionBuilder().build());
    }

    SecretBuilder(Secret from) {
        this.name = from.name().stem();
        this.unit = new UnitSectionBuilder(from.unit());
        this.hasSource = true;
        values.from(from);
    }

    /**
     * Says where the value comes from. Mandatory.
     *
     * @param source a file on the host, or something that delivers the value
     * @return this builder
     */
    public SecretBuilder from(SecretSource source) {
        hasSource = true;
        values.source(source);
        return this;
    }

    /**
     * Labels the secret in Podman: {@code podman secret create --label}.
     *
     * @param label the label's name
     * @param value its value, which everyone may read
     * @return this builder
     * @throws IllegalArgumentException if the name is empty or has a blank or an equals sign
     */
    public SecretBuilder label(String label, String value) {
        boolean plain = !label.isEmpty() && label.chars().allMatch(c -> c > ' ' && c != '=' && c != 127);
        if (!plain) {
            throw new IllegalArgumentException(
                    "\"" + Printable.of(label) + "\" is not the name of a label (no blanks, control characters or =)");
        }
        values.putLabels(label, value);
        return this;
    }

    /**
     * Fills the {@code [Unit]} section of its service; further calls add to it.
     *
     * @param content what it holds
     * @return this builder
     */
    public SecretBuilder unit(Consumer<? super UnitSectionBuilder> content) {
        content.accept(unit);
        return this;
    }

    /**
     * Accepts what a rule finds in this secret: {@code check} says nothing of it.
     *
     * @param rule the name of the rule
     * @param reason why it is accepted, for the next reader
     * @return this builder
     * @throws IllegalArgumentException if the name is not that of a rule, or the reason is blank
     */
    public SecretBuilder suppress(String rule, String reason) {
        values.addSuppressions(new Suppression(rule, reason));
        return this;
    }

    /**
     * {@return the secret}
     *
     * @throws IllegalStateException if nothing says where the value comes from
     */
    public Secret build() {
        if (!hasSource) {
            throw new IllegalStateException("secret " + name + " has no source: say .from(SecretSource.hostFile(...))");
        }
        return values.unit(unit.build()).build();
    }
}
