package dev.quadlet.arbitraries;

import dev.quadlet.model.table.Codec;
import dev.quadlet.model.table.Lookup;
import dev.quadlet.model.table.Row;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Valid texts of each codec, unquoted and in systemd's form; those of free text are as nasty as they may be.
 *
 * <p>{@link #words(Row)} is what a line of a key can hold: it also keeps what the key's builder refuses, and what the
 * key's lookup cannot express, away.
 */
public final class CodecTexts {

    /** Pieces of free text; each is valid by itself and next to any other. */
    private static final Arbitrary<String> PIECES = Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8)),
            Tuple.of(
                    4,
                    Arbitraries.of(
                            " ", "  ", "\t", "\"", "'", "\\", "\\\\", "\\n", "\\x20", "\\\"", "`", "=", ",", ":", ";",
                            "#", "/", "-", ".", "!", "~", "|", "&", "<", ">", "(", ")", "{", "}", "[", "]", "*", "?",
                            "@")),
            Tuple.of(
                    2,
                    Arbitraries.of("%%", "$$", "%h", "%i", "%n", "%t", "${X}", "$X ", "${HOME_1}", "$$${X}", "%%%h")),
            Tuple.of(
                    2,
                    Arbitraries.of(
                            "ä",
                            "é",
                            "ß",
                            "€",
                            "漢字",
                            "\u05d0",
                            "\u00a0",
                            "\u2003",
                            "\u2028",
                            "\u0301",
                            "\uFEFF",
                            "😀",
                            "\uD83D\uDC69\u200D\uD83D\uDCBB")),
            Tuple.of(1, Arbitraries.of("\n", "\r\n", "\r", "\u0001", "\u001b[0m", "\u007f", "\u0085", "\n[Y]\nA=b")),
            Tuple.of(
                    1,
                    Arbitraries.strings()
                            .withCharRange('!', '~')
                            .excludeChars('%', '$')
                            .ofMaxLength(12)));

    /** Free text, at least one character. */
    private static final Arbitrary<String> TEXT = PIECES.list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(pieces -> String.join("", pieces))
            .filter(text -> !text.isEmpty());

    private static final Arbitrary<String> NAME = Combinators.combine(
                    Arbitraries.of("a", "Z", "0", "web"),
                    Arbitraries.strings()
                            .withCharRange('a', 'z')
                            .numeric()
                            .withChars("_.-")
                            .ofMaxLength(12))
            .as((first, more) -> first + more);

    private static final Arbitrary<String> STEM =
            Arbitraries.oneOf(NAME, NAME.map(n -> n + "@"), NAME.map(n -> n + "@x"), NAME.map(n -> n + "\\x2d:y"));

    /** An absolute path without a colon, in systemd's form. */
    private static final Arbitrary<String> PATH = Arbitraries.frequencyOf(
            Tuple.of(4, NAME.list().ofMinSize(1).ofMaxSize(3).map(names -> "/" + String.join("/", names))),
            Tuple.of(1, NAME.map(name -> "%h/" + name)),
            Tuple.of(1, NAME.map(name -> "/" + name + "%%$$" + name)),
            Tuple.of(1, NAME.map(name -> "/with blank/" + name + " ü'\"\\y")),
            Tuple.of(1, Arbitraries.of("/", "%t", "/${X}/y")));

    private static final Arbitrary<String> PORT_NUMBER =
            Arbitraries.integers().between(1, 65535).map(String::valueOf);

    private static final Arbitrary<String> V4 = Arbitraries.integers()
            .between(0, 255)
            .list()
            .ofSize(4)
            .map(bytes -> bytes.stream()
                    .map(String::valueOf)
                    .reduce((a, b) -> a + "." + b)
                    .orElseThrow());

    private static final Arbitrary<String> V6 = Arbitraries.oneOf(
            Arbitraries.integers()
                    .between(0, 0xffff)
                    .map(Integer::toHexString)
                    .list()
                    .ofSize(8)
                    .map(groups -> String.join(":", groups)),
            Arbitraries.of("::", "::1", "fd00::5", "fe80::1:2", "1::", "2001:DB8::ffff:10.0.0.1", "::ffff:1.2.3.4"));

    private static final Arbitrary<String> IP = Arbitraries.oneOf(V4, V6);

    private static final Arbitrary<String> OPTIONS = Arbitraries.of(
                    "ro", "rw", "size=64m", "mode=1777", "a=b=c", "x=%%y", "p=$$z", "ip=10.89.0.5", "q=ü ü", "k=\"v\"")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(options -> String.join(",", options));

    private static final Arbitrary<String> GO_DURATION = Arbitraries.oneOf(
            Arbitraries.integers().between(0, 1_000_000).map(seconds -> seconds + "s"),
            Arbitraries.of("0", "250ms", "1m30s", "1.5h", "2h45m", "10us", "1h0m0.5s", "7ns", ".5s", "1500ms"));

    private static final Arbitrary<String> UNIT = Combinators.combine(
                    STEM, Arbitraries.of("service", "target", "container", "timer", "network", "mount"))
            .as((stem, type) -> stem + "." + type);

    private static final Arbitrary<String> VOLUME = Arbitraries.oneOf(
            PATH,
            Combinators.combine(source(), PATH).as((source, target) -> source + ":" + target),
            Combinators.combine(source(), PATH, Arbitraries.of("ro", "z", "Z,U", "ro,z", "rslave", "idmap=uids=0-1-2"))
                    .as((source, target, options) -> source + ":" + target + ":" + options));

    /** By the codec itself: two codecs of one kind of text are two entries. */
    private static final Map<Codec<?>, Arbitrary<String>> BY_CODEC = Map.ofEntries(
            Map.entry(Codec.TEXT, TEXT),
            Map.entry(
                    Codec.OBJECT_NAME,
                    Arbitraries.oneOf(NAME, NAME.map(n -> n + "-%i"), Arbitraries.of("%p", "${NAME}", "x%%i%i"))),
            Map.entry(Codec.SERVICE_NAME, STEM),
            Map.entry(Codec.BOOLEAN, Arbitraries.of("true", "false", "yes", "no", "on", "off", "1", "0", "True")),
            Map.entry(Codec.INTEGER, Arbitraries.integers().map(String::valueOf)),
            Map.entry(Codec.GO_DURATION, GO_DURATION),
            Map.entry(
                    Codec.SECONDS,
                    Arbitraries.integers().between(0, Integer.MAX_VALUE).map(String::valueOf)),
            Map.entry(
                    Codec.BYTE_SIZE,
                    Combinators.combine(
                                    Arbitraries.integers().between(0, 100_000),
                                    Arbitraries.of("", "b", "k", "m", "g", "t", "B", "K", "M", "G", "T"))
                            .as((number, unit) -> number + unit)),
            Map.entry(Codec.UNIT, UNIT),
            Map.entry(Codec.PORT, Arbitraries.oneOf(port(), Arbitraries.of("${PORT}:80", "80%i:80"))),
            Map.entry(
                    Codec.EXPOSED_PORT,
                    Combinators.combine(PORT_NUMBER, Arbitraries.of("", "/tcp", "/udp"))
                            .as((number, protocol) -> number + protocol)),
            Map.entry(Codec.IMAGE, image()),
            Map.entry(Codec.VOLUME, VOLUME),
            Map.entry(Codec.MOUNT, mount()),
            Map.entry(Codec.NETWORK, network()),
            Map.entry(
                    Codec.USER_NAMESPACE,
                    Arbitraries.of(
                            "host",
                            "nomap",
                            "private",
                            "keep-id",
                            "keep-id:uid=1000",
                            "keep-id:uid=1000,gid=1000,size=2",
                            "auto",
                            "auto:size=65536",
                            "auto:uidmapping=0:1000:1,gidmapping=0:1000:1",
                            "ns:/run/ns/x",
                            "container:web",
                            "${USERNS}",
                            "keep-id:uid=%U")),
            Map.entry(
                    Codec.DEVICE,
                    Arbitraries.oneOf(
                            PATH,
                            PATH.map(path -> "-" + path),
                            PATH.map(path -> path + ":rw"),
                            Combinators.combine(PATH, PATH).as((host, container) -> host + ":" + container),
                            Combinators.combine(PATH, PATH)
                                    .as((host, container) -> "-" + host + ":" + container + ":rwm"),
                            Arbitraries.of("nvidia.com/gpu=all"))),
            Map.entry(
                    Codec.HOST_ENTRY,
                    Combinators.combine(
                                    NAME.list().ofMinSize(1).ofMaxSize(3).map(names -> String.join(";", names)),
                                    Arbitraries.oneOf(IP, Arbitraries.of("host-gateway", "[fd00::1]")))
                            .as((names, address) -> names + ":" + address)),
            Map.entry(
                    Codec.ID_MAPPING,
                    Arbitraries.of("0:10000:1000", "+u33:@1000", "+g0:@100:5", "5:6", "u0:1:2", "g1:0:1", "+7:8:9")),
            Map.entry(
                    Codec.ULIMIT,
                    Arbitraries.of("host", "nofile=1024", "nofile=1:2", "core=-1:-1", "nproc=5:-1", "stack=0:0")),
            Map.entry(
                    Codec.TMPFS,
                    Arbitraries.oneOf(
                            PATH, Combinators.combine(PATH, OPTIONS).as((path, options) -> path + ":" + options))),
            Map.entry(
                    Codec.SECRET,
                    Arbitraries.oneOf(
                            NAME, Combinators.combine(NAME, OPTIONS).as((name, options) -> name + "," + options))),
            Map.entry(
                    Codec.BUILD_SECRET,
                    Arbitraries.oneOf(
                            NAME.map(name -> "id=" + name),
                            Combinators.combine(NAME, OPTIONS).as((name, options) -> "id=" + name + "," + options))),
            Map.entry(
                    Codec.SETTING,
                    Combinators.combine(NAME, Arbitraries.oneOf(TEXT, Arbitraries.just("")))
                            .as((name, value) -> name + "=" + value)),
            Map.entry(
                    Codec.SIGNAL,
                    Arbitraries.of("SIGTERM", "TERM", "SIGRTMIN+3", "SIGRTMAX-1", "9", "1", "64", "USR1", "SIGKILL")),
            Map.entry(Codec.HEALTH_INTERVAL, Arbitraries.oneOf(GO_DURATION, Arbitraries.just("disable"))),
            Map.entry(Codec.IP, IP),
            Map.entry(Codec.SUBNET, subnet()),
            Map.entry(
                    Codec.ADDRESS_RANGE,
                    Arbitraries.oneOf(
                            subnet(), Arbitraries.of("10.0.0.1-10.0.0.9", "fd00::1-fd00::9", "10.0.0.1-10.0.0.1"))),
            Map.entry(
                    Codec.CAPABILITY,
                    Arbitraries.of("ALL", "all", "NET_ADMIN", "CAP_NET_ADMIN", "cap_sys_time", "setuid", "BPF")),
            Map.entry(
                    Codec.KUBE_AUTO_UPDATE,
                    Arbitraries.oneOf(
                            Arbitraries.of("registry", "local"),
                            NAME.map(name -> name + "/registry"),
                            NAME.map(name -> name + "/local"))),
            Map.entry(
                    Codec.BUILD_CONTEXT,
                    Arbitraries.oneOf(PATH, Arbitraries.of("file", "unit", "https://example.org/x.git#main:sub"))),
            Map.entry(
                    Codec.TIME_SPAN,
                    Arbitraries.oneOf(
                            Arbitraries.integers().between(0, 1_000_000).map(String::valueOf),
                            Arbitraries.of(
                                    "infinity", "1min 30s", "2h", "250ms", "1d", "1w 2d", "5us", "1.5min", "90"))),
            Map.entry(
                    Codec.LIMIT,
                    Arbitraries.oneOf(
                            Arbitraries.integers().between(0, 1_000_000).map(String::valueOf),
                            Arbitraries.integers().between(0, 400).map(percent -> percent + "%"),
                            Arbitraries.of("infinity", "512M", "2G", "1T", "4K"))),
            Map.entry(Codec.FILE_MODE, Arbitraries.of("0644", "755", "0", "7777", "01777", "0000")),
            Map.entry(
                    Codec.CALENDAR,
                    Arbitraries.of(
                            "daily",
                            "hourly",
                            "Mon..Fri 03:30",
                            "*-*-* 03:30:00",
                            "2026-01-01 00:00:00 Europe/Berlin",
                            "Sat,Sun *-*-~01 0/2:00",
                            "*-*-* *:*:00.5")));

    /** Keys whose builder is narrower than their codec. */
    private static final Map<String, Arbitrary<String>> BY_KEY = Map.of(
            "IP", V4,
            "IP6", V6,
            "Pod", STEM.map(stem -> stem + ".pod"),
            "Slice", NAME.map(name -> name + ".slice"),
            "Nice", Arbitraries.integers().between(-20, 19).map(String::valueOf),
            "OOMScoreAdjust", Arbitraries.integers().between(-1000, 1000).map(String::valueOf),
            "PidsLimit", Arbitraries.integers().greaterOrEqual(-1).map(String::valueOf),
            "CPUQuota", Arbitraries.integers().between(1, 400).map(percent -> percent + "%"));

    private CodecTexts() {}

    /**
     * {@return valid texts of a codec}
     *
     * @param codec a constant of {@link Codec}, or one made by {@link Codec#choice}
     */
    public static Arbitrary<String> of(Codec<?> codec) {
        Arbitrary<String> texts = BY_CODEC.get(codec);
        if (texts != null) {
            return texts;
        }
        if (codec.accepts().equals(Codec.BOOLEAN.accepts())) {
            return of(Codec.BOOLEAN);
        }
        String[] words = codec.accepts().split(", ", -1);
        if (words.length < 2) {
            throw new IllegalArgumentException("no texts for a codec that accepts " + codec.accepts());
        }
        return Arbitraries.of(words);
    }

    /** Names that files, stacks and objects of Podman may have. */
    static Arbitrary<String> plainNames() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    }

    /** {@return free text in systemd's form, at least one character, as nasty as it may be} */
    public static Arbitrary<String> text() {
        return TEXT;
    }

    /**
     * {@return the words of lines that a key can hold, each as often as not from the whole range of its codec; one word
     * unless the key takes a whole command}
     *
     * @param row the row of the key
     */
    public static Arbitrary<List<String>> words(Row<?, ?> row) {
        Lookup lookup = row.lookup();
        if (row instanceof Row.Command<?, ?> || row instanceof Row.Commands<?, ?>) {
            return expressible(TEXT, lookup).list().ofMinSize(1).ofMaxSize(4);
        }
        if (row instanceof Row.Pairs<?, ?>) {
            Arbitrary<String> names = Arbitraries.oneOf(NAME, Arbitraries.of("ä", "a/b.c", "x%%y", "$$z", "q'\"\\"));
            Arbitrary<String> values = Arbitraries.oneOf(TEXT, Arbitraries.just(""));
            return expressible(Combinators.combine(names, values).as((name, value) -> name + "=" + value), lookup)
                    .map(List::of);
        }
        return expressible(single(row), lookup).map(List::of);
    }

    private static Arbitrary<String> single(Row<?, ?> row) {
        Arbitrary<String> ofKey = BY_KEY.get(row.key());
        if (ofKey != null) {
            return ofKey;
        }
        Codec<?> codec = row instanceof Row.One<?, ?, ?> one ? one.codec() : ((Row.Many<?, ?, ?>) row).codec();
        if (codec.equals(Codec.INTEGER)) {
            return Arbitraries.integers().between(1, 10_000).map(String::valueOf);
        }
        return of(codec);
    }

    private static Arbitrary<String> expressible(Arbitrary<String> texts, Lookup lookup) {
        return texts.filter(text -> lookup.problem(text).isEmpty());
    }

    private static Arbitrary<String> source() {
        return Arbitraries.oneOf(
                PATH.filter(path -> !path.startsWith("$")),
                NAME.filter(name -> !name.endsWith(".volume")),
                STEM.map(stem -> stem.replace(":", "") + ".volume"),
                Arbitraries.of("./data", "../x", "%E/app", "vol-%i", "${VOL}"));
    }

    private static Arbitrary<String> port() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.of("", ":"), IP.map(ip -> ip.contains(":") ? "[" + ip + "]:" : ip + ":")),
                        Arbitraries.oneOf(PORT_NUMBER.map(number -> number + ":"), Arbitraries.just("")),
                        PORT_NUMBER,
                        Arbitraries.of("", "/tcp", "/udp", "/sctp"))
                .as((host, hostPort, port, protocol) -> host.equals(":")
                        ? "8000-8010:9000-9010" + protocol
                        : host + (hostPort.isEmpty() && !host.isEmpty() ? ":" : hostPort) + port + protocol);
    }

    private static Arbitrary<String> image() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "nginx",
                        "docker.io/library/nginx:1.27",
                        "localhost/web",
                        "localhost:5000/a/b:c",
                        "quay.io/x/y@sha256:" + "0123456789abcdef".repeat(4),
                        "ghcr.io/org/app:1.0@sha256:" + "0123456789abcdef".repeat(4),
                        "oci-archive:/srv/app.tar",
                        "${IMAGE}",
                        "docker.io/x:%i"),
                STEM.map(stem -> stem + ".image"),
                STEM.map(stem -> stem + ".build"));
    }

    private static Arbitrary<String> mount() {
        Arbitrary<String> value = TEXT.map(text -> text.replaceAll("[\\r\\n]", "_"))
                .map(text -> "\"target=" + text.replace("\"", "\"\"") + "\"");
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "type=bind,source=/srv,target=/data",
                        "type=bind,src=/srv,dst=/data,ro",
                        "type=tmpfs,target=/tmp,tmpfs-size=64m",
                        "type=volume,source=data.volume,destination=/d,U=true",
                        "source=x,target=/y",
                        "type=image,source=web.image,target=/i,rw=false,subpath=",
                        "type=devpts,target=/dev/pts",
                        "type=glob,source=/srv/*.conf,target=/g",
                        "type=bind,source=%h/x,target=/y"),
                Combinators.combine(Arbitraries.of("type=bind,source=/a", "type=volume,source=b", "type=tmpfs"), value)
                        .as((head, target) -> head + "," + target));
    }

    private static Arbitrary<String> network() {
        Arbitrary<String> heads = Arbitraries.oneOf(
                Arbitraries.of("host", "none", "private", "bridge", "pasta", "slirp4netns", "podman", "proxy"),
                NAME.map(name -> name + "-net"),
                STEM.map(stem -> stem.replace(":", "") + ".network"));
        return Arbitraries.oneOf(
                heads,
                Combinators.combine(heads, OPTIONS).as((head, options) -> head + ":" + options),
                Arbitraries.of("container:web", "ns:/run/netns/x", "web.container", "${NET}", "net-%i"));
    }

    private static Arbitrary<String> subnet() {
        return Arbitraries.oneOf(
                Combinators.combine(V4, Arbitraries.integers().between(0, 32)).as((ip, prefix) -> ip + "/" + prefix),
                Combinators.combine(V6, Arbitraries.integers().between(0, 128)).as((ip, prefix) -> ip + "/" + prefix));
    }
}
