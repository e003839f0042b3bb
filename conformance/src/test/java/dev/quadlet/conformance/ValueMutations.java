package dev.quadlet.conformance;

import dev.quadlet.conformance.Mutations.Mutation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values that the generator looks into, and keys that depend on others. */
final class ValueMutations {

    private static final char MARK = Case.MARK;

    private static final List<String> PORTS = List.of(
            "80",
            "80-90/tcp",
            "http",
            "80/sctp",
            "x80",
            "80:80",
            "\"80\"",
            "80/TCP",
            "80/udp",
            "",
            "80-",
            "-80",
            "80 81",
            "80/tcp x",
            "80\u00A0",
            "٣",
            "80/tcp/udp");

    private static final List<String> MOUNTS = List.of(
            "type=bind,target=/x",
            "type=bind,source=/a,target=/x",
            "type=bind,src=/a,target=/x",
            "source=/a,target=/x",
            "target=/x",
            "type=volume,target=/x",
            "type=volume,source=,target=/x",
            "type=tmpfs,target=/x",
            "type=tmpfs,source,target=/x",
            "type=bind,src,target=/x",
            "type=bind,source=/a,src,target=/x",
            "type=bind,source=/a,source=/b,target=/x",
            "type=bind,source=/a,src=,target=/x",
            "type=glob,src=/a*,target=/x",
            "type=image,source=x,target=/x",
            "type=image,target=/x",
            "type=artifact,source=x,target=/x",
            "type=artifact,target=/x",
            "type=,source=/a",
            "type,source=/a",
            "type=bind=x,source=/a,target=/x",
            "type=bind,type=tmpfs,source=/a",
            "type=tmpfs,type=bind",
            "type=bind,\"source=/a,b\",target=/x",
            "\"type=bind,\\\"source=/a,b\\\",target=/x\"",
            "'type=bind,\"source=/a,b\",target=/x'",
            "'type=bind,source=\"/a\",target=/x'",
            "'type=bind,\"source=/a\"b,target=/x'",
            "'type=bind,\"source=/a'",
            "type=bind,source=/a\\ntype=tmpfs",
            "type=bind,source=/a\\n",
            "\\ntype=bind,source=/a",
            "\\r\\ntype=bind,source=/a\\r\\n",
            "'type=bind,\"source=/a\\nb\",target=/x'",
            "'type=bind,\"source=/a\"\"b\",target=/x'",
            "type=bind,source=./a,target=/x",
            "type=bind,source=%h/a,target=/x",
            "type=bind,source=a,target=/x",
            "type=bind, source=/a, target=/x",
            "type=bind , source=/a",
            "type=bind,source=/a type=tmpfs,target=/y",
            "bind",
            "\"\"",
            "\\n",
            ",",
            "type=devpts,target=/dev/pts",
            "type=TMPFS,target=/x",
            "Type=bind,source=/a",
            "type=bind,Source=/a,target=/x",
            "#type=bind");

    private ValueMutations() {}

    static Map<String, Mutation> all() {
        Map<String, Mutation> all = new TreeMap<>();
        all.put("exposed port", draft -> draft.is("container") && draft.own("ExposeHostPort=" + draft.any(PORTS)));
        all.put("mount", draft -> draft.is("container") && draft.own("Mount=" + draft.any(MOUNTS)));
        all.put("keys that clash", ValueMutations::clash);
        all.put(
                "group without user",
                draft -> (draft.is("container") || draft.is("volume"))
                        && draft.own("Group=" + draft.any("1000", "", "\"\"", "a"))
                        && (draft.random.nextInt(3) > 0 || draft.own("User=" + draft.any("1", "", "\""))));
        all.put("remapped users", ValueMutations::remap);
        all.put("setting of the service", ValueMutations::service);
        all.put("pod", ValueMutations::pod);
        all.put(
                "gateway and subnet",
                draft -> draft.is("network")
                        && draft.own(draft.any("Gateway", "IPRange") + "=" + draft.any("10.0.0.1", "", "x"))
                        && (draft.random.nextBoolean() || draft.own("Subnet=" + draft.any("10.0.0.0/24", ""))));
        all.put("volume", ValueMutations::volume);
        all.put("working directory", ValueMutations::workingDirectory);
        all.put("name of the service", draft -> {
            draft.own("ServiceName="
                    + draft.any(
                            "own" + MARK,
                            "\"own" + MARK + "\"",
                            "own" + MARK + ".service",
                            "own" + MARK + "@",
                            "own" + MARK + "-%i",
                            "'own" + MARK + "'",
                            "\"own" + MARK));
            return true;
        });
        all.put(
                "variable twice",
                draft -> draft.own(draft.any(
                        "Environment=A=1\nEnvironment=A=2",
                        "Environment=A=1 B=2 A=3",
                        "Environment=A=1\nEnvironment=A=1",
                        "Label=a=1 \"a=2\"",
                        "Environment=A=1\nEnvironment=\nEnvironment=A=2",
                        "Label=a=1\nLabel=b=\\d a=2",
                        "Annotation=a=1\nAnnotation=a",
                        "Label=a\nLabel=a=1",
                        "Environment=TITLE=My blog",
                        "Environment=A B=1",
                        "Environment=A \"\" B=1")));
        all.put(
                "start with the pod",
                draft -> draft.is("container") && draft.own("StartWithPod=" + draft.any("true", "false", "ture", "")));
        all.put(
                "default dependencies",
                draft -> draft.add(
                        "Quadlet", "DefaultDependencies=" + draft.any("false", "true", "ture", "", "0", "\"no\"")));
        all.put("image", draft -> draft.own("Image=" + draft.any("", "\"\"", "x", "\"x\"", "x.image y", "\"", "'x'")));
        return all;
    }

    private static boolean clash(Draft draft) {
        return switch (draft.random.nextInt(4)) {
            case 0 -> draft.own("Rootfs=" + draft.any("/r", "", "\"\"", "\"/r\"")) && draft.own("Image=x");
            case 1 ->
                draft.own("ReloadCmd=" + draft.any("/bin/r", "", "\"\"", "\\d", "'a", "a \\d"))
                        && draft.own("ReloadSignal=" + draft.any("HUP", "", "\"\"", "\""));
            case 2 ->
                draft.own(draft.any("UserNS", "UIDMap", "GIDMap", "SubUIDMap", "SubGIDMap") + "="
                                + draft.any("auto", "", "\"\"", "'", "\"", "0:1:1"))
                        && draft.own(draft.any("RemapUsers", "RemapUid", "RemapGid", "RemapUidSize") + "="
                                + draft.any("auto", "", "\"\"", "1"));
            default ->
                draft.own("Notify=" + draft.any("true", "healthy", "HEALTHY", "false", "ture", "\"healthy\""))
                        && draft.add("Service", "Type=" + draft.any("oneshot", "notify", "\"oneshot\""));
        };
    }

    private static boolean remap(Draft draft) {
        for (int i = 0; i <= draft.random.nextInt(4); i++) {
            draft.own(draft.any(
                    "RemapUsers=auto",
                    "RemapUsers=keep-id",
                    "RemapUsers=manual",
                    "RemapUsers=\"auto\"",
                    "RemapUsers=Auto",
                    "RemapUsers=",
                    "RemapUid=0:1:1",
                    "RemapUid=0:1:1 1:2:1",
                    "RemapUid=",
                    "RemapUid='0",
                    "RemapUid=\"\" 1",
                    "RemapGid=0:1:1",
                    "RemapUidSize=5",
                    "RemapUidSize=x",
                    "RemapUidSize=0",
                    "UserNS=auto",
                    "UserNS="));
        }
        return true;
    }

    private static boolean service(Draft draft) {
        return draft.add(
                "Service",
                draft.any(
                        "Type=simple",
                        "Type=oneshot",
                        "Type=notify",
                        "Type=\"oneshot\"",
                        "Type='oneshot'",
                        "Type=",
                        "Type=forking",
                        "KillMode=process",
                        "KillMode=mixed",
                        "KillMode=\"control-group\"",
                        "KillMode=",
                        "NotifyAccess=main",
                        "NotifyAccess=all",
                        "PIDFile=/run/x.pid",
                        "PIDFile=%t/%N.pid",
                        "Restart=always",
                        "Restart=on-failure",
                        "Restart=",
                        "Environment=A=1",
                        "Environment=A=1\nEnvironment=B=2",
                        "Environment=",
                        "SyslogIdentifier=x",
                        "SyslogIdentifier=%N",
                        "RemainAfterExit=no",
                        "RemainAfterExit=yes",
                        "RemainAfterExit=",
                        "Delegate=yes",
                        "Delegate=no",
                        "ExecStart=/bin/x",
                        "ExecStop=",
                        "ExecReload=/bin/x",
                        "User=a",
                        "WorkingDirectory=/w",
                        "WorkingDirectory=",
                        "Type=oneshot\nType=notify",
                        "Type=simple\nType=oneshot"));
    }

    private static boolean pod(Draft draft) {
        draft.others.put(
                "pod" + MARK + ".pod",
                "[Pod]\n" + draft.any("", "PodName=x\n", "Nothing=1\n", "ServiceName=p" + MARK + "\n"));
        return draft.own("Pod="
                + draft.any(
                        "app",
                        "pod" + MARK + ".pod",
                        "\"pod" + MARK + ".pod\"",
                        "pod" + MARK,
                        "",
                        "pod" + MARK + ".pod ",
                        ".pod",
                        "pod%i.pod",
                        "'pod" + MARK + ".pod'",
                        "pod" + MARK + ".pod\nStartWithPod=false",
                        "pod" + MARK + ".pod\nStartWithPod=true",
                        "pod" + MARK + ".pod\nStartWithPod=ture"));
    }

    private static boolean volume(Draft draft) {
        if (!draft.is("volume")) {
            return false;
        }
        for (int i = 0; i <= draft.random.nextInt(4); i++) {
            draft.own(draft.any(
                    "Type=nfs",
                    "Type=bind",
                    "Type=\"\"",
                    "Options=rw",
                    "Options=",
                    "Device=/dev/x",
                    "Device=",
                    "Device=\"\"",
                    "Driver=image",
                    "Driver=\"image\"",
                    "Driver=local",
                    "Driver=",
                    "Image=x",
                    "Image=",
                    "Image=gone" + MARK + ".image",
                    "Copy=true",
                    "Copy=ture",
                    "Copy=",
                    "User=1",
                    "User=",
                    "Group=0"));
        }
        return true;
    }

    private static boolean workingDirectory(Draft draft) {
        String value = draft.any(
                "unit",
                "yaml",
                "file",
                "UNIT",
                "Yaml",
                "",
                "/srv",
                "srv",
                "./x",
                "https://x.org/y.git",
                "github.com/a/b",
                "git://x",
                "http:x",
                "\"unit\"",
                "xgithub.com/a",
                "github.com/",
                "%h/x",
                "fıle");
        if (draft.is("build") && draft.random.nextBoolean()) {
            draft.lines.removeIf(line -> line.startsWith("SetWorkingDirectory="));
        }
        if (draft.random.nextInt(3) == 0) {
            draft.own("File="
                    + draft.any(
                            "Containerfile",
                            "/c",
                            "./c",
                            "https://x.org/c",
                            "",
                            "%h/c",
                            "%%h/c",
                            "github.com/x",
                            "\"\""));
        }
        if (draft.random.nextInt(3) == 0) {
            draft.own("Yaml=" + draft.any("a.yaml", "/a.yaml b.yaml", "'a", "", "\"\""));
        }
        if (draft.random.nextInt(3) == 0) {
            draft.add("Service", "WorkingDirectory=" + draft.any("/w", "", "\"\"", "w", "\""));
        }
        return (draft.is("build") || draft.is("kube")) && draft.own("SetWorkingDirectory=" + value);
    }
}
