package dev.quadlet.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Host;
import dev.quadlet.model.Stack;
import dev.quadlet.model.Unit;
import dev.quadlet.model.value.ImageRef;
import java.util.Map;

/** What all tests here say about rendered text. */
final class Rendering {

    private Rendering() {}

    static void assertRenders(Unit unit, String text) {
        assertThat(UnitText.of(unit)).isEqualTo(text);
    }

    /** A host of the fleet {@code lab}, all of its entries and secret files. */
    static void assertRenders(Host host, String text) {
        assertThat(describe(HostRenderer.render("lab", host))).isEqualTo(text);
    }

    static ContainerBuilder web() {
        return Container.named("web", ImageRef.parse("docker.io/library/nginx:1.29"));
    }

    static Stack blog(Unit... units) {
        return Stack.named("blog").add(units).build();
    }

    /** Each entry below a line with its path; for a link, nothing is below. */
    static String describe(RenderedHost host) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, RenderedEntry> entry : host.entries().entrySet()) {
            if (entry.getValue() instanceof RenderedLink link) {
                out.append("== ")
                        .append(entry.getKey())
                        .append(" -> ")
                        .append(link.target())
                        .append('\n');
            } else if (entry.getValue() instanceof RenderedFile file) {
                String text = file.text();
                out.append("== ")
                        .append(entry.getKey())
                        .append(' ')
                        .append(file.mode())
                        .append('\n');
                out.append(text).append(text.endsWith("\n") ? "" : "\n");
            }
        }
        for (SecretFile file : host.secretFiles()) {
            out.append("!! ").append(file.secret()).append(file.encrypted() ? " encrypted " : " ");
            out.append(file.path()).append('\n');
        }
        return out.toString();
    }
}
