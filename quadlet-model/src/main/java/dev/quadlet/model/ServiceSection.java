package dev.quadlet.model;

import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ExitType;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.KillMode;
import dev.quadlet.model.value.Limit;
import dev.quadlet.model.value.LogLevel;
import dev.quadlet.model.value.NotifyAccess;
import dev.quadlet.model.value.OomPolicy;
import dev.quadlet.model.value.Preserve;
import dev.quadlet.model.value.ProtectHome;
import dev.quadlet.model.value.ProtectSystem;
import dev.quadlet.model.value.Restart;
import dev.quadlet.model.value.RestartMode;
import dev.quadlet.model.value.ServiceType;
import dev.quadlet.model.value.Signal;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.TimeSpan;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * The {@code [Service]} section of a unit.
 *
 * @see "systemd.service(5), systemd.exec(5), systemd.kill(5), systemd.resource-control(5)"
 */
@Value.Immutable
public sealed interface ServiceSection permits ImmutableServiceSection {

    /** {@return the value of {@code Type=}, if it is set} */
    Optional<ServiceType> type();

    /** {@return the value of {@code Restart=}, if it is set} */
    Optional<Restart> restart();

    /** {@return the value of {@code RestartSec=}, if it is set} */
    Optional<TimeSpan> restartSec();

    /** {@return the value of {@code RestartSteps=}, if it is set} */
    Optional<Integer> restartSteps();

    /** {@return the value of {@code RestartMaxDelaySec=}, if it is set} */
    Optional<TimeSpan> restartMaxDelaySec();

    /** {@return the value of {@code RestartMode=}, if it is set} */
    Optional<RestartMode> restartMode();

    /** {@return the value of {@code TimeoutStartSec=}, if it is set} */
    Optional<TimeSpan> timeoutStartSec();

    /** {@return the value of {@code TimeoutStopSec=}, if it is set} */
    Optional<TimeSpan> timeoutStopSec();

    /** {@return the value of {@code TimeoutAbortSec=}, if it is set} */
    Optional<TimeSpan> timeoutAbortSec();

    /** {@return the value of {@code TimeoutSec=}, if it is set} */
    Optional<TimeSpan> timeoutSec();

    /** {@return the value of {@code RuntimeMaxSec=}, if it is set} */
    Optional<TimeSpan> runtimeMaxSec();

    /** {@return the value of {@code WatchdogSec=}, if it is set} */
    Optional<TimeSpan> watchdogSec();

    /** {@return the value of {@code RemainAfterExit=}, if it is set} */
    Optional<Boolean> remainAfterExit();

    /** {@return the values of {@code SuccessExitStatus=}, in their order} */
    List<Text> successExitStatus();

    /** {@return the values of {@code RestartPreventExitStatus=}, in their order} */
    List<Text> restartPreventExitStatus();

    /** {@return the values of {@code RestartForceExitStatus=}, in their order} */
    List<Text> restartForceExitStatus();

    /** {@return the value of {@code KillMode=}, if it is set} */
    Optional<KillMode> killMode();

    /** {@return the value of {@code KillSignal=}, if it is set} */
    Optional<Signal> killSignal();

    /** {@return the value of {@code RestartKillSignal=}, if it is set} */
    Optional<Signal> restartKillSignal();

    /** {@return the value of {@code FinalKillSignal=}, if it is set} */
    Optional<Signal> finalKillSignal();

    /** {@return the value of {@code SendSIGKILL=}, if it is set} */
    Optional<Boolean> sendSigkill();

    /** {@return the value of {@code SendSIGHUP=}, if it is set} */
    Optional<Boolean> sendSighup();

    /** {@return the value of {@code NotifyAccess=}, if it is set} */
    Optional<NotifyAccess> notifyAccess();

    /** {@return the value of {@code PIDFile=}, if it is set} */
    Optional<Text> pidFile();

    /** {@return the value of {@code GuessMainPID=}, if it is set} */
    Optional<Boolean> guessMainPid();

    /** {@return the value of {@code ExitType=}, if it is set} */
    Optional<ExitType> exitType();

    /** {@return the values of {@code ExecCondition=}, in their order} */
    List<CommandLine> execCondition();

    /** {@return the values of {@code ExecStartPre=}, in their order} */
    List<CommandLine> execStartPre();

    /** {@return the values of {@code ExecStart=}, in their order} */
    List<CommandLine> execStart();

    /** {@return the values of {@code ExecStartPost=}, in their order} */
    List<CommandLine> execStartPost();

    /** {@return the values of {@code ExecReload=}, in their order} */
    List<CommandLine> execReload();

    /** {@return the values of {@code ExecStop=}, in their order} */
    List<CommandLine> execStop();

    /** {@return the values of {@code ExecStopPost=}, in their order} */
    List<CommandLine> execStopPost();

    /** {@return the entries of {@code Environment=}, sorted by name} */
    @Value.NaturalOrder
    SortedMap<String, Text> environment();

    /** {@return the values of {@code EnvironmentFile=}, in their order} */
    List<Text> environmentFile();

    /** {@return the values of {@code PassEnvironment=}, in their order} */
    List<Text> passEnvironment();

    /** {@return the values of {@code UnsetEnvironment=}, in their order} */
    List<Text> unsetEnvironment();

    /** {@return the value of {@code WorkingDirectory=}, if it is set} */
    Optional<Text> workingDirectory();

    /** {@return the value of {@code User=}, if it is set} */
    Optional<Text> user();

    /** {@return the value of {@code Group=}, if it is set} */
    Optional<Text> group();

    /** {@return the value of {@code DynamicUser=}, if it is set} */
    Optional<Boolean> dynamicUser();

    /** {@return the values of {@code SupplementaryGroups=}, in their order} */
    List<Text> supplementaryGroups();

    /** {@return the value of {@code UMask=}, if it is set} */
    Optional<FileMode> umask();

    /** {@return the value of {@code Nice=}, if it is set} */
    Optional<Integer> nice();

    /** {@return the value of {@code OOMScoreAdjust=}, if it is set} */
    Optional<Integer> oomScoreAdjust();

    /** {@return the value of {@code OOMPolicy=}, if it is set} */
    Optional<OomPolicy> oomPolicy();

    /** {@return the value of {@code Slice=}, if it is set} */
    Optional<UnitName> slice();

    /** {@return the value of {@code Delegate=}, if it is set} */
    Optional<Text> delegate();

    /** {@return the value of {@code CPUQuota=}, if it is set} */
    Optional<Limit> cpuQuota();

    /** {@return the value of {@code CPUWeight=}, if it is set} */
    Optional<Text> cpuWeight();

    /** {@return the value of {@code StartupCPUWeight=}, if it is set} */
    Optional<Text> startupCpuWeight();

    /** {@return the value of {@code AllowedCPUs=}, if it is set} */
    Optional<Text> allowedCpus();

    /** {@return the value of {@code MemoryMin=}, if it is set} */
    Optional<Limit> memoryMin();

    /** {@return the value of {@code MemoryLow=}, if it is set} */
    Optional<Limit> memoryLow();

    /** {@return the value of {@code MemoryHigh=}, if it is set} */
    Optional<Limit> memoryHigh();

    /** {@return the value of {@code MemoryMax=}, if it is set} */
    Optional<Limit> memoryMax();

    /** {@return the value of {@code MemorySwapMax=}, if it is set} */
    Optional<Limit> memorySwapMax();

    /** {@return the value of {@code TasksMax=}, if it is set} */
    Optional<Limit> tasksMax();

    /** {@return the value of {@code IOWeight=}, if it is set} */
    Optional<Integer> ioWeight();

    /** {@return the value of {@code LimitNOFILE=}, if it is set} */
    Optional<Text> limitNofile();

    /** {@return the value of {@code LimitNPROC=}, if it is set} */
    Optional<Text> limitNproc();

    /** {@return the value of {@code LimitMEMLOCK=}, if it is set} */
    Optional<Text> limitMemlock();

    /** {@return the value of {@code LimitCORE=}, if it is set} */
    Optional<Text> limitCore();

    /** {@return the value of {@code StandardInput=}, if it is set} */
    Optional<Text> standardInput();

    /** {@return the value of {@code StandardOutput=}, if it is set} */
    Optional<Text> standardOutput();

    /** {@return the value of {@code StandardError=}, if it is set} */
    Optional<Text> standardError();

    /** {@return the value of {@code SyslogIdentifier=}, if it is set} */
    Optional<Text> syslogIdentifier();

    /** {@return the value of {@code SyslogFacility=}, if it is set} */
    Optional<Text> syslogFacility();

    /** {@return the value of {@code SyslogLevel=}, if it is set} */
    Optional<LogLevel> syslogLevel();

    /** {@return the value of {@code LogLevelMax=}, if it is set} */
    Optional<LogLevel> logLevelMax();

    /** {@return the values of {@code LogExtraFields=}, in their order} */
    List<Text> logExtraFields();

    /** {@return the value of {@code LogRateLimitIntervalSec=}, if it is set} */
    Optional<TimeSpan> logRateLimitIntervalSec();

    /** {@return the value of {@code LogRateLimitBurst=}, if it is set} */
    Optional<Integer> logRateLimitBurst();

    /** {@return the values of {@code LoadCredential=}, in their order} */
    List<Text> loadCredential();

    /** {@return the values of {@code LoadCredentialEncrypted=}, in their order} */
    List<Text> loadCredentialEncrypted();

    /** {@return the values of {@code ImportCredential=}, in their order} */
    List<Text> importCredential();

    /** {@return the values of {@code RuntimeDirectory=}, in their order} */
    List<Text> runtimeDirectory();

    /** {@return the values of {@code StateDirectory=}, in their order} */
    List<Text> stateDirectory();

    /** {@return the values of {@code CacheDirectory=}, in their order} */
    List<Text> cacheDirectory();

    /** {@return the values of {@code LogsDirectory=}, in their order} */
    List<Text> logsDirectory();

    /** {@return the values of {@code ConfigurationDirectory=}, in their order} */
    List<Text> configurationDirectory();

    /** {@return the value of {@code RuntimeDirectoryMode=}, if it is set} */
    Optional<FileMode> runtimeDirectoryMode();

    /** {@return the value of {@code RuntimeDirectoryPreserve=}, if it is set} */
    Optional<Preserve> runtimeDirectoryPreserve();

    /** {@return the value of {@code NoNewPrivileges=}, if it is set} */
    Optional<Boolean> noNewPrivileges();

    /** {@return the value of {@code PrivateTmp=}, if it is set} */
    Optional<Text> privateTmp();

    /** {@return the value of {@code PrivateDevices=}, if it is set} */
    Optional<Boolean> privateDevices();

    /** {@return the value of {@code PrivateNetwork=}, if it is set} */
    Optional<Boolean> privateNetwork();

    /** {@return the value of {@code ProtectSystem=}, if it is set} */
    Optional<ProtectSystem> protectSystem();

    /** {@return the value of {@code ProtectHome=}, if it is set} */
    Optional<ProtectHome> protectHome();

    /** {@return the value of {@code ProtectKernelTunables=}, if it is set} */
    Optional<Boolean> protectKernelTunables();

    /** {@return the value of {@code ProtectControlGroups=}, if it is set} */
    Optional<Boolean> protectControlGroups();

    /** {@return the values of {@code ReadWritePaths=}, in their order} */
    List<Text> readWritePaths();

    /** {@return the values of {@code ReadOnlyPaths=}, in their order} */
    List<Text> readOnlyPaths();

    /** {@return the values of {@code InaccessiblePaths=}, in their order} */
    List<Text> inaccessiblePaths();

    /** {@return the values of {@code BindPaths=}, in their order} */
    List<Text> bindPaths();

    /** {@return the values of {@code BindReadOnlyPaths=}, in their order} */
    List<Text> bindReadOnlyPaths();

    /** {@return the values of {@code CapabilityBoundingSet=}, in their order} */
    List<Text> capabilityBoundingSet();

    /** {@return the values of {@code AmbientCapabilities=}, in their order} */
    List<Text> ambientCapabilities();

    /** {@return the values of {@code RestrictAddressFamilies=}, in their order} */
    List<Text> restrictAddressFamilies();

    /** {@return the values of {@code SystemCallFilter=}, in their order} */
    List<Text> systemCallFilter();

    /** {@return the values of {@code IPAddressAllow=}, in their order} */
    List<Text> ipAddressAllow();

    /** {@return the values of {@code IPAddressDeny=}, in their order} */
    List<Text> ipAddressDeny();

    /** {@return the values of {@code DeviceAllow=}, in their order} */
    List<Text> deviceAllow();
}
