package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.Host;
import dev.quadlet.model.HostBuilder;
import dev.quadlet.model.Stack;
import dev.quadlet.model.value.ImageRef;
import dev.quadlet.model.value.ServiceType;
import dev.quadlet.render.HostRenderer;
import dev.quadlet.render.TreeWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs in containers get is what stands in Java, whatever characters it has. */
class DeliveredTextIT {

    private static final String CRLF = "a\r\n";

    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            " ",
            "  a  b  ",
            "\ta\t",
            "a\nb",
            "\n",
            "a\rb",
            CRLF,
            "\"",
            "'",
            "\"a b\"",
            "'a b'",
            "it's",
            "\\",
            "\\\\",
            "a\\",
            "a \\",
            "\\n",
            "\\x20",
            "\\\"",
            "%",
            "%%",
            "%h",
            "%n%i",
            "100%",
            "$",
            "$$",
            "$X",
            "${X}",
            "$${X}",
            "$HOME ${HOME}",
            "`id`",
            "$(id)",
            "-",
            "--",
            "-e",
            "--help",
            "=",
            "=x",
            "a=b=c",
            "--env=A=b",
            "a;b",
            "; a",
            "#a",
            "&&",
            "a|b>c",
            "*",
            "?",
            "~",
            "{a,b}",
            "[x]",
            "!x",
            "@x",
            "+x",
            ":x",
            "ä€漢",
            "\uD83D\uDE00",
            "e\u0301",
            "\u00a0x\u00a0",
            "\u2028",
            "\uFEFF",
            "\u0001",
            "\u001b[0m",
            "\u007f",
            "{\"a\": \"b\\\"c\", \"d\": [1, \"100%\", \"$x\"]}",
            "long ".repeat(200));

    /** What Podman and the image set. */
    private static final Set<String> OTHER_VARIABLES =
            Set.of("PATH", "TERM", "container", "HOME", "HOSTNAME", "VERSION");

    /** Where the containers write to, each into a directory of its own. */
    private static final String OUT = "/var/tmp/delivered";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"5.4, root", "5.8, root al"})
    void arrivesAsItIs(String podman, String users) {
        try (TestHost host = TestHost.start("text", podman)) {
            for (String user : users.split(" ", -1)) {
                arrivesAsItIs(host, podman, user);
            }
        }
    }

    private void arrivesAsItIs(TestHost host, String podman, String user) {
        List<Container> containers = containers();
        deploy(host, podman, user, containers);
        for (Container container : containers) {
            String stem = container.name().stem();
            assertThat(zeroTerminated(host.read(OUT + "/" + stem + "/arguments")))
                    .as("arguments of %s, Podman %s, %s", stem, podman, user)
                    .isEqualTo(arguments(stem));
        }
        assertThat(variables(host.read(OUT + "/all/environment")))
                .as("variables, Podman %s, %s", podman, user)
                .containsExactlyInAnyOrderEntriesOf(environment());
        host.exec("rm", "-rf", OUT).ok();
    }

    /**
     * One gets everything at once; in each of the others, something else is at the begin and at the end of its line.
     */
    private static List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        containers.add(container("all").environment(environment()).build());
        for (int i = 0; i < ends().size(); i += 2) {
            containers.add(container("ends" + i).build());
        }
        return containers;
    }

    private static ContainerBuilder container(String stem) {
        return Container.named(stem, ImageRef.parse("localhost/printer:1"))
                .volume(OUT + "/" + stem, "/out")
                .exec(arguments(stem).toArray(String[]::new))
                .service(service -> service.type(ServiceType.ONESHOT));
    }

    private static List<String> arguments(String stem) {
        if (stem.equals("all")) {
            return words();
        }
        int first = Integer.parseInt(stem.substring("ends".length()));
        return List.of(ends().get(first), "between", ends().get((first + 1) % ends().size()));
    }

    /** No version of Podman can say an empty word, so the library refuses it. */
    private static List<String> words() {
        return TEXTS.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> ends() {
        return words().stream().filter(text -> text.length() <= 2).toList();
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String text : TEXTS) {
            // Podman reads its own --env as CSV, and so loses the first half of a line break of Windows.
            environment.put("V" + environment.size(), text.equals(CRLF) ? "a\r" : text);
        }
        environment.put("_", "underscore");
        environment.put("with.dot-and-dash", "x");
        return environment;
    }

    private void deploy(TestHost host, String podman, String user, List<Container> containers) {
        boolean root = user.equals("root");
        Stack stack =
                Stack.named("text").add(containers.toArray(Container[]::new)).build();
        HostBuilder described = Host.named(host.name()).podman(podman);
        if (root) {
            described.stack(stack);
        } else {
            described.user(user, own -> own.home("/var/home/" + user).stack(stack));
        }
        Path tree = directory.resolve(user);
        TreeWriter.write(
                tree,
                HostRenderer.render(Fleet.named("e2e").host(described.build()).build()));
        host.unpack(tree.resolve(host.name()), user);

        String names = containers.stream().map(each -> each.name().stem()).collect(Collectors.joining(" "));
        String directories = "for each in " + names + "; do mkdir -p " + OUT + "/$each; done";
        host.login(user, directories).ok();
        String ctl = root ? "systemctl" : "systemctl --user";
        String start = ctl + " daemon-reload && " + ctl + " start " + names;
        Result started = host.login(user, start);
        assertThat(started.status()).as("%s %s", started, host.journal()).isZero();
    }

    private static Map<String, String> variables(byte[] environment) {
        Map<String, String> variables = new TreeMap<>();
        for (String pair : zeroTerminated(environment)) {
            int equals = pair.indexOf('=');
            assertThat(variables.put(pair.substring(0, equals), pair.substring(equals + 1)))
                    .isNull();
        }
        variables.keySet().removeAll(OTHER_VARIABLES);
        return variables;
    }

    private static List<String> zeroTerminated(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).as("is UTF-8").isEqualTo(bytes);
        assertThat(text).endsWith("\0");
        return Stream.of(text.substring(0, text.length() - 1).split("\0", -1)).toList();
    }
}
