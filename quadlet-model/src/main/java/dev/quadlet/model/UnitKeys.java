package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.value.CollectMode;
import dev.quadlet.model.value.JobMode;
import dev.quadlet.model.value.UnitAction;

/** The keys of {@code [Unit]}, in the order in which they are written. */
final class UnitKeys {

    static final Section<UnitSection, UnitSectionBuilder> SECTION = Section.<UnitSection, UnitSectionBuilder>of("Unit")
            .setting("Description", UnitSection::description, UnitSectionBuilder::description, Codec.TEXT)
            .settings("Documentation", UnitSection::documentation, UnitSectionBuilder::documentation, Codec.TEXT)
            .settingWords("After", UnitSection::after, UnitSectionBuilder::after, Codec.UNIT)
            .settingWords("Before", UnitSection::before, UnitSectionBuilder::before, Codec.UNIT)
            .settingWords("Requires", UnitSection::requires, UnitSectionBuilder::requires, Codec.UNIT)
            .settingWords("Requisite", UnitSection::requisite, UnitSectionBuilder::requisite, Codec.UNIT)
            .settingWords("Wants", UnitSection::wants, UnitSectionBuilder::wants, Codec.UNIT)
            .settingWords("BindsTo", UnitSection::bindsTo, UnitSectionBuilder::bindsTo, Codec.UNIT)
            .settingWords("PartOf", UnitSection::partOf, UnitSectionBuilder::partOf, Codec.UNIT)
            .settingWords("Upholds", UnitSection::upholds, UnitSectionBuilder::upholds, Codec.UNIT)
            .settingWords("Conflicts", UnitSection::conflicts, UnitSectionBuilder::conflicts, Codec.UNIT)
            .settingWords("OnFailure", UnitSection::onFailure, UnitSectionBuilder::onFailure, Codec.UNIT)
            .settingWords("OnSuccess", UnitSection::onSuccess, UnitSectionBuilder::onSuccess, Codec.UNIT)
            .settingWords(
                    "PropagatesReloadTo",
                    UnitSection::propagatesReloadTo,
                    UnitSectionBuilder::propagatesReloadTo,
                    Codec.UNIT)
            .settingWords(
                    "ReloadPropagatedFrom",
                    UnitSection::reloadPropagatedFrom,
                    UnitSectionBuilder::reloadPropagatedFrom,
                    Codec.UNIT)
            .settingWords(
                    "PropagatesStopTo", UnitSection::propagatesStopTo, UnitSectionBuilder::propagatesStopTo, Codec.UNIT)
            .settingWords(
                    "StopPropagatedFrom",
                    UnitSection::stopPropagatedFrom,
                    UnitSectionBuilder::stopPropagatedFrom,
                    Codec.UNIT)
            .settingWords(
                    "JoinsNamespaceOf", UnitSection::joinsNamespaceOf, UnitSectionBuilder::joinsNamespaceOf, Codec.UNIT)
            .settingWords(
                    "RequiresMountsFor",
                    UnitSection::requiresMountsFor,
                    UnitSectionBuilder::requiresMountsFor,
                    Codec.TEXT)
            .settingWords("WantsMountsFor", UnitSection::wantsMountsFor, UnitSectionBuilder::wantsMountsFor, Codec.TEXT)
            .setting(
                    "OnFailureJobMode",
                    UnitSection::onFailureJobMode,
                    UnitSectionBuilder::onFailureJobMode,
                    Codec.choice(JobMode.values()))
            .setting(
                    "OnSuccessJobMode",
                    UnitSection::onSuccessJobMode,
                    UnitSectionBuilder::onSuccessJobMode,
                    Codec.choice(JobMode.values()))
            .setting(
                    "IgnoreOnIsolate",
                    UnitSection::ignoreOnIsolate,
                    UnitSectionBuilder::ignoreOnIsolate,
                    Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "StopWhenUnneeded",
                    UnitSection::stopWhenUnneeded,
                    UnitSectionBuilder::stopWhenUnneeded,
                    Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "RefuseManualStart",
                    UnitSection::refuseManualStart,
                    UnitSectionBuilder::refuseManualStart,
                    Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "RefuseManualStop",
                    UnitSection::refuseManualStop,
                    UnitSectionBuilder::refuseManualStop,
                    Codec.SYSTEMD_BOOLEAN)
            .setting("AllowIsolate", UnitSection::allowIsolate, UnitSectionBuilder::allowIsolate, Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "DefaultDependencies",
                    UnitSection::defaultDependencies,
                    UnitSectionBuilder::defaultDependencies,
                    Codec.SYSTEMD_BOOLEAN)
            .setting(
                    "CollectMode",
                    UnitSection::collectMode,
                    UnitSectionBuilder::collectMode,
                    Codec.choice(CollectMode.values()))
            .setting(
                    "FailureAction",
                    UnitSection::failureAction,
                    UnitSectionBuilder::failureAction,
                    Codec.choice(UnitAction.values()))
            .setting(
                    "SuccessAction",
                    UnitSection::successAction,
                    UnitSectionBuilder::successAction,
                    Codec.choice(UnitAction.values()))
            .setting("JobTimeoutSec", UnitSection::jobTimeoutSec, UnitSectionBuilder::jobTimeoutSec, Codec.TIME_SPAN)
            .setting(
                    "JobRunningTimeoutSec",
                    UnitSection::jobRunningTimeoutSec,
                    UnitSectionBuilder::jobRunningTimeoutSec,
                    Codec.TIME_SPAN)
            .setting(
                    "StartLimitIntervalSec",
                    UnitSection::startLimitIntervalSec,
                    UnitSectionBuilder::startLimitIntervalSec,
                    Codec.TIME_SPAN)
            .setting(
                    "StartLimitBurst", UnitSection::startLimitBurst, UnitSectionBuilder::startLimitBurst, Codec.INTEGER)
            .setting(
                    "StartLimitAction",
                    UnitSection::startLimitAction,
                    UnitSectionBuilder::startLimitAction,
                    Codec.choice(UnitAction.values()))
            .settings(
                    "ConditionPathExists",
                    UnitSection::conditionPathExists,
                    UnitSectionBuilder::conditionPathExists,
                    Codec.TEXT)
            .settings(
                    "ConditionPathIsDirectory",
                    UnitSection::conditionPathIsDirectory,
                    UnitSectionBuilder::conditionPathIsDirectory,
                    Codec.TEXT)
            .settings(
                    "ConditionPathIsMountPoint",
                    UnitSection::conditionPathIsMountPoint,
                    UnitSectionBuilder::conditionPathIsMountPoint,
                    Codec.TEXT)
            .settings(
                    "ConditionPathIsReadWrite",
                    UnitSection::conditionPathIsReadWrite,
                    UnitSectionBuilder::conditionPathIsReadWrite,
                    Codec.TEXT)
            .settings(
                    "ConditionFileNotEmpty",
                    UnitSection::conditionFileNotEmpty,
                    UnitSectionBuilder::conditionFileNotEmpty,
                    Codec.TEXT)
            .settings(
                    "ConditionDirectoryNotEmpty",
                    UnitSection::conditionDirectoryNotEmpty,
                    UnitSectionBuilder::conditionDirectoryNotEmpty,
                    Codec.TEXT)
            .settings("ConditionHost", UnitSection::conditionHost, UnitSectionBuilder::conditionHost, Codec.TEXT)
            .settings("ConditionUser", UnitSection::conditionUser, UnitSectionBuilder::conditionUser, Codec.TEXT)
            .settings(
                    "ConditionVirtualization",
                    UnitSection::conditionVirtualization,
                    UnitSectionBuilder::conditionVirtualization,
                    Codec.TEXT)
            .settings(
                    "ConditionArchitecture",
                    UnitSection::conditionArchitecture,
                    UnitSectionBuilder::conditionArchitecture,
                    Codec.TEXT)
            .settings(
                    "ConditionSecurity",
                    UnitSection::conditionSecurity,
                    UnitSectionBuilder::conditionSecurity,
                    Codec.TEXT)
            .setting(
                    "ConditionACPower",
                    UnitSection::conditionAcPower,
                    UnitSectionBuilder::conditionAcPower,
                    Codec.SYSTEMD_BOOLEAN)
            .settings(
                    "ConditionKernelCommandLine",
                    UnitSection::conditionKernelCommandLine,
                    UnitSectionBuilder::conditionKernelCommandLine,
                    Codec.TEXT)
            .settings(
                    "ConditionEnvironment",
                    UnitSection::conditionEnvironment,
                    UnitSectionBuilder::conditionEnvironment,
                    Codec.TEXT)
            .settings(
                    "AssertPathExists", UnitSection::assertPathExists, UnitSectionBuilder::assertPathExists, Codec.TEXT)
            .settings(
                    "AssertPathIsDirectory",
                    UnitSection::assertPathIsDirectory,
                    UnitSectionBuilder::assertPathIsDirectory,
                    Codec.TEXT)
            .settings(
                    "AssertPathIsMountPoint",
                    UnitSection::assertPathIsMountPoint,
                    UnitSectionBuilder::assertPathIsMountPoint,
                    Codec.TEXT)
            .settings(
                    "AssertFileNotEmpty",
                    UnitSection::assertFileNotEmpty,
                    UnitSectionBuilder::assertFileNotEmpty,
                    Codec.TEXT)
            .end();

    private UnitKeys() {}
}
