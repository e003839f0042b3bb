package dev.quadlet.model;

import dev.quadlet.model.value.CollectMode;
import dev.quadlet.model.value.JobMode;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.TimeSpan;
import dev.quadlet.model.value.UnitAction;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The {@code [Unit]} section of a unit.
 *
 * @see "systemd.unit(5)"
 */
@Value.Immutable
public sealed interface UnitSection permits ImmutableUnitSection {

    /** {@return the services that were given as units of the configuration, and must exist on the host therefore} */
    @Value.Auxiliary
    List<UnitName> ownUnits();

    /** {@return the value of {@code Description=}, if it is set} */
    Optional<Text> description();

    /** {@return the values of {@code Documentation=}, in their order} */
    List<Text> documentation();

    /** {@return the values of {@code After=}, in their order} */
    List<UnitName> after();

    /** {@return the values of {@code Before=}, in their order} */
    List<UnitName> before();

    /** {@return the values of {@code Requires=}, in their order} */
    List<UnitName> requires();

    /** {@return the values of {@code Requisite=}, in their order} */
    List<UnitName> requisite();

    /** {@return the values of {@code Wants=}, in their order} */
    List<UnitName> wants();

    /** {@return the values of {@code BindsTo=}, in their order} */
    List<UnitName> bindsTo();

    /** {@return the values of {@code PartOf=}, in their order} */
    List<UnitName> partOf();

    /** {@return the values of {@code Upholds=}, in their order} */
    List<UnitName> upholds();

    /** {@return the values of {@code Conflicts=}, in their order} */
    List<UnitName> conflicts();

    /** {@return the values of {@code OnFailure=}, in their order} */
    List<UnitName> onFailure();

    /** {@return the values of {@code OnSuccess=}, in their order} */
    List<UnitName> onSuccess();

    /** {@return the values of {@code PropagatesReloadTo=}, in their order} */
    List<UnitName> propagatesReloadTo();

    /** {@return the values of {@code ReloadPropagatedFrom=}, in their order} */
    List<UnitName> reloadPropagatedFrom();

    /** {@return the values of {@code PropagatesStopTo=}, in their order} */
    List<UnitName> propagatesStopTo();

    /** {@return the values of {@code StopPropagatedFrom=}, in their order} */
    List<UnitName> stopPropagatedFrom();

    /** {@return the values of {@code JoinsNamespaceOf=}, in their order} */
    List<UnitName> joinsNamespaceOf();

    /** {@return the values of {@code RequiresMountsFor=}, in their order} */
    List<Text> requiresMountsFor();

    /** {@return the values of {@code WantsMountsFor=}, in their order} */
    List<Text> wantsMountsFor();

    /** {@return the value of {@code OnFailureJobMode=}, if it is set} */
    Optional<JobMode> onFailureJobMode();

    /** {@return the value of {@code OnSuccessJobMode=}, if it is set} */
    Optional<JobMode> onSuccessJobMode();

    /** {@return the value of {@code IgnoreOnIsolate=}, if it is set} */
    Optional<Boolean> ignoreOnIsolate();

    /** {@return the value of {@code StopWhenUnneeded=}, if it is set} */
    Optional<Boolean> stopWhenUnneeded();

    /** {@return the value of {@code RefuseManualStart=}, if it is set} */
    Optional<Boolean> refuseManualStart();

    /** {@return the value of {@code RefuseManualStop=}, if it is set} */
    Optional<Boolean> refuseManualStop();

    /** {@return the value of {@code AllowIsolate=}, if it is set} */
    Optional<Boolean> allowIsolate();

    /** {@return the value of {@code DefaultDependencies=}, if it is set} */
    Optional<Boolean> defaultDependencies();

    /** {@return the value of {@code CollectMode=}, if it is set} */
    Optional<CollectMode> collectMode();

    /** {@return the value of {@code FailureAction=}, if it is set} */
    Optional<UnitAction> failureAction();

    /** {@return the value of {@code SuccessAction=}, if it is set} */
    Optional<UnitAction> successAction();

    /** {@return the value of {@code JobTimeoutSec=}, if it is set} */
    Optional<TimeSpan> jobTimeoutSec();

    /** {@return the value of {@code JobRunningTimeoutSec=}, if it is set} */
    Optional<TimeSpan> jobRunningTimeoutSec();

    /** {@return the value of {@code StartLimitIntervalSec=}, if it is set} */
    Optional<TimeSpan> startLimitIntervalSec();

    /** {@return the value of {@code StartLimitBurst=}, if it is set} */
    Optional<Integer> startLimitBurst();

    /** {@return the value of {@code StartLimitAction=}, if it is set} */
    Optional<UnitAction> startLimitAction();

    /** {@return the values of {@code ConditionPathExists=}, in their order} */
    List<Text> conditionPathExists();

    /** {@return the values of {@code ConditionPathIsDirectory=}, in their order} */
    List<Text> conditionPathIsDirectory();

    /** {@return the values of {@code ConditionPathIsMountPoint=}, in their order} */
    List<Text> conditionPathIsMountPoint();

    /** {@return the values of {@code ConditionPathIsReadWrite=}, in their order} */
    List<Text> conditionPathIsReadWrite();

    /** {@return the values of {@code ConditionFileNotEmpty=}, in their order} */
    List<Text> conditionFileNotEmpty();

    /** {@return the values of {@code ConditionDirectoryNotEmpty=}, in their order} */
    List<Text> conditionDirectoryNotEmpty();

    /** {@return the values of {@code ConditionHost=}, in their order} */
    List<Text> conditionHost();

    /** {@return the values of {@code ConditionUser=}, in their order} */
    List<Text> conditionUser();

    /** {@return the values of {@code ConditionVirtualization=}, in their order} */
    List<Text> conditionVirtualization();

    /** {@return the values of {@code ConditionArchitecture=}, in their order} */
    List<Text> conditionArchitecture();

    /** {@return the values of {@code ConditionSecurity=}, in their order} */
    List<Text> conditionSecurity();

    /** {@return the value of {@code ConditionACPower=}, if it is set} */
    Optional<Boolean> conditionAcPower();

    /** {@return the values of {@code ConditionKernelCommandLine=}, in their order} */
    List<Text> conditionKernelCommandLine();

    /** {@return the values of {@code ConditionEnvironment=}, in their order} */
    List<Text> conditionEnvironment();

    /** {@return the values of {@code AssertPathExists=}, in their order} */
    List<Text> assertPathExists();

    /** {@return the values of {@code AssertPathIsDirectory=}, in their order} */
    List<Text> assertPathIsDirectory();

    /** {@return the values of {@code AssertPathIsMountPoint=}, in their order} */
    List<Text> assertPathIsMountPoint();

    /** {@return the values of {@code AssertFileNotEmpty=}, in their order} */
    List<Text> assertFileNotEmpty();
}
