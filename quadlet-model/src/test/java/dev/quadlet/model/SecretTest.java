package dev.quadlet.model;

import static dev.quadlet.model.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.SecretUse;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import org.junit.jupiter.api.Test;

/** Examples of {@link Secret} and its uses. */
class SecretTest {

    private static final Secret PASSWORD = Secret.named("db-password")
            .from(SecretSource.hostFile("db"))
            .label("team", "web")
            .build();

    @Test
    void secretIsAServiceOfItsOwn() {
        assertThat(PASSWORD.secretName()).isEqualTo("db-password");
        assertThat(PASSWORD.serviceName()).isEqualTo("db-password-secret.service");
        assertThat(PASSWORD.labels()).containsEntry("team", "web");
        assertThat(PASSWORD.source().hostPath()).contains("db");
        assertThat(PASSWORD.source().encrypted()).isFalse();
        assertThat(SecretSource.encryptedCredential("/etc/x").encrypted()).isTrue();
        assertThat(PASSWORD.toBuilder().build()).isEqualTo(PASSWORD);
        assertThat(PASSWORD.isEnabled()).isFalse();
    }

    @Test
    void usersOfASecretStartAfterIt() {
        Container db = Container.named("db", ImageRef.parse("x"))
                .secretEnv(PASSWORD, "PGPASSWORD")
                .secretFile(PASSWORD, "/etc/password")
                .build();
        UnitName service = UnitName.parse("db-password-secret.service");
        assertThat(db.secrets())
                .containsExactly(
                        SecretUse.env("db-password", "PGPASSWORD"), SecretUse.file("db-password", "/etc/password"));
        assertThat(db.unit().requires()).containsExactly(service);
        assertThat(db.unit().after()).containsExactly(service);
        assertThat(db.toBuilder().secretEnv(PASSWORD, "AGAIN").build().unit().requires())
                .containsExactly(service);
    }

    @Test
    void secretNeedsASource() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Secret.named("a").build())
                .withMessage("secret a has no source: say .from(SecretSource.hostFile(...))");
    }

    @Test
    void wrongSecretsAreRefused() {
        assertRefused(
                () -> Secret.named("a/b"),
                "a/b is not the name of a secret (1–253 characters without blanks, quotes and , / = % $ \\)");
        assertRefused(
                () -> SecretSource.hostFile("../x"),
                ".. is not the path of a secret (a letter or digit, then letters, digits and _ . -, not ending in .d)");
        assertRefused(
                () -> SecretSource.hostFile("/a:b"),
                "\"/a:b\" is not the path of a secret (no colon, no outer blanks)");
        assertRefused(
                () -> Secret.named("a").label("b c", "d"),
                "\"b c\" is not the name of a label (no blanks, control characters or =)");
    }

    @Test
    void secretsOfTextAreLiteral() {
        assertThat(SecretUse.file("a", "/50%").systemd())
                .isEqualTo("a,type=mount,target=" + Text.literal("/50%").systemd());
    }
}
