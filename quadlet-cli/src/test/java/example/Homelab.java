package example;

import dev.quadlet.model.Container;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import java.util.Optional;

/** Configurations of somebody who uses the library: their lines are those that messages name. */
public final class Homelab {

    private Homelab() {}

    /** {@return a fleet without problems} */
    public static Fleet good() {
        Secret key = Secret.named("key").from(SecretSource.hostFile("key")).build();
        Container web = Container.named("web", ImageRef.parse("quay.io/al/web:1.0"))
                .publishPort(8080, 80)
                .secretEnv(key, "KEY")
                .build();
        return Fleet.named("lab")
                .host(Host.named("atlas")
                        .stack(Stack.named("blog").add(web, key).build())
                        .build())
                .host(Host.named("zeus").build())
                .build();
    }

    /** {@return a fleet with a warning} */
    public static Fleet floating() {
        Container web = Container.named("web", ImageRef.parse("quay.io/al/web")).build();
        return Fleet.named("lab")
                .host(Host.named("atlas")
                        .stack(Stack.named("blog").add(web).build())
                        .build())
                .build();
    }

    /** {@return a fleet with an error and a warning} */
    public static Fleet conflict() {
        Container web = Container.named("web", ImageRef.parse("quay.io/al/web"))
                .publishPort(8080, 80)
                .build();
        Container api = Container.named("api", ImageRef.parse("quay.io/al/api:1"))
                .publishPort(8080, 80)
                .build();
        return Fleet.named("lab")
                .host(Host.named("atlas")
                        .stack(Stack.named("blog").add(web, api).build())
                        .build())
                .build();
    }

    /** {@return nothing, since a value is wrong} */
    public static Fleet wrongValue() {
        Container.named("web", ImageRef.parse("quay.io/al/web:1")).publishPort(808_080, 80);
        return good();
    }

    /** {@return nothing, since a mandatory value is missing} */
    public static Fleet missingValue() {
        Secret.named("key").build();
        return good();
    }

    /** {@return nothing, since the platform refuses a value} */
    public static Fleet wrongNumber() {
        int port = Integer.parseInt("http");
        Container.named("web", ImageRef.parse("quay.io/al/web:1")).publishPort(port, 80);
        return good();
    }

    /** {@return nothing, since the configuration itself has a bug} */
    public static Fleet bug() {
        Optional<Fleet> none = Optional.empty();
        return none.orElseThrow(() -> new UnsupportedOperationException("a bug"));
    }
}
