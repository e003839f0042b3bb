package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.container;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.problems;
import static dev.quadlet.deploy.Planning.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Timer;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ServiceType;
import org.junit.jupiter.api.Test;

/** Jobs are no services, and what somebody stopped stays stopped. */
class PlannerJobsTest {

    private static final Container JOB = job().build();

    private static ContainerBuilder job() {
        return container("backup").service(s -> s.type(ServiceType.ONESHOT));
    }

    private static Timer timer(int hour) {
        return Timer.named("nightly", JOB)
                .onCalendar(Calendar.dailyAt(hour, 30))
                .startOnBoot()
                .build();
    }

    @Test
    void newJobWaitsForItsTimer() {
        Plan plan = Planning.empty().plan(blog(JOB, timer(3)));
        assertThat(describe(plan)).isEqualTo("""
                ADD backup.service NONE (runs next time by nightly.timer)
                ADD nightly.timer START: new
                """);
        assertThat(actions(plan)).isEqualTo("start blog nightly.timer\n");
    }

    @Test
    void changedJobRunsNextTimeByItsTimer() {
        Planning planning = Planning.deployed(blog(JOB, timer(3)));
        Plan plan = planning.plan(blog(job().readOnly(true).build(), timer(3)));
        assertThat(describe(plan))
                .isEqualTo("CHANGE backup.service NONE: ReadOnly true added (runs next time by nightly.timer)\n");
        assertThat(plan.actions()).isEmpty();
        assertThat(plan.isEmpty()).isFalse();
    }

    @Test
    void changedTimerRestartsAlone() {
        Planning planning = Planning.deployed(blog(JOB, timer(3)));
        Plan plan = planning.plan(blog(JOB, timer(4)));
        assertThat(describe(plan))
                .isEqualTo("CHANGE nightly.timer RESTART: OnCalendar *-*-* 03:30:00 → *-*-* 04:30:00\n");
        assertThat(actions(plan)).isEqualTo("restart blog nightly.timer\n");
    }

    @Test
    void jobThatRunsRightNowRestarts() {
        Planning planning = Planning.deployed(blog(container("import").build()));
        planning.host().systemd().start("import.service");
        Plan plan = planning.plan(blog(container("import").readOnly(true).build()));
        assertThat(describe(plan)).isEqualTo("CHANGE import.service RESTART: ReadOnly true added\n");
    }

    @Test
    void serviceThatBecomesAJobIsStoppedAndNotRun() {
        Planning planning = Planning.deployed(blog(service("backup").build()));
        Plan plan = planning.plan(blog(JOB, timer(3)));
        assertThat(describe(plan)).isEqualTo("""
                CHANGE backup.service STOP: Type oneshot added (runs next time by nightly.timer)
                ADD nightly.timer START: new
                """);
        assertThat(actions(plan)).isEqualTo("""
                stop blog backup.service
                start blog nightly.timer
                """);
    }

    @Test
    void jobOfAServiceThatRestartsRunsAgain() {
        Container web = service("web").unit(u -> u.dependsOn(JOB)).build();
        Planning planning = Planning.deployed(blog(JOB, web));
        planning.host().systemd().restart("web.service");
        Plan plan = planning.plan(blog(JOB, web.toBuilder().readOnly(true).build()));
        assertThat(describe(plan)).isEqualTo("""
                SAME backup.service START: required by web.service, which starts
                CHANGE web.service RESTART: ReadOnly true added
                """);
        assertThat(actions(plan)).isEqualTo("""
                restart blog web.service
                watch blog backup.service
                """);
    }

    @Test
    void whatSomebodyStoppedStaysStopped() {
        Planning planning = Planning.deployed(blog(service("web").build()));
        planning.host().systemd().stop("web.service");
        Plan plan = planning.plan(blog(service("web").readOnly(true).build()));
        assertThat(describe(plan)).isEqualTo("CHANGE web.service NONE: ReadOnly true added (was stopped, stays so)\n");
        assertThat(plan.actions()).isEmpty();
    }

    @Test
    void jobThatRanAtBootIsNotRunAgain() {
        Planning planning = Planning.deployed(blog(job().startOnBoot().build()));
        Plan plan = planning.plan(blog(job().startOnBoot().readOnly(true).build()));
        assertThat(describe(plan))
                .isEqualTo("CHANGE backup.service NONE: ReadOnly true added (has done its work, is not run again)\n");
    }

    @Test
    void whatHasFailedStartsOnceItChanges() {
        Planning planning =
                Planning.deployed(blog(service("web").build(), container("tool").build()));
        planning.host().systemd().fail("web.service");
        planning.host().systemd().fail("tool.service");

        Plan same = planning.plan(blog(service("web").build(), container("tool").build()));
        assertThat(same.isEmpty()).isTrue();
        assertThat(problems(same)).isEqualTo("""
                WARNING failed: tool.service has failed on the host: see systemctl status there
                WARNING failed: web.service has failed on the host: see systemctl status there
                """);

        Plan plan = planning.plan(blog(
                service("web").readOnly(true).build(),
                container("tool").readOnly(true).build()));
        assertThat(describe(plan)).isEqualTo("""
                CHANGE tool.service NONE: ReadOnly true added (has failed, is not started)
                CHANGE web.service START: ReadOnly true added; has failed
                """);
    }

    @Test
    void whatStartsAtBootFromNowOnStartsUnlessItHasRun() {
        Planning planning = Planning.deployed(
                blog(container("new").build(), container("old").build()));
        planning.host().systemd().start("old.service");
        planning.host().systemd().stop("old.service");
        Plan plan = planning.plan(blog(service("new").build(), service("old").build()));
        assertThat(describe(plan)).isEqualTo("""
                CHANGE new.service START: starts at boot from now on
                CHANGE old.service NONE
                """);
    }

    @Test
    void maskedUnitForbidsAnApply() {
        Planning planning = Planning.deployed(blog(service("web").build()));
        planning.host().extraLines().add("show\nId=db.service\nLoadState=masked\nActiveState=inactive\n\nshown");
        Plan plan = planning.plan(blog(service("web").build(), service("db").build()));
        assertThat(plan.isRefused()).isTrue();
        assertThat(problems(plan))
                .isEqualTo("ERROR masked: db.service is masked on the host: systemctl unmask db.service\n");
    }
}
