package dev.quadlet.cli;

import dev.quadlet.model.value.PodmanVersion;
import dev.quadlet.render.UnitFile;
import dev.quadlet.render.UnitTree;
import dev.quadlet.render.UnitTree.Broken;
import dev.quadlet.render.UnitTree.Directory;
import dev.quadlet.render.UnitTree.File;
import dev.quadlet.validate.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the files of directories: for now, what cannot be read. */
final class FileCheck {

    private static final String UNREADABLE = "unreadable";
    private static final String SYNTAX = "syntax";

    private FileCheck() {}

    /**
     * What is to check.
     *
     * @param sources the directories, in the order in which the generator looks into them
     * @param podman the version that will read them; the newest that is known unless given
     * @param rootless whether they are those of a user
     * @param generator Podman's generator, if it is to be asked as well
     */
    record Request(List<Source> sources, Optional<PodmanVersion> podman, boolean rootless, Optional<Path> generator) {}

    /**
     * A directory.
     *
     * @param path its path, as the user wrote it
     * @param tree what it holds
     */
    record Source(Path path, UnitTree tree) {}

    static List<FileFinding> check(Request request) {
        List<FileFinding> findings = new ArrayList<>();
        for (Source source : request.sources()) {
            for (Directory directory : source.tree().directories()) {
                check(source, directory, findings);
                directory.dropIns().values().forEach(dropIns -> check(source, dropIns, findings));
            }
        }
        return findings;
    }

    private static void check(Source source, Directory directory, List<FileFinding> findings) {
        directory
                .failure()
                .ifPresent(broken -> findings.add(error(source, directory.path(), 0, UNREADABLE, broken.reason())));
        directory.entries().forEach((name, entry) -> {
            String path = directory.pathOf(name);
            if (entry instanceof Broken broken) {
                findings.add(error(source, path, 0, UNREADABLE, broken.reason()));
            } else if (entry instanceof File file) {
                for (UnitFile.Problem problem : UnitFile.parse(file.text()).problems()) {
                    findings.add(error(source, path, problem.line(), SYNTAX, problem.message()));
                }
            }
        });
    }

    private static FileFinding error(Source source, String path, int line, String rule, String message) {
        String whole = path.isEmpty() ? source.path().toString() : source.path() + "/" + path;
        return new FileFinding(Severity.ERROR, whole, line, rule, message);
    }
}
