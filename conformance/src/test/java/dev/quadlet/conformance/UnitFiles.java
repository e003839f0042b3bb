package dev.quadlet.conformance;

import dev.quadlet.model.Unit;
import dev.quadlet.model.UnitTypes;
import dev.quadlet.model.value.UnitName;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitReader;
import dev.quadlet.render.UnitText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that the generator reads together.
 *
 * @param name what they are called here
 * @param texts the files: path to content
 * @param links the symbolic links: path to target
 */
record UnitFiles(String name, Map<String, byte[]> texts, Map<String, String> links) {

    /** {@return the same files, read into units and written again; those that nobody can read are left as they are} */
    UnitFiles rewritten() {
        Map<String, byte[]> written = new TreeMap<>();
        texts.forEach((path, bytes) -> written.put(path, rewritten(path, bytes)));
        return new UnitFiles(name, written, links);
    }

    /** {@return how many files differ from those of the same path} */
    long differences(UnitFiles other) {
        return texts.entrySet().stream()
                .filter(file -> !Arrays.equals(file.getValue(), other.texts().get(file.getKey())))
                .count();
    }

    private static byte[] rewritten(String path, byte[] bytes) {
        boolean dropIn = path.endsWith(".conf") && path.contains(".d/");
        String file = dropIn ? path.substring(0, path.lastIndexOf(".d/")) : path;
        String type = file.substring(Math.max(file.lastIndexOf('.'), file.lastIndexOf('/')) + 1);
        UnitFile lines = UnitFile.parse(bytes);
        if (UnitTypes.quadlet(type).isEmpty()
                || !UnitFile.isText(bytes)
                || !lines.problems().isEmpty()) {
            return bytes;
        }
        UnitName unit = new UnitName("test", type);
        Unit read = (dropIn ? UnitReader.readDropIn(unit, lines) : UnitReader.read(unit, lines)).unit();
        return UnitText.of(read).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Runs a generator over the files in a fresh directory.
     *
     * @param generator the generator
     */
    Outcome run(Generator generator) {
        try {
            Path directory =
                    Files.createTempDirectory(Generator.SCRATCH, "units").toRealPath();
            try {
                for (Map.Entry<String, byte[]> file : texts.entrySet()) {
                    Path path = directory.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                for (Map.Entry<String, String> link : links.entrySet()) {
                    Files.createSymbolicLink(directory.resolve(link.getKey()), Path.of(link.getValue()));
                }
                return Outcome.of(generator.run(directory, false));
            } finally {
                Generator.delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the files as text} */
    String describe() {
        StringBuilder out = new StringBuilder();
        texts.forEach((path, bytes) -> out.append("== ")
                .append(path)
                .append('\n')
                .append(new String(bytes, StandardCharsets.UTF_8))
                .append('\n'));
        return out.toString();
    }
}
