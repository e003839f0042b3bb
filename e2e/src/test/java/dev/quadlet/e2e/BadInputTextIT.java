package dev.quadlet.e2e;

import static dev.quadlet.e2e.BadInput.apply;
import static dev.quadlet.e2e.BadInput.as;
import static dev.quadlet.e2e.BadInput.container;
import static dev.quadlet.e2e.BadInput.fleet;
import static dev.quadlet.e2e.BadInput.refusal;
import static dev.quadlet.e2e.BadInput.stack;
import static dev.quadlet.e2e.BadInput.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quadlet.deploy.secret.FileSecret;
import dev.quadlet.model.ConfigFile;
import dev.quadlet.model.ConfigTree;
import dev.quadlet.model.Container;
import dev.quadlet.model.ContainerBuilder;
import dev.quadlet.model.Fleet;
import dev.quadlet.model.HostDirectory;
import dev.quadlet.model.Secret;
import dev.quadlet.model.Stack;
import dev.quadlet.model.StackBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in names and values, it is text on the host, and runs nothing. */
class BadInputTextIT {

    private static final List<String> TEXTS = List.of(
            "$(touch pwned)",
            "`touch pwned`",
            "';touch pwned;'",
            "\";touch pwned;\"",
            "a;touch pwned",
            "a&touch pwned",
            "a|touch pwned",
            "a>pwned",
            "${IFS}",
            "$HOME",
            "%n%h%%",
            "a b",
            " a",
            "a ",
            "a\tb",
            "a\nb",
            "a\nservice\tpwned",
            "-rf",
            "--help",
            "*",
            "?",
            "[a]",
            "{a,b}",
            "~",
            "~root",
            "a\\",
            "a\\nb",
            "a\\x2fb",
            "#a",
            "!a",
            "'",
            "\"",
            "=",
            "a=b",
            "a:b",
            "a,b",
            "@a",
            "ä€漢\uD83D\uDE00",
            "\u2028",
            "\u001b[31m",
            "a".repeat(120));

    @TempDir
    private static Path directory;

    private static TestHost host;

    @BeforeAll
    static void boot() {
        host = TestHost.start("texts", "5.4");
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    @AfterEach
    void nothingWasRun() {
        assertThat(host.sh("find / -path /proc -prune -o -name pwned -print").out())
                .isEmpty();
    }

    @Test
    void namesOfFilesAndValuesAreOnlyText() {
        Map<String, ConfigFile> files = new TreeMap<>();
        List<HostDirectory> directories = new ArrayList<>();
        List<String> descriptions = accepted(text -> container("app").unit(unit -> unit.description(text)));
        ContainerBuilder app = container("app").unit(unit -> unit.description(String.join(" ", descriptions)));
        for (String text : accepted(text -> ConfigTree.of(Map.of(text, ConfigFile.of(text))))) {
            files.put(text, ConfigFile.of(text));
        }
        app.configFile("/etc/tree", ConfigTree.of(files));
        List<String> names = accepted(text -> container("app").configFile("/etc/single/" + text, ConfigFile.of(text)));
        names.forEach(text -> app.configFile("/etc/single/" + text, ConfigFile.of(text)));
        accepted(text -> HostDirectory.of("/srv/" + text))
                .forEach(text -> directories.add(HostDirectory.of("/srv/" + text)));
        List<String> labels = accepted(text -> container("app").label("label", text));
        labels.forEach(text -> app.label("label" + labels.indexOf(text), text));
        assertThat(List.of(files.size(), names.size(), directories.size(), labels.size()))
                .allMatch(size -> size > 20);

        deploy(app.build(), directories);

        String exec = "podman exec systemd-app sh -c ";
        assertThat(host.sh(exec + "'cd /etc/tree && find . -type f'")
                        .ok()
                        .out()
                        .lines()
                        .map(line -> line.substring(2)))
                .containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(host.sh(exec + "'cd /etc/single && find . -type f'")
                        .ok()
                        .out()
                        .lines()
                        .map(line -> line.substring(2)))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(host.sh("cd /srv && find . -mindepth 1 -printf '%P\\n'")
                        .ok()
                        .out()
                        .lines())
                .containsExactlyInAnyOrderElementsOf(directories.stream()
                        .map(each -> each.path().toString().substring("/srv/".length()))
                        .toList());
        String format = IntStream.range(0, labels.size())
                .mapToObj(i -> "{{index .Config.Labels \"label" + i + "\"}}")
                .collect(Collectors.joining("\u0002"));
        assertThat(host.exec("podman", "inspect", "--format", format, "systemd-app")
                        .ok()
                        .out())
                .isEqualTo(String.join("\u0002", labels) + "\n");
    }

    @Test
    void namesOfUnitsAreOnlyText() {
        List<Container> containers = new ArrayList<>();
        for (String name : List.of("-rf", "--help", "a:b", "A_b.c", "0", "a\\x2db")) {
            containers.add(
                    container(name).containerName("named-" + containers.size()).build());
        }
        StackBuilder stack = Stack.named("0.a_b-c");
        containers.forEach(stack::add);
        Supplier<Fleet> fleet = () -> Fleet.named("x.y_z-0")
                .host(as(host).stack(stack.build()).build())
                .build();

        apply(host.sshConfig(), fleet).ok();
        for (int i = 0; i < containers.size(); i++) {
            assertThat(host.exec("podman", "inspect", "--format", "{{.State.Running}}", "named-" + i)
                            .out())
                    .as(containers.get(i).name().fileName())
                    .isEqualTo("true\n");
        }
        assertThat(Cli.run(fleet, words("status", host.sshConfig())).ok().out()).doesNotContain("failed", "inactive");
        apply(
                        host.sshConfig(),
                        () -> Fleet.named("x.y_z-0")
                                .host(as(host).stack(
                                                stack("last", container("last").build()))
                                        .build())
                                .build())
                .ok();
        assertThat(host.sh("podman ps -a --format '{{.Names}}' | grep named").out())
                .isEmpty();
    }

    @Test
    void secretsHoldAnyBytes() throws IOException {
        byte[] bytes = new byte[1024];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 + i / 256);
        }
        String shell = "$(touch pwned)`touch pwned`'\";touch pwned\n\nend\nquadlet-end-of-input\n}\n\n";
        Secret binary = Secret.named("binary")
                .from(FileSecret.of(Files.write(directory.resolve("binary"), bytes)))
                .build();
        Secret text = Secret.named("text")
                .from(FileSecret.of(Files.writeString(directory.resolve("text"), shell)))
                .label("a", "$(touch pwned) %n 'x' \"y\" \\ `touch pwned`")
                .build();
        Secret single = Secret.named("a.b_c-d")
                .from(FileSecret.of(Files.write(directory.resolve("single"), new byte[] {0})))
                .build();
        Container app = container("app")
                .secretFile(binary, "binary")
                .secretFile(text, "text")
                .secretFile(single, "single")
                .build();

        apply(host.sshConfig(), fleet(as(host).stack(stack("secrets", binary, text, single, app))))
                .ok();

        assertThat(content("binary")).isEqualTo(bytes);
        assertThat(content("text")).isEqualTo(shell.getBytes(StandardCharsets.UTF_8));
        assertThat(content("single")).isEqualTo(new byte[] {0});
        assertThat(host.sh("podman secret inspect text --format '{{.Spec.Labels.a}}'")
                        .ok()
                        .out())
                .isEqualTo("$(touch pwned) %n 'x' \"y\" \\ `touch pwned`\n");
    }

    @Test
    void whatIsWrittenOnTheCommandLineIsOnlyText() {
        String user = System.getProperty("user.name");
        try {
            System.setProperty("user.name", "eve';touch${IFS}pwned;'$(touch${IFS}pwned)`touch${IFS}pwned`");
            deploy(container("app").build(), List.of());
            deploy(container("app").environment("A", "b").build(), List.of());
            assertThat(Cli.run(fleet(as(host)), words("history", host.sshConfig()))
                            .out())
                    .doesNotContain("pwned");
            Cli.run(withApp(), words("rollback", host.sshConfig(), "app")).ok();
            assertThat(Cli.run(withApp(), words("history", host.sshConfig()))
                            .ok()
                            .out())
                    .contains(", by eve';touch${IFS}pwned;'$(touch");
        } finally {
            System.setProperty("user.name", user);
        }
        for (String text : List.of(TEXTS.get(0), TEXTS.get(2), "a\nb", "--to", "*", "")) {
            String told = refusal(Cli.run(withApp(), words("rollback", host.sshConfig(), "--", text)));
            assertThat(told).as(text).contains("there is no older generation in which");
        }
    }

    @Test
    void whatStartUpFilesOfALoginPrintIsNoHindrance() {
        String noise = "echo Welcome; echo 'done\\tapplied\\t99'; echo 'quadlet-ended 0 root'; echo end;"
                + " echo warning >&2; cat </dev/null; cd /tmp; set -u; umask 0777; IFS=x; export LC_ALL=de_DE.UTF-8\n";
        host.sh("cp -a /root/.bashrc /root/bashrc.kept; cp -a /var/home/al/.bashrc /root/al.kept")
                .ok();
        try {
            host.write("/root/.bashrc", noise);
            host.write("/var/home/al/.bashrc", noise);
            host.write("/etc/motd", "Welcome\n");
            Supplier<Fleet> both = fleet(as(host).stack(
                            stack("app", container("noisy").build()))
                    .user(
                            "al",
                            al -> al.home("/var/home/al")
                                    .stack(stack("app", container("noisy").build()))));

            assertThat(apply(host.sshConfig(), both).ok().out()).doesNotContain("Welcome", "generation 99");
            assertThat(Cli.run(both, words("status", host.sshConfig())).ok().out())
                    .doesNotContain("Welcome")
                    .containsPattern("noisy.service +active");
            Supplier<Fleet> own = fleet(as("al", host)
                    .user(
                            "al",
                            al -> al.home("/var/home/al")
                                    .stack(stack("app", container("noisy").build()))));
            assertThat(apply(host.sshConfig(), own).ok().out()).contains("nothing to do");
        } finally {
            host.sh("mv /root/bashrc.kept /root/.bashrc; mv /root/al.kept /var/home/al/.bashrc")
                    .ok();
        }
    }

    @Test
    void aLoginThatRunsNothingIsTold() {
        host.write("/usr/local/bin/refuse", "#!/bin/sh\necho This account is currently not available.\nexit 1\n");
        host.exec("chmod", "755", "/usr/local/bin/refuse").ok();
        Supplier<Fleet> fleet =
                fleet(as("op", host).sudo().stack(stack("app", container("app").build())));
        try {
            host.sh("usermod -s /usr/local/bin/refuse op").ok();
            assertThat(refusal(apply(host.sshConfig(), fleet)))
                    .contains("ssh op@texts")
                    .contains("the login runs no command")
                    .contains("This account is currently not available");
            host.sh("usermod -s /bin/false op").ok();
            assertThat(refusal(apply(host.sshConfig(), fleet)))
                    .contains("ssh op@texts")
                    .contains("the login runs no command");
        } finally {
            host.sh("usermod -s /bin/bash op").ok();
        }
    }

    private static Supplier<Fleet> withApp() {
        return fleet(as(host).stack(stack("app", container("app").build())));
    }

    private static void deploy(Container app, List<HostDirectory> directories) {
        Stack stack = Stack.named("app")
                .add(app)
                .directory(directories.toArray(HostDirectory[]::new))
                .build();
        apply(host.sshConfig(), fleet(as(host).stack(stack))).ok();
    }

    private static byte[] content(String secret) {
        return host.exec("podman", "exec", "systemd-app", "cat", "/run/secrets/" + secret)
                .ok()
                .outBytes();
    }

    /** {@return the texts with which something can be made} */
    private static List<String> accepted(Consumer<String> maker) {
        List<String> accepted = new ArrayList<>();
        for (String text : TEXTS) {
            try {
                maker.accept(text);
                accepted.add(text);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
        return accepted;
    }
}
