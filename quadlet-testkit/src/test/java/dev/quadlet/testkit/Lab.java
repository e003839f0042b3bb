package dev.quadlet.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ImageRef;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A small fleet to test with, and how an assertion fails. */
final class Lab {

    /** A value that may be nowhere. */
    static final String MARKER = "do-not-tell-7f3a";

    private Lab() {}

    static ContainerBuilder container(String name, String tag) {
        return Container.named(name, ImageRef.parse("docker.io/library/" + name + ":" + tag))
                .startOnBoot();
    }

    static Stack stack(String name, Unit... units) {
        return Stack.named(name).add(units).build();
    }

    static Fleet fleet(Stack... stacks) {
        return Fleet.named("lab")
                .host(Host.named("atlas").podman("5.8").stack(stacks).build())
                .build();
    }

    /** A web server that requires a database, and a mail server beside them. */
    static Fleet fleet() {
        return fleet("1.0.0");
    }

    static Fleet fleet(String webTag) {
        return fleet(blog(webTag), mail("1.0.0"));
    }

    static Stack blog(String webTag) {
        Container db = container("db", "1.0.0").build();
        Container web = container("web", webTag)
                .publishPort(8080, 80)
                .unit(u -> u.requires(db).after(db))
                .build();
        return stack("blog", db, web);
    }

    static Stack mail(String tag) {
        return stack("mail", container("smtp", tag).publishPort(25, 25).build());
    }

    /** Lines of Java are told apart by their number, which says nothing here. */
    static void assertFails(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(AssertionError.class)
                .satisfies(failure -> org.assertj.core.api.Assertions.assertThat(
                                String.valueOf(failure.getMessage()).strip().replaceAll("(\\w+\\.java):\\d+", "$1:…"))
                        .isEqualTo(message.strip()));
    }
}
