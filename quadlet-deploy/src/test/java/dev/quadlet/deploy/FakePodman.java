package dev.quadlet.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A program that is called as podman is, and keeps images as files: what was built, or loaded. It writes down its
 * arguments.
 */
final class FakePodman {

    private static final String SCRIPT = """
            #!/bin/sh
            dir=DIRECTORY
            echo "$*" >> "$dir/calls"
            file() { echo "$dir/images/$(echo "$1" | tr / _)"; }
            case $1 in
              build)
                cat > "$dir/context.tar"
                if tar -xOf "$dir/context.tar" Containerfile | grep -q FAIL; then
                  echo 'Error: building at STEP "RUN FAIL": exit status 1' >&2
                  exit 125
                fi
                if [ -e "$dir/while-building" ]; then sh "$dir/while-building"; fi
                { echo "name $4"; tar -xOf "$dir/context.tar"; } > "$(file "$4")"
                ;;
              save) cat "$(file "$4")" || exit 125 ;;
              load)
                if [ -e "$dir/full" ]; then
                  echo 'Error: no space left on device' >&2
                  exit 125
                fi
                cat > "$dir/loaded"
                for name in $(sed -n 's/^name //p' "$dir/loaded"); do
                  { sed 1d "$dir/loaded"; if [ -e "$dir/several" ]; then echo "$name"; fi; } > "$(file "$name")"
                  echo "Loaded image: $name"
                done
                ;;
              tag)
                for image in "$dir"/images/*; do
                  case $(sha256sum < "$image") in "$2"*) cp "$image" "$(file "$3")"; exit ;; esac
                done
                exit 125 ;;
              untag) rm "$(file "$2")" ;;
              image)
                case $2 in
                  exists) [ -e "$(file "$3")" ] ;;
                  inspect) sha256sum < "$(file "$5")" | cut -c 1-64 ;;
                esac ;;
            esac
            """;

    private final Path directory;

    FakePodman(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("images"));
        Files.createDirectories(directory.resolve("bin"));
        Files.writeString(program(), SCRIPT.replace("DIRECTORY", directory.toString()));
        Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** {@return the program, which is called {@code podman}} */
    Path program() {
        return programs().resolve("podman");
    }

    /** {@return the directory of the program} */
    Path programs() {
        return directory.resolve("bin");
    }

    /** {@return a file by which something else happens: {@code full}, {@code several}, {@code while-building}} */
    Path mark(String name) {
        return directory.resolve(name);
    }

    List<String> calls() throws IOException {
        Path calls = directory.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    String image(String name) throws IOException {
        return Files.readString(directory.resolve("images").resolve(name.replace('/', '_')));
    }

    boolean has(String name) {
        return Files.exists(directory.resolve("images").resolve(name.replace('/', '_')));
    }
}
