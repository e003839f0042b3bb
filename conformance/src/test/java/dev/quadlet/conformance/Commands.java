package dev.quadlet.conformance;

import dev.quadlet.conformance.ArgvTable.Form;
import dev.quadlet.model.value.PodmanVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command lines that a unit must become.
 *
 * <p>Each generated line is taken apart completely: Podman and the global words in front, the arguments at the end, and
 * between them the options in any order, each key's own in the order of the unit. What the generator adds to every unit
 * of the type is learned from a plain one.
 */
final class Commands {

    /** Words of a plain unit that are not the generator's own. */
    private static final Set<String> PLAIN = Set.of("localhost/plain", "/plain", "--tag");

    /** Stem of the file of a plain unit. */
    private static final String PLAIN_STEM = "plain";

    /** What the generator adds unless the key is set. */
    private static final Map<String, List<String>> DEFAULTS = Map.of(
            "Container.CgroupsMode", List.of("--cgroups=split"),
            "Container.Notify", List.of("--sdnotify=conmon"),
            "Pod.ExitPolicy", List.of("--exit-policy", "stop"),
            "Pod.StopTimeout", List.of("--time=10"));

    /** Keys whose words have a fixed place, and those that change words which are there anyway. */
    private static final Set<String> PLACED = Set.of(
            "Container.Image",
            "Container.Rootfs",
            "Container.Exec",
            "Container.ContainerName",
            "Container.ReloadCmd",
            "Container.ReloadSignal",
            "Pod.PodName",
            "Network.NetworkName",
            "Network.NetworkDeleteOnStop",
            "Volume.VolumeName",
            "Kube.Yaml",
            "Image.Image",
            "Build.SetWorkingDirectory",
            "Artifact.Artifact");

    private static final Set<String> EVERYWHERE = Set.of("ContainersConfModule", "GlobalArgs");

    /** Keys whose value is a path that the generator may make absolute. */
    private static final Set<String> PATHS = Set.of("Container.EnvironmentFile", "Kube.ConfigMap", "Kube.Yaml");

    private static final Set<String> PAIRS = Set.of("Environment", "Label", "Annotation", "BuildArg", "Options");

    private final ArgvTable table;
    private final PodmanVersion version;
    private final String section;
    private final String stem;
    private final String directory;
    private final Map<String, List<Emitted>> lines = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int arguments;

    private Commands(
            ArgvTable table, PodmanVersion version, String section, String stem, String directory, List<Emitted> all) {
        this.table = table;
        this.version = version;
        this.section = section;
        this.stem = stem;
        this.directory = directory;
        for (Emitted line : all) {
            lines.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(line);
        }
        PAIRS.forEach(key -> lines.getOrDefault(section + "." + key, new ArrayList<>())
                .sort((a, b) -> Arrays.compareUnsigned(pairName(a), pairName(b))));
    }

    /**
     * What a comparison found.
     *
     * @param problems what is wrong
     * @param arguments how many words of the unit were found on command lines
     */
    record Outcome(List<String> problems, int arguments) {}

    /**
     * {@return the text of a unit that says nothing}
     *
     * @param section the type's own section
     */
    static String plain(String section) {
        String entries = switch (section) {
            case "Container", "Image" -> "Image=localhost/plain\n";
            case "Artifact" -> "Artifact=localhost/plain\n";
            case "Kube" -> "Yaml=/plain\n";
            case "Build" -> "ImageTag=localhost/plain\nSetWorkingDirectory=/plain\n";
            default -> "";
        };
        return "[" + section + "]\n" + entries;
    }

    /**
     * Compares the commands of a service with what its unit holds.
     *
     * @param table what each key becomes
     * @param version the version of the generator
     * @param section the type's own section
     * @param stem the name of the unit's file without its type
     * @param directory the directory of the unit's file
     * @param emitted what the unit holds
     * @param service the generated service
     * @param plain the service of a plain unit
     */
    static Outcome compare(
            ArgvTable table,
            PodmanVersion version,
            String section,
            String stem,
            String directory,
            List<Emitted> emitted,
            ServiceFile service,
            ServiceFile plain) {
        Commands commands = new Commands(table, version, section, stem, directory, emitted);
        commands.compare(service, plain);
        return new Outcome(commands.problems, commands.arguments);
    }

    private void compare(ServiceFile service, ServiceFile plain) {
        Map<String, List<List<String>>> expected = new LinkedHashMap<>();
        for (String key : plain.commandKeys()) {
            for (String line : plain.values("Service", key)) {
                expected.computeIfAbsent(key, k -> new ArrayList<>()).add(ownWords(line));
            }
        }
        if (has("Container.ReloadCmd") || has("Container.ReloadSignal")) {
            expected.put("ExecReload", List.of(List.of()));
        }
        if (words("Network.NetworkDeleteOnStop").contains("true")) {
            expected.put("ExecStopPost", List.of(List.of()));
        }
        for (String key : service.commandKeys()) {
            compare(key, service.values("Service", key), expected.getOrDefault(key, List.of()));
        }
        for (String key : expected.keySet()) {
            if (!service.commandKeys().contains(key)) {
                problems.add(key + " is missing");
            }
        }
    }

    /** What a line of a plain unit has behind Podman and will have in every unit of the type. */
    private List<String> ownWords(String line) {
        List<String> words = new ArrayList<>(ExecLine.words(line));
        words.remove(0);
        words.removeAll(PLAIN);
        if (section.equals("Network") || section.equals("Volume")) {
            words.remove(words.size() - 1); // the name
        }
        String from = section.equals("Container") ? "systemd-%N" : "systemd-" + PLAIN_STEM;
        words.replaceAll(word -> {
            if (word.equals(from)) {
                return name();
            }
            return word.equals(from + "-infra") ? name() + "-infra" : word;
        });
        return words;
    }

    /** The name that Podman's object gets. */
    private String name() {
        List<String> explicit = words(
                section.equals("Container") || section.equals("Pod") ? section + "." + section + "Name" : nameKey());
        if (!explicit.isEmpty()) {
            return explicit.get(0);
        }
        return section.equals("Container") ? "systemd-%N" : "systemd-" + stem;
    }

    private String nameKey() {
        return section + "." + section + "Name";
    }

    private void compare(String key, List<String> lines, List<List<String>> own) {
        List<List<String>> actual = new ArrayList<>();
        for (String line : lines) {
            try {
                actual.add(ExecLine.words(line));
            } catch (IllegalArgumentException e) {
                problems.add(key + ": " + e.getMessage());
                return;
            }
        }
        List<Emitted> user = emitted("Service." + key);
        if (actual.size() != user.size() + own.size()) {
            problems.add(key + ": " + (user.size() + own.size()) + " lines were expected, not " + lines);
            return;
        }
        for (int i = 0; i < user.size(); i++) {
            expectEqual(key, arguments(user.get(i).words()), arguments(actual.get(i)));
        }
        for (int i = 0; i < own.size(); i++) {
            List<String> words = new ArrayList<>(actual.get(user.size() + i));
            if (words.get(0).equals("-" + Generator.PODMAN)) {
                words.set(0, Generator.PODMAN);
            }
            takeApart(key, own.get(i), arguments(words));
        }
    }

    private void takeApart(String key, List<String> own, List<String> actual) {
        List<String> head = new ArrayList<>(List.of(Generator.PODMAN));
        words(section + ".ContainersConfModule").forEach(module -> head.add("--module=" + module));
        head.addAll(words(section + ".GlobalArgs"));
        List<String> tail = tail(key);
        int from = head.size();
        int to = actual.size() - tail.size();
        if (from > to) {
            problems.add(key + ": " + head + " … " + tail + " were expected, not " + actual);
            return;
        }
        expectEqual(key, arguments(head), actual.subList(0, from));
        expectEqual(key, arguments(tail), actual.subList(to, actual.size()));
        options(key, own, actual.subList(from, to));
    }

    /** Takes options off in the order of the line, each from the front of a queue. */
    private void options(String key, List<String> own, List<String> actual) {
        List<String> rest = new ArrayList<>(own);
        Map<String, Deque<List<String>>> queues = queues(key, rest);
        rest = new ArrayList<>(arguments(rest));
        int at = 0;
        while (at < actual.size()) {
            int length = take(queues, actual.subList(at, actual.size()));
            if (length == 0 && rest.remove(actual.get(at))) {
                length = 1;
            } else if (length == 0) {
                problems.add(key + ": unexpected word " + (at + 1) + " of the options, " + quoted(actual.get(at))
                        + "; still expected are " + queues + " " + rest + "; the options are " + actual);
                return;
            } else {
                arguments += length;
            }
            at += length;
        }
        if (!rest.isEmpty() || !queues.values().stream().allMatch(Deque::isEmpty)) {
            problems.add(key + ": missing are " + queues + " " + rest + "; the options are " + actual);
        }
    }

    private static int take(Map<String, Deque<List<String>>> queues, List<String> actual) {
        for (Deque<List<String>> queue : queues.values()) {
            List<String> piece = queue.isEmpty() ? List.of() : queue.getFirst();
            if (!piece.isEmpty() && piece.size() <= actual.size() && piece.equals(actual.subList(0, piece.size()))) {
                queue.removeFirst();
                return piece.size();
            }
        }
        return 0;
    }

    /** The options of each key on this line; defaults that they replace are taken from the generator's own words. */
    private Map<String, Deque<List<String>>> queues(String line, List<String> own) {
        Map<String, Deque<List<String>>> queues = new LinkedHashMap<>();
        lines.forEach((name, values) -> {
            Emitted first = values.get(0);
            if (!first.section().equals(section) || PLACED.contains(name) || isGlobal(first)) {
                return;
            }
            Form form = table.form(section, first.row().key(), version)
                    .orElseThrow(() -> new IllegalStateException("argv.tsv has no " + name + " for " + version));
            if (!form.isElsewhere() && form.line().equals(line)) {
                Deque<List<String>> queue = new ArrayDeque<>();
                for (Emitted emitted : values) {
                    queue.add(arguments(piece(emitted, form)));
                }
                queue.removeIf(List::isEmpty);
                queues.put(name, queue);
                DEFAULTS.getOrDefault(name, List.of()).forEach(own::remove);
            }
        });
        return queues;
    }

    /** Maps come out sorted by name, as UTF-8. */
    private static byte[] pairName(Emitted emitted) {
        int equals = emitted.value().indexOf('=');
        return emitted.value().substring(0, Math.max(equals, 0)).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isGlobal(Emitted emitted) {
        return EVERYWHERE.contains(emitted.row().key()) || emitted.row().key().equals("PodmanArgs");
    }

    private List<String> piece(Emitted emitted, Form form) {
        String value = emitted.value();
        return switch (emitted.name()) {
            case "Container.User" ->
                List.of("--user", value + (has("Container.Group") ? ":" + one("Container.Group") : ""));
            case "Container.Group" -> List.of();
            case "Container.AddDevice" -> device(value, form);
            case "Container.VolatileTmp" ->
                words("Container.ReadOnly").contains("true") ? List.of() : form.words(List.of(value));
            case "Container.Volume", "Pod.Volume", "Build.Volume" ->
                form.words(List.of(value.startsWith(".") ? relativeVolume(value) : value));
            case "Kube.AutoUpdate" ->
                form.words(List.of(value.replaceFirst("^([^/]*)/", "/$1="))).stream()
                        .map(word -> word.replace("autoupdate=/", "autoupdate/"))
                        .toList();
            case "Volume.User", "Volume.Group", "Volume.Options" -> volumeOptions(emitted);
            case "Container.RemapUsers", "Pod.RemapUsers", "Kube.RemapUsers" -> remap(value);
            case "Container.RemapUid", "Pod.RemapUid", "Kube.RemapUid" -> manual("--uidmap", value);
            case "Container.RemapGid", "Pod.RemapGid", "Kube.RemapGid" -> manual("--gidmap", value);
            case "Container.RemapUidSize", "Pod.RemapUidSize", "Kube.RemapUidSize" -> List.of();
            default ->
                form.words(
                        PATHS.contains(emitted.name()) ? List.of(Paths.absolute(directory, value)) : emitted.words());
        };
    }

    private String relativeVolume(String value) {
        int colon = value.indexOf(':');
        return Paths.absolute(directory, value.substring(0, colon)) + value.substring(colon);
    }

    /** A device that may be missing is looked for while the unit is generated. */
    private static List<String> device(String value, Form form) {
        if (!value.startsWith("-")) {
            return form.words(List.of(value));
        }
        String device = value.substring(1);
        int colon = device.indexOf(':');
        boolean present = Files.exists(Path.of(colon < 0 ? device : device.substring(0, colon)));
        return present ? form.words(List.of(device)) : List.of();
    }

    /** One option for three keys; it is put where the last of them is written. */
    private List<String> volumeOptions(Emitted emitted) {
        List<String> parts = new ArrayList<>();
        words("Volume.User").forEach(user -> parts.add("uid=" + user));
        words("Volume.Group").forEach(group -> parts.add("gid=" + group));
        parts.addAll(words("Volume.Options"));
        String first = has("Volume.User") ? "Volume.User" : has("Volume.Group") ? "Volume.Group" : "Volume.Options";
        return emitted.name().equals(first) ? List.of("--opt", "o=" + String.join(",", parts)) : List.of();
    }

    private List<String> remap(String mode) {
        if (mode.equals("manual")) {
            return List.of();
        }
        boolean keep = mode.equals("keep-id");
        List<String> options = new ArrayList<>();
        words(section + ".RemapUid").forEach(uid -> options.add((keep ? "uid=" : "uidmapping=") + uid));
        words(section + ".RemapGid").forEach(gid -> options.add((keep ? "gid=" : "gidmapping=") + gid));
        if (!keep) {
            words(section + ".RemapUidSize").forEach(size -> options.add("size=" + size));
        }
        return List.of("--userns", options.isEmpty() ? mode : mode + ":" + String.join(",", options));
    }

    private List<String> manual(String option, String value) {
        return one(section + ".RemapUsers").equals("manual") ? List.of(option, value) : List.of();
    }

    /** The words at the end of a line, which have their order. */
    private List<String> tail(String key) {
        List<String> tail = new ArrayList<>();
        boolean main = key.equals(section.equals("Pod") ? "ExecStartPre" : "ExecStart");
        if (main) {
            tail.addAll(words(section + ".PodmanArgs"));
        }
        switch (section + " " + key) {
            case "Container ExecStart" -> {
                tail.addAll(words("Container.Image"));
                words("Container.Rootfs").forEach(rootfs -> tail.addAll(List.of("--rootfs", rootfs)));
                tail.addAll(words("Container.Exec"));
            }
            case "Container ExecReload" -> {
                List<String> command = words("Container.ReloadCmd");
                tail.addAll(
                        command.isEmpty()
                                ? List.of("kill", "--signal", one("Container.ReloadSignal"), name())
                                : List.of("exec", name()));
                tail.addAll(command);
            }
            case "Network ExecStart", "Volume ExecStart" -> tail.add(name());
            case "Network ExecStopPost" -> tail.addAll(List.of("network", "rm", name()));
            case "Kube ExecStart", "Kube ExecStopPost" ->
                words("Kube.Yaml").forEach(yaml -> tail.add(Paths.absolute(directory, yaml)));
            case "Image ExecStart" -> tail.addAll(words("Image.Image"));
            case "Build ExecStart" -> tail.addAll(words("Build.SetWorkingDirectory"));
            case "Artifact ExecStart" -> tail.addAll(words("Artifact.Artifact"));
            default -> {}
        }
        return tail;
    }

    private List<Emitted> emitted(String name) {
        return lines.getOrDefault(name, List.of());
    }

    private List<String> words(String name) {
        return emitted(name).stream().flatMap(line -> line.words().stream()).toList();
    }

    private boolean has(String name) {
        return !emitted(name).isEmpty();
    }

    private String one(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? "" : words.get(0);
    }

    private static List<String> arguments(List<String> words) {
        return words.stream().map(ExecLine::argument).toList();
    }

    private void expectEqual(String key, List<String> expected, List<String> actual) {
        arguments += expected.size();
        if (!expected.equals(actual)) {
            problems.add(key + ": expected " + expected + "\n  but got " + actual);
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
