package dev.quadlet.model;

import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.value.ByteSize;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ExitType;
import dev.quadlet.model.value.FileMode;
import dev.quadlet.model.value.KillMode;
import dev.quadlet.model.value.Limit;
import dev.quadlet.model.value.LogLevel;
import dev.quadlet.model.value.NotifyAccess;
import dev.quadlet.model.value.Numbers;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Builds the {@code [Service]} section of a unit; its methods are the section's keys. */
public final class ServiceSectionBuilder {

    private final ImmutableServiceSection.Builder values = ImmutableServiceSection.builder();

    ServiceSectionBuilder() {}

    ServiceSectionBuilder(ServiceSection from) {
        values.from(from);
    }

    ServiceSection build() {
        return values.build();
    }

    /**
     * Chooses how systemd finds out that the service has started: {@code Type=oneshot}.
     *
     * <p>Unset: Quadlet sets notify for containers and kube units, forking for pods, otherwise oneshot. Containers and
     * kube units allow notify and oneshot only; pods are always forking.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.service(5), Type="
     */
    public ServiceSectionBuilder type(ServiceType value) {
        values.type(value);
        return this;
    }

    /**
     * Decides when the service is restarted by itself: {@code Restart=on-failure}.
     *
     * <p>Unset: no restart, except that pods restart on failure. No, on-success, on-failure, on-abnormal, on-watchdog,
     * on-abort or always.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.service(5), Restart="
     */
    public ServiceSectionBuilder restart(Restart value) {
        values.restart(value);
        return this;
    }

    /**
     * Sets the pause before the service is restarted by itself: {@code RestartSec=10s}.
     *
     * <p>Unset: the pause is 100ms. A time span; a bare number means seconds.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), RestartSec="
     */
    public ServiceSectionBuilder restartSec(Duration time) {
        return restartSec(TimeSpan.of(time));
    }

    /**
     * As {@link #restartSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), RestartSec="
     */
    public ServiceSectionBuilder restartSec(TimeSpan time) {
        values.restartSec(time);
        return this;
    }

    /**
     * Sets in how many steps the restart pause grows to its maximum: {@code RestartSteps=5}.
     *
     * <p>Unset: the pause does not grow. Whole number, 0 switches it off; needs RestartMaxDelaySec; systemd 254 or
     * later.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "systemd.service(5), RestartSteps="
     */
    public ServiceSectionBuilder restartSteps(int value) {
        values.restartSteps(Numbers.atLeast("RestartSteps", value, 0));
        return this;
    }

    /**
     * Limits the growing pause between restarts: {@code RestartMaxDelaySec=120s}.
     *
     * <p>Unset: the pause does not grow. A time span, or infinity; needs RestartSteps; systemd 254 or later.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), RestartMaxDelaySec="
     */
    public ServiceSectionBuilder restartMaxDelaySec(Duration time) {
        return restartMaxDelaySec(TimeSpan.of(time));
    }

    /**
     * As {@link #restartMaxDelaySec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), RestartMaxDelaySec="
     */
    public ServiceSectionBuilder restartMaxDelaySec(TimeSpan time) {
        values.restartMaxDelaySec(time);
        return this;
    }

    /**
     * Decides whether units that depend on this one notice a restart: {@code RestartMode=direct}.
     *
     * <p>Unset: normal, so that the service passes through a failed or inactive state. Normal, direct or debug; systemd
     * 254 or later.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.service(5), RestartMode="
     */
    public ServiceSectionBuilder restartMode(RestartMode value) {
        values.restartMode(value);
        return this;
    }

    /**
     * Limits how long the start may take: {@code TimeoutStartSec=300s}.
     *
     * <p>Unset: the manager's default applies, normally 90 seconds, none for oneshot. A time span, or infinity; a bare
     * number means seconds.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), TimeoutStartSec="
     */
    public ServiceSectionBuilder timeoutStartSec(Duration time) {
        return timeoutStartSec(TimeSpan.of(time));
    }

    /**
     * As {@link #timeoutStartSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), TimeoutStartSec="
     */
    public ServiceSectionBuilder timeoutStartSec(TimeSpan time) {
        values.timeoutStartSec(time);
        return this;
    }

    /**
     * Limits how long the stop may take before processes are killed: {@code TimeoutStopSec=60s}.
     *
     * <p>Unset: the manager's default applies, normally 90 seconds. A time span, or infinity; a bare number means
     * seconds.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), TimeoutStopSec="
     */
    public ServiceSectionBuilder timeoutStopSec(Duration time) {
        return timeoutStopSec(TimeSpan.of(time));
    }

    /**
     * As {@link #timeoutStopSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), TimeoutStopSec="
     */
    public ServiceSectionBuilder timeoutStopSec(TimeSpan time) {
        values.timeoutStopSec(time);
        return this;
    }

    /**
     * Limits how long the service may take to end after a watchdog timeout: {@code TimeoutAbortSec=60s}.
     *
     * <p>Unset: the value of TimeoutStopSec is used unless the manager says otherwise. A time span, or infinity; a bare
     * number means seconds.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), TimeoutAbortSec="
     */
    public ServiceSectionBuilder timeoutAbortSec(Duration time) {
        return timeoutAbortSec(TimeSpan.of(time));
    }

    /**
     * As {@link #timeoutAbortSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), TimeoutAbortSec="
     */
    public ServiceSectionBuilder timeoutAbortSec(TimeSpan time) {
        values.timeoutAbortSec(time);
        return this;
    }

    /**
     * Sets the start timeout and the stop timeout at once: {@code TimeoutSec=120s}.
     *
     * <p>Unset: both keep their own value. A time span, or infinity; a bare number means seconds.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), TimeoutSec="
     */
    public ServiceSectionBuilder timeoutSec(Duration time) {
        return timeoutSec(TimeSpan.of(time));
    }

    /**
     * As {@link #timeoutSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), TimeoutSec="
     */
    public ServiceSectionBuilder timeoutSec(TimeSpan time) {
        values.timeoutSec(time);
        return this;
    }

    /**
     * Ends the service as failed when it has run for this long: {@code RuntimeMaxSec=86400s}.
     *
     * <p>Unset: the service may run forever. A time span, or infinity; has no effect on oneshot.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), RuntimeMaxSec="
     */
    public ServiceSectionBuilder runtimeMaxSec(Duration time) {
        return runtimeMaxSec(TimeSpan.of(time));
    }

    /**
     * As {@link #runtimeMaxSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), RuntimeMaxSec="
     */
    public ServiceSectionBuilder runtimeMaxSec(TimeSpan time) {
        values.runtimeMaxSec(time);
        return this;
    }

    /**
     * Sets how often the service must report that it is alive: {@code WatchdogSec=30s}.
     *
     * <p>Unset: no reports are expected. A time span; 0 switches the watchdog off.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.service(5), WatchdogSec="
     */
    public ServiceSectionBuilder watchdogSec(Duration time) {
        return watchdogSec(TimeSpan.of(time));
    }

    /**
     * As {@link #watchdogSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.service(5), WatchdogSec="
     */
    public ServiceSectionBuilder watchdogSec(TimeSpan time) {
        values.watchdogSec(time);
        return this;
    }

    /**
     * Keeps the service active after all its processes have exited: {@code RemainAfterExit=true}.
     *
     * <p>Unset: the service turns inactive; Quadlet sets yes for network, volume, image and artifact units.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.service(5), RemainAfterExit="
     */
    public ServiceSectionBuilder remainAfterExit(boolean value) {
        values.remainAfterExit(value);
        return this;
    }

    /**
     * Counts a further exit code or signal as success: {@code SuccessExitStatus=143}.
     *
     * <p>Unset: only 0, SIGHUP, SIGINT, SIGTERM and SIGPIPE count as success. An exit code 0 to 255, its name, or a
     * signal name. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), SuccessExitStatus="
     */
    public ServiceSectionBuilder successExitStatus(String text) {
        return successExitStatus(Text.literal(text));
    }

    /**
     * As {@link #successExitStatus(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), SuccessExitStatus="
     */
    public ServiceSectionBuilder successExitStatus(Text text) {
        values.addSuccessExitStatus(ServiceKeys.SECTION.checked("SuccessExitStatus", text));
        return this;
    }

    /**
     * Replaces all that {@code SuccessExitStatus=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder successExitStatus(List<Text> all) {
        values.successExitStatus(List.of());
        for (Text each : all) {
            successExitStatus(each);
        }
        return this;
    }

    /**
     * Prevents the automatic restart after a certain exit code or signal: {@code RestartPreventExitStatus=78}.
     *
     * <p>Unset: no exit code is excluded. An exit code 0 to 255, its name, or a signal name. Each call is one more
     * line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), RestartPreventExitStatus="
     */
    public ServiceSectionBuilder restartPreventExitStatus(String text) {
        return restartPreventExitStatus(Text.literal(text));
    }

    /**
     * As {@link #restartPreventExitStatus(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), RestartPreventExitStatus="
     */
    public ServiceSectionBuilder restartPreventExitStatus(Text text) {
        values.addRestartPreventExitStatus(ServiceKeys.SECTION.checked("RestartPreventExitStatus", text));
        return this;
    }

    /**
     * Replaces all that {@code RestartPreventExitStatus=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder restartPreventExitStatus(List<Text> all) {
        values.restartPreventExitStatus(List.of());
        for (Text each : all) {
            restartPreventExitStatus(each);
        }
        return this;
    }

    /**
     * Forces the automatic restart after a certain exit code or signal: {@code RestartForceExitStatus=75}.
     *
     * <p>Unset: no exit code forces a restart. An exit code 0 to 255, its name, or a signal name. Each call is one more
     * line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), RestartForceExitStatus="
     */
    public ServiceSectionBuilder restartForceExitStatus(String text) {
        return restartForceExitStatus(Text.literal(text));
    }

    /**
     * As {@link #restartForceExitStatus(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), RestartForceExitStatus="
     */
    public ServiceSectionBuilder restartForceExitStatus(Text text) {
        values.addRestartForceExitStatus(ServiceKeys.SECTION.checked("RestartForceExitStatus", text));
        return this;
    }

    /**
     * Replaces all that {@code RestartForceExitStatus=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder restartForceExitStatus(List<Text> all) {
        values.restartForceExitStatus(List.of());
        for (Text each : all) {
            restartForceExitStatus(each);
        }
        return this;
    }

    /**
     * Decides which processes are signalled when the service stops: {@code KillMode=mixed}.
     *
     * <p>Unset: Quadlet sets mixed for containers and kube units, otherwise control-group. Mixed, control-group,
     * process or none; containers and kube units allow the first two only.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.kill(5), KillMode="
     */
    public ServiceSectionBuilder killMode(KillMode value) {
        values.killMode(value);
        return this;
    }

    /**
     * Sets the signal that asks the service to stop: {@code KillSignal=SIGINT}.
     *
     * <p>Unset: SIGTERM is sent. A signal name or number.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.kill(5), KillSignal="
     */
    public ServiceSectionBuilder killSignal(Signal value) {
        values.killSignal(value);
        return this;
    }

    /**
     * Sets the signal that asks the service to stop when it is being restarted: {@code RestartKillSignal=SIGUSR1}.
     *
     * <p>Unset: the signal of KillSignal is sent. A signal name or number.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.kill(5), RestartKillSignal="
     */
    public ServiceSectionBuilder restartKillSignal(Signal value) {
        values.restartKillSignal(value);
        return this;
    }

    /**
     * Sets the signal sent to processes that are left after the stop timeout: {@code FinalKillSignal=SIGQUIT}.
     *
     * <p>Unset: SIGKILL is sent. A signal name or number.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.kill(5), FinalKillSignal="
     */
    public ServiceSectionBuilder finalKillSignal(Signal value) {
        values.finalKillSignal(value);
        return this;
    }

    /**
     * Decides whether processes left after the stop timeout are killed: {@code SendSIGKILL=false}.
     *
     * <p>Unset: they are killed.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.kill(5), SendSIGKILL="
     */
    public ServiceSectionBuilder sendSigkill(boolean value) {
        values.sendSigkill(value);
        return this;
    }

    /**
     * Sends SIGHUP right after the stop signal too: {@code SendSIGHUP=true}.
     *
     * <p>Unset: SIGHUP is not sent.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.kill(5), SendSIGHUP="
     */
    public ServiceSectionBuilder sendSighup(boolean value) {
        values.sendSighup(value);
        return this;
    }

    /**
     * Decides which processes may report their state to systemd: {@code NotifyAccess=all}.
     *
     * <p>Unset: Quadlet sets all for containers and kube units, otherwise main for notify services. None, main, exec or
     * all; Quadlet overwrites it in container and kube units.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.service(5), NotifyAccess="
     */
    public ServiceSectionBuilder notifyAccess(NotifyAccess value) {
        values.notifyAccess(value);
        return this;
    }

    /**
     * Names the file with the process id of a forking service: {@code PIDFile=/run/app/web.pid}.
     *
     * <p>Unset: no file is read; Quadlet always sets it in pod units. A path, relative ones start at /run; useful with
     * Type forking only.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), PIDFile="
     */
    public ServiceSectionBuilder pidFile(String text) {
        return pidFile(Text.literal(text));
    }

    /**
     * As {@link #pidFile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), PIDFile="
     */
    public ServiceSectionBuilder pidFile(Text text) {
        values.pidFile(ServiceKeys.SECTION.checked("PIDFile", text));
        return this;
    }

    /**
     * Decides whether systemd guesses the main process of a forking service: {@code GuessMainPID=false}.
     *
     * <p>Unset: systemd guesses when no PIDFile is set.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.service(5), GuessMainPID="
     */
    public ServiceSectionBuilder guessMainPid(boolean value) {
        values.guessMainPid(value);
        return this;
    }

    /**
     * Decides which processes have to exit for the service to count as ended: {@code ExitType=cgroup}.
     *
     * <p>Unset: the exit of the main process ends the service. Main or cgroup; systemd 250 or later.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.service(5), ExitType="
     */
    public ServiceSectionBuilder exitType(ExitType value) {
        values.exitType(value);
        return this;
    }

    /**
     * Runs a command first and skips the service when it fails: {@code ExecCondition=/usr/bin/test -e /srv/data/ready}.
     *
     * <p>Unset: the service is not skipped. Absolute program path; exit codes 1 to 254 skip, 255 fails. Each call is
     * one more line.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecCondition="
     */
    public ServiceSectionBuilder execCondition(String... words) {
        return execCondition(CommandLine.of(words));
    }

    /**
     * As {@link #execCondition(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecCondition="
     */
    public ServiceSectionBuilder execCondition(CommandLine line) {
        values.addExecCondition(ServiceKeys.SECTION.checked("ExecCondition", line));
        return this;
    }

    /**
     * Replaces all that {@code ExecCondition=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder execCondition(List<CommandLine> all) {
        values.execCondition(List.of());
        for (CommandLine each : all) {
            execCondition(each);
        }
        return this;
    }

    /**
     * Runs a command before the service starts: {@code ExecStartPre=/usr/bin/mkdir -p /srv/data}.
     *
     * <p>Unset: nothing of your own runs before. Absolute program path; a leading dash ignores failure. Each call is
     * one more line.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStartPre="
     */
    public ServiceSectionBuilder execStartPre(String... words) {
        return execStartPre(CommandLine.of(words));
    }

    /**
     * As {@link #execStartPre(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStartPre="
     */
    public ServiceSectionBuilder execStartPre(CommandLine line) {
        values.addExecStartPre(ServiceKeys.SECTION.checked("ExecStartPre", line));
        return this;
    }

    /**
     * Replaces all that {@code ExecStartPre=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder execStartPre(List<CommandLine> all) {
        values.execStartPre(List.of());
        for (CommandLine each : all) {
            execStartPre(each);
        }
        return this;
    }

    /**
     * Sets the command that is the service: {@code ExecStart=/usr/local/bin/backup --full}.
     *
     * <p>Unset: Quadlet writes the command of a Quadlet unit itself. Absolute program path; not allowed in Quadlet
     * units. Each call is one more line.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStart="
     */
    public ServiceSectionBuilder execStart(String... words) {
        return execStart(CommandLine.of(words));
    }

    /**
     * As {@link #execStart(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStart="
     */
    public ServiceSectionBuilder execStart(CommandLine line) {
        values.addExecStart(ServiceKeys.SECTION.checked("ExecStart", line));
        return this;
    }

    /**
     * Replaces all that {@code ExecStart=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder execStart(List<CommandLine> all) {
        values.execStart(List.of());
        for (CommandLine each : all) {
            execStart(each);
        }
        return this;
    }

    /**
     * Runs a command after the service has started: {@code ExecStartPost=/usr/bin/logger started}.
     *
     * <p>Unset: nothing runs afterwards. Absolute program path; a leading dash ignores failure. Each call is one more
     * line.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStartPost="
     */
    public ServiceSectionBuilder execStartPost(String... words) {
        return execStartPost(CommandLine.of(words));
    }

    /**
     * As {@link #execStartPost(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStartPost="
     */
    public ServiceSectionBuilder execStartPost(CommandLine line) {
        values.addExecStartPost(ServiceKeys.SECTION.checked("ExecStartPost", line));
        return this;
    }

    /**
     * Replaces all that {@code ExecStartPost=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder execStartPost(List<CommandLine> all) {
        values.execStartPost(List.of());
        for (CommandLine each : all) {
            execStartPost(each);
        }
        return this;
    }

    /**
     * Runs a command when the service is reloaded: {@code ExecReload=/usr/bin/podman kill --signal HUP web}.
     *
     * <p>Unset: the service cannot be reloaded unless ReloadCmd or ReloadSignal is set. Absolute program path. Each
     * call is one more line.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecReload="
     */
    public ServiceSectionBuilder execReload(String... words) {
        return execReload(CommandLine.of(words));
    }

    /**
     * As {@link #execReload(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecReload="
     */
    public ServiceSectionBuilder execReload(CommandLine line) {
        values.addExecReload(ServiceKeys.SECTION.checked("ExecReload", line));
        return this;
    }

    /**
     * Replaces all that {@code ExecReload=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder execReload(List<CommandLine> all) {
        values.execReload(List.of());
        for (CommandLine each : all) {
            execReload(each);
        }
        return this;
    }

    /**
     * Runs a command when the service is being stopped: {@code ExecStop=/usr/bin/podman exec web
     * /usr/local/bin/drain.sh}.
     *
     * <p>Unset: only Quadlet's own stop command runs. Absolute program path; a leading dash ignores failure. Each call
     * is one more line.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStop="
     */
    public ServiceSectionBuilder execStop(String... words) {
        return execStop(CommandLine.of(words));
    }

    /**
     * As {@link #execStop(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStop="
     */
    public ServiceSectionBuilder execStop(CommandLine line) {
        values.addExecStop(ServiceKeys.SECTION.checked("ExecStop", line));
        return this;
    }

    /**
     * Replaces all that {@code ExecStop=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder execStop(List<CommandLine> all) {
        values.execStop(List.of());
        for (CommandLine each : all) {
            execStop(each);
        }
        return this;
    }

    /**
     * Runs a command after the service has stopped, even when its start failed: {@code ExecStopPost=/usr/bin/rm -f
     * /run/app/web.lock}.
     *
     * <p>Unset: only Quadlet's own clean-up commands run. Absolute program path; a leading dash ignores failure. Each
     * call is one more line.
     *
     * @param words the words, each one argument
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStopPost="
     */
    public ServiceSectionBuilder execStopPost(String... words) {
        return execStopPost(CommandLine.of(words));
    }

    /**
     * As {@link #execStopPost(String...)}, for words that systemd expands.
     *
     * @param line the words
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.service(5), ExecStopPost="
     */
    public ServiceSectionBuilder execStopPost(CommandLine line) {
        values.addExecStopPost(ServiceKeys.SECTION.checked("ExecStopPost", line));
        return this;
    }

    /**
     * Replaces all that {@code ExecStopPost=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder execStopPost(List<CommandLine> all) {
        values.execStopPost(List.of());
        for (CommandLine each : all) {
            execStopPost(each);
        }
        return this;
    }

    /**
     * Sets an environment variable for the commands of the service, not in the container:
     * {@code Environment=TZ=Europe/Berlin}.
     *
     * <p>Unset: only the manager's variables and those of Quadlet are set. Name=value. Called once for each name; the
     * last value of a name counts.
     *
     * @param name the name
     * @param value its literal value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "systemd.exec(5), Environment="
     */
    public ServiceSectionBuilder environment(String name, String value) {
        return environment(name, Text.literal(value));
    }

    /**
     * As {@link #environment(String, String)}, for a value that systemd expands.
     *
     * @param name the name
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or the key cannot express the value
     * @see "systemd.exec(5), Environment="
     */
    public ServiceSectionBuilder environment(String name, Text value) {
        values.putEnvironment(name, ServiceKeys.SECTION.checked("Environment", name, value));
        return this;
    }

    /**
     * As {@link #environment(String, String)}, for several names.
     *
     * @param entries literal values by their names
     * @return this builder
     * @throws IllegalArgumentException if a name is none, or the key cannot express a value
     * @see "systemd.exec(5), Environment="
     */
    public ServiceSectionBuilder environment(Map<String, String> entries) {
        entries.forEach(this::environment);
        return this;
    }

    /**
     * Reads environment variables for the commands of the service from a file:
     * {@code EnvironmentFile=/etc/app/service.env}.
     *
     * <p>Unset: no file is read. Absolute path; a leading dash ignores a missing file. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), EnvironmentFile="
     */
    public ServiceSectionBuilder environmentFile(String text) {
        return environmentFile(Text.literal(text));
    }

    /**
     * As {@link #environmentFile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), EnvironmentFile="
     */
    public ServiceSectionBuilder environmentFile(Text text) {
        values.addEnvironmentFile(ServiceKeys.SECTION.checked("EnvironmentFile", text));
        return this;
    }

    /**
     * Replaces all that {@code EnvironmentFile=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder environmentFile(List<Text> all) {
        values.environmentFile(List.of());
        for (Text each : all) {
            environmentFile(each);
        }
        return this;
    }

    /**
     * Passes a variable of the system service manager on to the service: {@code PassEnvironment=HTTP_PROXY}.
     *
     * <p>Unset: system services do not inherit the manager's variables. A variable name. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), PassEnvironment="
     */
    public ServiceSectionBuilder passEnvironment(String text) {
        return passEnvironment(Text.literal(text));
    }

    /**
     * As {@link #passEnvironment(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), PassEnvironment="
     */
    public ServiceSectionBuilder passEnvironment(Text text) {
        values.addPassEnvironment(ServiceKeys.SECTION.checked("PassEnvironment", text));
        return this;
    }

    /**
     * Replaces all that {@code PassEnvironment=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder passEnvironment(List<Text> all) {
        values.passEnvironment(List.of());
        for (Text each : all) {
            passEnvironment(each);
        }
        return this;
    }

    /**
     * Removes a variable from the environment of the service: {@code UnsetEnvironment=LC_ALL}.
     *
     * <p>Unset: no variable is removed. A variable name, or name=value. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), UnsetEnvironment="
     */
    public ServiceSectionBuilder unsetEnvironment(String text) {
        return unsetEnvironment(Text.literal(text));
    }

    /**
     * As {@link #unsetEnvironment(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), UnsetEnvironment="
     */
    public ServiceSectionBuilder unsetEnvironment(Text text) {
        values.addUnsetEnvironment(ServiceKeys.SECTION.checked("UnsetEnvironment", text));
        return this;
    }

    /**
     * Replaces all that {@code UnsetEnvironment=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder unsetEnvironment(List<Text> all) {
        values.unsetEnvironment(List.of());
        for (Text each : all) {
            unsetEnvironment(each);
        }
        return this;
    }

    /**
     * Sets the working directory of the commands of the service: {@code WorkingDirectory=/srv/app}.
     *
     * <p>Unset: / is used, or the home directory in a user's manager; SetWorkingDirectory sets it in kube and build
     * units. Absolute path, or a tilde for the home directory; a leading dash ignores a missing one.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), WorkingDirectory="
     */
    public ServiceSectionBuilder workingDirectory(String text) {
        return workingDirectory(Text.literal(text));
    }

    /**
     * As {@link #workingDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), WorkingDirectory="
     */
    public ServiceSectionBuilder workingDirectory(Text text) {
        values.workingDirectory(ServiceKeys.SECTION.checked("WorkingDirectory", text));
        return this;
    }

    /**
     * Sets the user under which the commands of the service run: {@code User=backup}.
     *
     * <p>Unset: root, or the user of the user's manager, runs them. A user name or id; not supported in Quadlet units.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), User="
     */
    public ServiceSectionBuilder user(String text) {
        return user(Text.literal(text));
    }

    /**
     * As {@link #user(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), User="
     */
    public ServiceSectionBuilder user(Text text) {
        values.user(ServiceKeys.SECTION.checked("User", text));
        return this;
    }

    /**
     * Sets the group under which the commands of the service run: {@code Group=backup}.
     *
     * <p>Unset: the group of the user is used. A group name or id; not supported in Quadlet units.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), Group="
     */
    public ServiceSectionBuilder group(String text) {
        return group(Text.literal(text));
    }

    /**
     * As {@link #group(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), Group="
     */
    public ServiceSectionBuilder group(Text text) {
        values.group(ServiceKeys.SECTION.checked("Group", text));
        return this;
    }

    /**
     * Allocates a temporary user for the time the service runs: {@code DynamicUser=true}.
     *
     * <p>Unset: no user is allocated. Not supported in Quadlet units.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.exec(5), DynamicUser="
     */
    public ServiceSectionBuilder dynamicUser(boolean value) {
        values.dynamicUser(value);
        return this;
    }

    /**
     * Gives the processes of the service a further group: {@code SupplementaryGroups=video}.
     *
     * <p>Unset: only the groups of the user are set. A group name or id. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SupplementaryGroups="
     */
    public ServiceSectionBuilder supplementaryGroups(String text) {
        return supplementaryGroups(Text.literal(text));
    }

    /**
     * As {@link #supplementaryGroups(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SupplementaryGroups="
     */
    public ServiceSectionBuilder supplementaryGroups(Text text) {
        values.addSupplementaryGroups(ServiceKeys.SECTION.checked("SupplementaryGroups", text));
        return this;
    }

    /**
     * Replaces all that {@code SupplementaryGroups=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder supplementaryGroups(List<Text> all) {
        values.supplementaryGroups(List.of());
        for (Text each : all) {
            supplementaryGroups(each);
        }
        return this;
    }

    /**
     * Sets the mask for permissions of new files: {@code UMask=0027}.
     *
     * <p>Unset: 0022 is used. Octal, 0000 to 0777.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.exec(5), UMask="
     */
    public ServiceSectionBuilder umask(FileMode value) {
        values.umask(value);
        return this;
    }

    /**
     * Sets the scheduling priority of the processes: {@code Nice=5}.
     *
     * <p>Unset: the priority of the manager is used, normally 0. -20 to 19, lower is more important.
     *
     * @param value a whole number, at least -20
     * @return this builder
     * @throws IllegalArgumentException if the number is below -20
     * @see "systemd.exec(5), Nice="
     */
    public ServiceSectionBuilder nice(int value) {
        values.nice(Numbers.atLeast("Nice", value, -20));
        return this;
    }

    /**
     * Shifts how soon the kernel kills the processes when memory runs out: {@code OOMScoreAdjust=-500}.
     *
     * <p>Unset: the value of the manager is used, normally 0. -1000 to 1000, -1000 never kills.
     *
     * @param value a whole number, at least -1000
     * @return this builder
     * @throws IllegalArgumentException if the number is below -1000
     * @see "systemd.exec(5), OOMScoreAdjust="
     */
    public ServiceSectionBuilder oomScoreAdjust(int value) {
        values.oomScoreAdjust(Numbers.atLeast("OOMScoreAdjust", value, -1000));
        return this;
    }

    /**
     * Decides what happens when the kernel kills a process for lack of memory: {@code OOMPolicy=continue}.
     *
     * <p>Unset: stop by default, continue where Delegate is on as in container units. Continue, stop or kill.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.service(5), OOMPolicy="
     */
    public ServiceSectionBuilder oomPolicy(OomPolicy value) {
        values.oomPolicy(value);
        return this;
    }

    /**
     * Puts the service into a slice of the control group tree: {@code Slice=shop.slice}.
     *
     * <p>Unset: system.slice, or app.slice for a user, is used. A name ending in .slice.
     *
     * @param name the unit, such as {@code UnitName.parse("backup.slice")}
     * @return this builder
     * @see "systemd.resource-control(5), Slice="
     */
    public ServiceSectionBuilder slice(UnitName name) {
        values.slice(name);
        return this;
    }

    /**
     * Allows the service to manage a control group tree of its own: {@code Delegate=true}.
     *
     * <p>Unset: off, but Quadlet turns it on for containers. True, false or controller names.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), Delegate="
     */
    public ServiceSectionBuilder delegate(String text) {
        return delegate(Text.literal(text));
    }

    /**
     * As {@link #delegate(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), Delegate="
     */
    public ServiceSectionBuilder delegate(Text text) {
        values.delegate(ServiceKeys.SECTION.checked("Delegate", text));
        return this;
    }

    /**
     * Limits the processor time of the service: {@code CPUQuota=150%}.
     *
     * <p>Unset: processor time is not limited. A percentage of one processor, above 0, more than 100 for several
     * processors.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.resource-control(5), CPUQuota="
     */
    public ServiceSectionBuilder cpuQuota(Limit value) {
        values.cpuQuota(value);
        return this;
    }

    /**
     * Sets the share of processor time relative to other units: {@code CPUWeight=200}.
     *
     * <p>Unset: the kernel's default 100 is used. 1 to 10000, or idle.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), CPUWeight="
     */
    public ServiceSectionBuilder cpuWeight(String text) {
        return cpuWeight(Text.literal(text));
    }

    /**
     * As {@link #cpuWeight(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), CPUWeight="
     */
    public ServiceSectionBuilder cpuWeight(Text text) {
        values.cpuWeight(ServiceKeys.SECTION.checked("CPUWeight", text));
        return this;
    }

    /**
     * Sets the share of processor time while the system boots or shuts down: {@code StartupCPUWeight=500}.
     *
     * <p>Unset: CPUWeight is used. 1 to 10000, or idle.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), StartupCPUWeight="
     */
    public ServiceSectionBuilder startupCpuWeight(String text) {
        return startupCpuWeight(Text.literal(text));
    }

    /**
     * As {@link #startupCpuWeight(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), StartupCPUWeight="
     */
    public ServiceSectionBuilder startupCpuWeight(Text text) {
        values.startupCpuWeight(ServiceKeys.SECTION.checked("StartupCPUWeight", text));
        return this;
    }

    /**
     * Restricts the service to certain processors: {@code AllowedCPUs=0-3}.
     *
     * <p>Unset: all processors may be used. Processor numbers and ranges, separated by commas.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), AllowedCPUs="
     */
    public ServiceSectionBuilder allowedCpus(String text) {
        return allowedCpus(Text.literal(text));
    }

    /**
     * As {@link #allowedCpus(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), AllowedCPUs="
     */
    public ServiceSectionBuilder allowedCpus(Text text) {
        values.allowedCpus(ServiceKeys.SECTION.checked("AllowedCPUs", text));
        return this;
    }

    /**
     * Protects this much memory of the service from being reclaimed: {@code MemoryMin=64M}.
     *
     * <p>Unset: no memory is protected. Bytes, a number with K, M, G or T, a percentage, or infinity.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.resource-control(5), MemoryMin="
     */
    public ServiceSectionBuilder memoryMin(Limit value) {
        values.memoryMin(value);
        return this;
    }

    /**
     * As {@link #memoryMin(Limit)}, for an amount of memory.
     *
     * @param size the amount
     * @return this builder
     * @see "systemd.resource-control(5), MemoryMin="
     */
    public ServiceSectionBuilder memoryMin(ByteSize size) {
        return memoryMin(Limit.of(size));
    }

    /**
     * Protects this much memory from being reclaimed as long as there is any other: {@code MemoryLow=128M}.
     *
     * <p>Unset: no memory is protected. Bytes, a number with K, M, G or T, a percentage, or infinity.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.resource-control(5), MemoryLow="
     */
    public ServiceSectionBuilder memoryLow(Limit value) {
        values.memoryLow(value);
        return this;
    }

    /**
     * As {@link #memoryLow(Limit)}, for an amount of memory.
     *
     * @param size the amount
     * @return this builder
     * @see "systemd.resource-control(5), MemoryLow="
     */
    public ServiceSectionBuilder memoryLow(ByteSize size) {
        return memoryLow(Limit.of(size));
    }

    /**
     * Slows the service down when it uses more memory than this: {@code MemoryHigh=384M}.
     *
     * <p>Unset: no such limit is set. Bytes, a number with K, M, G or T, a percentage, or infinity.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.resource-control(5), MemoryHigh="
     */
    public ServiceSectionBuilder memoryHigh(Limit value) {
        values.memoryHigh(value);
        return this;
    }

    /**
     * As {@link #memoryHigh(Limit)}, for an amount of memory.
     *
     * @param size the amount
     * @return this builder
     * @see "systemd.resource-control(5), MemoryHigh="
     */
    public ServiceSectionBuilder memoryHigh(ByteSize size) {
        return memoryHigh(Limit.of(size));
    }

    /**
     * Limits the memory of the service absolutely: {@code MemoryMax=512M}.
     *
     * <p>Unset: memory is not limited. Bytes, a number with K, M, G or T, a percentage, or infinity.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.resource-control(5), MemoryMax="
     */
    public ServiceSectionBuilder memoryMax(Limit value) {
        values.memoryMax(value);
        return this;
    }

    /**
     * As {@link #memoryMax(Limit)}, for an amount of memory.
     *
     * @param size the amount
     * @return this builder
     * @see "systemd.resource-control(5), MemoryMax="
     */
    public ServiceSectionBuilder memoryMax(ByteSize size) {
        return memoryMax(Limit.of(size));
    }

    /**
     * Limits the swap space of the service: {@code MemorySwapMax=256M}.
     *
     * <p>Unset: swap is not limited. Bytes, a number with K, M, G or T, a percentage, or infinity.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.resource-control(5), MemorySwapMax="
     */
    public ServiceSectionBuilder memorySwapMax(Limit value) {
        values.memorySwapMax(value);
        return this;
    }

    /**
     * As {@link #memorySwapMax(Limit)}, for an amount of memory.
     *
     * @param size the amount
     * @return this builder
     * @see "systemd.resource-control(5), MemorySwapMax="
     */
    public ServiceSectionBuilder memorySwapMax(ByteSize size) {
        return memorySwapMax(Limit.of(size));
    }

    /**
     * Limits the number of tasks of the service: {@code TasksMax=512}.
     *
     * <p>Unset: the manager's default applies, normally 15% of the system limit. Whole number, a percentage, or
     * infinity.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.resource-control(5), TasksMax="
     */
    public ServiceSectionBuilder tasksMax(Limit value) {
        values.tasksMax(value);
        return this;
    }

    /**
     * Sets the share of disk bandwidth relative to other units: {@code IOWeight=200}.
     *
     * <p>Unset: the kernel's default 100 is used. 1 to 10000.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "systemd.resource-control(5), IOWeight="
     */
    public ServiceSectionBuilder ioWeight(int value) {
        values.ioWeight(Numbers.atLeast("IOWeight", value, 0));
        return this;
    }

    /**
     * Limits the number of open files of each process: {@code LimitNOFILE=65536}.
     *
     * <p>Unset: the manager's default applies, normally 1024 soft and 524288 hard. A number, infinity, or soft:hard.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitNOFILE="
     */
    public ServiceSectionBuilder limitNofile(String text) {
        return limitNofile(Text.literal(text));
    }

    /**
     * As {@link #limitNofile(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitNOFILE="
     */
    public ServiceSectionBuilder limitNofile(Text text) {
        values.limitNofile(ServiceKeys.SECTION.checked("LimitNOFILE", text));
        return this;
    }

    /**
     * As {@link #limitNofile(String)}, for one limit, soft and hard.
     *
     * @param limit the limit
     * @return this builder
     * @see "systemd.exec(5), LimitNOFILE="
     */
    public ServiceSectionBuilder limitNofile(Limit limit) {
        return limitNofile(limit.text());
    }

    /**
     * Limits the number of processes of the user: {@code LimitNPROC=4096}.
     *
     * <p>Unset: the manager's default applies. A number, infinity, or soft:hard.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitNPROC="
     */
    public ServiceSectionBuilder limitNproc(String text) {
        return limitNproc(Text.literal(text));
    }

    /**
     * As {@link #limitNproc(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitNPROC="
     */
    public ServiceSectionBuilder limitNproc(Text text) {
        values.limitNproc(ServiceKeys.SECTION.checked("LimitNPROC", text));
        return this;
    }

    /**
     * As {@link #limitNproc(String)}, for one limit, soft and hard.
     *
     * @param limit the limit
     * @return this builder
     * @see "systemd.exec(5), LimitNPROC="
     */
    public ServiceSectionBuilder limitNproc(Limit limit) {
        return limitNproc(limit.text());
    }

    /**
     * Limits the memory each process may lock: {@code LimitMEMLOCK=64M}.
     *
     * <p>Unset: the manager's default applies, normally 8M. Bytes, a number with K, M, G or T, infinity, or soft:hard.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitMEMLOCK="
     */
    public ServiceSectionBuilder limitMemlock(String text) {
        return limitMemlock(Text.literal(text));
    }

    /**
     * As {@link #limitMemlock(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitMEMLOCK="
     */
    public ServiceSectionBuilder limitMemlock(Text text) {
        values.limitMemlock(ServiceKeys.SECTION.checked("LimitMEMLOCK", text));
        return this;
    }

    /**
     * As {@link #limitMemlock(String)}, for one limit, soft and hard.
     *
     * @param limit the limit
     * @return this builder
     * @see "systemd.exec(5), LimitMEMLOCK="
     */
    public ServiceSectionBuilder limitMemlock(Limit limit) {
        return limitMemlock(limit.text());
    }

    /**
     * Limits the size of core dumps: {@code LimitCORE=0}.
     *
     * <p>Unset: the manager's default applies. Bytes, a number with K, M, G or T, infinity, or soft:hard.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitCORE="
     */
    public ServiceSectionBuilder limitCore(String text) {
        return limitCore(Text.literal(text));
    }

    /**
     * As {@link #limitCore(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LimitCORE="
     */
    public ServiceSectionBuilder limitCore(Text text) {
        values.limitCore(ServiceKeys.SECTION.checked("LimitCORE", text));
        return this;
    }

    /**
     * As {@link #limitCore(String)}, for one limit, soft and hard.
     *
     * @param limit the limit
     * @return this builder
     * @see "systemd.exec(5), LimitCORE="
     */
    public ServiceSectionBuilder limitCore(Limit limit) {
        return limitCore(limit.text());
    }

    /**
     * Chooses where the service reads its standard input from: {@code StandardInput=null}.
     *
     * <p>Unset: input is empty. Null, tty, tty-force, tty-fail, data, file:path, socket or fd:name.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StandardInput="
     */
    public ServiceSectionBuilder standardInput(String text) {
        return standardInput(Text.literal(text));
    }

    /**
     * As {@link #standardInput(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StandardInput="
     */
    public ServiceSectionBuilder standardInput(Text text) {
        values.standardInput(ServiceKeys.SECTION.checked("StandardInput", text));
        return this;
    }

    /**
     * Chooses where the standard output of the service goes: {@code StandardOutput=journal}.
     *
     * <p>Unset: output goes to the journal. Inherit, null, tty, journal, kmsg, journal+console, kmsg+console,
     * file:path, append:path, truncate:path, socket or fd:name.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StandardOutput="
     */
    public ServiceSectionBuilder standardOutput(String text) {
        return standardOutput(Text.literal(text));
    }

    /**
     * As {@link #standardOutput(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StandardOutput="
     */
    public ServiceSectionBuilder standardOutput(Text text) {
        values.standardOutput(ServiceKeys.SECTION.checked("StandardOutput", text));
        return this;
    }

    /**
     * Chooses where the error output of the service goes: {@code StandardError=journal}.
     *
     * <p>Unset: it goes where the standard output goes. Inherit, null, tty, journal, kmsg, journal+console,
     * kmsg+console, file:path, append:path, truncate:path, socket or fd:name.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StandardError="
     */
    public ServiceSectionBuilder standardError(String text) {
        return standardError(Text.literal(text));
    }

    /**
     * As {@link #standardError(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StandardError="
     */
    public ServiceSectionBuilder standardError(Text text) {
        values.standardError(ServiceKeys.SECTION.checked("StandardError", text));
        return this;
    }

    /**
     * Sets the name in front of log lines of the service: {@code SyslogIdentifier=web}.
     *
     * <p>Unset: Quadlet uses the unit name, other services their program name.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SyslogIdentifier="
     */
    public ServiceSectionBuilder syslogIdentifier(String text) {
        return syslogIdentifier(Text.literal(text));
    }

    /**
     * As {@link #syslogIdentifier(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SyslogIdentifier="
     */
    public ServiceSectionBuilder syslogIdentifier(Text text) {
        values.syslogIdentifier(ServiceKeys.SECTION.checked("SyslogIdentifier", text));
        return this;
    }

    /**
     * Sets the syslog facility of log lines: {@code SyslogFacility=local0}.
     *
     * <p>Unset: daemon is used. Kern, user, mail, daemon, auth, syslog, lpr, news, uucp, cron, authpriv, ftp or local0
     * to local7.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SyslogFacility="
     */
    public ServiceSectionBuilder syslogFacility(String text) {
        return syslogFacility(Text.literal(text));
    }

    /**
     * As {@link #syslogFacility(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SyslogFacility="
     */
    public ServiceSectionBuilder syslogFacility(Text text) {
        values.syslogFacility(ServiceKeys.SECTION.checked("SyslogFacility", text));
        return this;
    }

    /**
     * Sets the level of log lines that carry none: {@code SyslogLevel=notice}.
     *
     * <p>Unset: info is used. Emerg, alert, crit, err, warning, notice, info or debug.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.exec(5), SyslogLevel="
     */
    public ServiceSectionBuilder syslogLevel(LogLevel value) {
        values.syslogLevel(value);
        return this;
    }

    /**
     * Drops log messages of the unit that are less important than this level: {@code LogLevelMax=info}.
     *
     * <p>Unset: no message is dropped. Emerg, alert, crit, err, warning, notice, info or debug.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.exec(5), LogLevelMax="
     */
    public ServiceSectionBuilder logLevelMax(LogLevel value) {
        values.logLevelMax(value);
        return this;
    }

    /**
     * Adds a field to every journal entry of the unit: {@code LogExtraFields=TEAM=web}.
     *
     * <p>Unset: no field is added. NAME=value with a valid journal field name. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LogExtraFields="
     */
    public ServiceSectionBuilder logExtraFields(String text) {
        return logExtraFields(Text.literal(text));
    }

    /**
     * As {@link #logExtraFields(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LogExtraFields="
     */
    public ServiceSectionBuilder logExtraFields(Text text) {
        values.addLogExtraFields(ServiceKeys.SECTION.checked("LogExtraFields", text));
        return this;
    }

    /**
     * Replaces all that {@code LogExtraFields=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder logExtraFields(List<Text> all) {
        values.logExtraFields(List.of());
        for (Text each : all) {
            logExtraFields(each);
        }
        return this;
    }

    /**
     * Sets the time in which log messages are counted: {@code LogRateLimitIntervalSec=30s}.
     *
     * <p>Unset: the setting of journald applies, normally 30s. A time span; 0 switches the limit off.
     *
     * @param time the time, not negative, in whole microseconds
     * @return this builder
     * @throws IllegalArgumentException if the time is negative or finer than a microsecond
     * @see "systemd.exec(5), LogRateLimitIntervalSec="
     */
    public ServiceSectionBuilder logRateLimitIntervalSec(Duration time) {
        return logRateLimitIntervalSec(TimeSpan.of(time));
    }

    /**
     * As {@link #logRateLimitIntervalSec(Duration)}, which may be {@link TimeSpan#INFINITY}.
     *
     * @param time the time
     * @return this builder
     * @see "systemd.exec(5), LogRateLimitIntervalSec="
     */
    public ServiceSectionBuilder logRateLimitIntervalSec(TimeSpan time) {
        values.logRateLimitIntervalSec(time);
        return this;
    }

    /**
     * Sets how many log messages are kept within the rate limit interval: {@code LogRateLimitBurst=1000}.
     *
     * <p>Unset: the setting of journald applies, normally 10000. Whole number; 0 switches the limit off.
     *
     * @param value a whole number, at least 0
     * @return this builder
     * @throws IllegalArgumentException if the number is below 0
     * @see "systemd.exec(5), LogRateLimitBurst="
     */
    public ServiceSectionBuilder logRateLimitBurst(int value) {
        values.logRateLimitBurst(Numbers.atLeast("LogRateLimitBurst", value, 0));
        return this;
    }

    /**
     * Makes a file available to the service as a credential:
     * {@code LoadCredential=db-password:/etc/credstore/db-password}.
     *
     * <p>Unset: no credential is loaded. An id, then optionally a colon and a path. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LoadCredential="
     */
    public ServiceSectionBuilder loadCredential(String text) {
        return loadCredential(Text.literal(text));
    }

    /**
     * As {@link #loadCredential(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LoadCredential="
     */
    public ServiceSectionBuilder loadCredential(Text text) {
        values.addLoadCredential(ServiceKeys.SECTION.checked("LoadCredential", text));
        return this;
    }

    /**
     * Replaces all that {@code LoadCredential=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder loadCredential(List<Text> all) {
        values.loadCredential(List.of());
        for (Text each : all) {
            loadCredential(each);
        }
        return this;
    }

    /**
     * Decrypts a file and makes it available to the service as a credential:
     * {@code LoadCredentialEncrypted=db-password:/etc/credstore.encrypted/db-password}.
     *
     * <p>Unset: no credential is loaded. An id, then optionally a colon and a path to output of systemd-creds. Each
     * call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LoadCredentialEncrypted="
     */
    public ServiceSectionBuilder loadCredentialEncrypted(String text) {
        return loadCredentialEncrypted(Text.literal(text));
    }

    /**
     * As {@link #loadCredentialEncrypted(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LoadCredentialEncrypted="
     */
    public ServiceSectionBuilder loadCredentialEncrypted(Text text) {
        values.addLoadCredentialEncrypted(ServiceKeys.SECTION.checked("LoadCredentialEncrypted", text));
        return this;
    }

    /**
     * Replaces all that {@code LoadCredentialEncrypted=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder loadCredentialEncrypted(List<Text> all) {
        values.loadCredentialEncrypted(List.of());
        for (Text each : all) {
            loadCredentialEncrypted(each);
        }
        return this;
    }

    /**
     * Makes credentials of the system with matching names available to the service: {@code ImportCredential=web.*}.
     *
     * <p>Unset: no credential is imported. A name, with an optional asterisk at its end; systemd 254 or later. Each
     * call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ImportCredential="
     */
    public ServiceSectionBuilder importCredential(String text) {
        return importCredential(Text.literal(text));
    }

    /**
     * As {@link #importCredential(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ImportCredential="
     */
    public ServiceSectionBuilder importCredential(Text text) {
        values.addImportCredential(ServiceKeys.SECTION.checked("ImportCredential", text));
        return this;
    }

    /**
     * Replaces all that {@code ImportCredential=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder importCredential(List<Text> all) {
        values.importCredential(List.of());
        for (Text each : all) {
            importCredential(each);
        }
        return this;
    }

    /**
     * Creates a directory below /run for the service: {@code RuntimeDirectory=app}.
     *
     * <p>Unset: no directory is created. A relative path without ... Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), RuntimeDirectory="
     */
    public ServiceSectionBuilder runtimeDirectory(String text) {
        return runtimeDirectory(Text.literal(text));
    }

    /**
     * As {@link #runtimeDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), RuntimeDirectory="
     */
    public ServiceSectionBuilder runtimeDirectory(Text text) {
        values.addRuntimeDirectory(ServiceKeys.SECTION.checked("RuntimeDirectory", text));
        return this;
    }

    /**
     * Replaces all that {@code RuntimeDirectory=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder runtimeDirectory(List<Text> all) {
        values.runtimeDirectory(List.of());
        for (Text each : all) {
            runtimeDirectory(each);
        }
        return this;
    }

    /**
     * Creates a lasting directory below /var/lib for the service: {@code StateDirectory=app}.
     *
     * <p>Unset: no directory is created. A relative path without ... Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StateDirectory="
     */
    public ServiceSectionBuilder stateDirectory(String text) {
        return stateDirectory(Text.literal(text));
    }

    /**
     * As {@link #stateDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), StateDirectory="
     */
    public ServiceSectionBuilder stateDirectory(Text text) {
        values.addStateDirectory(ServiceKeys.SECTION.checked("StateDirectory", text));
        return this;
    }

    /**
     * Replaces all that {@code StateDirectory=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder stateDirectory(List<Text> all) {
        values.stateDirectory(List.of());
        for (Text each : all) {
            stateDirectory(each);
        }
        return this;
    }

    /**
     * Creates a directory below /var/cache for the service: {@code CacheDirectory=app}.
     *
     * <p>Unset: no directory is created. A relative path without ... Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), CacheDirectory="
     */
    public ServiceSectionBuilder cacheDirectory(String text) {
        return cacheDirectory(Text.literal(text));
    }

    /**
     * As {@link #cacheDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), CacheDirectory="
     */
    public ServiceSectionBuilder cacheDirectory(Text text) {
        values.addCacheDirectory(ServiceKeys.SECTION.checked("CacheDirectory", text));
        return this;
    }

    /**
     * Replaces all that {@code CacheDirectory=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder cacheDirectory(List<Text> all) {
        values.cacheDirectory(List.of());
        for (Text each : all) {
            cacheDirectory(each);
        }
        return this;
    }

    /**
     * Creates a directory below /var/log for the service: {@code LogsDirectory=app}.
     *
     * <p>Unset: no directory is created. A relative path without ... Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LogsDirectory="
     */
    public ServiceSectionBuilder logsDirectory(String text) {
        return logsDirectory(Text.literal(text));
    }

    /**
     * As {@link #logsDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), LogsDirectory="
     */
    public ServiceSectionBuilder logsDirectory(Text text) {
        values.addLogsDirectory(ServiceKeys.SECTION.checked("LogsDirectory", text));
        return this;
    }

    /**
     * Replaces all that {@code LogsDirectory=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder logsDirectory(List<Text> all) {
        values.logsDirectory(List.of());
        for (Text each : all) {
            logsDirectory(each);
        }
        return this;
    }

    /**
     * Creates a directory below /etc for the service: {@code ConfigurationDirectory=app}.
     *
     * <p>Unset: no directory is created. A relative path without ... Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ConfigurationDirectory="
     */
    public ServiceSectionBuilder configurationDirectory(String text) {
        return configurationDirectory(Text.literal(text));
    }

    /**
     * As {@link #configurationDirectory(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ConfigurationDirectory="
     */
    public ServiceSectionBuilder configurationDirectory(Text text) {
        values.addConfigurationDirectory(ServiceKeys.SECTION.checked("ConfigurationDirectory", text));
        return this;
    }

    /**
     * Replaces all that {@code ConfigurationDirectory=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder configurationDirectory(List<Text> all) {
        values.configurationDirectory(List.of());
        for (Text each : all) {
            configurationDirectory(each);
        }
        return this;
    }

    /**
     * Sets the permissions of the runtime directory: {@code RuntimeDirectoryMode=0750}.
     *
     * <p>Unset: 0755 is used. Octal, 0000 to 07777.
     *
     * @param value the value
     * @return this builder
     * @see "systemd.exec(5), RuntimeDirectoryMode="
     */
    public ServiceSectionBuilder runtimeDirectoryMode(FileMode value) {
        values.runtimeDirectoryMode(value);
        return this;
    }

    /**
     * Decides whether the runtime directory survives the stop of the service: {@code RuntimeDirectoryPreserve=restart}.
     *
     * <p>Unset: it is removed when the service stops. True, false or restart.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.exec(5), RuntimeDirectoryPreserve="
     */
    public ServiceSectionBuilder runtimeDirectoryPreserve(Preserve value) {
        values.runtimeDirectoryPreserve(value);
        return this;
    }

    /**
     * Stops the processes of the service from gaining privileges: {@code NoNewPrivileges=true}.
     *
     * <p>Unset: setuid files and file capabilities work. May break rootless Podman.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.exec(5), NoNewPrivileges="
     */
    public ServiceSectionBuilder noNewPrivileges(boolean value) {
        values.noNewPrivileges(value);
        return this;
    }

    /**
     * Gives the service its own /tmp and /var/tmp: {@code PrivateTmp=true}.
     *
     * <p>Unset: the directories of the host are shared. True, false or disconnected.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), PrivateTmp="
     */
    public ServiceSectionBuilder privateTmp(String text) {
        return privateTmp(Text.literal(text));
    }

    /**
     * As {@link #privateTmp(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), PrivateTmp="
     */
    public ServiceSectionBuilder privateTmp(Text text) {
        values.privateTmp(ServiceKeys.SECTION.checked("PrivateTmp", text));
        return this;
    }

    /**
     * Hides physical devices from the service: {@code PrivateDevices=true}.
     *
     * <p>Unset: all devices are visible. May break Podman.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.exec(5), PrivateDevices="
     */
    public ServiceSectionBuilder privateDevices(boolean value) {
        values.privateDevices(value);
        return this;
    }

    /**
     * Gives the service a network with nothing but a loopback device: {@code PrivateNetwork=true}.
     *
     * <p>Unset: the network of the host is shared. Cuts off published ports and pulls.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.exec(5), PrivateNetwork="
     */
    public ServiceSectionBuilder privateNetwork(boolean value) {
        values.privateNetwork(value);
        return this;
    }

    /**
     * Makes operating system directories read-only for the service: {@code ProtectSystem=full}.
     *
     * <p>Unset: they are writable as permissions allow. True, false, full or strict.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.exec(5), ProtectSystem="
     */
    public ServiceSectionBuilder protectSystem(ProtectSystem value) {
        values.protectSystem(value);
        return this;
    }

    /**
     * Hides or protects the home directories from the service: {@code ProtectHome=read-only}.
     *
     * <p>Unset: they are accessible as permissions allow. True, false, read-only or tmpfs.
     *
     * @param value the choice
     * @return this builder
     * @see "systemd.exec(5), ProtectHome="
     */
    public ServiceSectionBuilder protectHome(ProtectHome value) {
        values.protectHome(value);
        return this;
    }

    /**
     * Makes kernel settings in /proc and /sys read-only for the service: {@code ProtectKernelTunables=true}.
     *
     * <p>Unset: they are writable as permissions allow. May break Podman.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.exec(5), ProtectKernelTunables="
     */
    public ServiceSectionBuilder protectKernelTunables(boolean value) {
        values.protectKernelTunables(value);
        return this;
    }

    /**
     * Makes the control group tree read-only for the service: {@code ProtectControlGroups=true}.
     *
     * <p>Unset: it is writable as permissions allow. True, false, private or strict; Podman needs a writable tree.
     *
     * @param value whether it is so
     * @return this builder
     * @see "systemd.exec(5), ProtectControlGroups="
     */
    public ServiceSectionBuilder protectControlGroups(boolean value) {
        values.protectControlGroups(value);
        return this;
    }

    /**
     * Keeps a path writable for the service in an otherwise protected system: {@code ReadWritePaths=/srv/data}.
     *
     * <p>Unset: no exception is made. Absolute path; a leading dash ignores a missing one. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ReadWritePaths="
     */
    public ServiceSectionBuilder readWritePaths(String text) {
        return readWritePaths(Text.literal(text));
    }

    /**
     * As {@link #readWritePaths(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ReadWritePaths="
     */
    public ServiceSectionBuilder readWritePaths(Text text) {
        values.addReadWritePaths(ServiceKeys.SECTION.checked("ReadWritePaths", text));
        return this;
    }

    /**
     * Replaces all that {@code ReadWritePaths=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder readWritePaths(List<Text> all) {
        values.readWritePaths(List.of());
        for (Text each : all) {
            readWritePaths(each);
        }
        return this;
    }

    /**
     * Makes a path read-only for the service: {@code ReadOnlyPaths=/etc/app}.
     *
     * <p>Unset: no path is made read-only. Absolute path; a leading dash ignores a missing one. Each call is one more
     * line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ReadOnlyPaths="
     */
    public ServiceSectionBuilder readOnlyPaths(String text) {
        return readOnlyPaths(Text.literal(text));
    }

    /**
     * As {@link #readOnlyPaths(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), ReadOnlyPaths="
     */
    public ServiceSectionBuilder readOnlyPaths(Text text) {
        values.addReadOnlyPaths(ServiceKeys.SECTION.checked("ReadOnlyPaths", text));
        return this;
    }

    /**
     * Replaces all that {@code ReadOnlyPaths=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder readOnlyPaths(List<Text> all) {
        values.readOnlyPaths(List.of());
        for (Text each : all) {
            readOnlyPaths(each);
        }
        return this;
    }

    /**
     * Hides a path from the service: {@code InaccessiblePaths=/srv/private}.
     *
     * <p>Unset: no path is hidden. Absolute path; a leading dash ignores a missing one. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), InaccessiblePaths="
     */
    public ServiceSectionBuilder inaccessiblePaths(String text) {
        return inaccessiblePaths(Text.literal(text));
    }

    /**
     * As {@link #inaccessiblePaths(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), InaccessiblePaths="
     */
    public ServiceSectionBuilder inaccessiblePaths(Text text) {
        values.addInaccessiblePaths(ServiceKeys.SECTION.checked("InaccessiblePaths", text));
        return this;
    }

    /**
     * Replaces all that {@code InaccessiblePaths=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder inaccessiblePaths(List<Text> all) {
        values.inaccessiblePaths(List.of());
        for (Text each : all) {
            inaccessiblePaths(each);
        }
        return this;
    }

    /**
     * Mounts a path of the host at another place for the service: {@code BindPaths=/srv/data:/data}.
     *
     * <p>Unset: nothing is mounted. Source, then optionally a destination and rbind or norbind, separated by colons.
     * Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), BindPaths="
     */
    public ServiceSectionBuilder bindPaths(String text) {
        return bindPaths(Text.literal(text));
    }

    /**
     * As {@link #bindPaths(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), BindPaths="
     */
    public ServiceSectionBuilder bindPaths(Text text) {
        values.addBindPaths(ServiceKeys.SECTION.checked("BindPaths", text));
        return this;
    }

    /**
     * Replaces all that {@code BindPaths=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder bindPaths(List<Text> all) {
        values.bindPaths(List.of());
        for (Text each : all) {
            bindPaths(each);
        }
        return this;
    }

    /**
     * Mounts a path of the host read-only at another place for the service:
     * {@code BindReadOnlyPaths=/etc/ssl/certs:/certs}.
     *
     * <p>Unset: nothing is mounted. Source, then optionally a destination and rbind or norbind, separated by colons.
     * Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), BindReadOnlyPaths="
     */
    public ServiceSectionBuilder bindReadOnlyPaths(String text) {
        return bindReadOnlyPaths(Text.literal(text));
    }

    /**
     * As {@link #bindReadOnlyPaths(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), BindReadOnlyPaths="
     */
    public ServiceSectionBuilder bindReadOnlyPaths(Text text) {
        values.addBindReadOnlyPaths(ServiceKeys.SECTION.checked("BindReadOnlyPaths", text));
        return this;
    }

    /**
     * Replaces all that {@code BindReadOnlyPaths=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder bindReadOnlyPaths(List<Text> all) {
        values.bindReadOnlyPaths(List.of());
        for (Text each : all) {
            bindReadOnlyPaths(each);
        }
        return this;
    }

    /**
     * Limits the capabilities which processes of the service can ever have:
     * {@code CapabilityBoundingSet=CAP_NET_BIND_SERVICE}.
     *
     * <p>Unset: the set is not limited. A capability name; a leading tilde inverts the list. Each call is one more
     * line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), CapabilityBoundingSet="
     */
    public ServiceSectionBuilder capabilityBoundingSet(String text) {
        return capabilityBoundingSet(Text.literal(text));
    }

    /**
     * As {@link #capabilityBoundingSet(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), CapabilityBoundingSet="
     */
    public ServiceSectionBuilder capabilityBoundingSet(Text text) {
        values.addCapabilityBoundingSet(ServiceKeys.SECTION.checked("CapabilityBoundingSet", text));
        return this;
    }

    /**
     * Replaces all that {@code CapabilityBoundingSet=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder capabilityBoundingSet(List<Text> all) {
        values.capabilityBoundingSet(List.of());
        for (Text each : all) {
            capabilityBoundingSet(each);
        }
        return this;
    }

    /**
     * Gives unprivileged processes of the service a capability: {@code AmbientCapabilities=CAP_NET_BIND_SERVICE}.
     *
     * <p>Unset: no ambient capability is given. A capability name; a leading tilde inverts the list. Each call is one
     * more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), AmbientCapabilities="
     */
    public ServiceSectionBuilder ambientCapabilities(String text) {
        return ambientCapabilities(Text.literal(text));
    }

    /**
     * As {@link #ambientCapabilities(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), AmbientCapabilities="
     */
    public ServiceSectionBuilder ambientCapabilities(Text text) {
        values.addAmbientCapabilities(ServiceKeys.SECTION.checked("AmbientCapabilities", text));
        return this;
    }

    /**
     * Replaces all that {@code AmbientCapabilities=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder ambientCapabilities(List<Text> all) {
        values.ambientCapabilities(List.of());
        for (Text each : all) {
            ambientCapabilities(each);
        }
        return this;
    }

    /**
     * Restricts the kinds of sockets the service can open: {@code RestrictAddressFamilies=AF_UNIX}.
     *
     * <p>Unset: all kinds are allowed. None, or a family such as AF_UNIX or AF_INET; a leading tilde inverts the list.
     * Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), RestrictAddressFamilies="
     */
    public ServiceSectionBuilder restrictAddressFamilies(String text) {
        return restrictAddressFamilies(Text.literal(text));
    }

    /**
     * As {@link #restrictAddressFamilies(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), RestrictAddressFamilies="
     */
    public ServiceSectionBuilder restrictAddressFamilies(Text text) {
        values.addRestrictAddressFamilies(ServiceKeys.SECTION.checked("RestrictAddressFamilies", text));
        return this;
    }

    /**
     * Replaces all that {@code RestrictAddressFamilies=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder restrictAddressFamilies(List<Text> all) {
        values.restrictAddressFamilies(List.of());
        for (Text each : all) {
            restrictAddressFamilies(each);
        }
        return this;
    }

    /**
     * Allows or forbids system calls of the service: {@code SystemCallFilter=~ptrace}.
     *
     * <p>Unset: system calls are not filtered. A system call or group name; a leading tilde forbids instead of
     * allowing. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SystemCallFilter="
     */
    public ServiceSectionBuilder systemCallFilter(String text) {
        return systemCallFilter(Text.literal(text));
    }

    /**
     * As {@link #systemCallFilter(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.exec(5), SystemCallFilter="
     */
    public ServiceSectionBuilder systemCallFilter(Text text) {
        values.addSystemCallFilter(ServiceKeys.SECTION.checked("SystemCallFilter", text));
        return this;
    }

    /**
     * Replaces all that {@code SystemCallFilter=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder systemCallFilter(List<Text> all) {
        values.systemCallFilter(List.of());
        for (Text each : all) {
            systemCallFilter(each);
        }
        return this;
    }

    /**
     * Allows IP traffic of the service with an address range: {@code IPAddressAllow=10.89.0.0/16}.
     *
     * <p>Unset: nothing is listed, so traffic not denied passes. An address, optionally with a prefix length, or any,
     * localhost, link-local, multicast. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), IPAddressAllow="
     */
    public ServiceSectionBuilder ipAddressAllow(String text) {
        return ipAddressAllow(Text.literal(text));
    }

    /**
     * As {@link #ipAddressAllow(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), IPAddressAllow="
     */
    public ServiceSectionBuilder ipAddressAllow(Text text) {
        values.addIpAddressAllow(ServiceKeys.SECTION.checked("IPAddressAllow", text));
        return this;
    }

    /**
     * Replaces all that {@code IPAddressAllow=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder ipAddressAllow(List<Text> all) {
        values.ipAddressAllow(List.of());
        for (Text each : all) {
            ipAddressAllow(each);
        }
        return this;
    }

    /**
     * Denies IP traffic of the service with an address range: {@code IPAddressDeny=any}.
     *
     * <p>Unset: nothing is denied. An address, optionally with a prefix length, or any, localhost, link-local,
     * multicast. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), IPAddressDeny="
     */
    public ServiceSectionBuilder ipAddressDeny(String text) {
        return ipAddressDeny(Text.literal(text));
    }

    /**
     * As {@link #ipAddressDeny(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), IPAddressDeny="
     */
    public ServiceSectionBuilder ipAddressDeny(Text text) {
        values.addIpAddressDeny(ServiceKeys.SECTION.checked("IPAddressDeny", text));
        return this;
    }

    /**
     * Replaces all that {@code IPAddressDeny=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder ipAddressDeny(List<Text> all) {
        values.ipAddressDeny(List.of());
        for (Text each : all) {
            ipAddressDeny(each);
        }
        return this;
    }

    /**
     * Gives the service access to a device node: {@code DeviceAllow=/dev/fuse rw}.
     *
     * <p>Unset: the DevicePolicy decides, normally all devices are allowed. A device path or group, a space, then a mix
     * of r, w and m. Each call is one more line.
     *
     * @param text literal text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), DeviceAllow="
     */
    public ServiceSectionBuilder deviceAllow(String text) {
        return deviceAllow(Text.literal(text));
    }

    /**
     * As {@link #deviceAllow(String)}, for text that systemd expands.
     *
     * @param text the text
     * @return this builder
     * @throws IllegalArgumentException if the key cannot express the text, see {@link Lookup}
     * @see "systemd.resource-control(5), DeviceAllow="
     */
    public ServiceSectionBuilder deviceAllow(Text text) {
        values.addDeviceAllow(ServiceKeys.SECTION.checked("DeviceAllow", text));
        return this;
    }

    /**
     * Replaces all that {@code DeviceAllow=} has so far.
     *
     * @param all the new values, in their order
     * @return this builder
     */
    public ServiceSectionBuilder deviceAllow(List<Text> all) {
        values.deviceAllow(List.of());
        for (Text each : all) {
            deviceAllow(each);
        }
        return this;
    }
}
