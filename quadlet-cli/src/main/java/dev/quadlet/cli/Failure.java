package dev.quadlet.cli;

import dev.quadlet.deploy.ProtocolException;
import dev.quadlet.deploy.secret.SecretException;
import dev.quadlet.render.TreeWriterException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;

/** How a failure is told: a user's mistake with the line that made it, never with a stack trace. */
final class Failure {

    private static final List<String> NOT_THE_USERS = List.of(
            "dev.quadlet.model.",
            "dev.quadlet.config.",
            "dev.quadlet.render.",
            "dev.quadlet.validate.",
            "dev.quadlet.graph.",
            "dev.quadlet.deploy.",
            "dev.quadlet.cli.",
            "java.",
            "jdk.",
            "picocli.");

    private Failure() {}

    static int report(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof TreeWriterException refused) {
            refused.problems().forEach(problem -> err.println("error: " + problem));
        } else if (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException) {
            err.println("error: " + failure.getMessage());
            origin(failure.getStackTrace())
                    .ifPresent(frame -> err.println("  at " + frame.getFileName() + ":" + frame.getLineNumber()));
        } else if (failure instanceof FileSystemException refused) {
            err.println("error: " + refused.getFile() + ": " + FileFailure.reason(refused));
        } else if (failure instanceof IOException
                || failure instanceof SecretException
                || failure instanceof ProtocolException) {
            err.println("error: " + failure.getMessage());
        } else {
            throw failure;
        }
        return Quadlet.FAILED;
    }

    /** The user's line that made the mistake; that which called us with a command line has made none. */
    private static Optional<StackTraceElement> origin(StackTraceElement[] frames) {
        for (StackTraceElement frame : frames) {
            String name = frame.getClassName();
            if (name.equals(Quadlet.class.getName())) {
                return Optional.empty();
            }
            if (NOT_THE_USERS.stream().noneMatch(name::startsWith)) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }
}
