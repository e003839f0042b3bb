package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.apply;
import static dev.quadlet.e2e.BadInput.as;
import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.plan;
import static dev.quadlet.e2e.BadInput.refusal;
import static dev.quadlet.e2e.BadInput.stack;
import static dev.quadlet.e2e.BadInput.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.secret.FileSecret;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has changed or deleted by hand what deployments left on a host. */
class BadInputRemainsIT {

    private static final String BASE = "/etc/quadlet/bad";

    @TempDir
    private static Path directory;

    private static TestHost host;

    @BeforeAll
    static void boot() throws IOException {
        host = TestHost.start("edited", "5.4");
        Files.writeString(directory.resolve("secret"), "tiger-lily");
        apply(host.sshConfig(), fleet("one")).ok();
        apply(host.sshConfig(), fleet("two")).ok();
        host.sh("cp -a " + BASE + " /root/base; cp -a /var/lib/quadlet /root/state")
                .ok();
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @AfterEach
    void mend() {
        host.sh("rm -rf " + BASE + "; cp -a /root/base " + BASE + "; rm -rf /var/lib/quadlet;"
                        + " cp -a /root/state /var/lib/quadlet; systemctl daemon-reload")
                .ok();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -r generations/000002",
                ": >generations/000002/manifest",
                "truncate -s -40 generations/000002/manifest",
                "head -c 300 /dev/urandom >generations/000002/manifest",
                "sed -i 's/^unit.*/unit\\tapp/' generations/000002/manifest",
                "sed -i 's/^quadlet-manifest 1/quadlet-manifest 2/' generations/000002/manifest",
                "sed -i 's/\\t0644\\t/\\twhat\\t/' generations/000002/manifest",
            })
    void aDamagedGenerationIsToldWithTheWayOut(String damage) {
        host.sh("cd " + BASE + "; " + damage).ok();
        HostState before = HostState.of(host);

        assertThat(refusal(apply(host.sshConfig(), fleet("three"))))
                .contains("edited: generation 2 is damaged: ")
                .contains("ln -sfn generations/00000N " + BASE + "/current")
                .contains("apply again");
        before.assertIsStill(host);
    }

    @Test
    void noCommandTakesADamagedGenerationForWhole() {
        host.sh("truncate -s -40 " + BASE + "/generations/000002/manifest").ok();
        HostState before = HostState.of(host);

        for (String command : new String[] {"plan", "status", "rollback app"}) {
            String[] words = command.split(" ", -1);
            String[] more = Arrays.copyOfRange(words, 1, words.length);
            assertThat(refusal(Cli.run(fleet("three"), words(words[0], host.sshConfig(), more))))
                    .as(command)
                    .contains("edited: generation 2 is damaged: the manifest ends within a line");
        }
        before.assertIsStill(host);

        host.sh("ln -sfn generations/000001 " + BASE + "/current").ok();
        assertThat(apply(host.sshConfig(), fleet("three")).ok().out()).contains("done, generation 3");
    }

    @Test
    void aGenerationThatIsDamagedIsNotGoneBackTo() {
        host.sh("rm " + BASE + "/generations/000001/units/app/app.container").ok();
        HostState before = HostState.of(host);

        assertThat(refusal(Cli.run(fleet("two"), words("rollback", host.sshConfig(), "app", "--to", "1"))))
                .contains("generation 1 is damaged: units/app/app.container is not there");
        assertThat(refusal(Cli.run(fleet("two"), words("rollback", host.sshConfig(), "app", "--to", "7"))))
                .contains("there is no generation 7 any more");
        assertThat(refusal(Cli.run(fleet("two"), words("rollback", host.sshConfig(), "ap"))))
                .contains("there is no older generation in which ap was another");
        assertThat(refusal(Cli.run(fleet("two"), words("diff", host.sshConfig(), "7"))))
                .contains("edited: ")
                .contains("there is no generation 7 any more");
        before.assertIsStill(host);
    }

    @Test
    void generationsThatCannotBeReadAreNotCompared() {
        host.sh("echo nonsense >" + BASE + "/generations/000001/manifest").ok();

        assertThat(refusal(Cli.run(fleet("two"), words("diff", host.sshConfig(), "1"))))
                .contains("edited: the manifest begins with \"nonsense\"");
    }

    @Test
    void aUnitThatWasDeletedComesBack() {
        host.sh("rm " + BASE + "/current/units/app/app.container").ok();

        assertThat(apply(host.sshConfig(), fleet("two")).ok().out())
                .contains("units/app/app.container: is not there")
                .contains("done, generation 3");
    }

    @Test
    void aSecretThatWasDeletedComesBack() {
        host.sh("rm " + BASE + "/current/secrets/app/app-password").ok();

        assertThat(apply(host.sshConfig(), fleet("two")).ok().out())
                .contains("secrets/app/app-password: is not there")
                .contains("done, generation 3");
        assertThat(host.sh("cat " + BASE + "/current/secrets/app/app-password").out())
                .isEqualTo("tiger-lily");
    }

    @Test
    void configurationThatWasDeletedComesBack() {
        host.sh("rm -r " + BASE + "/files/*").ok();

        assertThat(apply(host.sshConfig(), fleet("two")).ok().out())
                .contains("app.conf: is not there")
                .contains("done, generation 3");
        assertThat(host.sh("cat " + BASE + "/files/*/app.conf").out()).isEqualTo("two");
    }

    @Test
    void configurationOfWhichAPartWasDeletedComesBack() {
        host.sh("rm " + BASE + "/files/*/app.conf").ok();

        assertThat(apply(host.sshConfig(), fleet("two")).ok().out()).contains("done, generation 3");
        assertThat(host.sh("cat " + BASE + "/files/*/app.conf").out()).isEqualTo("two");
    }

    @Test
    void aSaltThatWasDeletedIsMadeAnew() {
        host.sh("rm " + BASE + "/salt").ok();

        apply(host.sshConfig(), fleet("two")).ok();
        assertThat(host.sh("stat -c %s " + BASE + "/salt").out()).isEqualTo("65\n");
    }

    @Test
    void aSaltThatIsNoneIsTold() {
        host.sh("echo nonsense >" + BASE + "/salt").ok();
        HostState before = HostState.of(host);

        assertThat(refusal(plan(host.sshConfig(), fleet("two")))).contains(BASE + "/salt is damaged: delete it");
        assertThat(refusal(apply(host.sshConfig(), fleet("two")))).contains("salt");
        before.assertIsStill(host);
    }

    @Test
    void aCurrentThatLeadsNowhereIsTold() {
        host.sh("ln -sfn somewhere/else " + BASE + "/current").ok();
        HostState before = HostState.of(host);

        for (String command : new String[] {"plan", "apply", "status"}) {
            assertThat(refusal(Cli.run(fleet("two"), words(command, host.sshConfig()))))
                    .as(command)
                    .contains(BASE + "/current");
        }
        before.assertIsStill(host);
    }

    @Test
    void aLinkThatWasDeletedComesBack() {
        host.sh("rm /etc/containers/systemd/bad").ok();

        apply(host.sshConfig(), fleet("three")).ok();
        assertThat(host.sh("systemctl is-active app; readlink /etc/containers/systemd/bad")
                        .out())
                .isEqualTo("active\n" + BASE + "/current/units\n");
    }

    private static Supplier<Fleet> fleet(String text) {
        Secret secret = Secret.named("app-password")
                .from(FileSecret.of(directory.resolve("secret")))
                .build();
        return BadInput.fleet(as(host).stack(stack(
                "app",
                secret,
                container("app")
                        .secretEnv(secret, "PASSWORD")
                        .configFile("/etc/app.conf", ConfigFile.of(text))
                        .build())));
    }
}
