package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;
import static dev.quadlet.validate.Checking.container;

import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.Pod;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.NetworkMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodMemberConflictTest {

    private final Rule rule = new PodMemberConflict();
    private final Pod pod = Pod.named("blog").build();

    @Test
    void memberWithItsOwnSettingsIsFine() {
        assertFindsNothing(
                rule,
                pod,
                container("web")
                        .pod(pod)
                        .environment("A", "1")
                        .volume("/a", "/a")
                        .build());
    }

    @Test
    void containerOutsideOfAPodIsFine() {
        assertFindsNothing(
                rule,
                container("web")
                        .publishPort(8080, 80)
                        .network(NetworkMode.host())
                        .build());
    }

    @Test
    void everySettingThatThePodOwnsIsFound() {
        Container web = container("web")
                .pod(pod)
                .publishPort(8080, 80)
                .publishPort(8081, 81)
                .network(NetworkMode.host())
                .hostName("web")
                .dropIn("10-dns", d -> d.dns("9.9.9.9"))
                .build();
        assertFinds(rule, List.of(pod, web), """
                error[pod-member-conflict] host atlas: web.container is in blog.pod, which owns HostName
                  web.container  HostName=web  Checking.java:N
                  help: move HostName to the pod
                error[pod-member-conflict] host atlas: web.container is in blog.pod, which owns Network
                  web.container  Network=host  Checking.java:N
                  help: move Network to the pod
                error[pod-member-conflict] host atlas: web.container is in blog.pod, which owns PublishPort
                  web.container  PublishPort=8080:80  Checking.java:N
                  help: move PublishPort to the pod
                error[pod-member-conflict] host atlas: web.container is in blog.pod, which owns PublishPort
                  web.container  PublishPort=8081:81  Checking.java:N
                  help: move PublishPort to the pod
                error[pod-member-conflict] host atlas: web.container is in blog.pod, which owns DNS
                  web.container.d/10-dns.conf  DNS=9.9.9.9  Checking.java:N
                  help: move DNS to the pod
                """);
    }

    @Test
    void instanceSaysNotAgainWhatItsTemplateSays() {
        Container template = container("web@").pod(pod).hostName("web").build();
        Stack stack = Stack.named("blog")
                .add(pod, template)
                .instances(template, "blue")
                .build();
        assertFinds(rule, Host.named("atlas").stack(stack).build(), """
                error[pod-member-conflict] host atlas: web@.container is in blog.pod, which owns HostName
                  web@.container  HostName=web  Checking.java:N
                  help: move HostName to the pod
                """);
    }
}
