package dev.quadlet.validate;

import static dev.quadlet.validate.Checking.assertFinds;
import static dev.quadlet.validate.Checking.assertFindsNothing;

import dev.quadlet.model.Artifact;
import dev.quadlet.model.Build;
import dev.quadlet.model.Container;
import dev.quadlet.model.Host;
import dev.quadlet.model.Image;
import dev.quadlet.model.Rootfs;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Volume;
import dev.quadlet.model.value.BuildContext;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.Raw;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloatingTagTest {

    private final Rule rule = new FloatingTag();

    @Test
    void versionsAndDigestsAreFine() {
        String digest = "@sha256:" + "0".repeat(64);
        Image image = Image.named("app", ImageRef.parse("quay.io/al/app:2")).build();
        assertFindsNothing(
                rule,
                image,
                Container.named("a", ImageRef.parse("quay.io/al/app:1.2.3")).build(),
                Container.named("b", ImageRef.parse("quay.io/al/app" + digest)).build(),
                Container.named("c", ImageRef.parse("quay.io/al/app:latest" + digest))
                        .build(),
                Container.named("d", image).build(),
                Container.named("e", Rootfs.of("/srv/root")).build(),
                Container.named("f", Raw.expanded("quay.io/al/app:%i")).build(),
                Build.named("g", ImageRef.parse("localhost/app:latest"))
                        .setWorkingDirectory(BuildContext.parse("/srv/app"))
                        .build());
    }

    @Test
    void floatingImagesAreWarnedOf() {
        assertFinds(
                rule,
                List.of(
                        Container.named("a", ImageRef.parse("quay.io/al/app")).build(),
                        Container.named("b", ImageRef.parse("quay.io:5000/al/app:latest"))
                                .build(),
                        Image.named("c", ImageRef.parse("quay.io/al/app")).build(),
                        Artifact.named("d", ImageRef.parse("quay.io/al/model:latest"))
                                .build(),
                        Volume.named("e")
                                .driver("image")
                                .image(ImageRef.parse("quay.io/al/data"))
                                .build()),
                """
                warning[floating-tag] host atlas: quay.io/al/app can mean another image at each pull
                  a.container  Image=quay.io/al/app  FloatingTagTest.java:N
                  help: name a full version, or a digest: quay.io/al/app:1.2.3
                warning[floating-tag] host atlas: quay.io:5000/al/app:latest can mean another image at each pull
                  b.container  Image=quay.io:5000/al/app:latest  FloatingTagTest.java:N
                  help: name a full version, or a digest: quay.io:5000/al/app:1.2.3
                warning[floating-tag] host atlas: quay.io/al/app can mean another image at each pull
                  c.image  Image=quay.io/al/app  FloatingTagTest.java:N
                  help: name a full version, or a digest: quay.io/al/app:1.2.3
                warning[floating-tag] host atlas: quay.io/al/model:latest can mean another image at each pull
                  d.artifact  Artifact=quay.io/al/model:latest  FloatingTagTest.java:N
                  help: name a full version, or a digest: quay.io/al/model:1.2.3
                warning[floating-tag] host atlas: quay.io/al/data can mean another image at each pull
                  e.volume  Image=quay.io/al/data  FloatingTagTest.java:N
                  help: name a full version, or a digest: quay.io/al/data:1.2.3
                """);
    }

    @Test
    void instanceSaysNotAgainWhatItsTemplateSays() {
        Container template =
                Container.named("web@", ImageRef.parse("quay.io/al/app")).build();
        Stack stack =
                Stack.named("blog").add(template).instances(template, "blue").build();
        assertFinds(rule, Host.named("atlas").stack(stack).build(), """
                warning[floating-tag] host atlas: quay.io/al/app can mean another image at each pull
                  web@.container  Image=quay.io/al/app  FloatingTagTest.java:N
                  help: name a full version, or a digest: quay.io/al/app:1.2.3
                """);
    }
}
