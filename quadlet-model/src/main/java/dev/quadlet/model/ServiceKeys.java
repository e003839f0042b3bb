package dev.quadlet.model;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Section;
import dev.quadlet.model.value.ExitType;
import dev.quadlet.model.value.KillMode;
import dev.quadlet.model.value.LogLevel;
import dev.quadlet.model.value.NotifyAccess;
import dev.quadlet.model.value.OomPolicy;
import dev.quadlet.model.value.Preserve;
import dev.quadlet.model.value.ProtectHome;
import dev.quadlet.model.value.ProtectSystem;
import dev.quadlet.model.value.Restart;
import dev.quadlet.model.value.RestartMode;
import dev.quadlet.model.value.ServiceType;

/** The keys of {@code [Service]}, in the order in which they are written. */
final class ServiceKeys {

    static final Section<ServiceSection, ServiceSectionBuilder> SECTION =
            Section.<ServiceSection, ServiceSectionBuilder>of("Service")
                    .setting(
                            "Type",
                            ServiceSection::type,
                            ServiceSectionBuilder::type,
                            Codec.choice(ServiceType.values()))
                    .setting(
                            "Restart",
                            ServiceSection::restart,
                            ServiceSectionBuilder::restart,
                            Codec.choice(Restart.values()))
                    .setting(
                            "RestartSec",
                            ServiceSection::restartSec,
                            ServiceSectionBuilder::restartSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "RestartSteps",
                            ServiceSection::restartSteps,
                            ServiceSectionBuilder::restartSteps,
                            Codec.INTEGER)
                    .setting(
                            "RestartMaxDelaySec",
                            ServiceSection::restartMaxDelaySec,
                            ServiceSectionBuilder::restartMaxDelaySec,
                            Codec.TIME_SPAN)
                    .setting(
                            "RestartMode",
                            ServiceSection::restartMode,
                            ServiceSectionBuilder::restartMode,
                            Codec.choice(RestartMode.values()))
                    .setting(
                            "TimeoutStartSec",
                            ServiceSection::timeoutStartSec,
                            ServiceSectionBuilder::timeoutStartSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "TimeoutStopSec",
                            ServiceSection::timeoutStopSec,
                            ServiceSectionBuilder::timeoutStopSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "TimeoutAbortSec",
                            ServiceSection::timeoutAbortSec,
                            ServiceSectionBuilder::timeoutAbortSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "TimeoutSec",
                            ServiceSection::timeoutSec,
                            ServiceSectionBuilder::timeoutSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "RuntimeMaxSec",
                            ServiceSection::runtimeMaxSec,
                            ServiceSectionBuilder::runtimeMaxSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "WatchdogSec",
                            ServiceSection::watchdogSec,
                            ServiceSectionBuilder::watchdogSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "RemainAfterExit",
                            ServiceSection::remainAfterExit,
                            ServiceSectionBuilder::remainAfterExit,
                            Codec.SYSTEMD_BOOLEAN)
                    .settingWords(
                            "SuccessExitStatus",
                            ServiceSection::successExitStatus,
                            ServiceSectionBuilder::successExitStatus,
                            Codec.TEXT)
                    .settingWords(
                            "RestartPreventExitStatus",
                            ServiceSection::restartPreventExitStatus,
                            ServiceSectionBuilder::restartPreventExitStatus,
                            Codec.TEXT)
                    .settingWords(
                            "RestartForceExitStatus",
                            ServiceSection::restartForceExitStatus,
                            ServiceSectionBuilder::restartForceExitStatus,
                            Codec.TEXT)
                    .setting(
                            "KillMode",
                            ServiceSection::killMode,
                            ServiceSectionBuilder::killMode,
                            Codec.choice(KillMode.values()))
                    .setting("KillSignal", ServiceSection::killSignal, ServiceSectionBuilder::killSignal, Codec.SIGNAL)
                    .setting(
                            "RestartKillSignal",
                            ServiceSection::restartKillSignal,
                            ServiceSectionBuilder::restartKillSignal,
                            Codec.SIGNAL)
                    .setting(
                            "FinalKillSignal",
                            ServiceSection::finalKillSignal,
                            ServiceSectionBuilder::finalKillSignal,
                            Codec.SIGNAL)
                    .setting(
                            "SendSIGKILL",
                            ServiceSection::sendSigkill,
                            ServiceSectionBuilder::sendSigkill,
                            Codec.SYSTEMD_BOOLEAN)
                    .setting(
                            "SendSIGHUP",
                            ServiceSection::sendSighup,
                            ServiceSectionBuilder::sendSighup,
                            Codec.SYSTEMD_BOOLEAN)
                    .setting(
                            "NotifyAccess",
                            ServiceSection::notifyAccess,
                            ServiceSectionBuilder::notifyAccess,
                            Codec.choice(NotifyAccess.values()))
                    .setting("PIDFile", ServiceSection::pidFile, ServiceSectionBuilder::pidFile, Codec.TEXT)
                    .setting(
                            "GuessMainPID",
                            ServiceSection::guessMainPid,
                            ServiceSectionBuilder::guessMainPid,
                            Codec.SYSTEMD_BOOLEAN)
                    .setting(
                            "ExitType",
                            ServiceSection::exitType,
                            ServiceSectionBuilder::exitType,
                            Codec.choice(ExitType.values()))
                    .programs("ExecCondition", ServiceSection::execCondition, ServiceSectionBuilder::execCondition)
                    .programs("ExecStartPre", ServiceSection::execStartPre, ServiceSectionBuilder::execStartPre)
                    .programs("ExecStart", ServiceSection::execStart, ServiceSectionBuilder::execStart)
                    .programs("ExecStartPost", ServiceSection::execStartPost, ServiceSectionBuilder::execStartPost)
                    .programs("ExecReload", ServiceSection::execReload, ServiceSectionBuilder::execReload)
                    .programs("ExecStop", ServiceSection::execStop, ServiceSectionBuilder::execStop)
                    .programs("ExecStopPost", ServiceSection::execStopPost, ServiceSectionBuilder::execStopPost)
                    .assignments("Environment", ServiceSection::environment, ServiceSectionBuilder::environment)
                    .settings(
                            "EnvironmentFile",
                            ServiceSection::environmentFile,
                            ServiceSectionBuilder::environmentFile,
                            Codec.TEXT)
                    .settingWords(
                            "PassEnvironment",
                            ServiceSection::passEnvironment,
                            ServiceSectionBuilder::passEnvironment,
                            Codec.TEXT)
                    .settingWords(
                            "UnsetEnvironment",
                            ServiceSection::unsetEnvironment,
                            ServiceSectionBuilder::unsetEnvironment,
                            Codec.TEXT)
                    .setting(
                            "WorkingDirectory",
                            ServiceSection::workingDirectory,
                            ServiceSectionBuilder::workingDirectory,
                            Codec.TEXT)
                    .setting("User", ServiceSection::user, ServiceSectionBuilder::user, Codec.TEXT)
                    .setting("Group", ServiceSection::group, ServiceSectionBuilder::group, Codec.TEXT)
                    .setting(
                            "DynamicUser",
                            ServiceSection::dynamicUser,
                            ServiceSectionBuilder::dynamicUser,
                            Codec.SYSTEMD_BOOLEAN)
                    .settingWords(
                            "SupplementaryGroups",
                            ServiceSection::supplementaryGroups,
                            ServiceSectionBuilder::supplementaryGroups,
                            Codec.TEXT)
                    .setting("UMask", ServiceSection::umask, ServiceSectionBuilder::umask, Codec.FILE_MODE)
                    .setting("Nice", ServiceSection::nice, ServiceSectionBuilder::nice, Codec.INTEGER)
                    .setting(
                            "OOMScoreAdjust",
                            ServiceSection::oomScoreAdjust,
                            ServiceSectionBuilder::oomScoreAdjust,
                            Codec.INTEGER)
                    .setting(
                            "OOMPolicy",
                            ServiceSection::oomPolicy,
                            ServiceSectionBuilder::oomPolicy,
                            Codec.choice(OomPolicy.values()))
                    .setting("Slice", ServiceSection::slice, ServiceSectionBuilder::slice, Codec.UNIT)
                    .setting("Delegate", ServiceSection::delegate, ServiceSectionBuilder::delegate, Codec.TEXT)
                    .setting("CPUQuota", ServiceSection::cpuQuota, ServiceSectionBuilder::cpuQuota, Codec.LIMIT)
                    .setting("CPUWeight", ServiceSection::cpuWeight, ServiceSectionBuilder::cpuWeight, Codec.TEXT)
                    .setting(
                            "StartupCPUWeight",
                            ServiceSection::startupCpuWeight,
                            ServiceSectionBuilder::startupCpuWeight,
                            Codec.TEXT)
                    .setting("AllowedCPUs", ServiceSection::allowedCpus, ServiceSectionBuilder::allowedCpus, Codec.TEXT)
                    .setting("MemoryMin", ServiceSection::memoryMin, ServiceSectionBuilder::memoryMin, Codec.LIMIT)
                    .setting("MemoryLow", ServiceSection::memoryLow, ServiceSectionBuilder::memoryLow, Codec.LIMIT)
                    .setting("MemoryHigh", ServiceSection::memoryHigh, ServiceSectionBuilder::memoryHigh, Codec.LIMIT)
                    .setting("MemoryMax", ServiceSection::memoryMax, ServiceSectionBuilder::memoryMax, Codec.LIMIT)
                    .setting(
                            "MemorySwapMax",
                            ServiceSection::memorySwapMax,
                            ServiceSectionBuilder::memorySwapMax,
                            Codec.LIMIT)
                    .setting("TasksMax", ServiceSection::tasksMax, ServiceSectionBuilder::tasksMax, Codec.LIMIT)
                    .setting("IOWeight", ServiceSection::ioWeight, ServiceSectionBuilder::ioWeight, Codec.INTEGER)
                    .setting("LimitNOFILE", ServiceSection::limitNofile, ServiceSectionBuilder::limitNofile, Codec.TEXT)
                    .setting("LimitNPROC", ServiceSection::limitNproc, ServiceSectionBuilder::limitNproc, Codec.TEXT)
                    .setting(
                            "LimitMEMLOCK",
                            ServiceSection::limitMemlock,
                            ServiceSectionBuilder::limitMemlock,
                            Codec.TEXT)
                    .setting("LimitCORE", ServiceSection::limitCore, ServiceSectionBuilder::limitCore, Codec.TEXT)
                    .setting(
                            "StandardInput",
                            ServiceSection::standardInput,
                            ServiceSectionBuilder::standardInput,
                            Codec.TEXT)
                    .setting(
                            "StandardOutput",
                            ServiceSection::standardOutput,
                            ServiceSectionBuilder::standardOutput,
                            Codec.TEXT)
                    .setting(
                            "StandardError",
                            ServiceSection::standardError,
                            ServiceSectionBuilder::standardError,
                            Codec.TEXT)
                    .setting(
                            "SyslogIdentifier",
                            ServiceSection::syslogIdentifier,
                            ServiceSectionBuilder::syslogIdentifier,
                            Codec.TEXT)
                    .setting(
                            "SyslogFacility",
                            ServiceSection::syslogFacility,
                            ServiceSectionBuilder::syslogFacility,
                            Codec.TEXT)
                    .setting(
                            "SyslogLevel",
                            ServiceSection::syslogLevel,
                            ServiceSectionBuilder::syslogLevel,
                            Codec.choice(LogLevel.values()))
                    .setting(
                            "LogLevelMax",
                            ServiceSection::logLevelMax,
                            ServiceSectionBuilder::logLevelMax,
                            Codec.choice(LogLevel.values()))
                    .settingWords(
                            "LogExtraFields",
                            ServiceSection::logExtraFields,
                            ServiceSectionBuilder::logExtraFields,
                            Codec.TEXT)
                    .setting(
                            "LogRateLimitIntervalSec",
                            ServiceSection::logRateLimitIntervalSec,
                            ServiceSectionBuilder::logRateLimitIntervalSec,
                            Codec.TIME_SPAN)
                    .setting(
                            "LogRateLimitBurst",
                            ServiceSection::logRateLimitBurst,
                            ServiceSectionBuilder::logRateLimitBurst,
                            Codec.INTEGER)
                    .settings(
                            "LoadCredential",
                            ServiceSection::loadCredential,
                            ServiceSectionBuilder::loadCredential,
                            Codec.TEXT)
                    .settings(
                            "LoadCredentialEncrypted",
                            ServiceSection::loadCredentialEncrypted,
                            ServiceSectionBuilder::loadCredentialEncrypted,
                            Codec.TEXT)
                    .settings(
                            "ImportCredential",
                            ServiceSection::importCredential,
                            ServiceSectionBuilder::importCredential,
                            Codec.TEXT)
                    .settingWords(
                            "RuntimeDirectory",
                            ServiceSection::runtimeDirectory,
                            ServiceSectionBuilder::runtimeDirectory,
                            Codec.TEXT)
                    .settingWords(
                            "StateDirectory",
                            ServiceSection::stateDirectory,
                            ServiceSectionBuilder::stateDirectory,
                            Codec.TEXT)
                    .settingWords(
                            "CacheDirectory",
                            ServiceSection::cacheDirectory,
                            ServiceSectionBuilder::cacheDirectory,
                            Codec.TEXT)
                    .settingWords(
                            "LogsDirectory",
                            ServiceSection::logsDirectory,
                            ServiceSectionBuilder::logsDirectory,
                            Codec.TEXT)
                    .settingWords(
                            "ConfigurationDirectory",
                            ServiceSection::configurationDirectory,
                            ServiceSectionBuilder::configurationDirectory,
                            Codec.TEXT)
                    .setting(
                            "RuntimeDirectoryMode",
                            ServiceSection::runtimeDirectoryMode,
                            ServiceSectionBuilder::runtimeDirectoryMode,
                            Codec.FILE_MODE)
                    .setting(
                            "RuntimeDirectoryPreserve",
                            ServiceSection::runtimeDirectoryPreserve,
                            ServiceSectionBuilder::runtimeDirectoryPreserve,
                            Codec.choice(Preserve.values()))
                    .setting(
                            "NoNewPrivileges",
                            ServiceSection::noNewPrivileges,
                            ServiceSectionBuilder::noNewPrivileges,
                            Codec.SYSTEMD_BOOLEAN)
                    .setting("PrivateTmp", ServiceSection::privateTmp, ServiceSectionBuilder::privateTmp, Codec.TEXT)
                    .setting(
                            "PrivateDevices",
                            ServiceSection::privateDevices,
                            ServiceSectionBuilder::privateDevices,
                            Codec.SYSTEMD_BOOLEAN)
                    .setting(
                            "PrivateNetwork",
                            ServiceSection::privateNetwork,
                            ServiceSectionBuilder::privateNetwork,
                            Codec.SYSTEMD_BOOLEAN)
                    .setting(
                            "ProtectSystem",
                            ServiceSection::protectSystem,
                            ServiceSectionBuilder::protectSystem,
                            Codec.choice(ProtectSystem.values()))
                    .setting(
                            "ProtectHome",
                            ServiceSection::protectHome,
                            ServiceSectionBuilder::protectHome,
                            Codec.choice(ProtectHome.values()))
                    .setting(
                            "ProtectKernelTunables",
                            ServiceSection::protectKernelTunables,
                            ServiceSectionBuilder::protectKernelTunables,
                            Codec.SYSTEMD_BOOLEAN)
                    .setting(
                            "ProtectControlGroups",
                            ServiceSection::protectControlGroups,
                            ServiceSectionBuilder::protectControlGroups,
                            Codec.SYSTEMD_BOOLEAN)
                    .settingWords(
                            "ReadWritePaths",
                            ServiceSection::readWritePaths,
                            ServiceSectionBuilder::readWritePaths,
                            Codec.TEXT)
                    .settingWords(
                            "ReadOnlyPaths",
                            ServiceSection::readOnlyPaths,
                            ServiceSectionBuilder::readOnlyPaths,
                            Codec.TEXT)
                    .settingWords(
                            "InaccessiblePaths",
                            ServiceSection::inaccessiblePaths,
                            ServiceSectionBuilder::inaccessiblePaths,
                            Codec.TEXT)
                    .settingWords("BindPaths", ServiceSection::bindPaths, ServiceSectionBuilder::bindPaths, Codec.TEXT)
                    .settingWords(
                            "BindReadOnlyPaths",
                            ServiceSection::bindReadOnlyPaths,
                            ServiceSectionBuilder::bindReadOnlyPaths,
                            Codec.TEXT)
                    .settings(
                            "CapabilityBoundingSet",
                            ServiceSection::capabilityBoundingSet,
                            ServiceSectionBuilder::capabilityBoundingSet,
                            Codec.TEXT)
                    .settings(
                            "AmbientCapabilities",
                            ServiceSection::ambientCapabilities,
                            ServiceSectionBuilder::ambientCapabilities,
                            Codec.TEXT)
                    .settings(
                            "RestrictAddressFamilies",
                            ServiceSection::restrictAddressFamilies,
                            ServiceSectionBuilder::restrictAddressFamilies,
                            Codec.TEXT)
                    .settings(
                            "SystemCallFilter",
                            ServiceSection::systemCallFilter,
                            ServiceSectionBuilder::systemCallFilter,
                            Codec.TEXT)
                    .settings(
                            "IPAddressAllow",
                            ServiceSection::ipAddressAllow,
                            ServiceSectionBuilder::ipAddressAllow,
                            Codec.TEXT)
                    .settings(
                            "IPAddressDeny",
                            ServiceSection::ipAddressDeny,
                            ServiceSectionBuilder::ipAddressDeny,
                            Codec.TEXT)
                    .settings(
                            "DeviceAllow", ServiceSection::deviceAllow, ServiceSectionBuilder::deviceAllow, Codec.TEXT)
                    .end();

    private ServiceKeys() {}
}
