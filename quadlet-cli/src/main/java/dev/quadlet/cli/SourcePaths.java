package dev.quadlet.cli;

import dev.quadlet.model.SourceLine;
import dev.quadlet.validate.Diagnostic;
import dev.quadlet.validate.Place;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where findings lie, as programs are told: below the working directory, where they look for files too, or else from
 * the root of all files.
 */
final class SourcePaths {

    private static final String PROGRAM = Quadlet.class.getName();

    private final Function<SourceLine, Optional<String>> file;
    private final SourceLine whole;

    private SourcePaths(Function<SourceLine, Optional<String>> file, SourceLine whole) {
        this.file = file;
        this.whole = told(file, whole).orElse(SourceLine.UNKNOWN);
    }

    /** {@return the paths of unit files, as they are; what has no file lies in the first of the directories} */
    static SourcePaths ofFiles(List<Path> directories) {
        return new SourcePaths(
                line -> Optional.of(line.file()).filter(name -> !name.isEmpty()),
                new SourceLine(directories.get(0).toString(), 0));
    }

    /** {@return the paths of lines of Java; what has no line lies where the library's program was called} */
    static SourcePaths ofJava(List<Path> roots) {
        return new SourcePaths(line -> line.sourcePath().map(path -> below(roots, path)), callOfTheProgram());
    }

    /** {@return the file, with slashes, and the line as far as it is known; the whole if the file is not known} */
    SourceLine of(Place place) {
        return told(file, place.line()).orElse(whole);
    }

    /**
     * {@return where a finding is shown: in its first place; the whole that was looked at if it has none, with an empty
     * file if that is not known}
     */
    SourceLine of(Diagnostic finding) {
        return finding.places().isEmpty() ? whole : of(finding.places().get(0));
    }

    private static Optional<SourceLine> told(Function<SourceLine, Optional<String>> file, SourceLine line) {
        return file.apply(line).map(path -> new SourceLine(fromHere(path), line.line(), line.column()));
    }

    /** The first root that has the file; a class of a library may be below none of them. */
    private static String below(List<Path> roots, String path) {
        List<String> possible = roots.stream().map(root -> root + "/" + path).toList();
        return possible.stream()
                .filter(each -> new File(each).exists())
                .findFirst()
                .orElse(possible.get(0));
    }

    private static String fromHere(String file) {
        try {
            Path here = Path.of("").toAbsolutePath();
            Path there = here.resolve(file).normalize();
            String told = (there.startsWith(here) ? here.relativize(there) : there).toString();
            return told.isEmpty() ? "." : told.replace(File.separatorChar, '/');
        } catch (InvalidPathException e) {
            // A name that the encoding of this system has no bytes for.
            return file;
        }
    }

    private static SourceLine callOfTheProgram() {
        return StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(frame -> !frame.getClassName().equals(PROGRAM))
                        .dropWhile(frame -> frame.getClassName().equals(PROGRAM))
                        .findFirst())
                .map(SourceLine::of)
                .orElse(SourceLine.UNKNOWN);
    }
}
