package dev.quadlet.render;

import dev.quadlet.model.Secret;
import dev.quadlet.model.SystemdUnit;
import dev.quadlet.model.value.CommandLine;
import dev.quadlet.model.value.ServiceType;
import dev.quadlet.model.value.Text;
import dev.quadlet.model.value.UnitName;
import java.util.ArrayList;
import java.util.List;

/** The service that makes a secret in Podman, which has no unit for secrets. */
final class SecretService {

    private static final String CREDENTIAL = "secret";

    private SecretService() {}

    static SystemdUnit of(Secret secret, Text path) {
        Text credential = Text.literal(CREDENTIAL + ":").plus(path);
        boolean described = secret.unit().description().isPresent();
        return SystemdUnit.named(UnitName.parse(secret.serviceName()))
                .unit(secret.unit())
                .unit(u -> u.requiresMountsFor(Text.expanded("%t/containers")))
                .applyIf(!described, b -> b.unit(u -> u.description("Podman secret " + secret.secretName())))
                .service(s -> s.type(ServiceType.ONESHOT).remainAfterExit(true).execStart(create(secret)))
                .applyIf(secret.source().encrypted(), b -> b.service(s -> s.loadCredentialEncrypted(credential)))
                .applyIf(!secret.source().encrypted(), b -> b.service(s -> s.loadCredential(credential)))
                .build();
    }

    private static CommandLine create(Secret secret) {
        List<Text> words = new ArrayList<>();
        for (String word : List.of("/usr/bin/podman", "secret", "create", "--replace")) {
            words.add(Text.literal(word));
        }
        secret.labels().forEach((label, value) -> {
            words.add(Text.literal("--label"));
            words.add(Text.literal(label + "=" + value));
        });
        words.add(Text.literal(secret.secretName()));
        words.add(Text.expanded("%d/" + CREDENTIAL));
        return new CommandLine(words);
    }
}
