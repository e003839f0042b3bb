package dev.quadlet.deploy;

import static dev.quadlet.deploy.Planning.MARKER;
import static dev.quadlet.deploy.Planning.actions;
import static dev.quadlet.deploy.Planning.blog;
import static dev.quadlet.deploy.Planning.describe;
import static dev.quadlet.deploy.Planning.secret;
import static dev.quadlet.deploy.Planning.service;
import static dev.quadlet.deploy.Planning.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.deploy.fake.FakeMachine;
import dev.quadlet.model.Container;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerSecretsTest {

    private static final Secret KEY = secret("key");

    private static Container web() {
        return service("web").secretFile(KEY, "key").build();
    }

    @Test
    void rotatedSecretRestartsItsServiceAndItsUsers() {
        Planning planning = Planning.deployed(blog(KEY, secret("other"), web()));

        Plan plan = planning.plan(blog(secret("key", MARKER + "new"), secret("other"), web()));

        assertThat(describe(plan)).isEqualTo("""
                SAME key-secret.service RESTART: secret key rotated
                SAME web.service RESTART: requires key-secret.service, which restarts
                """);
        assertThat(actions(plan)).isEqualTo("""
                restart blog key-secret.service
                watch blog web.service
                """);
        assertThat(plan.secrets()).containsExactly(new SecretChange("blog", "key", Change.CHANGE));
        assertThat(plan.keptSecretsText())
                .startsWith("secret\tblog\tother\tsecrets/blog/other\tother-secret.service\tplain\t");
        assertThat(plan.keptSecrets()).hasSize(1);
    }

    @Test
    void digestsCountForTheFingerprintOnceTheHostHasItsSalt() {
        Planning fresh = Planning.empty();
        String first = fresh.digest("key", "one").plan(blog(KEY, web())).fingerprint();
        assertThat(fresh.digest("key", "two").plan(blog(KEY, web())).fingerprint())
                .isEqualTo(first);
        assertThat(fresh.plan(blog(service("web").build())).fingerprint()).isNotEqualTo(first);

        Planning planning = Planning.deployed(blog(KEY, web()));
        String later = planning.digest("key", "one").plan(blog(KEY, web())).fingerprint();
        assertThat(planning.digest("key", "two").plan(blog(KEY, web())).fingerprint())
                .isNotEqualTo(later);
    }

    @Test
    void secretsOfOneValueStayOnTheHost() {
        Planning planning = Planning.deployed(blog(KEY, web()));
        Plan plan = planning.plan(blog(KEY, web(), service("more").build()));
        assertThat(plan.secrets()).isEmpty();
        assertThat(plan.keptSecrets()).hasSize(1);
        assertThat(describe(plan)).isEqualTo("ADD more.service START: new\n");
    }

    @Test
    void secretWhoseFileIsGoneIsSentAgain() {
        Planning planning = Planning.deployed(blog(KEY, web()));
        planning.host().missing().add("secrets/blog/key");
        Plan plan = planning.plan(blog(KEY, web()));
        assertThat(plan.drift()).containsExactly(new Drift("blog", "secrets/blog/key", Drift.Kind.MISSING));
        assertThat(plan.keptSecrets()).isEmpty();
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.actions()).isEmpty();
    }

    @Test
    void newAndRemovedSecretsAreTold() {
        Planning planning = Planning.deployed(blog(KEY, web()));
        Plan plan = planning.plan(blog(secret("fresh"), service("web").build()), stack("other", secret("third")));
        assertThat(plan.secrets())
                .containsExactly(
                        new SecretChange("blog", "fresh", Change.ADD),
                        new SecretChange("other", "third", Change.ADD),
                        new SecretChange("blog", "key", Change.REMOVE));
        assertThat(plan.keptSecrets()).isEmpty();
    }

    @Test
    void secretThatMovesToAnotherStackIsSentAgain() {
        Planning planning = Planning.deployed(blog(KEY, web()), stack("keys"));
        Plan plan = planning.plan(blog(web()), stack("keys", KEY));
        assertThat(plan.keptSecrets()).isEmpty();
        assertThat(plan.secrets()).isEmpty();
        assertThat(describe(plan)).isEqualTo("""
                SAME web.service RESTART: requires key-secret.service, which restarts
                CHANGE key-secret.service RESTART: LoadCredential secret:/etc/quadlet/lab/current/secrets/blog/key → secret:/etc/quadlet/lab/current/secrets/keys/key (moved here from stack blog)
                """);
    }

    @Test
    void filesOnTheHostAreNoSecretsOfADeployment() {
        Secret there = Secret.named("key").from(SecretSource.hostFile("key")).build();
        Plan plan = Planning.empty().plan(blog(there, web()));
        assertThat(plan.manifest().secrets()).isEmpty();
        assertThat(plan.secrets()).isEmpty();
        assertThat(plan.unit("key-secret.service")).isPresent();
    }

    @Test
    void digestOfEachSecretIsNeeded() {
        Desired desired = Desired.of(Planning.target(blog(KEY)));
        HostReport report = new FakeMachine("atlas", "5.8.6").report();
        assertThatThrownBy(() -> Planner.plan(desired, report, Map.of(), PlanOptions.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the digest of secret key is missing");
    }

    @Test
    void valueIsInNoText() {
        Planning planning = Planning.deployed(blog(KEY, web()));
        Plan plan = planning.plan(blog(secret("key", MARKER + "new"), web()));
        assertThat(plan.toString()).doesNotContain(MARKER);
        assertThat(plan.manifest().text() + plan.actionsText() + plan.keptSecretsText())
                .doesNotContain(MARKER);
    }
}
