package dev.quadlet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is neither root nor the owner finds nothing of a delivered secret, on the host or in what a client says. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecretsStayHiddenIT {

    private static final String VAULT_PASSWORD = "of the vault";

    /**
     * Watches as somebody else: what lies around, and what all processes were called with and have in their
     * environment.
     */
    private static final String WATCH = """
            patterns=$(cat)
            found() { printf '%s\\n' "$patterns" | grep -Fqf - "$@" 2>/dev/null; }
            until [ -e /var/tmp/over ]; do
              cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' >"$XDG_RUNTIME_DIR/seen"
              found "$XDG_RUNTIME_DIR/seen" && echo 'a process had it'
              printf '%s\\n' "$patterns" | grep -rFlf - /tmp /run /etc /dev/shm 2>/dev/null | grep -v "^$XDG_RUNTIME_DIR"
            done
            true
            """;

    private static final String SEARCH = """
            patterns=$(cat)
            printf '%s\\n' "$patterns" | grep -rFlf - /etc /var /run /tmp /dev/shm /srv /opt /root 2>/dev/null
            cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' >"$HOME/seen"
            printf '%s\\n' "$patterns" | grep -Fqf - "$HOME/seen" && echo 'a process has it'
            rm "$HOME/seen"
            journalctl -q --no-pager -o export 2>/dev/null >"$HOME/journal"
            printf '%s\\n' "$patterns" | grep -aFqf - "$HOME/journal" && echo 'the journal has it'
            rm "$HOME/journal"
            """;

    @TempDir
    private static Path directory;

    private static TestHost host;

    /** The values by the last part of the names of secrets. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    @BeforeAll
    static void boot() throws IOException, GeneralSecurityException {
        host = TestHost.start("keeper", "5.8");
        for (String name : List.of("file", "variable", "vault")) {
            VALUES.put(name, random());
        }
        Files.writeString(directory.resolve("file"), value("file"));
        Files.writeString(directory.resolve("vault.yml"), "password: !vault |\n" + vaulted(value("vault")));
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
    }

    private static String value(String name) {
        return VALUES.getOrDefault(name, "");
    }

    /** Characters that stay as they are wherever they are quoted. */
    private static String random() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As ansible-vault encrypts a value. */
    private static String vaulted(String value) throws GeneralSecurityException {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        byte[] keys = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(VAULT_PASSWORD.toCharArray(), salt, 10_000, 80 * 8))
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(keys, 0, 32, "AES"), new IvParameterSpec(keys, 64, 16));
        int pad = 16 - value.length() % 16;
        byte[] encrypted =
                cipher.doFinal((value + String.valueOf((char) pad).repeat(pad)).getBytes(StandardCharsets.ISO_8859_1));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys, 32, 32, "HmacSHA256"));
        HexFormat hex = HexFormat.of();
        String body =
                String.join("\n", hex.formatHex(salt), hex.formatHex(mac.doFinal(encrypted)), hex.formatHex(encrypted));
        return "  $ANSIBLE_VAULT;1.1;AES256\n  " + hex.formatHex(body.getBytes(StandardCharsets.US_ASCII)) + "\n";
    }

    /** What a value looks like, raw and in base64 wherever it begins there, one a line. */
    private static byte[] patterns(String... values) {
        List<String> patterns = new ArrayList<>();
        for (String value : values) {
            patterns.add(value);
            for (int shift = 0; shift < 3; shift++) {
                String encoded = Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString((" ".repeat(shift) + value).getBytes(StandardCharsets.US_ASCII));
                // The first and last characters depend on what is beside it.
                patterns.add(encoded.substring(4, encoded.length() - 4));
            }
        }
        return (String.join("\n", patterns) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] allPatterns() {
        return patterns(VALUES.values().toArray(String[]::new));
    }

    private static void assertSaysNothing(String text) {
        for (String pattern : new String(allPatterns(), StandardCharsets.US_ASCII).split("\n", -1)) {
            if (!pattern.isEmpty()) {
                assertThat(text).doesNotContain(pattern);
            }
        }
    }

    /** The client in a process of its own; what it says, and with what it called others, has no secret. */
    private static int client(String command, String... arguments) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SecretiveFleet.class.getName(),
                host.name(),
                directory.toString(),
                command));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--ssh-config", host.sshConfig().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put(SecretiveFleet.VARIABLE, value("variable"));
        builder.environment().put(SecretiveFleet.VAULT_PASSWORD, VAULT_PASSWORD);
        Process process = builder.start();
        Set<String> called = new TreeSet<>();
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            process.descendants()
                    .map(child -> child.info().commandLine().orElse(""))
                    .forEach(called::add);
        }
        assertThat(called).as("how ssh was called").anyMatch(line -> line.contains("ssh"));
        called.forEach(SecretsStayHiddenIT::assertSaysNothing);
        String said = Files.readString(out);
        assertSaysNothing(said);
        if (process.exitValue() != 0) {
            System.err.println(said);
        }
        return process.exitValue();
    }

    private static String search(String user, byte[] patterns) {
        List<String> words = List.of("ssh", user + "@" + host.name(), "--", SEARCH);
        return Hosts.testhost(words, patterns, Duration.ofMinutes(1)).out();
    }

    @Test
    @Order(1)
    void somebodyElseFindsWhatIsInTheOpen() {
        String open = random();
        host.sh("echo " + Base64.getEncoder().encodeToString(("a" + open).getBytes(StandardCharsets.US_ASCII))
                        + " >/var/tmp/open; logger -t open '" + open + "'; systemd-run -q sh -c 'sleep 60; : " + open
                        + "'")
                .ok();
        assertThat(search("op", patterns(open))).contains("/var/tmp/open", "a process has it");
        assertThat(search("root", patterns(open))).contains("/var/tmp/open", "the journal has it");
    }

    @Test
    @Order(2)
    void nothingIsSeenWhileItIsDelivered() throws Exception {
        host.sh("rm -f /var/tmp/over").ok();
        CompletableFuture<Result> watching = CompletableFuture.supplyAsync(() ->
                Hosts.testhost(List.of("ssh", "op@" + host.name(), "--", WATCH), allPatterns(), Duration.ofMinutes(2)));
        try {
            Path plan = directory.resolve("plan.json");
            assertThat(client("sleep", "plan", "--out", plan.toString())).isZero();
            assertSaysNothing(Files.readString(plan));
            assertThat(client("sleep", "apply", plan.toString(), "--settle", "1", "--format", "json"))
                    .isZero();
        } finally {
            host.sh("touch /var/tmp/over").ok();
        }
        Result watched = watching.get();
        assertThat(watched.status()).as(watched.toString()).isZero();
        assertThat(watched.out()).isEmpty();
    }

    @Test
    @Order(3)
    void containersGetTheirValues() {
        assertValues(VALUES);
    }

    private static void assertValues(Map<String, String> values) {
        for (String user : List.of("root", "al")) {
            for (String name : SecretiveFleet.sources(user, directory).keySet()) {
                String value = values.get(name.split("-", -1)[1]);
                String script = "podman exec systemd-" + user + "-keeper sh -c 'cat /run/secrets/" + name
                        + "; echo; echo $" + SecretiveFleet.variable(name) + "'";
                assertThat(host.login(user, script).ok().out()).as(name).isEqualTo(value + "\n" + value + "\n");
            }
        }
    }

    @Test
    @Order(4)
    void nobodyElseFindsThem() {
        assertThat(search("op", allPatterns())).isEmpty();
        // What al has is al's own.
        Set<String> foundByAl = search("al", allPatterns()).lines().collect(Collectors.toCollection(TreeSet::new));
        assertThat(foundByAl)
                .allMatch(path -> Stream.of("/var/home/al/", "/run/user/1000/", "a process has it")
                        .anyMatch(path::startsWith));
        for (String found : search("root", allPatterns()).lines().toList()) {
            assertThat(found)
                    .matches("a process has it|(/etc/quadlet/secretive/generations/000001/secrets/"
                            + "|/var/home/al/.local/share/quadlet/secretive/generations/000001/secrets/"
                            + "|/var/lib/containers/storage/|/var/home/al/.local/share/containers/storage/"
                            + "|/run/containers/|/run/crun/|/run/user/1000/).*");
            assertThat(found).doesNotContainPattern("/quadlet/.*-sealed");
        }
        assertThat(host.sh("find /etc/quadlet/secretive/generations/*/secrets"
                                + " /var/home/al/.local/share/quadlet/secretive/generations/*/secrets"
                                + " -type f ! -perm 600")
                        .ok()
                        .out())
                .isEmpty();
    }

    @Test
    @Order(5)
    void nothingIsSaidWhenAnApplyFails() throws Exception {
        Map<String, String> before = Map.copyOf(VALUES);
        VALUES.put("file", random());
        Files.writeString(directory.resolve("file"), value("file"));
        assertThat(client("no-such-program", "apply", "--settle", "1")).isEqualTo(1);
        assertThat(search("op", allPatterns())).isEmpty();
        assertThat(search("root", allPatterns())).doesNotContain("journal");
        assertValues(before);
        Files.delete(directory.resolve("file"));
        assertThat(client("sleep", "plan")).isEqualTo(1);
    }
}
