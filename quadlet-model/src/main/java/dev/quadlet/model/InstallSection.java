package dev.quadlet.model;

import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The {@code [Install]} section of a unit.
 *
 * @see "systemd.unit(5)"
 */
@Value.Immutable
public sealed interface InstallSection permits ImmutableInstallSection {

    /** {@return the values of {@code Alias=}, in their order} */
    List<UnitName> alias();

    /** {@return the values of {@code WantedBy=}, in their order} */
    List<UnitName> wantedBy();

    /** {@return the values of {@code RequiredBy=}, in their order} */
    List<UnitName> requiredBy();

    /** {@return the values of {@code UpheldBy=}, in their order} */
    List<UnitName> upheldBy();

    /** {@return the value of {@code DefaultInstance=}, if it is set} */
    Optional<Text> defaultInstance();

    /** {@return the values of {@code Also=}, in their order} */
    List<UnitName> also();
}
