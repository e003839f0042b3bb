package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;
import static dev.quadlet.validate.Checking.stack;

import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.Image;
import dev.quadlet.model.Network;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Secret;
import dev.quadlet.model.SecretSource;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Timer;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.Calendar;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Mount;
import dev.quadlet.model.value.UnitName;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownReferenceTest {

    private final Rule rule = Rules.named("unknown-reference").orElseThrow();
    private final Network network = Network.named("blog").build();
    private final Volume volume = Volume.named("data").build();
    private final Pod pod = Pod.named("blog").network(network).build();
    private final Image image =
            Image.named("app", ImageRef.parse("quay.io/al/app:1")).build();

    @Test
    void referencesWithinAManagerAreFineInAnyStack() {
        Container web =
                container("web").image(image).pod(pod).volume(volume, "/data").build();
        Host host = Host.named("atlas")
                .stack(stack("blog", web, pod), stack("base", network, volume, image))
                .build();
        assertFindsNothing(rule, host);
    }

    @Test
    void everyReferenceThatNobodyHasIsFound() {
        Container web = Container.named("web", image)
                .pod(pod)
                .network(network)
                .volume(volume, "/data")
                .mount(Mount.volume("cache.volume", "/cache"))
                .mount(Mount.volume("cache", "/other"))
                .build();
        assertFinds(rule, List.of(web), """
                error[unknown-reference] host atlas: web.container refers to app.image, which no stack of the system has
                  web.container  Image=app.image  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-reference] host atlas: web.container refers to blog.pod, which no stack of the system has
                  web.container  Pod=blog.pod  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-reference] host atlas: web.container refers to blog.network, which no stack of the system has
                  web.container  Network=blog.network  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-reference] host atlas: web.container refers to data.volume, which no stack of the system has
                  web.container  Volume=data.volume:/data  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-reference] host atlas: web.container refers to cache.volume, which no stack of the system has
                  web.container  Mount=type=volume,source=cache.volume,target=/cache  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                """);
    }

    @Test
    void unitOfAnotherManagerIsHintedAt() {
        Host host = Host.named("atlas")
                .stack(stack("base", network))
                .user(
                        "al",
                        u -> u.stack(
                                stack("blog", container("web").network(network).build())))
                .build();
        assertFinds(rule, host, """
                error[unknown-reference] host atlas: web.container refers to blog.network, which no stack of user al has
                  web.container  Network=blog.network  Checking.java:N
                  help: stack base of the system has it, but a unit can refer to units of its own manager alone
                """);
    }

    @Test
    void serviceOfAUnitThatIsNotThereIsFoundOnce() {
        Container db = container("db").build();
        Secret key = Secret.named("key").from(SecretSource.hostFile("key")).build();
        Container web = container("web")
                .secretEnv(key, "KEY")
                .unit(u -> u.after(db).requires(db))
                .build();
        Timer timer = Timer.named("backup", db).onCalendar(Calendar.daily()).build();
        assertFinds(new UnknownService(), List.of(web, timer), """
                error[unknown-service] host atlas: web.container refers to key-secret.service, which no stack of the system has
                  web.container  key-secret.service  Checking.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-service] host atlas: web.container refers to db.service, which no stack of the system has
                  web.container  db.service  Checking.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-service] host atlas: backup.timer refers to db.service, which no stack of the system has
                  backup.timer  db.service  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                """);
        assertFindsNothing(new UnknownService(), web, timer, db, key);
    }

    @Test
    void nameThatLiesOutsideOfTheConfigurationIsFine() {
        assertFindsNothing(
                rule,
                container("web")
                        .unit(u -> u.after(UnitName.parse("nginx.service")))
                        .network(Network.external("podman"))
                        .mount(Mount.bind("/srv/a.volume", "/a"))
                        .mount(Mount.tmpfs("/b.volume"))
                        .build());
    }

    @Test
    void referencesOfDropInsAreFound() {
        Container web =
                container("web").dropIn("10-net", d -> d.network(network)).build();
        assertFinds(rule, List.of(web), """
                error[unknown-reference] host atlas: web.container refers to blog.network, which no stack of the system has
                  web.container.d/10-net.conf  Network=blog.network  Checking.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                """);
    }

    @Test
    void instanceSaysNotAgainWhatItsTemplateSays() {
        Container template = container("web@").network(network).build();
        Stack stack = Stack.named("blog")
                .add(template)
                .instances(template, "blue", "green")
                .build();
        assertFinds(rule, Host.named("atlas").stack(stack).build(), """
                error[unknown-reference] host atlas: web@.container refers to blog.network, which no stack of the system has
                  web@.container  Network=blog.network  Checking.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                """);
    }

    @Test
    void instanceWithoutItsTemplateIsFound() {
        Container template = container("web@").build();
        Host host = Host.named("atlas")
                .stack(Stack.named("blog").instances(template, "blue").build())
                .build();
        assertFinds(new UnknownService(), host, """
                error[unknown-service] host atlas: stack blog has the instance web@blue.container, but not its template web@.container
                  help: add the template to the same stack
                """);
    }

    @Test
    void referencesOfPodsVolumesAndBuildsAreFound() {
        Build build = Build.named("tool", ImageRef.parse("localhost/tool:1"))
                .setWorkingDirectory(BuildContext.parse("/srv/tool"))
                .network(network)
                .volume(volume, "/cache")
                .build();
        Volume filled = Volume.named("filled").driver("image").image(image).build();
        assertFinds(rule, List.of(pod, filled, build), """
                error[unknown-reference] host atlas: blog.pod refers to blog.network, which no stack of the system has
                  blog.pod  Network=blog.network  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-reference] host atlas: filled.volume refers to app.image, which no stack of the system has
                  filled.volume  Image=app.image  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-reference] host atlas: tool.build refers to blog.network, which no stack of the system has
                  tool.build  Network=blog.network  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                error[unknown-reference] host atlas: tool.build refers to data.volume, which no stack of the system has
                  tool.build  Volume=data.volume:/cache  UnknownReferenceTest.java:N
                  help: add the unit to a stack of the system, or refer to something outside of this configuration by its name
                """);
    }
}
