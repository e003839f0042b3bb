package dev.quadlet.deploy.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A program that is called as ssh is, writes down its arguments, and runs the command on this machine. Programs in its
 * directory {@code bin} come before those of the machine.
 */
final class FakeSsh {

    private static final String SCRIPT = """
            #!/bin/sh
            dir=DIRECTORY
            n=$(ls "$dir"/calls | wc -l)
            printf '%s\\n' "$@" > "$dir/calls/$n"
            kind=command control=
            while [ "$1" != -- ]; do
              case $1 in
                -f) kind=connect ;;
                -O) kind=$2; shift ;;
                -o) case $2 in ControlPath=*) control=${2#ControlPath=} ;; esac; shift ;;
                -F) shift ;;
              esac
              shift
            done
            if [ -e "$dir/$kind.errors" ]; then
              cat "$dir/$kind.errors" >&2
              exit 255
            fi
            case $kind in
              connect) : > "$control" ;;
              exit) rm "$control" ;;
              command)
                echo 'Welcome, this is a banner' >&2
                printf 'and this is .bashrc'
                PATH=$dir/bin:$PATH SHELL_PID=$$ exec ${LOGIN_SHELL:-sh} -c "$3"
                ;;
            esac
            """;

    private final Path directory;

    FakeSsh(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("calls"));
        Files.createDirectories(directory.resolve("bin"));
        executable(directory.resolve("ssh"), SCRIPT.replace("DIRECTORY", ShellText.quote(directory.toString())));
    }

    SshTransport transport() {
        return new SshTransport("root@atlas", options());
    }

    SshOptions options() {
        return SshOptions.defaults().program(directory.resolve("ssh").toString());
    }

    /** Makes each call of a kind (connect, command, exit) fail as ssh itself does. */
    void fail(String kind, String errors) throws IOException {
        Files.writeString(directory.resolve(kind + ".errors"), errors);
    }

    /** Puts a program on the host. */
    void program(String name, String script) throws IOException {
        executable(directory.resolve("bin").resolve(name), "#!/bin/sh\n" + script);
    }

    List<String> call(int number) throws IOException {
        return Files.readAllLines(directory.resolve("calls").resolve(String.valueOf(number)));
    }

    int calls() throws IOException {
        try (var files = Files.list(directory.resolve("calls"))) {
            return (int) files.count();
        }
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
